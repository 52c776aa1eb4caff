"""How the parts of a card look: frames, words, chips, bars; plain painting of what it is told.

Owns colours, fonts and corners. Knows no model and no widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.task import Task
from runapi_desktop.ui.cards.card_geometry import CARD_GAP_PX, CARD_RADIUS_PX, CardGeometry, top_rounded
from runapi_desktop.ui.cards.card_state import CardState, Tone, price_text, title_parts
from runapi_desktop.ui.cards.lettering import Lettering, lettering
from runapi_desktop.ui.widgets.icons import pixmap as icon_pixmap
from runapi_desktop.ui.widgets.theme import BASE_FONT_PX, SMALL_FONT_PX, OnPicture, Tokens, text_px

_TINY_FONT_PX = 11
_WIDEST_TAG_PX = 90
_CHIP_HEIGHT_PX = 18
_HALO_OPACITY = 0.35
_BESIDE_GAP_PX = 8


def paint_no_picture(painter: QPainter, poster: QRect, tokens: Tokens) -> None:
    """A calm ground where there is no picture: a soft gradient of the theme and a strip of film."""
    scale = painter.device().devicePixelRatio()
    painter.drawPixmap(poster.topLeft(), _no_picture(poster.width(), poster.height(), scale, tokens))


def paint_frame(painter: QPainter, card: QRect, flags: QStyle.StateFlag, tokens: Tokens) -> None:
    """The card's ground, and the ring around one that is selected or has the keyboard."""
    scale = painter.device().devicePixelRatio()
    painter.drawPixmap(card.topLeft(), _ground(card.width(), card.height(), scale, tokens))
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


def paint_title(painter: QPainter, area: QRect, item: ReelItem, colour: str) -> None:
    """The title; which take it is stays to be read where the title is shortened."""
    font = lettering(BASE_FONT_PX, QFont.Weight.Medium)
    title, take = title_parts(item)
    if take and font.width(title + take) > area.width():
        title = font.fitted(title, area.width() - font.width(take))
    font.paint(painter, area, title + take, colour)


def paint_words(
    painter: QPainter, geometry: CardGeometry, item: ReelItem, state: CardState, tokens: Tokens
) -> None:
    """The title, and below it how the card stands beside its price or its link."""
    paint_title(painter, geometry.title, item, tokens.text)
    words = StateWords.of(geometry, item.task, state)
    small = lettering(SMALL_FONT_PX)
    font, colour = (link_lettering(), tokens.link) if state.link is not None else (small, tokens.dim)
    font.paint(painter, words.beside_area, words.beside, colour, is_at_end=True)
    tone = {Tone.CALM: tokens.dim, Tone.WARN: tokens.warn, Tone.BAD: tokens.bad}[state.tone]
    small.paint(painter, words.text_area, words.text, tone)


@dataclass(frozen=True, slots=True)
class StateWords:
    """How a card stands in the words that fit on it, with its price or link ``beside`` (or below)."""

    text: str
    text_area: QRect
    beside: str
    beside_area: QRect

    @classmethod
    def of(cls, geometry: CardGeometry, task: Task, state: CardState) -> StateWords:
        """The longest words that fit; the link gets shorter only where the state cannot any more."""
        is_link = state.link is not None
        besides = state.link.button_texts if state.link is not None else (price_text(task),)
        font = link_lettering() if is_link else lettering(SMALL_FONT_PX)
        texts, shares_line = (state.text, *state.shorter), geometry.below is None
        text, beside = _fitting(texts, besides, font, geometry.line.width(), shares_line)
        area = QRect(geometry.line if geometry.below is None else geometry.below)
        area.setLeft(area.right() + 1 - font.width(beside))
        taken = area.width() + _BESIDE_GAP_PX if beside and shares_line else 0
        return cls(text, geometry.line.adjusted(0, 0, -taken, 0), beside, area)


@lru_cache(maxsize=512)
def _fitting(
    texts: tuple[str, ...], besides: tuple[str, ...], font: Lettering, line_px: int, shares_line: bool
) -> tuple[str, str]:
    """The first pair that fits into a line of ``line_px``, ``besides`` in ``font``; else the shortest."""
    for beside in besides:
        taken = font.width(beside) + _BESIDE_GAP_PX if beside and shares_line else 0
        for text in texts:
            if lettering(SMALL_FONT_PX).width(text) <= line_px - taken:
                return text, beside
    return texts[-1], besides[-1]


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
    painter.drawPixmap(corner, _chip(text, lettering(_TINY_FONT_PX), painter.device().devicePixelRatio()))


def chip_width(text: str) -> int:
    """How wide `paint_chip` draws ``text``, in logical pixels."""
    return lettering(_TINY_FONT_PX).width(text) + 12


def chip_height() -> int:
    """How high `paint_chip` draws a word, in logical pixels."""
    return text_px(_CHIP_HEIGHT_PX)


def paint_tags(painter: QPainter, poster: QRect, tags: Sequence[str], room_px: int) -> None:
    """As many tags as fit into ``room_px`` at the lower left of the poster, and how many more there are."""
    left, top = poster.left() + 6, poster.bottom() - chip_height() - 6
    end = left + room_px
    for number, tag in enumerate(tags):
        is_last = number == len(tags) - 1
        text, rest = _tag_text(lettering(_TINY_FONT_PX), tag), f"+{len(tags) - number}"
        width = chip_width(text)
        if left + width + (0 if is_last else 4 + chip_width(rest)) > end:
            if left + chip_width(rest) <= end:
                paint_chip(painter, QPoint(left, top), rest)
            return
        paint_chip(painter, QPoint(left, top), text)
        left += width + 4


def paint_heading(painter: QPainter, area: QRect, title: str, count: str, tokens: Tokens) -> None:
    """The name of a day and how many cards it has, at the foot of ``area``."""
    line = area.adjusted(CARD_GAP_PX // 2, 8, -CARD_GAP_PX // 2, 0)
    font = lettering(BASE_FONT_PX, QFont.Weight.DemiBold)
    font.paint(painter, line, title, tokens.text)
    beside = line.adjusted(font.width(title) + 8, 0, 0, 0)
    lettering(SMALL_FONT_PX).paint(painter, beside, count, tokens.dim)


def link_lettering() -> Lettering:
    """What the link in the corner of a card is set in."""
    return lettering(SMALL_FONT_PX, QFont.Weight.DemiBold)


# --- what is the same on many cards is drawn once ---------------------------------------------------


@lru_cache(maxsize=8)
def _ground(width: int, height: int, scale: float, tokens: Tokens) -> QPixmap:
    result, painter = _sheet(width, height, scale)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), CARD_RADIUS_PX, CARD_RADIUS_PX)
    painter.end()
    return result


@lru_cache(maxsize=8)
def _no_picture(width: int, height: int, scale: float, tokens: Tokens) -> QPixmap:
    area = QRectF(0, 0, width, height)
    gradient = QLinearGradient(area.topLeft(), area.bottomRight())
    gradient.setColorAt(0.0, QColor(tokens.soft))
    gradient.setColorAt(1.0, QColor(tokens.background if tokens.is_dark else tokens.off))
    result, painter = _sheet(width, height, scale)
    painter.fillPath(top_rounded(area, CARD_RADIUS_PX - 1), gradient)
    film = icon_pixmap("film", tokens.faint, 24, scale)
    painter.drawPixmap(QPointF(area.center().x() - 12, area.center().y() - 12), film)
    painter.end()
    return result


@lru_cache(maxsize=256)
def _chip(text: str, font: Lettering, scale: float) -> QPixmap:
    box = QRectF(0, 0, chip_width(text), chip_height())
    result, painter = _sheet(chip_width(text), chip_height(), scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(OnPicture.CHIP))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font.font)
    painter.setPen(QColor(OnPicture.INK))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return result


@lru_cache(maxsize=256)
def _tag_text(font: Lettering, tag: str) -> str:
    return font.fitted(tag, _WIDEST_TAG_PX)


def _sheet(width: int, height: int, scale: float) -> tuple[QPixmap, QPainter]:
    """An empty pixmap of that size in logical pixels, and a painter on it that the caller ends."""
    result = QPixmap(round(width * scale), round(height * scale))
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return result, painter
