"""Single frames and small pictures of videos: the exact frame, upright, in the right colours."""

from __future__ import annotations

import gc
from fractions import Fraction
from pathlib import Path

import pytest
from av.video.frame import VideoFrame

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.frames import frame_png
from runapi_desktop.media.shown_frames import look_of
from runapi_desktop.media.thumbnails import poster
from runapi_desktop.services.clip_frames import FrameDrawing
from tests.media.samples import (
    BLUE,
    GREEN,
    RED,
    WHITE,
    decoded,
    frame_number,
    is_near,
    quadrants,
    rgb_at,
    turned,
    write_video,
)


def frame_shown(video: Path, position_s: float | None) -> int:
    out = video.with_suffix(".png")
    frame_png(video, position_s, out)
    return frame_number(decoded(out.read_bytes(), "png"))


@pytest.mark.parametrize("name", ["a.mp4", "b.mov", "c.mkv", "d.ts"])
def test_the_frame_on_screen_at_a_position(name: str, tmp_path: Path) -> None:
    video = write_video(tmp_path / name, 50)
    for position_s, number in (
        (0.0, 0), (0.02, 0), (1 / 24 + 0.001, 1), (0.5 + 0.001, 12), (1.0 - 0.002, 23), (2.0 + 0.02, 48),
        (2.06, 49), (99.0, 49), (None, 49),
    ):  # fmt: skip
        assert frame_shown(video, position_s) == number, position_s


def test_the_last_frame_of_a_single_one_and_of_one_long_group(tmp_path: Path) -> None:
    assert frame_shown(write_video(tmp_path / "one.mp4", 1), None) == 0
    assert frame_shown(write_video(tmp_path / "long.mp4", 60, codec="mpeg4"), None) == 59


@pytest.mark.parametrize("height_px", [240, 720])
def test_colours_stay_what_players_show(height_px: int, tmp_path: Path) -> None:
    # Without a word in the file, BT.601 up to 576 lines and BT.709 above.
    matrix = "ITU601" if height_px < 576 else "ITU709"

    def picture(index: int) -> object:
        return quadrants(320, height_px).reformat(format="yuv420p", dst_colorspace=matrix)

    video = write_video(tmp_path / "colour.mp4", 3, size=(320, height_px), picture=picture)
    frame_png(video, 0, tmp_path / "frame.png")
    poster(video, tmp_path / "poster.jpg")
    for frame in (
        decoded((tmp_path / "frame.png").read_bytes(), "png"),
        decoded((tmp_path / "poster.jpg").read_bytes()),
    ):
        seen = [rgb_at(frame, x, y) for x, y in ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))]
        assert all(is_near(a, b) for a, b in zip(seen, (RED, GREEN, BLUE, WHITE), strict=True)), seen


def test_a_turned_video_gives_upright_pictures(tmp_path: Path) -> None:
    video = write_video(tmp_path / "phone.mp4", 3, picture=lambda _: quadrants(320, 240))
    video.write_bytes(turned(video.read_bytes(), 1))
    frame_png(video, None, tmp_path / "frame.png")
    frame = decoded((tmp_path / "frame.png").read_bytes(), "png")
    assert (frame.width, frame.height) == (240, 320)
    assert is_near(rgb_at(frame, 0.25, 0.25), BLUE, 30)
    assert is_near(rgb_at(frame, 0.75, 0.25), RED, 30)


def test_a_poster_is_small_and_has_square_pixels(tmp_path: Path) -> None:
    video = write_video(tmp_path / "wide.mp4", 3, size=(720, 480), aspect=Fraction(32, 27))
    poster(video, tmp_path / "deep" / "poster.jpg", 256)
    frame = decoded((tmp_path / "deep" / "poster.jpg").read_bytes())
    assert frame.width == 256
    assert frame.width / frame.height == pytest.approx(16 / 9, abs=0.02)
    poster(video, tmp_path / "poster.jpg", 5000)
    assert decoded((tmp_path / "poster.jpg").read_bytes()).width == 854


def test_nothing_is_left_behind_when_there_is_no_frame(tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    whole = write_video(broken, 12).read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    for make in (poster, lambda video, out: frame_png(video, None, out)):
        with pytest.raises(MediaRefused) as caught:
            make(broken, tmp_path / "out")
        assert caught.value.problem is MediaProblem.UNREADABLE
    assert [path.name for path in tmp_path.iterdir()] == ["broken.mp4"]


def test_nothing_is_kept_of_a_frame_that_was_looked_at(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4")
    gc.collect()
    gc.disable()
    try:
        look = look_of(path)
        kept = [thing for thing in gc.get_objects() if isinstance(thing, VideoFrame)]
    finally:
        gc.enable()
    assert look.size == (320, 240)
    assert kept == []


def test_what_all_frames_have_in_common_is_learnt_before_the_first_comes(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4")
    drawing = FrameDrawing(str(path))
    drawing.look_ahead()
    path.unlink()
    assert drawing.size == (320, 240)
    gone = FrameDrawing(str(path))
    gone.look_ahead()
    with pytest.raises(MediaRefused):
        _ = gone.size
