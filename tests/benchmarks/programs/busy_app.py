"""The app with fifty tasks under way and three downloads at full speed: ``busy_app.py DATA_DIR CLIP_URL``.

Prints one line of JSON: how long the event loop could not be reached, and how much was done meanwhile.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import get_native_id
from typing import NamedTuple

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.services.events import TaskProgress
from tests.benchmarks.programs.known_desktop import KnownDesktop, run

_MODEL = "hailuo-02-text-to-video-standard"
_TASKS = 50
_DOWNLOADS = 3
_WATCH_S = 30.0
_SETTLE_S = 3.0
_BEAT_S = 0.001


class Traffic:
    """What is under way besides the polls: downloads one after the other, with their cards moving."""

    def __init__(self, desktop: KnownDesktop, folder: Path, url: str) -> None:
        self.received_bytes = 0
        self._desktop = desktop
        self._folder = folder
        self._url = url

    async def keep_downloading(self, task_id: str) -> None:
        part = self._folder / f"{task_id}.bench"

        def moved(received_bytes: int, total_bytes: int | None) -> None:
            fraction = received_bytes / (total_bytes or received_bytes)
            self._desktop.services.runtime.events.progress.publish(TaskProgress(task_id, fraction=fraction))

        while True:
            downloader = self._desktop.services.downloader
            self.received_bytes += await downloader.download(self._url, part, moved)


async def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():  # noqa: ASYNC110 - nothing tells every one of these facts
        await asyncio.sleep(0.05)


class _Gap(NamedTuple):
    """How much later than asked a beat came, in milliseconds; what of it the window's thread itself worked,
    and what it waited for a processor. The rest it waited for Python."""

    late_ms: float
    worked_ms: float
    queued_ms: float


async def _gaps(duration_s: float) -> list[_Gap]:
    """The gaps of so many seconds, sorted."""
    gaps: list[_Gap] = []
    last = _times_ms()
    end_ms = last[0] + 1000 * duration_s
    while last[0] < end_ms:
        await asyncio.sleep(_BEAT_S)
        now = _times_ms()
        passed_ms, worked_ms, queued_ms = (after - before for before, after in zip(last, now, strict=True))
        gaps.append(_Gap(passed_ms - 1000 * _BEAT_S, worked_ms, queued_ms))
        last = now
    return sorted(gaps)


def _times_ms() -> tuple[float, float, float]:
    """The time now, how long this thread worked so far, and how long it could have and had no processor.
    https://docs.kernel.org/scheduler/sched-stats.html, "/proc/<pid>/schedstat"
    """
    queued_ns = int(Path(f"/proc/self/task/{get_native_id()}/schedstat").read_text().split()[1])
    return time.perf_counter() * 1000, time.thread_time() * 1000, queued_ns / 1e6


async def _watch(desktop: KnownDesktop, url: str) -> None:
    services = desktop.services
    await _until(lambda: services.keys.account_keys.state.balance is not None)
    params = {"prompt": "a fox runs through snow", "duration_seconds": 6}
    requests = [GenerationRequest("hailuo", "text_to_video", _MODEL, params)] * _TASKS
    tasks = await services.runner.generate(requests)
    accepted: set[str] = set()
    services.runtime.events.task_changed.subscribe(lambda task: task.remote_id and accepted.add(task.id))
    await _until(lambda: len(accepted) == _TASKS)
    traffic = Traffic(desktop, Path(sys.argv[1]), url)
    async with asyncio.TaskGroup() as group:
        loads = [group.create_task(traffic.keep_downloading(task.id)) for task in tasks[:_DOWNLOADS]]
        await asyncio.sleep(_SETTLE_S)
        print("watching", flush=True)
        received_bytes = traffic.received_bytes
        gaps = await _gaps(_WATCH_S)
        longest = gaps[-1]
        seen = {
            "watched_s": _WATCH_S,
            "mib_per_s": (traffic.received_bytes - received_bytes) / _WATCH_S / 2**20,
            "p99_ms": gaps[len(gaps) * 99 // 100].late_ms,
            "longest_ms": longest.late_ms,
            "longest_work_ms": longest.worked_ms,
            "longest_queued_ms": longest.queued_ms,
            "most_work_ms": max(gap.worked_ms for gap in gaps),
            "percent_over_16_ms": sum(gap.late_ms for gap in gaps if gap.late_ms > 16) / _WATCH_S / 10,
        }
        print(json.dumps(seen), flush=True)
        for load in loads:
            load.cancel()


run(Path(sys.argv[1]), lambda desktop: _watch(desktop, sys.argv[2]))
