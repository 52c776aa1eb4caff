"""Errors of the environment are told apart from mistakes of ours."""

from __future__ import annotations

import errno
import sqlite3

import pytest

from runapi_desktop.domain.errors import StorageProblem
from runapi_desktop.store.sqlite_trouble import trouble_from_sqlite_error
from runapi_desktop.store.trouble import trouble_from_os_error


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, StorageProblem.FULL),
        (errno.EDQUOT, StorageProblem.FULL),
        (errno.EROFS, StorageProblem.READ_ONLY),
        (errno.EACCES, StorageProblem.READ_ONLY),
        (errno.EIO, StorageProblem.FAILED),
    ],
)
def test_an_os_error_is_named(code: int, problem: StorageProblem) -> None:
    trouble = trouble_from_os_error(OSError(code, "words of the system"), "/data")
    assert (trouble.problem, trouble.path, trouble.detail) == (problem, "/data", "words of the system")


def test_bad_sql_is_not_trouble_with_the_storage() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError) as mistake:
        connection.execute("SELECT nothing FROM nowhere")
    connection.close()
    assert trouble_from_sqlite_error(mistake.value, "/data") is None
    assert trouble_from_sqlite_error(sqlite3.ProgrammingError("closed"), "/data") is None
