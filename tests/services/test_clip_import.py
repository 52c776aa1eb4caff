"""Videos on this computer become cards, once each, with all that is known about them."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from runapi_desktop.domain.bounds import EARLIEST, LATEST, MOST_MICROS
from runapi_desktop.domain.errors import MediaProblem
from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.metadata import ClipMetadata, metadata_text, sidecar_path, write_sidecar
from runapi_desktop.services.clip_import import ClipImport, ImportProgress
from tests.helpers.privileges import as_anybody
from tests.media.samples import write_video
from tests.services.conftest import write_clip
from tests.services.library_parts import LibraryParts, open_parts

NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)


def import_into(parts: LibraryParts) -> ClipImport:
    return ClipImport(
        parts.runtime,
        parts.clips,
        posters_dir=parts.folder / "posters",
        inputs_dir=parts.folder / "inputs",
    )


async def test_a_video_becomes_a_ready_card_where_it_lies(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        told: list[object] = []
        parts.events.tasks_added.subscribe(lambda tasks: told.extend(task.id for task in tasks))
        parts.events.clip_added.subscribe(lambda clip: told.append(clip.path))
        path = write_clip(tmp_path / "夏の海.mp4")
        report = await import_into(parts).take([path])
        (item,) = await parts.shown()
        assert report.added == (item.task.id,)
        assert report.known == report.refused == ()
        assert item.is_imported
        assert item.task.state is TaskState.READY
        assert item.task.request.prompt == ""
        assert item.clip is not None
        assert (item.clip.title, item.clip.path, item.clip.facts.frame_count) == ("夏の海", str(path), 12)
        assert item.clip.poster_path is not None
        assert Path(item.clip.poster_path).read_bytes().startswith(b"\xff\xd8")
        assert told == [item.task.id, str(path)]
        assert (await parts.reel.counts("海")).all == 1
        assert await parts.tasks.unfinished() == []


async def test_the_same_video_is_taken_once(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        path = write_clip(tmp_path / "a.mp4")
        importer = import_into(parts)
        first = await importer.take([path])
        copy = tmp_path / "copy of a.mp4"
        copy.write_bytes(path.read_bytes())
        again = await importer.take([path, copy])
        assert again.added == ()
        assert again.known == first.added
        assert len(await parts.shown()) == 1


async def test_a_folder_gives_its_videos_and_what_is_none_is_said(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        folder = tmp_path / "films"
        (folder / "deeper.mp4").mkdir(parents=True)
        write_clip(folder / "b.mp4", frames=9)
        write_clip(folder / "A.MP4", frames=10)
        for made, name in enumerate(("b.mp4", "A.MP4")):
            os.utime(folder / name, (1_700_000_000 + made,) * 2)
        (folder / "notes.txt").write_text("no film")
        (folder / "broken.mov").write_bytes(b"not a film at all")
        report = await import_into(parts).take([folder, tmp_path / "nowhere.mp4"])
        shown = await parts.shown()
        assert [item.clip.title for item in shown if item.clip] == ["A", "b"]
        assert [(refusal.file_name, refusal.problem) for refusal in report.refused] == [
            ("broken.mov", MediaProblem.NOT_A_VIDEO),
            ("nowhere.mp4", MediaProblem.MISSING),
        ]


@pytest.mark.posix("modes")
async def test_a_folder_that_may_not_be_looked_into_is_not_called_damaged(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        closed = tmp_path / "films"
        closed.mkdir(0)
        with as_anybody():
            report = await import_into(parts).take([closed])
    (refusal,) = report.refused
    assert (refusal.file_name, refusal.problem) == ("films", MediaProblem.NOT_ALLOWED)


async def test_a_clip_made_here_regains_how_it_was_made(tmp_path: Path) -> None:
    made_at = datetime(2026, 5, 1, 8, tzinfo=UTC)
    request = GenerationRequest("hailuo", "text_to_video", "hailuo-2.3", {"prompt": "a fox"})
    async with open_parts(tmp_path) as parts:
        parent = write_clip(tmp_path / "parent.mp4", frames=8)
        child = write_clip(tmp_path / "child.mp4", frames=9)
        write_sidecar(parent, ClipMetadata(request, "Fox", "rt-1", "", made_at, 300_000))
        write_sidecar(child, ClipMetadata(request, "", "rt-2", "rt-1"))
        await import_into(parts).take([parent, child])
        second, first = await parts.shown()
        assert first.clip is not None
        assert (first.clip.title, first.clip.created_at) == ("Fox", made_at)
        assert (first.task.request, first.task.cost_micros) == (request, 300_000)
        assert first.task.remote_id == "rt-1"
        assert second.task.parent_clip_id == first.clip.id
        assert (await parts.reel.lineage(first)).continued_by == (second,)


# --- files that somebody made to do harm --------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


HOSTILE: dict[str, object] = {
    "created_at": "9999-12-31T23:59:59-12:00",
    "created_at ": "0001-01-01T00:00:00+14:00",
    "cost_micros": 10**30,
    "cost_micros ": -(10**30),
    "cost_micros  ": 1e400,
    "title": "half \ud800 a letter",
    "title ": "x" * 150_000,
    "model": "\udfff",
    "task_id": "\ud83d",
    "parent_task_id": "\ud83d",
    "params": {"prompt": "\ud800", "duration_seconds": 10**40},
    "params ": {"a": {"kind": "picture", "path": "a\0b", "width_px": 10**40}},
    "params  ": {"a": {"kind": "url", "url": "https://\ud800"}},
    "params   ": [["prompt"]],
    "created_at  ": "2500-01-01T00:00:00+00:00",
    "created_at   ": "1912-06-23T00:00:00+00:00",
    "created_at    ": ["2026"],
    "created_at     ": 10**30,
    "cost_micros   ": True,
    "cost_micros    ": "57",
    "cost_micros     ": float("nan"),
    "title  ": ["Fox"],
    "title   ": None,
    "title    ": "<b>Fox</b>\u202e\n" * 50,
    "service": {"a": 1},
    "action": 7,
    "params    ": None,
    "params     ": {"prompt": None},
    "params      ": {"prompt": [[]]},
    "params       ": {"": {"kind": ["picture"]}},
    "params        ": {"a": {"kind": "video", "duration_s": float("inf")}},
    "params         ": {"a": {"kind": "url", "url": "file:///etc/passwd"}},
    "version": 1,  # of before, with what only the next one has
    "version ": 3,
    "version  ": [2],
    "made_with": ["RunAPI Desktop"],
}


async def test_a_hostile_comment_costs_its_own_file_at_most(tmp_path: Path, home: Path) -> None:
    request = GenerationRequest("hailuo", "text_to_video", "hailuo-2.3", {"prompt": "a fox"})
    async with open_parts(home) as parts:
        folder = tmp_path / "received"
        folder.mkdir()
        for number, (name, value) in enumerate(HOSTILE.items()):
            clip = write_clip(folder / f"{number:02}.mp4", frames=8 + number)
            held = json.loads(metadata_text(ClipMetadata(request, "Fox", "rt-1", "", NOON, 300_000)))
            sidecar_path(clip).write_text(json.dumps({**held, name.strip(): value}))
        last = write_clip(folder / "zz.mp4", frames=7)
        os.utime(folder / "00.mp4", (1e11, 1e11))
        report = await import_into(parts).take([folder])
        assert len(report.added) == len(HOSTILE) + 1
        assert report.refused == ()
        opening = await parts.reel.opening(ReelQuery(), 100, by_day=True)
        assert len(opening.first) == sum(day.count for day in opening.days) == len(HOSTILE) + 1
        assert not any(item.is_damaged for item in opening.first)
        clips = [item.clip for item in opening.first if item.clip]
        assert all(EARLIEST <= clip.created_at <= LATEST for clip in clips)
        assert all(0 <= (item.task.cost_micros or 0) <= MOST_MICROS for item in opening.first)
        assert str(last) in [item.clip.path for item in opening.first if item.clip]


@pytest.mark.posix("names")
async def test_a_name_that_is_no_text_is_refused_by_itself(tmp_path: Path, home: Path) -> None:
    async with open_parts(home) as parts:
        folder = tmp_path / "received"
        folder.mkdir()
        good = write_clip(folder / "b.mp4")
        bad = os.path.join(os.fsencode(folder), b"a\xff.mp4")  # noqa: PTH118 - bytes
        os.link(good, bad)
        (tmp_path / "closed").mkdir()
        report = await import_into(parts).take([Path("a\0b"), folder])
        assert len(report.added) == 1
        assert [refusal.problem for refusal in report.refused if refusal.file_name == "a?.mp4"] == [
            MediaProblem.UNUSABLE_NAME
        ]


async def test_a_giant_that_is_no_video_is_not_read_through(tmp_path: Path, home: Path) -> None:
    """40 GB of nothing, which takes no room on the disk."""
    giant = tmp_path / "giant.mp4"
    with giant.open("wb") as file:
        file.truncate(40 * 1000**3)
    told: list[ImportProgress] = []
    async with open_parts(home) as parts:
        report = await asyncio.wait_for(import_into(parts).take([giant], told.append), 30)
    assert [refusal.problem for refusal in report.refused] == [MediaProblem.NOT_A_VIDEO]
    assert [progress.done for progress in told] == [0.0]


async def test_a_giant_is_told_of_and_can_be_left(tmp_path: Path, home: Path) -> None:
    """A sound video with 40 GB of nothing behind it."""
    giant = write_clip(tmp_path / "giant.mp4")
    with giant.open("r+b") as file:
        file.truncate(40 * 1000**3)
    async with open_parts(home) as parts:
        begun = asyncio.Event()
        told: list[ImportProgress] = []

        def hear(progress: ImportProgress) -> None:
            told.append(progress)
            if progress.done > 0:
                begun.set()

        importing = asyncio.ensure_future(import_into(parts).take([giant], hear))
        await asyncio.wait_for(begun.wait(), 60)
        importing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await importing
        # The thread is free again at once: nothing holds up the end of the app.
        await asyncio.wait_for(asyncio.to_thread(parts.executor.shutdown), 5)
        assert told[-1].name == "giant.mp4"
        assert await parts.shown() == []


async def test_what_belongs_to_a_system_is_passed_over_in_silence(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        folder = tmp_path / "from a Mac"
        folder.mkdir()
        write_clip(folder / "a.mp4")
        for name in ("._a.mp4", ".DS_Store", "Thumbs.db", "desktop.ini", ".hidden.mov", "~$a.mov"):
            (folder / name).write_bytes(b"\0\5\x16\7 of no use to anybody")
        report = await import_into(parts).take([folder])
        assert (len(report.added), report.refused) == (1, ())


@pytest.mark.parametrize("ending", ["3gp", "flv", "ts", "MTS", "wmv", "mpg", "ogv"])
async def test_a_folder_is_looked_through_for_everything_that_is_a_video(tmp_path: Path, ending: str) -> None:
    async with open_parts(tmp_path) as parts:
        folder = tmp_path / "clips"
        folder.mkdir()
        (folder / f"a.{ending}").write_bytes(b"not what it says")
        report = await import_into(parts).take([folder])
        assert [refusal.problem for refusal in report.refused] == [MediaProblem.NOT_A_VIDEO]


@pytest.mark.parametrize("name", ["a.ts", "a.m2ts", "a.mpg"])
async def test_what_the_stage_cannot_step_through_is_said_not_to_be_supported(
    tmp_path: Path, name: str
) -> None:
    async with open_parts(tmp_path) as parts:
        codec = "mpeg2video" if name == "a.mpg" else "libx264"
        path = write_video(tmp_path / name, 12, codec=codec)
        report = await import_into(parts).take([path])
        assert report.added == ()
        assert [refusal.problem for refusal in report.refused] == [MediaProblem.NOT_SUPPORTED]


@pytest.mark.posix("names")
async def test_a_name_in_another_alphabet_than_utf8_ends_nothing(tmp_path: Path) -> None:
    async with open_parts(tmp_path) as parts:
        folder = tmp_path / "old"
        folder.mkdir()
        write_clip(folder / "a.mp4")
        foreign = os.fsencode(folder) + b"/caf\xe9.mp4"
        os.link(folder / "a.mp4", foreign)
        write_clip(folder / "z.mp4", 9)
        told: list[ImportProgress] = []
        report = await import_into(parts).take([folder], told.append)
        assert len(report.added) == 2
        (refusal,) = report.refused
        assert refusal.problem is MediaProblem.UNUSABLE_NAME
        for text in (refusal.file_name, *(progress.name for progress in told)):
            assert text.encode()
