"""Rows that hold what makes no sense: finding them, and putting them right without losing anything paid for.

What was there before is written beside the database first. Then every value that makes no sense gives way to
what the rest of the row says, or to nothing; no clip and no task goes, and no number of a task at RunAPI.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from runapi_desktop.disk import unique_path
from runapi_desktop.domain.clip import Clip, stand_in
from runapi_desktop.domain.ledger import LedgerEntry
from runapi_desktop.domain.storyboard import Strip
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.account_store import is_name
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row, clip_to_row
from runapi_desktop.store.database import Database
from runapi_desktop.store.instants import to_us, to_us_or_none
from runapi_desktop.store.ledger_store import LEDGER_COLUMNS, entry_from_row
from runapi_desktop.store.row_reading import readable
from runapi_desktop.store.strip_store import STRIP_COLUMNS, strip_from_row, strip_to_row
from runapi_desktop.store.task_codec import TASK_COLUMNS, SqlValue, task_from_row, task_to_row
from runapi_desktop.store.whole_file import replace_text

_ROWS_AT_ONCE = 200

Found = Task | Clip | LedgerEntry | Strip | None
"""What was made of a damaged row; ``None`` for one that can only be set aside."""


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row of ``table``. ``name`` is what a person knows it by, ``raw`` what stands there by column."""

    table: str
    seq: int
    name: str
    raw: Mapping[str, Any]
    found: Found


class DamageStore:
    """Finds damaged rows and puts them right. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database, folder: Path) -> None:
        """``folder`` takes the files with what was there before."""
        self._database = database
        self._folder = folder

    async def rows(self, table: str) -> list[DamagedRow]:
        """The damaged rows of one of `TABLES`. Reads all of them, some at a time."""
        kind = _KINDS[table]
        names = ", ".join(kind.columns)
        statement = f"SELECT seq, {kind.belongs}, {names} FROM {table} WHERE seq > ? ORDER BY seq LIMIT ?"
        damaged: list[DamagedRow] = []
        last = -(2**63)
        while True:
            values = (last, _ROWS_AT_ONCE)
            rows = await self._database.read(lambda sql: sql.execute(statement, values).fetchall())  # noqa: B023 - called at once
            if not rows:
                return damaged
            for seq, belongs, *row in rows:
                is_sound, name, found = kind.judge(row)
                if not (is_sound and belongs):
                    raw = dict(zip(kind.columns, row, strict=True))
                    damaged.append(DamagedRow(table, seq, name, raw, found))
            last = rows[-1][0]

    def keep(self, rows: Sequence[DamagedRow], now: datetime) -> Path:
        """Write down what stands in ``rows``, in a file of its own. Blocks."""
        path = unique_path(self._folder, f"runapi damaged rows {now:%Y-%m-%d %H.%M.%S}.json")
        held = [{"table": row.table, "seq": row.seq, "row": dict(row.raw)} for row in rows]
        replace_text(path, json.dumps(held, indent=1, default=_as_json))
        return path

    async def put_right(self, row: DamagedRow) -> None:
        """Put what was found in the place of the row, or take the row away where nothing was."""
        await self._database.write(lambda sql: _KINDS[row.table].write(sql, row))


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the rows of a table are judged (are they sound, their name, what they say) and written.

    ``belongs`` is the condition that what a row is part of is there.
    """

    columns: tuple[str, ...]
    judge: Callable[[Sequence[Any]], tuple[bool, str, Found]]
    write: Callable[[sqlite3.Connection, DamagedRow], None]
    belongs: str = "1"


def _judge_task(row: Sequence[Any]) -> tuple[bool, str, Found]:
    task = task_from_row(row)
    return not task.damage, task.request.prompt or task.remote_id or task.id, task


def _write_task(sql: sqlite3.Connection, row: DamagedRow) -> None:
    task = row.found
    assert isinstance(task, Task)
    sql.execute("PRAGMA defer_foreign_keys = ON")
    if "id" in task.damage:
        task = replace(task, id=_lost_id(sql, row.seq) or f"repaired-{row.seq}")
        for table in ("clips", "ledger"):
            own = "task_id IS (SELECT id FROM tasks WHERE seq = ?)"
            sql.execute(f"UPDATE {table} SET task_id = ? WHERE {own}", (task.id, row.seq))
    if "state" in task.damage and sql.execute("SELECT 1 FROM clips WHERE task_id = ?", (task.id,)).fetchone():
        task = replace(task, state=TaskState.READY, failure=None)
    _update(sql, "tasks", row.seq, dict(zip(TASK_COLUMNS, task_to_row(task), strict=True)))


def _lost_id(sql: sqlite3.Connection, seq: int) -> str | None:
    """Return the id of a task whose own is damaged: that of the one ledger line or clip of the same moment
    which has no task, else ``None``."""
    moment = "(SELECT created_at_us FROM tasks WHERE seq = ?)"
    choices = (
        f"SELECT task_id FROM {table} WHERE created_at_us = {moment}"
        f" AND NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.id = {table}.task_id)"
        for table in ("ledger", "clips")
    )
    rows = sql.execute(" UNION ".join(choices), (seq, seq)).fetchall()
    return rows[0][0] if len(rows) == 1 and is_name(rows[0][0]) else None


def _judge_clip(row: Sequence[Any]) -> tuple[bool, str, Found]:
    clip = clip_from_row(row)
    return not clip.damage, clip.title or Path(clip.path).name or clip.id, clip


def _write_clip(sql: sqlite3.Connection, row: DamagedRow) -> None:
    clip = row.found
    assert isinstance(clip, Clip)
    if "id" in clip.damage:
        clip = replace(clip, id=f"repaired-{row.seq}")
    if "task_id" in clip.damage:
        clip = replace(clip, task_id=f"repaired-clip-{row.seq}")
    if not sql.execute("SELECT 1 FROM tasks WHERE id = ?", (clip.task_id,)).fetchone():
        names = f"{', '.join(TASK_COLUMNS)}) VALUES ({', '.join('?' for _ in TASK_COLUMNS)}"
        sql.execute(f"INSERT INTO tasks ({names})", task_to_row(stand_in(clip)))
    _update(sql, "clips", row.seq, dict(zip(CLIP_COLUMNS, clip_to_row(clip), strict=True)))


_LEDGER = (*LEDGER_COLUMNS, "origin", "service")


def _judge_line(row: Sequence[Any]) -> tuple[bool, str, Found]:
    *line, origin, service = row
    entry = entry_from_row(line)
    is_sound = not entry.is_damaged and is_name(origin) and (service == "" or is_name(service))
    return is_sound, entry.prompt or entry.model, entry


def _write_line(sql: sqlite3.Connection, row: DamagedRow) -> None:
    line = row.found
    assert isinstance(line, LedgerEntry)
    task_id = line.task_id if is_name(row.raw["task_id"]) else f"repaired-line-{row.seq}"
    values = (
        *(task_id, line.account, line.model, line.prompt, "\n".join(line.tags)),
        *(to_us(line.created_at), to_us_or_none(line.spent_at), line.money.value),
        *(line.quote_micros, line.cost_micros, line.take, line.takes),
        *(readable(row.raw["origin"]), readable(row.raw["service"])),
    )
    _update(sql, "ledger", row.seq, dict(zip(_LEDGER, values, strict=True)))
    # Where the task is still there, it knows better: the database's own rule writes its line anew.
    sql.execute(
        "UPDATE ledger SET (origin, service, account, model, prompt) ="
        " (SELECT origin, service, account, model, prompt FROM tasks WHERE id = ?)"
        " WHERE seq = ? AND EXISTS (SELECT 1 FROM tasks WHERE id = ?)",
        (task_id, row.seq, task_id),
    )
    sql.execute("UPDATE tasks SET seq = seq WHERE id = ?", (task_id,))


def _judge_strip(row: Sequence[Any]) -> tuple[bool, str, Found]:
    strip = strip_from_row(row)
    return not strip.is_damaged, strip.name, strip


def _write_strip(sql: sqlite3.Connection, row: DamagedRow) -> None:
    strip = row.found
    assert isinstance(strip, Strip)
    if not is_name(row.raw["id"]):
        strip = replace(strip, id=f"repaired-{row.seq}")
    _update(sql, "strips", row.seq, dict(zip(STRIP_COLUMNS, strip_to_row(strip), strict=True)))


def _judge_account(row: Sequence[Any]) -> tuple[bool, str, Found]:
    origin, name, is_active = row
    return is_name(origin) and is_name(name) and is_active in (0, 1), readable(name), None


def _write_account(sql: sqlite3.Connection, row: DamagedRow) -> None:
    """Write an account row.

    A damaged name is removed, as no key can be found under it; a readable one only stops being the active
    account.
    """
    if is_name(row.raw["origin"]) and is_name(row.raw["name"]):
        _update(sql, "accounts", row.seq, {"is_active": 0})
    else:
        sql.execute("DELETE FROM accounts WHERE seq = ?", (row.seq,))


_KINDS: Mapping[str, _Kind] = {
    "tasks": _Kind(TASK_COLUMNS, _judge_task, _write_task),
    "clips": _Kind(
        *(CLIP_COLUMNS, _judge_clip, _write_clip),
        belongs="EXISTS (SELECT 1 FROM tasks WHERE tasks.id = clips.task_id)",
    ),
    "ledger": _Kind(_LEDGER, _judge_line, _write_line),
    "strips": _Kind(STRIP_COLUMNS, _judge_strip, _write_strip),
    "accounts": _Kind(("origin", "name", "is_active"), _judge_account, _write_account),
}
TABLES: tuple[str, ...] = tuple(_KINDS)
"""In the order in which they are put right: what belongs to something comes after it. Uploads are not among
them: what is remembered of a damaged one is not used."""


def _update(sql: sqlite3.Connection, table: str, seq: int, values: Mapping[str, SqlValue]) -> None:
    assignments = ", ".join(f"{column} = ?" for column in values)
    sql.execute(f"UPDATE {table} SET {assignments} WHERE seq = ?", (*values.values(), seq))


def _as_json(value: object) -> object:
    return {"hex": value.hex()} if isinstance(value, bytes) else repr(value)
