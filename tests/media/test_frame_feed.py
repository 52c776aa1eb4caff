"""Frames for whoever keeps the time: the right one at every moment, in any order of asking."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import MediaProblem
from runapi_desktop.domain.pixels import Pixels
from runapi_desktop.media.frame_feed import FrameFeed
from tests.media.samples import quadrants, turned, write_video

LARGE = (1000, 1000)


def us(frames: float) -> int:
    return round(frames * 1_000_000 / 24)


@contextmanager
def feed_of(path: Path, size: tuple[int, int] = LARGE) -> Iterator[FrameFeed]:
    with closing(FrameFeed(path, size)) as feed:
        yield feed


def until(holds: Callable[[], bool]) -> None:
    """Wait for the feed's thread."""
    deadline_s = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline_s
        threading.Event().wait(0.002)


def at(feed: FrameFeed, moment_us: int) -> Pixels:
    until(lambda: feed.has(moment_us))
    pixels = feed.frame_at(moment_us)
    assert pixels is not None
    return pixels


def number(pixels: Pixels) -> int:
    """What ``write_video`` painted."""
    level = pixels.data[pixels.row_bytes * (pixels.height_px // 2) + 4 * (pixels.width_px // 2) + 1]
    return round((level * 219 / 255 + 16 - 20) / 2)


@pytest.mark.parametrize("coder", [{}, {"preset": "medium", "bf": "3"}], ids=["in-order", "b-frames"])
def test_every_frame_comes_at_its_time(tmp_path: Path, coder: dict[str, str]) -> None:
    path = write_video(tmp_path / "a.mp4", 48, coder=coder)
    with feed_of(path) as feed:
        for wanted in range(48):
            pixels = at(feed, us(wanted + 0.5))
            assert abs(number(pixels) - wanted) <= 1
            assert pixels.start_us == pytest.approx(us(wanted), abs=2)


def test_it_can_be_sent_anywhere(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 48)
    with feed_of(path) as feed:
        for wanted in (40, 3, 0, 47, 11, 12, 46, 20):
            feed.seek(us(wanted + 0.5))
            assert at(feed, us(wanted + 0.5)).start_us == pytest.approx(us(wanted), abs=2)
        feed.seek(us(12))
        assert at(feed, us(12)).start_us == pytest.approx(us(12), abs=2)


def test_what_is_left_behind_does_not_block_the_way(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 48)
    with feed_of(path) as feed:
        at(feed, 0)
        assert at(feed, us(40.5)).start_us == pytest.approx(us(40), abs=2)


def test_after_the_end_the_last_frame_stays(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 24)
    with feed_of(path) as feed:
        feed.seek(us(100))
        assert at(feed, us(200)).start_us == pytest.approx(us(23), abs=2)


def test_pictures_are_upright_and_no_larger_than_asked(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 12, picture=lambda _: quadrants(320, 240))
    path.write_bytes(turned(path.read_bytes(), 1))
    with feed_of(path) as feed:
        pixels = at(feed, 0)
        assert (pixels.width_px, pixels.height_px) == (240, 320)
        feed.seek(0, (100, 160))
        until(lambda: feed.has(0))
        pixels = at(feed, 0)
        assert (pixels.width_px, pixels.height_px) == (100, 133)


def test_a_file_without_pictures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"nothing" * 100)
    with feed_of(path) as feed:
        until(lambda: feed.trouble is not None)
        assert feed.trouble is not None
        assert feed.trouble.problem is MediaProblem.NOT_A_VIDEO
        assert feed.has(0)
        assert feed.frame_at(0) is None


def test_a_closed_feed_lets_go_of_the_file(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 48)
    before = set(threading.enumerate())
    feed = FrameFeed(path, LARGE)
    (thread,) = set(threading.enumerate()) - before
    at(feed, 0)
    feed.close()
    thread.join(10)
    assert not thread.is_alive()
