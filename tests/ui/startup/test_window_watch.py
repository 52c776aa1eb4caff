"""The watch on the window's thread: it names who keeps it, and nobody else."""

from __future__ import annotations

import asyncio
import time

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.startup.window_watch import VARIABLE, longest_call_s, watch_if_asked


async def _turns(count: int) -> None:
    """Let the loop turn as often, with its timers."""
    turned: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    left = [count]

    def tick() -> None:
        left[0] -= 1
        if left[0] == 0:
            turned.set_result(None)

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(tick)
    timer.start()
    await turned
    timer.stop()


def hard_work(work_s: float) -> None:
    until_s = time.thread_time() + work_s
    while time.thread_time() < until_s:
        sum(range(1000))


@pytest.mark.posix("watch")
@pytest.mark.logs(r"(?s)the window stood still.*hard_work")
async def test_a_long_call_is_named_with_its_stack(qapp: QApplication) -> None:
    owner = QObject()
    watch = watch_if_asked({VARIABLE: "1"}, owner)
    assert watch is not None
    await _turns(5)
    hard_work(5 * watch.longest_call_s)
    await _turns(5)
    watch.stop()


@pytest.mark.posix("watch")
async def test_many_short_calls_are_none_of_its_business(qapp: QApplication) -> None:
    owner = QObject()
    watch = watch_if_asked({VARIABLE: "1"}, owner)
    assert watch is not None
    for _ in range(10):
        hard_work(0.15 * watch.longest_call_s)
        await _turns(3)
    watch.stop()


@pytest.mark.parametrize(("piece_s", "limit_s"), [(0.0001, 0.2), (0.0016, 0.2), (0.0032, 0.4), (0.016, 2.0)])
def test_a_slow_computer_has_more_time_and_a_fast_one_no_less(piece_s: float, limit_s: float) -> None:
    assert longest_call_s(piece_s) == pytest.approx(limit_s)


def test_nobody_is_watched_unasked(qapp: QApplication) -> None:
    assert watch_if_asked({}, QObject()) is None
