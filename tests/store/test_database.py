"""The file is safe: from cancelled work, full disks, newer and older versions, and broken pages."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.domain.settings import ReelSort
from runapi_desktop.domain.task import Task
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_to_row
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.schema import MIGRATIONS
from runapi_desktop.store.task_codec import TASK_COLUMNS, task_to_row
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import FACTS, a_clip, a_ready_task, a_task

_PAGE_BYTES = 4096


def _now() -> datetime:
    return datetime(2026, 11, 3, 9, 5, 7)  # noqa: DTZ001 - local time, for a file name


async def _fill(path: Path, count: int) -> None:
    database = await Database.open(path)
    tasks = [a_ready_task(number, prompt=f"scene{number} " * 20) for number in range(count)]
    await TaskStore(database).add(tasks)
    for task in tasks[:20]:
        await ClipStore(database).add(a_clip(task))
    await database.close()


def _request_position(data: bytes, number: int) -> int:
    """Where the request of a task of `_fill` begins in the file."""
    return data.rindex(b'{"service"', 0, data.index(b'"prompt": "scene%d ' % number))


def _break_a_page(path: Path) -> bytes:
    """Overwrites the page that holds task 150; what the file is then."""
    data = bytearray(path.read_bytes())
    start = _request_position(data, 150) // _PAGE_BYTES * _PAGE_BYTES
    data[start : start + _PAGE_BYTES] = b"\xff" * _PAGE_BYTES
    path.write_bytes(data)
    return bytes(data)


async def test_a_new_file_is_durable(database: Database) -> None:
    def facts(sql: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "user_version")
        return [sql.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await database.read(facts) == ["wal", 2, 1, len(MIGRATIONS)]


async def test_a_known_file_is_opened_without_ado(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 2)
    database = await Database.open(path)
    assert database.set_aside_path is None
    await database.close()
    assert _names(tmp_path) == ["runapi.sqlite"]


async def test_work_that_raises_leaves_nothing_behind(database: Database) -> None:
    def work(sql: sqlite3.Connection) -> None:
        sql.execute("INSERT INTO uploads VALUES ('o', 'aa', 'u', 1)")
        raise LookupError("changed my mind")

    with pytest.raises(LookupError):
        await database.write(work)
    assert await database.read(_count_uploads) == 0


async def test_a_cancelled_write_is_done_whole_or_not_at_all(database: Database) -> None:
    def work(sql: sqlite3.Connection) -> None:
        for number in range(50):
            sql.execute("INSERT INTO uploads VALUES ('o', ?, 'u', 1)", (f"{number}",))

    writes = [asyncio.create_task(database.write(work)) for _ in range(3)]
    await asyncio.sleep(0)
    for write in writes:
        write.cancel()
    await asyncio.gather(*writes, return_exceptions=True)
    assert await database.read(_count_uploads) in (0, 50)


async def test_a_hundred_writers_at_once_lose_nothing(database: Database) -> None:
    tasks = TaskStore(database)
    await asyncio.gather(*(tasks.add([a_task(number)]) for number in range(100)))
    assert len(await tasks.unfinished()) == 100


async def test_it_works_on_qts_loop(qapp: QApplication, tmp_path: Path) -> None:
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)
    database = await Database.open(tmp_path / "runapi.sqlite")
    tasks = TaskStore(database)
    await asyncio.gather(*(tasks.add([a_task(number)]) for number in range(20)))
    assert len(await tasks.unfinished()) == 20
    await database.close()


async def test_a_full_disk_is_named_and_the_database_goes_on(database: Database) -> None:
    await _set(database, "PRAGMA max_page_count = 40")
    tasks = TaskStore(database)
    with pytest.raises(StorageTrouble) as trouble:
        await tasks.add([a_task(number, prompt="long " * 100) for number in range(500)])
    assert trouble.value.problem is StorageProblem.FULL
    await _set(database, "PRAGMA max_page_count = 100000")
    await tasks.add([a_task(1)])
    assert [task.id for task in await tasks.unfinished()] == ["task-1"]


async def test_a_read_only_file_is_named(database: Database) -> None:
    await _set(database, "PRAGMA query_only = ON")
    with pytest.raises(StorageTrouble) as trouble:
        await TaskStore(database).add([a_task()])
    assert trouble.value.problem is StorageProblem.READ_ONLY


_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


async def test_a_file_that_another_program_writes_is_in_use(database: Database, tmp_path: Path) -> None:
    await _set(database, "PRAGMA busy_timeout = 0")
    command = [sys.executable, "-c", _HOLD, str(tmp_path / "runapi.sqlite")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    other = await asyncio.create_subprocess_exec(*command, **pipes)
    assert other.stdout is not None
    assert (await other.stdout.readline()).split() == [b"held"]
    with pytest.raises(StorageTrouble) as trouble:
        await TaskStore(database).add([a_task()])
    await other.communicate(b"")
    assert trouble.value.problem is StorageProblem.IN_USE
    await TaskStore(database).add([a_task()])


async def test_a_path_that_is_no_place_for_a_file_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble) as missing:
        await Database.open(tmp_path / "no folder" / "runapi.sqlite")
    assert missing.value.problem is StorageProblem.READ_ONLY
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageTrouble):
        await Database.open(tmp_path / "folder")


async def test_a_later_apps_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(StorageTrouble) as trouble:
        await Database.open(path)
    assert trouble.value.problem is StorageProblem.NEWER_VERSION
    assert path.read_bytes() == before


_NEXT = (*MIGRATIONS, "ALTER TABLE clips ADD COLUMN mood TEXT NOT NULL DEFAULT ''")


async def test_an_older_file_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 3)
    database = await Database.open(path, migrations=_NEXT, now=_now)
    backup = tmp_path / f"runapi version {len(MIGRATIONS)} 2026-11-03 09.05.07.sqlite"
    assert database.set_aside_path is None
    assert await database.read(lambda sql: sql.execute("SELECT count(mood) FROM clips").fetchone()) == (3,)
    assert len(await ReelStore(database).page(ReelQuery(), 0, 9)) == 3
    await database.close()
    old = await Database.open(backup)
    assert len(await ReelStore(old).page(ReelQuery(), 0, 9)) == 3
    await old.close()


async def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 3)
    broken = (*_NEXT, "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        await Database.open(path, migrations=broken)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(_NEXT),)
        assert connection.execute("SELECT name FROM sqlite_schema WHERE name = 'half'").fetchone() is None


async def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    path.write_bytes(b"not a database, but somebody's file\n" * 500)
    before = path.read_bytes()
    database = await Database.open(path, now=_now)
    aside = tmp_path / "runapi damaged 2026-11-03 09.05.07.sqlite"
    assert database.set_aside_path == aside
    assert aside.read_bytes() == before
    await TaskStore(database).add([a_task()])
    await database.close()


async def test_what_is_readable_of_a_damaged_file_is_carried_over(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 300)

    damaged = _break_a_page(path)
    database = await Database.open(path, now=_now)
    assert database.set_aside_path is not None
    assert database.set_aside_path.read_bytes() == damaged
    reel = ReelStore(database)
    shown = await reel.page(ReelQuery(sort=ReelSort.OLDEST), 0, 300)
    # One page of four kilobytes is lost, and no more than the rows on it.
    assert 290 <= len(shown) < 300
    assert shown[0].task == a_ready_task(0, prompt="scene0 " * 20)
    assert shown[0].clip == a_clip(shown[0].task)
    assert shown[-1].task.id == "task-299"
    assert (await reel.counts("scene299")).all == 1
    await database.close()
    again = await Database.open(path)
    assert again.set_aside_path is None
    await again.close()


@pytest.mark.parametrize("name", ["clips", "ledger", "reel_text", "an index"])
async def test_a_schema_whose_names_are_no_text_is_damage_like_any_other(tmp_path: Path, name: str) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 30)
    with closing(sqlite3.connect(path)) as sql:
        sql.execute("PRAGMA writable_schema = ON")
        broken = (
            "UPDATE sqlite_schema SET name = CAST(x'f4f4' AS TEXT), sql = 'CREATE TABLE x(' WHERE name = ?"
        )
        sql.execute(broken, (name if name != "an index" else _an_index(sql),))
        sql.commit()
    database = await Database.open(path, now=_now)
    assert database.set_aside_path is not None
    assert len(await ReelStore(database).page(ReelQuery(), 0, 40)) == 30
    await database.close()


def _an_index(sql: sqlite3.Connection) -> str:
    return sql.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL").fetchone()[0]


async def test_the_start_of_a_truncated_file_is_carried_over(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 300)
    data = path.read_bytes()
    path.write_bytes(data[: _request_position(data, 150) // _PAGE_BYTES * _PAGE_BYTES])
    database = await Database.open(path, now=_now)
    assert len(await ReelStore(database).page(ReelQuery(), 0, 300)) > 50
    await database.close()


async def test_a_rescue_keeps_rows_whose_text_makes_no_sense(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 300)

    _break_a_page(path)
    data = path.read_bytes()
    text = _request_position(data, 5)
    path.write_bytes(data[:text] + b"[" + data[text + 1 :])
    database = await Database.open(path)
    tasks = TaskStore(database)
    damaged = await tasks.get("task-5")
    assert damaged is not None
    assert damaged.damage == ("request",)
    assert await tasks.get("task-6") is not None
    assert len(await ReelStore(database).page(ReelQuery(), 0, 300)) >= 290
    await database.close()


async def test_a_damaged_older_file_is_rescued_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    await _fill(path, 300)

    _break_a_page(path)
    database = await Database.open(path, migrations=_NEXT)
    assert len(await ReelStore(database).page(ReelQuery(), 0, 300)) >= 290
    assert await database.read(lambda sql: sql.execute("SELECT count(mood) FROM clips").fetchone()) == (20,)
    await database.close()


async def _set(database: Database, pragma: str) -> None:
    await database.read(lambda sql: sql.execute(pragma).fetchall())


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def _count_uploads(sql: sqlite3.Connection) -> int:
    return sql.execute("SELECT count(*) FROM uploads").fetchone()[0]


async def _add_to_older(older: Database, tasks: list[Task], clips: list[Clip]) -> None:
    """Add what an older version of the library has columns for."""
    rows = [("tasks", dict(zip(TASK_COLUMNS, task_to_row(task), strict=True))) for task in tasks]
    rows += [("clips", dict(zip(CLIP_COLUMNS, clip_to_row(clip), strict=True))) for clip in clips]

    def fill(sql: sqlite3.Connection) -> None:
        for table, row in rows:
            names = [held[1] for held in sql.execute(f"PRAGMA table_info({table})") if held[1] in row]
            insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"
            sql.execute(insert, [row[name] for name in names])

    await older.write(fill)


async def test_a_library_of_the_first_version_keeps_its_words(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    first = await Database.open(path, migrations=MIGRATIONS[:1])
    task, clip = a_task(1, "a fox"), a_clip(a_task(1), title="灯台 at dusk")
    await _add_to_older(first, [task], [clip])
    await first.close()
    now = await Database.open(path, now=_now)
    reel = ReelStore(now)
    assert await reel.page(ReelQuery(text="fox 灯台"), 0, 10) == [ReelItem(task, clip)]
    await ClipStore(now).change_tags([clip.id], added=["red"])
    assert (await reel.counts("fox dusk red")).all == 1
    await now.close()


async def test_a_library_of_the_last_version_is_found_in_every_spelling(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    older = await Database.open(path, migrations=MIGRATIONS[:6])
    tasks = [a_ready_task(number, prompt="STRASSE") for number in range(3)]
    await _add_to_older(older, tasks, [a_clip(tasks[1], title="cafe\u0301", tags=("가",)), a_clip(tasks[2])])
    broken = "UPDATE clips SET title = CAST(x'ff2063616665' AS TEXT)"
    await older.write(lambda sql: sql.execute(f"{broken} WHERE task_id = 'task-2'"))
    await older.close()
    now = await Database.open(path, now=_now)
    reel = ReelStore(now)
    for text, count in (("straße", 3), ("CAFÉ", 1), ("가", 1), ("cafe", 1)):
        assert (await reel.counts(text)).all == count
    await ClipStore(now).set_notes(a_clip(a_ready_task(2)).id, "Größe")
    assert (await reel.counts("GRÖSSE cafe")).all == 1
    await now.close()


async def test_a_library_of_an_older_version_is_in_order(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    older = await Database.open(path, migrations=MIGRATIONS[:7])
    tasks = [a_ready_task(number, prompt=f"prompt {number}") for number in range(3)]
    lengths = [replace(FACTS, duration_s=float(number)) for number in range(3)]
    titles = ("Sea", "", "Dunes")
    clips = [a_clip(tasks[n], title=title, facts=lengths[n]) for n, title in enumerate(titles)]
    await _add_to_older(older, tasks, clips)
    await older.close()
    now = await Database.open(path, now=_now)
    for sort, expected in ((ReelSort.LONGEST, "210"), (ReelSort.TITLE, "210")):
        page = await ReelStore(now).page(ReelQuery(sort=sort), 0, 10)
        assert [item.task.id for item in page] == [f"task-{number}" for number in expected]
    await ClipStore(now).rename(a_clip(tasks[0]).id, "Alps")
    page = await ReelStore(now).page(ReelQuery(sort=ReelSort.TITLE), 0, 1)
    assert [item.task.id for item in page] == ["task-0"]
    await now.close()


_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


async def test_nobody_waits_for_what_nobody_wants_to_read_any_more(database: Database) -> None:
    begun = threading.Event()

    def work(sql: sqlite3.Connection) -> None:
        begun.set()
        sql.execute(_ENDLESS).fetchall()

    reading = asyncio.create_task(database.read(work))
    await asyncio.to_thread(begun.wait)
    reading.cancel()
    await TaskStore(database).add([a_task(1)])
    assert len(await TaskStore(database).unfinished()) == 1


async def test_a_cancelled_writing_is_written_all_the_same(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(sql: sqlite3.Connection) -> None:
        begun.set()
        go_on.wait()
        sql.execute("CREATE TABLE written (n)")

    writing = asyncio.create_task(database.write(work))
    await asyncio.to_thread(begun.wait)
    writing.cancel()
    go_on.set()
    assert await database.read(lambda sql: sql.execute("SELECT * FROM written").fetchall()) == []
