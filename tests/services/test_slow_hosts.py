"""Hosts that send by drops: they keep their own clip waiting, and nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from runapi_desktop.api.downloads import Downloader, Progress
from runapi_desktop.api.reach import Reach
from runapi_desktop.domain.errors import FailureKind, TooSlow
from runapi_desktop.domain.task import TaskState
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import FakeRunApi
from tests.services.virtual_clock import VirtualClock


class Dripping(Downloader):
    """The clips of the first three tasks come by one byte a second and never end."""

    def __init__(self, clip: bytes, clock: VirtualClock) -> None:
        super().__init__()
        self._clip = clip
        self._clock = clock
        self.dripping = 0

    async def download(
        self, url: str, part_path: Path, on_progress: Progress, reach: Reach | None = None
    ) -> int:
        assert reach == Reach("runapi.test")
        if not any(f"/{name}/" in url for name in ("t1", "t2", "t3")):
            return part_path.write_bytes(self._clip)
        self.dripping += 1
        try:
            for second in range(100_000):
                await self._clock.sleep(1.0)
                on_progress(second, len(self._clip))
        finally:
            self.dripping -= 1
        raise TooSlow("it never came")


async def test_three_clips_that_come_by_drops_do_not_stop_the_fourth(
    installation: Installation, server: FakeRunApi, clock: VirtualClock
) -> None:
    drips = Dripping(server.clip, clock)
    installation.new_downloader = lambda: drips
    run = await installation.start()
    await run.runner.generate([from_words(f"slow {number}") for number in range(3)])
    await clock.run_until(lambda: drips.dripping == 3)
    (quick,) = await run.runner.generate([from_words("quick")])
    (done,) = await run.until_finished(quick, within_s=600.0)
    assert done.state is TaskState.READY
    assert drips.dripping == 3


@pytest.mark.logs("is not where it was")
async def test_a_clip_that_is_too_slow_is_tried_for_as_long_as_it_is_kept(
    installation: Installation, server: FakeRunApi, clock: VirtualClock
) -> None:
    class Slow(Downloader):
        tries = 0

        async def download(
            self, url: str, part_path: Path, on_progress: Progress, reach: Reach | None = None
        ) -> int:
            self.tries += 1
            raise TooSlow("by drops")

    slow = Slow()
    installation.new_downloader = lambda: slow
    run: Run = await installation.start()
    (task,) = await run.until_finished(*await run.runner.generate([from_words()]))
    assert task.failure is not None
    assert task.failure.kind is FailureKind.RESULT_EXPIRED
    assert slow.tries > 100
