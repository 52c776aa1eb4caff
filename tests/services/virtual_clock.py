"""A clock on which an hour passes in no time: it jumps to the next sleeper when nothing else happens."""

from __future__ import annotations

import asyncio
import heapq
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

START = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
# What a thread has done reaches the loop in this time.
_QUIET_S = 0.004
_REAL_PATIENCE_S = 120.0
_BUSY_PATIENCE_S = 60.0


class VirtualClock:
    """Implements `Clock`. ``wall_shift`` moves the wall clock alone, as a user or a time server does.
    ``waits_for`` holds who may be at work in another thread, as questions: time stands still meanwhile."""

    def __init__(self) -> None:
        self.waits_for: list[Callable[[], bool]] = []
        self.elapsed_s = 0.0
        self.wall_shift = timedelta()
        self.sleeps = 0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    def now(self) -> datetime:
        return START + self.wall_shift + timedelta(seconds=self.elapsed_s)

    def monotonic(self) -> float:
        return self.elapsed_s

    async def sleep(self, delay_s: float) -> None:
        self.sleeps += 1
        if delay_s <= 0:
            await asyncio.sleep(0)
            return
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.elapsed_s + delay_s, next(self._numbers), awake))
        await awake

    async def pass_time(self, duration_s: float) -> None:
        """Let that much virtual time pass, and everything happen that falls due in it."""
        end_s = self.elapsed_s + duration_s
        await self._settle()
        while (due_s := self._next_due_s()) is not None and due_s <= end_s:
            self._wake(due_s)
            await self._settle()
        self.elapsed_s = end_s
        await self._settle()

    async def run_until(self, condition: Callable[[], bool], within_s: float = 30 * 86400.0) -> None:
        """Let time pass until ``condition`` holds; fails when it does not within that virtual time."""
        end_s = self.elapsed_s + within_s
        async with asyncio.timeout(_REAL_PATIENCE_S):
            while not condition():
                await self._settle(condition)
                if condition():
                    return
                due_s = self._next_due_s()
                if due_s is None:
                    continue
                assert due_s <= end_s, f"it did not happen within {within_s} s"
                self._wake(due_s)

    async def _settle(self, condition: Callable[[], bool] = lambda: False) -> None:
        """Let everybody do what can be done without time passing, or until ``condition`` holds."""
        seen = -1
        patience_ends = time.monotonic() + _BUSY_PATIENCE_S
        while seen != self.sleeps or any(is_busy() for is_busy in self.waits_for):
            assert time.monotonic() < patience_ends, "somebody is busy and never done"
            seen = self.sleeps
            for _ in range(20):
                await asyncio.sleep(0)
                if condition():
                    return
            await asyncio.sleep(_QUIET_S)

    def _next_due_s(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def _wake(self, due_s: float) -> None:
        self.elapsed_s = max(self.elapsed_s, due_s)
        while (next_s := self._next_due_s()) is not None and next_s <= due_s:
            heapq.heappop(self._sleepers)[2].set_result(None)
