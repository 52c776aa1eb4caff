"""One cell of the fault matrix in this process: one task, struck once, and what a sceptic finds then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from runapi_desktop.domain.errors import FailureKind
from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.media.probe import probe_video
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.e2e.fault_matrix import NETWORK_FAULTS, Boundary, Fault, is_from
from tests.e2e.sandbox_thread import BASE_URL, KEY, Sandbox
from tests.e2e.striking import (
    Mistake,
    Stops,
    StrikingClipStore,
    StrikingExecutor,
    StrikingTaskStore,
    StrikingTransport,
)
from tests.services.conftest import Installation, Run
from tests.services.virtual_clock import VirtualClock

_LONG_S = 1800.0
_NEVER = 7 * 86_400.0


@dataclass(frozen=True)
class Outcome:
    """What came of the tasks that somebody wanted: numbers for the table."""

    intended: int
    charges: int
    clips: int
    duplicates: int


class Cell:
    """The app's services on a folder of their own, against a sandbox of their own, struck at one boundary."""

    def __init__(
        self, boundary: Boundary, fault: Fault, folder: Path, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.folder = folder / "app"
        self.folder.mkdir()
        self.clips_dir = self.folder / "clips"
        self.clock = VirtualClock()
        self.sandbox = Sandbox(loop, self.clock, folder / "sandbox")
        self._boundary = boundary
        self._fault = fault
        self.stops = Stops(boundary, self._strike)
        self.transport = StrikingTransport(self.sandbox, self.stops, self.clock.monotonic)
        self._studio = StruckInstallation(self.transport, self.stops, self.clock, self.folder)
        self.gates_seen: list[Gate] = []
        self.clicks = 0
        self.is_cancelled = False
        self._home = asyncio.get_running_loop()
        self._cancel: Callable[[], object] = lambda: None

    async def live(self, request: GenerationRequest) -> None:
        """From the press of Generate to the clip, with as many starts and clicks as it takes, few enough."""
        await self.sandbox.open()
        app = await self._start()
        task_id = await self._generated(app, request)
        if self._fault is Fault.CANCEL and await self._ends_cancelled(app, task_id):
            await app.close()
            return
        if task_id is None:
            await app.close()
            app = await self._start()
            if await app.runner.resume() == 0:
                self.clicks += 1
                task_id = await self._generated(app, request)
            else:
                (unfinished,) = await app.tasks.unfinished()
                task_id = unfinished.id
        assert task_id is not None
        task = await self._finished(app, task_id)
        if task.state is TaskState.FAILED:
            assert task.failure is not None
            assert task.failure.kind is FailureKind.INTERNAL, task.failure
            assert task.body is None, "something was sent"
            self.clicks += 1
            again = await app.runner.try_again(task.id)
            assert again is not None
            task = await self._finished(app, again.id)
        assert task.state is TaskState.READY
        await app.close()
        app = await self._start()
        assert await app.runner.resume() == 0
        await self.clock.pass_time(600)
        (clip,) = await app.clips.for_task(task.id)
        assert [Path(clip.path)] == list(self.clips_dir.iterdir())
        await app.close()

    async def outcome(self) -> Outcome:
        """What the sandbox's books, the wire and the disk say; asserts everything but the numbers."""
        assert self.stops.was_there, f"no task came to {self._boundary!r}"
        ledger = await self.sandbox.ledger()
        await self.sandbox.close()
        posts = {(sent.idempotency_key, sent.body) for sent in self.transport.sent if sent.kind == "create"}
        assert {key for key, _ in posts} == set(ledger["idempotency_keys"]), "a key that made no task"
        assert len(posts) == len(ledger["tasks"]), "one key with several bodies"
        assert ledger["leaks"] == []
        assert {sent.origin for sent in self.transport.sent if sent.had_key} <= {BASE_URL}
        assert list(self.folder.rglob("*.part")) == []
        clips = sorted(self.clips_dir.iterdir()) if self.clips_dir.exists() else []
        assert all(probe_video(path).frame_count > 0 for path in clips)
        charges = len(ledger["charges"])
        intended = int(not self.is_cancelled)
        made = max(charges, len(clips), len(ledger["tasks"]))
        return Outcome(intended, charges, len(clips), max(made - 1, 0))

    def _strike(self) -> None:
        match self._fault:
            case Fault.EXCEPTION:
                raise Mistake(f"at {self._boundary}")
            case Fault.CLOCK_AHEAD:
                self.clock.wall_shift += timedelta(hours=2)
            case Fault.CLOCK_BACK:
                self.clock.wall_shift -= timedelta(hours=2)
            case Fault.ASLEEP:
                # The monotonic clock stands still meanwhile, and no connection outlives it.
                self.clock.wall_shift += timedelta(hours=1)
                self.sandbox.asleep_s += 3600.0
                if not is_from(self._boundary, Boundary.BEFORE_VERIFIED):
                    self.transport.strike(Fault.CUT, 1)
            case Fault.CANCEL:
                self._home.call_soon_threadsafe(lambda: self._cancel())
            case Fault.READ_ONLY:
                self.clips_dir.mkdir(exist_ok=True)
                self.clips_dir.chmod(0o555)
            case fault:
                assert fault in NETWORK_FAULTS, fault
                self.transport.strike(fault)

    async def _generated(self, app: Run, request: GenerationRequest) -> str | None:
        """The task's id; ``None`` when the press of the button was answered with an error."""
        try:
            (task,) = await app.runner.generate([request])
        except Mistake:
            return None
        return task.id

    async def _ends_cancelled(self, app: Run, task_id: str | None) -> bool:
        """Whether the card goes; then nothing of it is left, and no start brings it back."""
        assert task_id is not None
        while not self.stops.was_there:
            await self.clock.pass_time(20)
        await self.clock.pass_time(20)
        self.is_cancelled = await app.tasks.get(task_id) is None
        if self.is_cancelled:
            assert (await app.ledger.total(LedgerQuery(BASE_URL))).count == 0
            await app.close()
            app = await self._start()
            assert await app.runner.resume() == 0
            await self.clock.pass_time(600)
            await app.close()
        return self.is_cancelled

    async def _finished(self, app: Run, task_id: str) -> Task:
        """Let time pass until the task has ended; a folder can be written to again after half an hour."""
        end_s = self.clock.elapsed_s + _NEVER
        is_mended = False
        while self.clock.elapsed_s < end_s:
            await self.clock.pass_time(20)
            row = await app.tasks.get(task_id)
            assert row is not None
            if row.state.is_finished:
                return row
            if self._fault is Fault.READ_ONLY and Gate.DISK in self.gates_seen and not is_mended:
                await self.clock.pass_time(_LONG_S)
                assert list(self.clips_dir.glob("*.mp4")) == []
                self.clips_dir.chmod(0o755)
                is_mended = True
        raise AssertionError(f"the task never ended: {row}")

    async def _start(self) -> Run:
        run = await self._studio.start()
        run.events.progress.subscribe(self._heard)
        run.events.tasks_added.subscribe(lambda tasks: self._can_cancel(run, tasks))
        return run

    def _can_cancel(self, run: Run, tasks: tuple[Task, ...]) -> None:
        task_ids = [task.id for task in tasks]
        self._cancel = lambda: run.scope.spawn(run.runner.cancel(task_ids), "press of Cancel")

    def _heard(self, progress: TaskProgress) -> None:
        if progress.gate is not None:
            self.gates_seen.append(progress.gate)


class StruckInstallation(Installation):
    """Services whose stores and threads tell of boundaries."""

    origin = BASE_URL
    key = KEY

    def __init__(self, transport: StrikingTransport, stops: Stops, clock: VirtualClock, folder: Path) -> None:
        super().__init__(transport, clock, folder)
        self._stops = stops

    def task_store(self, database: Database) -> TaskStore:
        return StrikingTaskStore(database, self._stops)

    def clip_store(self, database: Database) -> ClipStore:
        return StrikingClipStore(database, self._stops)

    def new_executor(self) -> StrikingExecutor:
        return StrikingExecutor(self._stops)
