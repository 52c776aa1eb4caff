"""The Reel as the window reads it: pages of cards, filtered, searched and sorted, and how many there are.

One card is one task with its first clip. What was removed and can still be brought back is not among them.
Its date is the task's ``created_at``: orders, days and cards go by it alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.reel import (
    DayCount,
    Lineage,
    ReelCounts,
    ReelExtent,
    ReelFilter,
    ReelOpening,
    ReelQuery,
)
from runapi_desktop.domain.settings import ReelSort
from runapi_desktop.domain.task import TaskState
from runapi_desktop.domain.word_search import search_words
from runapi_desktop.store.card_codec import SELECT_CARD, card_from_row
from runapi_desktop.store.clip_codec import tags_from_text
from runapi_desktop.store.database import Database
from runapi_desktop.store.row_reading import readable, sane_us_sql
from runapi_desktop.store.task_codec import storable

_WITH_FIRST_CLIP = (
    "tasks LEFT JOIN clips"
    " ON clips.seq = (SELECT min(seq) FROM clips AS first WHERE first.task_id = tasks.id)"
)
_SELECT_ITEM = f"{SELECT_CARD} {_WITH_FIRST_CLIP}"
_FEWEST_INDEXED_LETTERS = 3
# One in a hundred cards that has the words fills a page.
_LOOKED_AT_FIRST = 2_500


class ReelStore:
    """Reads the Reel. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found_for: tuple[str, int] | None = None

    async def opening(self, query: ReelQuery, limit: int, *, by_day: bool) -> ReelOpening:
        """The first cards of a query, up to ``limit``, and, ``by_day``, the days that they stand in."""

        def work(sql: sqlite3.Connection) -> ReelOpening:
            seqs = ", ".join(map(str, self._first(sql, query, limit)))
            days = self._days(sql, query, f"tasks.seq IN ({seqs})") if by_day else []
            return ReelOpening(self._cards(sql, query, seqs), days)

        return await self._database.read(work)

    async def extent(self, query: ReelQuery, *, by_day: bool) -> ReelExtent:
        """The counts under the search of a query and, ``by_day``, all its days."""

        def work(sql: sqlite3.Connection) -> ReelExtent:
            counts = self._counts(sql, query.text)
            return ReelExtent(counts, self._days(sql, query, _conditions(query)) if by_day else [])

        return await self._database.read(work)

    async def page(self, query: ReelQuery, offset: int, limit: int) -> list[ReelItem]:
        """Up to ``limit`` cards from position ``offset`` on, counted from 0."""
        return await self._database.read(lambda sql: self._page(sql, query, offset, limit))

    async def marked(self, query: ReelQuery, rows: Sequence[range]) -> list[MarkedCard]:
        """The cards at those positions, counted from 0; fewer where there are not so many."""
        where, order = _conditions(query), _ORDERS[query.sort]
        statement = (
            "SELECT tasks.id, tasks.state, tasks.prompt, clips.id, clips.path, clips.is_starred, clips.tags"
            f" FROM {_WITH_FIRST_CLIP} WHERE {where} ORDER BY {order.sql} LIMIT ? OFFSET ?"
        )

        def work(sql: sqlite3.Connection) -> list[MarkedCard]:
            self._find(sql, query.text)
            found = [sql.execute(statement, (len(run), run.start)).fetchall() for run in rows]
            return [_marked(row) for run in found for row in run]

        return await self._database.read(work)

    async def days(self, query: ReelQuery) -> list[DayCount]:
        """How the cards of a query, sorted by time, fall into local days."""

        def work(sql: sqlite3.Connection) -> list[DayCount]:
            return self._days(self._find(sql, query.text), query, _conditions(query))

        return await self._database.read(work)

    async def counts(self, text: str = "") -> ReelCounts:
        """The number of cards behind each filter among those that match ``text``."""
        return await self._database.read(lambda sql: self._counts(sql, text))

    async def item(self, task_id: str) -> ReelItem | None:
        """The card of one task."""

        def work(sql: sqlite3.Connection) -> ReelItem | None:
            row = sql.execute(f"{_SELECT_ITEM} WHERE tasks.id = ?", (task_id,)).fetchone()
            return None if row is None else card_from_row(row)

        return await self._database.read(work)

    async def position(self, query: ReelQuery, task_id: str) -> int | None:
        """Where a task's card stands in the query's order, from 0; ``None`` when the query hides it."""
        where, order = _conditions(query), _ORDERS[query.sort]
        own = f"SELECT {order.key}, {_DATE}, tasks.seq FROM tasks WHERE tasks.id = ? AND {where}"
        ahead = f"SELECT count(*) FROM tasks WHERE {where} AND {order.is_ahead}"

        def work(sql: sqlite3.Connection) -> int | None:
            row = self._find(sql, query.text).execute(own, (task_id,)).fetchone()
            if row is None:
                return None
            key, *date_and_seq = map(_bindable, row)
            (count,) = sql.execute(ahead, (key, key, *date_and_seq)).fetchone()
            return count

        return await self._database.read(work)

    async def lineage(self, item: ReelItem) -> Lineage:
        """Where a card comes from and what became of it; without what was removed."""
        shown = _conditions(ReelQuery())
        source = f"{_SELECT_ITEM} WHERE tasks.id = (SELECT task_id FROM clips WHERE clips.id = ?) AND {shown}"
        children = (
            f"{_SELECT_ITEM} WHERE tasks.parent_clip_id IN (SELECT id FROM clips WHERE task_id = ?)"
            f" AND {shown} ORDER BY tasks.seq"
        )

        def work(sql: sqlite3.Connection) -> Lineage:
            before: list[ReelItem] = []
            child, met = item, {item.id}  # a damaged library may hold a clip that comes from itself
            while (row := sql.execute(source, (child.task.parent_clip_id,)).fetchone()) is not None:
                child = card_from_row(row)
                if child.id in met:
                    break
                met.add(child.id)
                before.insert(0, child)
            rows = sql.execute(children, (item.task.id,)).fetchall()
            made_from = before.pop() if before else None
            return Lineage(made_from, tuple(map(card_from_row, rows)), tuple(before))

        return await self._database.read(work)

    def _page(self, sql: sqlite3.Connection, query: ReelQuery, offset: int, limit: int) -> list[ReelItem]:
        self._find(sql, query.text)
        # The inner query walks narrow indexes; only the rows of the page are read in full.
        inner = f"SELECT tasks.seq FROM tasks WHERE {_conditions(query)} ORDER BY {_ORDERS[query.sort].sql}"
        return self._cards(sql, query, f"{inner} LIMIT ? OFFSET ?", limit, offset)

    def _cards(self, sql: sqlite3.Connection, query: ReelQuery, seqs: str, *values: int) -> list[ReelItem]:
        """The cards of ``seqs``, numbers or a query with ``values``, in the order of ``query``."""
        statement = f"{_SELECT_ITEM} WHERE tasks.seq IN ({seqs}) ORDER BY {_ORDERS[query.sort].sql}"
        return [card_from_row(row) for row in sql.execute(statement, values).fetchall()]

    def _first(self, sql: sqlite3.Connection, query: ReelQuery, limit: int) -> list[int]:
        """The numbers of the first cards of a query. Common words are in the first cards that there are; only
        where they are not, the whole library is searched for them."""
        order, words = _ORDERS[query.sort].sql, _words(query.text)
        if words:
            fits = f"(SELECT {_has(words)} FROM reel_text_content WHERE id = tasks.seq)"
            of_filter = _conditions(ReelQuery(query.filter))
            near = f"SELECT tasks.seq, {fits} FROM tasks WHERE {of_filter} ORDER BY {order} LIMIT ?"
            with closing(sql.execute(near, (*words, _LOOKED_AT_FIRST))) as rows:
                found = list(islice((seq for seq, is_found in rows if is_found), limit))
            if len(found) == limit:
                return found
        statement = f"SELECT tasks.seq FROM tasks WHERE {_conditions(query)} ORDER BY {order} LIMIT ?"
        return [seq for (seq,) in self._find(sql, query.text).execute(statement, (limit,)).fetchall()]

    def _days(self, sql: sqlite3.Connection, query: ReelQuery, where: str) -> list[DayCount]:
        direction = "DESC" if query.sort is ReelSort.NEWEST else "ASC"
        statement = (
            f"SELECT date({sane_us_sql(_DATE)} / 1000000, 'unixepoch', 'localtime') AS day, count(*)"
            f" FROM tasks WHERE {where} GROUP BY day ORDER BY day {direction}"
        )
        rows = sql.execute(statement).fetchall()
        return [DayCount(date.fromisoformat(day), count) for day, count in rows]

    def _counts(self, sql: sqlite3.Connection, text: str) -> ReelCounts:
        # Those that are ready, nearly all, are what is left: to look at the row of each takes longest.
        everything = (
            f"SELECT count(*) FROM {'temp.found AS tasks' if _words(text) else 'tasks'} WHERE {_SHOWN}"
        )
        working, failed, starred = (
            f"SELECT count(*) FROM {source} WHERE {_conditions(ReelQuery(choice, text))}"
            for source, choice in (
                ("tasks INDEXED BY tasks_unfinished", ReelFilter.WORKING),
                ("tasks", ReelFilter.FAILED),
                ("tasks", ReelFilter.STARRED),
            )
        )
        row = self._find(sql, text).execute(f"SELECT ({everything}), ({working}), ({failed}), ({starred})")
        all_, working_, failed_, starred_ = map(int, row.fetchone())
        return ReelCounts(all_, working_, all_ - working_ - failed_, failed_, starred_)

    def _find(self, sql: sqlite3.Connection, text: str) -> sqlite3.Connection:
        """Put what has the words of ``text`` into the table ``found``: looked up once for all that is asked
        about it, until something is written. Returns ``sql``."""
        words = _words(text)
        if words and self._found_for != (text, sql.total_changes):
            search, values = _text_search(words)
            sql.execute("CREATE TEMP TABLE IF NOT EXISTS found (seq INTEGER PRIMARY KEY)")
            sql.execute("DELETE FROM temp.found")
            sql.execute(f"INSERT INTO temp.found {search}", values)
            self._found_for = (text, sql.total_changes)
        return sql


@dataclass(frozen=True, slots=True)
class _Order:
    """``key`` (never NULL) and its direction, then the date. Each has an index of its own (`schema.py`)."""

    key: str
    is_falling: bool
    is_newest_first: bool = True

    @property
    def sql(self) -> str:
        by_key = "" if self.key == _DATE else f"{self.key} {'DESC' if self.is_falling else 'ASC'}, "
        direction = "DESC" if self.is_newest_first else "ASC"
        return f"{by_key}{_DATE} {direction}, tasks.seq {direction}"

    @property
    def is_ahead(self) -> str:
        """The condition for what comes before a card; its values are the card's key twice, date and seq."""
        before, later = ">" if self.is_falling else "<", ">" if self.is_newest_first else "<"
        same = f"{self.key} = ? AND ({_DATE}, tasks.seq) {later} (?, ?)"
        return f"({self.key} {before} ? OR ({same}))"


_DATE = "tasks.created_at_us"
_ORDERS = {
    ReelSort.NEWEST: _Order(_DATE, is_falling=True),
    ReelSort.OLDEST: _Order(_DATE, is_falling=False, is_newest_first=False),
    ReelSort.LONGEST: _Order("tasks.length_ms", is_falling=True),
    ReelSort.DEAREST: _Order("coalesce(tasks.cost_micros, tasks.quote_micros, -1)", is_falling=True),
    ReelSort.MODEL: _Order("tasks.model", is_falling=False),
    ReelSort.TITLE: _Order(
        "coalesce(nullif(tasks.first_title, ''), tasks.prompt) COLLATE NOCASE", is_falling=False
    ),
}


_SHOWN = "tasks.seq NOT IN (SELECT task_seq FROM removals)"
_STATE_CONDITIONS = {
    ReelFilter.ALL: (),
    ReelFilter.WORKING: ("state NOT IN ('ready', 'failed')",),
    ReelFilter.READY: ("state = 'ready'",),
    ReelFilter.FAILED: ("state = 'failed'",),
    ReelFilter.STARRED: ("tasks.id IN (SELECT task_id FROM clips WHERE is_starred)",),
}


def _conditions(query: ReelQuery) -> str:
    """The WHERE clause of a query over ``tasks``."""
    parts = [_SHOWN, *_STATE_CONDITIONS[query.filter]]
    if not _words(query.text):
        return " AND ".join(parts)
    # The plus has SQLite walk the few cards of a filter, not the many that have the words.
    is_of_few = query.filter not in (ReelFilter.ALL, ReelFilter.READY)
    return " AND ".join([*parts, f"{'+' * is_of_few}tasks.seq IN (SELECT seq FROM temp.found)"])


def _words(text: str) -> list[str]:
    # FTS5 reads its query up to the first NUL.
    return search_words(storable(text).replace("\0", " "))


def _text_search(words: Sequence[str]) -> tuple[str, list[str]]:
    """The query for the rows that have all of ``words``, and its values.

    The trigram index finds words from three letters on; shorter ones, common in CJK, are scanned for in the
    table where FTS5 keeps the text as it came, among what the index found: at a quarter of the cost.
    https://www.sqlite.org/fts5.html, "The %_content Table"
    """
    indexed = [word for word in words if len(word) >= _FEWEST_INDEXED_LETTERS]
    short = [word for word in words if len(word) < _FEWEST_INDEXED_LETTERS]
    if not indexed:
        return f"SELECT id FROM reel_text_content WHERE {_has(short)}", short
    found = "SELECT rowid FROM reel_text WHERE reel_text MATCH ?"
    match = " ".join('"' + word.replace('"', '""') + '"' for word in indexed)
    if not short:
        return found, [match]
    return f"SELECT id FROM reel_text_content WHERE id IN ({found}) AND {_has(short)}", [match, *short]


def _has(words: Sequence[str]) -> str:
    """The condition that a row of the table ``reel_text_content`` has the words that are its values."""
    return " AND ".join(["instr(c0, ?)"] * len(words))


def _marked(row: Sequence[Any]) -> MarkedCard:
    task_id, state, prompt, *clip = row
    # Of a state that nobody can read it is only certain that nothing may be taken away.
    where = next((known for known in TaskState if known == state), TaskState.WAITING)
    known = (readable(task_id), where, readable(prompt))
    if clip[0] is None:
        return MarkedCard(*known)
    clip_id, path, is_starred, tags = clip
    tags = tags_from_text(readable(tags))
    return MarkedCard(*known, readable(clip_id), readable(path), is_starred == 1, tags)


def _bindable(value: Any) -> Any:
    """A value that was read, to be compared with what is stored: the words of damaged text hold half
    characters, with which no text begins to be equal."""
    return storable(value) if isinstance(value, str) else value
