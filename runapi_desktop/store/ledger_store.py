"""The ledger as it is read: lines, sums by day, model and tag, and what counts towards a limit.

Nothing is ever written here: the database itself keeps a line for every task (``schema.py``), in the same
transaction as the task, and keeps it when the task is gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from runapi_desktop.domain.bounds import MOST_MICROS, bounded_count, bounded_micros
from runapi_desktop.domain.ledger import (
    GroupSum,
    LedgerEntry,
    LedgerGrouping,
    LedgerQuery,
    MoneyState,
    MoneySum,
)
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task
from runapi_desktop.domain.word_search import search_words
from runapi_desktop.store.database import Database
from runapi_desktop.store.instants import to_us
from runapi_desktop.store.row_reading import RowReader, moment_from_us, readable, sane_us_sql
from runapi_desktop.store.task_codec import storable

LEDGER_COLUMNS = (
    *("task_id", "account", "model", "prompt", "tags", "created_at_us", "spent_at_us", "money"),
    *("quote_micros", "cost_micros", "take", "takes"),
)
_QUOTED, _CHARGED, _NOT_CHARGED, _UNCLEAR = (
    f"'{state}'"
    for state in (MoneyState.QUOTED, MoneyState.CHARGED, MoneyState.NOT_CHARGED, MoneyState.UNCLEAR)
)
_OPEN = ", ".join(f"'{state}'" for state in MoneyState if state.is_open)
# A damaged amount counts as one that is not known: it must neither end the sum nor lower it.
_QUOTE, _COST = (
    f"CASE WHEN {name} BETWEEN 0 AND {MOST_MICROS} THEN {name} END"
    for name in ("quote_micros", "cost_micros")
)
_MICROS = f"CASE WHEN money = {_CHARGED} THEN coalesce({_COST}, {_QUOTE}, 0) ELSE coalesce({_QUOTE}, 0) END"
_SUMS = (
    "count(*),"
    f" coalesce(sum(CASE WHEN money = {_CHARGED} THEN {_MICROS} END), 0),"
    f" coalesce(sum(CASE WHEN money IN ({_OPEN}) THEN {_MICROS} END), 0),"
    f" coalesce(sum(CASE WHEN money = {_UNCLEAR} THEN {_MICROS} END), 0)"
)
_TEXT = "CAST(prompt || char(10) || model || char(10) || tags AS BLOB)"
_DAY = f"date({sane_us_sql('coalesce(spent_at_us, created_at_us)')} / 1000000, 'unixepoch', 'localtime')"


class LedgerStore:
    """Reads the ledger. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, query: LedgerQuery, offset: int, limit: int) -> list[LedgerEntry]:
        """Up to ``limit`` lines from position ``offset`` on, counted from 0, newest first."""
        where, values = _conditions(query)
        names = ", ".join(LEDGER_COLUMNS)
        statement = f"SELECT {names} FROM ledger WHERE {where} ORDER BY seq DESC LIMIT ? OFFSET ?"

        def work(sql: sqlite3.Connection) -> list[LedgerEntry]:
            return [
                entry_from_row(row)
                for row in _find(sql, query).execute(statement, (*values, limit, offset)).fetchall()
            ]

        return await self._database.read(work)

    async def total(self, query: LedgerQuery) -> MoneySum:
        """The sums over every line of the query."""
        where, values = _conditions(query)

        def work(sql: sqlite3.Connection) -> MoneySum:
            statement = f"SELECT {_SUMS} FROM ledger WHERE {where}"
            return MoneySum(*_find(sql, query).execute(statement, values).fetchone())

        return await self._database.read(work)

    async def sums(self, query: LedgerQuery, grouping: LedgerGrouping) -> list[GroupSum]:
        """The sums by local day (newest first), or by model or tag (dearest first).

        A task with several tags counts for each of them.
        """
        where, values = _conditions(query)
        if grouping is LedgerGrouping.TAG:
            source = (
                "(WITH RECURSIVE split(seq, name, rest) AS ("
                f" SELECT seq, '', tags || char(10) FROM ledger WHERE {where}"
                " UNION ALL SELECT seq, substr(rest, 1, instr(rest, char(10)) - 1),"
                " substr(rest, instr(rest, char(10)) + 1) FROM split WHERE rest <> '')"
                " SELECT DISTINCT seq AS tagged, name FROM split WHERE name <> '' OR rest = '')"
                " JOIN ledger ON ledger.seq = tagged"
            )
            statement = f"SELECT name, {_SUMS} FROM {source} GROUP BY name ORDER BY 3 DESC, 1"
        else:
            name = _DAY if grouping is LedgerGrouping.DAY else "model"
            order = "1 DESC" if grouping is LedgerGrouping.DAY else "3 DESC, 1"
            statement = f"SELECT {name}, {_SUMS} FROM ledger WHERE {where} GROUP BY 1 ORDER BY {order}"

        def work(sql: sqlite3.Connection) -> list[GroupSum]:
            rows = _find(sql, query).execute(statement, values).fetchall()
            is_by_day = grouping is LedgerGrouping.DAY
            return [
                GroupSum(readable(name), MoneySum(*sums), date.fromisoformat(name) if is_by_day else None)
                for name, *sums in rows
            ]

        return await self._database.read(work)

    async def left_by(self, origin: str, remote_id: str) -> LedgerEntry | None:
        """The line of a task that the server ``origin`` knows as ``remote_id`` and that the library has no
        more."""
        statement = (
            f"SELECT {', '.join(LEDGER_COLUMNS)} FROM ledger WHERE remote_id = ? AND origin = ?"
            " AND NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.id = ledger.task_id) ORDER BY seq"
        )

        def work(sql: sqlite3.Connection) -> LedgerEntry | None:
            row = sql.execute(statement, (remote_id, origin)).fetchone()
            return None if row is None else entry_from_row(row)

        return await self._database.read(work)

    async def outlay_before_micros(self, since: datetime, task: Task) -> int:
        """The part of ``outlay_micros`` that goes before ``task``: what went out, or may have, and what still
        waits to go out and was ordered earlier."""
        statement = (
            f"SELECT coalesce(sum({_MICROS}), 0) FROM ledger"
            " WHERE task_id <> ? AND (money = 'quoted' AND (seq < (SELECT seq FROM ledger WHERE task_id = ?)"
            " OR task_id IN (SELECT id FROM tasks WHERE state = 'submitting'))"
            " OR money NOT IN ('quoted', 'not_charged') AND spent_at_us >= ?)"
            f" AND origin {'=' if task.is_practice else '<>'} ?"
        )

        def work(sql: sqlite3.Connection) -> int:
            values = (task.id, task.id, to_us(since), PRACTICE_ORIGIN)
            return sql.execute(statement, values).fetchone()[0]

        return await self._database.read(work)

    async def outlay_micros(
        self, since: datetime, *, is_practice: bool = False, without_task: str = ""
    ) -> int:
        """What counts towards a limit that began at ``since``: all that went out from then on, or may have,
        or is still to go out, of real money or, ``is_practice``, of play money, without ``without_task``."""
        statement = (
            f"SELECT coalesce(sum({_MICROS}), 0) FROM ledger"
            f" WHERE (spent_at_us >= ? OR money = {_QUOTED}) AND money <> {_NOT_CHARGED}"
            f" AND origin {'=' if is_practice else '<>'} ? AND task_id <> ?"
        )

        def work(sql: sqlite3.Connection) -> int:
            return sql.execute(statement, (to_us(since), PRACTICE_ORIGIN, without_task)).fetchone()[0]

        return await self._database.read(work)

    async def open_micros(self, origin: str, account: str, *, without_task: str = "") -> int:
        """What the tasks under way of one account will take from its balance."""
        statement = (
            f"SELECT coalesce(sum({_MICROS}), 0) FROM ledger WHERE money IN ({_OPEN})"
            " AND origin = ? AND account = ? AND task_id <> ?"
        )

        def work(sql: sqlite3.Connection) -> int:
            return sql.execute(statement, (origin, account, without_task)).fetchone()[0]

        return await self._database.read(work)


def _find(sql: sqlite3.Connection, query: LedgerQuery) -> sqlite3.Connection:
    """Have the words of every line in the one form that searches compare: folded once while the app runs, and
    again when its tags are others. Returns ``sql``."""
    if query.text:
        sql.execute("CREATE TEMP TABLE IF NOT EXISTS ledger_words (seq INTEGER PRIMARY KEY, text, words)")
        sql.execute(
            f"INSERT OR REPLACE INTO temp.ledger_words SELECT seq, {_TEXT}, folded({_TEXT})"
            f" FROM ledger LEFT JOIN temp.ledger_words USING (seq) WHERE text IS NOT {_TEXT}"
        )
    return sql


def _conditions(query: LedgerQuery) -> tuple[str, tuple[str, ...]]:
    conditions, values = ["origin = ?"], [query.origin]
    if query.account is not None:
        conditions.append("account = ?")
        values.append(query.account)
    for word in search_words(storable(query.text)):
        conditions.append("seq IN (SELECT seq FROM temp.ledger_words WHERE instr(words, ?))")
        values.append(word)
    return " AND ".join(conditions), tuple(values)


def entry_from_row(row: Sequence[Any]) -> LedgerEntry:
    """The line of a row in the order of `LEDGER_COLUMNS`."""
    read = RowReader(LEDGER_COLUMNS, row)
    tags = read.text("tags").split("\n")
    return LedgerEntry(
        task_id=read.text("task_id"),
        account=read.text("account"),
        model=read.text("model"),
        prompt=read.text("prompt"),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        created_at=read.moment("created_at_us"),
        spent_at=read.maybe("spent_at_us", moment_from_us),
        money=read.take("money", MoneyState, MoneyState.UNCLEAR),
        quote_micros=read.maybe("quote_micros", bounded_micros),
        cost_micros=read.maybe("cost_micros", bounded_micros),
        is_damaged=bool(read.damage),
        take=read.take("take", bounded_count, 1),
        takes=read.take("takes", bounded_count, 1),
    )
