"""What can stand on the Stage instead of a card: two takes to compare, a strip that plays through."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.stage.screen import Screen


class StagePage(QWidget):
    """A widget that brings a `Screen` for the Stage's controls. It is deleted when it has left."""

    left = Signal()
    """The user is done with it."""

    has_audio = False
    loops: bool | None = None
    """Whether it starts over at its end; ``None`` leaves that to the user's habit."""

    def __init__(self, pictures: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = pictures
        pictures.setParent(self)
        self.duration_ms = 0
        self.frame_count = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def paths(self) -> frozenset[str]:
        """The files that are open for it."""
        return frozenset()

    def close_files(self) -> None:
        """Let go of every file."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
