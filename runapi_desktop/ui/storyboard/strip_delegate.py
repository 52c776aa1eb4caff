"""How a place in the strip looks: its picture, number and length, and which part of the clip it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from runapi_desktop.domain.storyboard import PlacedClip
from runapi_desktop.ui.cards.card_painting import chip_height, chip_width, paint_chip, paint_ring
from runapi_desktop.ui.cards.card_pictures import CardPictures
from runapi_desktop.ui.storyboard.strip_model import PLACE_ROLE, Index
from runapi_desktop.ui.texts.time_text import time_text
from runapi_desktop.ui.widgets.icons import pixmap as icon_pixmap
from runapi_desktop.ui.widgets.theme import OnPicture, Theme

CARD_SIZE = QSize(148, 84)
CARD_GAP_PX = 8
_RADIUS_PX = 7
_PART_HEIGHT_PX = 4
_EDGE_PX = 5


class StripDelegate(QStyledItemDelegate):
    """Paints one `PlacedClip`; ``playing_id`` is the entry that plays now, ``""`` for none."""

    def __init__(self, theme: Theme, pictures: CardPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self.playing_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CARD_SIZE + QSize(CARD_GAP_PX, 2 * CARD_GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = index.data(PLACE_ROLE)
        if not isinstance(place, PlacedClip):
            return
        cell: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        area = QRect(cell.topLeft() + QPoint(CARD_GAP_PX // 2, CARD_GAP_PX), CARD_SIZE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_picture(painter, area, place)
        number = str(index.row() + 1)
        paint_chip(painter, area.topLeft() + QPoint(_EDGE_PX, _EDGE_PX), number)
        if place.clip is not None:
            length = time_text(place.length_us // 1000)
            left = area.right() - chip_width(length) - _EDGE_PX + 1
            paint_chip(
                painter, QPoint(left, area.bottom() - chip_height() - _EDGE_PX - _PART_HEIGHT_PX), length
            )
            self._paint_part(painter, area, place)
        self._paint_ring(painter, area, flags, is_playing=place.entry.id == self.playing_id)
        painter.restore()

    def _paint_picture(self, painter: QPainter, area: QRect, place: PlacedClip) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(area), _RADIUS_PX, _RADIUS_PX)
        painter.save()
        painter.setClipPath(outline)
        ratio = painter.device().devicePixelRatio()
        path = place.clip.poster_path if place.clip else None
        picture = self._pictures.picture(path, area.size() * ratio) if path else None
        if picture is not None:
            painter.drawPixmap(area, picture)
        else:
            tokens = self._theme.tokens
            name, colour = ("film", tokens.faint) if place.clip is not None else ("alert", tokens.warn)
            painter.fillRect(area, QColor(tokens.soft if place.clip is not None else tokens.field))
            painter.drawPixmap(area.center() - QPoint(10, 10), icon_pixmap(name, colour, 20, ratio))
        painter.restore()

    def _paint_part(self, painter: QPainter, area: QRect, place: PlacedClip) -> None:
        """Which part of the whole clip is shown: a bar under those that are cut."""
        whole_us = place.clip.facts.duration_s * 1_000_000 if place.clip else 0
        if not place.is_cut or whole_us <= 0:
            return
        bar = QRectF(
            area.left() + _EDGE_PX,
            area.bottom() - _EDGE_PX - _PART_HEIGHT_PX + 2,
            area.width() - 2 * _EDGE_PX,
            _PART_HEIGHT_PX,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(OnPicture.TRACK))
        painter.drawRoundedRect(bar, 2, 2)
        left = bar.left() + bar.width() * place.start_us / whole_us
        width = max(bar.width() * place.length_us / whole_us, 3)
        painter.setBrush(QColor(OnPicture.INK))
        painter.drawRoundedRect(QRectF(left, bar.top(), width, bar.height()), 2, 2)

    def _paint_ring(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, is_playing: bool
    ) -> None:
        tokens = self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        if is_playing:
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(-2, -2, 2, 2), _RADIUS_PX + 2, _RADIUS_PX + 2)
        else:
            paint_ring(painter, QRectF(area), _RADIUS_PX, state, tokens)
