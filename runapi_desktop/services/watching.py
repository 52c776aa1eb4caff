"""The middle of a task: asks RunAPI how it is doing until it has ended there.

An accepted task is never submitted again and never given up for our own or the network's sake. It ends here
only by RunAPI's word, or when RunAPI has denied knowing it for an hour.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import replace
from datetime import datetime, timedelta

from runapi_desktop.api.answers import RemoteStatus, TaskAnswer
from runapi_desktop.api.reach import Reach
from runapi_desktop.domain.errors import BadAnswer, FailureKind, RunApiError, TaskFailure
from runapi_desktop.domain.plain_words import plain_id
from runapi_desktop.domain.poll_schedule import PATIENCE_S, next_poll_delay_s, spread_s
from runapi_desktop.domain.render_times import RenderTimes
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.task_journal import TaskEnded, TaskJournal, failure_from
from runapi_desktop.store.task_store import TaskStore

_log = logging.getLogger(__name__)

_AFTER_REFUSAL_S = 15.0
# A completed task may name its video a moment later; then it never will.
_EMPTY_LOOKS = 3
# A completion is only dated when the last look before it was not longer ago than this.
_GAP = timedelta(seconds=120)
# A pause that lasted so much longer was a computer asleep.
_OVERSLEPT_S = 30.0


class Watch:
    """Follows accepted tasks to their completion."""

    def __init__(self, runtime: Runtime, journal: TaskJournal, tasks: TaskStore) -> None:
        self._journal = journal
        self._tasks = tasks
        self._connections = runtime.connections
        self._gates = runtime.gates
        self._clock = runtime.clock
        self._jitter = runtime.jitter
        self._followed: defaultdict[str, set[str]] = defaultdict(set)

    def expect(self, task: Task) -> None:
        """Count ``task`` among those that share the requests of its server, also before its first look is
        due. Nothing for one that RunAPI need not be asked about."""
        if task.remote_id is not None and not task.result_urls:
            self._followed[task.place].add(task.id)

    def forget(self, task: Task) -> None:
        """Count it no more."""
        self._followed[task.place].discard(task.id)

    async def look(self, task: Task) -> TaskAnswer:
        """What RunAPI says of ``task`` now, behind the gates.

        Raises ``RunApiError`` for what concerns this task alone.
        """
        request, remote_id = task.request, task.remote_id
        if remote_id is None:
            raise ValueError(f"task {task.id} was never accepted")

        async def ask() -> TaskAnswer:
            client = self._connections.client(task.place)
            return await client.get_task(request.service, request.action, remote_id)

        return await self._gates.through(task.place, task.id, ask)

    def reach(self, task: Task) -> Reach:
        """Return which hosts may hold the results of ``task``.

        Raises ``Unreachable`` while its server has no connection.
        """
        return self._connections.client(task.place).reach

    async def until_completed(
        self, task: Task, *, look_at_once: bool, retry_after_s: float | None = None
    ) -> Task:
        """``task`` with the addresses of its clips. The first look is now, or when a clip like this one may
        be done, and not before the server wishes it (``retry_after_s``).

        Raises ``TaskEnded`` when RunAPI says that it failed or made nothing, or keeps denying it.
        """
        if task.result_urls:
            return task
        self.expect(task)
        try:
            return await self._followed_to_its_end(task, look_at_once, retry_after_s)
        finally:
            self.forget(task)

    async def _followed_to_its_end(self, task: Task, look_at_once: bool, retry_after_s: float | None) -> Task:
        learnt = await self._learnt(task)
        accepted_at = task.accepted_at or self._clock.now()
        began = self._clock.monotonic() - max((self._clock.now() - accepted_at).total_seconds(), 0.0)

        def next_pause_s(wish_s: float | None = None) -> float:
            elapsed_s = self._clock.monotonic() - began
            tasks = len(self._followed[task.place])
            return next_poll_delay_s(elapsed_s, self._jitter(), wish_s, learnt=learnt, tasks=tasks)

        last_look_at = task.accepted_at  # Of a task that was adopted nobody knows when it was unfinished.
        refused_since: float | None = None
        empty_looks = 0
        pause_s = 0.0 if look_at_once else next_pause_s(retry_after_s)
        while True:
            await self._sleep(task, pause_s)
            try:
                answer = await self.look(task)
            except RunApiError as error:
                now = self._clock.monotonic()
                refused_since = now if refused_since is None else refused_since
                _log.warning("RunAPI on task %s (%s): %s", task.id, plain_id(task.remote_id), error)
                if not isinstance(error, BadAnswer) and now - refused_since >= PATIENCE_S:
                    raise TaskEnded(task, self._failure(task, error)) from error
                pause_s = max(next_pause_s(), _AFTER_REFUSAL_S)
                continue
            refused_since = None
            match answer.status:
                case RemoteStatus.FAILED:
                    raise TaskEnded(_told(task, answer), _rejection(answer))
                case RemoteStatus.COMPLETED if answer.video_urls:
                    return await self._completed(task, answer, last_look_at)
                case RemoteStatus.COMPLETED:
                    empty_looks += 1
                    if empty_looks > _EMPTY_LOOKS:
                        failure = TaskFailure(FailureKind.NO_CLIP, request_id=answer.request_id)
                        raise TaskEnded(_told(task, answer), failure)
                case RemoteStatus.PENDING:
                    task = await self._noted(task, answer, TaskState.WAITING)
                case RemoteStatus.PROCESSING:
                    task = await self._noted(task, answer, TaskState.RENDERING)
            last_look_at = self._clock.now()
            pause_s = next_pause_s(answer.retry_after_s)

    def _failure(self, task: Task, error: RunApiError) -> TaskFailure:
        """Why nothing is heard of ``task``: RunAPI may tell it only to the key that it was sent with."""
        is_key = self._connections.has_other_key(task)
        return TaskFailure(FailureKind.OTHER_KEY) if is_key else failure_from(error)

    async def _learnt(self, task: Task) -> RenderTimes | None:
        """The times of clips of the same model, length and resolution at that server."""
        times_s = await self._tasks.render_times_s(task.request.model, origin=task.origin, like=task.request)
        return RenderTimes.from_samples(times_s)

    async def _sleep(self, task: Task, pause_s: float) -> None:
        """Wait ``pause_s``. After a sleep of the whole computer every task is due: they ask spread out."""
        due = self._clock.monotonic() + pause_s
        await self._clock.sleep(pause_s)
        if self._clock.monotonic() - due > _OVERSLEPT_S:
            await self._clock.sleep(self._jitter() * spread_s(len(self._followed[task.place])))

    async def _noted(self, task: Task, answer: TaskAnswer, state: TaskState) -> Task:
        """Return ``task`` in ``state``; commit it only if that changes its row."""
        if (state, answer.status_word) == (task.state, task.remote_status):
            return task
        return await self._journal.write(replace(_told(task, answer), state=state))

    async def _completed(self, task: Task, answer: TaskAnswer, last_look_at: datetime | None) -> Task:
        now = self._clock.now()
        is_seen = last_look_at is not None and timedelta() <= now - last_look_at <= _GAP
        _log.info("task %s is completed (request %s)", task.id, answer.request_id)
        return await self._journal.write(
            replace(
                _told(task, answer),
                state=TaskState.DOWNLOADING,
                result_urls=answer.video_urls,
                completed_at=now if is_seen else None,
            )
        )


def _told(task: Task, answer: TaskAnswer) -> Task:
    """``task`` with the server's last word and the charge, where it names one."""
    cost_micros = task.cost_micros if answer.cost_micros is None else answer.cost_micros
    return replace(task, remote_status=answer.status_word, cost_micros=cost_micros)


def _rejection(answer: TaskAnswer) -> TaskFailure:
    return TaskFailure(
        FailureKind.REJECTED_BY_MODEL,
        answer.error_message,
        answer.error_code,
        request_id=answer.request_id,
    )
