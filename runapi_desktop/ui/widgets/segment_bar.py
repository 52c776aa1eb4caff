"""A row of buttons of which one is chosen, or several rows where one is too narrow for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import set_role
from runapi_desktop.ui.widgets.ticks import show_facts

_SIDES_PX = 12
"""Padding and edge of a segment in ``app.qss``, both sides."""
_MARGIN_PX, _SPACING_PX = 2, 1


class Segment(NamedTuple):
    """One button: what it stands for, its English ``label``, its visible ``text``, why it cannot be chosen
    (``""``: it can), and else what to know of it."""

    value: str | int | None
    label: str
    text: str
    why_not: str = ""
    tip: str = ""


class SegmentBar(QFrame):
    """Segments side by side; ``chosen(value)`` when the user picks one. Arrow keys move the choice. One that
    never ``wraps`` has the room of all its words: what stands beside it gives way."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, wraps: bool = True) -> None:
        super().__init__(parent)
        set_role(self, "segments")
        self._wraps = wraps
        self._segments: tuple[Segment, ...] = ()
        self._value: str | int | None = None
        self._draw_choice: Callable[[], None] = lambda: None
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(_MARGIN_PX,) * 4)
        self._grid.setSpacing(_SPACING_PX)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._columns = 0
        keep_fitting(self, self._measure)

    def show_segments(self, segments: Sequence[Segment], value: str | int | None) -> None:
        """Draw these segments with ``value`` chosen. Emits nothing."""
        if tuple((s.value, s.label) for s in segments) != tuple((s.value, s.label) for s in self._segments):
            self._rebuild(segments)
        self._segments, self._value = tuple(segments), value
        for index, segment in enumerate(segments):
            button = self._group.button(index)
            button.setText(segment.text)
            button.setAccessibleName(segment.text)
            button.setEnabled(not segment.why_not)
            button.setToolTip(literal_tip(segment.why_not or segment.tip))
            button.setAccessibleDescription(segment.why_not or segment.tip)
        self._draw_choice()
        self._measure()
        self._let_tab_stop_at_the_choice()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest segment, if the others may go below."""
        widths = self._widths_px()
        needed_px = _width_px(widths, 1 if self._wraps else len(widths)) - _SPACING_PX if widths else 0
        return QSize(needed_px + self._sides_px(), self._grid.totalSizeHint().height())

    def _measure(self) -> None:
        for button in self._group.buttons():
            button.setMinimumWidth(_chosen_width_px(button))
        self._lay_out()

    def _lay_out(self) -> None:
        """As many segments in a row as there is room for, as even as rows can be."""
        buttons = self._group.buttons()
        widths = self._widths_px()
        room_px = self.width() - self._sides_px() + _SPACING_PX
        counts = range(len(widths), 1, -1)
        fitting = (n for n in counts if not self._wraps or _width_px(widths, n) <= room_px)
        most = next(fitting, 1)
        columns = ceil(len(buttons) / max(ceil(len(buttons) / most), 1)) if buttons else 0
        # While it is filled, Qt may have given it another size already, with the first segments alone.
        if columns == self._columns and self._grid.count() == len(buttons):
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for index, button in enumerate(buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        self.updateGeometry()

    def _widths_px(self) -> list[int]:
        """What each segment needs, the gap behind it included."""
        return [button.minimumWidth() + _SPACING_PX for button in self._group.buttons()]

    def _sides_px(self) -> int:
        """What the edge and the margin take of the width."""
        edge = self.contentsMargins()
        return edge.left() + edge.right() + 2 * _MARGIN_PX

    def focus_choice(self) -> None:
        """Give the keyboard to the chosen segment."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _let_tab_stop_at_the_choice(self) -> None:
        """One stop for the whole bar; Qt would stop at the first segment, chosen or not."""
        buttons = self._group.buttons()
        stop = self._group.checkedButton() or next((b for b in buttons if b.isEnabled()), None)
        for button in buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _rebuild(self, segments: Sequence[Segment]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.setParent(None)
            button.deleteLater()
        self._columns = 0
        facts: dict[QPushButton, Callable[[], bool]] = {}
        for index, segment in enumerate(segments):
            name = control_name(self.objectName(), segment.label)
            button = text_button(name, "", self, spoken=segment.text, role="segment")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            button.show()
            facts[button] = partial(self._is_chosen, index)
        self._draw_choice = show_facts(facts)

    def _is_chosen(self, index: int) -> bool:
        return index < len(self._segments) and self._segments[index].value == self._value

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._segments[index].value)


def _width_px(widths: Sequence[int], columns: int) -> int:
    """Of rows of so many segments, below each other in columns."""
    return sum(max(widths[column::columns]) for column in range(columns))


def _chosen_width_px(button: QAbstractButton) -> int:
    """Room for the words in the weight of the chosen segment, so that choosing moves nothing."""
    font = QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(button.text()) + _SIDES_PX
