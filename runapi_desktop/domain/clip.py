"""A finished clip on disk, and the line of the Reel that shows it or the task that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What is inside a video file. ``frame_count`` is exact where the container says it, else counted."""

    container: str
    codec: str
    width_px: int
    height_px: int
    duration_s: float
    frames_per_s: float
    frame_count: int
    has_audio: bool
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Clip:
    """A playable video that a task made. ``title`` starts as the prompt and can be renamed.

    ``sha256`` is that of the file, in hexadecimal; ``""`` until it was read for it. ``damage`` are the parts
    that were found damaged on the disk and hold something neutral here.
    """

    id: str
    task_id: str
    path: str
    facts: VideoFacts
    created_at: datetime
    title: str
    poster_path: str | None = None
    is_starred: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    sha256: str = ""
    damage: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReelItem:
    """One card: a task, and its clip once there is one."""

    task: Task
    clip: Clip | None = None

    @property
    def id(self) -> str:
        """Stable identity of the card: the clip's where a task made several, else the task's."""
        return self.task.id

    @property
    def is_damaged(self) -> bool:
        """Something about it could not be read."""
        return bool(self.task.damage or (self.clip and self.clip.damage))

    @property
    def is_imported(self) -> bool:
        """Whether the video was on this computer before, so that nobody made or paid for it here."""
        return self.task.origin == IMPORTED_ORIGIN


@dataclass(frozen=True, slots=True)
class MarkedCard:
    """What has to be known of one of many cards to act on them: ten thousand are read in a moment.

    ``id`` is the task's; without a clip ``clip_id`` is ``None``.
    """

    id: str
    state: TaskState
    prompt: str
    clip_id: str | None = None
    path: str = ""
    is_starred: bool = False
    tags: tuple[str, ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether the card can be moved to the trash. An unfinished one can only be cancelled."""
        return self.state.is_finished

    @classmethod
    def of(cls, item: ReelItem) -> MarkedCard:
        """The same card, of which more is known."""
        task, clip = item.task, item.clip
        known = (task.id, task.state, task.request.prompt)
        return cls(*known) if clip is None else cls(*known, clip.id, clip.path, clip.is_starred, clip.tags)


IMPORTED_ORIGIN = "imported"
"""The origin of tasks that only stand for an imported clip. No server has it, so none is ever asked."""


def stand_in(clip: Clip) -> Task:
    """Return a new task for a clip whose own task is missing. It looks like that of an imported clip."""
    return Task(
        id=clip.task_id,
        origin=IMPORTED_ORIGIN,
        request=GenerationRequest("", "", "", {}),
        idempotency_key=f"{IMPORTED_ORIGIN}-{clip.task_id}",
        created_at=clip.created_at,
        state=TaskState.READY,
        finished_at=clip.created_at,
    )
