"""Hypothesis strategies for what people and programs put into the forms of the catalogue."""

from __future__ import annotations

from hypothesis import strategies as st

from runapi_desktop.domain.catalog import all_models
from runapi_desktop.domain.catalog.spec import FieldValue, ModelSpec
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip, VideoFile

_TEXT = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="abc [], é", max_size=40),
    st.sampled_from(["", "  ", "A quiet lake", "夜の海", "x" * 1500, "x" * 1501, "x" * 5000, "x" * 5001]),
)
_URLS = st.sampled_from(
    [
        "https://example.com/a.png",
        "http://a.b:8080/c?d#e",
        "ftp://a/b",
        "https://",
        "example.com",
        "http://a b/",
        "",
        "http://[x",
    ]
)
_PIXELS = st.integers(0, 4000)
_BYTES = st.sampled_from([0, 1, 10_000_000, 10_000_001, 100_000_000, 100_000_001])
PICTURES = st.builds(
    PictureFile,
    *(st.just("/tmp/a"), st.just("00"), _BYTES, st.sampled_from(["image/png", "image/jpeg", "image/gif"])),
    *(st.just("a.png"), _PIXELS, _PIXELS),
)
VIDEOS = st.builds(
    VideoFile,
    *(st.just("/tmp/a"), st.just("00"), _BYTES, st.sampled_from(["video/mp4", "video/x-matroska"])),
    *(st.just("a.mp4"), _PIXELS, _PIXELS, st.sampled_from([0.0, 6.0, 10.0, 10.25, 10.26, 600.0])),
)
SOUNDS = st.builds(
    AudioFile,
    *(st.just("/tmp/a"), st.just("00"), _BYTES, st.sampled_from(["audio/mpeg", "audio/ogg"])),
    *(st.just("a.mp3"), st.sampled_from([0.0, 6.0, 600.0])),
)
CLIPS = st.builds(SourceClip, st.text(max_size=5), st.sampled_from(["", "hailuo"]))
LISTS = st.lists(st.one_of(PICTURES, VIDEOS, _URLS.map(RemoteUrl)), max_size=12).map(tuple)
_GOOD_PICTURE = PictureFile("/tmp/a", "00", 1000, "image/png", "a.png", 1280, 720)
_GOOD_VIDEO = VideoFile("/tmp/a", "00", 1000, "video/mp4", "a.mp4", 1280, 720, 6.0)
_CHOICES = st.sampled_from(
    [6, 10, 7, True, "6", "512p", "768p", "1080p", "4k", "16:9", "9:16", "1:1", "Automatic"]
)
ANYTHING: st.SearchStrategy[FieldValue] = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(), _TEXT, _URLS, _CHOICES),
    *(PICTURES, VIDEOS, SOUNDS, CLIPS, LISTS, _URLS.map(RemoteUrl)),
)
_LIKELY: dict[str, st.SearchStrategy[FieldValue]] = {
    "prompt": st.one_of(_TEXT, st.just("A quiet lake")),
    "first_frame_image_url": st.one_of(st.just(_GOOD_PICTURE), PICTURES, _URLS.map(RemoteUrl)),
    "last_frame_image_url": st.one_of(st.just(_GOOD_PICTURE), PICTURES, _URLS.map(RemoteUrl)),
    "source_video_url": st.one_of(st.just(_GOOD_VIDEO), VIDEOS, _URLS.map(RemoteUrl)),
    "duration_seconds": _CHOICES,
    "output_resolution": _CHOICES,
    "frame_shape": _CHOICES,
    "callback_url": _URLS,
}
_NAMES = sorted({field.name for spec in all_models() for field in spec.fields})

SPECS: st.SearchStrategy[ModelSpec] = st.sampled_from(all_models())

VALUES: st.SearchStrategy[dict[str, FieldValue]] = st.fixed_dictionaries(
    {}, optional={name: st.one_of(_LIKELY.get(name, st.booleans()), ANYTHING) for name in _NAMES}
)
"""What may be kept in the form: any value under any field's name."""

_PICTURES = ("first_frame_image_url", "last_frame_image_url", "source_image_url")

LIKELY_VALUES: st.SearchStrategy[dict[str, FieldValue]] = st.fixed_dictionaries(
    {
        "prompt": st.sampled_from(["A quiet lake", "[Pan left] a harbour"]),
        **dict.fromkeys(_PICTURES, st.just(_GOOD_PICTURE)),
        "source_video_url": st.just(_GOOD_VIDEO),
        "reference_video_url": st.just(_GOOD_VIDEO),
        "reference_image_urls": st.just((_GOOD_PICTURE,)),
        "source_audio_url": st.just(AudioFile("/tmp/a", "00", 1000, "audio/mpeg", "a.mp3", 6.0)),
        "source_task_id": st.just(SourceClip("task_1")),
    },
    optional={
        "duration_seconds": _CHOICES,
        "output_resolution": _CHOICES,
        "frame_shape": _CHOICES,
        "prompt_optimizer": st.booleans(),
        "enable_safety_checker": st.booleans(),
        "watermark": st.booleans(),
        "callback_url": st.just("https://example.com/hook"),
    },
)
"""Forms that can be sent."""
