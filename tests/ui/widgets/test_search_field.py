"""What a search field says of itself is never cut off, and it leads through the rows beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice


def test_the_hint_is_whole_or_one_word(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp, ThemeChoice.LIGHT)
    whole = "Search prompts, models, tags"
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField("search", "Search", whole, window)
    window.show()
    for width, hint in ((400, whole), (120, "Search"), (300, whole)):
        field.resize(width, 32)
        assert field.placeholderText() == hint
        assert field.fontMetrics().horizontalAdvance(hint) < width - 20


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_the_keys_that_move_go_through_the_rows(qtbot: QtBot, key: Qt.Key) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField("search", "Search", "Search", window)
    rows = QListWidget(window)
    rows.addItems(["first", "second"])
    rows.setCurrentRow(0)
    window.show()
    QTest.keyClick(field, key)
    assert rows.currentRow() == 0
    field.move_through(rows)
    QTest.keyClick(field, key)
    assert rows.currentRow() == 1
    QTest.keyClicks(field, "paper")
    assert field.text() == "paper"
    assert rows.currentRow() == 1
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert rows.currentRow() == 0
