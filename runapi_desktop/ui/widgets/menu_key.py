"""Shift+F10 opens the context menu, as the Menu key does.

Of the window systems of Linux each knows the Menu key alone, which many keyboards lack; Windows knows both.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QWindow


class MenuKey(QObject):
    """Listens to the window that has the keyboard, and asks for the menu of what is focused in it."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._window: QWindow | None = None
        app.focusWindowChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.keyCombination() != Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_F10:
            return False
        # The window passes it on to what is focused, and puts the right place in.
        nowhere = QPoint()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, nowhere, nowhere)
        QCoreApplication.sendEvent(watched, asked)
        return True

    def _follow(self, window: QWindow | None) -> None:
        # Not all events of the app: a filter in Python costs a little with each.
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._window = None
