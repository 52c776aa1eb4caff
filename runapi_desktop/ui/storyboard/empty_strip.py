"""What stands in place of a strip without clips: how one comes to be, and a place to drop them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role


class EmptyStrip(QWidget):
    """A well across the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripEmpty")
        well = QFrame(self)
        set_role(well, "well")
        text = PlainLabel(
            self.tr("Drag clips here in the order you want, or choose “Add to storyboard” on a clip."),
            name="stripEmptyText",
            role="dim",
            wraps=True,
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(well)
        inside.addWidget(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.addWidget(well)
