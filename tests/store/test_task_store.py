"""Tasks are on the disk when the store says so, and come back in order."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from runapi_desktop.domain.catalog.spec import FieldKind, FieldRole, FieldSpec, ModelSpec, ServiceSpec
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.request import GenerationRequest, ParamValue
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.helpers.added_services import add_service
from tests.store.examples import NOON, PICTURE, a_ready_task, a_request, a_task

_CHECKOUT = Path(__file__).parents[2]


async def test_what_was_added_is_found_and_nothing_else(database: Database) -> None:
    tasks = TaskStore(database)
    await tasks.add([a_task(1), a_task(2)])
    assert await tasks.get("task-2") == a_task(2)
    assert await tasks.get("task-3") is None


async def test_saving_changes_that_task_alone(database: Database) -> None:
    tasks = TaskStore(database)
    await tasks.add([a_task(1), a_task(2)])
    failure = TaskFailure(FailureKind.INVALID_REQUEST, "no", field_errors={"prompt": ("too long",)})
    changed = replace(a_task(1), state=TaskState.FAILED, failure=failure, body="{}", finished_at=NOON)
    await tasks.save(changed)
    assert await tasks.get("task-1") == changed
    assert await tasks.get("task-2") == a_task(2)


async def test_a_batch_is_added_whole_or_not_at_all(database: Database) -> None:
    tasks = TaskStore(database)
    twice = replace(a_task(2), idempotency_key="key-1")
    with pytest.raises(sqlite3.IntegrityError):
        await tasks.add([a_task(1), twice])
    assert await tasks.get("task-1") is None


async def test_a_removed_task_is_not_brought_back_by_a_late_save(database: Database) -> None:
    tasks = TaskStore(database)
    await tasks.add([a_task()])
    await ClipStore(database).remove("task-1")
    await tasks.save(a_task())
    assert await tasks.get("task-1") is None


async def test_unfinished_tasks_come_oldest_first(database: Database) -> None:
    tasks = TaskStore(database)
    states = list(TaskState)
    await tasks.add([a_task(number, state=state) for number, state in enumerate(states)])
    expected = [f"task-{number}" for number, state in enumerate(states) if not state.is_finished]
    assert [task.id for task in await tasks.unfinished()] == expected


async def test_render_times_are_of_that_model_and_server_newest_first(database: Database) -> None:
    tasks = TaskStore(database)
    await tasks.add(
        [
            a_ready_task(1, 40),
            a_ready_task(2, 50.5),
            a_ready_task(3, 3, origin=PRACTICE_ORIGIN),
            a_ready_task(4, 60, model="luma-modify-video"),
            a_task(5, accepted_at=NOON, state=TaskState.RENDERING),
            a_ready_task(6, -1),
        ]
    )
    model = a_task().request.model
    assert await tasks.render_times_s(model) == [3, 50.5, 40]
    assert await tasks.render_times_s(model, limit=1, origin="https://runapi.ai") == [50.5]


async def test_render_times_of_as_much_work_whatever_the_service_calls_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    length = FieldSpec("long", FieldKind.NUMBER, "Long", wire_name="span_s", role=FieldRole.LENGTH)
    model = ModelSpec("m", "dummy", "do_it", "M", "", (length,))
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (), (model,)))
    tasks = TaskStore(database)

    def order(**params: int) -> GenerationRequest:
        return GenerationRequest("dummy", "do_it", "m", params)

    for number, (render_s, params) in enumerate([(10, {"span_s": 2}), (90, {"span_s": 9}), (20, {})]):
        await tasks.add([replace(a_ready_task(number, render_s), request=order(**params, seed=number))])
    assert await tasks.render_times_s("m", like=order(span_s=9, seed=7)) == [90]
    assert await tasks.render_times_s("m", like=order()) == [20]
    assert await tasks.render_times_s("m") == [20, 90, 10]


@pytest.mark.parametrize("length", [9, 9.5, "9", True, "\ud800", 2**53, PICTURE, (PICTURE, PICTURE)])
async def test_whatever_stands_for_a_length_the_times_are_those_of_the_same(
    database: Database, length: ParamValue
) -> None:
    tasks = TaskStore(database)
    request = replace(a_request(), params={"duration_seconds": length})
    await tasks.add([replace(a_ready_task(1, 90), request=request), a_ready_task(2, 10)])
    assert await tasks.render_times_s(request.model, like=request) == [90]


async def test_recent_prompts_are_different_and_newest_first(database: Database) -> None:
    tasks = TaskStore(database)
    prompts = ["fox", "owl", "fox", " ", "", "高い塔"]
    await tasks.add([a_task(number, prompt) for number, prompt in enumerate(prompts)])
    await tasks.add([a_task(9, "rain", model="luma-modify-video")])
    assert await tasks.recent_prompts("hailuo") == ["高い塔", "fox", "owl"]
    assert await tasks.recent_prompts("hailuo", limit=2) == ["高い塔", "fox"]
    assert await tasks.recent_prompts("luma") == ["rain"]


_ADD_AND_WAIT = """
import asyncio, pathlib, sys
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import a_task

async def main():
    database = await Database.open(pathlib.Path(sys.argv[1]))
    await TaskStore(database).add([a_task(1), a_task(2)])
    print("added", flush=True)
    sys.stdin.read()

asyncio.run(main())
"""


async def test_an_added_task_survives_the_end_of_its_process(tmp_path: Path) -> None:
    path = tmp_path / "runapi.sqlite"
    command = [sys.executable, "-c", _ADD_AND_WAIT, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(*command, cwd=_CHECKOUT, **pipes)
    assert process.stdout is not None
    assert (await process.stdout.readline()).split() == [b"added"]
    process.kill()
    assert await process.wait() != 0
    database = await Database.open(path)
    assert await TaskStore(database).unfinished() == [a_task(1), a_task(2)]
    await database.close()
