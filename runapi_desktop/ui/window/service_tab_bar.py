"""The tabs of the services: what the other buttons of the mouse, and the menu key, ask for on one of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, Qt
from PySide6.QtWidgets import QTabBar

_NOWHERE = -1


class ServiceTabBar(QTabBar):
    """A tab is closed by the middle button, as in a browser, when it is let go where it was pressed."""

    closing_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    """Of that tab, there on the screen."""

    _pressed = _NOWHERE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pressed = self.tabAt(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            return
        index, self._pressed = self._pressed, _NOWHERE
        if index != _NOWHERE and index == self.tabAt(event.position().toPoint()):
            self.closing_asked.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.tabAt(event.pos())
        if index == _NOWHERE:
            return
        tab = self.tabRect(index)
        self.menu_asked.emit(index, self.mapToGlobal(tab.center()) if by_key else event.globalPos())
