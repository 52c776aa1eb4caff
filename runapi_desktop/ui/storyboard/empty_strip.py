"""What stands in place of a strip without clips: how one comes to be, and a place to drop them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runapi_desktop.ui.reel.card_drag import CLIP_MIME_TYPE
from runapi_desktop.ui.theme import set_role


class EmptyStrip(QWidget):
    """A well across the whole width."""

    clips_dropped = Signal(object)
    """The ids of the tasks whose clips were dropped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripEmpty")
        self.setAcceptDrops(True)
        self._well = QFrame(self)
        set_role(self._well, "well")
        text = QLabel(
            self.tr("Drag clips here in the order of your film, or choose “Add to storyboard” on a clip.")
        )
        text.setObjectName("stripEmptyText")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        set_role(text, "dim")
        inside = QVBoxLayout(self._well)
        inside.addWidget(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.addWidget(self._well)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CLIP_MIME_TYPE):
            set_role(self._well, "well-hover")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self._well, "well")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self._well, "well")
        lines = bytes(event.mimeData().data(CLIP_MIME_TYPE).data()).decode(errors="replace").split("\n")
        event.acceptProposedAction()
        self.clips_dropped.emit(tuple(filter(None, lines)))
