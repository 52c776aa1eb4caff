"""The first half of a task: upload what it is made from, freeze the request, hand it to RunAPI once.

The promise kept here is that nothing is paid twice. The exact body and its idempotency key are committed
before the first byte of the POST leaves. As long as every attempt is known to have had no effect, the
request may be frozen anew (uploads expire); after one attempt without a clear answer the same key and body
are sent, and only they, for as long as it takes, and with the same API key only: another account's would pay
a second time. A task that fails keeps its body only in that second case.

Just before the POST the price and the limits are judged again: they may have changed while the task stood at
a gate. One that costs more than the user agreed to is held until they agree.

Until SUBMITTING is committed the task can be cancelled. That commit and the one that removes a cancelled
task exclude each other, so a POST never leaves for a task that is gone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from runapi_desktop.api.answers import TaskAnswer
from runapi_desktop.api.wire import create_body
from runapi_desktop.domain.errors import (
    BadAnswer,
    FailureKind,
    RunApiError,
    ServerTrouble,
    StorageTrouble,
    TaskFailure,
)
from runapi_desktop.domain.media_source import LocalFile
from runapi_desktop.domain.plain_words import plain_id
from runapi_desktop.domain.poll_schedule import PATIENCE_S
from runapi_desktop.domain.spend_guard import Judgement, Verdict
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.approvals import Approvals
from runapi_desktop.services.gates import DATABASE_DISK, SHARED_TROUBLE
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.shared_uploads import SPARE, SharedUploads
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.task_journal import TaskEnded, TaskJournal, failure_from

_log = logging.getLogger(__name__)

_BAD_UPLOADS = 8


class _WaitedTooLong(Exception):
    """The gate opened so late that the prepared body must be checked again."""


class _NotPaused(Exception):
    """It could be sent now for the first time in this run, and nobody had the time to undo it."""


class _Held(Exception):
    """The price rose above what the user agreed to, or a limit was lowered below it."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(judgement.verdict)
        self.judgement = judgement


class Submission:
    """Takes a task from its row to RunAPI's acceptance."""

    def __init__(
        self,
        runtime: Runtime,
        journal: TaskJournal,
        uploads: SharedUploads,
        spending: Spending,
        approvals: Approvals,
        send_pause_s: Callable[[], float],
    ) -> None:
        self._send_pause_s = send_pause_s
        self._journal = journal
        self._uploads = uploads
        self._connections = runtime.connections
        self._gates = runtime.gates
        self._spending = spending
        self._approvals = approvals
        self._clock = runtime.clock
        self._certain: set[str] = set()

    def may_have_arrived(self, task_id: str) -> bool:
        """Whether RunAPI may have a task that it has not answered for: not while the first POST is out, nor
        when every one before it is known to have had no effect."""
        return task_id not in self._certain

    async def submit(self, task: Task, not_before_s: float | None) -> tuple[Task, float | None]:
        """``task`` as RunAPI accepted it, and the seconds it wishes to be left alone, if it said so.

        Uploads begin at once; the POST leaves at the monotonic time ``not_before_s`` or later; with ``None``,
        after a restart, a whole pause after it could leave. Raises ``TaskEnded`` when RunAPI refuses it for
        good or its files are gone, ``TaskWithdrawn`` when the user cancelled it.
        """
        if task.state is not TaskState.SUBMITTING:
            self._certain.add(task.id)
        try:
            return await self._accepted(task, not_before_s)
        except TaskEnded as end:
            if self.may_have_arrived(task.id):
                raise
            raise TaskEnded(replace(end.task, body=None), end.failure) from end
        finally:
            self._certain.discard(task.id)

    async def _accepted(self, task: Task, not_before_s: float | None) -> tuple[Task, float | None]:
        refusals = 0
        bad_since: float | None = None
        while True:
            if not self.may_have_arrived(task.id):
                task = await self._frozen(task)
                await self._pause(task, not_before_s or 0.0)
            frozen_at = self._clock.now()
            try:
                async with self._gates.passage(task.place, task.id, pays=True):
                    if not self.may_have_arrived(task.id):
                        if self._is_stale(task, frozen_at):
                            raise _WaitedTooLong
                        # Without a key nothing is asked for, prices neither.
                        self._connections.client(task.place).check_key()
                        if not_before_s is None:
                            raise _NotPaused
                        await self._look_again(task)
                    mark = self._connections.key_mark(task)
                    if self.may_have_arrived(task.id) and task.key_mark not in (None, mark):
                        raise TaskEnded(task, TaskFailure(FailureKind.OTHER_KEY))
                    task = await self._journal.write(replace(task, state=TaskState.SUBMITTING, key_mark=mark))
                    answer = await self._post(task)
            except (*SHARED_TROUBLE, BadAnswer) as error:
                if not self.may_have_arrived(task.id):
                    task = await self._journal.write(replace(task, state=TaskState.QUEUED))
                if isinstance(error, BadAnswer):
                    _log.warning("no usable answer to task %s: %s", task.id, error)
                    bad_since = bad_since or self._clock.monotonic()
                    if self._clock.monotonic() - bad_since > PATIENCE_S:
                        raise TaskEnded(task, failure_from(error)) from error
                if isinstance(error, (ServerTrouble, BadAnswer)):
                    refusals += 1
                    await self._gates.fall_behind(task.id, refusals)
            except _WaitedTooLong:
                continue
            except _NotPaused:
                not_before_s = self._clock.monotonic() + self._send_pause_s()
            except _Held as held:
                task = await self._approved(task, held.judgement)
            except RunApiError as error:
                raise TaskEnded(task, failure_from(error)) from error
            else:
                task = await self._journal.write(
                    replace(
                        task,
                        state=TaskState.WAITING,
                        remote_id=answer.id,
                        remote_status=answer.status_word,
                        accepted_at=self._clock.now(),
                        request_id=answer.request_id or task.request_id,
                    )
                )
                _log.info(
                    "task %s was accepted as %s (request %s)",
                    task.id,
                    plain_id(task.remote_id),
                    plain_id(task.request_id),
                )
                return task, answer.retry_after_s

    async def _look_again(self, task: Task) -> None:
        """Let ``task`` leave at the agreed price and within the limits of now. Raises ``_Held``."""
        judgement = await self._gates.through(
            DATABASE_DISK, task.id, lambda: self._spending.second_look(task)
        )
        if judgement.verdict is not Verdict.FINE:
            _log.info("task %s was held before it was sent: %s", task.id, judgement.verdict)
            raise _Held(judgement)

    async def _approved(self, task: Task, judgement: Judgement) -> Task:
        """``task``, at the price that the user has now agreed to, or to be judged again."""
        micros = await self._approvals.wait(task.id, judgement)
        return task if micros is None else await self._journal.write(replace(task, quote_micros=micros))

    async def _pause(self, task: Task, not_before_s: float) -> None:
        left_s = not_before_s - self._clock.monotonic()
        if left_s > 0:
            self._journal.pauses(task.id)
            await self._clock.sleep(left_s)

    async def _post(self, task: Task) -> TaskAnswer:
        """Send the body. Only here can it become uncertain whether RunAPI has the task: a question about the
        price that gets no answer has sent nothing."""
        if task.body is None:
            raise ValueError(f"task {task.id} has no body to send")
        request = task.request
        client = self._connections.client(task.place)
        try:
            return await client.create_task(
                request.service, request.action, task.body, task.idempotency_key, task.key_mark
            )
        except RunApiError as error:
            if not error.had_no_effect:
                self._certain.discard(task.id)
            raise

    async def _frozen(self, task: Task) -> Task:
        """``task`` with a body whose addresses can be read now. Not committed: nothing of it was sent.

        A body that is already there keeps its key as long as it stays the same text.
        """
        files = task.request.local_files
        urls: dict[str, str] = {}
        for name, file in files.items():
            kept = await self._kept_url(task, file)
            if kept is None:
                if task.state is not TaskState.UPLOADING:
                    task = await self._journal.write(replace(task, state=TaskState.UPLOADING))
                kept = await self._uploaded(task, name, file, done=len(urls), of=len(files))
            urls[name] = kept
        self._journal.settled(task.id)
        body = create_body(task.request, urls)
        key = task.idempotency_key if task.body in (None, body) else str(uuid4())
        return replace(task, body=body, idempotency_key=key)

    def _is_stale(self, task: Task, frozen_at: datetime) -> bool:
        """Return whether an address in the body may have expired while the task waited at a gate."""
        waited = self._clock.now() - frozen_at
        return bool(task.request.local_files) and not timedelta() <= waited < SPARE

    async def _kept_url(self, task: Task, file: LocalFile) -> str | None:
        connection = self._connections.get(task.place)
        if connection is None:
            return None
        client = connection.client
        return await self._gates.through(DATABASE_DISK, task.id, lambda: self._uploads.kept_url(client, file))

    async def _uploaded(self, task: Task, wire_name: str, file: LocalFile, done: int, of: int) -> str:
        async def upload() -> str:
            client = self._connections.client(task.place)
            return await self._uploads.url_of(client, file, wire_name, moved)

        def moved(fraction: float) -> None:
            self._journal.moved(task.id, (done + fraction) / of)

        refusals = 0
        while True:
            try:
                return await self._gates.through(task.place, task.id, upload)
            except (FileNotFoundError, StorageTrouble) as error:
                failure = TaskFailure(FailureKind.SOURCE_MISSING, file.file_name)
                raise TaskEnded(task, failure) from error
            except BadAnswer as error:
                refusals += 1
                _log.warning("no usable answer to an upload for task %s: %s", task.id, error)
                if refusals >= _BAD_UPLOADS:
                    raise TaskEnded(task, failure_from(error)) from error
                await self._gates.fall_behind(task.id, refusals)
            except RunApiError as error:
                raise TaskEnded(task, failure_from(error)) from error
