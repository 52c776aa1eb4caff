"""Turns what SQLite complains about into `StorageTrouble`. Owns the table of its error codes.

What a program did wrong (bad SQL, a broken constraint) is not trouble with the storage: it passes through
unchanged.
"""

from __future__ import annotations

import sqlite3
from os import PathLike

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

SQLITE_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite says may quote names from a broken schema, of which Python can make no text."""

# Primary result codes, https://sqlite.org/rescode.html
_SQLITE_PROBLEMS = {
    sqlite3.SQLITE_FULL: StorageProblem.FULL,
    sqlite3.SQLITE_READONLY: StorageProblem.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: StorageProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageProblem.READ_ONLY,
    sqlite3.SQLITE_BUSY: StorageProblem.IN_USE,
    sqlite3.SQLITE_LOCKED: StorageProblem.IN_USE,
    sqlite3.SQLITE_IOERR: StorageProblem.FAILED,
    sqlite3.SQLITE_CORRUPT: StorageProblem.FAILED,
    sqlite3.SQLITE_NOTADB: StorageProblem.FAILED,
    sqlite3.SQLITE_PROTOCOL: StorageProblem.FAILED,
    sqlite3.SQLITE_NOMEM: StorageProblem.FAILED,
}


def trouble_from_sqlite_error(error: sqlite3.Error, path: str | PathLike[str]) -> StorageTrouble | None:
    """Return the `StorageTrouble` that an SQLite error means; ``None`` for a programming mistake of ours."""
    problem = _SQLITE_PROBLEMS.get(primary_code(error))
    return None if problem is None else StorageTrouble(problem, str(path), str(error))


def is_damage(error: sqlite3.Error | UnicodeDecodeError) -> bool:
    """Whether the file itself is at fault: broken pages, names that are no text, or no database at all."""
    if isinstance(error, UnicodeDecodeError):
        return True
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: sqlite3.Error) -> int:
    """The primary result code; 0 for errors that the Python module raises by itself."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
