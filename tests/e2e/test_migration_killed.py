"""``kill -9`` at every statement of every migration leaves a database that opens, with all that was in it."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.opening import migrate
from runapi_desktop.store.schema import MIGRATIONS
from runapi_desktop.store.task_store import TaskStore
from tests.e2e.test_fault_matrix_processes import ROOT

TASKS = 3
ORIGIN = "https://runapi.test"
_ROW = f"""
    INSERT INTO tasks (
        id, origin, service, model, prompt, state, created_at_us, idempotency_key, remote_status, request,
        result_urls, quote_cents
    ) VALUES (
        'task-' || :number, '{ORIGIN}', 'hailuo', 'hailuo-02-text-to-video-pro',
        'take ' || :number, 'waiting', 1760000000000000, 'key-' || :number, '',
        '{{"service": "hailuo", "action": "text_to_video", "model": "m", "params": {{"prompt": "take"}}}}',
        '[]', :price
    )"""


def a_file_of(version: int, path: Path) -> Path:
    """A database as the app of that version left it; none at all for version 0."""
    if version > 0:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.create_function("folded", 1, str, deterministic=True)
            migrate(connection, MIGRATIONS, upto=version)
            is_in_cents = not any("RENAME COLUMN quote_cents" in step for step in MIGRATIONS[:version])
            row = _ROW if is_in_cents else _ROW.replace("quote_cents", "quote_micros")
            price = 57 if is_in_cents else 570_000
            values = [{"number": str(number), "price": price} for number in range(TASKS)]
            connection.executemany(row, values)
    return path


@pytest.mark.parametrize("version", range(len(MIGRATIONS)))
async def test_killed_at_every_statement_it_opens_again(tmp_path: Path, version: int) -> None:
    old_file = a_file_of(version, tmp_path / "old.sqlite")
    folder = tmp_path / "killed"
    folder.mkdir()
    victim = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.e2e.migration_victim", str(old_file), str(folder)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    said, _ = await victim.communicate()
    assert victim.returncode == 0
    killed = sorted(folder.iterdir(), key=lambda path: int(path.name))
    assert len(killed) == int(said)
    assert len(killed) >= 4 * (len(MIGRATIONS) - version)
    versions_found: set[int] = set()
    for own_folder in killed:
        path = own_folder / "runapi.sqlite"
        with closing(sqlite3.connect(path)) as connection:
            versions_found.add(connection.execute("PRAGMA user_version").fetchone()[0])
        database = await Database.open(path)
        assert database.set_aside_path is None
        tasks = await TaskStore(database).unfinished()
        assert [task.id for task in tasks] == [f"task-{number}" for number in range(TASKS if version else 0)]
        assert {task.quote_micros for task in tasks} <= {570_000}
        assert (await LedgerStore(database).total(LedgerQuery(ORIGIN))).open_micros == 570_000 * len(tasks)
        facts = await database.read(
            lambda sql: [
                sql.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "integrity_check")
            ]
        )
        assert facts == [len(MIGRATIONS), "ok"]
        await database.close()
        assert version == 0 or list(own_folder.glob("runapi version *.sqlite"))
    assert versions_found == set(range(version, len(MIGRATIONS) + 1))
