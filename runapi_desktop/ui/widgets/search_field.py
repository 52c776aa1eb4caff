"""A field for words to search for: Escape clears it before it does anything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

# Its border, its padding, and the place of the button that clears it.
_FRAME_PX = 26


class SearchField(QLineEdit):
    """Escape in an empty field is for whoever is around it: a dialog closes, the Reel takes the keyboard."""

    def __init__(self, object_name: str, accessible_name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(accessible_name)
        self._hint = hint
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)

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
        else:
            super().keyPressEvent(event)
