"""Horizontal sliders that go where they are clicked; Qt's own jump by a page, up to their end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class Slider(QSlider):
    """A slider that goes where it is clicked and can be dragged on from there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def handle_rect(self) -> QRectF:
        """Where the handle is drawn."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        return QRectF(self.style().subControlRect(control, option, part, self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        width = round(self.handle_rect().width())
        travel = max(self.width() - width, 1)
        offset = round(event.position().x()) - width // 2
        place = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), offset, travel)
        self.setSliderPosition(place)


class CalmSlider(Slider):
    """One in a form that scrolls: a turn of the wheel must not change the number under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
