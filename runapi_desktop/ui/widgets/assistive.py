"""Lists for assistive technology.

A screen reader, a switch or a voice acts on a row by selecting it, without a click, a key, or a new current
row. What a list or a box of choices does is bound to those, so nothing would happen. And when the keyboard
comes into a list, Qt tells of the list and not of the row that it is on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QComboBox


def follow_selection(view: QAbstractItemView, choose: Callable[[QModelIndex], object] | None = None) -> None:
    """Make a row of ``view`` current that was selected by neither mouse nor keyboard, and ``choose`` it where
    a click would; tell of the current row when the keyboard comes. Call it when the view has its model."""
    selected: list[QPersistentModelIndex] = []

    def note(added: QItemSelection, _removed: QItemSelection) -> None:
        is_dragging = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        # PySide's stubs do not know that it is a sequence.
        ranges = cast(Sequence[QItemSelectionRange], added)
        if not is_dragging and len(ranges) == 1 and ranges[0].height() == 1:
            # A key or a pointer makes the row current right after it was selected.
            selected[:] = [QPersistentModelIndex(ranges[0].topLeft())]
            QTimer.singleShot(0, view, settle)

    def settle() -> None:
        model = view.selectionModel()
        index = view.model().index(selected[0].row(), 0) if selected else QModelIndex()
        selected.clear()
        if not model.isSelected(index) or model.currentIndex().row() == index.row():
            return
        model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)
        if choose is not None:
            choose(index)

    view.selectionModel().selectionChanged.connect(note)
    view.installEventFilter(_RowTeller(view))


class _RowTeller(QObject):
    """Tells on which row of ``view`` the keyboard is that has just come there."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, self._tell)  # after Qt has told of the list
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        row = self._view.currentIndex().row()
        if row >= 0:
            focus = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            focus.setChild(row)
            QAccessible.updateAccessibility(focus)


def follow_choice(box: QComboBox) -> None:
    """Choose what was selected in the list of ``box`` by neither mouse nor keyboard."""

    def choose(index: QModelIndex) -> None:
        box.hidePopup()
        box.setCurrentIndex(index.row())
        box.activated.emit(index.row())

    follow_selection(box.view(), choose)
