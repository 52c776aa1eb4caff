"""What practice makes for models of each kind: clips that sound, and videos that come out larger."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

import av
import pytest

from runapi_desktop.domain.catalog import all_models, find_model
from runapi_desktop.domain.catalog.spec import FieldKind, ModelSpec
from runapi_desktop.domain.practice import MOST_MEGAPIXELS, practice_clip
from runapi_desktop.sandbox.render import render_clip
from tests.domain.every_form import every_request
from tests.media.samples import write_sound, write_video
from tests.sandbox.conftest import picture


def rendered(model: ModelSpec, path: Path, *, is_tiny: bool = False, **body: Any) -> Path:
    media = {name: value for name, value in body.items() if isinstance(value, Path)}
    render_clip(model, body, media, path, is_tiny=is_tiny, stopped=lambda: False)
    return path


def a_model(service: str, action: str, model_id: str) -> ModelSpec:
    model = find_model(service, action, model_id)
    assert model is not None
    return model


def loudness(path: Path) -> float | None:
    """How loud it is on average, ``None`` without sound."""
    with av.open(path) as file:
        if not file.streams.audio:
            return None
        resampler = av.AudioResampler("s16", "mono", 48_000)
        heard = array("h")
        for frame in file.decode(audio=0):
            for part in resampler.resample(frame):
                heard.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return (sum(sample * sample for sample in heard) / len(heard)) ** 0.5 / 32768


def size_and_length(path: Path) -> tuple[int, int, float]:
    with av.open(path) as file:
        video = file.streams.video[0]
        return video.width, video.height, float(file.duration or 0) / av.time_base


@pytest.mark.parametrize(("is_on", "sounds"), [(True, True), (False, False), (None, False)])
def test_a_clip_sounds_where_that_was_asked_for(tmp_path: Path, is_on: bool | None, sounds: bool) -> None:
    body = {"prompt": "rain", "duration_seconds": 3, **({} if is_on is None else {"enable_sound": is_on})}
    clip = rendered(a_model("kling", "text_to_video", "kling-3.0"), tmp_path / "a.mp4", is_tiny=True, **body)
    assert (loudness(clip) is not None) is sounds


def test_the_sound_is_quiet_and_as_long_as_the_clip(tmp_path: Path) -> None:
    body = {"prompt": "rain", "duration_seconds": 4, "output_resolution": "480p"}
    model = a_model("grok-imagine", "text_to_video", "grok-imagine-video-1.5-fast")
    clip = rendered(model, tmp_path / "a.mp4", **body)
    loud = loudness(clip)
    assert loud is not None
    assert 0.005 < loud < 0.1
    assert size_and_length(clip)[2] == pytest.approx(4.0, abs=0.1)


@pytest.mark.parametrize(("factor", "size"), [(1, (160, 120)), (2, (320, 240)), (4, (640, 480))])
def test_an_upscale_is_larger_and_keeps_the_sound(tmp_path: Path, factor: int, size: tuple[int, int]) -> None:
    source = write_video(tmp_path / "a.mp4", 24, size=(160, 120), sound="aac")
    model = a_model("topaz", "upscale_video", "topaz-upscale-video")
    clip = rendered(model, tmp_path / "b.mp4", source_video_url=source, upscale_factor=factor)
    assert size_and_length(clip) == (*size, pytest.approx(1.0, abs=0.1))
    assert loudness(clip) is not None


def test_an_upscale_has_the_size_that_was_ordered_whatever_its_length(tmp_path: Path) -> None:
    source = write_video(tmp_path / "a.mp4", 240, size=(1280, 720))
    model = a_model("topaz", "upscale_video", "topaz-upscale-video")
    clip = rendered(model, tmp_path / "b.mp4", source_video_url=source, upscale_factor=2)
    assert size_and_length(clip) == (2560, 1440, pytest.approx(10.0, abs=0.1))


def test_an_extension_goes_on_where_the_clip_ends(tmp_path: Path) -> None:
    source = write_video(tmp_path / "a.mp4", 24, size=(160, 120), sound="aac")
    model = a_model("runway", "extend_video", "runway")
    clip = rendered(model, tmp_path / "b.mp4", source_task_id=source, prompt="on")
    assert size_and_length(clip) == (160, 120, pytest.approx(6.0, abs=0.1))


def test_a_picture_talks_as_long_as_the_sound_file(tmp_path: Path) -> None:
    body: dict[str, Any] = {"prompt": "she speaks", "output_resolution": "480p"}
    body |= {"source_image_url": picture(tmp_path / "a.png")}
    body |= {"source_audio_url": write_sound(tmp_path / "a.wav", 2.0)}
    model = a_model("infinitetalk", "audio_to_video", "infinitetalk-from-audio")
    clip = rendered(model, tmp_path / "b.mp4", **body)
    assert size_and_length(clip)[2] == pytest.approx(2.0, abs=0.1)
    assert loudness(clip) is not None


def test_a_video_gets_the_voice_that_it_is_given(tmp_path: Path) -> None:
    source = write_video(tmp_path / "a.mp4", 24, size=(160, 120))
    voice = write_sound(tmp_path / "a.mp3", 1.0)
    model = a_model("volcengine-lip-sync", "lip_sync_video", "volcengine-lip-sync")
    clip = rendered(model, tmp_path / "b.mp4", source_video_url=source, source_audio_url=voice, mode="lite")
    assert loudness(clip) is not None


@pytest.mark.parametrize("model", all_models(), ids=lambda model: f"{model.action}-{model.id}")
def test_every_model_makes_a_clip(tmp_path: Path, model: ModelSpec) -> None:
    request = next(every_request(model))
    sources: dict[FieldKind, Any] = {
        FieldKind.PICTURE: picture(tmp_path / "a.png"),
        FieldKind.VIDEO: write_video(tmp_path / "a.mp4", 24),
        FieldKind.SOURCE_CLIP: write_video(tmp_path / "b.mp4", 24),
        FieldKind.AUDIO: write_sound(tmp_path / "a.mp3"),
    }
    media = {field.wire: sources[field.kind] for field in model.fields if field.kind in sources}
    body = {name: media.get(name, value) for name, value in request.params.items()}
    clip = rendered(model, tmp_path / "c.mp4", is_tiny=True, **body)
    width_px, height_px, _ = size_and_length(clip)
    assert max(width_px, height_px) == 256


@pytest.mark.parametrize("model", all_models(), ids=lambda model: f"{model.action}-{model.id}")
def test_no_clip_is_more_than_practice_has_the_time_for(model: ModelSpec) -> None:
    for request in every_request(model):
        clip = practice_clip(model, request.params)
        shape = clip.shape or 16 / 9
        pixels = clip.short_side_px**2 * max(shape, 1 / shape) * clip.length_s * 24
        assert pixels <= MOST_MEGAPIXELS * 1e6
        assert clip.short_side_px >= 240
