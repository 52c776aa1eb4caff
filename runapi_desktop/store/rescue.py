"""Carries over what can still be read from a damaged database, row by row.

SQLite's own recovery extension is not part of Python's build. Asking for every row by its key reaches all
that lies on undamaged pages: an error costs the rows of one page, not all that follow.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from runapi_desktop.domain.clip import stand_in
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row
from runapi_desktop.store.sqlite_trouble import SQLITE_ERRORS
from runapi_desktop.store.task_codec import TASK_COLUMNS, storable, task_to_row

# The ledger first: a task that is copied makes a line of it only where there is none. Uploads are left out,
# they are only remembered to save work.
_UNIQUE = ("id", "idempotency_key", "task_id")
# More than stand behind one damaged page.
_MOST_MISSES = 20_000
_LAST_NUMBER = 2**63 - 1
_TABLES = ("ledger", "accounts", "tasks", "clips", "strips")


def rescue(damaged: Path, target: sqlite3.Connection, migrate: Callable[[int | None], None]) -> None:
    """Fill the empty ``target`` from the file ``damaged``, as far as that can be read.

    ``migrate`` brings ``target`` to a version, ``None`` for the newest: rows are copied at the version they
    were written in and take the missing steps afterwards.
    """
    with closing(sqlite3.connect(damaged, isolation_level=None)) as source:
        # Otherwise SQLite reads nothing at all of a file that is shorter than its header says.
        source.execute("PRAGMA writable_schema = ON")
        version = _read_or_none(source, "PRAGMA user_version", ())
        migrate(version[0] if version else None)
        source.text_factory = target.text_factory
        target.execute("PRAGMA foreign_keys = OFF")  # the task of a clip may be on a damaged page
        target.execute("BEGIN")
        for table in _TABLES:
            _copy_rows(source, target, table)
        target.execute("COMMIT")
    migrate(None)
    _give_tasks(target)
    target.execute("PRAGMA foreign_keys = ON")


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    if _read_or_none(source, "SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)) is None:
        return
    types = {row[1]: (row[2], bool(row[3])) for row in target.execute(f"PRAGMA table_info({table})")}
    names = ", ".join(types)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' for _ in types)})"
    for seq, row in _rows(source, table, names):
        if not _took(target, insert, row):
            _took(target, insert, _fitting(row, types, seq))


def _rows(source: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[int, Sequence[Any]]]:
    """Every row that can be read. Gaps are skipped at once; on a damaged page each number is tried."""
    last, misses = 0, 0
    while misses < _MOST_MISSES and last < _LAST_NUMBER:
        try:
            row = source.execute(
                f"SELECT seq, {names} FROM {table} WHERE seq > ? ORDER BY seq LIMIT 1", (last,)
            ).fetchone()
            if row is None:
                return
        except SQLITE_ERRORS:
            row = (last,)
        if row[0] <= last:  # unreadable, or on a page that leads back to itself
            last, misses = last + 1, misses + 1
            continue
        last, misses = row[0], 0
        yield last, row[1:]


def _took(target: sqlite3.Connection, insert: str, row: Sequence[Any]) -> bool:
    try:
        return target.execute(insert, row).rowcount > 0
    except (sqlite3.IntegrityError, ValueError):
        return False  # a value of the wrong type, none where one must be, text that is none


def _fitting(row: Sequence[Any], types: Mapping[str, tuple[str, bool]], seq: int) -> list[Any]:
    """The row with something neutral wherever a value does not fit its column."""
    fitted: list[Any] = []
    for value, (name, (kind, is_needed)) in zip(row, types.items(), strict=True):
        if value is None and not is_needed:
            fitted.append(None)
        elif kind == "INTEGER":
            fitted.append(value if isinstance(value, int) else 0 if is_needed else None)
        elif isinstance(value, str):
            fitted.append(storable(value))
        else:
            # Ids and keys may not be there twice.
            fitted.append(f"unreadable-{seq}" if name in _UNIQUE else "" if is_needed else None)
    return fitted


def _give_tasks(target: sqlite3.Connection) -> None:
    """A task for every clip that has lost its own: the clip was paid for and is still on the disk."""
    columns = ", ".join(CLIP_COLUMNS)
    orphans = f"SELECT {columns} FROM clips WHERE task_id NOT IN (SELECT id FROM tasks)"
    places = f"({', '.join(TASK_COLUMNS)}) VALUES ({', '.join('?' for _ in TASK_COLUMNS)})"
    insert = f"INSERT OR IGNORE INTO tasks {places}"
    for row in target.execute(orphans).fetchall():
        target.execute(insert, task_to_row(stand_in(clip_from_row(row))))


def _read_or_none(
    source: sqlite3.Connection, statement: str, values: tuple[int | str, ...]
) -> tuple[Any, ...] | None:
    try:
        return source.execute(statement, values).fetchone()
    except SQLITE_ERRORS:
        return None
