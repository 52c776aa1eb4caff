"""What `missed_by_tab` finds, and what it lets pass."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.tabbing import missed_by_tab

W = TypeVar("W", bound=QWidget)
NO_FOCUS, CLICK = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus


class Window:
    """Two fields with room between them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.top = QWidget()
        qtbot.addWidget(self.top)
        self._column = QVBoxLayout(self.top)
        self.first = self.add(QLineEdit())
        self.first.setClearButtonEnabled(True)
        self.first.setText("which shows the button that clears it")

    def add(self, widget: W) -> W:
        self._column.addWidget(widget)
        return widget

    def missed(self) -> list[QWidget]:
        self.add(QLineEdit())
        self.top.show()
        self.top.activateWindow()
        self._qtbot.waitUntil(self.top.isActiveWindow)
        self.first.setFocus()
        return missed_by_tab(self.top)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return Window(qtbot)


@pytest.mark.parametrize("policy", [NO_FOCUS, CLICK])
def test_a_button_that_the_keyboard_passes_by(window: Window, policy: Qt.FocusPolicy) -> None:
    button = window.add(QPushButton("+"))
    button.setFocusPolicy(policy)
    assert window.missed() == [button]


def test_what_cannot_be_used_is_not_missed(window: Window) -> None:
    window.add(QPushButton("off")).setEnabled(False)
    hidden = window.add(QPushButton("hidden"))
    hidden.hide()
    assert window.missed() == []


def test_one_stop_is_enough_for_a_group(window: Window) -> None:
    group = QButtonGroup(window.top)
    for number in range(3):
        button = window.add(QPushButton(str(number)))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == 1 else CLICK)
        group.addButton(button)
    assert window.missed() == []


def test_the_keys_of_a_spin_box_are_its_buttons(window: Window) -> None:
    box, more = QSpinBox(), QToolButton()
    more.setFocusPolicy(NO_FOCUS)
    row = QHBoxLayout(window.add(QWidget()))
    row.addWidget(box)
    row.addWidget(more)
    assert window.missed() == []
