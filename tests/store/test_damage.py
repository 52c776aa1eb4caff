"""Every column of every table with every hostile value: a bad row costs no other, and can be put right."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from runapi_desktop.domain.bounds import EARLIEST, LATEST
from runapi_desktop.domain.ledger import LedgerGrouping, LedgerQuery
from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.domain.settings import ReelSort
from runapi_desktop.domain.storyboard import Strip, StripEntry
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.damage import TABLES, DamageStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.store.upload_store import UploadStore
from tests.store.examples import MODEL, NOON, a_clip, a_ready_task, a_task

ORIGIN = "https://runapi.ai"
HOSTILE: dict[str, Any] = {
    "nothing": None,
    "words": "melted",
    "empty": "",
    "huge": 2**63 - 1,
    "huge negative": -(2**63),
    "year 9999": 253_402_343_940_000_000,
    "real": 1e308,
    "bytes": b"\xff\xfe\x00",
    "bytes as text": ("CAST(? AS TEXT)", b"\xff\xfe caf\xe9"),
    "broken JSON": "{",
    "other JSON": "[1, [2]]",
    "hostile JSON": json.dumps({"duration_s": 1e308, "params": {"prompt": ["\ud800"]}, "kind": "?"}),
    "infinite JSON": '{"duration_s": Infinity, "params": {"a": 1e999}}',
    "deep JSON": "[" * 100_000,
    "half characters in JSON": '["\\ud800", "\\udc00"]',
    "long": "x" * 300_000,
    "zero byte": "a\0b",
}
COLUMNS = {
    "tasks": (
        *("id", "origin", "service", "model", "prompt", "state", "created_at_us", "accepted_at_us", "body"),
        *("completed_at_us", "finished_at_us", "idempotency_key", "remote_id", "remote_status", "request"),
        *("result_urls", "quote_micros", "cost_micros", "failure", "parent_clip_id", "request_id", "account"),
        *("take", "takes"),
    ),
    "clips": (
        *("id", "task_id", "path", "facts", "created_at_us", "title", "poster_path", "is_starred", "tags"),
        *("notes", "sha256"),
    ),
    "ledger": (
        *("task_id", "origin", "account", "service", "model", "prompt", "tags", "created_at_us", "money"),
        *("spent_at_us", "quote_micros", "cost_micros", "take", "takes"),
    ),
    "strips": ("id", "name", "entries"),
    "accounts": ("origin", "name", "is_active"),
    "uploads": ("origin", "sha256", "url", "expires_at_us"),
}
BAD = range(2, 2 + len(HOSTILE))
"""The rows that are damaged, each with another value; the first and the last are sound."""
LAST = BAD.stop


@pytest.fixture
def path(tmp_path: Path, sound: Path) -> Path:
    """A library with some of everything."""
    return Path(copyfile(sound, tmp_path / "runapi.sqlite"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That library before anything happened to it."""
    path = tmp_path_factory.mktemp("sound") / "runapi.sqlite"
    asyncio.run(fill(path))
    return path


async def fill(path: Path) -> None:
    database = await Database.open(path)
    tasks, clips = TaskStore(database), ClipStore(database)
    for number in range(1, LAST + 1):
        ready = a_sound_task(number)
        await tasks.add([ready])
        await clips.add(a_clip(ready, tags=("sea",), notes="a note", sha256="ab" * 32))
        await AccountStore(database).use(ORIGIN, f"Client {number}")
        await UploadStore(database).save(
            ORIGIN, f"{number}", "https://files.test/a", NOON + timedelta(hours=1)
        )
        await StripStore(database).save(Strip(f"s{number}", f"Film {number}", (StripEntry("e", "c", 1, 2),)))
    await tasks.add([a_task(99, state=TaskState.RENDERING, remote_id="task_running", quote_micros=300_000)])
    await database.close()


def damage(path: Path, table: str, column: str, values: dict[int, Any]) -> None:
    """Put ``values`` there, by row, as somebody does who cares for no rule: the table has none any more."""
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        kept = sql.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in kept:
            sql.execute(f"DROP TRIGGER {name}")
        sql.execute("PRAGMA writable_schema = ON")
        sql.execute(
            "UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), 'NOT NULL', '')"
            " WHERE type = 'table' AND name NOT LIKE 'reel_text%' AND sql NOT LIKE '%WITHOUT ROWID%'"
        )
        sql.execute("PRAGMA writable_schema = RESET")
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        key = "sha256" if table == "uploads" else "seq"
        for row, value in values.items():
            place, bound = value if isinstance(value, tuple) else ("?", value)
            with suppress(sqlite3.IntegrityError):  # uploads keep their rules
                sql.execute(f"UPDATE {table} SET {column} = {place} WHERE {key} = ?", (bound, str(row)))
        for _, statement in kept:
            sql.execute(statement)


async def read_everything(database: Database) -> dict[str, Any]:
    """What every list of the app asks for."""
    reel, ledger, tasks, clips = (
        ReelStore(database),
        LedgerStore(database),
        TaskStore(database),
        ClipStore(database),
    )
    counted = await reel.counts()
    for sort in ReelSort:
        for choice in ReelFilter:
            query = ReelQuery(choice, sort=sort)
            opening = await reel.opening(query, 100, by_day=True)
            if choice is ReelFilter.ALL:
                assert len(opening.first) == (await reel.extent(query, by_day=False)).counts.all, sort
            assert sum(day.count for day in opening.days) == len(opening.first)
            if sort.is_by_time:
                assert await reel.days(query) == opening.days
                shown = [item.task.created_at.astimezone().date() for item in opening.first]
                assert shown == [day.day for day in opening.days for _ in range(day.count)]
            for item in opening.first:
                position = await reel.position(query, item.task.id)
                assert position is None or 0 <= position < len(opening.first)
                await reel.lineage(item)
                await reel.item(item.task.id)
    await reel.opening(ReelQuery(text="lighthouse"), 100, by_day=True)
    for grouping in LedgerGrouping:
        await ledger.sums(LedgerQuery(ORIGIN), grouping)
    await ledger.total(LedgerQuery(ORIGIN))
    await tasks.count_by_state()
    await tasks.recent_failed(20)
    await tasks.render_times_s(MODEL)
    assert all(prompt.encode() for prompt in await tasks.recent_prompts("hailuo"))
    assert all(tag.encode() for tag in await clips.known_tags())
    await RemovalStore(database).hidden()
    await UploadStore(database).find(ORIGIN, "2", NOON)
    await AccountStore(database).active(ORIGIN)
    strips = await StripStore(database).all()
    for strip in strips:
        await StripStore(database).cards_of(strip)
    return {
        "cards": (await reel.opening(ReelQuery(), 100, by_day=False)).first,
        "all": counted.all,
        "lines": await ledger.page(LedgerQuery(ORIGIN), 0, 100),
        "names": await AccountStore(database).names(ORIGIN),
        "strips": strips,
        "unfinished": await tasks.unfinished(),
        "spent": await ledger.outlay_micros(NOON - timedelta(days=1)),
        "open": await ledger.open_micros(ORIGIN, ""),
    }


async def put_everything_right(database: Database, folder: Path) -> int:
    store = DamageStore(database, folder)
    count = 0
    for table in TABLES:
        rows = await store.rows(table)
        if rows:
            kept = json.loads(store.keep(rows, NOON).read_text("utf-8"))
            assert [entry["seq"] for entry in kept] == [row.seq for row in rows]
        for row in rows:
            await store.put_right(row)
        count += len(rows)
    return count


@pytest.fixture
async def opened(path: Path) -> AsyncIterator[list[Database]]:
    databases: list[Database] = []
    yield databases
    for database in databases:
        await database.close()


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, columns in COLUMNS.items() for column in columns]
)
async def test_bad_values_cost_no_other_row_and_can_be_put_right(path: Path, table: str, column: str) -> None:
    damage(path, table, column, dict(zip(BAD, HOSTILE.values(), strict=True)))
    await check_and_put_right(path)


async def check_and_put_right(path: Path) -> None:
    """The library of `fill` is read whole but for its damaged rows, and sound after the repair."""
    database = await Database.open(path)
    try:
        await _check_and_put_right(database, path.parent)
    finally:
        await database.close()


async def _check_and_put_right(database: Database, folder: Path) -> None:
    seen = await read_everything(database)
    assert len(seen["cards"]) == seen["all"] == LAST + 1
    sound = {item.task.id: item for item in seen["cards"] if not item.is_damaged}
    for number in (1, LAST):
        assert sound[f"task-{number}"].task == a_sound_task(number)
    assert {"Film 1", f"Film {LAST}"} <= {strip.name for strip in seen["strips"]}
    assert {"Client 1", f"Client {LAST}"} <= set(seen["names"])
    assert "task-99" in [task.id for task in seen["unfinished"]]
    assert 600_000 <= seen["spent"] <= 300_000 * (LAST + 1)
    assert seen["open"] >= 300_000

    before = await remote_ids(database)
    await put_everything_right(database, folder)
    assert before <= await remote_ids(database)
    for name in TABLES:
        assert await DamageStore(database, folder).rows(name) == []
    mended = await read_everything(database)
    assert not any(item.is_damaged for item in mended["cards"])
    assert not any(line.is_damaged for line in mended["lines"])
    assert sum(item.clip is not None for item in mended["cards"]) >= LAST
    assert len(mended["cards"]) >= len(seen["cards"])


def a_sound_task(number: int) -> Task:
    return a_ready_task(number, remote_id=f"task_remote{number}", cost_micros=300_000, quote_micros=300_000)


async def remote_ids(database: Database) -> set[str]:
    rows = await database.read(lambda sql: sql.execute("SELECT remote_id FROM tasks").fetchall())
    return {
        str(remote_id)
        for (remote_id,) in rows
        if isinstance(remote_id, str) and remote_id.isascii() and len(remote_id) < 1000
    }


async def test_a_date_that_no_calendar_has_is_one_card_of_many(path: Path, opened: list[Database]) -> None:
    """The attack of the issue: 23:59 on the last day of the year 9999, at -12:00."""
    damage(path, "tasks", "created_at_us", {2: HOSTILE["year 9999"]})
    damage(path, "clips", "created_at_us", {2: -(2**63)})
    database = await Database.open(path)
    opened.append(database)
    first, *others = (await read_everything(database))["cards"]
    assert first.task.created_at == LATEST
    assert first.task.damage == ("created_at_us",)
    assert first.clip is not None
    assert first.clip.created_at == EARLIEST
    assert len(others) == LAST


async def test_a_paid_task_of_no_known_state_waits_for_repair_and_goes_on_after_it(
    path: Path, opened: list[Database]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("UPDATE tasks SET state = 'melted' WHERE id = 'task-99'")
    database = await Database.open(path)
    opened.append(database)
    tasks = TaskStore(database)
    assert await tasks.unfinished() == []
    await put_everything_right(database, path.parent)
    (task,) = await tasks.unfinished()
    assert (task.state, task.remote_id) == (TaskState.WAITING, "task_running")


async def test_a_finished_task_of_no_known_state_is_finished_after_the_repair(
    path: Path, opened: list[Database]
) -> None:
    damage(path, "tasks", "state", {2: "melted"})
    database = await Database.open(path)
    opened.append(database)
    await put_everything_right(database, path.parent)
    task = await TaskStore(database).get("task-2")
    assert task == a_sound_task(2)


async def test_a_line_of_the_ledger_is_written_anew_from_its_task(path: Path, opened: list[Database]) -> None:
    database = await Database.open(path)
    before = await LedgerStore(database).page(LedgerQuery(ORIGIN), 0, 100)
    await database.close()
    for column in ("origin", "model", "money", "quote_micros", "cost_micros", "spent_at_us"):
        damage(path, "ledger", column, {2: HOSTILE["bytes"]})
    database = await Database.open(path)
    opened.append(database)
    await put_everything_right(database, path.parent)
    assert await LedgerStore(database).page(LedgerQuery(ORIGIN), 0, 100) == before


async def test_what_stood_there_is_kept_to_the_byte(path: Path, opened: list[Database]) -> None:
    damage(path, "tasks", "prompt", {2: HOSTILE["bytes"]})
    database = await Database.open(path)
    opened.append(database)
    store = DamageStore(database, path.parent)
    (row,) = await store.rows("tasks")
    kept = store.keep([row], NOON)
    (entry,) = json.loads(kept.read_text("utf-8"))
    assert entry["row"]["prompt"] == {"hex": "fffe00"}
    assert entry["row"]["remote_id"] == "task_remote2"


async def test_nothing_is_damaged_in_a_sound_library(path: Path, opened: list[Database]) -> None:
    database = await Database.open(path)
    opened.append(database)
    assert await put_everything_right(database, path.parent) == 0


async def test_a_clip_whose_task_is_lost_is_kept_by_a_rescue(path: Path, opened: list[Database]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("DELETE FROM tasks WHERE id = 'no such task'")
        sql.execute("PRAGMA foreign_keys = OFF")
        sql.execute("UPDATE clips SET task_id = 'lost' WHERE task_id = 'task-2'")
        sql.execute("PRAGMA writable_schema = ON")
        sql.execute("UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'uploads'")
    database = await Database.open(path)
    opened.append(database)
    assert database.set_aside_path is not None
    item = await ReelStore(database).item("lost")
    assert item is not None
    assert item.clip == replace(
        a_clip(a_ready_task(2)), task_id="lost", tags=("sea",), notes="a note", sha256="ab" * 32
    )
