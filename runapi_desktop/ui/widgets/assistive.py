"""Choices that assistive technology makes in a list.

A screen reader, a switch or a voice acts on a row by selecting it, without a click, a key, or a new current
row. What a list or a box of choices does is bound to those, so nothing would happen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QComboBox


def follow_selection(view: QAbstractItemView, choose: Callable[[QModelIndex], object] | None = None) -> None:
    """Make a row of ``view`` current that was selected by neither mouse nor keyboard, and ``choose`` it where
    a click would. Call it when the view has its model."""
    selected: list[QPersistentModelIndex] = []

    def note(added: QItemSelection) -> None:
        is_dragging = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        ranges = [added[number] for number in range(added.count())]
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

    view.selectionModel().selectionChanged.connect(lambda added, _removed: note(added))


def follow_choice(box: QComboBox) -> None:
    """Choose what was selected in the list of ``box`` by neither mouse nor keyboard."""

    def choose(index: QModelIndex) -> None:
        box.hidePopup()
        box.setCurrentIndex(index.row())
        box.activated.emit(index.row())

    follow_selection(box.view(), choose)
