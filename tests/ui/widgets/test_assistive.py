"""What assistive technology selects in a list is chosen there; what it has to say is said once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.assistive import follow_choice, follow_selection

SELECT = QItemSelectionModel.SelectionFlag.Select


def a_list(qtbot: QtBot) -> tuple[QListWidget, list[int]]:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["one", "two", "three"])
    chosen: list[int] = []
    follow_selection(rows, lambda index: chosen.append(index.row()))
    rows.setCurrentRow(0)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton)  # which an earlier test may hold
    rows.show()
    return rows, chosen


def test_a_selected_row_becomes_current_and_is_chosen(qtbot: QtBot) -> None:
    rows, chosen = a_list(qtbot)
    rows.clearSelection()
    rows.selectionModel().select(rows.model().index(2, 0), SELECT)
    qtbot.waitUntil(lambda: chosen == [2])
    assert rows.currentRow() == 2


def test_the_keyboard_and_the_mouse_move_the_current_row_and_choose_nothing_more(qtbot: QtBot) -> None:
    rows, chosen = a_list(qtbot)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    place = rows.visualItemRect(rows.item(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows.currentRow() == 2
    rows.clearSelection()
    rows.selectionModel().select(rows.model().index(1, 0), SELECT)
    qtbot.waitUntil(lambda: chosen == [1])


@pytest.mark.parametrize("is_open", [False, True])
def test_what_is_selected_in_the_list_of_a_box_is_chosen(is_open: bool, qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    follow_choice(box)
    activated: list[int] = []
    box.activated.connect(activated.append)
    box.show()
    if is_open:
        box.showPopup()
    view = box.view()
    view.clearSelection()
    view.selectionModel().select(view.model().index(1, 0), SELECT)
    qtbot.waitUntil(lambda: activated == [1])
    assert box.currentIndex() == 1
    assert not view.isVisible()


def test_a_row_that_is_gone_is_not_chosen(qtbot: QtBot) -> None:
    rows, chosen = a_list(qtbot)
    rows.selectionModel().select(rows.model().index(2, 0), SELECT)
    rows.takeItem(2)
    rows.clearSelection()
    rows.selectionModel().select(rows.model().index(1, 0), SELECT)
    qtbot.waitUntil(lambda: chosen == [1])
    assert rows.currentIndex() != QModelIndex()
