"""The table of storyboards. A strip is one row, so that it is saved as a whole or not at all."""

from __future__ import annotations

import json
import logging
import sqlite3
from dataclasses import asdict
from typing import Any

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.storyboard import Strip, StripEntry
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_codec import storable

_log = logging.getLogger(__name__)

_SAVE = (
    "INSERT INTO strips (id, name, entries) VALUES (?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, entries = excluded.entries"
)


class StripStore:
    """Reads and writes strips. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Strip]:
        """Every strip, the oldest first; one that makes no sense any more is left out."""

        def work(sql: sqlite3.Connection) -> list[Strip]:
            rows = sql.execute("SELECT id, name, entries FROM strips ORDER BY seq").fetchall()
            return [strip for row in rows if (strip := _strip(*row)) is not None]

        return await self._database.read(work)

    async def save(self, strip: Strip) -> None:
        """Write a strip, new or known."""
        entries = json.dumps([asdict(entry) for entry in strip.entries])
        row = (strip.id, storable(strip.name), entries)
        await self._database.write(lambda sql: sql.execute(_SAVE, row))

    async def remove(self, strip_id: str) -> None:
        """Forget a strip; its clips stay."""
        await self._database.write(lambda sql: sql.execute("DELETE FROM strips WHERE id = ?", (strip_id,)))

    async def clips_of(self, strip: Strip) -> dict[str, Clip]:
        """The clips of a strip that the library has, by their ids."""
        # One text of all ids: a statement takes only so many values.
        wanted = json.dumps([entry.clip_id for entry in strip.entries])
        statement = (
            f"SELECT {', '.join(CLIP_COLUMNS)} FROM clips WHERE id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM removals JOIN tasks ON tasks.seq = removals.task_seq"
            " WHERE tasks.id = clips.task_id)"
        )

        def work(sql: sqlite3.Connection) -> dict[str, Clip]:
            clips = [clip_from_row(row) for row in sql.execute(statement, (wanted,))]
            return {clip.id: clip for clip in clips}

        return await self._database.read(work)


def _strip(strip_id: str, name: str, entries: str) -> Strip | None:
    try:
        held: list[dict[str, Any]] = json.loads(entries)
        return Strip(strip_id, name, tuple(StripEntry(**entry) for entry in held))
    except (ValueError, TypeError) as error:
        _log.warning("strip %s is damaged: %r", strip_id, error)
        return None
