"""Work in threads ends with whoever waits for it, and what it reports is heard on the loop."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from runapi_desktop.off_loop import Progress, WorkStopped, off_loop, on_running_loop, stoppable


@pytest.fixture
def executor():
    with ThreadPoolExecutor(1) as executor:
        yield executor


async def test_the_work_runs_in_a_thread(executor: ThreadPoolExecutor) -> None:
    assert await off_loop(executor, lambda: threading.current_thread()) is not threading.current_thread()


async def test_progress_is_heard_on_the_loop_once_for_each_percent(executor: ThreadPoolExecutor) -> None:
    heard: list[tuple[float, bool]] = []

    def work(report: Progress) -> str:
        for step in range(1001):
            report(step / 1000)
        return "done"

    here = threading.current_thread()
    result = await stoppable(
        executor, work, lambda done: heard.append((done, threading.current_thread() is here))
    )
    await asyncio.sleep(0)
    assert result == "done"
    assert len(heard) == 101
    assert (heard[0], heard[-1]) == ((0.0, True), (1.0, True))


async def test_cancelled_work_ends_at_its_next_report(executor: ThreadPoolExecutor) -> None:
    started, cancelled = threading.Event(), threading.Event()
    ended_by: list[type[Exception]] = []

    def work(report: Progress) -> None:
        started.set()
        cancelled.wait()
        try:
            report(0.5)
        except WorkStopped as stop:
            ended_by.append(type(stop))
            raise

    waiting = asyncio.create_task(stoppable(executor, work))
    await asyncio.to_thread(started.wait)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    cancelled.set()
    await asyncio.to_thread(executor.shutdown)
    assert ended_by == [WorkStopped]


def test_a_loop_that_has_ended_hears_nothing() -> None:
    heard: list[float] = []

    async def bridge() -> Progress:
        return on_running_loop(heard.append)

    tell = asyncio.run(bridge())
    tell(1.0)
    assert heard == []
