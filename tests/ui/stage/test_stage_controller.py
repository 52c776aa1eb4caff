"""Frames, trimmed copies and copies really get made, where the user wanted them, and can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from runapi_desktop.domain.clip import ReelItem, VideoFacts
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.settings import MetadataPlace, Settings
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import COPY_FRAME, SAVE_COPY, SAVE_FRAME, SAVE_TRIMMED
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.subject import Subject, subject_of
from runapi_desktop.ui.controllers.stage import StageController
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.window.attempts import Attempts
from tests.helpers.qt_signals import emitted
from tests.helpers.reel_library import (
    Library,
    a_clip,
    a_task,
    draw_video,
    level_of,
    open_library,
    settled,
)
from tests.media.samples import metadata_in
from tests.ui.stage.conftest import item_of

Film = tuple[Path, VideoFacts]


def us(frames: int) -> int:
    return round(frames * 1_000_000 / 24)


class Appearance(QObject):
    """Sets its event when a widget appears."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.event = asyncio.Event()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.event.set()
        return False


@dataclass
class Bench:
    """A Stage with a clip on it, and what works for it."""

    stage: Stage
    item: ReelItem
    folder: Path
    banner: Banner
    library: Library
    place: MetadataPlace = MetadataPlace.NOWHERE

    def run(self, command: Command, subject: Subject) -> None:
        self.stage.commands.run(command, subject)

    async def save_as(self, name: str) -> Path:
        """Answer the dialog that asks for a file."""
        dialog = await self._dialog()
        target = self.folder / name
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # Qt's own dialog would ask by another one
        dialog.selectFile(str(target))
        dialog.accept()
        return target

    async def accept(self) -> Path:
        """Take the name that the dialog proposes."""
        dialog = await self._dialog()
        (name,) = dialog.selectedFiles()
        dialog.accept()
        return Path(name)

    async def _dialog(self) -> QFileDialog:
        while True:
            found = self.stage.window().findChild(QFileDialog, "chooseSavePath")
            if isinstance(found, QFileDialog):
                return found
            await asyncio.sleep(0)


@pytest.fixture
async def bench(stage: Stage, film: Film, tmp_path: Path) -> AsyncIterator[Bench]:
    scope = TaskScope()
    banner = Banner()
    item = item_of(film)
    async with open_library(tmp_path) as library:
        await library.add(item.task)
        bench = Bench(stage, item, tmp_path, banner, library)
        with ThreadPoolExecutor(2) as threads:
            making = ClipMaking(library.clips, library.tasks, threads, lambda: bench.place)
            StageController(
                stage,
                making,
                banner=banner,
                attempts=Attempts(banner, scope),
                settings=Settings(),
                scope=scope,
            )
            stage.show_item(item)
            await emitted(stage.player.opened)
            stage.player.pause()
            yield bench
            await scope.close()
    banner.deleteLater()


async def test_the_frame_on_screen_becomes_a_picture(bench: Bench) -> None:
    bench.run(SAVE_FRAME, subject_of(bench.item, position_s=11.5 / 24))
    target = await bench.save_as("frame.png")
    await settled()
    image = QImage(str(target))
    assert (image.width(), image.height()) == (320, 180)
    assert words(bench.banner) == "Saved as frame.png."
    assert abs(image.pixelColor(50, 50).red() - level_of(11)) <= 3


async def test_the_frame_on_screen_is_on_the_clipboard(bench: Bench) -> None:
    bench.run(COPY_FRAME, subject_of(bench.item, position_s=5.5 / 24))
    await settled()
    image = QGuiApplication.clipboard().image()
    assert abs(image.pixelColor(50, 50).red() - level_of(5)) <= 3
    assert QGuiApplication.clipboard().mimeData().hasFormat("image/png")
    assert words(bench.banner) == "The frame is on the clipboard."


async def test_a_trimmed_copy_has_the_frames_between_the_marks(bench: Bench) -> None:
    bench.stage.controls.set_marks(Marks(us(6), us(12)))
    await settled()
    assert note(bench.stage) == "re-encoded, frame-accurate"
    bench.run(SAVE_TRIMMED, subject_of(bench.item, marks=Marks(us(6), us(12))))
    target = await bench.save_as("part.mp4")
    await settled()
    assert levels(target) == [level_of(number) for number in range(6, 12)]
    assert not bench.stage.progress.isVisible()
    assert words(bench.banner) == "Saved as part.mp4."


async def test_a_part_from_the_start_of_one_group_to_its_end_is_cut_without_loss(bench: Bench) -> None:
    bench.stage.controls.set_marks(Marks(None, us(12)))
    await settled()
    assert note(bench.stage) == "re-encoded, frame-accurate"
    bench.stage.controls.set_marks(Marks(None, None))
    await settled()
    assert note(bench.stage) == ""


async def test_a_copy_is_the_same_file(bench: Bench, film: Film) -> None:
    bench.run(SAVE_COPY, subject_of(bench.item))
    target = await bench.save_as("copy.mp4")
    await settled()
    assert target.read_bytes() == film[0].read_bytes()
    assert words(bench.banner) == "Saved as copy.mp4."
    assert metadata_in(target) is None


@pytest.mark.parametrize("place", [MetadataPlace.INSIDE, MetadataPlace.BESIDE])
async def test_a_copy_says_how_it_was_made_where_that_is_wanted(
    bench: Bench, film: Film, place: MetadataPlace
) -> None:
    bench.place = place
    bench.run(SAVE_COPY, subject_of(bench.item))
    target = await bench.save_as("copy.mp4")
    await settled()
    metadata = metadata_in(target)
    assert metadata is not None
    assert metadata.request == bench.item.task.request
    assert metadata.task_id == "remote-1"
    assert levels(target) == levels(film[0])
    assert target.with_name("copy.mp4.json").exists() == (place is MetadataPlace.BESIDE)


async def test_the_clip_itself_is_never_written_over(bench: Bench, film: Film) -> None:
    before = film[0].read_bytes()
    bench.run(SAVE_TRIMMED, subject_of(bench.item, marks=Marks(us(6), us(12))))
    await bench.save_as(str(film[0]))
    await settled()
    assert film[0].read_bytes() == before
    assert words(bench.banner) == "A copy cannot replace its own clip. Choose another name."


@pytest.mark.parametrize("command", [SAVE_COPY, SAVE_TRIMMED])
async def test_no_clip_is_written_over(bench: Bench, film: Film, command: Command) -> None:
    other = bench.folder / "other.mp4"
    other.write_bytes(b"paid for")
    task = a_task(1, TaskState.READY)
    await bench.library.add(task)
    await bench.library.clips.add(a_clip(task, other, film[1]))
    bench.run(command, subject_of(bench.item, marks=Marks(us(6), us(12))))
    await bench.save_as(str(other))
    await settled()
    assert other.read_bytes() == b"paid for"
    assert words(bench.banner).endswith("One of your clips has that name. Choose another one.")


async def test_a_copy_is_offered_a_name_that_is_free(bench: Bench, film: Film) -> None:
    bench.run(SAVE_COPY, subject_of(bench.item))
    target = await bench.accept()
    await settled()
    assert target != film[0]
    assert target.read_bytes() == film[0].read_bytes()


async def test_work_shows_how_far_it_is_and_can_be_stopped(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "long.mp4"
    item = item_of((path, draw_video(path, seconds=20.0, width_px=640, height_px=360)))
    bench.run(SAVE_TRIMMED, subject_of(item, marks=Marks(us(1), None)))
    seen = Appearance(bench.stage.progress)
    target = await bench.save_as("part.mp4")
    await seen.event.wait()
    label = bench.stage.findChild(QLabel, "stageProgressText")
    assert isinstance(label, QLabel)
    assert label.text().startswith("Saving trimmed copy · ")
    assert label.toolTip() == "Saving trimmed copy"
    cancel = bench.stage.findChild(QPushButton, "stageProgressCancel")
    assert isinstance(cancel, QPushButton)
    cancel.click()
    await settled()
    assert not bench.stage.progress.isVisible()
    assert not target.exists()
    assert bench.banner.isHidden()


async def test_a_clip_that_is_gone_is_said_on_the_banner(bench: Bench, tmp_path: Path) -> None:
    gone = item_of((tmp_path / "gone.mp4", bench.item.clip.facts))  # type: ignore[union-attr]
    bench.run(SAVE_TRIMMED, subject_of(gone, marks=Marks(us(1), None)))
    await bench.save_as("part.mp4")
    await settled()
    assert words(bench.banner) == "“gone.mp4” cannot be found."


def note(stage: Stage) -> str:
    return words(stage, "stageMarksNote")


def words(place: QObject, name: str = "bannerText") -> str:
    label = place.findChild(QLabel, name)
    assert isinstance(label, QLabel), [child.objectName() for child in place.findChildren(QWidget)]
    return label.text()


def levels(path: Path) -> list[int]:
    """The brightness of each frame, rounded to those that ``draw_video`` makes."""
    import av

    with av.open(str(path)) as file:
        frames = [frame.reformat(format="rgb24") for frame in file.decode(video=0)]
    return [round((bytes(frame.planes[0])[300] - 32) / 8) * 8 + 32 for frame in frames]
