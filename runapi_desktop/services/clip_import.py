"""Videos that are already on this computer become cards of the Reel, where they lie: nothing is copied.
Their date is that of their making, not of their import.

A video that this app made before regains its prompt, model and lineage from what is written in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from runapi_desktop.domain.bounds import EARLIEST, LATEST, bounded_text
from runapi_desktop.domain.clip import IMPORTED_ORIGIN, Clip
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.file_kinds import is_hidden_name, is_video_name
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.media.files import problem_of, sha256_of
from runapi_desktop.media.metadata import ClipMetadata, comment_of, metadata_beside
from runapi_desktop.media.probe import probe_playable
from runapi_desktop.media.thumbnails import poster
from runapi_desktop.off_loop import off_loop, stoppable
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.row_reading import readable

_UNKNOWN = GenerationRequest("", "", "", {})


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The ids of the tasks that stand for the clips, new and known before, and what was refused."""

    added: tuple[str, ...]
    known: tuple[str, ...]
    refused: tuple[MediaRefused, ...]


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Video ``number`` of ``count`` is being read, ``done`` of it (0 to 1); ``added`` were imported."""

    name: str
    number: int
    count: int
    added: int
    done: float


@dataclass(frozen=True, slots=True)
class _Found:
    clip: Clip
    metadata: ClipMetadata | None


class ClipImport:
    """Takes in videos by their paths."""

    def __init__(self, runtime: Runtime, clips: ClipStore, *, posters_dir: Path, inputs_dir: Path) -> None:
        """Pictures that a clip was made from are looked for in ``inputs_dir``."""
        self._run_media = runtime.run_media
        self._clips = clips
        self._events = runtime.events
        self._executor = runtime.executor
        self._posters_dir = posters_dir
        self._inputs_dir = inputs_dir

    async def take(
        self, paths: Sequence[Path], on_progress: Callable[[ImportProgress], None] = lambda progress: None
    ) -> ImportReport:
        """Import the videos at ``paths`` and in the folders among them, one after the other.

        One that the Reel knows, by its place or by its content, is not taken twice; one that cannot be used
        is refused and ends nothing. Can be cancelled, also while a large file is read: what was imported
        stays. Raises `StorageTrouble`.
        """
        added: list[str] = []
        known: list[str] = []
        refused: list[MediaRefused] = []
        videos = await off_loop(self._executor, _videos_in, paths, refused)
        for number, path in enumerate(videos):
            name = readable(path.name)
            report = partial(_tell, on_progress, name, number, len(videos), len(added))
            report(0.0)
            try:
                bounded_text(str(path))
                before = await self._clips.same_file(str(path), "")
                if before is None:
                    # What is no video is refused before it is read through.
                    found = await off_loop(self._executor, self._look_into, path)
                    sha256 = await stoppable(self._executor, partial(sha256_of, path), report)
                    before = await self._clips.same_file(str(path), sha256)
                    if before is None:
                        clip = await self._with_poster(replace(found.clip, sha256=sha256))
                        added.append(await self._add(replace(found, clip=clip)))
                        continue
                known.append(before.task_id)
            except MediaRefused as refusal:
                refused.append(refusal)
            except UnicodeEncodeError:
                refused.append(MediaRefused(MediaProblem.UNUSABLE_NAME, name))
            except (ValueError, OverflowError, TypeError):
                # What stands in the file fits into no library.
                refused.append(MediaRefused(MediaProblem.UNREADABLE, name))
        return ImportReport(tuple(added), tuple(dict.fromkeys(known)), tuple(refused))

    def _look_into(self, path: Path) -> _Found:
        """Blocks. Raises `MediaRefused`."""
        facts = self._run_media(path.name, probe_playable, path)
        metadata = metadata_beside(path, self._run_media(path.name, comment_of, path), self._inputs_dir)
        task_id = uuid4().hex
        clip = Clip(
            id=f"{task_id}-1",
            task_id=task_id,
            path=str(path),
            facts=facts,
            created_at=(metadata and metadata.created_at) or made_at(path),
            title=(metadata and metadata.title) or path.stem,
        )
        return _Found(clip, metadata)

    async def _with_poster(self, clip: Clip) -> Clip:
        path, poster_path = Path(clip.path), self._posters_dir / f"{clip.id}.jpg"
        draw = partial(self._run_media, path.name, poster, path, poster_path)
        await off_loop(self._executor, draw)
        return replace(clip, poster_path=str(poster_path))

    async def _add(self, found: _Found) -> str:
        clip, metadata = found.clip, found.metadata
        task = Task(
            id=clip.task_id,
            origin=IMPORTED_ORIGIN,
            request=metadata.request if metadata else _UNKNOWN,
            idempotency_key=f"{IMPORTED_ORIGIN}-{clip.task_id}",
            created_at=clip.created_at,
            state=TaskState.READY,
            remote_id=(metadata.task_id or None) if metadata else None,
            cost_micros=metadata.cost_micros if metadata else None,
            finished_at=clip.created_at,
            parent_clip_id=await self._parent_of(metadata) if metadata else None,
        )
        await self._clips.add_with_task(task, clip)
        self._events.tasks_added.publish((task,))
        self._events.clip_added.publish(clip)
        return task.id

    async def _parent_of(self, metadata: ClipMetadata) -> str | None:
        """The clip of the task that RunAPI knows by the parent's number, if the Reel has it."""
        if not metadata.parent_task_id:
            return None
        return await self._clips.first_of_remote_task(metadata.parent_task_id)


def made_at(path: Path) -> datetime:
    """Return when the file was last modified, in UTC, kept within the years that a calendar has."""
    made_s = min(max(path.stat().st_mtime, EARLIEST.timestamp()), LATEST.timestamp())
    return datetime.fromtimestamp(made_s, UTC)


def _tell(
    on_progress: Callable[[ImportProgress], None], name: str, number: int, count: int, added: int, done: float
) -> None:
    on_progress(ImportProgress(name, number + 1, count, added, done))


def _videos_in(paths: Sequence[Path], refused: list[MediaRefused]) -> list[Path]:
    """The files among ``paths`` as they are, and the videos that lie in the folders among them, by name."""
    found: list[Path] = []
    for path in paths:
        try:
            if path.is_dir():
                found += sorted(child for child in path.iterdir() if _is_video(child))
            else:
                found.append(path.absolute())
        except (OSError, ValueError) as error:
            refused.append(MediaRefused(problem_of(error), readable(path.name)))
    return found


def _is_video(child: Path) -> bool:
    """What counts as a video in a folder, before it is looked into."""
    return is_video_name(child.name) and not is_hidden_name(child.name) and child.is_file()
