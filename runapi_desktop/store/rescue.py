"""Carries over what can still be read from a damaged database, row by row.

SQLite's own recovery extension is not part of Python's build. Asking for every row by its key reaches all
that lies on undamaged pages: an error costs the rows of one page, not all that follow.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row
from runapi_desktop.store.task_codec import TASK_COLUMNS, task_from_row

# The ledger first: a task that is copied makes a line of it only where there is none. Uploads are left out,
# they are only remembered to save work.
_TABLES = ("ledger", "accounts", "tasks", "clips", "strips")


def rescue(damaged: Path, target: sqlite3.Connection, migrate: Callable[[int | None], None]) -> int:
    """Fill the empty ``target`` from the file ``damaged``; the number of tasks that made it.

    ``migrate`` brings ``target`` to a version, ``None`` for the newest: rows are copied at the version they
    were written in and take the missing steps afterwards.
    """
    with closing(sqlite3.connect(damaged, isolation_level=None)) as source:
        # Otherwise SQLite reads nothing at all of a file that is shorter than its header says.
        source.execute("PRAGMA writable_schema = ON")
        version = _read_or_none(source, "PRAGMA user_version", ())
        migrate(version[0] if version else None)
        target.execute("BEGIN")
        for table in _TABLES:
            _copy_rows(source, target, table)
        target.execute("COMMIT")
    migrate(None)
    _drop_undecodable(target)
    (count,) = target.execute("SELECT count(*) FROM tasks").fetchone()
    return count


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(columns)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' for _ in columns)})"
    last = _read_or_none(source, f"SELECT seq FROM {table} ORDER BY seq DESC LIMIT 1", ()) or _read_or_none(
        source, "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
    )
    for seq in range(1, last[0] + 1 if last else 1):
        row = _read_or_none(source, f"SELECT {names} FROM {table} WHERE seq = ?", (seq,))
        if row is None:
            continue
        try:
            target.execute(insert, row)
        except sqlite3.IntegrityError:
            continue  # A value of the wrong type, or a clip whose task is lost.


def _read_or_none(
    source: sqlite3.Connection, statement: str, values: tuple[int | str, ...]
) -> tuple[int, ...] | None:
    try:
        return source.execute(statement, values).fetchone()
    except sqlite3.DatabaseError:
        return None


def _drop_undecodable(target: sqlite3.Connection) -> None:
    """Rows on sound pages can still hold broken text; one of them would spoil every page of the Reel."""
    for table, columns, decode in (
        ("tasks", TASK_COLUMNS, task_from_row),
        ("clips", CLIP_COLUMNS, clip_from_row),
    ):
        rows = target.execute(f"SELECT seq, {', '.join(columns)} FROM {table}").fetchall()
        for seq, *row in rows:
            try:
                decode(row)
            except StorageTrouble:
                target.execute(f"DELETE FROM {table} WHERE seq = ?", (seq,))
