"""Videos on this computer become cards, once each, with all that is known about them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from runapi_desktop.domain.errors import MediaProblem
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.metadata import ClipMetadata, write_sidecar
from runapi_desktop.services.clip_import import ClipImport
from tests.services.conftest import write_clip
from tests.services.library_parts import LibraryParts, open_parts


def import_into(parts: LibraryParts) -> ClipImport:
    return ClipImport(
        clips=parts.clips,
        events=parts.events,
        executor=parts.executor,
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


async def test_a_clip_made_here_regains_how_it_was_made(tmp_path: Path) -> None:
    made_at = datetime(2026, 5, 1, 8, tzinfo=UTC)
    request = GenerationRequest("hailuo", "text_to_video", "hailuo-2.3", {"prompt": "a fox"})
    async with open_parts(tmp_path) as parts:
        parent = write_clip(tmp_path / "parent.mp4", frames=8)
        child = write_clip(tmp_path / "child.mp4", frames=9)
        write_sidecar(parent, ClipMetadata(request, "Fox", "rt-1", "", made_at, 30))
        write_sidecar(child, ClipMetadata(request, "", "rt-2", "rt-1"))
        await import_into(parts).take([parent, child])
        second, first = await parts.shown()
        assert first.clip is not None
        assert (first.clip.title, first.clip.created_at) == ("Fox", made_at)
        assert (first.task.request, first.task.cost_cents) == (request, 30)
        assert first.task.remote_id == "rt-1"
        assert second.task.parent_clip_id == first.clip.id
        assert (await parts.reel.lineage(first)).continued_by == (second,)
