"""A small grip in a corner that makes its owner taller or lower."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.widgets.theme import Theme

_SIZE_PX = 16
_INSET_PX = 2
_STEP_PX = 24
"""A press of an arrow key: about a line and a half."""


class HeightGrip(QWidget):
    """Lies in the lower right corner of ``owner``. ``dragged(int)`` is the height in pixels that the user
    pulls to, ``let_go()`` comes when that is over, ``reset()`` with a double click. The arrow keys pull too,
    Home is the double click."""

    dragged = Signal(int)
    let_go = Signal()
    reset = Signal()

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner)
        self._owner = owner
        self._theme = theme
        self._grabbed_px: float | None = None
        self.setFixedSize(_SIZE_PX, _SIZE_PX)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            corner = self._owner.rect().bottomRight()
            self.move(corner.x() - _SIZE_PX - _INSET_PX, corner.y() - _SIZE_PX - _INSET_PX)
            self.raise_()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grabbed_px = self._owner.height() - event.globalPosition().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_px is not None:
            self.dragged.emit(round(self._grabbed_px + event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_px is not None:
            self._grabbed_px = None
            self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed_px = None
        self.reset.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                step_px = _STEP_PX if key == Qt.Key.Key_Down else -_STEP_PX
                self.dragged.emit(self._owner.height() + step_px)
                self.let_go.emit()
            case Qt.Key.Key_Home:
                self.reset.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.faint), 1.2))
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
        area = QRectF(self.rect())
        for offset_px in (4.0, 8.0):
            painter.drawLine(
                QPointF(area.right() - offset_px, area.bottom() - 2),
                QPointF(area.right() - 2, area.bottom() - offset_px),
            )
