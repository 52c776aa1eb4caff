"""Paints one card of the Reel and answers where on it the pointer is.

Owns what goes where on it. Reads the model's roles; changes nothing by itself but asks, by signal,
for what was clicked.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLocale,
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
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.media_source import AudioFile, LocalFile, PictureFile, VideoFile
from runapi_desktop.ui.cards.card_geometry import CARD_RADIUS_PX, CardGeometry, top_rounded
from runapi_desktop.ui.cards.card_painting import (
    StateWords,
    chip_height,
    chip_width,
    paint_blank,
    paint_chip,
    paint_frame,
    paint_heading,
    paint_no_picture,
    paint_tags,
    paint_words,
)
from runapi_desktop.ui.cards.card_pictures import CardPictures
from runapi_desktop.ui.cards.card_sprites import CardSprites
from runapi_desktop.ui.cards.card_state import CardState, again_text
from runapi_desktop.ui.reel.reel_model import ITEM_ROLE, STATE_ROLE
from runapi_desktop.ui.widgets.icons import pixmap as icon_pixmap
from runapi_desktop.ui.widgets.theme import OnPicture, Theme, text_px

Index = QModelIndex | QPersistentModelIndex

_STAR_PX, _STAR_GROUND_PX = 16, 24
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class CardPart(StrEnum):
    """What can be clicked on a card besides the card itself."""

    LINK = "link"
    STAR = "star"


class CardDelegate(QStyledItemDelegate):
    """The cards of the Reel."""

    link_clicked = Signal(object)
    """The link in the corner of that ``ReelItem`` was clicked."""
    star_clicked = Signal(object)
    """The star of that ``ReelItem`` was clicked."""

    def __init__(
        self, theme: Theme, pictures: CardPictures, sprites: CardSprites, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._sprites = sprites
        self._pointer: QPoint | None = None
        self._cell = QSize(1, 1)
        self._pressed: CardPart | None = None

    def set_cell(self, cell: QSize) -> None:
        """The size of every cell of the grid, gaps included."""
        self._cell = cell

    def set_pointer(self, point: QPoint | None) -> None:
        """Where the pointer is, in the coordinates that cards are painted in."""
        self._pointer = point
        if point is None:
            self._sprites.stop_wanting()

    def paint_ground(self, painter: QPainter, area: QRect) -> None:
        """What the cards lie on."""
        painter.fillRect(area, QColor(self._theme.tokens.panel))

    def paint_heading(self, painter: QPainter, area: QRect, title: str, count: int) -> None:
        """The heading above the cards of a day."""
        paint_heading(painter, area, title, QLocale().toString(count), self._theme.tokens)

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
            area = StateWords.of(geometry, item.task, state).beside_area
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
        editor.setAccessibleName(self.tr("Title"))
        editor.setStyleSheet("min-height: 22px; padding: 0 4px; border-radius: 4px;")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        title = CardGeometry.of(option.rect).title
        editor.setGeometry(title.adjusted(-6, -3, 6, 3))

    # --- painting -------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, seen: QRect | None = None
    ) -> None:
        """The card; with ``seen``, only those of its parts that touch it."""
        cell: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        geometry = CardGeometry.of(cell)
        painter.save()
        painter.setRenderHints(_SMOOTH)
        paint_frame(painter, geometry.card, flags, tokens)
        item = index.data(ITEM_ROLE)
        state = index.data(STATE_ROLE)
        if isinstance(item, ReelItem) and isinstance(state, CardState):
            if seen is None or seen.intersects(geometry.poster):
                self._paint_poster(painter, geometry, item, state, flags)
            if seen is None or seen.intersects(geometry.caption):
                paint_words(painter, geometry, item, state, tokens)
        else:
            paint_blank(painter, geometry, tokens)
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
        is_hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
        scale = painter.device().devicePixelRatio()
        path = picture_path(item)
        corner_px = (CARD_RADIUS_PX - 1) * scale
        picture = self._pictures.picture(path, poster.size() * scale, corner_px) if path else None
        if picture is not None and item.clip is not None:
            painter.drawPixmap(QRectF(poster), picture, QRectF(picture.rect()))
        elif picture is not None:
            painter.fillPath(_outline(poster), QColor(OnPicture.GROUND))
            painter.setOpacity(0.6)
            painter.drawPixmap(QRectF(poster), picture, QRectF(picture.rect()))
            painter.setOpacity(1.0)
        elif path and not self._pictures.is_hopeless(path):
            painter.fillPath(_outline(poster), QColor(self._theme.tokens.background))
        else:
            paint_no_picture(painter, poster, self._theme.tokens)
        if is_hovered and item.clip is not None:
            self._paint_moment(painter, poster, item.clip)
        if state.fraction is not None:
            track = QRectF(poster.left(), poster.bottom() - 2, poster.width(), 3)
            painter.fillRect(track, QColor(OnPicture.TRACK))
            track.setWidth(track.width() * state.fraction)
            painter.fillRect(track, QColor(OnPicture.PROGRESS))
        if item.task.is_practice or item.is_imported:
            text = self.tr("Practice") if item.task.is_practice else self.tr("Imported")
            paint_chip(painter, QPoint(poster.left() + 6, poster.top() + 6), text)
        if again := again_text(state):
            corner = QPoint(poster.right() - 5 - chip_width(again), poster.bottom() - chip_height() - 6)
            paint_chip(painter, corner, again)
        if item.clip is not None:
            self._paint_clip(painter, poster, item.clip, is_hovered)

    def _paint_moment(self, painter: QPainter, poster: QRect, clip: Clip) -> None:
        """The clip as it looks as far through it as the pointer is across the poster."""
        if self._pointer is None or not poster.contains(self._pointer):
            return
        fraction = (self._pointer.x() - poster.left()) / poster.width()
        found = self._sprites.frame(clip, fraction)
        if found is None:
            return
        strip, part = found
        painter.save()
        painter.setClipPath(_outline(poster))
        painter.drawPixmap(QRectF(poster), strip, _covering(part, poster.size()))
        line = QRectF(poster.left(), poster.bottom() - 3, poster.width(), 4)
        painter.fillRect(line, QColor(OnPicture.TRACK))
        line.setWidth(fraction * poster.width())
        painter.fillRect(line, QColor(OnPicture.INK))
        painter.restore()

    def _paint_clip(self, painter: QPainter, poster: QRect, clip: Clip, is_hovered: bool) -> None:
        seconds = round(clip.facts.duration_s)
        text = f"{seconds // 60}:{seconds % 60:02d}"
        width = chip_width(text)
        paint_chip(painter, QPoint(poster.right() - 5 - width, poster.bottom() - chip_height() - 6), text)
        paint_tags(painter, poster, clip.tags, poster.width() - width - 22)
        if clip.is_starred or is_hovered:
            scale = painter.device().devicePixelRatio()
            name = "star-filled" if clip.is_starred else "star"
            star = icon_pixmap(name, OnPicture.INK, text_px(_STAR_PX), scale)
            side_px = text_px(_STAR_GROUND_PX)
            ground = QRectF(poster.right() - side_px - 1, poster.top() + 2, side_px, side_px)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(OnPicture.CHIP))
            painter.drawRoundedRect(ground, 4, 4)
            gap_px = (side_px - text_px(_STAR_PX)) / 2
            painter.drawPixmap(ground.topLeft() + QPointF(gap_px, gap_px), star)


def _outline(poster: QRect) -> QPainterPath:
    return top_rounded(QRectF(poster), CARD_RADIUS_PX - 1)


def picture_path(item: ReelItem) -> str | None:
    """The file that shows what this card is about: the clip's poster, else the picture it is made from, or a
    still of the video."""
    if item.clip is not None and item.clip.poster_path:
        return item.clip.poster_path
    stills = map(_still_of, item.task.request.local_files.values())
    return next((path for path in stills if path), None)


def _still_of(file: LocalFile) -> str:
    match file:
        case PictureFile():
            return file.path
        case VideoFile():
            return file.still_path
        case AudioFile():
            return ""


def _covering(part: QRectF, size: QSize) -> QRectF:
    """The middle of ``part`` that has the shape of ``size``."""
    ratio = size.width() / max(size.height(), 1)
    width, height = part.width(), part.height()
    if width / height > ratio:
        width = height * ratio
    else:
        height = width / ratio
    return QRectF(part.center().x() - width / 2, part.center().y() - height / 2, width, height)
