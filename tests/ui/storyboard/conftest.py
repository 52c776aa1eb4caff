"""Clips that tell their frames apart, and places in a strip for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.storyboard import PlacedClip, StripEntry
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.probe import probe_video
from tests.helpers.reel_library import a_clip, a_task
from tests.media.samples import write_video

FrameUs = Callable[[int], int]


def us(frames: int, rate: int = 24) -> int:
    return round(frames * 1_000_000 / rate)


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Clip]:
    """Three clips of 24 frames, one of them at 25 a second."""
    folder = tmp_path_factory.mktemp("strip")
    made: list[Clip] = []
    for number, rate in enumerate((24, 24, 25)):
        path = write_video(folder / f"{number}.mp4", 24, rate=rate)
        made.append(a_clip(a_task(number, TaskState.READY), path, probe_video(path)))
    return made


def placed(clip: Clip | None, start: int | None = None, end: int | None = None, name: str = "") -> PlacedClip:
    """A place for a clip of 24 frames a second, from one frame on and up to another."""
    entry = StripEntry(
        name or f"{clip.id if clip else 'gone'}-{start}-{end}",
        clip.id if clip else "gone",
        None if start is None else us(start),
        None if end is None else us(end),
    )
    return PlacedClip(entry, ReelItem(a_task(0, TaskState.READY), clip) if clip else None)
