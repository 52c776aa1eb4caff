"""A field for words to search for: Escape clears it before it does anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

# Its border, its padding, and the place of the button that clears it.
_FRAME_PX = 26
_MOVING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchField(QLineEdit):
    """Escape in an empty field is for whoever is around it: a dialog closes, the Reel takes the keyboard."""

    def __init__(self, object_name: str, accessible_name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(accessible_name)
        self._hint = hint
        self._rows: QAbstractItemView | None = None
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)

    def move_through(self, rows: QAbstractItemView) -> None:
        """Let the keys that move up and down move through ``rows`` while the words are typed."""
        self._rows = rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the whole hint does not fit, one word does."""
        super().resizeEvent(event)
        room = self.width() - _FRAME_PX
        fits = self.fontMetrics().horizontalAdvance(self._hint) <= room
        self.setPlaceholderText(self._hint if fits else self.tr("Search"))

    def event(self, event: QEvent) -> bool:
        """While there is something to clear, no shortcut of the window hears Escape."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif self._rows is not None and event.key() in _MOVING_KEYS:
            self._rows.event(event)
            event.accept()
        else:
            super().keyPressEvent(event)
