"""A removal is undone whole, ends in the trash, and loses nothing in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.sprites import sprite_path
from runapi_desktop.services.removals import UNDO_S, Removal, Removals, TrashRefused, move_to_trash
from runapi_desktop.store.removal_store import RemovalStore
from tests.services.library_parts import LibraryParts, open_parts


class Bin:
    """A trash folder that may refuse."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_closed = False
        folder.mkdir()

    def __call__(self, path: Path) -> None:
        if self.is_closed:
            raise PermissionError(13, "No trash on this disk", str(path))
        path.rename(self.folder / path.name)

    @property
    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def bin_(tmp_path: Path) -> Bin:
    return Bin(tmp_path / "bin")


def removals_of(parts: LibraryParts, bin_: Bin) -> Removals:
    return Removals(parts.runtime, parts.tasks, parts.clips, parts.removals, trash=bin_)


async def test_undo_brings_back_everything(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        clips = [await parts.add_clip(number) for number in range(3)]
        await parts.clips.change_tags([clips[1].id], added=["sea"])
        whole = await parts.shown()
        told: list[str] = []
        parts.events.task_removed.subscribe(told.append)
        parts.events.tasks_added.subscribe(lambda tasks: told.extend(f"+{task.id}" for task in tasks))
        removals = removals_of(parts, bin_)

        removal = await removals.remove(["task-1", "task-0"])
        assert [item.task.id for item in await parts.shown()] == ["task-2"]
        await parts.clock.pass_time(UNDO_S - 1)
        assert await removals.undo(removal)
        assert await parts.shown() == whole
        assert told[:2] == ["task-1", "task-0"]
        assert sorted(told[2:]) == ["+task-0", "+task-1"]
        await parts.clock.pass_time(UNDO_S * 2)
        assert bin_.names == []
        assert all(Path(clip.path).exists() for clip in clips)


async def test_when_the_time_is_up_the_file_is_in_the_trash_and_the_row_is_gone(
    tmp_path: Path, bin_: Bin
) -> None:
    async with open_parts(tmp_path) as parts:
        poster = tmp_path / "poster.jpg"
        clip = await parts.add_clip(1, poster=poster)
        strip = sprite_path(poster)
        for picture in (poster, strip):
            picture.write_bytes(b"picture")
        removals = removals_of(parts, bin_)
        told: list[object] = []
        removals.leaving.subscribe(lambda path: told.append((path, Path(path).exists())))
        removals.ended.subscribe(told.append)
        removal = await removals.remove(["task-1"])
        await parts.clock.pass_time(UNDO_S + 1)
        await parts.clock.run_until(lambda: bin_.names == ["clip 1.mp4"])
        await parts.clock.run_until(lambda: not poster.exists() and not strip.exists())
        assert told == [removal, (clip.path, True)]
        assert not await removals.undo(removal)
        assert await parts.tasks.get("task-1") is None
        assert await parts.removals.hidden() == []


async def test_a_task_that_runs_is_not_removed(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        clip = await parts.add_clip(1)
        task = await parts.tasks.get(clip.task_id)
        assert task is not None
        await parts.tasks.save(replace(task, state=TaskState.RENDERING))
        assert (await removals_of(parts, bin_).remove(["task-1", "task-9"])).task_ids == ()
        assert len(await parts.shown()) == 1


@pytest.mark.logs("trash did not take")
async def test_what_the_trash_refuses_comes_back_with_a_reason(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        clips = [await parts.add_clip(number) for number in range(2)]
        bin_.is_closed = True
        removals = removals_of(parts, bin_)
        refused: list[TrashRefused] = []
        removals.refused.subscribe(refused.append)
        await removals.remove(["task-0"])
        await parts.clock.pass_time(UNDO_S + 1)
        await parts.clock.run_until(lambda: bool(refused))
        assert refused == [TrashRefused(clips[0].path, "No trash on this disk")]
        assert [item.clip for item in await parts.shown()] == clips[::-1]


async def test_the_next_start_finishes_what_a_kill_interrupted(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        for number in range(2):
            await parts.add_clip(number)
        await removals_of(parts, bin_).remove(["task-0"])
    assert bin_.names == []
    async with open_parts(tmp_path) as parts:
        assert [item.task.id for item in await parts.shown()] == ["task-1"]
        await removals_of(parts, bin_).finish()
        assert bin_.names == ["clip 0.mp4"]
        assert await parts.tasks.get("task-0") is None


async def test_finishing_ends_what_could_be_undone(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        await parts.add_clip(0)
        removals = removals_of(parts, bin_)
        ended: list[Removal] = []
        removals.ended.subscribe(ended.append)
        removal = await removals.remove(["task-0"])
        await removals.finish()
        assert ended == [removal]
        assert bin_.names == ["clip 0.mp4"]
        assert not await removals.undo(removal)


class UnreadableRemovals(RemovalStore):
    """Of a disk that takes what is written and does not say what is there."""

    async def hidden(self) -> list[str]:
        raise StorageTrouble(StorageProblem.FAILED)


@pytest.mark.logs("stays so until the next start")
async def test_a_disk_that_does_not_answer_holds_up_no_exit(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        await parts.add_clip(0)
        store = UnreadableRemovals(parts.database)
        removals = Removals(parts.runtime, parts.tasks, parts.clips, store, trash=bin_)
        ended: list[Removal] = []
        removals.ended.subscribe(ended.append)
        removal = await removals.remove(["task-0"])
        await removals.finish()
        assert ended == [removal]
        assert bin_.names == []
    async with open_parts(tmp_path) as parts:
        await removals_of(parts, bin_).finish()
        assert bin_.names == ["clip 0.mp4"]


async def test_a_file_that_is_gone_already_is_no_trouble(tmp_path: Path, bin_: Bin) -> None:
    async with open_parts(tmp_path) as parts:
        clip = await parts.add_clip(0)
        Path(clip.path).unlink()
        removals = removals_of(parts, bin_)
        await removals.remove(["task-0"])
        await removals.finish()
        assert await parts.tasks.get("task-0") is None


def test_the_systems_trash_takes_a_file(tmp_path: Path) -> None:
    path = tmp_path / "old clip.mp4"
    path.write_bytes(b"film")
    move_to_trash(path)
    assert not path.exists()
