"""Whether the files of clips are still where they were, and where they went.

Looks when it is asked to, never by itself. A clip is known by its content: a file that was renamed in its
folder is found again without a word, one that was moved elsewhere when the user points at it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from pathlib import Path

from runapi_desktop.disk import is_on_disk
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.media.files import sha256_of
from runapi_desktop.off_loop import off_loop, stoppable
from runapi_desktop.services.events import Events, Topic
from runapi_desktop.store.clip_store import ClipStore


class ClipLocations:
    """``gone_changed`` tells of a clip whose file went or came back; ``is_gone`` says which of the two.

    A clip whose file was found elsewhere is told by ``Events.clip_added``, with its new path.
    """

    def __init__(self, clips: ClipStore, events: Events, executor: Executor) -> None:
        self.gone_changed: Topic[Clip] = Topic()
        self._clips = clips
        self._events = events
        self._executor = executor
        self._gone: dict[str, Clip] = {}
        self._busy = asyncio.Lock()

    def is_gone(self, clip_id: str) -> bool:
        """There was no file when it was last looked for."""
        return clip_id in self._gone

    async def check(self, clips: Iterable[Clip]) -> None:
        """Look for the files; those that are on the disk and were never read through are, so that they can be
        known again. Raises `StorageTrouble`."""
        async with self._busy:
            for clip in clips:
                await self._check_one(clip)

    async def locate(self, clip: Clip, path: Path) -> bool:
        """Whether ``path`` is the clip's own file; then it is the clip's from now on, and other clips whose
        files are gone are looked for in that folder. Raises `MediaRefused` and `StorageTrouble`."""
        sha256 = await stoppable(self._executor, partial(sha256_of, path))
        if clip.sha256 and sha256 != clip.sha256:
            return False
        if not clip.sha256 and (await off_loop(self._executor, path.stat)).st_size != clip.facts.size_bytes:
            return False
        await self._found(replace(clip, sha256=sha256), path)
        for other in tuple(self._gone.values()):
            await self._look_in(path.parent, other)
        return True

    async def _check_one(self, clip: Clip) -> None:
        path = Path(clip.path)
        if await off_loop(self._executor, path.is_file):
            if self._gone.pop(clip.id, None) is not None:
                self.gone_changed.publish(clip)
            if not clip.sha256 and await off_loop(self._executor, is_on_disk, path):
                await self._learn(clip, path)
        elif clip.id not in self._gone and not await self._look_in(path.parent, clip):
            self._gone[clip.id] = clip
            self.gone_changed.publish(clip)

    async def _learn(self, clip: Clip, path: Path) -> None:
        try:
            sha256 = await stoppable(self._executor, partial(sha256_of, path))
        except MediaRefused:
            return  # It went while it was read: the next look will tell.
        await self._clips.set_sha256(clip.id, sha256)

    async def _look_in(self, folder: Path, clip: Clip) -> bool:
        known = await self._clips.get(clip.id)
        if known is None or not known.sha256:
            return False
        for path in await off_loop(self._executor, _same_size, folder, known.facts.size_bytes):
            if not await self._has_content(path, known.sha256):
                continue
            # A copy that is another card's clip stays that card's.
            if await self._clips.same_file(str(path), "") is None:
                await self._found(known, path)
                return True
        return False

    async def _has_content(self, path: Path, sha256: str) -> bool:
        try:
            return await stoppable(self._executor, partial(sha256_of, path)) == sha256
        except MediaRefused:
            return False

    async def _found(self, clip: Clip, path: Path) -> None:
        await self._clips.set_path(clip.id, str(path))
        await self._clips.set_sha256(clip.id, clip.sha256)
        was_gone = self._gone.pop(clip.id, None) is not None
        clip = replace(clip, path=str(path))
        if was_gone:
            self.gone_changed.publish(clip)
        self._events.clip_added.publish(clip)


def _same_size(folder: Path, size_bytes: int) -> list[Path]:
    """The files in ``folder`` that are worth reading through."""
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if _has_size(entry, size_bytes)]
    except OSError:
        return []


def _has_size(entry: os.DirEntry[str], size_bytes: int) -> bool:
    try:
        return entry.is_file() and entry.stat().st_size == size_bytes
    except OSError:
        return False
