"""Every control of a window leaves drags of files to the window, which says what it does and copies."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsScene,
    QGraphicsView,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.drops.window_drops import WindowDrops
from runapi_desktop.ui.widgets.theme import DARK, LIGHT, Theme, ThemeChoice
from tests.helpers.drags import Action, drop, hint_of, hover, leave, usual_field

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def words(text: str = "a boat") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


class Room:
    """A window with one of each control that takes drags by itself."""

    def __init__(self, theme: Theme) -> None:
        self.window = QMainWindow()
        self.window.resize(600, 700)
        center = QWidget()
        column = QVBoxLayout(center)
        boxes = QComboBox()
        boxes.setEditable(True)
        view = QGraphicsView(QGraphicsScene())
        view.setAcceptDrops(True)
        shelf = QListView()
        shelf.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.line, self.text, self.rich = QLineEdit(), QPlainTextEdit(), QTextEdit()
        self.controls = (self.line, self.text, self.rich, boxes, QSpinBox(), view, shelf)
        for control in self.controls:
            column.addWidget(control)
        self.window.setCentralWidget(center)
        self.window.show()
        self.drops = WindowDrops(theme, usual_field, self.window)
        self.drops.watch(self.window)
        self.used: list[list[str]] = []
        self.drops.used.connect(lambda items: self.used.append([item.name for item in items]))
        self.imported: list[tuple[Path, ...]] = []
        self.drops.imported.connect(self.imported.append)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    made = Room(theme)
    qtbot.addWidget(made.window)
    return made


def test_files_over_any_control_are_the_windows(room: Room) -> None:
    for control in room.controls:
        answer = drop(control, files("/pictures/harbour.jpg"))
        assert answer == (True, COPY, "Use as first frame"), control
    assert room.used == [["harbour.jpg"]] * len(room.controls)
    assert [room.line.text(), room.text.toPlainText(), room.rich.toPlainText()] == ["", "", ""]


def test_words_go_to_the_control_that_holds_words_as_a_copy(room: Room) -> None:
    for edit in (room.line, room.text, room.rich):
        answer = drop(edit, words(), actions=COPY | MOVE)
        assert (answer.is_accepted, answer.action, answer.hint) == (True, COPY, "")
    assert [room.line.text(), room.text.toPlainText(), room.rich.toPlainText()] == ["a boat"] * 3
    assert not drop(room.controls[-1], words()).is_accepted
    room.line.setReadOnly(True)
    assert not drop(room.line, words()).is_accepted
    assert room.used == []


def test_a_control_hears_that_words_have_moved_on(room: Room) -> None:
    assert hover(room.line, words()).is_accepted
    mime = files("/pictures/harbour.jpg")
    mime.setText("harbour")
    assert drop(room.controls[-1], mime).hint == "Use as first frame"
    assert drop(room.line, words()).is_accepted
    assert room.line.text() == "a boat"


@pytest.mark.parametrize(
    ("actions", "expected"), [(COPY, COPY), (COPY | MOVE, COPY), (MOVE, Qt.DropAction.IgnoreAction)]
)
def test_the_source_never_hears_of_a_move(room: Room, actions: Action, expected: Action) -> None:
    answer = drop(room.controls[-1], files("/pictures/harbour.jpg"), actions=actions)
    assert answer.action == expected
    assert len(room.used) == (expected == COPY)


def test_the_hint_goes_when_the_drag_leaves_ends_or_is_lost(room: Room) -> None:
    shelf = room.controls[-1]

    def hovering() -> str:
        return hover(shelf, files("/a.jpg")).hint

    assert hovering()
    leave(shelf)
    assert hint_of(room.window) == ""
    assert hovering()
    assert drop(shelf, files("/a.jpg")).is_accepted
    assert hint_of(room.window) == ""
    assert hovering()
    # The other program ended in the middle of its drag, and nobody says so: the pointer is ours again.
    at, none = QPointF(20, 20), Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(room.window.windowHandle(), move)
    assert hint_of(room.window) == ""


def test_nothing_is_taken_behind_a_dialog(room: Room, qtbot: QtBot) -> None:
    dialog = QDialog(room.window)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not drop(room.controls[-1], files("/a.jpg")).is_accepted
    dialog.close()
    assert drop(room.controls[-1], files("/a.jpg")).is_accepted


def test_folders_are_imported_and_several_things_each_go_their_way(room: Room, tmp_path: Path) -> None:
    shelf = room.controls[-1]
    mime = files("/pictures/a.jpg", "/films/b.mp4", str(tmp_path))
    answer = drop(shelf, mime)
    assert answer.hint.split("\n") == [
        "Use as first frame",
        "Use as source video",
        "Import the clips in 1 folder",
    ]
    assert room.used == [["a.jpg", "b.mp4"]]
    assert room.imported == [(tmp_path,)]


@pytest.mark.parametrize(("choice", "tokens"), [(ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)])
def test_the_place_is_framed_in_the_colour_of_the_theme(
    qtbot: QtBot, room: Room, theme: Theme, choice: ThemeChoice, tokens: object
) -> None:
    theme.choose(choice)
    qtbot.waitUntil(room.window.updatesEnabled)
    hover(room.controls[-1], files("/a.jpg"))
    image = room.window.grab().toImage()
    center = room.window.centralWidget()
    assert center is not None
    edge = center.mapTo(room.window, QPoint(center.width() // 2, 0))
    assert image.pixelColor(edge).name() == QColor(theme.tokens.accent).name()
    assert theme.tokens is tokens
