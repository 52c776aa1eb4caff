"""A library of tasks and clips in a real database, with real pictures and videos, for tests of the window."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av

from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.events import Events
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.task_store import TaskStore
from tests.helpers.unconnected import unconnected

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)


class HandClock:
    """A clock whose hands the test moves; nobody may wait for it."""

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return (self.moment - NOON).total_seconds()

    async def sleep(self, delay_s: float) -> None:
        raise AssertionError(f"nothing here should sleep ({delay_s} s)")


@dataclass
class Library:
    """An open database with its stores, and the events that go with it."""

    folder: Path
    database: Database
    tasks: TaskStore
    clips: ClipStore
    reel: ReelStore
    scope: TaskScope
    events: Events = field(default_factory=Events)
    clock: HandClock = field(default_factory=HandClock)

    @property
    def runtime(self) -> Runtime:
        """For what is built upon this library."""
        return unconnected(self.clock, self.events, self.scope)

    async def add(self, *tasks: Task) -> None:
        """Commit the tasks and tell of them, as the task runner does."""
        await self.tasks.add(tasks)
        self.events.tasks_added.publish(tasks)

    async def change(self, task: Task) -> None:
        """Commit a task's new state and tell of it."""
        await self.tasks.save(task)
        self.events.task_changed.publish(task)

    async def finish(self, task: Task, clip: Clip) -> None:
        """Commit a clip and tell of it."""
        await self.clips.add(clip)
        await self.tasks.save(task)
        self.events.clip_added.publish(clip)
        self.events.task_changed.publish(task)


LIBRARY_FILE = "library.sqlite"


@asynccontextmanager
async def open_library(folder: Path) -> AsyncIterator[Library]:
    """The library in ``folder``, an empty one where there is none."""
    database = await Database.open(folder / LIBRARY_FILE)
    scope = TaskScope()
    yield Library(folder, database, TaskStore(database), ClipStore(database), ReelStore(database), scope)
    await scope.close()
    await database.close()


def a_task(number: int, state: TaskState = TaskState.QUEUED, prompt: str = "", **changes: object) -> Task:
    """Task ``number``, made that many minutes after noon."""
    params: dict[str, object] = {"prompt": prompt or f"Clip number {number}", "output_resolution": "768p"}
    picture = changes.pop("picture", None)
    if isinstance(picture, PictureFile):
        params["first_frame_image_url"] = picture
    return Task(
        id=f"task-{number:05d}",
        origin=str(changes.pop("origin", "https://runapi.ai")),
        request=GenerationRequest(
            "hailuo",
            "image_to_video" if picture else "text_to_video",
            "hailuo-02-image-to-video-standard" if picture else "hailuo-02-text-to-video-standard",
            params,  # type: ignore[arg-type]
        ),
        idempotency_key=f"key-{number}",
        created_at=NOON + timedelta(minutes=number),
        state=state,
        **changes,  # type: ignore[arg-type]
    )


def a_clip(task: Task, path: Path, facts: VideoFacts | None = None, **changes: object) -> Clip:
    """The clip of a task, its file at ``path``."""
    return Clip(
        id=f"clip-of-{task.id}",
        task_id=task.id,
        path=str(path),
        facts=facts or VideoFacts("mp4", "h264", 1366, 768, 6.0, 24.0, 144, False, 1_000_000),
        created_at=task.created_at,
        title=task.request.prompt,
        **changes,  # type: ignore[arg-type]
    )


def draw_video(
    path: Path, *, seconds: float = 1.0, frames_per_s: int = 24, width_px: int = 320, height_px: int = 180
) -> VideoFacts:
    """An H.264 film whose frame ``n`` is evenly grey at ``level_of(n)``, so that a frame tells its number."""
    count = round(seconds * frames_per_s)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx264", rate=frames_per_s, options={"preset": "ultrafast", "crf": "4"}
        )
        stream.width, stream.height, stream.pix_fmt = width_px, height_px, "yuv420p"
        for number in range(count):
            frame = av.VideoFrame(width_px, height_px, "gray")
            frame.planes[0].update(bytes([level_of(number)]) * (frame.planes[0].line_size * height_px))
            container.mux(stream.encode(frame.reformat(format="yuv420p")))
        container.mux(stream.encode())
    return VideoFacts(
        "mp4",
        "h264",
        width_px,
        height_px,
        count / frames_per_s,
        frames_per_s,
        count,
        False,
        path.stat().st_size,
    )


def level_of(number: int) -> int:
    """The brightness of frame ``number`` in ``draw_video``, 0–255; neighbours differ by 8."""
    return 32 + 8 * (number % 24)


def a_picture(path: Path, width_px: int, height_px: int) -> PictureFile:
    """The facts of a picture that the test has put at ``path``."""
    return PictureFile(str(path), "0" * 64, path.stat().st_size, "image/png", path.name, width_px, height_px)


async def settled() -> None:
    """Return when no other coroutine has anything left to do."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others)
