"""The surface on which a picture or a video is dropped, pasted or chosen, and which then shows it.

Draws and listens; what becomes of the things it is given is for the field around it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.texts.i18n import sentences_text
from runapi_desktop.ui.widgets.dropped import copied, dropped_items
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import RADIUS_PX, SMALL_FONT_PX, OnPicture, Theme, text_px

PICTURE_HEIGHT_PX = 118
VIDEO_HEIGHT_PX = 148
_CAPTION_HEIGHT_PX = 26
_CAPTION_FONT_PX = 11
_PADDING_PX = 8
_REFUSED_OPACITY = 0.15
_NOTHING_LEFT = "…"
"""Of a name for which there is no room: it is in the tooltip."""


class WellContent(NamedTuple):
    """What the well shows: a picture with a caption (``name`` left, ``facts`` right), or ``invitation``."""

    invitation: str = ""
    picture: QImage | None = None
    name: str = ""
    facts: str = ""
    is_wrong: bool = False
    peaks: bytes = b""
    """How loud a sound is along its length: drawn as a waveform."""

    @property
    def is_filled(self) -> bool:
        """Something was put in."""
        return bool(self.name or self.facts or self.picture)


class MediaWell(QAbstractButton):
    """A button that also takes Ctrl+V; Delete empties it. Pressing it asks for a file dialog."""

    items_given = Signal(object)  # tuple[DroppedItem, ...], empty when nothing could be used
    clear_pressed = Signal()

    def __init__(self, theme: Theme, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = WellContent()
        self._scaled: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(height_px)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_content(self, content: WellContent) -> None:
        """Draw ``content`` from now on, and let screen readers say it."""
        content = content._replace(name=shown_line(content.name))
        if content == self._content:
            return
        self._content = content
        self._scaled = None
        said = (content.name, content.facts, sentences_text(*content.invitation.split("\n")))
        self.setAccessibleDescription(", ".join(part for part in said if part))
        self.setToolTip(literal_tip(content.name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(172, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.height())

    # --- what is given ----------------------------------------------------------------------------

    def paste(self) -> None:
        """Take what is on the clipboard, if it is a picture, a file or an address."""
        self.items_given.emit(dropped_items(copied()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    # --- what is shown ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        tokens = self._theme.tokens
        ground = tokens.field if self.isEnabled() else tokens.panel
        painter.fillPath(outline, QColor(ground))
        if self._content.is_filled:
            self._paint_picture(painter, outline)
        if self._content.invitation:
            self._paint_invitation(painter)
        painter.setPen(self._border())
        painter.drawPath(outline)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scaled = None
        super().resizeEvent(event)

    def _border(self) -> QPen:
        tokens = self._theme.tokens
        is_active = self.hasFocus()
        colour = tokens.accent if is_active else tokens.bad if self._content.is_wrong else tokens.edge
        pen = QPen(QColor(colour), 1.5 if is_active else 1.0)
        if not (self._content.is_filled or is_active or self._content.is_wrong):
            pen.setDashPattern([4, 3])
        return pen

    def _paint_picture(self, painter: QPainter, outline: QPainterPath) -> None:
        painter.save()
        painter.setClipPath(outline)
        if not self.isEnabled():
            painter.setOpacity(_REFUSED_OPACITY)
        if self._content.picture is not None:
            image = self._covering(self._content.picture)
            painter.drawImage(self.rect(), image, image.rect())
        self._paint_waveform(painter)
        if self.isEnabled():
            self._paint_caption(painter)
        painter.restore()

    def _paint_waveform(self, painter: QPainter) -> None:
        peaks = self._content.peaks
        if not peaks:
            return
        room = QRectF(self.rect()).adjusted(_PADDING_PX, _PADDING_PX, -_PADDING_PX, -_PADDING_PX)
        room.setBottom(room.bottom() - _CAPTION_HEIGHT_PX)
        step_px = room.width() / len(peaks)
        colour = QColor(self._theme.tokens.accent)
        for number, peak in enumerate(peaks):
            height_px = max(room.height() * peak / 255, 1.0)
            left_px = room.left() + number * step_px
            bar = QRectF(left_px, room.center().y() - height_px / 2, max(step_px * 0.6, 1.0), height_px)
            painter.fillRect(bar, colour)

    def _paint_caption(self, painter: QPainter) -> None:
        caption = QRect(0, self.height() - _CAPTION_HEIGHT_PX, self.width(), _CAPTION_HEIGHT_PX)
        painter.fillRect(caption, QColor(OnPicture.CAPTION))
        font = QFont(self.font())
        font.setPixelSize(text_px(_CAPTION_FONT_PX))
        painter.setFont(font)
        painter.setPen(QColor(OnPicture.INK))
        line = caption.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        metrics = QFontMetrics(font)
        facts_px = metrics.horizontalAdvance(self._content.facts)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, self._content.facts)
        name_px = line.width() - facts_px - _PADDING_PX
        name = metrics.elidedText(self._content.name, Qt.TextElideMode.ElideMiddle, name_px)
        if name != _NOTHING_LEFT:
            painter.drawText(line, vertical | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_invitation(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(text_px(SMALL_FONT_PX))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.dim))
        area = self.rect().adjusted(*(_PADDING_PX,) * 2, *(-_PADDING_PX,) * 2)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = self._content.invitation
        lines = words.split("\n")
        metrics = QFontMetrics(font)
        if any(metrics.horizontalAdvance(line) > area.width() for line in lines):
            words = sentences_text(*lines)  # They wrap anyway: not also where they were to end.
        painter.drawText(area, flags, words)

    def _covering(self, picture: QImage) -> QImage:
        """``picture`` scaled and cropped to cover the well, in the screen's own pixels."""
        if self._scaled is None:
            size = self.size() * self.devicePixelRatioF()
            scaled = picture.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            x, y = (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 2
            self._scaled = scaled.copy(x, y, size.width(), size.height())
        return self._scaled
