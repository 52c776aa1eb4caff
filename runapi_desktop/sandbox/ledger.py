"""What the sandbox remembers: tasks, charges, idempotency keys and uploads, in SQLite.

Owns the money: a charge is a completed task, the balance is what was granted minus the charges, and
nothing is counted twice because nothing is counted apart. Knows no HTTP and draws no picture.
Every write is one transaction, so the process may be killed at any point.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from runapi_desktop.domain.money import MICROS_PER_CENT, MICROS_PER_USD

_SCHEMA = """
CREATE TABLE IF NOT EXISTS account (granted_micros INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS tasks (
    id TEXT PRIMARY KEY, service TEXT NOT NULL, action TEXT NOT NULL, body TEXT NOT NULL,
    idempotency_key TEXT UNIQUE, created_at REAL NOT NULL, price_micros INTEGER NOT NULL,
    state TEXT NOT NULL, error TEXT NOT NULL, finished_at REAL, serial INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS uploads (
    token TEXT PRIMARY KEY, file_name TEXT NOT NULL, mime_type TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    checksum TEXT NOT NULL, prepared_at REAL NOT NULL, state TEXT NOT NULL, confirmed_at REAL
);
"""
# Version 0.1.0 kept the account in cents.
_FROM_CENTS = f"""
BEGIN IMMEDIATE;
ALTER TABLE account RENAME COLUMN granted_cents TO granted_micros;
ALTER TABLE tasks RENAME COLUMN price_cents TO price_micros;
UPDATE account SET granted_micros = granted_micros * {MICROS_PER_CENT};
UPDATE tasks SET price_micros = price_micros * {MICROS_PER_CENT};
COMMIT;
"""
_NEARLY_SPENT_MICROS = 10 * MICROS_PER_USD


class TaskEnd(StrEnum):
    """Where a task of the sandbox stands."""

    ACTIVE = "active"
    COMPLETED = "completed"
    FAILED = "failed"


class UploadState(StrEnum):
    """Where an upload stands; a target takes bytes once, whatever becomes of them."""

    PREPARED = "prepared"
    SPOILT = "spoilt"
    RECEIVED = "received"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task. ``body`` is the canonical JSON of its request; times are seconds since the epoch; ``serial``
    is part of the result's address and grows when the address is renewed."""

    id: str
    service: str
    action: str
    body: str
    idempotency_key: str | None
    created_at: float
    price_micros: int
    state: TaskEnd = TaskEnd.ACTIVE
    error: str = ""
    finished_at: float | None = None
    serial: int = 1


@dataclass(frozen=True, slots=True)
class UploadRow:
    """A file on its way in, or here. ``checksum`` is the base64 of its MD5 digest."""

    token: str
    file_name: str
    mime_type: str
    size_bytes: int
    checksum: str
    prepared_at: float
    state: UploadState = UploadState.PREPARED
    confirmed_at: float | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The account's money. ``reserved_micros`` is held for tasks under way and still part of the balance."""

    balance_micros: int
    reserved_micros: int
    spent_today_micros: int
    spent_total_micros: int

    @property
    def available_micros(self) -> int:
        """What a new task may cost."""
        return self.balance_micros - self.reserved_micros


class Ledger:
    """The database of one sandbox; used from one thread."""

    def __init__(self, path: Path, balance_micros: int) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        # NORMAL in WAL mode survives the death of the process, which is all a practice server must survive.
        self._db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + _SCHEMA)
        if self._db.execute(
            "SELECT 1 FROM pragma_table_info('account') WHERE name = 'granted_cents'"
        ).fetchone():
            self._db.executescript(_FROM_CENTS)
        if self._db.execute("SELECT * FROM account").fetchone() is None:
            self._db.execute("INSERT INTO account VALUES (?)", (balance_micros,))
        elif self.account(0.0).available_micros < _NEARLY_SPENT_MICROS < balance_micros:
            missing_micros = balance_micros - self.account(0.0).available_micros
            self._db.execute("UPDATE account SET granted_micros = granted_micros + ?", (missing_micros,))

    def close(self) -> None:
        """No call may follow."""
        self._db.close()

    def account(self, since: float) -> Account:
        """The money as it stands; ``spent_today_micros`` counts from ``since`` on."""
        row = self._db.execute(
            "SELECT granted_micros,"
            " (SELECT COALESCE(SUM(price_micros), 0) FROM tasks WHERE state = 'completed'),"
            " (SELECT COALESCE(SUM(price_micros), 0) FROM tasks WHERE state = 'completed'"
            "  AND finished_at >= ?),"
            " (SELECT COALESCE(SUM(price_micros), 0) FROM tasks WHERE state = 'active') FROM account",
            (since,),
        ).fetchone()
        granted, spent, today, reserved = map(int, row)
        return Account(granted - spent, reserved, today, spent)

    def add_task(self, task: TaskRow) -> None:
        """Write a new task and its idempotency key at once."""
        self._db.execute(
            "INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(task.id, task.service, task.action, task.body, task.idempotency_key, task.created_at),
                *(task.price_micros, task.state, task.error, task.finished_at, task.serial),
            ),
        )

    def task(self, task_id: str) -> TaskRow | None:
        """The task of that id."""
        return self._one_task("id = ?", task_id)

    def task_by_key(self, idempotency_key: str) -> TaskRow | None:
        """The task that was created with that key."""
        return self._one_task("idempotency_key = ?", idempotency_key)

    def tasks(self) -> list[TaskRow]:
        """Every task, oldest first."""
        return [_task_row(row) for row in self._db.execute("SELECT * FROM tasks ORDER BY rowid")]

    def finish_task(self, task_id: str, state: TaskEnd, error: str, finished_at: float) -> None:
        """End an active task: a completed one is charged by that, a failed one is not."""
        self._db.execute(
            "UPDATE tasks SET state = ?, error = ?, finished_at = ? WHERE id = ? AND state = 'active'",
            (state, error, finished_at, task_id),
        )

    def renew_result(self, task_id: str) -> None:
        """Make the address of the result a new one; the old one is gone."""
        self._db.execute("UPDATE tasks SET serial = serial + 1 WHERE id = ?", (task_id,))

    def save_upload(self, upload: UploadRow) -> None:
        """Write or overwrite an upload."""
        self._db.execute(
            "INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(upload.token, upload.file_name, upload.mime_type, upload.size_bytes),
                *(upload.checksum, upload.prepared_at, upload.state, upload.confirmed_at),
            ),
        )

    def upload(self, token: str) -> UploadRow | None:
        """The upload of that token."""
        row = self._db.execute("SELECT * FROM uploads WHERE token = ?", (token,)).fetchone()
        return None if row is None else _upload_row(row)

    def uploads(self) -> list[UploadRow]:
        """Every upload, oldest first."""
        return [_upload_row(row) for row in self._db.execute("SELECT * FROM uploads ORDER BY rowid")]

    def forget_upload(self, token: str) -> None:
        """Remove an upload whose file is gone."""
        self._db.execute("DELETE FROM uploads WHERE token = ?", (token,))

    def _one_task(self, condition: str, value: str) -> TaskRow | None:
        row = self._db.execute(f"SELECT * FROM tasks WHERE {condition}", (value,)).fetchone()
        return None if row is None else _task_row(row)


def _task_row(row: sqlite3.Row) -> TaskRow:
    fields: dict[str, Any] = {**row, "state": TaskEnd(row["state"])}
    return TaskRow(**fields)


def _upload_row(row: sqlite3.Row) -> UploadRow:
    fields: dict[str, Any] = {**row, "state": UploadState(row["state"])}
    return UploadRow(**fields)
