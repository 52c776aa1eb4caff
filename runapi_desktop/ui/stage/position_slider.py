"""The line under the picture: where the clip is, and which part of it lies between in and out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.widgets.sliders import Slider
from runapi_desktop.ui.widgets.theme import Theme

_ARROW_STEP_MS = 1_000
_GROOVE_PX = 6
_FLAG_PX = 6


class PositionSlider(Slider):
    """Values are milliseconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks()
        self.setSingleStep(_ARROW_STEP_MS)
        self.setPageStep(_ARROW_STEP_MS)
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: Marks) -> None:
        """Show in and out as flags, and what is outside them as left out."""
        self._marks = marks
        self.update()

    # --- Qt's side ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks or self.maximum() <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, right = self._x_of(0), self._x_of(self.maximum())
        start, end = self._marks.start_us, self._marks.end_us
        in_x = left if start is None else self._x_of(start / 1000)
        out_x = right if end is None else self._x_of(end / 1000)
        middle = self.height() / 2
        shade = QColor(self._theme.tokens.background)
        shade.setAlphaF(0.72)
        handle = QRectF(self.handle_rect())
        for a, b in ((0.0, in_x), (out_x, float(self.width()))):
            outside = QRectF(a, middle - _GROOVE_PX / 2, b - a, _GROOVE_PX)
            if b > a and not outside.intersects(handle):
                painter.fillRect(outside, shade)
        painter.setBrush(QColor(self._theme.tokens.text))
        for x, towards in ((in_x, 1), (out_x, -1)):
            top = middle - _GROOVE_PX / 2 - _FLAG_PX - 1
            painter.drawRect(QRectF(x - 0.75, top, 1.5, _FLAG_PX + _GROOVE_PX + 3))
            flag = [QPointF(x, top), QPointF(x + towards * _FLAG_PX, top), QPointF(x, top + _FLAG_PX)]
            painter.drawPolygon(QPolygonF(flag))
        painter.end()

    # --- inside ---------------------------------------------------------------------------------

    def _x_of(self, position_ms: float) -> float:
        """Where the middle of the handle is at that position."""
        width = self.handle_rect().width()
        share = position_ms / self.maximum()
        return width / 2 + share * (self.width() - width)
