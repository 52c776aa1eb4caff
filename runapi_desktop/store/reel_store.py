"""The Reel as the window reads it: pages of cards, filtered and searched, and how many there are.

One card is one task with its first clip. The order is the order of creation.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_codec import TASK_COLUMNS, storable, task_from_row

_SELECT_ITEM = (
    f"SELECT {', '.join(f'tasks.{name}' for name in TASK_COLUMNS)},"
    f" {', '.join(f'clips.{name}' for name in CLIP_COLUMNS)}"
    " FROM tasks LEFT JOIN clips"
    " ON clips.seq = (SELECT min(seq) FROM clips AS first WHERE first.task_id = tasks.id)"
)
_FEWEST_INDEXED_LETTERS = 3


class ReelFilter(StrEnum):
    """The chips above the Reel."""

    ALL = "all"
    WORKING = "working"
    READY = "ready"
    FAILED = "failed"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class ReelQuery:
    """What the Reel shows. Every word of ``text`` must stand in the prompt, a title or the model's name."""

    filter: ReelFilter = ReelFilter.ALL
    text: str = ""
    newest_first: bool = True


@dataclass(frozen=True, slots=True)
class ReelCounts:
    """How many cards each chip leads to."""

    all: int
    working: int
    ready: int
    failed: int
    starred: int


class ReelStore:
    """Reads the Reel. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, query: ReelQuery, offset: int, limit: int) -> list[ReelItem]:
        """Up to ``limit`` cards from position ``offset`` on, counted from 0."""
        where = _conditions(query)
        order = "DESC" if query.newest_first else "ASC"
        # The inner query walks narrow indexes; only the rows of the page are read in full.
        statement = (
            f"{_SELECT_ITEM} WHERE tasks.seq IN"
            f" (SELECT seq FROM tasks WHERE {where.sql} ORDER BY seq {order} LIMIT ? OFFSET ?)"
            f" ORDER BY tasks.seq {order}"
        )

        def work(sql: sqlite3.Connection) -> list[ReelItem]:
            rows = sql.execute(statement, (*where.values, limit, offset)).fetchall()
            return [_item(row) for row in rows]

        return await self._database.read(work)

    async def item(self, task_id: str) -> ReelItem | None:
        """The card of one task."""

        def work(sql: sqlite3.Connection) -> ReelItem | None:
            row = sql.execute(f"{_SELECT_ITEM} WHERE tasks.id = ?", (task_id,)).fetchone()
            return None if row is None else _item(row)

        return await self._database.read(work)

    async def counts(self, text: str = "") -> ReelCounts:
        """The number of cards behind each filter among those that match ``text``."""
        found = _conditions(ReelQuery(text=text))
        by_state = (
            f"SELECT count(*), total(state = 'ready'), total(state = 'failed') FROM tasks WHERE {found.sql}"
        )
        starred = _conditions(ReelQuery(ReelFilter.STARRED, text))
        by_star = f"SELECT count(*) FROM tasks WHERE {starred.sql}"

        def work(sql: sqlite3.Connection) -> ReelCounts:
            everything, ready, failed = map(int, sql.execute(by_state, found.values).fetchone())
            (with_star,) = sql.execute(by_star, starred.values).fetchone()
            return ReelCounts(everything, everything - ready - failed, ready, failed, with_star)

        return await self._database.read(work)

    async def position(self, query: ReelQuery, task_id: str) -> int | None:
        """Where a task's card stands in the query's order, from 0; ``None`` when the query hides it."""
        where = _conditions(query)
        before = ">" if query.newest_first else "<"
        own = f"SELECT seq FROM tasks WHERE id = ? AND {where.sql}"
        ahead = f"SELECT count(*) FROM tasks WHERE seq {before} ? AND {where.sql}"

        def work(sql: sqlite3.Connection) -> int | None:
            row = sql.execute(own, (task_id, *where.values)).fetchone()
            if row is None:
                return None
            (count,) = sql.execute(ahead, (*row, *where.values)).fetchone()
            return count

        return await self._database.read(work)


@dataclass(frozen=True, slots=True)
class _Where:
    sql: str
    values: tuple[str, ...]


_STATE_CONDITIONS = {
    ReelFilter.ALL: (),
    ReelFilter.WORKING: ("state NOT IN ('ready', 'failed')",),
    ReelFilter.READY: ("state = 'ready'",),
    ReelFilter.FAILED: ("state = 'failed'",),
    ReelFilter.STARRED: ("id IN (SELECT task_id FROM clips WHERE is_starred)",),
}


def _conditions(query: ReelQuery) -> _Where:
    """The WHERE clause of a query over ``tasks``."""
    parts = list(_STATE_CONDITIONS[query.filter])
    # FTS5 reads its query up to the first NUL.
    words = storable(query.text).replace("\0", " ").split()
    values: list[str] = []
    if words:
        found, values = _text_search(words)
        parts.append(f"seq IN (SELECT rowid FROM reel_text WHERE {found})")
    return _Where(" AND ".join(parts) or "true", tuple(values))


def _text_search(words: Sequence[str]) -> tuple[str, list[str]]:
    """The trigram index finds words from three letters on; shorter ones, common in CJK, are scanned for."""
    indexed = [word for word in words if len(word) >= _FEWEST_INDEXED_LETTERS]
    short = [word for word in words if len(word) < _FEWEST_INDEXED_LETTERS]
    parts: list[str] = []
    values: list[str] = []
    if indexed:
        parts.append("reel_text MATCH ?")
        values.append(" ".join('"' + word.replace('"', '""') + '"' for word in indexed))
    for word in short:
        parts.append("(prompt LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\' OR model LIKE ? ESCAPE '\\')")
        literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values += [f"%{literal}%"] * 3
    return " AND ".join(parts), values


def _item(row: Sequence[Any]) -> ReelItem:
    split = len(TASK_COLUMNS)
    clip = row[split:]
    return ReelItem(task_from_row(row[:split]), None if clip[0] is None else clip_from_row(clip))
