"""What every button has from the start, which of them take Enter, and the keyboard while one rests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.buttons import icon_button, rest, text_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice


def test_a_text_button_has_all_it_needs(qtbot: QtBot) -> None:
    button = text_button("save", "Save & close", spoken="Save the key", tip="<b>Now</b>", role="primary")
    qtbot.addWidget(button)
    assert button.objectName() == "save"
    assert button.text() == "Save && close"
    assert button.accessibleName() == "Save the key"
    assert not Qt.mightBeRichText(button.toolTip())
    assert button.toolTip().replace("\u2060", "") == "<b>Now</b>"
    assert button.property("role") == "primary"


def test_a_text_button_says_its_text(qtbot: QtBot) -> None:
    button = text_button("save", "Save & close")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Save & close"
    assert not button.toolTip()


def test_an_icon_button_has_all_it_needs(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    parent = QWidget()
    qtbot.addWidget(parent)
    picture = icon("close", theme)
    button = icon_button("shut", "Close", parent, picture=picture, tip="Close (Esc)")
    assert button.objectName() == "shut"
    assert button.parentWidget() is parent
    assert button.accessibleName() == "Close"
    assert button.toolTip() == "Close (Esc)"
    assert not button.icon().isNull()
    assert button.property("role") == "icon"


def test_an_icon_button_explains_itself(qtbot: QtBot) -> None:
    button = icon_button("shut", "Close <notes>")
    qtbot.addWidget(button)
    assert button.toolTip().replace("\u2060", "") == "Close <notes>"


@pytest.mark.parametrize("takes_enter", [True, False])
def test_enter_in_a_dialog_presses_what_takes_it(qtbot: QtBot, *, takes_enter: bool) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = QLineEdit(dialog)
    button = text_button("close", "Close", dialog, takes_enter=takes_enter)
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    dialog.show()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == [True] * takes_enter


@pytest.mark.parametrize("takes_enter", [True, False])
def test_outside_a_dialog_enter_is_for_the_button_that_has_the_keyboard(
    qtbot: QtBot, *, takes_enter: bool
) -> None:
    button = text_button("go", "Go", takes_enter=takes_enter)
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True] * takes_enter


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[tuple[QPushButton, ...]]:
    """Three buttons of one window; the keyboard is on the second."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    buttons = tuple(text_button(name, name) for name in ("play", "export", "more"))
    for each in buttons:
        column.addWidget(each)
    window.show()
    window.activateWindow()
    buttons[1].setFocus()
    yield buttons
    window.close()


def test_the_keyboard_comes_back_to_a_button_that_rested(row: tuple[QPushButton, ...]) -> None:
    _, export, _ = row
    wake = rest(export)
    assert not export.isEnabled()
    assert not export.hasFocus()
    wake()
    assert export.isEnabled()
    assert export.hasFocus()


def test_it_stays_where_the_user_went_meanwhile(row: tuple[QPushButton, ...]) -> None:
    play, export, _ = row
    wake = rest(export)
    play.setFocus()
    wake()
    assert export.isEnabled()
    assert play.hasFocus()


def test_a_button_that_never_had_it_takes_it_from_nobody(row: tuple[QPushButton, ...]) -> None:
    _, export, more = row
    rest(more)()
    assert export.hasFocus()
