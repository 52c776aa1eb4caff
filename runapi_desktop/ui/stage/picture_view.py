"""A black ground with a moving picture on it, fitted, filling or in its own size.

Owns how large the picture is and where it lies; shows the frames it is given.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from runapi_desktop.ui.widgets.theme import OnPicture

_CLICK_PX = 4
_ANY_SIZE = QSize(8192, 8192)


class PictureFit(StrEnum):
    """How large the picture is; the value is what the settings may hold."""

    FIT = "fit"
    FILL = "fill"
    ACTUAL = "actual"


class PictureView(QGraphicsView):
    """Where the picture is larger than the view it can be dragged about."""

    clicked = Signal()
    double_clicked = Signal()
    wanted_size_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictureView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Asked for its own one, Qt answers with a widget that has PySide load every kind of them first.
        viewport = QWidget()
        self.setViewport(viewport)
        # Qt makes the viewport of a graphics view a Tab stop of its own, which nothing would show.
        viewport.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setBackgroundBrush(QBrush(QColor(OnPicture.GROUND)))
        self.setStyleSheet(f"background: {OnPicture.GROUND};")
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setScene(QGraphicsScene(self))
        self._item = _Picture()
        self.scene().addItem(self._item)
        self._frame_size = QSizeF()
        self._fit = PictureFit.FIT
        self._pressed_at: QPointF | None = None
        self._last = QPointF()

    def show_image(self, image: QImage, size: QSize) -> None:
        """Draw that picture from now on, which is ``size`` pixels large where it is not made smaller."""
        self._item.show_image(image)
        if QSizeF(size) != self._frame_size:
            self._frame_size = QSizeF(size)
            self._lay_out()

    def clear(self) -> None:
        """Black."""
        self._item.show_image(QImage())

    @property
    def natural_size(self) -> QSize:
        """The size of the picture in pixels of the clip."""
        return self._frame_size.toSize()

    @property
    def wanted_size(self) -> QSize:
        """How many pixels a picture needs to be sharp here."""
        match self._fit:
            case PictureFit.FIT:
                return (QSizeF(self.viewport().size()) * self.devicePixelRatioF()).toSize()
            case PictureFit.FILL | PictureFit.ACTUAL:
                return _ANY_SIZE

    @property
    def fit(self) -> PictureFit:
        """How large the picture is."""
        return self._fit

    def set_fit(self, fit: PictureFit) -> None:
        """Inside the view, over all of it, or one pixel of the clip on one of the screen."""
        self._fit = fit
        self._lay_out()
        self.wanted_size_changed.emit()

    @property
    def picture_rect(self) -> QRectF:
        """Where the picture is, in the view's coordinates."""
        area = QRectF(self.viewport().rect())
        if self._frame_size.isEmpty():
            return area
        match self._fit:
            case PictureFit.FIT:
                size = self._frame_size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            case PictureFit.FILL:
                size = self._frame_size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            case PictureFit.ACTUAL:
                size = self._frame_size / self.devicePixelRatioF()
        rect = QRectF(QPointF(0, 0), size)
        rect.moveCenter(area.center())
        return rect

    def _lay_out(self) -> None:
        rect = self.picture_rect
        area = QRectF(self.viewport().rect())
        self.setSceneRect(area.united(rect))
        is_larger = rect.width() > area.width() + 1 or rect.height() > area.height() + 1
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if is_larger else Qt.CursorShape.ArrowCursor)
        self._item.set_rect(rect)
        self.centerOn(area.center())

    # --- Qt's side ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.wanted_size_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The picture does not scroll away under the wheel."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = self._last = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            event.ignore()
            return
        moved = event.position() - self._last
        self._last = event.position()
        for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(round(bar.value() - by))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is not None and (event.position() - pressed_at).manhattanLength() <= _CLICK_PX:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()


class _Picture(QGraphicsItem):
    """A picture drawn into a rectangle of the scene."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._rect = QRectF()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def set_rect(self, rect: QRectF) -> None:
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.drawImage(self._rect, self._image)
