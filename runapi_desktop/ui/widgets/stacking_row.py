"""Widgets side by side where they fit, one below the other where they do not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from runapi_desktop.ui.widgets.fitting import keep_fitting


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
        self._fitted_px = 0
        self._column_letters_px = 0
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing_px)
        # The row itself may become narrower than the sum of its widgets: that is its purpose.
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        keep_fitting(self, self.fit)

    def add(self, widget: QWidget, stretch: int) -> None:
        """Put ``widget`` at the end."""
        self._widgets.append(widget)
        self._box.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._needed_px(), default=0), super().minimumSizeHint().height())

    def fit(self) -> None:
        """Turn into a column where the width no longer does; to be called when a widget's words changed."""
        is_as_before = (
            self.width() == self._fitted_px and self.fontInfo().pixelSize() >= self._column_letters_px
        )
        if not self.fits_in(self.width()):
            self._turn(self._column)
        elif not is_as_before:
            self._turn(QBoxLayout.Direction.LeftToRight)
        self._fitted_px = self.width()

    def fits_in(self, width_px: int) -> bool:
        """Whether the widgets stand side by side in that width."""
        needed_px = self._needed_px()
        return sum(needed_px) + self._box.spacing() * (len(needed_px) - 1) <= width_px

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        if direction != self._box.direction():
            self._column_letters_px = self.fontInfo().pixelSize() if direction == self._column else 0
            self._box.setDirection(direction)
            self.updateGeometry()

    def _needed_px(self) -> list[int]:
        return [max(w.minimumSizeHint().width(), w.minimumWidth()) for w in self._widgets]
