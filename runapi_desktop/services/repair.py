"""Puts damaged rows of the library right, from the files of the clips where they say it better."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.media.probe import probe_video
from runapi_desktop.off_loop import RunMedia, off_loop, run_here
from runapi_desktop.services.clip_import import made_at
from runapi_desktop.services.clock import Clock
from runapi_desktop.store.damage import TABLES, DamagedRow, DamageStore


@dataclass(frozen=True, slots=True)
class RepairReport:
    """How many rows were put right, and where what stood there before was kept."""

    count: int
    kept_at: tuple[Path, ...]


class LibraryRepair:
    """Finds damage and repairs it. Every method may raise `StorageTrouble`."""

    def __init__(
        self, store: DamageStore, clock: Clock, executor: Executor, run_media: RunMedia = run_here
    ) -> None:
        self._store = store
        self._clock = clock
        self._executor = executor
        self._run_media = run_media

    async def look(self) -> list[DamagedRow]:
        """Every damaged row of the library."""
        return [row for table in TABLES for row in await self._store.rows(table)]

    async def repair(self) -> RepairReport:
        """Repair every damaged row. Rows that others belong to are repaired first."""
        count = 0
        kept_at: list[Path] = []
        for table in TABLES:
            rows: Sequence[DamagedRow] = await self._store.rows(table)
            if not rows:
                continue
            kept_at.append(await off_loop(self._executor, self._store.keep, rows, self._clock.now()))
            for row in rows:
                if isinstance(row.found, Clip):
                    found = await off_loop(self._executor, self._from_file, row.found)
                    row = replace(row, found=found)
                await self._store.put_right(row)
            count += len(rows)
        return RepairReport(count, tuple(kept_at))

    def _from_file(self, clip: Clip) -> Clip:
        """The clip with what its file says in the place of what is damaged. Blocks."""
        path = Path(clip.path)
        with suppress(MediaRefused, OSError, ValueError):
            if "facts" in clip.damage:
                clip = replace(clip, facts=self._run_media(path.name, probe_video, path))
            if "created_at_us" in clip.damage:
                clip = replace(clip, created_at=made_at(path))
        return clip
