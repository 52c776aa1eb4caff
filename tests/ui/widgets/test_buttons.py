"""What every button has from the start, and which of them take Enter."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.buttons import icon_button, text_button
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
