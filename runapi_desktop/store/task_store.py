"""The table of tasks: what the runner must find again after any kind of end."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task, TaskState
from runapi_desktop.domain.workload import workload
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_codec import (
    TASK_COLUMNS,
    request_to_json,
    storable,
    task_from_row,
    task_to_row,
)

_NAMES = ", ".join(TASK_COLUMNS)
_INSERT = f"INSERT INTO tasks ({_NAMES}) VALUES ({', '.join('?' for _ in TASK_COLUMNS)})"
_UPDATE = f"UPDATE tasks SET {', '.join(f'{name} = ?' for name in TASK_COLUMNS)} WHERE id = ?"
_SELECT = f"SELECT {_NAMES} FROM tasks"

_RECENT_TASKS = 400
_AT_ONCE = 500
_LONGEST_RENDER_US = 7 * 86_400 * 1_000_000


class TaskStore:
    """Reads and writes tasks. Every method raises `StorageTrouble` when the disk does not do its part."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, tasks: Sequence[Task]) -> None:
        """Write new tasks, all or none. When this returns they are on the disk, whatever happens next."""
        rows = [task_to_row(task) for task in tasks]
        await self._database.write(lambda sql: sql.executemany(_INSERT, rows))

    async def save(self, task: Task) -> bool:
        """Write the present state of a known task; ``False``: it was removed meanwhile, and stays removed."""
        row = (*task_to_row(task), task.id)
        changed: list[int] = []
        await self._database.write(lambda sql: changed.append(sql.execute(_UPDATE, row).rowcount))
        return changed == [1]

    async def withdraw(self, task_ids: Sequence[str]) -> list[Task]:
        """Forget those of the tasks that RunAPI has nothing of, with their lines of the ledger; returns them.

        One transaction: a task is either gone before its POST may leave (then ``save`` says so to whoever
        wants to send it), or it stays, because ``save`` was here first.
        """
        unsent: list[Task] = []

        def work(sql: sqlite3.Connection) -> None:
            found = (sql.execute(f"{_SELECT} WHERE id = ?", (task_id,)).fetchone() for task_id in task_ids)
            tasks = [task_from_row(row) for row in found if row is not None]
            unsent.extend(task for task in tasks if task.state.is_unsent)
            values = [(task.id,) for task in unsent]
            sql.executemany("DELETE FROM tasks WHERE id = ?", values)
            sql.executemany("DELETE FROM ledger WHERE task_id = ?", values)

        await self._database.write(work)
        return unsent

    async def get(self, task_id: str) -> Task | None:
        """The task of that id."""

        def work(sql: sqlite3.Connection) -> Task | None:
            row = sql.execute(f"{_SELECT} WHERE id = ?", (task_id,)).fetchone()
            return None if row is None else task_from_row(row)

        return await self._database.read(work)

    async def some(self, task_ids: Sequence[str]) -> list[Task]:
        """The tasks of those ids, as far as they are known: a few at a time, others wait no longer."""
        found: list[Task] = []
        for start in range(0, len(task_ids), _AT_ONCE):
            part = task_ids[start : start + _AT_ONCE]
            query = f"{_SELECT} WHERE id IN ({', '.join('?' * len(part))})"

            def work(sql: sqlite3.Connection, query: str = query, part: Sequence[str] = part) -> list[Task]:
                return [task_from_row(row) for row in sql.execute(query, tuple(part)).fetchall()]

            found += await self._database.read(work)
        return found

    async def with_remote_id(self, origin: str, remote_id: str) -> Task | None:
        """The task that the server ``origin`` knows as ``remote_id``."""

        def work(sql: sqlite3.Connection) -> Task | None:
            query = f"{_SELECT} WHERE remote_id = ? AND origin = ?"
            row = sql.execute(query, (remote_id, origin)).fetchone()
            return None if row is None else task_from_row(row)

        return await self._database.read(work)

    async def unfinished(self) -> list[Task]:
        """Every task with a step left to do, oldest first; without those that must be repaired before."""

        def work(sql: sqlite3.Connection) -> list[Task]:
            unfinished = "INDEXED BY tasks_unfinished WHERE state NOT IN ('ready', 'failed')"
            rows = sql.execute(f"{_SELECT} {unfinished} ORDER BY seq").fetchall()
            return [task for row in rows if not (task := task_from_row(row)).damage]

        return await self._database.read(work)

    async def finished_practice(self) -> list[str]:
        """The finished tasks of practice mode that are in the Reel, oldest first."""

        def work(sql: sqlite3.Connection) -> list[str]:
            rows = sql.execute(
                "SELECT id FROM tasks WHERE origin = ? AND state IN ('ready', 'failed')"
                " AND seq NOT IN (SELECT task_seq FROM removals) ORDER BY seq",
                (PRACTICE_ORIGIN,),
            ).fetchall()
            return [task_id for (task_id,) in rows]

        return await self._database.read(work)

    async def count_by_state(self) -> dict[TaskState, int]:
        """How many tasks stand where; states without one are left out."""

        def work(sql: sqlite3.Connection) -> dict[TaskState, int]:
            rows = sql.execute("SELECT state, count(*) FROM tasks GROUP BY state ORDER BY state").fetchall()
            return {TaskState(state): count for state, count in rows if state in set(TaskState)}

        return await self._database.read(work)

    async def recent_failed(self, limit: int) -> list[Task]:
        """The last ``limit`` failed tasks, newest first."""

        def work(sql: sqlite3.Connection) -> list[Task]:
            query = f"{_SELECT} WHERE state = 'failed' ORDER BY seq DESC LIMIT ?"
            return [task_from_row(row) for row in sql.execute(query, (limit,)).fetchall()]

        return await self._database.read(work)

    async def render_times_s(
        self,
        model: str,
        limit: int = 50,
        *,
        origin: str | None = None,
        like: GenerationRequest | None = None,
    ) -> list[float]:
        """Seconds from acceptance to completion of the model's last ``limit`` clips, newest first.

        ``origin`` counts the clips of one server only: practice clips say nothing about RunAPI's. ``like``
        counts those of the same length and resolution.
        """
        # Both sides out of JSON: a parameter may be what SQLite takes as no value, a file for one.
        wanted = "" if like is None else request_to_json(like)
        asked = () if like is None else tuple(f"$.params.{name}" for name, _ in workload(like))
        alike = " AND json_extract(request, ?) IS json_extract(?, ?)" * len(asked)
        values = tuple(part for place in asked for part in (place, wanted, place))

        def work(sql: sqlite3.Connection) -> list[float]:
            rows = sql.execute(
                "SELECT completed_at_us - accepted_at_us FROM tasks"
                " WHERE model = ? AND state = 'ready' AND origin = coalesce(?, origin)"
                f" AND completed_at_us - accepted_at_us BETWEEN 0 AND {_LONGEST_RENDER_US}"
                f" AND json_valid(request){alike}"
                " ORDER BY seq DESC LIMIT ?",
                (model, origin, *values, limit),
            ).fetchall()
            return [duration_us / 1e6 for (duration_us,) in rows]

        return await self._database.read(work)

    async def recent_prompts(self, service: str, limit: int = 20) -> list[str]:
        """Different prompts of the service's last 400 tasks, newest first."""

        def work(sql: sqlite3.Connection) -> list[str]:
            rows = sql.execute(
                "SELECT prompt FROM tasks WHERE service = ? ORDER BY seq DESC LIMIT ?",
                (service, _RECENT_TASKS),
            ).fetchall()
            prompts = (storable(prompt) for (prompt,) in rows if isinstance(prompt, str))
            return list(dict.fromkeys(prompt for prompt in prompts if prompt.strip()))[:limit]

        return await self._database.read(work)
