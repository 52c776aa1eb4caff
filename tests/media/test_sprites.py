"""The strip of a clip: evenly spread pictures, from its beginning to its end, in one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import SPRITE_FRAMES
from runapi_desktop.media.sprites import sprite, sprite_path
from tests.media.samples import decoded, write_video


def numbers_in(strip: Path, width_px: int) -> list[int]:
    """The frame number that each picture of the strip shows, by its brightness."""
    frame = decoded(strip.read_bytes())
    assert frame.width == width_px * SPRITE_FRAMES
    plane = frame.planes[0]
    middle = frame.height // 2 * plane.line_size
    levels = [bytes(plane)[middle + width_px * n + width_px // 2] for n in range(SPRITE_FRAMES)]
    # JPEG keeps the full range of brightness, the film the narrow one from 16 to 235.
    return [round((16 + level * 219 / 255 - 20) / 2) for level in levels]


def test_a_strip_walks_evenly_through_the_clip(tmp_path: Path) -> None:
    video = write_video(tmp_path / "clip.mp4", 96)
    sprite(video, tmp_path / "clip.strip.jpg", width_px=80)
    expected = [int((n + 0.5) * 96 / SPRITE_FRAMES) for n in range(SPRITE_FRAMES)]
    shown = numbers_in(tmp_path / "clip.strip.jpg", 80)
    assert all(abs(seen - wanted) <= 1 for seen, wanted in zip(shown, expected, strict=True)), shown


def test_a_clip_of_fewer_frames_repeats_them(tmp_path: Path) -> None:
    video = write_video(tmp_path / "clip.mp4", 3)
    sprite(video, tmp_path / "strip.jpg", width_px=80)
    shown = numbers_in(tmp_path / "strip.jpg", 80)
    assert shown == sorted(shown)
    assert set(shown) == {0, 1, 2}


def test_a_long_clip_is_sampled_at_its_key_frames(tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mp4", 96, rate=2, coder={"g": "4"})
    sprite(video, tmp_path / "strip.jpg", width_px=80)
    shown = numbers_in(tmp_path / "strip.jpg", 80)
    expected = [int((n + 0.5) * 96 / SPRITE_FRAMES) // 4 * 4 for n in range(SPRITE_FRAMES)]
    assert all(abs(seen - wanted) <= 1 for seen, wanted in zip(shown, expected, strict=True)), shown


def test_what_is_no_video_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no film")
    with pytest.raises(MediaRefused) as refusal:
        sprite(broken, tmp_path / "strip.jpg")
    assert refusal.value.problem is MediaProblem.NOT_A_VIDEO
    assert [path.name for path in tmp_path.iterdir()] == ["broken.mp4"]


def test_the_strip_lies_beside_the_poster() -> None:
    assert sprite_path(Path("/data/posters/7-1.jpg")) == Path("/data/posters/7-1.strip.jpg")
