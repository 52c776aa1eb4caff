"""One picture of an ordered list: its number, and ways to remove it and to move it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from runapi_desktop.domain.media_source import PictureFile, RemoteUrl
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.texts.key_text import key_text
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import RADIUS_PX, OnPicture, Theme

TILE_PX = 72
_BADGE_PX = 20
_BADGE_FONT_PX = 11
_MARGIN_PX = 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: +1, Qt.Key.Key_Down: +1}


class PictureTile(QAbstractButton):
    """``remove_pressed``; ``moved_by(-1 or +1)`` by key; ``dragged_to(point of the parent)`` while held."""

    remove_pressed = Signal()
    moved_by = Signal(int)
    dragged_to = Signal(QPoint)

    def __init__(self, picture: PictureFile | RemoteUrl, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture = picture
        self._theme = theme
        self._image: QImage | None = None
        self._number = 0
        self._is_over = False
        self._pressed_at: QPoint | None = None
        self.setFixedSize(TILE_PX, TILE_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        name = shown_line(picture.file_name if isinstance(picture, PictureFile) else picture.url)
        self.setAccessibleDescription(name)
        how = self.tr("Drag to change the order, or press {left} or {right}. Delete removes it.").format(
            left=key_text("Ctrl+Left"), right=key_text("Ctrl+Right")
        )
        self.setToolTip(literal_tip(f"{name}\n{how}"))
        theme.changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Draw ``image`` from now on."""
        self._image = image
        self.update()

    def show_number(self, number: int) -> None:
        """It is that one of the list, counted from 1."""
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TILE_PX, TILE_PX)

    # --- mouse and keys ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed_at = point
            if not self._cross().contains(point):
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        start = self._pressed_at
        is_held = start is not None and not self._cross().contains(start)
        if start is None or not is_held:
            return
        if (point - start).manhattanLength() >= QApplication.startDragDistance():
            self.dragged_to.emit(self.mapToParent(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        is_on_cross = self._cross().contains(event.position().toPoint())
        if pressed_at is not None and self._cross().contains(pressed_at) and is_on_cross:
            self.remove_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_pressed.emit()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved_by.emit(step)
        elif step is not None:
            self.focusNextPrevChild(step > 0)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_over = False
        self.update()

    # --- what is shown ----------------------------------------------------------------------------

    def _cross(self) -> QRect:
        return QRect(self.width() - _BADGE_PX - _MARGIN_PX, _MARGIN_PX, _BADGE_PX, _BADGE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        painter.fillPath(outline, QColor(tokens.field))
        painter.save()
        painter.setClipPath(outline)
        if self._image is not None:
            side = min(self._image.width(), self._image.height())
            middle = QRect(0, 0, side, side)
            middle.moveCenter(self._image.rect().center())
            painter.setOpacity(1.0 if self.isEnabled() else 0.3)
            painter.drawImage(self.rect(), self._image, middle)
            painter.setOpacity(1.0)
        painter.restore()
        self._paint_badge(painter, QRect(_MARGIN_PX, _MARGIN_PX, _BADGE_PX, _BADGE_PX), str(self._number))
        if self.isEnabled() and (self._is_over or self.hasFocus()):
            self._paint_badge(painter, self._cross(), "×")
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.edge), 1.5))
        painter.drawPath(outline)

    def _paint_badge(self, painter: QPainter, place: QRect, text: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(OnPicture.CAPTION))
        painter.drawEllipse(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font = QFont(self.font())
        font.setPixelSize(_BADGE_FONT_PX)
        painter.setFont(font)
        painter.setPen(QColor(OnPicture.INK))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
