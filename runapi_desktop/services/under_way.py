"""Counts the tasks under way, and those of them that wait for nobody.

Listens to the events of the other services and asks nobody. The window's title, the wake lock and the notices
of the system are driven by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from runapi_desktop.domain.task import Gate, Task
from runapi_desktop.services.events import Events, TaskProgress, Topic

_SHUT_UNTIL_SOMEBODY_COMES = frozenset({Gate.OFFLINE, Gate.KEY, Gate.CREDITS, Gate.DISK, Gate.APPROVAL})


@dataclass(frozen=True, slots=True)
class Load:
    """``working`` tasks are unfinished; ``moving`` ones of these wait for nobody."""

    working: int = 0
    moving: int = 0


class UnderWay:
    """Told of every task from now on. ``changed`` tells the new load, ``ended`` a task that was under way and
    is ready or failed now."""

    def __init__(self, events: Events) -> None:
        self.changed: Topic[Load] = Topic()
        self.ended: Topic[Task] = Topic()
        self.load = Load()
        self._working: set[str] = set()
        self._waiting: set[str] = set()
        self._subscriptions = (
            events.tasks_added.subscribe(self._add),
            events.tasks_resumed.subscribe(self._add),
            events.task_changed.subscribe(self._look),
            events.task_removed.subscribe(self._forget),
            events.progress.subscribe(self._hear),
        )

    def close(self) -> None:
        """Follow nothing any more: nothing is under way."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._working.clear()
        self._recount()

    def _add(self, tasks: Iterable[Task]) -> None:
        self._working |= {task.id for task in tasks if not task.state.is_finished}
        self._recount()

    def _look(self, task: Task) -> None:
        if not task.state.is_finished:
            self._add((task,))
        elif task.id in self._working:
            self._forget(task.id)
            self.ended.publish(task)

    def _hear(self, progress: TaskProgress) -> None:
        is_waiting = progress.judgement is not None or progress.gate in _SHUT_UNTIL_SOMEBODY_COMES
        (self._waiting.add if is_waiting else self._waiting.discard)(progress.task_id)
        self._recount()

    def _forget(self, task_id: str) -> None:
        self._working.discard(task_id)
        self._waiting.discard(task_id)
        self._recount()

    def _recount(self) -> None:
        load = Load(len(self._working), len(self._working - self._waiting))
        if load != self.load:
            self.load = load
            self.changed.publish(load)
