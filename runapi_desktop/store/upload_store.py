"""Which content lies at which of RunAPI's addresses, and until when: nothing is uploaded twice in an hour."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from runapi_desktop.store.database import Database
from runapi_desktop.store.instants import to_us

_KEPT_AT_MOST = timedelta(days=1)
"""A date beyond that is damaged: RunAPI keeps an upload for an hour."""


class UploadStore:
    """Remembers uploads by server and content. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, origin: str, sha256: str, usable_until: datetime) -> str | None:
        """The URL under which ``origin`` serves that content at least until ``usable_until``."""

        def work(sql: sqlite3.Connection) -> str | None:
            row = sql.execute(
                "SELECT url FROM uploads WHERE origin = ? AND sha256 = ? AND expires_at_us BETWEEN ? AND ?",
                (origin, sha256, to_us(usable_until), to_us(usable_until + _KEPT_AT_MOST)),
            ).fetchone()
            return row[0] if row is not None and _is_address(row[0]) else None

        return await self._database.read(work)

    async def save(self, origin: str, sha256: str, url: str, expires_at: datetime) -> None:
        """Remember an upload; it replaces an earlier one of the same content."""
        row = (origin, sha256, url, to_us(expires_at))
        await self._database.write(lambda sql: sql.execute("REPLACE INTO uploads VALUES (?, ?, ?, ?)", row))


def _is_address(url: object) -> bool:
    """What is damaged is uploaded again."""
    return isinstance(url, str) and url.isascii() and url.startswith(("https://", "http://"))
