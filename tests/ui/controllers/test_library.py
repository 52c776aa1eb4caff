"""What the user does with cards, from the widget to the disk and back; real services in virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.media.probe import probe_video
from runapi_desktop.services.bundles import LibraryServices
from runapi_desktop.services.clip_import import ClipImport, ImportProgress, ImportReport
from runapi_desktop.services.clip_locations import ClipLocations
from runapi_desktop.services.removals import UNDO_S, Removals
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.ui.controllers.library import LibraryController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.page_driver import control, until
from tests.helpers.undoing import undo_words
from tests.services.conftest import Run, clip_bytes, clock, installation, run, server, write_clip
from tests.services.fake_runapi import FakeRunApi

__all__ = ["clip_bytes", "clock", "installation", "run", "server"]

T = TypeVar("T")

REQUEST = GenerationRequest(
    "hailuo",
    "text_to_video",
    "hailuo-02-text-to-video-standard",
    {"prompt": "a fox", "duration_seconds": 6, "output_resolution": "768p"},
)


class WindowScope(TaskScope):
    """The scope of what the window does, apart from that of the services."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[asyncio.Task[Any]] = []

    def spawn(self, coroutine: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        task = super().spawn(coroutine, name)
        self.begun.append(task)
        return task


@dataclass
class Library:
    """The window with a Reel, and the services behind it."""

    run: Run
    scope: WindowScope
    window: MainWindow
    reel: ReelView
    stage: Stage
    trashed: list[str]
    refuses: bool = False
    controller: LibraryController = field(init=False)

    def trash(self, path: Path) -> None:
        if self.refuses:
            raise PermissionError(13, "No trash here", str(path))
        path.unlink()
        self.trashed.append(path.name)

    async def add(self, number: int, **changes: int) -> Clip:
        path = write_clip(self.run.folder / f"film {number}.mp4", 8 + number)
        task = Task(
            f"{number:032x}",
            self.run.connections.active.origin if self.run.connections.active else "",
            REQUEST,
            f"key-{number}",
            self.run.clock.now(),
            TaskState.READY,
            body="{}",
            **changes,  # type: ignore[arg-type]
        )
        clip = Clip(f"{task.id}-1", task.id, str(path), probe_video(path), task.created_at, f"film {number}")
        await self.run.clips.add_with_task(task, clip)
        return clip

    async def loaded(self) -> None:
        self.reel.load()
        await until(lambda: self.reel.model.counts is not None)

    async def close(self) -> None:
        """End it all while the loop runs: between tests Qt's events go on without one."""
        if not self.run.is_closed:
            await self.quiet()
            self.stage.show_item(None)
            self.reel.close_down()
            self.window.hide()
            await self.quiet()
            await self.scope.close()
            await self.run.close()
            self.window.deleteLater()

    async def quiet(self) -> None:
        """Return when the window has nothing under way any more; tasks of the services may wait on."""
        while under_way := [task for task in self.scope.begun if not task.done()]:
            await asyncio.wait(under_way)

    def titles(self) -> list[str]:
        items = [self.reel.model.item(row) for row in range(self.reel.model.rowCount())]
        return [item.clip.title if item.clip else item.task.request.prompt for item in items if item]

    def lines(self) -> list[str]:
        items = [self.reel.model.item(row) for row in range(self.reel.model.rowCount())]
        return [self.reel.model.state_of(item).text for item in items if item]

    def press(self, key: Qt.Key) -> None:
        self.reel.list.setFocus()  # Del on the tabs closes one.
        QTest.keyClick(self.reel.list, key)

    def _entry(self, words: str) -> QAction:
        menu = QMenu(self.reel)
        self.reel.fill_menu(menu)
        return next(action for action in menu.actions() if action.text().startswith(words))

    def words(self, start: str) -> str:
        return self._entry(start).text()

    def choose(self, words: str) -> None:
        self._entry(words).trigger()

    @property
    def question(self) -> QMessageBox | None:
        boxes = self.window.findChildren(QMessageBox)
        return next((box for box in boxes if box.isVisible()), None)

    @property
    def said(self) -> str:
        return control(self.window, QLabel, "bannerText").text() if self.window.banner.isVisible() else ""

    def offer(self, words: str) -> None:
        button = control(self.window, QPushButton, "bannerAction")
        assert button.text() == words
        button.click()


@pytest.fixture
async def library(qapp: QApplication, run: Run) -> AsyncIterator[Library]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    qapp.setQuitOnLastWindowClosed(False)
    window = MainWindow(theme)
    scope = WindowScope()
    stage = Stage(scope, theme, commands=window.commands)
    store = ReelStore(run.database)
    reel = ReelView(store, run.tasks, run.events, run.clock, scope, theme, commands=window.commands)
    reel.prices.quotes = run.quotes
    window.set_stage_and_reel(stage, reel)
    window.show()
    library = Library(run, scope, window, reel, stage, [])
    library.controller = LibraryController(
        window,
        reel,
        stage,
        LibraryServices(
            run.clips,
            Removals(run.runtime, run.tasks, run.clips, RemovalStore(run.database), trash=library.trash),
            ClipImport(
                run.runtime, run.clips, posters_dir=run.folder / "posters", inputs_dir=run.folder / "inputs"
            ),
            ClipLocations(run.clips, run.events, run.executor),
        ),
        run.runner,
        settings=Settings(),
        scope=scope,
    )
    yield library
    await library.close()


async def test_delete_hides_and_undo_brings_back(library: Library) -> None:
    clips = [await library.add(number) for number in range(3)]
    await library.loaded()
    library.reel.list.make_current(1)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.titles() == ["film 2", "film 0"])
    assert library.said == "Moved to trash"
    assert Path(clips[1].path).exists()
    library.offer("Undo")
    await until(lambda: library.titles() == ["film 2", "film 1", "film 0"])
    await until(lambda: [item.id for item in library.reel.selection.items] == [clips[1].task_id])
    assert library.said == ""
    assert library.trashed == []
    await library.close()


async def test_what_is_thrown_away_one_after_the_other_is_offered_together(library: Library) -> None:
    for number in range(4):
        await library.add(number)
    await library.loaded()

    async def throw_away(said: str) -> None:
        left = len(library.titles()) - 1
        library.reel.list.make_current(0)
        library.press(Qt.Key.Key_Delete)
        await until(lambda: library.said == said and len(library.titles()) == left)

    await throw_away("Moved to trash")
    await throw_away("2 cards moved to trash")
    await throw_away("3 cards moved to trash")
    assert len(library.window.banner.notices) == 1
    await library.window.undo_stack.undo()
    await until(lambda: library.said == "2 cards moved to trash")
    library.offer("Undo")
    await until(lambda: len(library.titles()) == 4)
    assert library.said == ""

    # Who closes the notice knows of what was in it.
    await throw_away("Moved to trash")
    control(library.window, QPushButton, "bannerClose").click()
    await throw_away("Moved to trash")
    await library.run.clock.pass_time(UNDO_S + 1)
    await until(lambda: len(library.trashed) == 2)
    assert library.said == ""
    await library.close()


async def test_what_is_in_the_systems_trash_is_offered_no_more(library: Library) -> None:
    for number in range(2):
        await library.add(number)
    await library.loaded()
    library.reel.list.make_current(0)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.said == "Moved to trash" and library.titles() == ["film 0"])
    await library.run.clock.pass_time(UNDO_S / 2)
    library.reel.list.make_current(0)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.said == "2 cards moved to trash")
    await library.run.clock.pass_time(UNDO_S / 2 + 1)
    await until(lambda: library.said == "Moved to trash")
    library.offer("Undo")
    await until(lambda: library.titles() == ["film 0"])
    assert library.trashed == ["film 1.mp4"]
    await library.close()


async def test_several_go_to_the_trash_together_when_the_time_is_up(library: Library) -> None:
    for number in range(3):
        await library.add(number)
    await library.loaded()
    library.reel.list.selectAll()
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.titles() == [])
    assert library.said == "3 cards moved to trash"
    await library.run.clock.pass_time(UNDO_S + 1)
    await until(lambda: len(library.trashed) == 3)
    assert library.said == ""
    await library.close()


@pytest.mark.logs("the trash did not take")
async def test_what_the_trash_refuses_is_back_with_the_systems_words(library: Library) -> None:
    await library.add(0)
    await library.loaded()
    library.refuses = True
    library.reel.list.make_current(0)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.titles() == [])
    await library.run.clock.pass_time(UNDO_S + 1)
    await until(lambda: library.titles() == ["film 0"])
    assert library.said == "film 0.mp4 could not be moved to the trash (No trash here). The clip is back."
    await library.close()


async def test_stars_titles_tags_and_notes_reach_the_disk_and_the_card(library: Library) -> None:
    clips = [await library.add(number) for number in range(2)]
    await library.loaded()
    library.reel.list.selectAll()
    library.press(Qt.Key.Key_S)
    library.reel.open_notes()
    tag = control(library.window, QLineEdit, "tagField")
    QTest.keyClicks(tag, "sea")
    QTest.keyClick(tag, Qt.Key.Key_Return)

    async def rows() -> list[Clip | None]:
        return [await library.run.clips.get(clip.id) for clip in clips]

    def shown(has: Callable[[Clip], bool]) -> bool:
        items = [library.reel.model.item(row) for row in range(2)]
        return all(item is not None and item.clip is not None and has(item.clip) for item in items)

    await until(lambda: shown(lambda clip: clip.is_starred and clip.tags == ("sea",)))
    assert all(row is not None and row.is_starred and row.tags == ("sea",) for row in await rows())
    library.reel.list.make_current(0)
    title = control(library.window, QLineEdit, "clipTitle")
    title.setText("The best take")
    QTest.keyClick(title, Qt.Key.Key_Return)
    await until(lambda: library.titles()[0] == "The best take")
    search = control(library.window, QLineEdit, "reelSearch")
    search.setText("best sea")
    await until(lambda: library.titles() == ["The best take"])
    await library.close()


async def test_a_title_and_a_note_that_the_disk_did_not_take_are_kept_when_it_takes_them_again(
    library: Library,
) -> None:
    clip = await library.add(0)
    await library.loaded()
    library.reel.list.make_current(0)
    library.reel.open_notes()
    title = control(library.window, QLineEdit, "clipTitle")
    notes = control(library.window, QPlainTextEdit, "clipNotesText")
    await until(lambda: title.text() == "film 0")
    await library.run.database.write(lambda sql: sql.execute("PRAGMA query_only = 1") and None)
    title.setText("The best take")
    notes.setPlainText("for the trailer")
    library.reel.notes.save()
    await until(lambda: len(library.window.banner.notices) == 1)
    await library.quiet()
    await library.run.database.read(lambda sql: sql.execute("PRAGMA query_only = 0") and None)
    assert (title.text(), notes.toPlainText()) == ("The best take", "for the trailer")
    library.reel.notes.save()
    await until(lambda: library.titles() == ["The best take"])
    await library.quiet()
    stored = await library.run.clips.get(clip.id)
    assert stored is not None
    assert (stored.title, stored.notes) == ("The best take", "for the trailer")
    await library.close()


async def test_undo_takes_back_one_thing_after_the_other_and_redo_does_it_again(library: Library) -> None:
    clips = [await library.add(number) for number in range(2)]
    await library.loaded()
    await library.quiet()
    library.window.activateWindow()
    library.reel.list.setFocus()
    undo = library.window.findChild(QAction, "undo")
    assert isinstance(undo, QAction)
    assert not undo.isEnabled()

    async def stored(number: int) -> Clip:
        found = await library.run.clips.get(clips[number].id)
        assert found is not None
        return found

    library.reel.list.make_current(0)
    item = library.reel.current_item
    assert item is not None
    library.press(Qt.Key.Key_S)
    await until(lambda: undo.text() == "Undo star")
    await library.quiet()
    library.reel.renamed.emit(item, "The best take")
    await until(lambda: undo.text() == "Undo rename")
    await library.quiet()
    library.reel.notes_changed.emit(item, "at dusk")
    await until(lambda: undo.text() == "Undo notes")
    await library.quiet()
    library.reel.list.selectAll()
    both = library.reel.selection.known
    library.reel.tags_changed.emit(both, ("sea",), ())
    await until(lambda: undo.text() == "Undo tags")
    await library.quiet()
    library.reel.list.make_current(1)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: undo.text() == "Undo move to trash")
    redo = library.window.findChild(QAction, "redo")
    assert isinstance(redo, QAction)
    for left in ("Undo tags", "Undo notes", "Undo rename", "Undo star", "Undo"):
        undo.trigger()
        await until(lambda left=left: undo.text() == left)
        await library.quiet()
    assert not undo.isEnabled()
    assert [await stored(number) for number in (0, 1)] == [
        replace(clip, sha256=(await stored(n)).sha256) for n, clip in enumerate(clips)
    ]
    await until(lambda: library.titles() == ["film 1", "film 0"])
    for done in ("star", "rename", "notes", "tags", "move to trash"):
        redo.trigger()
        await until(lambda done=done: undo.text() == f"Undo {done}")
        await library.quiet()
    last = await stored(1)
    assert (last.title, last.notes, last.tags, last.is_starred) == (
        "The best take",
        "at dusk",
        ("sea",),
        True,
    )
    await until(lambda: library.titles() == ["The best take"])
    await library.close()


async def test_what_is_in_the_systems_trash_is_said_to_be_too_late(library: Library) -> None:
    await library.add(0)
    await library.loaded()
    library.reel.list.make_current(0)
    library.press(Qt.Key.Key_Delete)
    await until(lambda: library.titles() == [])
    await library.run.clock.pass_time(UNDO_S + 1)
    await until(lambda: library.trashed == ["film 0.mp4"])
    undo = library.window.findChild(QAction, "undo")
    assert isinstance(undo, QAction)
    undo.trigger()
    await until(lambda: library.said.startswith("Too late to undo"))
    assert not undo.isEnabled()
    await library.close()


async def test_a_text_field_keeps_its_own_undo_and_the_menu_knows_it(library: Library) -> None:
    await library.add(0)
    await library.loaded()
    library.window.activateWindow()
    library.reel.list.setFocus()
    library.reel.list.make_current(0)
    library.press(Qt.Key.Key_S)
    actions = {action.objectName(): action for action in library.window.edit_menu.actions()}
    await until(lambda: actions["undo"].text() == "Undo star")
    search = control(library.window, QLineEdit, "reelSearch")
    search.setFocus()
    QTest.keyClicks(search, "fox")
    library.window.edit_menu.aboutToShow.emit()
    assert actions["undo"].text() == "Undo"
    actions["selectAll"].trigger()
    library.window.edit_menu.aboutToShow.emit()
    assert actions["cut"].isEnabled()
    actions["cut"].trigger()
    assert (search.text(), QApplication.clipboard().text()) == ("", "fox")
    actions["paste"].trigger()
    assert search.text() == "fox"
    actions["undo"].trigger()
    assert search.text() == ""
    assert undo_words(library.window.undo_stack) == "star"
    await library.close()


async def test_cards_are_copied_as_files_with_their_prompts(library: Library) -> None:
    clips = [await library.add(number) for number in range(2)]
    await library.loaded()
    library.window.activateWindow()
    library.reel.list.setFocus()
    actions = {action.objectName(): action for action in library.window.edit_menu.actions()}
    library.window.edit_menu.aboutToShow.emit()
    actions["selectAll"].trigger()
    assert not actions["cut"].isEnabled()
    actions["copy"].trigger()
    data = QApplication.clipboard().mimeData()
    assert {Path(url.toLocalFile()) for url in data.urls()} == {Path(clip.path) for clip in clips}
    assert data.text() == "a fox"
    pasted: list[object] = []
    library.window.pasted.connect(pasted.append)
    actions["paste"].trigger()
    assert len(pasted) == 1
    await library.close()


@pytest.mark.posix("names")
async def test_of_many_files_that_are_no_videos_a_few_are_named(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02} <b>FREE CREDITS<b>.mp4").write_bytes(b"#EXTM3U\nfile:///etc/passwd")
    assert await library.controller.import_clips((folder,)) == ()
    assert "02 <b>FREE" in library.said
    assert "03 <b>FREE" not in library.said
    assert library.said.endswith("37 more files cannot be used either.")


async def test_pressed_twice_delete_throws_away_once(library: Library) -> None:
    await library.add(0)
    await library.loaded()
    library.reel.list.make_current(0)
    for _ in range(2):
        library.press(Qt.Key.Key_Delete)
    await library.quiet()
    assert [notice.text for notice in library.window.banner.notices] == ["Moved to trash"]
    await library.window.undo_stack.undo()
    await until(lambda: library.titles() == ["film 0"])
    await library.close()


async def test_imported_videos_become_cards_once(library: Library, tmp_path: Path) -> None:
    await library.loaded()
    film = write_clip(tmp_path / "holiday.mp4")
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"nothing")

    assert await library.controller.import_clips((film, broken))
    await until(lambda: library.said != "" and library.titles() == ["holiday"])
    assert library.said.startswith("1 clip imported.")
    assert "broken.mp4" in library.said
    await until(lambda: library.reel.current_item is not None)
    library.window.banner.clear()
    assert await library.controller.import_clips((film,))
    await until(lambda: library.said == "1 clip already in the Reel.")
    assert library.titles() == ["holiday"]
    empty = tmp_path / "empty"
    empty.mkdir()
    library.window.banner.clear()
    assert await library.controller.import_clips((empty,)) == ()
    await until(lambda: library.said == "There are no videos in that folder.")
    await library.close()


async def test_cancel_ends_the_import_that_it_stands_at(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, Callable[[ImportProgress], None]] = {}

    async def take(
        _import: ClipImport, paths: Sequence[Path], tell: Callable[[ImportProgress], None]
    ) -> ImportReport:
        told[paths[0].name] = tell
        await asyncio.Event().wait()
        return ImportReport((), (), ())

    monkeypatch.setattr(ClipImport, "take", take)
    imports = {
        name: library.scope.spawn(library.controller.import_clips((Path(name),)), name)
        for name in ("one.mp4", "two.mp4")
    }
    await until(lambda: told.keys() == imports.keys())
    for name in ("two.mp4", "one.mp4"):
        told[name](ImportProgress(name, 3, 9, 0, 0.0))
    (notice,) = (each for each in library.window.banner.notices if "one.mp4" in each.text)
    notice.buttons[0].click()
    await until(imports["one.mp4"].done)
    assert not imports["two.mp4"].done()
    (left,) = library.window.banner.notices
    assert "two.mp4" in left.text
    left.buttons[0].click()
    await until(imports["two.mp4"].done)
    await library.close()


async def test_a_file_that_went_is_seen_when_the_window_comes_back_and_located(
    library: Library, tmp_path: Path
) -> None:
    clip = await library.add(0)
    await library.loaded()
    library.reel.list.make_current(0)

    def look() -> None:
        library.window.activated.emit()
        library.reel.sight.settled.emit([item.clip for item in library.reel.selection.items])

    look()
    await until(lambda: library.lines()[0].startswith("Ready"))
    (tmp_path / "elsewhere").mkdir()
    moved = Path(clip.path).rename(tmp_path / "elsewhere" / "film.mp4")
    other = write_clip(tmp_path / "elsewhere" / "other.mp4", 20)
    look()
    await until(lambda: library.lines() == ["File is gone"])

    async def point_at(path: Path) -> None:
        library.choose("Locate the file")
        await until(lambda: library.window.findChild(QFileDialog) is not None)
        dialog = control(library.window, QFileDialog, "chooseFile")
        control(dialog, QLineEdit, "fileNameEdit").setText(str(path))
        dialog.accept()

    await point_at(other)
    await until(lambda: library.said == "other.mp4 is a different video. The clip is still missing.")
    await until(lambda: library.window.findChild(QFileDialog) is None)
    await point_at(moved)
    await until(lambda: library.lines()[0].startswith("Ready"))
    found = await library.run.clips.get(clip.id)
    assert found is not None
    assert found.path == str(moved)
    await library.close()


async def test_making_it_again_costs_no_more_than_the_menu_said(library: Library, server: FakeRunApi) -> None:
    server.price_cents = 42
    await library.add(0, quote_micros=100_000_000)
    await library.loaded()
    library.reel.list.make_current(0)
    await until(lambda: library.words("Generate again") == "Generate again · $0.42")
    library.choose("Generate again · $0.42")
    await until(lambda: library.reel.model.rowCount() == 2)
    server.price_cents = 80
    await library.run.clock.pass_time(301)
    library.reel.list.make_current(1)
    assert library.words("Generate again") == "Generate again · about $0.42"
    library.choose("Generate again · about $0.42")
    await until(lambda: library.question is not None)
    assert library.question is not None
    assert library.question.text() == "This costs $0.80 now, more than the $0.42 you were shown."
    assert library.reel.model.rowCount() == 2
    library.question.buttons()[0].click()
    await until(lambda: library.reel.model.rowCount() == 3)
    await library.close()
