"""Draws one model of the chooser: its name and way, what it is good at, its reach, its price and its star."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runapi_desktop.ui.compose.model_offers import Offer
from runapi_desktop.ui.widgets.icons import pixmap
from runapi_desktop.ui.widgets.row_ground import paint_row_ground
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, text_px

OFFER_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row's ``Offer``."""
STARRED_ROLE = Qt.ItemDataRole.UserRole + 2

_PADDING_PX = 12
_STAR_PX = 16
_GAP_PX = 8


class OfferDelegate(QStyledItemDelegate):
    """All rows have the same height; what does not fit is cut off with dots."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 3 * _line_px(_parts(option)[1]) + _PADDING_PX + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, font, state = _parts(option)
        offer = index.data(OFFER_ROLE)
        assert isinstance(offer, Offer)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            paint_row_ground(painter, rect, tokens, is_chosen=is_selected)
        star = star_area(rect)
        is_starred = bool(index.data(STARRED_ROLE))
        scale = painter.device().devicePixelRatioF()
        name, colour = ("star-filled", tokens.link) if is_starred else ("star", tokens.dim)
        star_px = text_px(_STAR_PX)
        place = QRect(0, 0, star_px, star_px)
        place.moveCenter(star.center())
        painter.drawPixmap(place, pixmap(name, colour, star_px, scale))
        area = rect.adjusted(_PADDING_PX, _PADDING_PX // 2, -star.width() - _GAP_PX, 0)
        self._draw_words(painter, area, font, offer)
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRect, font: QFont, offer: Offer) -> None:
        tokens = self._theme.tokens
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(text_px(SMALL_FONT_PX))
        line = QRect(area.left(), area.top(), area.width(), _line_px(font))
        price_px = QFontMetrics(font).horizontalAdvance(offer.price)
        _draw(painter, line, font, tokens.text, offer.price, Qt.AlignmentFlag.AlignRight)
        rest = line.adjusted(0, 0, -price_px - 2 * _GAP_PX if price_px else 0, 0)
        title_px = min(QFontMetrics(bold).horizontalAdvance(offer.title) + 1, rest.width())
        _draw(painter, QRect(rest.topLeft(), QSize(title_px, rest.height())), bold, tokens.text, offer.title)
        _draw(painter, rest.adjusted(title_px + _GAP_PX, 0, 0, 0), small, tokens.dim, offer.way)
        line.translate(0, line.height())
        _draw(painter, line, font, tokens.text, offer.summary)
        line.translate(0, line.height())
        _draw(painter, line, small, tokens.dim, offer.facts)


def star_area(rect: QRect) -> QRect:
    """Where a click in a row at ``rect`` is one on its star."""
    width = text_px(_STAR_PX) + 2 * _GAP_PX
    return QRect(rect.right() - width, rect.top(), width, rect.height())


def _line_px(font: QFont) -> int:
    return QFontMetrics(font).height() + 2


def _parts(option: QStyleOptionViewItem) -> tuple[QRect, QFont, QStyle.StateFlag]:
    """The members of ``option``, which the stubs do not type."""
    return option.rect, option.font, option.state  # type: ignore[attr-defined]


def _draw(
    painter: QPainter,
    rect: QRect,
    font: QFont,
    colour: str,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, elided)
