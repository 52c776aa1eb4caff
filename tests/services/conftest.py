"""The services as the app builds them, on a real database, in virtual time, against a fake RunAPI."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import av
import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.delivery import ClipPlaces
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.session_bus import SessionBus
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.store.upload_store import UploadStore
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi
from tests.services.virtual_clock import VirtualClock
from tests.services.watched_workers import WatchedDatabase, WatchedDownloader, WatchedExecutor


def write_clip(path: Path, frames: int = 12) -> Path:
    """A real MP4, small enough for hundreds of downloads."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(frames):
            frame = av.VideoFrame(64, 48, "yuv420p")
            for index, plane in enumerate(frame.planes):
                plane.update(bytes([(40 + 10 * number) % 256 if index == 0 else 128]) * plane.buffer_size)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


@pytest.fixture
async def bus() -> AsyncIterator[SessionBus]:
    """The desktop's own, or the one that a test started."""
    scope = TaskScope()
    bus = SessionBus(scope)
    yield bus
    await bus.close()
    await scope.close()


@pytest.fixture(scope="session")
def clip_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_clip(tmp_path_factory.mktemp("clip") / "clip.mp4").read_bytes()


@pytest.fixture
def server(clip_bytes: bytes) -> FakeRunApi:
    return FakeRunApi(clip_bytes)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@dataclass
class Run:
    """One start of the services, on a folder that may have seen others."""

    server: FakeRunApi
    clock: VirtualClock
    folder: Path
    database: Database
    scope: TaskScope
    gates: Gates
    connections: Connections
    runner: TaskRunner
    events: Events
    tasks: TaskStore
    clips: ClipStore
    downloader: Downloader
    executor: ThreadPoolExecutor
    keys: list[str | Exception | None]
    account_keys: AccountKeys
    spending: Spending
    ledger: LedgerStore
    quotes: Quotes
    seen: dict[str, Task] = field(default_factory=dict)
    states: list[tuple[str, TaskState]] = field(default_factory=list)
    progress: list[TaskProgress] = field(default_factory=list)
    arrived: list[Clip] = field(default_factory=list)
    is_closed: bool = False

    @property
    def runtime(self) -> Runtime:
        return Runtime(self.clock, self.events, self.scope, self.gates, self.connections, self.executor)

    @property
    def clips_dir(self) -> Path:
        return self.folder / "clips"

    async def until_finished(self, *tasks: Task, within_s: float = 30 * 86400.0) -> list[Task]:
        """Let time pass until the tasks are READY or FAILED."""

        def finished() -> bool:
            return all(t.id in self.seen and self.seen[t.id].state.is_finished for t in tasks)

        await self.clock.run_until(finished, within_s)
        return [self.seen[task.id] for task in tasks]

    async def until_state(self, task: Task, state: TaskState) -> None:
        await self.clock.run_until(lambda: (task.id, state) in self.states)

    async def close(self) -> None:
        if self.is_closed:
            return
        self.is_closed = True
        await self.scope.close()
        await self.downloader.close()
        await self.database.close()
        self.executor.shutdown()


def _given(key: str | Exception | None) -> str | None:
    if isinstance(key, Exception):
        raise key
    return key


class Installation:
    """Starts the services on one folder, again and again. ``server`` answers under ``origin`` to ``key``; a
    subclass may put in stores and an executor of its own. ``send_pause_s`` is how long what was generated can
    be taken back: not at all, where that is not the subject."""

    origin = ORIGIN
    key = KEY

    def __init__(self, server: FakeRunApi, clock: VirtualClock, folder: Path) -> None:
        self.server = server
        self.clock = clock
        self.folder = folder
        self.runs: list[Run] = []
        self.template: Callable[[], str] = lambda: "{date} {model} {prompt}"
        self.limits = SpendLimits()
        self.new_downloader: Callable[[], Downloader] = lambda: WatchedDownloader(self.server.client)
        self.send_pause_s = 0.0
        self.jitter: Callable[[], float] = lambda: 0.0

    def task_store(self, database: Database) -> TaskStore:
        return TaskStore(database)

    def clip_store(self, database: Database) -> ClipStore:
        return ClipStore(database)

    def new_executor(self) -> WatchedExecutor:
        return WatchedExecutor()

    async def start(self) -> Run:
        database = await WatchedDatabase.open(self.folder / "runapi.sqlite")
        executor = self.new_executor()
        runtime = Runtime.new(self.clock, executor, jitter=self.jitter)
        events, scope, gates = runtime.events, runtime.scope, runtime.gates
        connections = runtime.connections
        keys: list[str | Exception | None] = [self.key]
        client = RunApiClient(
            self.origin,
            lambda: _given(keys[0]),
            http=self.server.client(),
            sleep=self.clock.sleep,
            random=lambda: 0.0,
            now=self.clock.now,
        )
        connections.add(Connection(client.origin, client))
        connections.use(client.origin)
        downloader = self.new_downloader()
        self.clock.waits_for += [database.is_busy, executor.is_busy]
        if isinstance(downloader, WatchedDownloader):
            self.clock.waits_for.append(downloader.is_busy)
        account_keys = AccountKeys(
            self.origin,
            connections=connections,
            key_store=MemoryKeyStore(),
            environ={},
            events=Events(),
            gates=gates,
            scope=scope,
            trial_client=lambda _key: client,
            now=self.clock.now,
        )
        tasks, clips = self.task_store(database), self.clip_store(database)
        ledger = LedgerStore(database)
        quotes = Quotes(connections, self.clock)
        spending = Spending(
            ledger=ledger,
            account_keys=account_keys,
            quotes=quotes,
            clock=self.clock,
            limits=lambda: self.limits,
        )
        runner = TaskRunner(
            runtime,
            tasks=tasks,
            clips=clips,
            uploads=UploadStore(database),
            ledger=ledger,
            spending=spending,
            downloader=downloader,
            places=ClipPlaces(
                lambda: self.folder / "clips", self.folder / "posters", lambda: self.template()
            ),
            send_pause_s=lambda: self.send_pause_s,
        )
        run = Run(
            self.server, self.clock, self.folder, database, scope, gates, connections, runner, events,
            tasks, clips, downloader, executor, keys, account_keys, spending, ledger, quotes,
        )  # fmt: skip
        events.task_changed.subscribe(lambda task: run.seen.__setitem__(task.id, task))
        events.task_changed.subscribe(lambda task: run.states.append((task.id, task.state)))
        events.progress.subscribe(run.progress.append)
        events.clip_added.subscribe(run.arrived.append)
        self.runs.append(run)
        return run


@pytest.fixture
async def installation(
    server: FakeRunApi, clock: VirtualClock, tmp_path: Path
) -> AsyncIterator[Installation]:
    installation = Installation(server, clock, tmp_path)
    yield installation
    for run in installation.runs:
        await run.close()


@pytest.fixture
async def run(installation: Installation) -> Run:
    return await installation.start()


@pytest.fixture
def picture(tmp_path: Path) -> PictureFile:
    path = tmp_path / "harbour.png"
    path.write_bytes(b"a picture, as far as uploads are concerned")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return PictureFile(str(path), digest, path.stat().st_size, "image/png", path.name, 640, 480)


def from_words(prompt: str = "A harbour at dusk", seconds: int = 6) -> GenerationRequest:
    return GenerationRequest(
        "hailuo",
        "text_to_video",
        "hailuo-02-text-to-video-standard",
        {"prompt": prompt, "duration_seconds": seconds},
    )


def from_picture(picture: PictureFile, prompt: str = "Waves roll in") -> GenerationRequest:
    return GenerationRequest(
        "hailuo",
        "image_to_video",
        "hailuo-02-image-to-video-standard",
        {"prompt": prompt, "first_frame_image_url": picture, "duration_seconds": 6},
    )
