"""A practice account of version 0.1.0, which was kept in cents, holds the same money."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from runapi_desktop.sandbox.ledger import Account, Ledger

_OLD = """
CREATE TABLE account (granted_cents INTEGER NOT NULL);
CREATE TABLE tasks (
    id TEXT PRIMARY KEY, service TEXT NOT NULL, action TEXT NOT NULL, body TEXT NOT NULL,
    idempotency_key TEXT UNIQUE, created_at REAL NOT NULL, price_cents INTEGER NOT NULL,
    state TEXT NOT NULL, error TEXT NOT NULL, finished_at REAL, serial INTEGER NOT NULL
);
INSERT INTO account VALUES (10000);
INSERT INTO tasks VALUES
    ('a', 'hailuo', 'text_to_video', '{}', 'k-a', 1.0, 57, 'completed', '', 2.0, 1),
    ('b', 'hailuo', 'text_to_video', '{}', 'k-b', 1.0, 30, 'active', '', NULL, 1),
    ('c', 'hailuo', 'text_to_video', '{}', 'k-c', 1.0, 50, 'failed', 'no', 3.0, 1);
"""


@pytest.fixture
def old_account(tmp_path: Path) -> Path:
    path = tmp_path / "sandbox.db"
    with closing(sqlite3.connect(path)) as sql:
        sql.executescript(_OLD)
    return path


def test_it_holds_the_same_money_at_every_start(old_account: Path) -> None:
    for _ in range(2):
        ledger = Ledger(old_account, 100_000_000)
        assert ledger.account(2.0) == Account(99_430_000, 300_000, 570_000, 570_000)
        assert [task.price_micros for task in ledger.tasks()] == [570_000, 300_000, 500_000]
        ledger.close()


def test_a_change_that_was_cut_off_is_made_at_the_next_start(old_account: Path) -> None:
    with closing(sqlite3.connect(old_account, isolation_level=None)) as sql:
        sql.execute("BEGIN IMMEDIATE")
        sql.execute("ALTER TABLE account RENAME COLUMN granted_cents TO granted_micros")
        sql.execute("UPDATE account SET granted_micros = granted_micros * 10000")
    # Closed without COMMIT, as the death of the process leaves it.
    ledger = Ledger(old_account, 100_000_000)
    assert ledger.account(0.0).spent_total_micros == 570_000
    assert ledger.account(0.0).balance_micros == 99_430_000
    ledger.close()
