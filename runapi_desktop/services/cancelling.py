"""Takes back what was never sent: the row goes, and with it what it would have cost.

The database decides: a task is removed before its SUBMITTING is committed, or not at all. One whose POST is
out at this moment is cancelled when it turns out that it did not arrive; one that may have arrived never is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.events import Events
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.task_store import TaskStore


@dataclass(frozen=True, slots=True)
class Cancellation:
    """What came of the wish to cancel some tasks.

    ``cancelled`` are gone and cost nothing; ``sending`` are on their way out and will be gone if they do not
    get through; ``late`` are those that RunAPI has, or may have.
    """

    cancelled: tuple[Task, ...] = ()
    sending: tuple[Task, ...] = ()
    late: tuple[Task, ...] = ()


class Cancelling:
    """``may_have_arrived`` answers for a task whose POST is out; ``stop`` ends the following of a task."""

    def __init__(
        self,
        tasks: TaskStore,
        events: Events,
        scope: TaskScope,
        *,
        may_have_arrived: Callable[[str], bool],
        stop: Callable[[str], None],
    ) -> None:
        self._tasks = tasks
        self._events = events
        self._scope = scope
        self._may_have_arrived = may_have_arrived
        self._stop = stop
        self._unwanted: set[str] = set()
        events.task_changed.subscribe(self._on_task_changed)

    async def cancel(self, task_ids: Sequence[str]) -> Cancellation:
        """Cancel what can be cancelled. Raises `StorageTrouble`: then every task is as it was."""
        cancelled = await self._tasks.withdraw(task_ids)
        for task in cancelled:
            self._unwanted.discard(task.id)
            self._stop(task.id)
            self._events.task_removed.publish(task.id)
        found = [task for task_id in task_ids if (task := await self._tasks.get(task_id)) is not None]
        unfinished = [task for task in found if not task.state.is_finished]
        sending = [task for task in unfinished if self._is_being_sent(task)]
        self._unwanted.update(task.id for task in sending)
        late = [task for task in unfinished if task not in sending]
        return Cancellation(tuple(cancelled), tuple(sending), tuple(late))

    def _is_being_sent(self, task: Task) -> bool:
        return task.state is TaskState.SUBMITTING and not self._may_have_arrived(task.id)

    def _on_task_changed(self, task: Task) -> None:
        if task.id not in self._unwanted:
            return
        if task.state.is_unsent:
            self._scope.spawn(self.cancel((task.id,)), f"cancel task {task.id}")
        elif task.state is not TaskState.SUBMITTING:
            self._unwanted.discard(task.id)
