"""What was taken out of the Reel and can still be brought back: hidden rows, their files left in place."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from runapi_desktop.store.database import Database


class RemovalStore:
    """Hides tasks with their clips and shows them again. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def hide(self, task_ids: Sequence[str]) -> tuple[str, ...]:
        """Take the finished ones among the tasks out of the Reel, all or none; returns which they are."""
        statement = (
            "INSERT OR IGNORE INTO removals"
            " SELECT seq FROM tasks WHERE id = ? AND state IN ('ready', 'failed') RETURNING task_seq"
        )
        hidden: list[str] = []

        def work(sql: sqlite3.Connection) -> None:
            hidden.extend(found for found in task_ids if sql.execute(statement, (found,)).fetchall())

        await self._database.write(work)
        return tuple(hidden)

    async def bring_back(self, task_ids: Sequence[str]) -> None:
        """Show the tasks in the Reel again."""
        await self._for_each(
            "DELETE FROM removals WHERE task_seq = (SELECT seq FROM tasks WHERE id = ?)", task_ids
        )

    async def hidden(self) -> list[str]:
        """The tasks that are hidden, oldest first."""

        def work(sql: sqlite3.Connection) -> list[str]:
            rows = sql.execute(
                "SELECT tasks.id FROM removals JOIN tasks ON tasks.seq = task_seq ORDER BY task_seq"
            ).fetchall()
            return [task_id for (task_id,) in rows]

        return await self._database.read(work)

    async def _for_each(self, statement: str, task_ids: Sequence[str]) -> None:
        values = [(task_id,) for task_id in task_ids]
        await self._database.write(lambda sql: sql.executemany(statement, values))
