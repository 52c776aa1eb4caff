"""Pictures that ship with the app, for whoever has none at hand."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.plain_text import PlainLabel

_PICTURE_PX = QSize(96, 54)
_FRAMED_PX = QSize(102, 60)


class SamplePictures(QWidget):
    """A line of small pictures to choose from; they are read when they are first seen.

    ``chosen``: the file, and what it is called in the user's language."""

    chosen = Signal(Path, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("samplePictures")
        words = PlainLabel(self.tr("No picture at hand? Begin with one of these:"), self, role="dim")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = {
            path: self._button(path, name)
            for path, name in (
                (resource_path("practice", "harbour.jpg"), self.tr("Harbour at dusk")),
                (resource_path("practice", "jellyfish.jpg"), self.tr("Jellyfish")),
                (resource_path("practice", "tea-field.jpg"), self.tr("Tea field in the fog")),
            )
        }
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(words)
        column.addLayout(row)

    def _button(self, path: Path, name: str) -> QToolButton:
        tip = self.tr("Use this picture as the first frame")
        button = icon_button(f"sample-{path.stem}", name, self, tip=tip, role="picture")
        button.setIconSize(_PICTURE_PX)
        button.setFixedSize(_FRAMED_PX)
        button.clicked.connect(partial(self.chosen.emit, path, name))
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for path, button in self._buttons.items():
            if button.icon().isNull():
                button.setIcon(QIcon(_small(path, self.devicePixelRatioF())))


def _small(path: Path, scale: float) -> QPixmap:
    picture = QPixmap.fromImage(own_picture(path, "jpg", _PICTURE_PX * scale))
    picture.setDevicePixelRatio(scale)
    return picture
