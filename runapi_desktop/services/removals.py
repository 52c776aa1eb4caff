"""Cards that the user threw away: out of sight at once, in the system's trash a little later.

Until then nothing is moved or forgotten: the rows are only hidden. Whatever ends the app in between, the
next start finishes what was asked for. A file that the trash does not take brings its card back.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from runapi_desktop.disk import is_there
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.media.sprites import sprite_path
from runapi_desktop.off_loop import off_loop
from runapi_desktop.services.events import Topic
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.task_store import TaskStore

_log = logging.getLogger(__name__)

UNDO_S = 20.0
"""How long a removal can be taken back, in seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Removal:
    """One act of throwing away."""

    task_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrashRefused:
    """The trash did not take ``path``, in the system's words for why; its card is back."""

    path: str
    reason: str


class Removals:
    """``leaving`` names a file just before it goes to the trash: whoever has it open lets go of it.
    ``ended`` tells that a removal can no longer be taken back, ``refused`` what stayed after all."""

    def __init__(
        self,
        runtime: Runtime,
        tasks: TaskStore,
        clips: ClipStore,
        removals: RemovalStore,
        *,
        trash: Callable[[Path], None],
    ) -> None:
        """``trash`` blocks, and raises ``OSError``."""
        self.leaving: Topic[str] = Topic()
        self.ended: Topic[Removal] = Topic()
        self.refused: Topic[TrashRefused] = Topic()
        self._tasks = tasks
        self._clips = clips
        self._removals = removals
        self._events = runtime.events
        self._clock = runtime.clock
        self._scope = runtime.scope
        self._executor = runtime.executor
        self._trash = trash
        self._pending: dict[Removal, asyncio.Task[None]] = {}

    async def remove(self, task_ids: Sequence[str]) -> Removal:
        """Take finished tasks out of the Reel; others stay. Raises `StorageTrouble`."""
        removal = Removal(await self._removals.hide(task_ids))
        for task_id in removal.task_ids:
            self._events.task_removed.publish(task_id)
        self._pending[removal] = self._scope.spawn(self._wait(removal), "undo of a removal")
        return removal

    async def undo(self, removal: Removal) -> bool:
        """Bring the cards back; ``False`` when it is too late. Raises `StorageTrouble`."""
        waiting = self._pending.pop(removal, None)
        if waiting is None:
            return False
        waiting.cancel()
        await self._bring_back(removal.task_ids)
        return True

    async def finish(self) -> None:
        """Move what is hidden to the trash now, including what an earlier run hid.

        After that nothing can be brought back. Never raises: what a disk does not tell of now stays hidden
        until the next start.
        """
        pending = list(self._pending)
        for removal in pending:
            self._pending.pop(removal).cancel()
        try:
            await self._put_away(await self._removals.hidden())
        except StorageTrouble as trouble:
            _log.warning("what is hidden stays so until the next start: %s", trouble)
        for removal in pending:
            self.ended.publish(removal)

    async def _wait(self, removal: Removal) -> None:
        await self._clock.sleep(UNDO_S)
        del self._pending[removal]
        self.ended.publish(removal)
        await self._put_away(removal.task_ids)

    async def _put_away(self, task_ids: Sequence[str]) -> None:
        for task_id in task_ids:
            try:
                await self._put_one_away(task_id)
            except StorageTrouble as trouble:
                _log.warning("task %s stays hidden until the next start: %s", task_id, trouble)

    async def _put_one_away(self, task_id: str) -> None:
        """The files first: a crash in between repeats the rest, and no file is left without a card."""
        clips = await self._clips.for_task(task_id)
        for clip in clips:
            self.leaving.publish(clip.path)
            try:
                await off_loop(self._executor, self._trash_if_there, Path(clip.path))
            except OSError as error:
                words = error.strerror or type(error).__name__  # without the file's name, which is the prompt
                _log.warning("the trash did not take a clip of task %s: %s", task_id, words)
                await self._bring_back((task_id,))
                self.refused.publish(TrashRefused(clip.path, error.strerror or str(error)))
                return
        await self._clips.remove(task_id)
        for clip in clips:
            if clip.poster_path:
                await off_loop(self._executor, _remove_pictures, Path(clip.poster_path))

    async def _bring_back(self, task_ids: Sequence[str]) -> None:
        await self._removals.bring_back(task_ids)
        self._events.tasks_added.publish(tuple(await self._tasks.some(task_ids)))

    def _trash_if_there(self, path: Path) -> None:
        if is_there(path):
            self._trash(path)


def _remove_pictures(poster_path: Path) -> None:
    for path in (poster_path, sprite_path(poster_path)):
        path.unlink(missing_ok=True)


def move_to_trash(path: Path) -> None:
    """The system's own trash. Raises ``OSError`` where there is none for that disk."""
    from send2trash import send2trash  # with the first removal, not with the window

    send2trash(path)
