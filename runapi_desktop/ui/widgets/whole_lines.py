"""A label of several lines in a place that may be too low for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.widgets.plain_text import PlainLabel


class WholeLinesLabel(PlainLabel):
    """Shows no line that is cut in two: where there is no room for all, the last one ends in an ellipsis."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name=name, wraps=True)

    def fit(self, width_px: int, room_px: int) -> None:
        """In that width, be no higher than as many lines as there are in ``room_px``."""
        line_px = self.fontMetrics().lineSpacing()
        all_px = max(self.heightForWidth(width_px), 0)
        self.setMaximumHeight(all_px if all_px <= room_px else max(room_px // line_px, 0) * line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._height_of(self.text()) <= self.height():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        words, role = self._shortened(), self.foregroundRole()
        flags = (self.alignment() | Qt.TextFlag.TextWordWrap).value
        self.style().drawItemText(painter, self.rect(), flags, self.palette(), True, words, role)
        painter.end()

    def _shortened(self) -> str:
        """As much of the words as fits."""
        fits, too_long = 0, len(self.text())
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if self._height_of(self.text()[:middle].rstrip() + "…") <= self.height():
                fits = middle
            else:
                too_long = middle
        return self.text()[:fits].rstrip() + "…"

    def _height_of(self, words: str) -> int:
        limits = QRect(0, 0, self.width(), 1 << 16)
        return self.fontMetrics().boundingRect(limits, Qt.TextFlag.TextWordWrap.value, words).height()
