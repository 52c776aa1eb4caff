"""F1 opens the guide where one is, also in a dialog that keeps the keys of the window below it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from runapi_desktop.ui.controllers.guide import GuideController
from runapi_desktop.ui.guide import markup
from runapi_desktop.ui.guide.places import GuidePage, page_for
from runapi_desktop.ui.widgets.explanation import explain
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow


class TakesStepper(QLineEdit):
    """Called as that of the form."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    guide = GuideController(window, theme)
    window.show()
    window.activateWindow()
    yield window
    guide.close()


def guides() -> list[QWidget]:
    return [
        top for top in QApplication.topLevelWidgets() if top.objectName() == "guideWindow" and top.isVisible()
    ]


def title_of_the_page() -> str:
    [guide] = guides()
    view = guide.findChild(QTextBrowser, "guidePage")
    assert view is not None
    return view.accessibleName()


def test_the_menu_opens_it_once(window: MainWindow) -> None:
    window.guide_action.trigger()
    window.guide_action.trigger()
    assert title_of_the_page() == "Your first clip"
    guides()[0].close()
    window.guide_action.trigger()
    assert len(guides()) == 1


def test_it_opens_at_the_page_for_where_the_keyboard_is(window: MainWindow, qtbot: QtBot) -> None:
    stepper = TakesStepper()
    window.add_tab(stepper, "Somebody")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    stepper.setFocus()
    QTest.keyClick(stepper, Qt.Key.Key_F1)
    assert title_of_the_page() == "Takes and series"


def test_f1_works_in_a_dialog_and_the_guide_can_be_read_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    sheet = ShortcutsSheet(Commands(), window)
    sheet.open()
    sheet.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
    rows = sheet.findChild(QWidget, "shortcutsList")
    assert rows is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_F1)
    assert title_of_the_page() == "Keyboard"
    [guide] = guides()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert guides() == []
    assert sheet.isVisible()
    sheet.reject()


def test_the_innermost_part_that_has_a_page_counts(qtbot: QtBot) -> None:
    outer = QDialog()
    outer.setObjectName("lumaCompose")
    qtbot.addWidget(outer)
    inner, label = TakesStepper(outer), QLabel(outer)
    QVBoxLayout(outer).addWidget(inner)
    assert page_for(inner) is GuidePage.TAKES
    assert page_for(label) is GuidePage.RESTYLE
    assert page_for(None) is None


@pytest.mark.logs("The guide cannot be read")
def test_without_its_files_one_sentence_says_so(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "resource_path", lambda *parts: resource_path("nowhere", *parts))
    window.guide_action.trigger()
    assert guides() == []
    said = [label.text() for label in window.findChildren(QLabel, "bannerText")]
    assert said == ["The guide is missing from this copy of the app."]


def test_shift_f1_explains_a_control_and_leads_on_to_its_page(window: MainWindow, qtbot: QtBot) -> None:
    stepper = TakesStepper()
    explain(stepper, "How many clips one order makes.")
    window.add_tab(stepper, "Somebody")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    stepper.setFocus()
    QTest.keyClick(stepper, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "How many clips one order makes."
    more = popup.findChild(QPushButton, "explanationMore")
    assert more is not None
    assert more.hasFocus()
    more.click()
    assert not popup.isVisible()
    assert title_of_the_page() == "Takes and series"


def test_where_there_is_nothing_to_explain_the_guide_opens(window: MainWindow) -> None:
    window.what_is_this_action.trigger()
    assert len(guides()) == 1
