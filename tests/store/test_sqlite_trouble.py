"""Errors of the environment are told apart from mistakes of ours."""

from __future__ import annotations

import sqlite3

import pytest

from runapi_desktop.store.sqlite_trouble import trouble_from_sqlite_error


def test_bad_sql_is_not_trouble_with_the_storage() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError) as mistake:
        connection.execute("SELECT nothing FROM nowhere")
    connection.close()
    assert trouble_from_sqlite_error(mistake.value, "/data") is None
    assert trouble_from_sqlite_error(sqlite3.ProgrammingError("closed"), "/data") is None
