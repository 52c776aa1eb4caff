"""Storyboards are saved whole and come back as they were."""

from __future__ import annotations

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.storyboard import Strip, StripEntry
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import a_clip, a_ready_task

FILM = Strip("s1", "영화 1", (StripEntry("a", "clip-1", 1000, None), StripEntry("b", "gone", None, 5000)))


async def test_strips_come_back_in_the_order_of_their_making(database: Database) -> None:
    strips = StripStore(database)
    await strips.save(FILM)
    await strips.save(Strip("s2", "Second"))
    await strips.save(FILM.without({"a"}))
    assert await strips.all() == [FILM.without({"a"}), Strip("s2", "Second")]
    await strips.remove("s1")
    assert await strips.all() == [Strip("s2", "Second")]


async def test_a_strip_finds_the_clips_that_are_still_there(database: Database) -> None:
    task = a_ready_task()
    await TaskStore(database).add([task])
    clip = a_clip(task, id="clip-1")
    await ClipStore(database).add(clip)
    assert await StripStore(database).cards_of(FILM) == {"clip-1": ReelItem(task, clip)}
    assert await StripStore(database).cards_of(Strip("s", "empty")) == {}


async def test_a_broken_strip_hides_no_other(database: Database) -> None:
    strips = StripStore(database)
    await strips.save(FILM)
    await database.write(
        lambda sql: sql.execute("INSERT INTO strips VALUES (9, 'x', 'Broken', '{\"a\": 1}')")
    )
    await database.write(lambda sql: sql.execute("INSERT INTO strips VALUES (10, 'y', 'Broken', 'not json')"))
    whole, *broken = await strips.all()
    assert whole == FILM
    assert broken == [Strip("x", "Broken", is_damaged=True), Strip("y", "Broken", is_damaged=True)]
