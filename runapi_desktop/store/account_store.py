"""The names of the keys at each server, and which of them is in use. The keys themselves are in the keyring.

The first key has no name; it needs no row and is in use while no other one is.
"""

from __future__ import annotations

import sqlite3

from runapi_desktop.domain.bounds import LONGEST_WORD, bounded_text
from runapi_desktop.store.database import Database


class AccountStore:
    """Reads and writes the names. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def names(self, origin: str) -> list[str]:
        """The named accounts at a server, in the order in which they were made."""

        def work(sql: sqlite3.Connection) -> list[str]:
            rows = sql.execute("SELECT name FROM accounts WHERE origin = ? ORDER BY seq", (origin,))
            return [name for (name,) in rows.fetchall() if is_name(name)]

        return await self._database.read(work)

    async def active(self, origin: str) -> str:
        """The account that new tasks are made for."""

        def work(sql: sqlite3.Connection) -> str:
            query = "SELECT name FROM accounts WHERE origin = ? AND is_active"
            row = sql.execute(query, (origin,)).fetchone()
            return row[0] if row is not None and is_name(row[0]) else ""

        return await self._database.read(work)

    async def use(self, origin: str, name: str) -> None:
        """Make ``name`` the account in use; a new one is noted by that."""

        def work(sql: sqlite3.Connection) -> None:
            if name:
                sql.execute(
                    "INSERT OR IGNORE INTO accounts (origin, name, is_active) VALUES (?, ?, 0)",
                    (origin, name),
                )
            sql.execute("UPDATE accounts SET is_active = (name = ?) WHERE origin = ?", (name, origin))

        await self._database.write(work)

    async def forget(self, origin: str, name: str) -> None:
        """Strike the name; its tasks keep it."""
        statement = "DELETE FROM accounts WHERE origin = ? AND name = ?"
        await self._database.write(lambda sql: sql.execute(statement, (origin, name)))


def is_name(name: object) -> bool:
    """Return whether a key can be kept under ``name``, which it cannot when the name is damaged."""
    try:
        return bool(bounded_text(name, LONGEST_WORD))
    except ValueError:
        return False
