"""What the Stage shows where there is nothing to play: a picture held back, a line about it, things to do.

Owns the drawing. Which words and actions belong to a card is for the Stage to say.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.stage.command_button import CommandButton
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.glimpses import picture_image
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.theme import DARK, OnPicture, set_role, text_px
from runapi_desktop.ui.widgets.whole_lines import WholeLinesLabel

_MAX_PICTURE_PX = QSize(1280, 1280)
_PICTURE_OPACITY = 0.34
_BAR_HEIGHT_PX = 3
_SPACINGS_PX = (8, 4)
_TEXT_WIDTH_PX = 520
_SIDE_PX, _ABOVE_PX = 16, 4
"""What stays free around the words where there is hardly room for them."""
_MIN_SIZE_PX = QSize(240, 120)


class Still(QWidget):
    """A black ground in both themes, so its words are always the dark theme's."""

    command_chosen = Signal(object)
    """The ``Command`` of the button that was pressed."""

    def __init__(
        self, scope: TaskScope, parent: QWidget | None = None, run_media: RunMedia = run_here
    ) -> None:
        super().__init__(parent)
        self._run_media = run_media
        self.setObjectName("stageStill")
        self._scope = scope
        self._path: str | None = None
        self._image = QImage()
        self._fraction: float | None = None
        self._covered = QRect()
        self._title = PlainLabel(parent=self, name="stageTitle", role="still-title", wraps=True)
        self._text = WholeLinesLabel("stageText", self)
        for label in (self._title, self._text):
            label.setStyleSheet(f"color: {DARK.text};")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._actions: tuple[Command, ...] = ()
        self._buttons: list[CommandButton] = []
        self._button_row = QHBoxLayout()
        self._button_row.setSpacing(8)
        self._button_row.addStretch(1)
        self._button_row.addStretch(1)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACINGS_PX[0])
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(self._button_row)
        layout.addStretch(1)
        keep_fitting(self, self._fit)

    def show_words(
        self,
        title: str,
        text: str = "",
        actions: tuple[Command, ...] = (),
        prices: Mapping[Command, str] = MappingProxyType({}),
    ) -> None:
        """A line, an explanation, and buttons, of which the first is the main one; ``prices`` are the words
        for what a press of them costs."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setToolTip(literal_tip(text))  # a low Stage may not have room for every line
        if actions != self._actions:
            self._actions = actions
            self._replace_buttons()
        for action, button in zip(self._actions, self._buttons, strict=True):
            button.show_price(prices.get(action, ""))
        self._fit()

    def make_room(self, covered: QRect) -> None:
        """Move the words above ``covered``, over which something lies. Where they have no room there, and
        nothing to press, they are not seen until it is gone: half a line says nothing."""
        self._covered = covered
        self._fit()

    def show_fraction(self, fraction: float | None) -> None:
        """A bar under the picture, 0–1, or none."""
        if fraction != self._fraction:
            self._fraction = fraction
            self.update()

    def show_picture(self, path: str | None) -> None:
        """The picture of that file behind the words, or none."""
        if path == self._path:
            return
        self._path = path
        self._image = QImage()
        self.update()
        if path is not None:
            self._scope.spawn(self._load(path), "picture on the stage")

    async def _load(self, path: str) -> None:
        image = await asyncio.to_thread(picture_image, Path(path), _MAX_PICTURE_PX, False, self._run_media)
        if path == self._path:
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(OnPicture.GROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        if not self._image.isNull():
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(0, 0, size.width(), size.height())
            area.moveCenter(QRectF(self.rect()).center())
            painter.setOpacity(_PICTURE_OPACITY)
            painter.drawImage(area, self._image)
            painter.setOpacity(1.0)
        if self._fraction is not None:
            bar = QRectF(area.left(), area.bottom() - _BAR_HEIGHT_PX, area.width(), _BAR_HEIGHT_PX)
            painter.fillRect(bar, QColor(DARK.line))
            bar.setWidth(bar.width() * self._fraction)
            painter.fillRect(bar, QColor(OnPicture.PROGRESS))
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Small: the margins, which grow with the width, must not keep it from shrinking again."""
        return _MIN_SIZE_PX

    def _fit(self) -> None:
        """On a low Stage all moves closer together; what it has no room for even so is left out of the
        explanation, whose tooltip has it all. So it is above what lies over the words."""
        side = max((self.width() - text_px(_TEXT_WIDTH_PX)) // 2, _SIDE_PX)
        area = self.rect().adjusted(side, _ABOVE_PX, -side, -_ABOVE_PX)
        parts = [self._title.heightForWidth(area.width())] if self._title.text() else []
        parts += [max(button.sizeHint().height() for button in self._buttons)] if self._buttons else []
        wanted = self._text.heightForWidth(area.width())
        least = sum(parts) + len(parts) * _SPACINGS_PX[-1]
        words = QRect(area.left(), area.center().y() - (least + wanted) // 2, area.width(), least + wanted)
        is_covered = self._covered.intersects(words)
        above = QRect(area)
        above.setBottom(self._covered.top() - 1 - _ABOVE_PX)
        # What is said beside something to press is left out for nothing that only passes.
        has_room = above.height() >= (words.height() if self._actions else least)
        for label in (self._title, self._text):
            label.setVisible(bool(label.text()) and (has_room or bool(self._actions) or not is_covered))
        if is_covered and has_room:
            area = above
        self.setContentsMargins(side, _ABOVE_PX, side, self.rect().bottom() - area.bottom())
        rooms = {spacing: area.height() - sum(parts) - len(parts) * spacing for spacing in _SPACINGS_PX}
        spacing = next((each for each, room in rooms.items() if room >= wanted), _SPACINGS_PX[-1])
        if spacing != self._column.spacing():
            self._column.setSpacing(spacing)
        self._text.fit(area.width(), rooms[spacing])

    def _replace_buttons(self) -> None:
        for button in self._buttons:
            self._button_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [CommandButton(action, self) for action in self._actions]
        for position, button in enumerate(self._buttons, start=1):
            set_role(button, "plain" if position > 1 else "primary")
            button.chosen.connect(self.command_chosen)
            self._button_row.insertWidget(position, button)
