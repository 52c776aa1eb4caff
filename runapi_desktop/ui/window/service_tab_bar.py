"""The tabs of the services: what the other buttons of the mouse, and the menu key, ask for on one of them,
and how those end that have no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    Qt,
)
from PySide6.QtWidgets import QTabBar, QToolButton

_NOWHERE = -1
_FADE_PX = 28


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tab that goes on behind an edge fades out there: no letter is cut in half."""
        super().paintEvent(event)
        arrows = [button.x() for button in self.findChildren(QToolButton) if button.isVisible()]
        first, end = 0, min(arrows, default=self.width())
        tabs = [self.tabRect(index) for index in range(self.count())]
        with QPainter(self) as painter:
            for edge, inwards in ((first, _FADE_PX), (end, -_FADE_PX)):
                if any(tab.left() < edge < tab.right() for tab in tabs):
                    self._fade(painter, edge, edge + inwards)

    def _fade(self, painter: QPainter, edge: int, inner: int) -> None:
        from PySide6.QtGui import QLinearGradient  # no tab ends behind an edge as the window opens

        ground = self.palette().color(QPalette.ColorRole.Window)
        clear = QColor(ground)
        clear.setAlpha(0)
        fading = QLinearGradient(edge, 0, inner, 0)
        fading.setColorAt(0, ground)
        fading.setColorAt(1, clear)
        painter.fillRect(min(edge, inner), 0, _FADE_PX, self.height(), fading)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.tabAt(event.pos())
        if index == _NOWHERE:
            return
        tab = self.tabRect(index)
        self.menu_asked.emit(index, self.mapToGlobal(tab.center()) if by_key else event.globalPos())
