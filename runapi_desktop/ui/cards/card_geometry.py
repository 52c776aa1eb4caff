"""Where the parts of a card are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainterPath

from runapi_desktop.ui.widgets.theme import text_px

CARD_GAP_PX = 12
CARD_RADIUS_PX = 9

_POSTER_RATIO = 0.525  # height ÷ width
_LEAST_POSTER_PX = 48
_TEXT_HEIGHT_PX = 56
_TITLE_PX = 20
_LINE_PX = 18
# On a narrower card price and link have a line of their own: few words fit beside them.
_NARROW_PX = 190
_INSET_PX = 10
_STAR_AREA_PX = 32


def card_height(width_px: int, room_px: int | None = None) -> int:
    """The height of a card of that width, in pixels.

    Where that is more than ``room_px`` the picture gives way as far as it can: title and state stay seen.
    """
    height = round((width_px - 2) * _POSTER_RATIO) + _text_height(has_below=_is_narrow(width_px))
    return height if room_px is None else min(height, max(room_px, least_card_height()))


def least_card_height() -> int:
    """The height of a card whose picture has given way as far as it can. Price and link then stand beside the
    state, on a narrow one too."""
    return _LEAST_POSTER_PX + _text_height(has_below=False)


def _is_narrow(width_px: int) -> bool:
    return width_px < text_px(_NARROW_PX)


def _text_height(*, has_below: bool) -> int:
    return text_px(_TEXT_HEIGHT_PX) + (text_px(_LINE_PX) if has_below else 0)


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """Where the parts of a card are, in the coordinates of its cell's rectangle."""

    card: QRect
    poster: QRect
    title: QRect
    line: QRect
    """How it stands; at its end price or link, unless these have their own line ``below``."""
    below: QRect | None
    star: QRect

    @property
    def caption(self) -> QRect:
        """Everything below the picture."""
        return self.card.adjusted(0, self.poster.bottom() + 1 - self.card.top(), 0, 0)

    @classmethod
    def of(cls, cell: QRect) -> CardGeometry:
        """The parts within a cell of the grid; half a gap stays free on every side."""
        half = CARD_GAP_PX // 2
        card = cell.adjusted(half, half, -half, -half)
        poster = card.adjusted(1, 1, -1, 0)
        room_px = card.height() - _text_height(has_below=True)
        has_below = _is_narrow(card.width()) and room_px >= _LEAST_POSTER_PX
        poster.setBottom(card.bottom() - _text_height(has_below=has_below))
        left, width = card.left() + _INSET_PX + 1, card.width() - 2 * (_INSET_PX + 1)
        title = QRect(left, poster.bottom() + 8, width, text_px(_TITLE_PX))
        line = QRect(left, title.bottom() + 2, width, text_px(_LINE_PX))
        below = line.translated(0, line.height()) if has_below else None
        star_px = text_px(_STAR_AREA_PX)
        star = QRect(poster.right() - star_px + 1, poster.top(), star_px, star_px)
        return cls(card, poster, title, line, below, star)


def top_rounded(box: QRectF, radius: float) -> QPainterPath:
    """``box`` with its two upper corners round."""
    path = QPainterPath()
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.arcTo(box.left(), box.top(), 2 * radius, 2 * radius, 180, -90)
    path.arcTo(box.right() - 2 * radius, box.top(), 2 * radius, 2 * radius, 90, -90)
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
