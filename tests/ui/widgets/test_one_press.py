"""A held key is pressed once, also where X11's repeats look like new presses; so are many quick clicks."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.buttons import take_one_click, text_button
from runapi_desktop.ui.widgets.one_press import OnePress
from tests.helpers.page_driver import until
from tests.helpers.qt_signals import heard
from tests.helpers.timed_clicks import DOUBLE, MIDDLE, PRESS, click

RETURN, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def tell(receiver: QObject, event: QKeyEvent, at_ms: int) -> None:
    event.setTimestamp(at_ms)
    QApplication.sendEvent(receiver, event)


def one_click_button(qtbot: QtBot) -> QPushButton:
    button = QPushButton()
    qtbot.addWidget(button)
    take_one_click(button)
    return button


def test_a_press_with_the_time_of_a_release_is_the_same_press(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QPlainTextEdit(window).setFocus()
    shortcut = QShortcut(QKeySequence(CONTROL | RETURN), window)
    pressed = heard(OnePress(shortcut, window).pressed)
    with qtbot.waitActive(window):
        window.show()

    def send(kind: QEvent.Type, at_ms: int) -> None:
        tell(window.windowHandle(), QKeyEvent(kind, RETURN, CONTROL), at_ms)

    QTest.keyClick(window.windowHandle(), RETURN, CONTROL)
    assert len(pressed) == 1
    for at_ms in (700, 740):
        send(QEvent.Type.KeyRelease, at_ms)
        send(QEvent.Type.ShortcutOverride, at_ms)
        shortcut.activated.emit()
    assert len(pressed) == 1
    send(QEvent.Type.KeyRelease, 780)
    QTest.keyClick(window.windowHandle(), RETURN, CONTROL)
    assert len(pressed) == 2


def test_a_button_that_costs_money_is_clicked_once_by_a_held_key(qtbot: QtBot) -> None:
    button = one_click_button(qtbot)
    clicked = heard(button.clicked)
    strokes = [(QEvent.Type.KeyPress, 10)]
    for at_ms in (700, 740, 780):
        strokes += [(QEvent.Type.KeyRelease, at_ms), (QEvent.Type.KeyPress, at_ms)]
    for kind, at_ms in (*strokes, (QEvent.Type.KeyRelease, 800)):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Space, NONE), at_ms)
    assert len(clicked) == 1
    for kind, at_ms in ((QEvent.Type.KeyPress, 900), (QEvent.Type.KeyRelease, 950)):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Space, NONE), at_ms)
    assert len(clicked) == 2


def test_a_button_that_costs_money_takes_one_of_many_quick_clicks(qtbot: QtBot) -> None:
    button = one_click_button(qtbot)
    clicked = heard(button.clicked)
    click(button, 1_000)
    click(button, 1_150, DOUBLE)
    click(button, 1_300)  # Qt's third is a press like the first.
    click(button, 1_450, DOUBLE)
    click(button, 1_600)
    assert len(clicked) == 1
    click(button, 1_600 + 2 * QApplication.doubleClickInterval())
    assert len(clicked) == 2


def test_a_third_quick_click_presses_nothing_that_came_after_the_second(qtbot: QtBot) -> None:
    """Such as Put back, in the notice that comes for Undo."""
    undo, put_back = one_click_button(qtbot), one_click_button(qtbot)
    undone, ordered = heard(undo.clicked), heard(put_back.clicked)
    click(undo, 11_000)
    click(undo, 11_150, DOUBLE)
    click(put_back, 11_300, at=QPointF(12, 5))
    assert (len(undone), len(ordered)) == (1, 0)
    click(put_back, 11_300 + 2 * QApplication.doubleClickInterval())
    assert len(ordered) == 1


@pytest.mark.parametrize(
    ("at_ms", "mouse", "at"),
    [
        pytest.param(20_000, LEFT, MIDDLE, id="of another clock, which is behind"),
        pytest.param(21_300, LEFT, QPointF(300, 5), id="elsewhere"),
        pytest.param(21_300, Qt.MouseButton.RightButton, MIDDLE, id="with another mouse button"),
    ],
)
def test_a_press_that_belongs_to_no_succession_counts(
    qtbot: QtBot, at_ms: int, mouse: Qt.MouseButton, at: QPointF
) -> None:
    first, other = one_click_button(qtbot), one_click_button(qtbot)
    pressed = heard(other.pressed)
    click(first, 21_000, PRESS, mouse)
    click(first, 21_150, DOUBLE, mouse)
    click(other, at_ms, PRESS, LEFT, at)
    assert len(pressed) == 1


def test_quick_clicks_stay_with_the_window_that_the_first_one_went_to(qtbot: QtBot) -> None:
    """It may have opened another under the pointer, where they would press what nobody has seen yet."""
    opener, opened = QPushButton("opener"), QPushButton("opened")
    counts = [heard(button.clicked) for button in (opener, opened)]
    take_one_click(opener)  # from here on presses are watched
    for button in (opener, opened):
        qtbot.addWidget(button)
        with qtbot.waitActive(button):
            button.show()
    click(opener.windowHandle(), 51_000)
    click(opened.windowHandle(), 51_150, DOUBLE)
    click(opened.windowHandle(), 51_300)
    assert list(map(len, counts)) == [1, 0]
    later_ms = 51_300 + 2 * QApplication.doubleClickInterval()
    for at_ms in (later_ms, later_ms + 150):
        click(opened.windowHandle(), at_ms)
    assert list(map(len, counts)) == [1, 2]


def test_a_key_that_was_pressed_in_another_window_presses_no_button_here(qtbot: QtBot) -> None:
    """X11's repeat is a release there, and a press here."""
    elsewhere, button = QPlainTextEdit(), one_click_button(qtbot)
    qtbot.addWidget(elsewhere)
    pressed = heard(button.pressed)
    with qtbot.waitActive(elsewhere):
        elsewhere.show()
    for at_ms, is_pressed in ((30_000, 0), (31_000, 1)):
        tell(elsewhere.windowHandle(), QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, NONE), 30_000)
        tell(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE), at_ms)
        assert len(pressed) == is_pressed


def test_a_shortcut_that_is_repeated_is_the_same_press(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shortcut = QShortcut(QKeySequence(CONTROL | RETURN), window)
    pressed = heard(OnePress(shortcut, window).pressed)
    for is_repeat, count in ((False, 1), (True, 1), (True, 1), (False, 2)):
        tell(window, QKeyEvent(QEvent.Type.ShortcutOverride, RETURN, CONTROL, "", is_repeat), 0)
        shortcut.activated.emit()
        assert len(pressed) == count


@pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Enter, Qt.Key.Key_Space])
async def test_a_held_key_presses_no_button_of_a_question_and_its_next_press_does(
    qtbot: QtBot, key: Qt.Key
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asking = asyncio.ensure_future(
        dialogs.ask(parent, "Before you pay", "This costs $0.57.", ["Pay", "Less"])
    )
    await until(lambda: parent.findChild(QMessageBox) is not None)
    box = parent.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    for receiver in (box, *box.buttons()):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            tell(receiver, QKeyEvent(kind, key, NONE, "", True), 0)
    assert box.isVisible()
    QTest.keyClick(box.buttons()[0], key)
    assert await asking == 0


def test_a_button_that_takes_enter_is_pressed_once_by_a_held_one(qtbot: QtBot) -> None:
    button = text_button("next", "Next", takes_enter=True)
    qtbot.addWidget(button)
    clicked = heard(button.clicked)
    for is_repeat in (False, True, True):
        tell(button, QKeyEvent(QEvent.Type.KeyPress, RETURN, NONE, "", is_repeat), 0)
    assert len(clicked) == 1
    click(button, 41_000)
    click(button, 41_150, DOUBLE)
    assert len(clicked) == 3


def test_a_held_tab_goes_on_past_a_button_that_costs_money(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, after = QPushButton(window), QPushButton(window)
    take_one_click(button)
    with qtbot.waitActive(window):
        window.show()
    button.setFocus()
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Tab, NONE), 700)
    assert after.hasFocus()


def test_a_key_that_is_held_since_before_presses_no_button_that_comes(qtbot: QtBot) -> None:
    button = one_click_button(qtbot)
    button.setAutoDefault(True)
    clicked = heard(button.clicked)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        tell(button, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, "", True), 700)
    assert not clicked
