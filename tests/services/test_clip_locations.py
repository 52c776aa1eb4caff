"""Clips whose files were moved, renamed or removed outside the app."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.off_loop import run_here
from runapi_desktop.services.clip_frames import strip_picture
from runapi_desktop.services.clip_locations import ClipLocations
from tests.services.library_parts import LibraryParts, open_parts
from tests.store.examples import a_clip, a_task


class Watched:
    """The service, what it tells, and a look at the rows as they stand."""

    def __init__(self, parts: LibraryParts) -> None:
        self.parts = parts
        self.files = ClipLocations(parts.clips, parts.events, parts.executor)
        self.told: list[tuple[str, bool]] = []
        self.moved: list[str] = []
        self.files.gone_changed.subscribe(lambda c: self.told.append((c.id, self.files.is_gone(c.id))))
        parts.events.clip_added.subscribe(lambda clip: self.moved.append(clip.path))

    async def row(self, clip: Clip) -> Clip:
        found = await self.parts.clips.get(clip.id)
        assert found is not None
        return found

    async def look(self, *clips: Clip) -> None:
        await self.files.check([await self.row(clip) for clip in clips])


async def test_a_clip_that_is_there_is_learnt_by_its_content(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        await watched.look(clip)
        assert (await watched.row(clip)).sha256 == hashlib.sha256(Path(clip.path).read_bytes()).hexdigest()
        assert not watched.files.is_gone(clip.id)
        assert watched.told == watched.moved == []


async def test_what_only_a_cloud_has_is_not_fetched_to_be_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        for is_here in (False, True):
            monkeypatch.setattr("runapi_desktop.services.clip_locations.is_on_disk", lambda _, h=is_here: h)
            await watched.look(clip)
            assert bool((await watched.row(clip)).sha256) == is_here
        assert watched.told == []


def test_nor_to_move_under_the_pointer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = a_clip(a_task(1), path=str(tmp_path / "clip.mp4"), poster_path=str(tmp_path / "clip.jpg"))
    monkeypatch.setattr("runapi_desktop.services.clip_frames.is_on_disk", lambda _path: False)
    assert strip_picture(clip, run_here) is None


async def test_a_renamed_file_is_found_again_without_a_word(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip, other = await parts.add_clip(0), await parts.add_clip(1, frames=14)
        await watched.look(clip, other)
        renamed = Path(clip.path).rename(tmp_path / "best take ★.mp4")
        await watched.look(clip, other)
        assert watched.told == []
        assert watched.moved == [str(renamed)]
        assert (await watched.row(clip)).path == str(renamed)


async def test_a_removed_file_is_told_once_and_again_when_it_is_back(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        await watched.look(clip)
        data = Path(clip.path).read_bytes()
        Path(clip.path).unlink()
        await watched.look(clip)
        await watched.look(clip)
        assert watched.told == [(clip.id, True)]
        Path(clip.path).write_bytes(data)
        await watched.look(clip)
        assert watched.told == [(clip.id, True), (clip.id, False)]


async def test_locating_one_file_finds_the_others_that_moved_with_it(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clips = [await parts.add_clip(number, frames=10 + number) for number in range(3)]
        await watched.look(*clips)
        elsewhere = tmp_path / "archive"
        elsewhere.mkdir()
        moved = [Path(clip.path).rename(elsewhere / f"take {n}.mp4") for n, clip in enumerate(clips)]
        await watched.look(*clips)
        assert all(watched.files.is_gone(clip.id) for clip in clips)

        assert not await watched.files.locate(await watched.row(clips[0]), moved[1])
        assert watched.files.is_gone(clips[0].id)
        assert await watched.files.locate(await watched.row(clips[0]), moved[0])
        assert not any(watched.files.is_gone(clip.id) for clip in clips)
        assert [(await watched.row(clip)).path for clip in clips] == [str(path) for path in moved]


async def test_a_clip_never_read_before_is_known_by_its_size(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        (tmp_path / "b").mkdir()
        moved = Path(clip.path).rename(tmp_path / "b" / "x.mp4")
        await watched.look(clip)
        assert watched.files.is_gone(clip.id)
        (tmp_path / "other.mp4").write_bytes(b"something else")
        assert not await watched.files.locate(clip, tmp_path / "other.mp4")
        assert await watched.files.locate(clip, moved)
        assert (await watched.row(clip)).sha256


async def test_pointing_at_nothing_is_refused(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        with pytest.raises(MediaRefused) as refusal:
            await watched.files.locate(clip, tmp_path / "nowhere.mp4")
        assert refusal.value.problem is MediaProblem.MISSING


async def test_a_disk_that_is_not_there_makes_the_file_gone(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip = await parts.add_clip(0)
        await watched.look(clip)
        await parts.clips.set_path(clip.id, str(tmp_path / "unplugged" / "clip.mp4"))
        await watched.look(clip)
        assert watched.told == [(clip.id, True)]


async def test_a_copy_that_is_another_cards_clip_is_not_taken_from_it(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        watched = Watched(parts)
        clip, twin = await parts.add_clip(0), await parts.add_clip(1)
        assert Path(clip.path).read_bytes() == Path(twin.path).read_bytes()
        await watched.look(clip, twin)
        Path(clip.path).unlink()
        await watched.look(clip, twin)
        assert watched.told == [(clip.id, True)]
        assert watched.moved == []
