"""Videos as sources: limits, kept copies, and pieces cut out exactly."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import av
import pytest
from PIL import Image

from runapi_desktop.domain.catalog.spec import VideoLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageProblem, StorageTrouble
from runapi_desktop.media.trim import trim_video
from runapi_desktop.media.videos import prepare_video
from runapi_desktop.off_loop import WorkStopped
from tests.helpers.posix import limited
from tests.media.samples import frames_in, noise, quadrants, turned, write_video

LIMITS = VideoLimits()


def refusal(path: Path, keep_dir: Path, limits: VideoLimits = LIMITS) -> MediaRefused:
    with pytest.raises(MediaRefused) as caught:
        prepare_video(path, keep_dir, limits)
    return caught.value


# --- kept ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "mime_type"), [("a.mp4", "video/mp4"), ("b.mov", "video/quicktime")])
def test_a_fine_video_is_kept_as_a_copy(name: str, mime_type: str, tmp_path: Path) -> None:
    original = write_video(tmp_path / name, 48)
    data = original.read_bytes()
    kept = prepare_video(original, tmp_path / "inputs", LIMITS)
    original.write_bytes(b"saved over by an editor")
    assert Path(kept.path).read_bytes() == data
    assert kept.sha256 == sha256(data).hexdigest()
    assert (kept.mime_type, kept.file_name, kept.size_bytes) == (mime_type, name, len(data))
    assert (kept.width_px, kept.height_px, kept.duration_s) == (320, 240, pytest.approx(2.0))
    kept_names = {path.name for path in (tmp_path / "inputs").iterdir()}
    assert kept_names == {f"{kept.sha256}{original.suffix}", Path(kept.still_path).name}
    with Image.open(kept.still_path) as still:
        assert still.size == (320, 240)


def test_the_same_video_is_kept_once(tmp_path: Path) -> None:
    original = write_video(tmp_path / "a.mp4", 12)
    first = prepare_video(original, tmp_path / "inputs", LIMITS)
    second = prepare_video(original, tmp_path / "inputs", LIMITS, "again.mp4")
    assert (first.path, second.file_name) == (second.path, "again.mp4")
    assert {path.suffix for path in (tmp_path / "inputs").iterdir()} == {".mp4", ".jpg"}
    assert len(list((tmp_path / "inputs").iterdir())) == 2


def test_ten_seconds_and_a_frame_are_ten_seconds(tmp_path: Path) -> None:
    video = write_video(tmp_path / "clip.mp4", 241)
    assert prepare_video(video, tmp_path / "inputs", LIMITS).duration_s == pytest.approx(241 / 24)


def test_limits_say_what_is_and_what_may_be(tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mov", 288)
    error = refusal(video, tmp_path / "inputs")
    assert (error.problem, error.actual, error.limit) == (MediaProblem.TOO_LONG, pytest.approx(12.0), 10.0)
    error = refusal(video, tmp_path / "inputs", VideoLimits(max_bytes=5000, max_duration_s=20))
    assert (error.problem, error.actual, error.limit) == (
        MediaProblem.TOO_LARGE,
        video.stat().st_size,
        5000,
    )
    assert not (tmp_path / "inputs").exists()


def test_the_content_decides_on_the_container(tmp_path: Path) -> None:
    disguised = write_video(tmp_path / "really.mp4", 12, container="matroska")
    assert refusal(disguised, tmp_path / "inputs").problem is MediaProblem.WRONG_CONTAINER
    honest = write_video(tmp_path / "really.mkv", 12, container="mp4")
    assert prepare_video(honest, tmp_path / "inputs", LIMITS).mime_type == "video/mp4"


def test_a_cut_off_video_is_refused_and_not_kept_under_a_good_name(tmp_path: Path) -> None:
    video = write_video(tmp_path / "half.mp4", 48, options={"movflags": "faststart"})
    video.write_bytes(video.read_bytes()[:-500])
    assert refusal(video, tmp_path / "inputs").problem is MediaProblem.UNREADABLE


# --- trimmed ---------------------------------------------------------------------------------------


def test_a_piece_is_exact_to_the_frame(tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mov", 90, sound="aac")
    told: list[float] = []
    facts = trim_video(video, 1.5, 2.0, tmp_path / "piece.mp4", told.append)
    assert frames_in(tmp_path / "piece.mp4") == list(range(36, 84))
    assert (facts.container, facts.codec, facts.frame_count, facts.has_audio) == ("MP4", "h264", 48, True)
    assert facts.duration_s == pytest.approx(2.0, abs=0.02)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with av.open(str(tmp_path / "piece.mp4")) as piece:
        sound = piece.streams.audio[0]
        assert float(sound.duration * sound.time_base) == pytest.approx(2.0, abs=0.05)
        assert abs(float((sound.start_time or 0) * sound.time_base)) < 0.03


@pytest.mark.parametrize(
    ("name", "sound"), [("a.mkv", "aac"), ("b.avi", "mp3"), ("c.ts", None), ("d.mov", "pcm_s16le")]
)
def test_other_containers_become_mp4(name: str, sound: str | None, tmp_path: Path) -> None:
    coder = "libmp3lame" if sound == "mp3" else sound
    video = write_video(tmp_path / name, 48, sound=coder)
    trim_video(video, 0.0, 10.0, tmp_path / "piece.mp4", lambda _: None)
    assert frames_in(tmp_path / "piece.mp4") == list(range(48))
    assert prepare_video(tmp_path / "piece.mp4", tmp_path / "inputs", LIMITS).mime_type == "video/mp4"


def test_odd_sides_and_turned_pictures_come_out_right(tmp_path: Path) -> None:
    video = write_video(
        tmp_path / "odd.mkv", 6, size=(161, 101), codec="ffv1", picture=lambda _: quadrants(161, 101)
    )
    facts = trim_video(video, 0, 1, tmp_path / "piece.mp4", lambda _: None)
    assert (facts.width_px, facts.height_px) == (160, 100)
    phone = write_video(tmp_path / "phone.mp4", 6)
    phone.write_bytes(turned(phone.read_bytes(), 1))
    facts = trim_video(phone, 0, 1, tmp_path / "piece.mp4", lambda _: None)
    assert (facts.width_px, facts.height_px) == (240, 320)


def test_a_piece_stays_below_its_limit(tmp_path: Path) -> None:
    pictures = [noise(320, 240, seed) for seed in range(4)]
    video = write_video(tmp_path / "noise.mp4", 48, picture=lambda index: pictures[index % 4])
    limit = 600_000
    assert video.stat().st_size > 2 * limit
    facts = trim_video(video, 0, 2, tmp_path / "piece.mp4", lambda _: None, max_bytes=limit)
    assert facts.size_bytes <= limit
    assert facts.frame_count == 48


def test_nothing_in_the_range_is_a_refusal(tmp_path: Path) -> None:
    video = write_video(tmp_path / "short.mp4", 24)
    with pytest.raises(MediaRefused) as caught:
        trim_video(video, 5.0, 2.0, tmp_path / "piece.mp4", lambda _: None)
    assert caught.value.problem is MediaProblem.UNREADABLE
    assert [path.name for path in tmp_path.iterdir()] == ["short.mp4"]


def test_a_stopped_trim_leaves_nothing(tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mp4", 96)
    told: list[float] = []

    def report(done: float) -> None:
        told.append(done)
        if len(told) == 4:
            raise WorkStopped

    with pytest.raises(WorkStopped):
        trim_video(video, 0, 4, tmp_path / "piece.mp4", report)
    assert len(told) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["long.mp4"]


def test_a_disk_that_takes_nothing_is_not_the_videos_fault(tmp_path: Path) -> None:
    video = write_video(tmp_path / "short.mp4", 24)
    for attempt in (
        lambda folder: trim_video(video, 0, 1, folder / "piece.mp4", lambda _: None),
        lambda folder: prepare_video(video, folder, LIMITS),
    ):
        with pytest.raises(StorageTrouble) as caught:
            attempt(video / "not a folder")
        assert caught.value.problem is StorageProblem.FAILED


@pytest.mark.posix("rlimit")
def test_a_disk_that_fills_up_in_the_middle_is_said_to_be_the_trouble(tmp_path: Path) -> None:
    video = write_video(tmp_path / "noise.mp4", 24, picture=lambda index: noise(320, 240, index))
    for attempt in (
        lambda: trim_video(video, 0, 1, tmp_path / "piece.mp4", lambda _: None),
        lambda: prepare_video(video, tmp_path, LIMITS),
    ):
        with limited("RLIMIT_FSIZE", 100_000), pytest.raises(StorageTrouble):
            attempt()
    assert [path.name for path in tmp_path.iterdir()] == ["noise.mp4"]
