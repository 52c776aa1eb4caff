"""The clock, handed to everything that waits or notes a time, so that tests can control it."""

from __future__ import annotations

import asyncio
import time as system_time
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol


class Clock(Protocol):
    """``now`` is the wall clock and may jump; ``monotonic`` (seconds) never goes back; ``sleep`` waits."""

    def now(self) -> datetime:
        """The time of day, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start."""
        ...

    async def sleep(self, delay_s: float) -> None:
        """Return after ``delay_s`` seconds, at once when it is not positive."""
        ...


class SystemClock:
    """The computer's own time."""

    def now(self) -> datetime:
        """The time of day, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from an arbitrary start."""
        return system_time.monotonic()

    async def sleep(self, delay_s: float) -> None:
        """Return after ``delay_s`` seconds."""
        await asyncio.sleep(max(delay_s, 0.0))


def local_day(clock: Clock) -> date:
    """The day that it is here."""
    return clock.now().astimezone().date()


def rest_of_day_s(clock: Clock) -> float:
    """How long until the next local day begins."""
    tomorrow = datetime.combine(local_day(clock) + timedelta(days=1), time.min).astimezone()
    return (tomorrow - clock.now()).total_seconds()
