"""The table of clips: which file a task became, and what its owner noted about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.task import Task
from runapi_desktop.store.clip_codec import (
    CLIP_COLUMNS,
    clip_from_row,
    clip_to_row,
    tags_from_text,
    tags_to_text,
)
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_codec import TASK_COLUMNS, storable, task_to_row

_NAMES = ", ".join(CLIP_COLUMNS)
_INSERT = f"INSERT INTO clips ({_NAMES}) VALUES ({', '.join('?' for _ in CLIP_COLUMNS)})"
_INSERT_TASK = (
    f"INSERT INTO tasks ({', '.join(TASK_COLUMNS)}) VALUES ({', '.join('?' for _ in TASK_COLUMNS)})"
)
_SELECT = f"SELECT {_NAMES} FROM clips"


class ClipStore:
    """Reads and writes clips, never their files. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, clip: Clip) -> None:
        """Write a new clip of a known task."""
        row = clip_to_row(clip)
        await self._database.write(lambda sql: sql.execute(_INSERT, row))

    async def add_with_task(self, task: Task, clip: Clip) -> None:
        """Write a finished task and its clip, both or none."""
        task_row, clip_row = task_to_row(task), clip_to_row(clip)

        def work(sql: sqlite3.Connection) -> None:
            sql.execute(_INSERT_TASK, task_row)
            sql.execute(_INSERT, clip_row)

        await self._database.write(work)

    async def get(self, clip_id: str) -> Clip | None:
        """The clip of that id."""

        def work(sql: sqlite3.Connection) -> Clip | None:
            row = sql.execute(f"{_SELECT} WHERE id = ?", (clip_id,)).fetchone()
            return None if row is None else clip_from_row(row)

        return await self._database.read(work)

    async def for_task(self, task_id: str) -> list[Clip]:
        """The clips that a task made, first one first."""

        def work(sql: sqlite3.Connection) -> list[Clip]:
            rows = sql.execute(f"{_SELECT} WHERE task_id = ? ORDER BY seq", (task_id,)).fetchall()
            return [clip_from_row(row) for row in rows]

        return await self._database.read(work)

    async def first_of_remote_task(self, remote_id: str) -> str | None:
        """The id of the first clip of the task that RunAPI calls ``remote_id``."""

        def work(sql: sqlite3.Connection) -> str | None:
            row = sql.execute(
                "SELECT clips.id FROM clips JOIN tasks ON tasks.id = clips.task_id"
                " WHERE tasks.remote_id = ? ORDER BY clips.seq",
                (remote_id,),
            ).fetchone()
            return None if row is None else row[0]

        return await self._database.read(work)

    async def set_starred(self, clip_ids: Sequence[str], is_starred: bool) -> None:
        """Give the clips a star, or take it."""
        rows = [(int(is_starred), clip_id) for clip_id in clip_ids]
        await self._database.write(
            lambda sql: sql.executemany("UPDATE clips SET is_starred = ? WHERE id = ?", rows)
        )

    async def rename(self, clip_id: str, title: str) -> None:
        """Change the title; the file keeps its name."""
        await self._update("title = ?", storable(title), clip_id)

    async def change_tags(
        self, clip_ids: Sequence[str], *, added: Sequence[str] = (), removed: Sequence[str] = ()
    ) -> None:
        """Give the clips the ``added`` tags and take the ``removed`` ones; others stay."""

        def work(sql: sqlite3.Connection) -> None:
            for clip_id in clip_ids:
                row = sql.execute("SELECT tags FROM clips WHERE id = ?", (clip_id,)).fetchone()
                if row is not None:
                    before = storable(row[0]) if isinstance(row[0], str) else ""
                    kept = [tag for tag in tags_from_text(before) if tag not in removed]
                    text = tags_to_text([*kept, *added])
                    sql.execute("UPDATE clips SET tags = ? WHERE id = ?", (text, clip_id))

        await self._database.write(work)

    async def set_notes(self, clip_id: str, notes: str) -> None:
        """Keep these words about the clip."""
        await self._update("notes = ?", storable(notes), clip_id)

    async def set_path(self, clip_id: str, path: str) -> None:
        """The clip's file is there now."""
        await self._update("path = ?", path, clip_id)

    async def set_sha256(self, clip_id: str, sha256: str) -> None:
        """Note what is in the clip's file."""
        await self._update("sha256 = ?", sha256, clip_id)

    async def known_tags(self) -> list[str]:
        """Every tag in use, in alphabetical order."""

        def work(sql: sqlite3.Connection) -> list[str]:
            texts = sql.execute("SELECT DISTINCT tags FROM clips WHERE tags <> ''").fetchall()
            readable = (storable(text) for (text,) in texts if isinstance(text, str))
            tags = {tag for text in readable for tag in tags_from_text(text)}
            return sorted(tags, key=str.casefold)

        return await self._database.read(work)

    async def in_folder(self, folder: str) -> list[Clip]:
        """The clips whose files are in ``folder``, not below it, oldest first."""

        def work(sql: sqlite3.Connection) -> list[Clip]:
            within = str(Path(folder, "_"))[:-1]
            rows = sql.execute(f"{_SELECT} WHERE substr(path, 1, ?) = ? ORDER BY seq", (len(within), within))
            clips = [clip_from_row(row) for row in rows.fetchall()]
            return [clip for clip in clips if Path(clip.path).parent == Path(folder)]

        return await self._database.read(work)

    async def same_file(self, path: str, sha256: str) -> Clip | None:
        """The first clip whose file is at ``path`` or has that content."""

        def work(sql: sqlite3.Connection) -> Clip | None:
            condition = "path = ? OR (sha256 <> '' AND sha256 = ?)"
            row = sql.execute(f"{_SELECT} WHERE {condition} ORDER BY seq", (path, sha256)).fetchone()
            return None if row is None else clip_from_row(row)

        return await self._database.read(work)

    async def remove(self, task_id: str) -> None:
        """Forget a task and all its clips. Their files are the caller's to delete."""
        await self._database.write(lambda sql: sql.execute("DELETE FROM tasks WHERE id = ?", (task_id,)))

    async def _update(self, assignment: str, value: str | int | None, clip_id: str) -> None:
        statement = f"UPDATE clips SET {assignment} WHERE id = ?"
        await self._database.write(lambda sql: sql.execute(statement, (value, clip_id)))
