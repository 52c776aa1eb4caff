"""Holds orders that the user has to confirm again: their price or a limit changed before they were sent.

Nothing of it is kept: after a start of the app the same order is judged anew.
"""

from __future__ import annotations

import asyncio

from runapi_desktop.domain.spend_guard import Judgement
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.task_scope import TaskScope

_LOOK_AGAIN_S = 600.0
"""A price may fall again, and another day begins."""


class Approvals:
    """Each held task waits here until the user agrees, or until it is worth another look."""

    def __init__(self, events: Events, clock: Clock, scope: TaskScope) -> None:
        self._events = events
        self._clock = clock
        self._scope = scope
        self._held: dict[str, asyncio.Future[int | None]] = {}

    async def wait(self, task_id: str, judgement: Judgement) -> int | None:
        """Hold the task because of ``judgement``. The answer is the price in micro-dollars that the user
        agreed to, ``None`` where it is to be judged again."""
        held = self._held[task_id] = asyncio.get_running_loop().create_future()
        alarm = self._scope.spawn(self._ring(held), f"another look at {task_id}")
        self._events.progress.publish(TaskProgress(task_id, Gate.APPROVAL, judgement=judgement))
        try:
            return await held
        finally:
            alarm.cancel()
            del self._held[task_id]
            self._events.progress.publish(TaskProgress(task_id))

    def agree(self, task_id: str, micros: int) -> None:
        """The user wants the clip at that price; nothing where the task is no longer held."""
        if (held := self._held.get(task_id)) is not None:
            _settle(held, micros)

    def look_again(self) -> None:
        """Judge every held task anew: the limits may be other ones."""
        for held in self._held.values():
            _settle(held, None)

    async def _ring(self, held: asyncio.Future[int | None]) -> None:
        await self._clock.sleep(_LOOK_AGAIN_S)
        _settle(held, None)


def _settle(held: asyncio.Future[int | None], micros: int | None) -> None:
    if not held.done():
        held.set_result(micros)
