"""The clips move to another folder, and none is without its file meanwhile."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from runapi_desktop.disk import PromisedNames
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState
from runapi_desktop.services.clips_folder import ClipsFolder, example_name
from runapi_desktop.services.storage_use import StorageKind, StorageUse
from runapi_desktop.store.paths import AppPaths
from tests.helpers.reel_library import Library, a_clip, a_task, open_library


@dataclass
class Home:
    library: Library
    folder: ClipsFolder
    use: StorageUse
    old: Path
    new: Path

    async def add(self, number: int, name: str, content: bytes = b"film", origin: str = "x") -> Clip:
        task = a_task(number, TaskState.READY, origin=origin, body="{}")
        clip = a_clip(task, self.old / name)
        (self.old / name).write_bytes(content)
        await self.library.tasks.add([task])
        await self.library.clips.add(clip)
        return clip

    async def paths(self, *clips: Clip) -> list[Path]:
        known = [await self.library.clips.get(clip.id) for clip in clips]
        return [Path(clip.path) for clip in known if clip is not None]


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    async with open_library(tmp_path) as library:
        with ThreadPoolExecutor(1) as threads:
            paths = AppPaths(tmp_path, old, tmp_path / "logs")
            paths.create()
            folder = ClipsFolder(library.clips, library.events, threads)
            yield Home(library, folder, StorageUse(paths, lambda: old, library.tasks, threads), old, new)


@pytest.mark.parametrize("is_same_disk", [True, False])
async def test_files_and_cards_move_together(
    home: Home, is_same_disk: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not is_same_disk:

        def refuse(*_: object) -> None:
            raise OSError(18, "Invalid cross-device link")

        monkeypatch.setattr(os, "link", refuse)
    first, second = await home.add(1, "a.mp4", b"one"), await home.add(2, "b.mp4", b"two")
    below = home.old / "below"
    below.mkdir()
    in_subfolder = await home.add(3, "below/c.mp4")
    await home.folder.prepare(home.new)
    (home.new / "b.mp4").write_bytes(b"somebody else's")
    left: list[str] = []
    home.folder.leaving.subscribe(left.append)
    told: list[Clip] = []
    home.library.events.clip_added.subscribe(told.append)

    clips = await home.folder.clips_in(home.old)
    assert clips == [first, second]
    move = await home.folder.move(clips, home.new)
    assert (move.moved, move.stayed, move.trouble) == (2, 0, None)
    assert left == [first.path, second.path]
    places = [home.new / "a.mp4", home.new / "b (2).mp4"]
    assert await home.paths(first, second, in_subfolder) == [*places, below / "c.mp4"]
    assert [Path(clip.path) for clip in told] == places
    assert [place.read_bytes() for place in places] == [b"one", b"two"]
    assert (home.new / "b.mp4").read_bytes() == b"somebody else's"
    assert [path.name for path in home.old.iterdir()] == ["below"]


async def test_a_name_that_a_clip_on_its_way_has_is_not_taken(home: Home) -> None:
    clip = await home.add(1, "a.mp4", b"one")
    await home.folder.prepare(home.new)
    with PromisedNames() as promised:
        promised.path(home.new, "a.mp4")
        move = await home.folder.move([clip], home.new)
    assert move.moved == 1
    assert await home.paths(clip) == [home.new / "a (2).mp4"]


async def test_a_file_that_is_gone_stays_where_its_card_says(home: Home) -> None:
    gone, there = await home.add(1, "a.mp4"), await home.add(2, "b.mp4")
    Path(gone.path).unlink()
    await home.folder.prepare(home.new)
    move = await home.folder.move([gone, there], home.new)
    assert (move.moved, move.stayed) == (1, 1)
    assert await home.paths(gone, there) == [home.old / "a.mp4", home.new / "b.mp4"]


@pytest.mark.logs("1 clips stay in their folder")
async def test_a_folder_that_takes_nothing_leaves_the_clips_where_they_are(home: Home) -> None:
    clip = await home.add(1, "a.mp4", b"one")
    home.new.write_bytes(b"a file, not a folder")
    with pytest.raises(StorageTrouble):
        await home.folder.prepare(home.new)
    move = await home.folder.move([clip], home.new)
    assert move.moved == 0
    assert move.trouble is not None
    assert await home.paths(clip) == [home.old / "a.mp4"]
    assert Path(clip.path).read_bytes() == b"one"


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{date} {prompt}", "2026-03-01 A fox runs through fresh snow.mp4"),
        ("{service}/{time}", "Hailuo 14.05.06.mp4"),
        ("", "clip.mp4"),
    ],
)
def test_the_example_is_a_name_as_new_clips_get_it(template: str, name: str) -> None:
    assert example_name(template, datetime(2026, 3, 1, 14, 5, 6).astimezone()) == name


async def test_storage_counts_by_kind_and_gives_previews_back(home: Home) -> None:
    await home.add(1, "a.mp4", b"x" * 1000)
    posters = home.use.paths.posters_dir
    (posters / "c.jpg").write_bytes(b"p" * 30)
    (posters / "c.strip.jpg").write_bytes(b"s" * 500)
    sizes = await home.use.measure()
    assert (sizes[StorageKind.CLIPS], sizes[StorageKind.POSTERS], sizes[StorageKind.PREVIEWS]) == (
        1000,
        30,
        500,
    )
    assert sizes[StorageKind.INPUTS] == 0
    await home.use.clear_previews()
    assert [path.name for path in posters.iterdir()] == ["c.jpg"]
    assert (await home.use.measure())[StorageKind.PREVIEWS] == 0


async def test_only_finished_practice_tasks_are_offered_for_the_trash(home: Home) -> None:
    await home.add(1, "a.mp4", origin=PRACTICE_ORIGIN)
    await home.add(2, "b.mp4", origin="https://runapi.ai")
    await home.library.tasks.add([a_task(3, TaskState.QUEUED, origin=PRACTICE_ORIGIN)])
    assert await home.use.practice_tasks() == ["task-00001"]
