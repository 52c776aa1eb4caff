"""How much room the app takes on the disk, by what it is for, and what of it can be given back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from runapi_desktop.media.sprites import SPRITE_ENDING
from runapi_desktop.off_loop import off_loop
from runapi_desktop.services.placing import remove_file
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.task_store import TaskStore


class StorageKind(Enum):
    """What takes room."""

    CLIPS = "clips"
    INPUTS = "inputs"
    POSTERS = "posters"
    PREVIEWS = "previews"
    LIBRARY = "library"
    LOGS = "logs"


@dataclass(frozen=True, slots=True)
class StorageUse:
    """Looks anew each time it is asked."""

    paths: AppPaths
    clips_dir: Callable[[], Path]
    tasks: TaskStore
    executor: Executor

    async def measure(self) -> Mapping[StorageKind, int]:
        """Bytes by kind; what cannot be read counts as nothing."""
        return await off_loop(self.executor, self._measure)

    async def clear_previews(self) -> None:
        """Remove the pictures that move under the pointer; they are drawn again when one is wanted."""
        await off_loop(self.executor, self._clear_previews)

    async def practice_tasks(self) -> list[str]:
        """The finished tasks of practice mode. Raises `StorageTrouble`."""
        return await self.tasks.finished_practice()

    def _measure(self) -> Mapping[StorageKind, int]:
        pictures = list(_files(self.paths.posters_dir))
        previews = [entry for entry in pictures if entry.name.endswith(SPRITE_ENDING)]
        database = self.paths.database.name
        inside = [entry for entry in _files(self.paths.data_dir) if entry.name.startswith(database)]
        return {
            StorageKind.CLIPS: _bytes(_files(self.clips_dir())),
            StorageKind.INPUTS: _bytes(_files(self.paths.inputs_dir)),
            StorageKind.POSTERS: _bytes(pictures) - _bytes(previews),
            StorageKind.PREVIEWS: _bytes(previews),
            StorageKind.LIBRARY: _bytes(inside),
            StorageKind.LOGS: _bytes(_files(self.paths.logs_dir)),
        }

    def _clear_previews(self) -> None:
        for entry in list(_files(self.paths.posters_dir)):
            if entry.name.endswith(SPRITE_ENDING):
                remove_file(Path(entry.path))


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry for entry in entries if entry.is_file(follow_symlinks=False))
    except OSError:
        return


def _bytes(entries: Iterator[os.DirEntry[str]] | list[os.DirEntry[str]]) -> int:
    total = 0
    for entry in entries:
        try:
            total += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
    return total
