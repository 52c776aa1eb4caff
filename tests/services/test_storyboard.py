"""The storyboard is saved with every change, tells what was before, and names what an export is made of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import EntryDamaged, StorageTrouble
from runapi_desktop.domain.piece import Piece
from runapi_desktop.services.storyboard import Board, Change, Storyboard, StripEdit
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import a_clip, a_ready_task


class Desk:
    """A storyboard over a real database, and the last thing it told."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.tasks, self.clips, self.strips = TaskStore(database), ClipStore(database), StripStore(database)
        self.board: Board | None = None
        self.storyboard = self.another()
        self.storyboard.changed.subscribe(self._hear)

    def another(self) -> Storyboard:
        return Storyboard(self.strips, lambda: "Storyboard 1")

    def _hear(self, board: Board) -> None:
        self.board = board

    @property
    def order(self) -> list[str]:
        assert self.board is not None
        return [place.entry.clip_id for place in self.board.places]

    def ids(self, *clip_ids: str) -> set[str]:
        assert self.board is not None
        return {place.entry.id for place in self.board.places if place.entry.clip_id in clip_ids}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = await Database.open(tmp_path / "runapi.sqlite")
    desk = Desk(database)
    for number, name in enumerate("abc"):
        task = a_ready_task(number)
        await desk.tasks.add([task])
        await desk.clips.add(a_clip(task, id=name, path=f"/videos/{name}.mp4"))
    await desk.storyboard.open()
    yield desk
    await database.close()


async def add(desk: Desk, *names: str, at: int | None = None) -> None:
    await desk.storyboard.add([(name, None, None) for name in names], at)


async def test_the_first_strip_is_empty_and_not_yet_saved(desk: Desk) -> None:
    assert desk.board is not None
    assert (desk.board.strip.name, desk.board.places) == ("Storyboard 1", ())
    assert await desk.strips.all() == []


async def test_changes_are_there_after_a_restart(desk: Desk) -> None:
    await add(desk, "a", "b")
    await add(desk, "c", at=1)
    await desk.storyboard.move(desk.ids("b"), 0)
    (entry_id,) = desk.ids("a")
    await desk.storyboard.set_range(entry_id, 1_000_000, 2_000_000)
    assert desk.order == ["b", "a", "c"]
    assert await desk.another().open() == Board(
        desk.board.strip,
        desk.board.places,
        desk.board.strips,
    )


async def test_every_change_can_be_taken_back_and_done_again(desk: Desk) -> None:
    edits: list[StripEdit] = []
    desk.storyboard.edited.subscribe(edits.append)
    await add(desk, "a", "b", "c")
    await desk.storyboard.remove(desk.ids("b"))
    await desk.storyboard.move(desk.ids("c"), 0)
    await desk.storyboard.rename("Trailer")
    await desk.storyboard.set_range(*desk.ids("c"), 1_000_000, None)
    orders = [[], ["a", "b", "c"], ["a", "c"], ["c", "a"], ["c", "a"], ["c", "a"]]
    for edit, before in zip(reversed(edits), reversed(orders[:-1]), strict=True):
        await desk.storyboard.take_back(edit)
        assert desk.order == before
    assert (await desk.strips.all())[0].entries == ()
    for edit, after in zip(edits, orders[1:], strict=True):
        await desk.storyboard.do_again(edit)
        assert desk.order == after
    assert desk.board.strip == edits[-1].after  # type: ignore[union-attr]
    assert desk.board.strip.name == "Trailer"  # type: ignore[union-attr]
    assert [edit.change for edit in edits] == [
        *(Change.ADD, Change.REMOVE, Change.MOVE, Change.RENAME, Change.TRIM),
    ]


async def test_a_strip_that_was_deleted_comes_back_and_goes_again(desk: Desk) -> None:
    await add(desk, "a")
    edits: list[StripEdit] = []
    desk.storyboard.edited.subscribe(edits.append)
    await desk.storyboard.delete()
    assert desk.order == []
    await desk.storyboard.take_back(edits[0])
    assert desk.order == ["a"]
    await desk.storyboard.do_again(edits[0])
    assert desk.order == []
    assert len(edits) == 1


async def test_a_change_that_changes_nothing_is_no_step(desk: Desk) -> None:
    await add(desk, "a", "b")
    edits: list[StripEdit] = []
    desk.storyboard.edited.subscribe(edits.append)
    await desk.storyboard.move(desk.ids("a"), 0)
    await desk.storyboard.remove({"nobody"})
    assert edits == []


async def test_there_can_be_several_strips(desk: Desk) -> None:
    await add(desk, "a")
    first = desk.board.strip  # type: ignore[union-attr]
    await desk.storyboard.begin("Second")
    await add(desk, "b", "c")
    assert [strip.name for strip in desk.board.strips] == ["Storyboard 1", "Second"]  # type: ignore[union-attr]
    await desk.storyboard.choose(first.id)
    assert desk.order == ["a"]
    await desk.storyboard.delete()
    assert desk.order == ["b", "c"]
    await desk.storyboard.delete()
    assert (desk.board.strip.name, desk.order) == ("Storyboard 1", [])  # type: ignore[union-attr]


async def test_the_strip_of_the_last_time_is_opened(desk: Desk) -> None:
    await add(desk, "a")
    first = desk.board.strip  # type: ignore[union-attr]
    await desk.storyboard.begin("Second")
    assert (await desk.another().open(first.id)).strip.name == "Storyboard 1"
    assert (await desk.another().open()).strip.name == "Second"


async def test_an_export_is_made_of_what_is_there(desk: Desk) -> None:
    await desk.storyboard.add([("a", None, None), ("gone", None, None), ("b", 1_000_000, 3_000_000)])
    assert desk.board is not None
    assert desk.board.pieces == (
        Piece(Path("/videos/a.mp4")),
        Piece(Path("/videos/b.mp4"), 1_000_000, 3_000_000),
    )
    assert desk.board.length_us == 8_040_000
    assert [place.clip is None for place in desk.board.places] == [False, True, False]


async def test_a_clip_that_comes_back_is_back_in_the_strip(desk: Desk) -> None:
    await desk.storyboard.add([("late", None, None)])
    assert desk.board.playable == ()  # type: ignore[union-attr]
    task = a_ready_task(9)
    await desk.tasks.add([task])
    await desk.clips.add(a_clip(task, id="late"))
    await desk.storyboard.refresh()
    assert len(desk.board.playable) == 1  # type: ignore[union-attr]


async def test_what_could_not_be_saved_has_not_happened(desk: Desk) -> None:
    await add(desk, "a")
    await desk.database.read(lambda sql: sql.execute("PRAGMA query_only = ON").fetchall())
    with pytest.raises(StorageTrouble):
        await add(desk, "b")
    assert desk.order == ["a"]
    await desk.storyboard.refresh()
    assert desk.order == ["a"]


async def test_a_damaged_strip_is_left_as_it_is_until_it_is_repaired(desk: Desk) -> None:
    held = '[{"id": "a", "clip_id": "b", "start_us": null, "end_us": null}, {"id": 7}]'
    insert = "INSERT INTO strips (id, name, entries) VALUES ('one', 'Film', ?)"
    await desk.database.write(lambda sql: sql.execute(insert, (held,)))
    board = await desk.storyboard.open("one")
    assert board.strip.is_damaged
    await desk.storyboard.choose("one")
    for change in (
        desk.storyboard.add([("c", None, None)]),
        desk.storyboard.remove(["a"]),
        desk.storyboard.rename("Other"),
        desk.storyboard.set_range("a", 1, 2),
        desk.storyboard.delete(),
    ):
        with pytest.raises(EntryDamaged):
            await change
    rows = await desk.database.read(lambda sql: sql.execute("SELECT entries FROM strips").fetchall())
    assert rows == [(held,)]
