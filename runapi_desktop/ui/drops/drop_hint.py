"""The hint over the place where a drop would land: a frame around it, and a line that says what happens."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.widgets.theme import RADIUS_PX, Theme

_FRAME_PX = 2
_VEIL_ALPHA = 225
"""What lies below can be guessed, and no word of it read: the hint alone is."""
_PADDING_PX = (14, 9)
_MARGIN_PX = 8
_WIDEST_PX = 420


class DropHint(QWidget):
    """Lies over everything in its window and lets the pointer through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("dropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What a drop will do, ``""`` while nothing hovers."""
        return self._text if self.isVisible() else ""

    def show_over(self, area: QRect, text: str) -> None:
        """Mark ``area``, in the window's coordinates, and say ``text``."""
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(area)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.soft)
        veil.setAlpha(_VEIL_ALPHA)
        painter.setBrush(veil)
        painter.setPen(QPen(QColor(tokens.accent), _FRAME_PX))
        inset = _FRAME_PX / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = self._words_rect(QFontMetrics(font), int(flags))
        ground = words.adjusted(-_PADDING_PX[0], -_PADDING_PX[1], _PADDING_PX[0], _PADDING_PX[1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(words, flags, self._text)
        painter.end()

    def _words_rect(self, metrics: QFontMetrics, flags: int) -> QRect:
        """Where the words are: in the middle, in as many lines as the area's width needs."""
        room = self.width() - 2 * (_PADDING_PX[0] + _MARGIN_PX)
        bounds = QRect(0, 0, max(min(room, _WIDEST_PX), 1), self.height())
        words = metrics.boundingRect(bounds, flags, self._text)
        words.moveCenter(self.rect().center())
        return words
