"""Work that takes a while, done with its progress in sight and a button to stop it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.widgets.progress_line import ProgressLine


class ShownWork:
    """One piece of work at a time on a `ProgressLine`; a new one ends the one before."""

    def __init__(self, progress: ProgressLine, scope: TaskScope) -> None:
        self._progress = progress
        self._scope = scope
        self._running: asyncio.Task[Exception | None] | None = None
        progress.cancel_asked.connect(self.stop)

    async def run(self, what: str, work: Coroutine[Any, Any, None]) -> bool:
        """Wait for ``work``; ``False`` when it was stopped.

        Raises `MediaRefused`, `StorageTrouble` and `OSError` as ``work`` does.
        """
        self.stop()
        running = self._running = self._scope.spawn(_trouble_of(work), what)
        self._progress.begin(what)
        try:
            await asyncio.wait((running,))
        finally:
            running.cancel()
            if self._running is running:
                self._running = None
                self._progress.end()
        trouble = None if running.cancelled() else running.result()
        if trouble is not None:
            raise trouble
        return not running.cancelled()

    def stop(self) -> None:
        """End what is being done; nothing of it stays behind."""
        if self._running is not None:
            self._running.cancel()


async def _trouble_of(work: Coroutine[Any, Any, None]) -> Exception | None:
    """What the disk or the file did to ``work``: for the user, and no failure of a task of ours."""
    try:
        await work
    except (MediaRefused, StorageTrouble, OSError) as trouble:
        return trouble
    return None
