"""What is counted as under way, and what of it waits for somebody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.under_way import Load, UnderWay
from tests.helpers.reel_library import a_task
from tests.services.conftest import Installation, from_words
from tests.services.fake_runapi import FakeRunApi


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def under_way(events: Events) -> UnderWay:
    return UnderWay(events)


def test_tasks_count_until_they_end(events: Events, under_way: UnderWay) -> None:
    told: list[Load] = []
    ended: list[Task] = []
    under_way.changed.subscribe(told.append)
    under_way.ended.subscribe(ended.append)
    new, old, taken_back = a_task(1), a_task(2, TaskState.RENDERING), a_task(3)
    imported = a_task(4, TaskState.READY)
    events.tasks_added.publish((new, taken_back, imported))
    events.tasks_resumed.publish((old,))
    assert told[-1] == Load(3, 3)
    ready, failed = replace(new, state=TaskState.READY), replace(old, state=TaskState.FAILED)
    events.task_changed.publish(ready)
    events.task_changed.publish(ready)
    events.task_changed.publish(failed)
    events.task_removed.publish(taken_back.id)
    assert told[-1] == Load()
    assert ended == [ready, failed]
    events.task_changed.publish(replace(failed, state=TaskState.WAITING))
    assert under_way.load == Load(1, 1), "tried again"


@pytest.mark.parametrize("gate", Gate)
def test_what_only_somebody_can_move_keeps_nothing_awake(
    events: Events, under_way: UnderWay, gate: Gate
) -> None:
    task = a_task(1, TaskState.RENDERING)
    events.tasks_added.publish((task, a_task(2)))
    events.progress.publish(TaskProgress(task.id, gate))
    opens_by_itself = gate in (Gate.RATE_LIMIT, Gate.SERVER)
    assert under_way.load == Load(2, 2 if opens_by_itself else 1)
    events.progress.publish(TaskProgress(task.id, fraction=0.5))
    assert under_way.load == Load(2, 2)


def test_nothing_is_under_way_after_the_end(events: Events, under_way: UnderWay) -> None:
    told: list[Load] = []
    under_way.changed.subscribe(told.append)
    events.tasks_added.publish((a_task(1),))
    under_way.close()
    events.tasks_added.publish((a_task(2),))
    assert told == [Load(1, 1), Load()]


async def test_a_real_order_is_counted_here_and_in_the_next_run(
    installation: Installation, server: FakeRunApi
) -> None:
    run = await installation.start()
    under_way = UnderWay(run.events)
    (task,) = await run.runner.generate([from_words()], 500_000)
    assert under_way.load.working == 1
    await run.close()
    run = await installation.start()
    under_way = UnderWay(run.events)
    await run.runner.resume()
    assert under_way.load == Load(1, 1)
    await run.until_finished(task)
    assert under_way.load == Load()
    assert server.charges == 1
