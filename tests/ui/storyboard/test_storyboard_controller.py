"""The storyboard with the real Reel, Stage and database: clips come in, move, play and become a film."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.settings import MetadataPlace, Settings
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.bundles import FilmServices
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.storyboard import Storyboard
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.ui.cards.card_drag import CLIP_MIME_TYPE
from runapi_desktop.ui.commands.palette import command_entries
from runapi_desktop.ui.commands.storyboard_commands import (
    MOVE_LEFT,
    MOVE_RIGHT,
    REMOVE_FROM_STORYBOARD,
    STORYBOARD_COMMANDS,
)
from runapi_desktop.ui.controllers.storyboard import StoryboardController
from runapi_desktop.ui.drops.window_drops import WindowDrops
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.storyboard.storyboard_panel import StoryboardPanel
from runapi_desktop.ui.storyboard.strip_delegate import CARD_GAP_PX
from runapi_desktop.ui.storyboard.strip_page import StripPage
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.widgets.undo import UndoStack
from tests.helpers.drags import drop, usual_field
from tests.helpers.page_driver import control, until
from tests.helpers.qt_signals import emitted
from tests.helpers.reel_library import Library, a_task, open_library, settled
from tests.helpers.undoing import undo_words
from tests.media.samples import frames_in
from tests.ui.storyboard.conftest import us

NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Room:
    """A window with everything in it."""

    library: Library
    window: QWidget
    reel: ReelView
    stage: Stage
    panel: StoryboardPanel
    controller: StoryboardController
    storyboard: Storyboard
    banner: Banner
    folder: Path
    place: list[MetadataPlace]
    undo_stack: UndoStack

    @property
    def order(self) -> str:
        """The numbers of the clips in the strip, ``x`` for one that is gone."""
        numbers = (place.clip.task_id[-1] if place.clip else "x" for place in self.panel.model.places)
        return "".join(numbers)

    def text(self, name: str) -> str:
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel), name
        return label.text()

    @property
    def playing_row(self) -> int:
        """The place that the mark of what plays is seen around, -1 without one."""
        seen = self.panel.list.viewport().grab().toImage()

        def has_mark(row: int) -> bool:
            cell = self.panel.list.visualRect(self.panel.model.index(row, 0))
            ground = seen.pixel(cell.center().x(), cell.top() + 1)
            return seen.pixel(cell.left() + CARD_GAP_PX // 2 - 2, cell.center().y()) != ground

        (*marked,) = filter(has_mark, range(self.panel.model.rowCount()))
        assert len(marked) <= 1
        return marked[0] if marked else -1

    def click(self, name: str) -> None:
        button = self.panel.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton), name
        button.click()

    async def dialog(self, kind: type[QDialog]) -> QDialog:
        """The next dialog of that kind."""
        while True:
            for found in self.window.findChildren(kind):
                if isinstance(found, QDialog) and found.isVisible():
                    return found
            await asyncio.sleep(0)

    async def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.keyClick(self.panel.list, key, modifiers)
        await settled()


@pytest.fixture
async def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path, clips: list[Clip]) -> AsyncIterator[Room]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    async with open_library(tmp_path) as library:
        database = library.database
        with ThreadPoolExecutor(2) as threads:
            place = [MetadataPlace.NOWHERE]
            making = ClipMaking(library.clips, library.tasks, threads, lambda: place[0])
            window = QWidget()
            window.resize(1000, 900)
            reel = ReelView(library.reel, library.tasks, library.events, library.clock, library.scope, theme)
            stage = Stage(library.scope, theme, commands=reel.commands)
            panel = StoryboardPanel(theme, reel.pictures, reel.commands)
            banner = Banner()
            layout = QVBoxLayout(window)
            for part in (banner, stage, reel, panel):
                layout.addWidget(part)
            reel.current_changed.connect(stage.show_item)
            storyboard = Storyboard(StripStore(database), lambda: "Storyboard 1")
            undo_stack = UndoStack()
            controller = StoryboardController(
                panel,
                storyboard,
                stage,
                reel,
                FilmServices(library.clips, StripStore(database), making),
                library.runtime,
                banner=banner,
                settings=Settings(),
                undo_stack=undo_stack,
            )
            for number, clip in enumerate(clips):
                task = a_task(number, TaskState.READY)
                await library.tasks.add([task])
                await library.clips.add(clip)
            await storyboard.open()
            reel.load()

            def let_go(_: object) -> None:
                stage.show_item(None)
                reel.close_down()

            qtbot.addWidget(window, before_close_func=let_go)
            window.show()
            drops = WindowDrops(theme, usual_field, window)
            drops.put_on_storyboard.connect(
                lambda ids, _paths, row: library.scope.spawn(controller.put(ids, row), "put")
            )
            drops.watch(window)
            await settled()
            yield Room(
                library,
                window,
                reel,
                stage,
                panel,
                controller,
                storyboard,
                banner,
                tmp_path,
                place,
                undo_stack,
            )
            await library.scope.close()


async def add(room: Room, clips: list[Clip], numbers: str) -> None:
    await room.storyboard.add([(clips[int(number)].id, None, None) for number in numbers])


def drag(clips: list[Clip]) -> QMimeData:
    data = QMimeData()
    data.setData(CLIP_MIME_TYPE, "\n".join(clip.task_id for clip in clips).encode())
    return data


async def test_an_empty_strip_teaches_and_takes_drops(room: Room, clips: list[Clip]) -> None:
    empty = room.panel.findChild(QWidget, "stripEmpty")
    assert isinstance(empty, QWidget)
    assert empty.isVisible()
    for name in ("storyboardPlay", "storyboardExport"):
        button = room.panel.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert not button.isEnabled()
    assert drop(empty, drag([clips[1], clips[0]])).hint == "Add 2 clips to storyboard"
    await settled()
    assert room.order == "10"
    assert room.panel.list.isVisible()
    assert room.text("storyboardFacts") == "2 clips · 0:02.00"


async def test_clips_are_dropped_between_others(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "00")
    drop(room.panel.list.viewport(), drag([clips[2], clips[1]]), QPoint(156, 40))
    await settled()
    assert room.order == "0210"


async def test_places_are_moved_by_dragging(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "012")
    model = room.panel.model
    end = room.panel.list.viewport().rect().topRight() + QPoint(-5, 40)
    drop(room.panel.list.viewport(), model.mimeData([model.index(0)]), end)
    await settled()
    assert room.order == "120"


async def test_the_keyboard_moves_removes_and_undoes(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "012")
    room.panel.list.setFocus()
    room.panel.list.make_current(0)
    await room.press(Qt.Key.Key_Right, CONTROL)
    assert room.order == "102"
    await room.press(Qt.Key.Key_Right, CONTROL)
    assert room.order == "120"
    await room.press(Qt.Key.Key_Left, CONTROL)
    assert room.order == "102"
    await room.press(Qt.Key.Key_Delete)
    assert room.order == "12"
    assert undo_words(room.undo_stack) == "remove from storyboard"
    await room.undo_stack.undo()
    assert room.order == "102"
    assert undo_words(room.undo_stack) == "move in storyboard"
    await room.undo_stack.redo()
    assert room.order == "12"


async def test_a_place_shows_its_part_on_the_stage_and_takes_other_marks(
    room: Room, clips: list[Clip]
) -> None:
    await room.storyboard.add([(clips[0].id, us(6), us(12)), (clips[1].id, None, None)])
    places = room.panel.model.places
    room.panel.list.current_changed.emit(places[0])
    await settled()
    assert room.stage.item is not None
    assert room.stage.item.clip == clips[0]
    assert room.stage.controls.marks == Marks(us(6), us(12))
    room.stage.controls.set_marks(Marks(us(3), us(12)))
    await settled()
    assert [(place.entry.start_us, place.entry.end_us) for place in room.panel.model.places] == [
        (us(3), us(12)),
        (None, None),
    ]
    room.panel.list.current_changed.emit(room.panel.model.places[1])
    await settled()
    assert room.stage.controls.marks == Marks()
    room.stage.controls.set_marks(Marks(None, us(12)))
    await settled()
    assert room.panel.model.places[1].entry.end_us == us(12)
    await room.undo_stack.undo()
    await settled()
    assert room.panel.model.places[1].entry.end_us is None
    assert room.stage.controls.marks == Marks()


async def test_marks_of_a_card_are_nobodys(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "01")
    room.panel.list.current_changed.emit(room.panel.model.places[0])
    await settled()
    room.reel.select_task(clips[2].task_id)
    await settled()
    room.stage.controls.set_marks(Marks(us(3), us(12)))
    await settled()
    assert not any(place.is_cut for place in room.panel.model.places)


async def test_the_part_between_the_marks_is_added_from_the_stage(room: Room, clips: list[Clip]) -> None:
    room.reel.select_task(clips[0].task_id)
    await settled()
    room.stage.controls.set_marks(Marks(us(3), us(12)))
    action = room.stage.findChild(QAction, "menuAddToStoryboard")
    assert isinstance(action, QAction)
    action.trigger()
    await settled()
    (place,) = room.panel.model.places
    assert (place.clip, place.start_us, place.end_us) == (clips[0], us(3), us(12))


async def test_it_plays_through_on_the_stage(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "012")
    room.click("storyboardPlay")
    await settled()
    page = room.stage.findChild(StripPage)
    assert isinstance(page, StripPage)
    assert page.isVisible()
    assert not room.stage.findChild(QPushButton, "stageContinue").isVisible()  # type: ignore[union-attr]
    assert room.text("stageTotal").startswith("0:02.96")
    while page.player.place < 1:
        await emitted(page.player.place_changed)
    assert room.playing_row == 1
    stop = room.panel.findChild(QPushButton, "storyboardPlay")
    assert isinstance(stop, QPushButton)
    assert (stop.text(), stop.accessibleName()) == ("Stop", "Stop")
    stop.click()
    assert not page.isVisible()
    assert stop.text() == "Play through"


async def test_a_clip_that_plays_stays_marked_where_it_is_moved_to(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "012")
    room.click("storyboardPlay")
    await settled()
    assert room.playing_row == 0
    await room.storyboard.move([room.panel.model.places[0].entry.id], 3)
    assert room.order == "120"
    assert room.playing_row == 2
    await room.storyboard.remove([room.panel.model.places[2].entry.id])
    assert room.playing_row == -1


async def test_escape_leaves_the_film(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "01")
    room.click("storyboardPlay")
    await settled()
    page = room.stage.findChild(StripPage)
    assert isinstance(page, StripPage)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert room.playing_row == -1
    assert not page.isVisible()


async def test_it_plays_from_a_place_on_and_passes_over_what_is_gone(room: Room, clips: list[Clip]) -> None:
    await room.storyboard.add([(clips[0].id, None, None), ("gone", None, None), (clips[2].id, None, None)])
    assert room.order == "0x2"
    room.panel.play_asked.emit(1)
    await settled()
    page = room.stage.findChild(StripPage)
    assert isinstance(page, StripPage)
    while page.player.place < 1:
        await emitted(page.player.place_changed)
    assert room.playing_row == 2
    room.reel.select_task(clips[1].task_id)
    await settled()
    assert room.stage.findChild(StripPage) is None


async def export_to(room: Room, name: str) -> Path:
    room.click("storyboardExport")
    dialog = await room.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    target = room.folder / name
    dialog.selectFile(str(target))
    dialog.accept()
    return target


async def test_a_film_is_joined_without_loss(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "010")
    target = await export_to(room, "film.mp4")
    await settled()
    assert frames_in(target) == [*range(24)] * 3
    assert room.text("bannerText") == "The film is saved as film.mp4."
    assert not room.panel.progress.isVisible()


async def test_a_film_says_how_its_clips_were_made_where_that_is_wanted(
    room: Room, clips: list[Clip]
) -> None:
    room.place[0] = MetadataPlace.BESIDE
    await add(room, clips, "01")
    target = await export_to(room, "film.mp4")
    await settled()
    held = json.loads(target.with_name("film.mp4.json").read_text())
    assert [clip["title"] for clip in held["clips"]] == ["Clip number 0", "Clip number 1"]


async def test_a_film_says_why_it_is_encoded(room: Room, clips: list[Clip]) -> None:
    await room.storyboard.add([("gone", None, None), (clips[0].id, None, None), (clips[2].id, us(3), None)])
    said: list[str] = []
    begin: Callable[[str], None] = room.panel.progress.begin
    room.panel.progress.begin = lambda what: (said.append(what), begin(what))[1]  # type: ignore[method-assign]
    target = await export_to(room, "film.mp4")
    await settled()
    assert said == ["Re-encoding: clip 3 has a different size or format"]
    assert frames_in(target)[:24] == list(range(24))
    assert frames_in(target)[24:] == list(range(4, 24))


async def test_a_film_never_takes_the_place_of_its_clips(room: Room, clips: list[Clip]) -> None:
    before = Path(clips[0].path).read_bytes()
    await add(room, clips, "01")
    await export_to(room, clips[0].path)
    await settled()
    assert Path(clips[0].path).read_bytes() == before
    assert "cannot replace" in room.text("bannerText")


async def answer_with(room: Room, name: str) -> str:
    """Type ``name`` into the question that stands open; what stood there before."""
    dialog = await room.dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    before = dialog.textValue()
    dialog.setTextValue(name)
    dialog.accept()
    await settled()
    return before


async def test_strips_are_begun_renamed_chosen_and_deleted(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "01")
    room.panel.new_asked.emit()
    await answer_with(room, "Trailer")
    assert room.order == ""
    names = room.panel.findChild(QComboBox, "storyboardNames")
    assert isinstance(names, QComboBox)
    assert [names.itemText(row) for row in range(names.count())] == ["Storyboard 1", "Trailer"]
    assert names.currentText() == "Trailer"
    room.panel.rename_asked.emit()
    assert await answer_with(room, "Teaser") == "Trailer"
    assert names.currentText() == "Teaser"
    names.setCurrentIndex(0)
    names.activated.emit(0)
    await settled()
    assert room.order == "01"
    room.panel.delete_asked.emit()
    await settled()
    assert [names.itemText(row) for row in range(names.count())] == ["Teaser"]

    assert room.text("bannerText") == "“Storyboard 1” is deleted."
    room.banner.findChild(QPushButton, "bannerAction").click()  # type: ignore[union-attr]
    await settled()
    assert names.currentText() == "Storyboard 1"
    assert room.order == "01"


async def test_storyboards_of_one_name_that_are_deleted_one_after_the_other_all_come_back(
    room: Room, clips: list[Clip]
) -> None:
    names = control(room.panel, QComboBox, "storyboardNames")

    async def begin() -> None:
        room.panel.new_asked.emit()
        await answer_with(room, "Trailer")

    await add(room, clips, "01")
    await begin()
    await add(room, clips, "12")
    await begin()
    await add(room, clips, "20")
    for said in ("“Trailer” is deleted.", "2 storyboards deleted."):
        names.setCurrentIndex(names.count() - 1)
        names.activated.emit(names.count() - 1)
        await settled()
        room.panel.delete_asked.emit()
        await settled()
        assert [notice.text for notice in room.banner.notices] == [said]
    assert names.count() == 1
    await room.undo_stack.undo()
    assert room.text("bannerText") == "“Trailer” is deleted."
    await room.undo_stack.redo()
    await room.undo_stack.undo()
    control(room.banner, QPushButton, "bannerAction").click()
    await settled()
    assert [names.itemText(row) for row in range(names.count())] == ["Storyboard 1", "Trailer", "Trailer"]
    assert room.banner.notices == ()


async def test_a_strip_that_cannot_be_read_is_not_said_to_be_shown(
    room: Room, clips: list[Clip], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_storyboard: Storyboard, _strip_id: str) -> None:
        raise StorageTrouble(StorageProblem.FAILED, "library")

    await add(room, clips, "01")
    room.panel.new_asked.emit()
    dialog = await room.dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.accept()
    await settled()
    names = room.panel.findChild(QComboBox, "storyboardNames")
    assert isinstance(names, QComboBox)
    shown = names.currentText()
    monkeypatch.setattr(Storyboard, "choose", refuse)
    names.setCurrentIndex(0)
    names.activated.emit(0)
    await settled()
    assert names.currentText() == shown
    assert shown != "Storyboard 1"


async def test_a_renamed_clip_is_renamed_here(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "0")
    await room.library.clips.rename(clips[0].id, "Harbour")
    room.library.events.clip_added.publish(replace(clips[0], title="Harbour"))
    await settled()
    assert room.panel.model.data(room.panel.model.index(0)) == "1: Harbour, 0:01.00"


async def test_the_menus_reach_everything(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "01")
    room.click("storyboardMore")
    menu = room.panel.findChild(QMenu, "storyboardMenu")
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        *("New storyboard…", "Rename…", "Delete this storyboard"),
    ]
    menu.actions()[-1].trigger()
    menu.close()
    await settled()
    assert room.order == ""
    assert undo_words(room.undo_stack) == "delete storyboard"
    await room.undo_stack.undo()
    assert room.order == "01"


async def test_the_menu_of_a_place_moves_it(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "012")
    room.panel.list.setCurrentIndex(room.panel.model.index(0))
    for name, order in (("placeMoveRight", "102"), ("placeMoveRight", "120"), ("placeMoveLeft", "102")):
        point = room.panel.list.visualRect(room.panel.list.currentIndex()).center()
        room.panel.list.customContextMenuRequested.emit(point)
        menu = room.panel.findChildren(QMenu, "placeMenu")[-1]
        assert isinstance(menu, QMenu)
        entries = {action.objectName(): action for action in menu.actions()}
        entries[name].trigger()
        menu.close()
        await settled()
        assert room.order == order


async def test_the_palette_knows_what_the_keys_of_the_strip_do(room: Room, clips: list[Clip]) -> None:
    commands = room.panel.commands
    assert [commands.why_not(command) for command in STORYBOARD_COMMANDS] == [
        "Choose a clip in the storyboard first"
    ] * len(STORYBOARD_COMMANDS)
    await add(room, clips, "012")
    room.panel.list.make_current(0)
    assert (commands.why_not(MOVE_LEFT), commands.why_not(MOVE_RIGHT)) == ("Already first", "")
    for expected in ("102", "120"):
        commands.run_now(MOVE_RIGHT)
        await settled()
        assert room.order == expected
    assert commands.why_not(MOVE_RIGHT) == "Already last"
    commands.run_now(REMOVE_FROM_STORYBOARD)
    await settled()
    assert room.order == "12"
    entries = {entry.words for entry in command_entries(commands)}
    assert {"Play from here", "Move left", "Move right", "Remove from the storyboard"} <= entries


async def test_a_long_name_is_shortened_where_it_is_chosen(room: Room) -> None:
    name = "Werbefilm der Österreichischen Bundesbahnen zur Herbstkampagne"
    await room.storyboard.begin(name)
    names = room.panel.findChild(QComboBox, "storyboardNames")
    assert isinstance(names, QComboBox)
    option = QStyleOptionComboBox()
    names.initStyleOption(option)
    seen = option.currentText  # type: ignore[attr-defined]
    assert seen.endswith("…")
    assert name.startswith(seen[:-1])
    assert names.width() <= room.panel.width() / 2
    assert names.currentData(Qt.ItemDataRole.ToolTipRole) == name


async def test_where_room_is_short_the_length_goes_first(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "01")
    facts = room.panel.findChild(QLabel, "storyboardFacts")
    assert isinstance(facts, QLabel)
    assert facts.isVisible()
    room.panel.resize(480, room.panel.height())
    assert not facts.isVisible()
    play, export = (room.panel.findChild(QPushButton, f"storyboard{name}") for name in ("Play", "Export"))
    names = room.panel.findChild(QComboBox, "storyboardNames")
    assert play is not None
    assert export is not None
    assert names is not None
    assert (play.text(), export.text()) == ("Play", "Export…")
    assert (play.accessibleName(), export.accessibleName()) == ("Play through", "Export film")
    await until(lambda: names.width() >= names.sizeHint().width())
    room.panel.resize(900, room.panel.height())
    assert (play.text(), export.text()) == ("Play through", "Export film…")
    assert facts.isVisible()


async def test_the_buttons_say_what_they_wait_for(room: Room, clips: list[Clip]) -> None:
    export = room.panel.findChild(QPushButton, "storyboardExport")
    assert isinstance(export, QPushButton)
    assert (export.isEnabled(), export.toolTip()) == (False, "Add clips first")
    await add(room, clips, "0")
    assert (export.isEnabled(), export.toolTip()) == (True, "Save all clips as one MP4")


async def test_the_keyboard_is_on_export_again_when_the_film_is_there(room: Room, clips: list[Clip]) -> None:
    await add(room, clips, "0")
    export = room.panel.findChild(QPushButton, "storyboardExport")
    assert isinstance(export, QPushButton)
    export.window().activateWindow()
    export.setFocus()
    room.panel.show_exporting(True)
    assert not export.isEnabled()
    room.panel.show_exporting(False)
    assert export.hasFocus()


async def test_every_control_has_a_name(room: Room) -> None:
    from PySide6.QtWidgets import QAbstractButton

    for each in room.panel.findChildren(QAbstractButton):
        assert each.objectName(), each
        assert each.accessibleName(), each


async def test_takes_of_one_order_are_told_apart_in_the_strip(room: Room, clips: list[Clip]) -> None:
    """By eye, by screen reader and where they stand in the Reel they have the same name."""
    for number in (0, 1):
        task = await room.library.tasks.get(clips[number].task_id)
        assert task is not None
        await room.library.tasks.save(replace(task, take=number + 1, takes=2))
    await add(room, clips, "01")
    model = room.panel.model
    tips = [str(model.index(row).data(Qt.ItemDataRole.ToolTipRole)) for row in (0, 1)]
    words = [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, 1)]
    for number in (0, 1):
        assert f"take {number + 1} of 2" in tips[number]
        assert f"take {number + 1} of 2" in words[number]
