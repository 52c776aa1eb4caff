"""What is made from clips on disk: trimmed copies, films, single frames, copies that say how they were made.

Owns that none of it blocks the event loop and that cancelling leaves nothing behind. How files are cut and
joined is for `media` to know.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TypeVar

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.media.film_piece import Obstacle, Piece, obstacle_to_copying
from runapi_desktop.media.frames import frame_png, frame_png_bytes
from runapi_desktop.media.join import copy_video, join_videos
from runapi_desktop.media.metadata import ClipMetadata, MetadataPlace, metadata_text, write_sidecar
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.task_store import TaskStore

T = TypeVar("T")
Progress = Callable[[float], None]
"""Hears 0 to 1 on the event loop."""


class ClipMaking:
    """Every method raises `MediaRefused` and `StorageTrouble`, and can be cancelled."""

    def __init__(
        self,
        clips: ClipStore,
        tasks: TaskStore,
        executor: Executor,
        metadata_place: Callable[[], MetadataPlace],
    ) -> None:
        self._clips = clips
        self._tasks = tasks
        self._executor = executor
        self._metadata_place = metadata_place

    async def frame_times(self, path: Path) -> FrameTimes:
        """When each frame of a clip is shown."""
        return await self._in_thread(lambda: frame_times(path))

    async def frame_png(self, path: Path, position_s: float) -> bytes:
        """The frame on screen at a position, as a PNG file, pixel for pixel."""
        return await self._in_thread(lambda: frame_png_bytes(path, position_s))

    async def save_frame(self, path: Path, position_s: float, out_path: Path) -> None:
        """The same frame, in a file."""
        with _saving(out_path):
            await self._in_thread(lambda: frame_png(path, position_s, out_path))

    async def obstacle(self, pieces: Sequence[Piece]) -> Obstacle | None:
        """What keeps the pieces from being joined without loss."""
        return await self._in_thread(lambda: obstacle_to_copying(pieces))

    async def join(
        self, pieces: Sequence[Piece], out_path: Path, on_progress: Progress, made_of: Sequence[Clip] = ()
    ) -> None:
        """One MP4 of the pieces. It says how the clips ``made_of`` were made, where the user wants that."""
        metadata = await self._metadata_of(made_of)
        is_inside = self._metadata_place() is MetadataPlace.INSIDE
        comment = metadata_text(*metadata) if metadata and is_inside else ""

        def work(report: Progress) -> None:
            join_videos(pieces, out_path, report, comment=comment)
            if metadata and not is_inside:
                write_sidecar(out_path, *metadata)

        with _saving(out_path):
            await self._stoppable(work, on_progress)

    async def save_copy(self, clip: Clip, out_path: Path, on_progress: Progress) -> None:
        """The clip's file once more: byte for byte, unless its metadata goes inside."""
        metadata = await self._metadata_of((clip,))
        is_inside = self._metadata_place() is MetadataPlace.INSIDE
        comment = metadata_text(*metadata) if metadata and is_inside else ""

        def work(report: Progress) -> None:
            has_comment = copy_video(Path(clip.path), out_path, report, comment=comment)
            if metadata and not has_comment:
                write_sidecar(out_path, *metadata)

        with _saving(out_path):
            await self._stoppable(work, on_progress)

    async def _metadata_of(self, clips: Sequence[Clip]) -> list[ClipMetadata]:
        """How the clips were made; nothing where that is to stay here."""
        if self._metadata_place() is MetadataPlace.NOWHERE:
            return []
        return [metadata for clip in clips if (metadata := await self._metadata(clip)) is not None]

    async def _metadata(self, clip: Clip) -> ClipMetadata | None:
        task = await self._tasks.get(clip.task_id)
        if task is None:
            return None
        return ClipMetadata(
            request=task.request,
            title=clip.title,
            task_id=task.remote_id or "",
            parent_task_id=await self._remote_id_of(task.parent_clip_id),
            created_at=task.created_at,
            cost_cents=task.cost_cents,
        )

    async def _remote_id_of(self, clip_id: str | None) -> str:
        clip = await self._clips.get(clip_id) if clip_id else None
        task = await self._tasks.get(clip.task_id) if clip else None
        return (task.remote_id or "") if task else ""

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    async def _stoppable(self, work: Callable[[Progress], None], on_progress: Progress) -> None:
        """Runs ``work`` in a thread; when this is cancelled it ends at its next report."""
        loop = asyncio.get_running_loop()
        stopped = Event()

        def report(done: float) -> None:
            if stopped.is_set():
                raise _StoppedError
            # The loop may have ended while the thread was still at it.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(on_progress, done)

        def run() -> None:
            with suppress(_StoppedError):
                work(report)

        try:
            await self._in_thread(run)
        finally:
            stopped.set()


@contextmanager
def _saving(out_path: Path) -> Generator[None]:
    """Trouble with the disk is about the file that somebody wants to have."""
    try:
        yield
    except StorageTrouble as trouble:
        raise replace(trouble, unsaved=out_path.name) from trouble


class _StoppedError(Exception):
    """Nobody waits for the work any more."""
