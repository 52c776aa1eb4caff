"""What was removed is out of sight, whole, and comes back; or goes for good with its row."""

from __future__ import annotations

from runapi_desktop.domain.reel import ReelCounts, ReelQuery
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import a_clip, a_ready_task


async def test_what_is_hidden_is_nowhere_in_the_reel_until_it_comes_back(database: Database) -> None:
    tasks = [a_ready_task(number) for number in range(3)]
    await TaskStore(database).add(tasks)
    await ClipStore(database).add(a_clip(tasks[1], is_starred=True))
    reel, removals = ReelStore(database), RemovalStore(database)
    whole = await reel.page(ReelQuery(), 0, 10)

    await removals.hide(["task-1", "task-2", "task-1", "task-9"])
    assert await removals.hidden() == ["task-1", "task-2"]
    assert [item.task.id for item in await reel.page(ReelQuery(), 0, 10)] == ["task-0"]
    assert await reel.counts() == ReelCounts(all=1, working=0, ready=1, failed=0, starred=0)
    assert (await reel.counts("lighthouse")).all == 1
    assert await reel.position(ReelQuery(), "task-1") is None
    assert await reel.position(ReelQuery(), "task-0") == 0

    await removals.bring_back(["task-1", "task-2"])
    assert await removals.hidden() == []
    assert await reel.page(ReelQuery(), 0, 10) == whole


async def test_a_row_that_is_deleted_is_no_longer_hidden(database: Database) -> None:
    await TaskStore(database).add([a_ready_task(1)])
    removals = RemovalStore(database)
    await removals.hide(["task-1"])
    await ClipStore(database).remove("task-1")
    assert await removals.hidden() == []
