"""An open library without a server, for the services that look after finished clips."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.media.probe import probe_video
from runapi_desktop.services.events import Events
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.task_store import TaskStore
from tests.helpers.unconnected import unconnected
from tests.services.conftest import write_clip
from tests.services.virtual_clock import VirtualClock


@dataclass
class LibraryParts:
    """What the services are built from, and the facts that were told."""

    folder: Path
    database: Database
    scope: TaskScope
    executor: ThreadPoolExecutor
    clock: VirtualClock = field(default_factory=VirtualClock)
    events: Events = field(default_factory=Events)

    def __post_init__(self) -> None:
        self.tasks = TaskStore(self.database)
        self.clips = ClipStore(self.database)
        self.reel = ReelStore(self.database)
        self.removals = RemovalStore(self.database)

    @property
    def runtime(self) -> Runtime:
        """For a service that makes nothing new: no server is connected."""
        return unconnected(self.clock, self.events, self.scope, self.executor)

    async def add_clip(self, number: int, frames: int = 12, poster: Path | None = None) -> Clip:
        """A ready task with a real video; its length makes it one of its kind."""
        path = write_clip(self.folder / f"clip {number}.mp4", frames)
        task = Task(
            id=f"task-{number}",
            origin="https://runapi.ai",
            request=GenerationRequest("hailuo", "text_to_video", "hailuo-2.3", {"prompt": f"no {number}"}),
            idempotency_key=f"key-{number}",
            created_at=self.clock.now(),
            state=TaskState.READY,
        )
        clip = Clip(f"clip-{number}", task.id, str(path), probe_video(path), task.created_at, f"no {number}")
        clip = replace(clip, poster_path=str(poster) if poster else None)
        await self.clips.add_with_task(task, clip)
        return clip

    async def shown(self) -> list[ReelItem]:
        """Every card of the Reel, newest first."""
        return await self.reel.page(ReelQuery(), 0, 100)


@asynccontextmanager
async def open_parts(folder: Path) -> AsyncGenerator[LibraryParts]:
    """A library in ``folder``, which may have seen others."""
    database = await Database.open(folder / "library.sqlite")
    with ThreadPoolExecutor(2) as executor:
        parts = LibraryParts(folder, database, TaskScope(), executor)
        yield parts
        await parts.scope.close()
        await database.close()
