"""Words on cards, laid out once and painted many times: to lay them out was most of what a card cost.

Owns the fonts of the cards. Knows no colours but those it is told.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QStaticText

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.widgets.theme import text_px


class Lettering:
    """One font. Get it from `lettering`; it keeps the last lines that were painted in it."""

    def __init__(self, size_px: int, weight: QFont.Weight) -> None:
        self.font = QFont()
        self.font.setPixelSize(size_px)
        self.font.setWeight(weight)
        # Figures that stay in their columns.
        self.font.setFeature(QFont.Tag("tnum"), 1)
        self._metrics = QFontMetrics(self.font)
        self._exact = QFontMetricsF(self.font)
        self._line = lru_cache(maxsize=256)(self._laid_out)
        self._width = lru_cache(maxsize=512)(self._measured)

    def width(self, text: str) -> int:
        """How much room one line of ``text`` takes, in logical pixels: in so much it is not shortened."""
        return self._width(text)

    def fitted(self, text: str, width_px: int) -> str:
        """``text``, shortened at its end where it is wider than ``width_px``."""
        return self._metrics.elidedText(shown_line(text), Qt.TextElideMode.ElideRight, width_px)

    def paint(
        self, painter: QPainter, area: QRect, text: str, colour: str, *, is_at_end: bool = False
    ) -> None:
        """One line of ``text`` at the left of ``area`` or, ``is_at_end``, at its right, in the middle of its
        height and shortened where it does not fit."""
        line, size = self._line(text, area.width())
        left = area.left() + (area.width() - size.width() if is_at_end else 0)
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        # Not the sum: a half in it is rounded up at every other pixel of a scroll, else down.
        top = area.top() + round((area.height() - size.height()) / 2)
        painter.drawStaticText(QPointF(left, top), line)

    def _measured(self, text: str) -> int:
        return ceil(self._exact.horizontalAdvance(shown_line(text)))

    def _laid_out(self, text: str, width_px: int) -> tuple[QStaticText, QSizeF]:
        line = QStaticText(self.fitted(text, width_px))
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.prepare(font=self.font)
        return line, line.size()


def lettering(design_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> Lettering:
    """The application's font, ``design_px`` high in the design, at the user's text size."""
    return _of_size(text_px(design_px), weight)


@lru_cache(maxsize=8)
def _of_size(size_px: int, weight: QFont.Weight) -> Lettering:
    return Lettering(size_px, weight)
