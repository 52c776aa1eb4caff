"""The owner of every asyncio task: it holds them, names them, reports their failures and ends them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

_log = logging.getLogger(__name__)
T = TypeVar("T")


class TaskScope:
    """Starts coroutines and answers for them until ``close``.

    ``report`` is told of every exception that a coroutine let out, with the coroutine's name; it is logged
    in any case.
    """

    def __init__(self, report: Callable[[str, BaseException], None] | None = None) -> None:
        self._report = report
        self._tasks: set[asyncio.Task[Any]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    def spawn(self, coroutine: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        """Run ``coroutine`` on the loop of the first one. After ``close`` it is not run and comes back
        cancelled.

        Qt may call a slot while the loop stands still, between two runs of it: then its next run begins it.
        """
        self._loop = self._loop or asyncio.get_running_loop()
        task = self._loop.create_task(coroutine, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        if self._closed:
            task.cancel()
        return task

    async def close(self, timeout_s: float = 5.0) -> None:
        """Cancel everything and wait until it has ended, at most ``timeout_s`` seconds."""
        self._closed = True
        current = asyncio.current_task()
        ending = [task for task in self._tasks if task is not current]
        for task in ending:
            task.cancel()
        if not ending:
            return
        _, stuck = await asyncio.wait(ending, timeout=timeout_s)
        for task in stuck:
            _log.warning("%s did not end within %.1f s", task.get_name(), timeout_s)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        _log.error("%s failed", task.get_name(), exc_info=error)
        if self._report is not None:
            self._report(task.get_name(), error)
