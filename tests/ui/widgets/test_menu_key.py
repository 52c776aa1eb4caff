"""Shift+F10 opens the menu of what is focused, whatever that is, and no other key does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.menu_key import MenuKey

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Asked(QObject):
    """Who was asked for a menu."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            self.names.append(watched.objectName())
            return True
        return False


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QListWidget])
@pytest.mark.parametrize("top", [QWidget, QDialog])
def test_the_key_asks_what_is_focused_for_its_menu(
    qapp: QApplication, qtbot: QtBot, kind: type[QWidget], top: type[QWidget]
) -> None:
    key = MenuKey(qapp)
    window, asked = top(), Asked()
    if isinstance(window, QDialog):
        window.setModal(True)
    column = QVBoxLayout(window)
    for name in ("first", "second"):
        part = kind()
        part.setObjectName(name)
        part.installEventFilter(asked)
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    part.setFocus()
    handle = QGuiApplication.focusWindow()
    assert handle is window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F10, NONE)
    QTest.keyClick(handle, Qt.Key.Key_F9, SHIFT)
    assert asked.names == []
    QTest.keyClick(handle, Qt.Key.Key_F10, SHIFT)
    assert asked.names == ["second"]
    key.deleteLater()
