"""What is made from clips on disk: trimmed copies, films, single frames, copies that say how they were made.

Owns that none of it blocks the event loop and that cancelling leaves nothing behind. How files are cut and
joined is for `media` to know.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.piece import Obstacle, Piece
from runapi_desktop.domain.settings import MetadataPlace
from runapi_desktop.media.film_piece import obstacle_to_copying
from runapi_desktop.media.frames import frame_png, frame_png_bytes
from runapi_desktop.media.join import copy_video, join_videos
from runapi_desktop.media.metadata import ClipMetadata, metadata_text, sidecar_path, write_sidecar
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.off_loop import Progress, off_loop, stoppable
from runapi_desktop.services.events import Topic
from runapi_desktop.services.exports import saving
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.task_store import TaskStore


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
        self._films = 0
        self.busy_changed: Topic[bool] = Topic()
        """Whether a film or a copy is being written."""

    async def frame_times(self, path: Path) -> FrameTimes:
        """When each frame of a clip is shown."""
        return await off_loop(self._executor, frame_times, path)

    async def frame_png(self, path: Path, position_s: float) -> bytes:
        """The frame on screen at a position, as a PNG file, pixel for pixel."""
        return await off_loop(self._executor, frame_png_bytes, path, position_s)

    async def save_frame(self, path: Path, position_s: float, out_path: Path) -> None:
        """The same frame, in a file."""
        with saving(out_path):
            await off_loop(self._executor, frame_png, path, position_s, out_path)

    async def obstacle(self, pieces: Sequence[Piece]) -> Obstacle | None:
        """What keeps the pieces from being joined without loss."""
        return await off_loop(self._executor, obstacle_to_copying, pieces)

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
                with saving(sidecar_path(out_path)):
                    write_sidecar(out_path, *metadata)

        with self._busy(), saving(out_path):
            await self._spare_clips(out_path)
            await stoppable(self._executor, work, on_progress)

    async def save_copy(self, clip: Clip, out_path: Path, on_progress: Progress) -> None:
        """The clip's file once more: byte for byte, unless its metadata goes inside."""
        metadata = await self._metadata_of((clip,))
        is_inside = self._metadata_place() is MetadataPlace.INSIDE
        comment = metadata_text(*metadata) if metadata and is_inside else ""

        def work(report: Progress) -> None:
            has_comment = copy_video(Path(clip.path), out_path, report, comment=comment)
            if metadata and not has_comment:
                with saving(sidecar_path(out_path)):
                    write_sidecar(out_path, *metadata)

        with self._busy(), saving(out_path):
            await self._spare_clips(out_path)
            await stoppable(self._executor, work, on_progress)

    async def _spare_clips(self, out_path: Path) -> None:
        """Nothing is written over a clip, whatever the user said to the file dialog: it was paid for."""
        if await self._clips.same_file(str(out_path), "") is not None:
            raise StorageTrouble(StorageProblem.CLIP, str(out_path))

    @contextmanager
    def _busy(self) -> Generator[None]:
        self._films += 1
        self.busy_changed.publish(True)
        try:
            yield
        finally:
            self._films -= 1
            self.busy_changed.publish(self._films > 0)

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
            cost_micros=task.cost_micros,
        )

    async def _remote_id_of(self, clip_id: str | None) -> str:
        clip = await self._clips.get(clip_id) if clip_id else None
        task = await self._tasks.get(clip.task_id) if clip else None
        return (task.remote_id or "") if task else ""
