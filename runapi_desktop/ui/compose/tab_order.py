"""The order in which Tab goes through a page whose controls come and go. Knows no control by name."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keyboard_stops(part: QWidget) -> list[QWidget]:
    """What takes the keyboard in ``part``, itself included, in the order in which it was built."""
    takes_it = part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None
    stops = [part] if takes_it else []
    for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        # The list of a combo box hangs below it, but is a window of its own.
        if not child.isWindow():
            stops += keyboard_stops(child)
    return stops


class TabOrder:
    """Remembers the order in force, so that an unchanged one costs nothing."""

    def __init__(self) -> None:
        self._stops: list[QWidget] = []

    def follow(self, stops: list[QWidget]) -> None:
        """Let Tab go through ``stops`` one after the other from now on."""
        if stops != self._stops:
            self._stops = stops
            self.restore()

    def restore(self) -> None:
        """Put the order in force once more: Qt mixes it up when the page comes into a window."""
        for before, after in pairwise(self._stops):
            QWidget.setTabOrder(before, after)
