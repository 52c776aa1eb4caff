"""Moves the clips of one folder to another, one by one, so that no clip is ever without its file.

A file is at its new place, whole, before its card says so, and leaves the old place after that: whatever ends
the app in between, each card still has its clip.
"""

from __future__ import annotations

import logging
import os
import shutil
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from runapi_desktop.disk import PromisedNames, disk_trouble, replacing
from runapi_desktop.domain import catalog
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.file_names import clip_file_name
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task
from runapi_desktop.off_loop import off_loop
from runapi_desktop.services.events import Events, Topic
from runapi_desktop.services.placing import make_folder, remove_file
from runapi_desktop.store.clip_store import ClipStore

_log = logging.getLogger(__name__)

_EXAMPLE_PROMPT = "A fox runs through fresh snow"


@dataclass(frozen=True, slots=True)
class Move:
    """The result of a move; ``trouble`` is what stopped it early, ``None`` when it went through."""

    moved: int
    stayed: int
    trouble: StorageTrouble | None = None


class ClipsFolder:
    """``leaving`` names a file just before it moves: whoever has it open lets go of it."""

    def __init__(self, clips: ClipStore, events: Events, executor: Executor) -> None:
        self.leaving: Topic[str] = Topic()
        self._clips = clips
        self._events = events
        self._executor = executor

    async def prepare(self, folder: Path) -> None:
        """Make ``folder`` if it is missing, and write a test file into it. Raises `StorageTrouble`."""
        await off_loop(self._executor, _prove, folder)

    async def clips_in(self, folder: Path) -> list[Clip]:
        """The clips whose files are in ``folder``. Raises `StorageTrouble`."""
        return await self._clips.in_folder(str(folder))

    async def move(self, clips: list[Clip], folder: Path) -> Move:
        """Bring the files of ``clips`` into ``folder``. Files that are gone are passed over, and so are all
        that are left when the disk refuses one."""
        moved = 0
        for number, clip in enumerate(clips):
            self.leaving.publish(clip.path)
            try:
                place = await off_loop(self._executor, _copy, Path(clip.path), folder)
                if place is None:
                    continue
                await self._clips.set_path(clip.id, str(place))
            except StorageTrouble as trouble:
                _log.warning("%d clips stay in their folder: %s", len(clips) - number, trouble)
                return Move(moved, len(clips) - moved, trouble)
            await off_loop(self._executor, remove_file, Path(clip.path))
            self._events.clip_added.publish(replace(clip, path=str(place)))
            moved += 1
        return Move(moved, len(clips) - moved)


def _copy(path: Path, folder: Path) -> Path | None:
    """The file once more in ``folder``, under its own name where that is free; ``None`` where it is gone."""
    if not path.is_file():
        return None
    with PromisedNames() as promised:
        place = promised.path(folder, path.name)
        with suppress(OSError):
            os.link(path, place)  # On the same disk this takes no time and no room.
            return place
        with disk_trouble(folder), path.open("rb") as source, replacing(place) as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
        return place


def _prove(folder: Path) -> None:
    make_folder(folder)
    probe = folder / f".probe-{os.getpid()}"
    with disk_trouble(folder):
        probe.write_bytes(b"?")
        probe.unlink()


def example_name(template: str, now_local: datetime) -> str:
    """How the file of a clip would be called that is made now."""
    model = next(catalog.services()).models[0]
    request = GenerationRequest(model.service, model.action, model.id, {"prompt": _EXAMPLE_PROMPT})
    return clip_file_name(template, Task("", "", request, "", now_local), now_local)
