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


class StoryboardParts:
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
async def parts(tmp_path: Path) -> AsyncIterator[StoryboardParts]:
    database = await Database.open(tmp_path / "runapi.sqlite")
    parts = StoryboardParts(database)
    for number, name in enumerate("abc"):
        task = a_ready_task(number)
        await parts.tasks.add([task])
        await parts.clips.add(a_clip(task, id=name, path=f"/videos/{name}.mp4"))
    await parts.storyboard.open()
    yield parts
    await database.close()


async def add(parts: StoryboardParts, *names: str, at: int | None = None) -> None:
    await parts.storyboard.add([(name, None, None) for name in names], at)


async def test_the_first_strip_is_empty_and_not_yet_saved(parts: StoryboardParts) -> None:
    assert parts.board is not None
    assert (parts.board.strip.name, parts.board.places) == ("Storyboard 1", ())
    assert await parts.strips.all() == []


async def test_changes_are_there_after_a_restart(parts: StoryboardParts) -> None:
    await add(parts, "a", "b")
    await add(parts, "c", at=1)
    await parts.storyboard.move(parts.ids("b"), 0)
    (entry_id,) = parts.ids("a")
    await parts.storyboard.set_range(entry_id, 1_000_000, 2_000_000)
    assert parts.order == ["b", "a", "c"]
    assert await parts.another().open() == Board(
        parts.board.strip,
        parts.board.places,
        parts.board.strips,
    )


async def test_every_change_can_be_taken_back_and_done_again(parts: StoryboardParts) -> None:
    edits: list[StripEdit] = []
    parts.storyboard.edited.subscribe(edits.append)
    await add(parts, "a", "b", "c")
    await parts.storyboard.remove(parts.ids("b"))
    await parts.storyboard.move(parts.ids("c"), 0)
    await parts.storyboard.rename("Trailer")
    await parts.storyboard.set_range(*parts.ids("c"), 1_000_000, None)
    orders = [[], ["a", "b", "c"], ["a", "c"], ["c", "a"], ["c", "a"], ["c", "a"]]
    for edit, before in zip(reversed(edits), reversed(orders[:-1]), strict=True):
        await parts.storyboard.take_back(edit)
        assert parts.order == before
    assert (await parts.strips.all())[0].entries == ()
    for edit, after in zip(edits, orders[1:], strict=True):
        await parts.storyboard.do_again(edit)
        assert parts.order == after
    assert parts.board.strip == edits[-1].after  # type: ignore[union-attr]
    assert parts.board.strip.name == "Trailer"  # type: ignore[union-attr]
    assert [edit.change for edit in edits] == [
        *(Change.ADD, Change.REMOVE, Change.MOVE, Change.RENAME, Change.TRIM),
    ]


async def test_a_strip_that_was_deleted_comes_back_and_goes_again(parts: StoryboardParts) -> None:
    await add(parts, "a")
    edits: list[StripEdit] = []
    parts.storyboard.edited.subscribe(edits.append)
    await parts.storyboard.delete()
    assert parts.order == []
    await parts.storyboard.take_back(edits[0])
    assert parts.order == ["a"]
    await parts.storyboard.do_again(edits[0])
    assert parts.order == []
    assert len(edits) == 1


async def test_a_deletion_done_again_takes_no_other_strip_along(parts: StoryboardParts) -> None:
    """The strip may be gone already."""
    await add(parts, "a")
    edits: list[StripEdit] = []
    parts.storyboard.edited.subscribe(edits.append)
    await parts.storyboard.delete()
    await add(parts, "b")
    await parts.storyboard.do_again(edits[0])
    assert parts.order == ["b"]


async def test_a_change_that_changes_nothing_is_no_step(parts: StoryboardParts) -> None:
    await add(parts, "a", "b")
    edits: list[StripEdit] = []
    parts.storyboard.edited.subscribe(edits.append)
    await parts.storyboard.move(parts.ids("a"), 0)
    await parts.storyboard.remove({"nobody"})
    assert edits == []


async def test_there_can_be_several_strips(parts: StoryboardParts) -> None:
    await add(parts, "a")
    first = parts.board.strip  # type: ignore[union-attr]
    await parts.storyboard.begin("Second")
    await add(parts, "b", "c")
    assert [strip.name for strip in parts.board.strips] == ["Storyboard 1", "Second"]  # type: ignore[union-attr]
    await parts.storyboard.choose(first.id)
    assert parts.order == ["a"]
    await parts.storyboard.delete()
    assert parts.order == ["b", "c"]
    await parts.storyboard.delete()
    assert (parts.board.strip.name, parts.order) == ("Storyboard 1", [])  # type: ignore[union-attr]


async def test_the_strip_of_the_last_time_is_opened(parts: StoryboardParts) -> None:
    await add(parts, "a")
    first = parts.board.strip  # type: ignore[union-attr]
    await parts.storyboard.begin("Second")
    assert (await parts.another().open(first.id)).strip.name == "Storyboard 1"
    assert (await parts.another().open()).strip.name == "Second"


async def test_an_export_is_made_of_what_is_there(parts: StoryboardParts) -> None:
    await parts.storyboard.add([("a", None, None), ("gone", None, None), ("b", 1_000_000, 3_000_000)])
    assert parts.board is not None
    assert parts.board.pieces == (
        Piece(Path("/videos/a.mp4")),
        Piece(Path("/videos/b.mp4"), 1_000_000, 3_000_000),
    )
    assert parts.board.length_us == 8_040_000
    assert [place.clip is None for place in parts.board.places] == [False, True, False]


async def test_a_clip_that_comes_back_is_back_in_the_strip(parts: StoryboardParts) -> None:
    await parts.storyboard.add([("late", None, None)])
    assert parts.board.playable == ()  # type: ignore[union-attr]
    task = a_ready_task(9)
    await parts.tasks.add([task])
    await parts.clips.add(a_clip(task, id="late"))
    await parts.storyboard.refresh()
    assert len(parts.board.playable) == 1  # type: ignore[union-attr]


async def test_what_could_not_be_saved_has_not_happened(parts: StoryboardParts) -> None:
    await add(parts, "a")
    await parts.database.read(lambda sql: sql.execute("PRAGMA query_only = ON").fetchall())
    with pytest.raises(StorageTrouble):
        await add(parts, "b")
    assert parts.order == ["a"]
    await parts.storyboard.refresh()
    assert parts.order == ["a"]


async def test_a_damaged_strip_is_left_as_it_is_until_it_is_repaired(parts: StoryboardParts) -> None:
    held = '[{"id": "a", "clip_id": "b", "start_us": null, "end_us": null}, {"id": 7}]'
    insert = "INSERT INTO strips (id, name, entries) VALUES ('one', 'Film', ?)"
    await parts.database.write(lambda sql: sql.execute(insert, (held,)))
    board = await parts.storyboard.open("one")
    assert board.strip.is_damaged
    await parts.storyboard.choose("one")
    for change in (
        parts.storyboard.add([("c", None, None)]),
        parts.storyboard.remove(["a"]),
        parts.storyboard.rename("Other"),
        parts.storyboard.set_range("a", 1, 2),
        parts.storyboard.delete(),
    ):
        with pytest.raises(EntryDamaged):
            await change
    rows = await parts.database.read(lambda sql: sql.execute("SELECT entries FROM strips").fetchall())
    assert rows == [(held,)]
