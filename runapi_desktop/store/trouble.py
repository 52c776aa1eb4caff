"""Turns what the operating system and SQLite complain about into `StorageTrouble`.

Owns the two tables of error codes. What a program did wrong (bad SQL, a broken constraint) is not trouble
with the storage: it passes through unchanged.
"""

from __future__ import annotations

import errno
import sqlite3
from os import PathLike

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

_ERRNO_PROBLEMS = {
    errno.ENOSPC: StorageProblem.FULL,
    errno.EDQUOT: StorageProblem.FULL,
    errno.EFBIG: StorageProblem.FULL,
    errno.EROFS: StorageProblem.READ_ONLY,
    errno.EACCES: StorageProblem.READ_ONLY,
    errno.EPERM: StorageProblem.READ_ONLY,
}

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


def trouble_from_os_error(error: OSError, path: str | PathLike[str]) -> StorageTrouble:
    """What an `OSError` while writing at ``path`` means for the user."""
    problem = _ERRNO_PROBLEMS.get(error.errno or 0, StorageProblem.FAILED)
    return StorageTrouble(problem, str(path), error.strerror or str(error))


def trouble_from_sqlite_error(error: sqlite3.Error, path: str | PathLike[str]) -> StorageTrouble | None:
    """What an SQLite error means for the user; ``None`` when it is a mistake of ours."""
    problem = _SQLITE_PROBLEMS.get(primary_code(error))
    return None if problem is None else StorageTrouble(problem, str(path), str(error))


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault: broken pages, or no database at all."""
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: sqlite3.Error) -> int:
    """The primary result code; 0 for errors that the Python module raises by itself."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
