"""Widgets side by side where they fit, one below the other where they do not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class StackingRow(QWidget):
    """A row that turns into a column when it is narrower than its widgets need: long words, small windows."""

    def __init__(self, spacing_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing_px)
        # The row itself may become narrower than the sum of its widgets: that is its purpose.
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)

    def add(self, widget: QWidget, stretch: int) -> None:
        """Put ``widget`` at the end."""
        self._widgets.append(widget)
        self._box.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._needed_px(), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose the direction for the width there is; to be called when a widget's words changed."""
        needed_px = self._needed_px()
        fits = sum(needed_px) + self._box.spacing() * (len(needed_px) - 1) <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self.updateGeometry()

    def _needed_px(self) -> list[int]:
        return [max(w.minimumSizeHint().width(), w.minimumWidth()) for w in self._widgets]
