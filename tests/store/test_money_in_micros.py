"""A library whose money was kept in cents: every amount is the same in micro-dollars, and so is every sum."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runapi_desktop.domain.ledger import LedgerQuery, MoneySum
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.damage import DamageStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.opening import migrate
from runapi_desktop.store.schema import MIGRATIONS
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import NOON, a_task

ORIGIN = "https://runapi.ai"
LAST_IN_CENTS = next(number for number, step in enumerate(MIGRATIONS) if "RENAME COLUMN quote_cents" in step)
_ADD = (
    "INSERT INTO tasks (id, origin, service, model, prompt, state, created_at_us, idempotency_key, remote_id,"
    " remote_status, request, result_urls, quote_cents, cost_cents)"
    f" VALUES (:id, '{ORIGIN}', 'hailuo', 'm', 'p', :state, 1760000000000000, 'key-' || :id, :remote_id,"
    " '', '{}', '[]', :quote_cents, :cost_cents)"
)
Row = tuple[str, str | None, int | None, int | None]
CENTS = st.none() | st.integers(0, 10**9)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["ready", "failed", "queued", "waiting"]), st.none() | st.just("r"), CENTS, CENTS
    ),
    max_size=12,
)
DAMAGED: list[Row] = [
    ("ready", "r", 10**9 + 1, None),
    ("ready", "r", 30, 2 * 10**9),
    ("ready", "r", -30, None),
    ("ready", "r", None, 2**63 - 1),
    ("ready", "r", None, -(2**63)),
]


def in_cents(path: Path, rows: list[Row], *, version: int = LAST_IN_CENTS, removed: int = 0) -> None:
    """Make a library of that version, of whose tasks the last ``removed`` were thrown away."""
    path.unlink(missing_ok=True)
    with closing(_opened(path)) as sql:
        migrate(sql, MIGRATIONS, upto=version)
        for number, row in enumerate(rows):
            values = dict(zip(("state", "remote_id", "quote_cents", "cost_cents"), row, strict=True))
            sql.execute(_ADD, {"id": f"t{number:02}", **values})
        for number in range(len(rows) - removed, len(rows)):
            sql.execute("DELETE FROM tasks WHERE id = ?", (f"t{number:02}",))


def sums_in_cents(path: Path) -> tuple[int, int, int]:
    """What was charged, what is open and what is unclear."""
    with closing(_opened(path)) as sql:
        return sql.execute(
            "SELECT coalesce(sum(CASE money WHEN 'charged' THEN coalesce(cost_cents, quote_cents) END), 0),"
            " coalesce(sum(CASE WHEN money IN ('quoted', 'reserved') THEN quote_cents END), 0),"
            " coalesce(sum(CASE money WHEN 'unclear' THEN quote_cents END), 0) FROM ledger"
        ).fetchone()


def _opened(path: Path) -> sqlite3.Connection:
    sql = sqlite3.connect(path, isolation_level=None)
    sql.create_function("folded", 1, str, deterministic=True)
    return sql


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("micros")


@settings(max_examples=40, deadline=None)
@given(rows=ROWS, removed=st.integers(0, 3))
async def test_every_amount_and_every_sum_is_kept(folder: Path, rows: list[Row], removed: int) -> None:
    path = folder / "runapi.sqlite"
    removed = min(removed, len(rows))
    in_cents(path, rows, removed=removed)
    charged, open_sum, unclear = (10_000 * cents for cents in sums_in_cents(path))
    database = await Database.open(path)
    total = await LedgerStore(database).total(LedgerQuery(ORIGIN))
    assert total == MoneySum(len(rows), charged, open_sum, unclear)
    held = await database.read(
        lambda sql: sql.execute("SELECT quote_micros, cost_micros FROM tasks ORDER BY id").fetchall()
    )
    kept = rows[: len(rows) - removed]
    assert held == [
        tuple(None if cents is None else cents * 10_000 for cents in (quote, cost))
        for *_, quote, cost in kept
    ]
    await database.close()
    for leftover in folder.glob("runapi version *"):
        leftover.unlink()


@pytest.mark.parametrize("version", range(1, LAST_IN_CENTS + 1))
async def test_a_library_of_any_version_says_what_its_clips_cost(tmp_path: Path, version: int) -> None:
    path = tmp_path / "runapi.sqlite"
    in_cents(path, [("ready", "r", 57, 30), ("queued", None, 20, None)], version=version)
    database = await Database.open(path)
    total = await LedgerStore(database).total(LedgerQuery(ORIGIN))
    assert (total.charged_micros, total.open_micros) == (300_000, 200_000)
    await database.close()


async def test_an_amount_that_made_no_sense_makes_none_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    sound: Row = ("ready", "r", 30, 30)
    in_cents(path, [sound, *DAMAGED])
    database = await Database.open(path)
    total = await LedgerStore(database).total(LedgerQuery(ORIGIN))
    assert total.charged_micros == 300_000 + 300_000  # of one damaged charge the quote is known
    damaged = await DamageStore(database, tmp_path).rows("ledger")
    assert [row.raw["task_id"] for row in damaged] == [
        f"t{number:02}" for number in range(1, len(DAMAGED) + 1)
    ]
    await database.close()


async def test_the_ledger_follows_its_tasks_as_before(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    in_cents(path, [])
    database = await Database.open(path)
    tasks, ledger = TaskStore(database), LedgerStore(database)
    task = a_task(1, quote_micros=285_000, take=2, takes=3)
    await tasks.add([task])
    (line,) = await ledger.page(LedgerQuery(ORIGIN), 0, 9)
    assert (line.quote_micros, line.cost_micros, line.take, line.takes) == (285_000, None, 2, 3)
    accepted = replace(task, state=TaskState.WAITING, remote_id="r", accepted_at=NOON)
    await tasks.save(accepted)
    assert (await ledger.total(LedgerQuery(ORIGIN))).open_micros == 285_000
    await tasks.save(replace(accepted, state=TaskState.READY, cost_micros=270_001))
    assert (await ledger.total(LedgerQuery(ORIGIN))) == MoneySum(1, 270_001, 0, 0)
    await database.close()
