"""The last part of a task: downloads the clip, checks that it plays, and only then marks the task as ready.

::

    download ─► <task>-1.part ─► probe ─► poster ─► row ─► rename ─► READY

The promise kept here is that nothing paid for is lost. A clip that did not come whole is fetched again, from
a fresh address, across restarts, for as long as RunAPI keeps it. The clip's row is written before the rename,
so that after a crash in between the same file name is used again and no second copy appears.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from runapi_desktop.api.answers import RemoteStatus
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.disk import PromisedNames
from runapi_desktop.domain.back_off import back_off_s
from runapi_desktop.domain.catalog import model_title
from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.errors import (
    BadAnswer,
    FailureKind,
    MediaRefused,
    RateLimited,
    RunApiError,
    ServerTrouble,
    StorageTrouble,
    TaskFailure,
    Unreachable,
)
from runapi_desktop.domain.file_names import clip_file_name
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import RESULTS_KEPT, Task, TaskState
from runapi_desktop.media.probe import probe_with_poster
from runapi_desktop.off_loop import off_loop
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.gates import CLIPS_DISK, DATABASE_DISK
from runapi_desktop.services.placing import (
    is_whole,
    make_folder,
    put_in_place,
    remove_file,
    stale_parts,
    write_poster,
)
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.task_journal import TaskEnded, TaskJournal
from runapi_desktop.services.watching import Watch
from runapi_desktop.store.clip_store import ClipStore

_log = logging.getLogger(__name__)

# A whole file that is no video seldom becomes one; a connection that breaks off is worth more patience.
_SPOILT_FILES = 6
_BROKEN_OFF = 12
_AT_ONCE = 3
_TURN_S = 60.0


@dataclass(frozen=True, slots=True)
class ClipPlaces:
    """Where clips and posters go. What the user can change is asked for each clip."""

    clips_dir: Callable[[], Path]
    posters_dir: Path
    file_name_template: Callable[[], str]


class Delivery:
    """Brings the clips of completed tasks onto the disk."""

    def __init__(
        self,
        runtime: Runtime,
        journal: TaskJournal,
        clips: ClipStore,
        watch: Watch,
        downloader: Downloader,
        places: ClipPlaces,
    ) -> None:
        self._journal = journal
        self._clips = clips
        self._watch = watch
        self._downloader = downloader
        self._gates = runtime.gates
        self._events = runtime.events
        self._clock = runtime.clock
        self._places = places
        self._executor = runtime.executor
        self._jitter = runtime.jitter
        self._run_media = runtime.run_media
        self._free = asyncio.Semaphore(_AT_ONCE)

    async def deliver(self, task: Task) -> Task:
        """``task``, ready, with every one of its clips on the disk.

        Raises ``TaskEnded`` when RunAPI no longer has a clip or what it has is no video.
        """
        known = {clip.id: clip for clip in await self._known_clips(task)}
        number = 0
        while number < len(task.result_urls):
            number += 1
            clip = known.get(_clip_id(task, number))
            if clip is None or not await off_loop(self._executor, is_whole, clip):
                task, clip = await self._fetched(task, number, clip)
            # It lies in its place, and its row says where: it can be seen while the rest is written.
            self._events.clip_added.publish(clip)
        return await self._journal.write(
            replace(task, state=TaskState.READY, failure=None, finished_at=self._clock.now())
        )

    async def sweep(self, busy: frozenset[str]) -> None:
        """Remove what an earlier run left half written; the files of the tasks in ``busy`` are alive."""
        for folder in (self._places.clips_dir(), self._places.posters_dir):
            for part in await off_loop(self._executor, stale_parts, folder, busy):
                await off_loop(self._executor, remove_file, part)

    async def _fetched(self, task: Task, number: int, known: Clip | None) -> tuple[Task, Clip]:
        """Clip ``number`` (from 1) in its place. ``known`` is its row, where an earlier run came that far."""
        spoilt = absent = held_up = 0
        while True:
            folder = Path(known.path).parent if known is not None else self._places.clips_dir()
            part = folder / f"{task.id}-{number}.part"
            try:
                facts, poster = await self._downloaded(task, number, part)
                return task, await self._placed(task, number, part, facts, poster, known)
            except (Unreachable, ServerTrouble, RateLimited) as error:
                _log.info("clip %d of task %s must wait: %s", number, task.id, error)
                if isinstance(error, ServerTrouble):
                    held_up += 1
                    await self._gates.fall_behind(task.id, held_up)
            except (MediaRefused, BadAnswer) as error:
                spoilt += 1
                _log.warning("clip %d of task %s came as no video: %s", number, task.id, error)
                if spoilt >= (_SPOILT_FILES if isinstance(error, MediaRefused) else _BROKEN_OFF):
                    await off_loop(self._executor, remove_file, part)
                    raise TaskEnded(task, TaskFailure(FailureKind.NOT_PLAYABLE, str(error))) from error
                await self._clock.sleep(back_off_s(spoilt, 2.0, 300.0, self._jitter()))
            except RunApiError as error:
                absent += 1
                _log.warning("clip %d of task %s is not where it was: %s", number, task.id, error)
                if self._clock.now() > (task.result_kept_until or task.created_at + RESULTS_KEPT):
                    await off_loop(self._executor, remove_file, part)
                    raise TaskEnded(task, TaskFailure(FailureKind.RESULT_EXPIRED)) from error
                if absent > 1:
                    await self._clock.sleep(back_off_s(absent - 1, 5.0, 3600.0, self._jitter()))
            task = await self._with_fresh_urls(task)

    async def _downloaded(self, task: Task, number: int, part: Path) -> tuple[VideoFacts, bytes]:
        """Fetch the clip to ``part``, look into it, draw its poster. Raises what the download and the probe
        raise, except for a disk that takes nothing: that is waited out."""
        url = task.result_urls[min(number, len(task.result_urls)) - 1]
        parts = urlsplit(url)
        turn = _Turn(self._free, self._clock)

        def moved(received_bytes: int, size_bytes: int | None) -> None:
            turn.go_on()
            if size_bytes:
                share = received_bytes / size_bytes
                self._journal.moved(task.id, (number - 1 + share) / max(len(task.result_urls), 1))

        async def fetch() -> tuple[VideoFacts, bytes]:
            await off_loop(self._executor, make_folder, part.parent)
            async with self._gates.passage(f"{parts.scheme}://{parts.netloc}", task.id), turn:
                await self._downloader.download(url, part, moved, self._watch.reach(task))
            return await off_loop(self._executor, self._run_media, part.name, probe_with_poster, part)

        try:
            return await self._gates.through(CLIPS_DISK, task.id, fetch)
        finally:
            self._journal.settled(task.id)

    async def _placed(
        self, task: Task, number: int, part: Path, facts: VideoFacts, poster: bytes, known: Clip | None
    ) -> Clip:
        """Note the clip, then give the downloaded file its name."""
        with PromisedNames() as promised:
            clip = known
            if clip is None:
                name = clip_file_name(self._places.file_name_template(), task, task.created_at.astimezone())
                path = await off_loop(self._executor, promised.path, part.parent, name)
                clip = Clip(
                    id=_clip_id(task, number),
                    task_id=task.id,
                    path=str(path),
                    facts=facts,
                    created_at=self._clock.now(),
                    title=_title(task.request),
                    poster_path=await self._kept_poster(poster, _clip_id(task, number)),
                )
                row = clip
                await self._gates.through(DATABASE_DISK, task.id, lambda: self._clips.add(row))
            final = Path(clip.path)

            async def move() -> None:
                await off_loop(self._executor, put_in_place, part, final)

            await self._gates.through(CLIPS_DISK, task.id, move)
            return clip

    async def _kept_poster(self, poster: bytes, clip_id: str) -> str | None:
        """Where the card's picture lies; a clip without one is still a clip."""
        if not poster:
            return None
        path = self._places.posters_dir / f"{clip_id}.jpg"
        try:
            await off_loop(self._executor, write_poster, path, poster)
        except StorageTrouble as error:
            _log.warning("no poster for clip %s: %s", clip_id, error)
            return None
        return str(path)

    async def _with_fresh_urls(self, task: Task) -> Task:
        """``task`` with the addresses that RunAPI names now; the old ones where it names none."""
        try:
            answer = await self._watch.look(task)
        except RunApiError as error:
            _log.warning("no fresh address for task %s: %s", task.id, error)
            return task
        if answer.status is not RemoteStatus.COMPLETED or answer.video_urls in ((), task.result_urls):
            return task
        return await self._journal.write(replace(task, result_urls=answer.video_urls))

    async def _known_clips(self, task: Task) -> list[Clip]:
        return await self._gates.through(DATABASE_DISK, task.id, lambda: self._clips.for_task(task.id))


class _Turn:
    """One of the few downloads at the same time. After a minute it gives its place to the next and goes on
    beside it: a host that sends by drops must not keep every other clip waiting."""

    def __init__(self, places: asyncio.Semaphore, clock: Clock) -> None:
        self._places = places
        self._clock = clock
        self._has_place = False
        self._began_s = 0.0

    async def __aenter__(self) -> None:
        await self._places.acquire()
        self._has_place, self._began_s = True, self._clock.monotonic()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_place()

    def go_on(self) -> None:
        """Note that bytes have arrived."""
        if self._clock.monotonic() - self._began_s >= _TURN_S:
            self._give_place()

    def _give_place(self) -> None:
        if self._has_place:
            self._has_place = False
            self._places.release()


def _clip_id(task: Task, number: int) -> str:
    return f"{task.id}-{number}"


def _title(request: GenerationRequest) -> str:
    """Return the title of a new clip: the prompt, else the name of the file it is made from.

    The card of the task shows the same.
    """
    return request.prompt or request.source_name or model_title(request.model)
