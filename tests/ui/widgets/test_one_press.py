"""A held key is pressed once, also where X11's repeats look like new presses; so are many quick clicks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.buttons import take_one_click
from runapi_desktop.ui.widgets.one_press import OnePress
from tests.helpers.qt_signals import heard

RETURN, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, QPointF(5, 5)


def tell(receiver: QObject, event: QKeyEvent, at_ms: int) -> None:
    event.setTimestamp(at_ms)
    QApplication.sendEvent(receiver, event)


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
    button = QPushButton()
    qtbot.addWidget(button)
    take_one_click(button)
    clicked = heard(button.clicked)
    strokes = [(QEvent.Type.KeyPress, 10)]
    for at_ms in (700, 740, 780):
        strokes += [(QEvent.Type.KeyRelease, at_ms), (QEvent.Type.KeyPress, at_ms)]
    for kind, at_ms in (*strokes, (QEvent.Type.KeyRelease, 800)):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier), at_ms)
    assert len(clicked) == 1
    for kind, at_ms in ((QEvent.Type.KeyPress, 900), (QEvent.Type.KeyRelease, 950)):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier), at_ms)
    assert len(clicked) == 2


def test_a_button_that_costs_money_takes_one_of_many_quick_clicks(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    take_one_click(button)
    clicked = heard(button.clicked)

    def click(at_ms: int, kind: QEvent.Type = QEvent.Type.MouseButtonPress) -> None:
        for each, after_ms in ((kind, 0), (QEvent.Type.MouseButtonRelease, 20)):
            buttons = LEFT if each != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
            event = QMouseEvent(each, MIDDLE, MIDDLE, LEFT, buttons, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(at_ms + after_ms)
            QApplication.sendEvent(button, event)

    click(1_000)
    click(1_150, QEvent.Type.MouseButtonDblClick)
    click(1_300)  # Qt's third is a press like the first.
    click(1_450, QEvent.Type.MouseButtonDblClick)
    click(1_600)
    assert len(clicked) == 1
    click(1_600 + 2 * QApplication.doubleClickInterval())
    assert len(clicked) == 2


def test_a_held_tab_goes_on_past_a_button_that_costs_money(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, after = QPushButton(window), QPushButton(window)
    take_one_click(button)
    with qtbot.waitActive(window):
        window.show()
    button.setFocus()
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        tell(button, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier), 700)
    assert after.hasFocus()


def test_a_key_that_is_held_since_before_presses_no_button_that_comes(qtbot: QtBot) -> None:
    button = QPushButton()
    button.setAutoDefault(True)
    qtbot.addWidget(button)
    take_one_click(button)
    clicked = heard(button.clicked)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        tell(button, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, "", True), 700)
    assert not clicked
