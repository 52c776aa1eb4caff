"""From a path to a healthy connection at the newest version: check, rescue, back up, migrate.

Runs on the database's thread and blocks as long as it takes. Knows the version number in the file, not what
its tables mean.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from runapi_desktop.disk import unique_path
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.word_search import folded
from runapi_desktop.store.rescue import rescue
from runapi_desktop.store.sqlite_trouble import SQLITE_ERRORS, is_damage

_BUSY_TIMEOUT_S = 5.0


def local_now() -> datetime:
    """The present moment in local time: names of copies are for people."""
    return datetime.now().astimezone()


def open_connection(
    path: Path, migrations: Sequence[str], *, now: Callable[[], datetime]
) -> tuple[sqlite3.Connection, Path | None]:
    """A connection in WAL mode that syncs every commit, and where a damaged file was set aside.

    Raises ``sqlite3.Error``, ``OSError``, and `StorageTrouble` with ``NEWER_VERSION``.
    """
    is_new = not path.exists() or path.stat().st_size == 0
    set_aside_path = None
    if not is_new and _is_damaged(path, newest=len(migrations)):
        set_aside_path = unique_path(path.parent, f"{path.stem} damaged {_stamp(now())}{path.suffix}")
        _replace_by_rescued(path, set_aside_path, migrations)
    connection = _connect(path)
    try:
        found = version_of(connection)
        if 0 < found < len(migrations):
            _back_up(connection, path, found, now())
        migrate(connection, migrations)
        # A file system without shared memory answers with another mode; FULL makes that one safe too.
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection, set_aside_path


def read_text(stored: bytes) -> str:
    """The text of a column; bytes that are none become half characters, which `RowReader` calls damage."""
    return stored.decode("utf-8", "surrogateescape")


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the file has taken."""
    return connection.execute("PRAGMA user_version").fetchone()[0]


def migrate(connection: sqlite3.Connection, migrations: Sequence[str], *, upto: int | None = None) -> None:
    """Take the steps that are missing up to version ``upto``, each in a transaction of its own."""
    for version in range(version_of(connection), len(migrations) if upto is None else upto):
        script = f"BEGIN IMMEDIATE; {migrations[version]}; PRAGMA user_version = {version + 1}; COMMIT;"
        try:
            connection.executescript(script)
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
    try:
        # Text that is no UTF-8 would fail the whole page that it stands on.
        connection.text_factory = read_text
        connection.create_function("folded", 1, _folded_bytes, deterministic=True)
        # trusted_schema: some systems' SQLite lets no trigger call a function of the app by itself.
        connection.execute("PRAGMA trusted_schema = ON")
        # fullfsync: on macOS a plain fsync stops at the drive's cache.
        for pragma in ("synchronous = FULL", "fullfsync = ON", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _folded_bytes(text: bytes | None) -> str:
    return "" if text is None else folded(text.decode("utf-8", "replace"))


def _is_damaged(path: Path, newest: int) -> bool:
    with closing(sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S)) as connection:
        try:
            # First the version: what a later app keeps in its file may not pass this one's check.
            if version_of(connection) > newest:
                raise StorageTrouble(StorageProblem.NEWER_VERSION, str(path))
            return connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",)
        except SQLITE_ERRORS as error:
            if is_damage(error):
                return True
            raise


def _replace_by_rescued(path: Path, aside: Path, migrations: Sequence[str]) -> None:
    """Copy the damaged file aside, then put a new one with what was readable in its place.

    In this order a crash at any moment leaves the damaged file where it was: the next start does it again.
    """
    journal = path.with_name(f"{path.name}-wal")
    aside.write_bytes(path.read_bytes())
    if journal.exists():
        aside.with_name(f"{aside.name}-wal").write_bytes(journal.read_bytes())
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    with closing(_connect(fresh)) as target:
        rescue(path, target, lambda upto: migrate(target, migrations, upto=upto))
    for leftover in (journal, path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    fresh.replace(path)


def _back_up(connection: sqlite3.Connection, path: Path, version: int, now: datetime) -> None:
    backup_path = unique_path(path.parent, f"{path.stem} version {version} {_stamp(now)}{path.suffix}")
    with closing(sqlite3.connect(backup_path)) as backup:
        connection.backup(backup)


def _stamp(now: datetime) -> str:
    return now.strftime("%Y-%m-%d %H.%M.%S")
