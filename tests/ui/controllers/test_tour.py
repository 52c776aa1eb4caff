"""The tour: three steps at real places, left at any moment, never in the way, and never back unasked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.commands.clip_commands import UNDO_ORDER
from runapi_desktop.ui.controllers.tour import TourController
from runapi_desktop.ui.widgets.banner import Stay
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.page_driver import control
from tests.helpers.qt_signals import heard


class Door(QObject):
    """Where somebody begins to practise."""

    practice_chosen = Signal()


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, door: Door) -> Iterator[MainWindow]:
    window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(window)
    stage, reel = QWidget(), QWidget()
    window.add_tab(QLabel("compose"), "Hailuo")
    window.set_stage_and_reel(stage, reel)
    TourController(window, reel, stage, Settings(), door.practice_chosen)
    window.show()
    return window


def bubble(window: MainWindow) -> QFrame | None:
    return next((each for each in window.findChildren(QFrame, "tour") if each.isVisible()), None)


def title(window: MainWindow) -> str:
    return control(window, QLabel, "tourTitle").text()


def offers(window: MainWindow) -> int:
    return sum(notice.text.startswith("New here?") for notice in window.banner.notices)


def press(window: MainWindow, name: str) -> None:
    QTest.mouseClick(control(window, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("size", [(960, 620), (1360, 860)])
def test_three_steps_stand_beside_what_they_are_about(size: tuple[int, int], window: MainWindow) -> None:
    window.resize(*size)
    window.tour_action.trigger()
    for wanted in ("The form", "The Reel", "The Stage"):
        assert title(window) == wanted
        shown = bubble(window)
        assert shown is not None
        assert window.rect().contains(shown.geometry())
        assert control(window, QFrame, "tourFrame").isVisible()
        press(window, "tourNext")
    assert bubble(window) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_goes_through_it_and_escape_leaves(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.tour_action.trigger()
    assert control(window, QPushButton, "tourNext").hasFocus()
    QTest.keyClick(control(window, QPushButton, "tourNext"), key)
    assert title(window) == "The Reel"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert bubble(window) is None


def test_escape_undoes_what_was_ordered_before_it_leaves(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.tour_action.trigger()
    undo = QShortcut(UNDO_ORDER.sequences[0], window)
    undone = heard(undo.activated)
    QTest.keyClick(control(window, QPushButton, "tourNext"), Qt.Key.Key_Escape)
    assert len(undone) == 1
    undo.setEnabled(False)
    QTest.keyClick(control(window, QPushButton, "tourNext"), Qt.Key.Key_Escape)
    assert bubble(window) is None


def test_it_is_left_by_its_button_and_started_again_from_the_menu(window: MainWindow) -> None:
    window.tour_action.trigger()
    press(window, "tourLeave")
    assert bubble(window) is None
    window.tour_action.trigger()
    assert bubble(window) is not None


def test_the_window_can_be_used_meanwhile(window: MainWindow) -> None:
    window.tour_action.trigger()
    assert QApplication.activeModalWidget() is None
    assert control(window, QFrame, "tourFrame").testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_it_is_offered_once_to_who_begins_to_practise(window: MainWindow, door: Door) -> None:
    door.practice_chosen.emit()
    assert offers(window) == 1
    assert [notice.stay for notice in window.banner.notices] == [Stay.ASKING]
    assert bubble(window) is None
    window.banner.clear()
    door.practice_chosen.emit()
    assert offers(window) == 0


def test_nobody_is_offered_what_they_have_started(window: MainWindow, door: Door) -> None:
    door.practice_chosen.emit()
    window.banner.say("Saved as frame.png.")
    window.tour_action.trigger()
    assert offers(window) == 0
    assert [notice.text for notice in window.banner.notices] == ["Saved as frame.png."]


def test_it_ends_where_the_window_shows_something_else(window: MainWindow) -> None:
    window.tour_action.trigger()
    window.show_welcome(QLabel("welcome"))
    assert bubble(window) is None
    assert not window.tour_action.isEnabled()
    window.show_workspace()
    assert window.tour_action.isEnabled()
