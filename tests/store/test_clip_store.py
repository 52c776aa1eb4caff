"""Clips keep what they are told, and go with their task."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, replace

import pytest

from runapi_desktop.store.clip_codec import facts_from_json
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import FACTS, a_clip, a_ready_task


async def test_clips_are_found_by_id_and_by_task_in_order(database: Database) -> None:
    task, other = a_ready_task(1), a_ready_task(2)
    await TaskStore(database).add([task, other])
    clips = ClipStore(database)
    made = [a_clip(task, 2), a_clip(task, 1)]
    for clip in (*made, a_clip(other)):
        await clips.add(clip)
    assert await clips.for_task(task.id) == made
    assert await clips.get(made[1].id) == made[1]
    assert await clips.get("no such clip") is None


async def test_a_clip_and_its_task_are_written_both_or_none(database: Database) -> None:
    task = a_ready_task(1)
    clips = ClipStore(database)
    await clips.add_with_task(task, a_clip(task))
    assert await clips.for_task(task.id) == [a_clip(task)]
    assert await TaskStore(database).get(task.id) == task
    other = a_ready_task(2)
    with pytest.raises(sqlite3.IntegrityError):
        await clips.add_with_task(other, replace(a_clip(other), id=a_clip(task).id))
    assert await TaskStore(database).get(other.id) is None


async def test_star_and_title_change_that_clip_alone(database: Database) -> None:
    task = a_ready_task()
    await TaskStore(database).add([task])
    clips = ClipStore(database)
    first, second = a_clip(task, 1), a_clip(task, 2)
    await clips.add(first)
    await clips.add(second)
    await clips.set_starred([first.id], True)
    await clips.rename(first.id, "等台")
    changed = replace(first, is_starred=True, title="等台")
    assert await clips.for_task(task.id) == [changed, second]
    await clips.set_starred([first.id], False)
    assert await clips.get(first.id) == replace(first, title="等台")


async def test_removing_a_task_takes_its_clips_along(database: Database) -> None:
    task, other = a_ready_task(1), a_ready_task(2)
    await TaskStore(database).add([task, other])
    clips = ClipStore(database)
    await clips.add(a_clip(task))
    await clips.add(a_clip(other))
    await clips.remove(task.id)
    assert await clips.for_task(task.id) == []
    assert await TaskStore(database).get(task.id) is None
    assert await clips.for_task(other.id) == [a_clip(other)]


async def test_a_clip_without_its_task_is_a_mistake_of_ours(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await ClipStore(database).add(a_clip(a_ready_task()))


async def test_a_clip_is_found_by_its_place_and_by_its_content(database: Database) -> None:
    task = a_ready_task(1)
    await TaskStore(database).add([task])
    clips = ClipStore(database)
    await clips.add(a_clip(task))
    assert await clips.same_file("/elsewhere.mp4", "") is None
    await clips.set_sha256("clip-task-1-1", "ab" * 32)
    await clips.set_path("clip-task-1-1", "/moved/clip.mp4")
    found = await clips.same_file("/elsewhere.mp4", "ab" * 32)
    assert found is not None
    assert (found.path, found.sha256) == ("/moved/clip.mp4", "ab" * 32)
    assert await clips.same_file("/moved/clip.mp4", "") == found
    assert await clips.same_file("/elsewhere.mp4", "cd" * 32) is None


async def test_tags_in_use_are_listed_once_in_alphabetical_order(database: Database) -> None:
    tasks = [a_ready_task(number) for number in range(3)]
    await TaskStore(database).add(tasks)
    clips = ClipStore(database)
    for task, tags in zip(tasks, (("sea", "Night"), ("night", "sea"), ()), strict=True):
        await clips.add(a_clip(task, tags=tags))
    assert [tag.casefold() for tag in await clips.known_tags()] == ["night", "night", "sea"]


@pytest.mark.parametrize(
    "change",
    [
        {"width_px": -1},
        {"width_px": 0},
        {"height_px": 0},
        {"frame_count": -1},
        {"size_bytes": 2**60},
        {"duration_s": -1.0},
        {"frames_per_s": 1e12},
        {"codec": "x" * 2_000},
        {"has_audio": 1},
    ],
)
def test_what_no_video_has_is_no_fact(change: dict[str, object]) -> None:
    facts = asdict(FACTS)
    assert facts_from_json(json.dumps(facts)) == FACTS
    with pytest.raises(ValueError, match=r"."):
        facts_from_json(json.dumps({**facts, **change}))
