"""Writes what the steps of a task find out: commits it to the database first, then publishes it.

Owns the order of the two and the patience with a full disk; knows nothing of what the steps do.
"""

from __future__ import annotations

from dataclasses import replace

from runapi_desktop.domain.errors import (
    Conflict,
    FailureKind,
    FileRefused,
    InvalidRequest,
    NotAllowed,
    NotFound,
    RunApiError,
    TaskFailure,
)
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.gates import DATABASE_DISK, Gates
from runapi_desktop.store.task_store import TaskStore

_KINDS: tuple[tuple[type[RunApiError], FailureKind], ...] = (
    (InvalidRequest, FailureKind.INVALID_REQUEST),
    (NotAllowed, FailureKind.NOT_ALLOWED),
    (NotFound, FailureKind.NOT_FOUND),
    (Conflict, FailureKind.CONFLICT),
    (FileRefused, FailureKind.FILE_REFUSED),
)


class TaskEnded(Exception):
    """A step found that the task ends here: ``task`` as far as it came, and the ``failure`` it ends with."""

    def __init__(self, task: Task, failure: TaskFailure) -> None:
        super().__init__(task.id, failure.kind)
        self.task = task
        self.failure = failure


class TaskWithdrawn(Exception):
    """The task's row is gone: the user cancelled it, and nothing may be sent for it any more."""


def failure_from(error: RunApiError) -> TaskFailure:
    """What is stored of an error that ends a task."""
    kind = next((kind for family, kind in _KINDS if isinstance(error, family)), FailureKind.BAD_ANSWER)
    return TaskFailure(kind, error.message, error.code, error.field_errors, error.request_id)


class TaskJournal:
    """The task table, as the steps of a running task use it. Waits out a disk that takes nothing."""

    def __init__(self, tasks: TaskStore, gates: Gates, events: Events, clock: Clock) -> None:
        self._tasks = tasks
        self._gates = gates
        self._events = events
        self._clock = clock
        self._told_percent: dict[str, int] = {}

    async def write(self, task: Task) -> Task:
        """Commit ``task`` as its row, then tell everybody. Returns it. Raises ``TaskWithdrawn``."""
        if not await self._gates.through(DATABASE_DISK, task.id, lambda: self._tasks.save(task)):
            raise TaskWithdrawn(task.id)
        self._events.task_changed.publish(task)
        return task

    async def read(self, task_id: str) -> Task | None:
        """The row as it stands."""
        return await self._gates.through(DATABASE_DISK, task_id, lambda: self._tasks.get(task_id))

    async def unfinished(self) -> list[Task]:
        """Every row with a step left to do. Who waits for the disk here is no task."""
        return await self._gates.through(DATABASE_DISK, "", self._tasks.unfinished)

    async def write_failed(self, task: Task, failure: TaskFailure) -> None:
        """End ``task`` without a clip."""
        await self.write(
            replace(task, state=TaskState.FAILED, failure=failure, finished_at=self._clock.now())
        )

    def moved(self, task_id: str, fraction: float) -> None:
        """Tell how much (0–1) of an upload or download is through, once for each per cent."""
        percent = int(100 * min(max(fraction, 0.0), 1.0))
        if self._told_percent.get(task_id) != percent:
            self._told_percent[task_id] = percent
            self._events.progress.publish(TaskProgress(task_id, None, percent / 100))

    def pauses(self, task_id: str) -> None:
        """Tell that the task is ready to be sent and waits for a change of mind."""
        self._events.progress.publish(TaskProgress(task_id, is_pausing=True))

    def settled(self, task_id: str) -> None:
        """Nothing is moving any more."""
        if self._told_percent.pop(task_id, None) is not None:
            self._events.progress.publish(TaskProgress(task_id))
