"""Follows every task from the press of Generate to its clip, also when the app ends and starts in between.

One coroutine per task, top to bottom: submit, watch, deliver. Each step lives in a module of its own, writes
its state and then acts; a task that is started again begins where its row says it stands.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from uuid import uuid4

from runapi_desktop.api.downloads import Downloader
from runapi_desktop.domain.back_off import back_off_s
from runapi_desktop.domain.errors import EntryDamaged, FailureKind, StillStarting, TaskFailure
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.services.adoption import Adoption, adopted
from runapi_desktop.services.approvals import Approvals
from runapi_desktop.services.cancelling import Cancellation, Cancelling
from runapi_desktop.services.delivery import ClipPlaces, Delivery
from runapi_desktop.services.gates import CLIPS_DISK, DATABASE_DISK
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.shared_uploads import SharedUploads
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.submission import Submission
from runapi_desktop.services.task_journal import TaskEnded, TaskJournal, TaskWithdrawn
from runapi_desktop.services.watching import Watch
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.store.upload_store import UploadStore

_log = logging.getLogger(__name__)

_SPREAD_S = 0.1
_ALL_RESUMED_WITHIN_S = 30.0


class TaskRunner:
    """Runs tasks. ``send_pause_s`` is asked at each press of Generate how long its POSTs stay here at least,
    in seconds, so that the user can take them back."""

    def __init__(
        self,
        runtime: Runtime,
        *,
        tasks: TaskStore,
        clips: ClipStore,
        uploads: UploadStore,
        ledger: LedgerStore,
        spending: Spending,
        downloader: Downloader,
        places: ClipPlaces,
        send_pause_s: Callable[[], float],
    ) -> None:
        self._tasks = tasks
        self._ledger = ledger
        self._spending = spending
        self._connections = runtime.connections
        self._gates = gates = runtime.gates
        self._events = events = runtime.events
        self._clock = clock = runtime.clock
        self._scope = scope = runtime.scope
        self._jitter = runtime.jitter
        self._send_pause_s = send_pause_s
        self._journal = journal = TaskJournal(tasks, gates, events, clock)
        shared = SharedUploads(uploads, clock, scope)
        self._approvals = approvals = Approvals(events, clock, scope)
        self._submission = Submission(runtime, journal, shared, spending, approvals, send_pause_s)
        self._watch = Watch(runtime, journal, tasks)
        self._delivery = Delivery(runtime, journal, clips, self._watch, downloader, places)
        self._running: dict[str, asyncio.Task[None]] = {}
        self._ordered_again: set[str] = set()
        self._cancelling = Cancelling(
            tasks, events, scope, may_have_arrived=self._submission.may_have_arrived, stop=self._end
        )

    async def generate(
        self,
        requests: Sequence[GenerationRequest],
        quote_micros: int | None = None,
        parent_clip_id: str | None = None,
        *,
        most_micros: int | None = None,
        is_agreed: bool = False,
    ) -> tuple[Task, ...]:
        """Write one task for each request, tell of them and start them. ``quote_micros`` is each one's price;
        without it RunAPI is asked, and ``most_micros`` is the one that the user was shown.

        When this returns the tasks are on the disk. Raises ``StorageTrouble`` when they are not, and
        ``SpendRefused`` when the user's limits, the balance or a higher price stand in the way and
        ``is_agreed`` does not say that the user was asked: then nothing was started. Raises ``StillStarting``
        without a connection.
        """
        connection = self._connections.active
        if connection is None:
            raise StillStarting("there is no server to make tasks for")
        orders = tuple(
            Task(
                id=uuid4().hex,
                origin=connection.origin,
                request=request,
                idempotency_key=str(uuid4()),
                created_at=self._clock.now(),
                parent_clip_id=parent_clip_id,
                account=connection.account,
                take=take,
                takes=takes,
            )
            for request, take, takes in _numbered(requests)
        )
        return await self._admitted(orders, quote_micros, most_micros=most_micros, is_agreed=is_agreed)

    async def put_back(
        self, tasks: Sequence[Task], quote_micros: int | None = None, *, is_agreed: bool = False
    ) -> tuple[Task, ...]:
        """Order again what ``cancel`` took back, at the same places, for what it cost then at most; ``tasks``
        are of one order. What was ordered again once is not ordered twice: the answer is then empty.

        Raises as ``generate``.
        """
        if not tasks:
            return ()
        with self._once({task.id for task in tasks}, is_kept=True) as is_first:
            if not is_first:
                return ()
            orders = tuple(self._anew(task) for task in tasks)
            most_micros = tasks[0].quote_micros or 0
            return await self._admitted(orders, quote_micros, most_micros=most_micros, is_agreed=is_agreed)

    async def _admitted(
        self, orders: Sequence[Task], quote_micros: int | None, *, most_micros: int | None, is_agreed: bool
    ) -> tuple[Task, ...]:
        """The new tasks ``orders``, of one account, through the till, onto the disk, and under way."""
        if not orders:
            return ()
        first = orders[0]
        async with self._spending.admission(
            first.origin,
            first.account,
            [task.request for task in orders],
            quote_micros,
            most_micros=most_micros,
            is_agreed=is_agreed,
        ) as clip_micros:
            now = self._clock.now()
            tasks = tuple(
                replace(task, quote_micros=clip_micros, created_at=now + timedelta(microseconds=index))
                for index, task in enumerate(orders)
            )
            await self._tasks.add(tasks)
        self._begin(tasks)
        return tasks

    def _anew(self, task: Task) -> Task:
        return task.ordered_anew(uuid4().hex, str(uuid4()), self._clock.now())

    @property
    def pause_s(self) -> float:
        """How long a new order waits at least before it is sent, in seconds, so that the user can undo it."""
        return self._send_pause_s()

    async def cancel(self, task_ids: Sequence[str]) -> Cancellation:
        """Take back those of the tasks that were never sent. Raises ``StorageTrouble``."""
        return await self._cancelling.cancel(task_ids)

    def agree(self, task_id: str, micros: int) -> None:
        """Send a task that is held because its price rose: the user wants it for ``micros``."""
        self._approvals.agree(task_id, micros)

    def look_again(self) -> None:
        """Judge the held tasks anew: the limits may be other ones."""
        self._approvals.look_again()

    def _begin(self, tasks: Sequence[Task]) -> None:
        """Tell of new tasks and start them; their POSTs wait for a change of mind."""
        self._events.tasks_added.publish(tuple(tasks))
        not_before_s = self._clock.monotonic() + self._send_pause_s()
        for task in tasks:
            self._start(task, not_before_s=not_before_s)

    async def adopt(self, service: str, action: str, remote_id: str) -> Adoption:
        """Take up a task that RunAPI has under ``remote_id``, made here or elsewhere; charges nothing, ever.

        Raises ``NotATaskId``, ``NotFound`` when RunAPI does not know it (then no card appears), any other
        ``RunApiError`` of the one look, ``StorageTrouble``, and ``StillStarting`` without a connection.
        """
        connection = self._connections.active
        if connection is None:
            raise StillStarting("there is no server to ask")
        now = self._clock.now()
        adoption = await adopted(connection, self._tasks, self._ledger, service, action, remote_id, now)
        if adoption.is_new:
            await self._tasks.add((adoption.task,))
            self._events.tasks_added.publish((adoption.task,))
            self._start(adoption.task)
        return adoption

    async def resume(self) -> int:
        """Take up every unfinished task of the database; returns how many.

        Their first steps are spread over up to half a minute. What was never sent has its whole pause again,
        once its server and its key are there: nobody saw its card before.
        """
        unfinished = [task for task in await self._journal.unfinished() if task.id not in self._running]
        await self._delivery.sweep(frozenset(self._running))
        self._events.tasks_resumed.publish(tuple(unfinished))
        step_s = min(_SPREAD_S, _ALL_RESUMED_WITHIN_S / max(len(unfinished), 1))
        for index, task in enumerate(unfinished):
            self._start(task, index * step_s, not_before_s=None)
            if index % 50 == 49:
                await asyncio.sleep(0)  # The window is being drawn meanwhile.
        return len(unfinished)

    async def try_again(
        self,
        task_id: str,
        quote_micros: int | None = None,
        *,
        most_micros: int | None = None,
        is_agreed: bool = False,
    ) -> Task | None:
        """What the user means by "Try again": the task that is now under way, ``None`` when there is none.

        A task that waits is let through its gates. A failed one goes on where it stood when RunAPI has it or
        may have it; only when RunAPI ended or refused it is a new task made, with a key of its own. What can
        cost money passes the till as a press of Generate does: raises ``SpendRefused``. Also raises
        ``EntryDamaged`` for a task of which not everything could be read: it would be another order.
        """
        with self._once({task_id}) as is_first:
            if not is_first:
                return None  # the same press, heard twice
            return await self._try_again(task_id, quote_micros, most_micros, is_agreed=is_agreed)

    @contextmanager
    def _once(self, task_ids: set[str], *, is_kept: bool = False) -> Generator[bool]:
        """Yield whether no other call is ordering any of ``task_ids`` again.

        With ``is_kept``, no later call may order them again after this one succeeded.
        """
        if task_ids & self._ordered_again:
            yield False
            return
        self._ordered_again |= task_ids
        ended_well = False
        try:
            yield True
            ended_well = True
        finally:
            if not (is_kept and ended_well):
                self._ordered_again -= task_ids

    async def _try_again(
        self, task_id: str, quote_micros: int | None, most_micros: int | None, *, is_agreed: bool
    ) -> Task | None:
        task = await self._journal.read(task_id)
        if task is None or task.state is TaskState.READY:
            return task
        if task.damage:
            raise EntryDamaged
        for gate in Gate:
            self._gates.open(task.place, gate)
        for disk in (DATABASE_DISK, CLIPS_DISK):
            self._gates.open(disk, Gate.DISK)
        if task.state is not TaskState.FAILED:
            self._approvals.look_again()
            self._start(task)
            return task
        match task.goes_on_from:
            case None:
                orders = (self._anew(task),)
                (again,) = await self._admitted(
                    orders, quote_micros, most_micros=most_micros, is_agreed=is_agreed
                )
                return again
            case TaskState.SUBMITTING:
                # It may never have arrived: then it is today's money that is spent.
                async with self._spending.admission(
                    task.origin,
                    task.account,
                    (task.request,),
                    task.quote_micros,
                    is_agreed=True,
                    resends=task,
                ):
                    again = await self._journal.write(task.going_on())
            case _:
                again = await self._journal.write(task.going_on())
        self._start(again)
        return again

    def _end(self, task_id: str) -> None:
        running = self._running.get(task_id)
        if running is not None:
            running.cancel()

    def _start(self, task: Task, delay_s: float = 0.0, not_before_s: float | None = 0.0) -> None:
        if task.id in self._running:
            return
        running = self._scope.spawn(self._look_after(task, delay_s, not_before_s), f"task {task.id}")
        self._running[task.id] = running

        def forget(ended: asyncio.Task[None]) -> None:
            if self._running.get(task.id) is ended:
                del self._running[task.id]

        running.add_done_callback(forget)

    async def _follow(self, task: Task, not_before_s: float | None) -> None:
        """The life of a task; its POST does not leave before ``not_before_s``: see ``Submission``."""
        try:
            is_new, wish_s = task.remote_id is None, None
            if is_new:
                task, wish_s = await self._submission.submit(task, not_before_s)
            task = await self._watch.until_completed(task, look_at_once=not is_new, retry_after_s=wish_s)
            await self._delivery.deliver(task)
        except TaskEnded as end:
            failure = end.failure
            _log.info("task %s ended: %s (request %s)", end.task.id, failure.kind, failure.request_id)
            await self._journal.write_failed(end.task, end.failure)

    async def _look_after(self, task: Task, delay_s: float, not_before_s: float | None) -> None:
        """Follow ``task`` to its end, or until the user cancels it."""
        self._watch.expect(task)
        try:
            if delay_s > 0:
                await self._clock.sleep(delay_s)
            await self._follow_stubbornly(task, not_before_s)
        except TaskWithdrawn:
            _log.info("task %s was cancelled before it was sent", task.id)
        finally:
            self._watch.forget(task)

    async def _follow_stubbornly(self, task: Task, not_before_s: float | None) -> None:
        """Follow ``task`` and start again after a mistake of ours: a task that may cost money is never
        given up."""
        mishaps = 0
        while True:
            try:
                await self._follow(task, not_before_s)
                return
            except TaskWithdrawn:
                raise
            except Exception:  # noqa: BLE001 - the last line of defence of a paid task
                _log.exception("task %s met an error of ours", task.id)
            mishaps += 1
            row = await self._journal.read(task.id)
            if row is None or row.state.is_finished:
                return
            if row.remote_id is None and row.state is not TaskState.SUBMITTING:
                never_sent = replace(row, body=None)
                await self._journal.write_failed(never_sent, TaskFailure(FailureKind.INTERNAL))
                return
            task = row
            await self._clock.sleep(back_off_s(mishaps, 30.0, 600.0, self._jitter()))


def _numbered(requests: Sequence[GenerationRequest]) -> Iterator[tuple[GenerationRequest, int, int]]:
    """Each request with its number among its equals, from 1, and how many those are: the takes of one order
    stand together."""
    for _, equal in groupby(requests):
        takes = tuple(equal)
        yield from ((request, number, len(takes)) for number, request in enumerate(takes, start=1))
