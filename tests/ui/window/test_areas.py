"""The keyboard goes from area to area, back to where it was, and past one in which nothing takes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.window_commands import GO_TO_COMPOSE, GO_TO_REEL, GO_TO_STAGE
from runapi_desktop.ui.window.areas import Area, Areas


class Room:
    """Three areas of two fields each."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        content = QWidget()
        row = QHBoxLayout(content)
        self.wholes: list[QWidget] = []
        self.fields: list[list[QLineEdit]] = []
        for _ in range(3):
            whole = QWidget()
            inside = QHBoxLayout(whole)
            pair = [QLineEdit(), QLineEdit()]
            for field in pair:
                inside.addWidget(field)
            row.addWidget(whole)
            self.wholes.append(whole)
            self.fields.append(pair)
        self.elsewhere = QPushButton("Elsewhere")
        row.addWidget(self.elsewhere)
        self.window.setCentralWidget(content)
        menu = self.window.menuBar().addMenu("View")
        form, stage, reel = self.wholes
        areas = Area(GO_TO_COMPOSE, form), Area(GO_TO_STAGE, stage)
        Areas(menu, Commands(parent=menu), (*areas, Area(GO_TO_REEL, reel, self.fields[2][1])))
        self.actions = {action.objectName(): action for action in menu.actions()}
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.elsewhere.setFocus()

    def go(self, name: str) -> QWidget | None:
        self.actions[name].trigger()
        return self.window.focusWidget()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_each_area_has_its_key(room: Room) -> None:
    named: dict[str, QAction] = room.actions
    keys = [
        named[name].shortcut().toString()
        for name in ("goToCompose", "goToStage", "goToReel", "nextArea", "previousArea")
    ]
    assert keys == ["Ctrl+1", "Ctrl+2", "Ctrl+3", "F6", "Shift+F6"]
    assert room.go("goToStage") is room.fields[1][0]
    assert room.go("goToReel") is room.fields[2][1]


def test_the_place_in_an_area_is_kept(room: Room) -> None:
    room.fields[0][1].setFocus()
    assert room.go("nextArea") is room.fields[1][0]
    assert room.go("nextArea") is room.fields[2][1]
    assert room.go("nextArea") is room.fields[0][1]
    assert room.go("previousArea") is room.fields[2][1]


def test_from_elsewhere_it_begins_at_the_beginning_or_the_end(room: Room) -> None:
    assert room.go("nextArea") is room.fields[0][0]
    room.elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
    assert room.go("previousArea") is room.fields[2][1]


def test_an_area_without_a_place_is_passed_over(room: Room) -> None:
    room.wholes[1].setEnabled(False)
    room.fields[0][0].setFocus()
    assert room.go("nextArea") is room.fields[2][1]
    assert room.go("goToStage") is room.fields[2][1]
