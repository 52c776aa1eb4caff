"""Paints one card of the Reel and answers where on it the pointer is.

Owns the card's geometry and colours. Reads the model's roles; changes nothing by itself but asks, by signal,
for what was clicked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.icons import pixmap as icon_pixmap
from runapi_desktop.ui.reel.card_pictures import CardPictures
from runapi_desktop.ui.reel.card_state import CardState, Tone, link_text, price_text, title_of
from runapi_desktop.ui.reel.reel_model import ITEM_ROLE, STATE_ROLE
from runapi_desktop.ui.theme import BASE_FONT_PX, SMALL_FONT_PX, Theme, Tokens

CARD_GAP_PX = 12
MIN_CARD_WIDTH_PX = 190
MAX_CARD_WIDTH_PX = 260

_POSTER_RATIO = 0.525  # height ÷ width
_TEXT_HEIGHT_PX = 56
_RADIUS_PX = 9
_INSET_PX = 10
_STAR_AREA_PX = 32
_TINY_FONT_PX = 11
_ON_PICTURE = QColor(255, 255, 255)
_CHIP = QColor(0, 0, 0, 176)

Index = QModelIndex | QPersistentModelIndex


class CardPart(StrEnum):
    """What can be clicked on a card besides the card itself."""

    LINK = "link"
    STAR = "star"


def card_height(width_px: int) -> int:
    """The height of a card of that width, in pixels."""
    return round((width_px - 2) * _POSTER_RATIO) + _TEXT_HEIGHT_PX


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """Where the parts of a card are, in the coordinates of its cell's rectangle."""

    card: QRect
    poster: QRect
    title: QRect
    line: QRect
    star: QRect

    @classmethod
    def of(cls, cell: QRect) -> CardGeometry:
        """The parts within a cell of the grid; half a gap stays free on every side."""
        half = CARD_GAP_PX // 2
        card = cell.adjusted(half, half, -half, -half)
        poster = card.adjusted(1, 1, -1, 0)
        poster.setBottom(card.bottom() - _TEXT_HEIGHT_PX)
        left, width = card.left() + _INSET_PX + 1, card.width() - 2 * (_INSET_PX + 1)
        title = QRect(left, poster.bottom() + 8, width, 20)
        line = QRect(left, title.bottom() + 2, width, 18)
        star = QRect(poster.right() - _STAR_AREA_PX + 1, poster.top(), _STAR_AREA_PX, _STAR_AREA_PX)
        return cls(card, poster, title, line, star)


class CardDelegate(QStyledItemDelegate):
    """The cards of the Reel."""

    link_clicked = Signal(object)
    """The link in the corner of that ``ReelItem`` was clicked."""
    star_clicked = Signal(object)
    """The star of that ``ReelItem`` was clicked."""

    def __init__(self, theme: Theme, pictures: CardPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._cell = QSize(MIN_CARD_WIDTH_PX, card_height(MIN_CARD_WIDTH_PX))
        self._pressed: CardPart | None = None

    def set_cell(self, cell: QSize) -> None:
        """The size of every cell of the grid, gaps included."""
        self._cell = cell

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._cell

    # --- what is under the pointer --------------------------------------------------------------

    def part_at(self, cell: QRect, index: Index, point: QPoint) -> CardPart | None:
        """Which clickable part of the card in ``cell`` is at ``point``."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, ReelItem):
            return None
        geometry = CardGeometry.of(cell)
        if item.clip is not None and geometry.star.contains(point):
            return CardPart.STAR
        state = index.data(STATE_ROLE)
        if isinstance(state, CardState) and state.link is not None:
            width = QFontMetrics(_font(SMALL_FONT_PX, QFont.Weight.DemiBold)).horizontalAdvance(
                link_text(state.link)
            )
            area = QRect(geometry.line)
            area.setLeft(area.right() - width)
            if area.adjusted(-6, -4, 6, 6).contains(point):
                return CardPart.LINK
        return None

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        part = self.part_at(option.rect, index, event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                self._pressed = part
                return part is not None
            case QEvent.Type.MouseButtonRelease:
                pressed, self._pressed = self._pressed, None
                if part is None or part is not pressed:
                    return False
                signal = self.link_clicked if part is CardPart.LINK else self.star_clicked
                signal.emit(index.data(ITEM_ROLE))
                return True
            case _:
                return False

    # --- renaming in place ----------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("reelTitle")
        editor.setAccessibleName("Title")
        editor.setStyleSheet("min-height: 22px; padding: 0 4px; border-radius: 4px;")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        title = CardGeometry.of(option.rect).title
        editor.setGeometry(title.adjusted(-6, -3, 6, 3))

    # --- painting -------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        geometry = CardGeometry.of(cell)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_frame(painter, geometry.card, flags, tokens)
        item = index.data(ITEM_ROLE)
        state = index.data(STATE_ROLE)
        if isinstance(item, ReelItem) and isinstance(state, CardState):
            self._paint_poster(painter, geometry, item, state, flags)
            _paint_words(painter, geometry, item, state, tokens)
        else:
            _paint_blank(painter, geometry, tokens)
        painter.restore()

    def _paint_poster(
        self,
        painter: QPainter,
        geometry: CardGeometry,
        item: ReelItem,
        state: CardState,
        flags: QStyle.StateFlag,
    ) -> None:
        poster = geometry.poster
        painter.save()
        painter.setClipPath(_top_rounded(QRectF(poster), _RADIUS_PX - 1))
        scale = painter.device().devicePixelRatio()
        path = picture_path(item)
        picture = self._pictures.picture(path, poster.size() * scale) if path else None
        is_dimmed = item.clip is None
        if picture is not None:
            painter.fillRect(poster, QColor("#0a0a0c"))
            painter.setOpacity(0.6 if is_dimmed else 1.0)
            painter.drawPixmap(QRectF(poster), picture, QRectF(picture.rect()))
            painter.setOpacity(1.0)
        else:
            paint_no_picture(painter, QRectF(poster), self._theme.tokens)
        if state.fraction is not None:
            track = QRectF(poster.left(), poster.bottom() - 2, poster.width(), 3)
            painter.fillRect(track, QColor(0, 0, 0, 140))
            track.setWidth(track.width() * state.fraction)
            painter.fillRect(track, QColor(self._theme.tokens.accent))
        painter.restore()
        if item.task.is_practice:
            corner = QPoint(poster.left() + 6, poster.top() + 6)
            _paint_chip(painter, corner, self.tr("Practice"))
        if item.clip is not None:
            seconds = round(item.clip.facts.duration_s)
            text = f"{seconds // 60}:{seconds % 60:02d}"
            width = _chip_width(text)
            _paint_chip(painter, QPoint(poster.right() - 5 - width, poster.bottom() - 24), text)
            is_hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
            if item.clip.is_starred or is_hovered:
                name = "star-filled" if item.clip.is_starred else "star"
                star = icon_pixmap(name, "#ffffff", 16, scale)
                painter.drawPixmap(QPointF(poster.right() - 21, poster.top() + 6), star)


def picture_path(item: ReelItem) -> str | None:
    """The file that shows what this card is about: the clip's poster, else the picture it is made from."""
    if item.clip is not None and item.clip.poster_path:
        return item.clip.poster_path
    files = item.task.request.local_files.values()
    return next((file.path for file in files if isinstance(file, PictureFile)), None)


def paint_no_picture(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """A calm ground where there is no picture: a soft gradient of the theme and a strip of film."""
    gradient = QLinearGradient(area.topLeft(), area.bottomRight())
    gradient.setColorAt(0.0, QColor(tokens.soft))
    gradient.setColorAt(1.0, QColor(tokens.background if tokens.is_dark else tokens.line))
    painter.fillRect(area, gradient)
    film = icon_pixmap("film", tokens.faint, 24, painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(area.center().x() - 12, area.center().y() - 12), film)


def _paint_frame(painter: QPainter, card: QRect, flags: QStyle.StateFlag, tokens: Tokens) -> None:
    box = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
    ring = QRectF(card).adjusted(-2, -2, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if flags & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRoundedRect(ring, _RADIUS_PX + 2, _RADIUS_PX + 2)
    elif flags & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.dim), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(ring, _RADIUS_PX + 2, _RADIUS_PX + 2)


def _paint_words(
    painter: QPainter, geometry: CardGeometry, item: ReelItem, state: CardState, tokens: Tokens
) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter
    _paint_text(
        painter,
        geometry.title,
        title_of(item),
        _font(BASE_FONT_PX, QFont.Weight.Medium),
        tokens.text,
        middle | Qt.AlignmentFlag.AlignLeft,
    )
    right, font, colour = price_text(item.task), _font(SMALL_FONT_PX), tokens.dim
    if state.link is not None:
        right, font, colour = link_text(state.link), _font(SMALL_FONT_PX, QFont.Weight.DemiBold), tokens.link
    _paint_text(painter, geometry.line, right, font, colour, middle | Qt.AlignmentFlag.AlignRight)
    taken = QFontMetrics(font).horizontalAdvance(right)
    left = geometry.line.adjusted(0, 0, -(taken + 8 if taken else 0), 0)
    tone = {Tone.CALM: tokens.dim, Tone.WARN: tokens.warn, Tone.BAD: tokens.bad}[state.tone]
    _paint_text(painter, left, state.text, _font(SMALL_FONT_PX), tone, middle | Qt.AlignmentFlag.AlignLeft)


def _paint_text(
    painter: QPainter, area: QRect, text: str, font: QFont, colour: str, flags: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(
        area, flags, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    )


def _paint_blank(painter: QPainter, geometry: CardGeometry, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.background))
    painter.drawPath(_top_rounded(QRectF(geometry.poster), _RADIUS_PX - 1))
    painter.setBrush(QColor(tokens.line))
    for line, share in ((geometry.title, 0.7), (geometry.line, 0.4)):
        bar = QRectF(line.left(), line.center().y() - 3, line.width() * share, 7)
        painter.drawRoundedRect(bar, 3, 3)


def _paint_chip(painter: QPainter, corner: QPoint, text: str) -> None:
    box = QRectF(corner.x(), corner.y(), _chip_width(text), 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_CHIP)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(_font(_TINY_FONT_PX))
    painter.setPen(_ON_PICTURE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _chip_width(text: str) -> int:
    return QFontMetrics(_font(_TINY_FONT_PX)).horizontalAdvance(text) + 12


def _top_rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.arcTo(box.left(), box.top(), 2 * radius, 2 * radius, 180, -90)
    path.arcTo(box.right() - 2 * radius, box.top(), 2 * radius, 2 * radius, 90, -90)
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path


def _font(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font with figures that stay in their columns."""
    font = QFont()
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
