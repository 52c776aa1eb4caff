"""Several pictures at once, one clip from each: the strip above Generate that shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.pictures import small_image
from runapi_desktop.ui.texts.error_text import refusals_text
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.spoken import AnswerLine
from runapi_desktop.ui.widgets.theme import set_role

_THUMBNAIL_PX = QSize(44, 32)
_MOST_SHOWN = 5
_CORNER_PX = 4


class BatchStrip(QFrame):
    """Small pictures in a row, a line about them, and a "×" that gives the batch up."""

    clear_pressed = Signal()

    def __init__(self, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "footer")
        self.setObjectName(control_name(parts.prefix, "Batch"))
        self._parts = parts
        self._pictures: tuple[PictureFile, ...] = ()
        self._line = PlainLabel(parent=self, role="why", wraps=True)
        self._refusals = AnswerLine(parent=self)
        self._thumbnails = QHBoxLayout()
        self._thumbnails.setSpacing(4)
        name = control_name(parts.prefix, "Clear batch")
        spoken = self.tr("Use only the first picture")
        self._clear = icon_button(name, spoken, self, picture=icon("close", parts.theme))
        self._clear.clicked.connect(self.clear_pressed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._thumbnails)
        row.addStretch(1)
        row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._line)
        column.addWidget(self._refusals)
        self.hide()

    def show_reading(self, done: int, count: int) -> None:
        """Say how far the pictures are read."""
        self._clear.hide()
        self._say(self.tr("Reading picture {done} of {count}…").format(done=done, count=count), "")

    def show_pictures(self, pictures: Sequence[PictureFile], refusals: Sequence[str]) -> None:
        """Show the batch (none: hide unless something was refused), and why pictures are missing from it."""
        if tuple(pictures) != self._pictures:
            self._pictures = tuple(pictures)
            self._fill()
        self._clear.show()
        count = self.tr("%Ln picture(s), one clip from each", "", len(pictures))
        self._say(count if pictures else "", "\n".join(refusals_text(refusals)))

    def _say(self, line: str, refusals: str) -> None:
        self.setVisible(bool(line or refusals))
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._refusals.say(refusals, "error")

    def _fill(self) -> None:
        while (item := self._thumbnails.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for picture in self._pictures[:_MOST_SHOWN]:
            label = PlainLabel(parent=self)
            label.setFixedSize(_THUMBNAIL_PX)
            label.setToolTip(literal_tip(shown_line(picture.file_name)))
            label.setAccessibleName(shown_line(picture.file_name))
            self._thumbnails.addWidget(label)
            self._parts.spawn(self._load(label, picture.path), "batch thumbnail")
        rest = len(self._pictures) - _MOST_SHOWN
        if rest > 0:
            self._thumbnails.addWidget(PlainLabel(f"+{rest}", self))

    async def _load(self, label: PlainLabel, path: str) -> None:
        scale = self.devicePixelRatioF()
        longest_px = round(_THUMBNAIL_PX.width() * scale * 2)
        image = await small_image(self._parts.services.intake, path, longest_px)
        if image is not None and isValid(label):
            label.setPixmap(_thumbnail(image, scale))


def _thumbnail(image: QImage, scale: float) -> QPixmap:
    """``image`` covering a rounded thumbnail at the device pixel ratio ``scale``."""
    size = _THUMBNAIL_PX * scale
    covering = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    result = QPixmap(size.width(), size.height())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(result.rect(), _CORNER_PX * scale, _CORNER_PX * scale)
    painter.setClipPath(outline)
    x, y = (size.width() - covering.width()) // 2, (size.height() - covering.height()) // 2
    painter.drawImage(x, y, covering)
    painter.end()
    result.setDevicePixelRatio(scale)
    return result
