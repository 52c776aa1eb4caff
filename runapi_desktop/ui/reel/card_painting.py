"""How the parts of a card look: frames, words, chips, bars; plain painting of what it is told.

Owns colours, fonts and corners. Knows no model and no widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QStyle

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.ui.icons import pixmap as icon_pixmap
from runapi_desktop.ui.reel.card_geometry import CARD_GAP_PX, CARD_RADIUS_PX, CardGeometry, top_rounded
from runapi_desktop.ui.reel.card_state import CardState, Tone, link_text, price_text, title_of
from runapi_desktop.ui.theme import BASE_FONT_PX, SMALL_FONT_PX, Tokens

_TINY_FONT_PX = 11
_WIDEST_TAG_PX = 90
_HALO_OPACITY = 0.35
_ON_PICTURE = QColor(255, 255, 255)
_CHIP = QColor(0, 0, 0, 176)


def paint_no_picture(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """A calm ground where there is no picture: a soft gradient of the theme and a strip of film."""
    gradient = QLinearGradient(area.topLeft(), area.bottomRight())
    gradient.setColorAt(0.0, QColor(tokens.soft))
    gradient.setColorAt(1.0, QColor(tokens.background if tokens.is_dark else tokens.line))
    painter.fillRect(area, gradient)
    film = icon_pixmap("film", tokens.faint, 24, painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(area.center().x() - 12, area.center().y() - 12), film)


def paint_frame(painter: QPainter, card: QRect, flags: QStyle.StateFlag, tokens: Tokens) -> None:
    """The card's ground, and the ring around one that is selected or has the keyboard."""
    box = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(box, CARD_RADIUS_PX, CARD_RADIUS_PX)
    paint_ring(painter, QRectF(card), CARD_RADIUS_PX, flags, tokens)


def paint_ring(
    painter: QPainter, card: QRectF, radius_px: int, flags: QStyle.StateFlag, tokens: Tokens
) -> None:
    """Around ``card``: a ring where it is selected, a halo around that where the keyboard is on it."""
    ring = card.adjusted(-2, -2, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if flags & QStyle.StateFlag.State_Selected:
        if flags & QStyle.StateFlag.State_HasFocus:
            halo = QColor(tokens.accent)
            halo.setAlphaF(_HALO_OPACITY)
            painter.setPen(QPen(halo, 2))
            painter.drawRoundedRect(ring.adjusted(-2, -2, 2, 2), radius_px + 4, radius_px + 4)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRoundedRect(ring, radius_px + 2, radius_px + 2)
    elif flags & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.dim), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(ring, radius_px + 2, radius_px + 2)


def paint_words(
    painter: QPainter, geometry: CardGeometry, item: ReelItem, state: CardState, tokens: Tokens
) -> None:
    """The title, and below it how the card stands beside its price or its link."""
    middle = Qt.AlignmentFlag.AlignVCenter
    paint_text(
        painter,
        geometry.title,
        title_of(item),
        card_font(BASE_FONT_PX, QFont.Weight.Medium),
        tokens.text,
        middle | Qt.AlignmentFlag.AlignLeft,
    )
    right, font, colour = price_text(item.task), card_font(SMALL_FONT_PX), tokens.dim
    if state.link is not None:
        right, font, colour = (
            link_text(state.link),
            card_font(SMALL_FONT_PX, QFont.Weight.DemiBold),
            tokens.link,
        )
    paint_text(painter, geometry.line, right, font, colour, middle | Qt.AlignmentFlag.AlignRight)
    taken = QFontMetrics(font).horizontalAdvance(right)
    left = geometry.line.adjusted(0, 0, -(taken + 8 if taken else 0), 0)
    tone = {Tone.CALM: tokens.dim, Tone.WARN: tokens.warn, Tone.BAD: tokens.bad}[state.tone]
    metrics, text = QFontMetrics(card_font(SMALL_FONT_PX)), state.text
    if metrics.horizontalAdvance(text) > left.width():
        text = metrics.elidedText(state.brief or text, Qt.TextElideMode.ElideRight, left.width())
    painter.setFont(card_font(SMALL_FONT_PX))
    painter.setPen(QColor(tone))
    painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, text)


def paint_text(
    painter: QPainter, area: QRect, text: str, font: QFont, colour: str, flags: Qt.AlignmentFlag
) -> None:
    """One line of text, shortened at its end where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(
        area, flags, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    )


def paint_blank(painter: QPainter, geometry: CardGeometry, tokens: Tokens) -> None:
    """A card whose contents are still being read."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.background))
    painter.drawPath(top_rounded(QRectF(geometry.poster), CARD_RADIUS_PX - 1))
    painter.setBrush(QColor(tokens.line))
    for line, share in ((geometry.title, 0.7), (geometry.line, 0.4)):
        bar = QRectF(line.left(), line.center().y() - 3, line.width() * share, 7)
        painter.drawRoundedRect(bar, 3, 3)


def paint_chip(painter: QPainter, corner: QPoint, text: str) -> None:
    """A word on a dark ground that can be read on any picture; ``corner`` is its top left."""
    box = QRectF(corner.x(), corner.y(), chip_width(text), 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_CHIP)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(card_font(_TINY_FONT_PX))
    painter.setPen(_ON_PICTURE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


@lru_cache(maxsize=512)
def chip_width(text: str) -> int:
    """How wide `paint_chip` draws ``text``, in logical pixels."""
    return QFontMetrics(card_font(_TINY_FONT_PX)).horizontalAdvance(text) + 12


def paint_tags(painter: QPainter, poster: QRect, tags: Sequence[str], room_px: int) -> None:
    """As many tags as fit into ``room_px`` at the lower left of the poster, and how many more there are."""
    left = poster.left() + 6
    end = left + room_px
    for number, tag in enumerate(tags):
        rest = f"+{len(tags) - number}"
        is_last = number == len(tags) - 1
        text = QFontMetrics(card_font(_TINY_FONT_PX)).elidedText(
            tag, Qt.TextElideMode.ElideRight, _WIDEST_TAG_PX
        )
        if left + chip_width(text) + (0 if is_last else 4 + chip_width(rest)) > end:
            if left + chip_width(rest) <= end:
                paint_chip(painter, QPoint(left, poster.bottom() - 24), rest)
            return
        paint_chip(painter, QPoint(left, poster.bottom() - 24), text)
        left += chip_width(text) + 4


def paint_heading(painter: QPainter, area: QRect, title: str, count: str, tokens: Tokens) -> None:
    """The name of a day and how many cards it has, at the foot of ``area``."""
    line = area.adjusted(CARD_GAP_PX // 2, 8, -CARD_GAP_PX // 2, 0)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    font = card_font(BASE_FONT_PX, QFont.Weight.DemiBold)
    paint_text(painter, line, title, font, tokens.text, flags)
    beside = line.adjusted(QFontMetrics(font).horizontalAdvance(title) + 8, 0, 0, 0)
    paint_text(painter, beside, count, card_font(SMALL_FONT_PX), tokens.dim, flags)


@lru_cache(maxsize=8)
def card_font(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font with figures that stay in their columns."""
    font = QFont()
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
