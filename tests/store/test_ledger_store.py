"""The ledger keeps a line for every task through every end of it, and adds up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runapi_desktop.domain.clip import IMPORTED_ORIGIN
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.ledger import LedgerGrouping, LedgerQuery, MoneyState, MoneySum
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task, TaskState
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.schema import MIGRATIONS
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import NOON, a_clip, a_task

ALL = LedgerQuery("https://runapi.ai")
ACCEPTED = {"remote_id": "r1", "body": "{}", "accepted_at": NOON}


@pytest.fixture
def ledger(database: Database) -> LedgerStore:
    return LedgerStore(database)


@pytest.fixture
def tasks(database: Database) -> TaskStore:
    return TaskStore(database)


def failed(kind: FailureKind) -> dict[str, object]:
    return {"state": TaskState.FAILED, "finished_at": NOON, "failure": TaskFailure(kind)}


@pytest.mark.parametrize(
    ("money", "changes"),
    [
        (MoneyState.QUOTED, {}),
        (MoneyState.QUOTED, {"state": TaskState.SUBMITTING, "body": "{}"}),
        (MoneyState.RESERVED, {"state": TaskState.RENDERING, **ACCEPTED}),
        (MoneyState.CHARGED, {"state": TaskState.DOWNLOADING, "cost_micros": 30, **ACCEPTED}),
        (MoneyState.CHARGED, {"state": TaskState.READY, **ACCEPTED}),
        (MoneyState.CHARGED, {**failed(FailureKind.RESULT_EXPIRED), "cost_micros": 30, **ACCEPTED}),
        (MoneyState.NOT_CHARGED, failed(FailureKind.SOURCE_MISSING)),
        (MoneyState.NOT_CHARGED, {**failed(FailureKind.REJECTED_BY_MODEL), **ACCEPTED}),
        (MoneyState.UNCLEAR, {**failed(FailureKind.CONFLICT), "body": "{}"}),
        (MoneyState.UNCLEAR, {**failed(FailureKind.NOT_FOUND), **ACCEPTED}),
    ],
)
async def test_where_the_money_of_a_task_stands(
    tasks: TaskStore, ledger: LedgerStore, money: MoneyState, changes: dict[str, object]
) -> None:
    task = a_task(quote_micros=42)
    await tasks.add([task])
    await tasks.save(replace(task, **changes))  # type: ignore[arg-type]
    (entry,) = await ledger.page(ALL, 0, 10)
    assert (entry.task_id, entry.money, entry.quote_micros) == (task.id, money, 42)


async def test_a_task_that_is_thrown_away_was_paid_for_all_the_same(
    tasks: TaskStore, ledger: LedgerStore, database: Database
) -> None:
    paid = a_task(1, state=TaskState.READY, quote_micros=30, cost_micros=31, **ACCEPTED)
    waiting, working = a_task(2, quote_micros=50), a_task(3, **{**ACCEPTED, "remote_id": "r3"})
    await tasks.add([paid, waiting, working])
    for task in (paid, waiting, working):
        await ClipStore(database).remove(task.id)
    states = [entry.money for entry in await ledger.page(ALL, 0, 10)]
    assert states == [MoneyState.UNCLEAR, MoneyState.NOT_CHARGED, MoneyState.CHARGED]
    assert (await ledger.total(ALL)).charged_micros == 31


async def test_imported_clips_cost_nothing_here(tasks: TaskStore, ledger: LedgerStore) -> None:
    await tasks.add([a_task(origin=IMPORTED_ORIGIN, state=TaskState.READY, cost_micros=30)])
    assert await ledger.page(LedgerQuery(IMPORTED_ORIGIN), 0, 10) == []


async def test_sums_by_day_model_and_tag(tasks: TaskStore, ledger: LedgerStore, database: Database) -> None:
    def paid(number: int, days_ago: int, micros: int, model: str) -> Task:
        at = NOON - timedelta(days=days_ago)
        done = {"state": TaskState.READY, "remote_id": f"r{number}", "body": "{}"}
        return a_task(number, model=model, accepted_at=at, cost_micros=micros, **done)

    some = [
        paid(1, 0, 30, "cheap"),
        paid(2, 1, 57, "dear"),
        paid(3, 1, 57, "dear"),
        a_task(4, quote_micros=9),
    ]
    await tasks.add(some)
    clips = ClipStore(database)
    for task, tags in zip(some, (["ad"], ["ad", "client A"], [], []), strict=True):
        clip = a_clip(task)
        await clips.add(clip)
        values = ("\n".join(tags), clip.id)
        await database.write(
            lambda sql, values=values: sql.execute("UPDATE clips SET tags = ? WHERE id = ?", values)
        )

    async def by(grouping: LedgerGrouping) -> list[tuple[str, int, int]]:
        groups = await ledger.sums(ALL, grouping)
        return [(g.name, g.sum.count, g.sum.charged_micros) for g in groups]

    day = [(NOON - timedelta(days=n)).astimezone().date().isoformat() for n in (0, 1)]
    assert await by(LedgerGrouping.DAY) == [(day[0], 2, 30), (day[1], 2, 114)]
    assert (await by(LedgerGrouping.MODEL))[:2] == [("dear", 2, 114), ("cheap", 1, 30)]
    assert await by(LedgerGrouping.TAG) == [("ad", 2, 87), ("", 2, 57), ("client A", 1, 57)]
    assert await ledger.total(ALL) == MoneySum(4, 144, 9, 0)


async def test_search_finds_prompt_model_and_tag_in_any_script(tasks: TaskStore, ledger: LedgerStore) -> None:
    await tasks.add([a_task(1, prompt="バスが来る 100%"), a_task(2, prompt="A bus comes", model="dear")])

    async def found(text: str) -> list[str]:
        return [e.task_id for e in await ledger.page(replace(ALL, text=text), 0, 10)]

    assert await found("バス") == ["task-1"]
    assert await found("BUS dear") == ["task-2"]
    assert await found("0%") == ["task-1"]
    assert await found("_") == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("ПРИВЕТ", "привет"),
        ("cafe\u0301", "CAFÉ"),
        ("Straße", "strasse"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("İzmir", "izmir"),
        ("\u1100\u1161", "가"),
        ("雨の夜", "雨"),
    ],
)
async def test_search_finds_a_word_however_it_is_spelt(
    database: Database, tasks: TaskStore, ledger: LedgerStore, written: str, typed: str
) -> None:
    first, second, third = a_task(1, prompt=written), a_task(2), a_task(3)
    await tasks.add([first, second, third])
    found = replace(ALL, text=typed)
    assert [line.task_id for line in await ledger.page(found, 0, 10)] == ["task-1"]
    # What is tagged, and what comes, is found by the next search.
    await ClipStore(database).add(a_clip(second))
    await ClipStore(database).change_tags([a_clip(second).id], added=[written])
    await tasks.add([a_task(4, prompt=f"the {written}")])
    assert [line.task_id for line in await ledger.page(found, 0, 10)] == ["task-4", "task-2", "task-1"]
    assert (await ledger.total(found)).count == 3
    assert sum(group.sum.count for group in await ledger.sums(found, LedgerGrouping.TAG)) == 3


async def test_what_counts_towards_a_limit(tasks: TaskStore, ledger: LedgerStore) -> None:
    midnight = datetime(2026, 11, 3, tzinfo=UTC)
    before = midnight - timedelta(seconds=1)
    await tasks.add(
        [
            a_task(1, created_at=before, quote_micros=1),  # still to be sent: on any later day
            a_task(2, **{**ACCEPTED, "accepted_at": before}, quote_micros=2),
            a_task(3, **{**ACCEPTED, "accepted_at": midnight}, quote_micros=4),
            a_task(4, **ACCEPTED, quote_micros=9, cost_micros=8, state=TaskState.READY),
            a_task(5, **failed(FailureKind.SOURCE_MISSING), quote_micros=16),
            a_task(6, **failed(FailureKind.CONFLICT), body="{}", quote_micros=32),
            a_task(7, origin=PRACTICE_ORIGIN, quote_micros=64),
            a_task(8, quote_micros=128, account="Client A"),
        ]
    )
    assert await ledger.outlay_micros(midnight) == 1 + 4 + 8 + 32 + 128
    assert await ledger.outlay_micros(midnight, without_task="task-6") == 1 + 4 + 8 + 128
    assert await ledger.open_micros("https://runapi.ai", "") == 1 + 2 + 4
    assert await ledger.open_micros("https://runapi.ai", "Client A") == 128


async def test_tasks_from_before_the_ledger_are_in_it(tmp_path: Path) -> None:
    path, step = tmp_path / "old.sqlite", next(n for n, sql in enumerate(MIGRATIONS) if "TABLE ledger" in sql)
    old = await Database.open(path, migrations=MIGRATIONS[:step])
    await old.close()
    with closing(sqlite3.connect(path)) as sql, sql:
        sql.execute(
            "INSERT INTO tasks (id, origin, service, model, prompt, state, created_at_us, idempotency_key,"
            " remote_id, remote_status, request, result_urls, cost_cents)"
            " VALUES ('t', ?, 's', 'm', 'p', 'ready', 1, 'k', 'r', '', '{}', '[]', 57)",
            (ALL.origin,),
        )
    new = await Database.open(path)
    assert (await LedgerStore(new).total(ALL)).charged_micros == 570_000
    assert await LedgerStore(new).left_by(ALL.origin, "r") is None  # the task is still there
    await ClipStore(new).remove("t")
    left = await LedgerStore(new).left_by(ALL.origin, "r")
    assert left is not None
    assert left.task_id == "t"
    await new.close()


async def test_the_line_of_a_task_that_is_gone_is_known_by_its_id_at_that_server(
    database: Database, tasks: TaskStore, ledger: LedgerStore
) -> None:
    mine = [a_task(1), a_task(2, remote_id="r2"), a_task(3, remote_id="r1", origin=PRACTICE_ORIGIN)]
    await tasks.add(mine)
    await tasks.save(replace(mine[0], state=TaskState.WAITING, **ACCEPTED))
    for task in mine:
        await ClipStore(database).remove(task.id)
    left = await ledger.left_by(ALL.origin, "r1")
    assert left is not None
    assert left.task_id == "task-1"
    assert await ledger.left_by(ALL.origin, "r9") is None


@pytest.mark.parametrize(
    ("other", "changes", "counts"),
    [
        (1, {}, True),
        (3, {}, False),  # it waits its turn
        (3, {"state": TaskState.SUBMITTING, "body": "{}"}, True),
        (3, {"state": TaskState.WAITING, **ACCEPTED}, True),
        (1, {**failed(FailureKind.CONFLICT), "body": "{}"}, True),
        (1, failed(FailureKind.SOURCE_MISSING), False),
        (1, {"origin": PRACTICE_ORIGIN}, False),
    ],
)
async def test_what_goes_before_an_order_is_what_was_ordered_before_it_or_may_be_out(
    tasks: TaskStore, ledger: LedgerStore, other: int, changes: dict[str, object], counts: bool
) -> None:
    mine = a_task(2, quote_micros=300_000)
    another = a_task(other, quote_micros=200_000, **changes)
    await tasks.add(sorted((mine, another), key=lambda task: task.id))
    before_micros = await ledger.outlay_before_micros(NOON - timedelta(hours=12), mine)
    assert before_micros == (200_000 if counts else 0)
