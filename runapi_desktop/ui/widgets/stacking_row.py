"""Widgets side by side where they fit, one below the other where they do not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class StackingRow(QWidget):
    """A row that turns into a column when it is narrower than its widgets need: long words, small windows.

    Words that change turn it into a column, and only more width or smaller letters turn it back: nothing
    jumps to and fro.
    ``keeps_first`` lets the column grow upwards: the first widget stays under a pointer that presses it.
    """

    def __init__(self, spacing_px: int, parent: QWidget | None = None, *, keeps_first: bool = False) -> None:
        super().__init__(parent)
        direction = QBoxLayout.Direction
        self._column = direction.BottomToTop if keeps_first else direction.TopToBottom
        self._widgets: list[QWidget] = []
        self._column_letters_px = 0
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

    def event(self, event: QEvent) -> bool:
        """A widget needs another room, as with letters of another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            if self.fontInfo().pixelSize() < self._column_letters_px and self._has_room():
                self._turn(QBoxLayout.Direction.LeftToRight)
            self.fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._turn(QBoxLayout.Direction.LeftToRight if self._has_room() else self._column)

    def fit(self) -> None:
        """Turn into a column where the width no longer does; to be called when a widget's words changed."""
        if not self._has_room():
            self._turn(self._column)

    def fits_in(self, width_px: int) -> bool:
        """Whether the widgets stand side by side in that width."""
        needed_px = self._needed_px()
        return sum(needed_px) + self._box.spacing() * (len(needed_px) - 1) <= width_px

    def _has_room(self) -> bool:
        return self.fits_in(self.width())

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        if direction != self._box.direction():
            self._column_letters_px = self.fontInfo().pixelSize() if direction == self._column else 0
            self._box.setDirection(direction)
            self.updateGeometry()

    def _needed_px(self) -> list[int]:
        return [max(w.minimumSizeHint().width(), w.minimumWidth()) for w in self._widgets]
