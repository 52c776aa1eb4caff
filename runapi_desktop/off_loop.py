"""Work beside the event loop: in a thread, with progress that is heard on the loop, and with an end as soon
as nobody waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from threading import Event
from typing import Protocol, TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
Progress = Callable[[float], None]
"""Hears 0 to 1."""


class WorkStopped(Exception):
    """Nobody waits for the work any more."""


async def off_loop(executor: Executor, work: Callable[[*Ts], T], *arguments: *Ts) -> T:
    """What ``work(*arguments)`` returns, from one of the executor's threads."""
    return await asyncio.get_running_loop().run_in_executor(executor, work, *arguments)


async def stoppable(
    executor: Executor, work: Callable[[Progress], T], on_progress: Progress = lambda done: None
) -> T:
    """What ``work(report)`` returns, from a thread. What it reports is heard on the event loop, once for each
    percent. When this is cancelled, the next report raises `WorkStopped` in the thread and so ends the work.
    """
    tell = on_running_loop(on_progress)
    stopped = Event()
    told_percent = -1

    def report(done: float) -> None:
        nonlocal told_percent
        if stopped.is_set():
            raise WorkStopped
        if int(done * 100) != told_percent:
            told_percent = int(done * 100)
            tell(done)

    try:
        return await off_loop(executor, work, report)
    finally:
        stopped.set()


def on_running_loop(tell: Callable[[*Ts], object]) -> Callable[[*Ts], None]:
    """``tell`` for another thread to call: it runs on the loop that is running now."""
    loop = asyncio.get_running_loop()

    def call(*arguments: *Ts) -> None:
        # The loop may have ended while the thread was still at it.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(tell, *arguments)

    return call


class RunMedia(Protocol):
    """How a function that reads a file which somebody else made is called."""

    def __call__(self, file_name: str, function: Callable[..., T], /, *args: object) -> T:
        """What ``function(*args)`` returns; blocks, use a thread. Raises what it raises, and `MediaRefused`
        about ``file_name`` when the file brings its reader down."""
        ...


def run_here(file_name: str, function: Callable[..., T], /, *args: object) -> T:
    """Calls ``function`` in this process: for files of our own, and where nobody is harmed by a crash."""
    del file_name
    return function(*args)
