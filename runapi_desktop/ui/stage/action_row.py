"""The second line under the picture: what can be made from the clip, where it is, and what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from runapi_desktop.ui.commands.command import Command, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.stage.command_button import CommandButton
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import Theme, set_role
from runapi_desktop.ui.widgets.ticks import show_facts

_MARGIN_PX = 16
_SPACING_PX = 8
_LEAST_BUTTON_PX = 72


class ActionRow(QWidget):
    """Where the line gets short, the summary goes first, the price last of it, then the quiet buttons:
    the "…" menu has them at every width."""

    command_chosen = Signal(object)
    """The ``Command`` of the button that was pressed."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageActions")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._main = [self._button(command) for command in commands.at(Where.STAGE_BUTTON)]
        self._quiet = [self._button(command) for command in commands.at(Where.QUIET_STAGE_BUTTON)]
        for button in self._quiet:
            set_role(button, "quiet")
        self._summary = PlainLabel(parent=self, name="stageSummary", role="dim")
        self._summary_parts: tuple[str, ...] = ()
        self._info = icon_button("stageInfo", self.tr("Details"), self, picture=icon("info", theme))
        self._info.setCheckable(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 6, 10, 12)
        layout.setSpacing(_SPACING_PX)
        for button in (*self._main, *self._quiet):
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._summary)
        layout.addWidget(self._info)

    def show_summary(self, parts: Sequence[str], *, has_clip: bool) -> None:
        """What the card on the Stage is, in ``parts``, none without one; the buttons need its clip."""
        self._summary_parts = tuple(parts)
        self._info.setEnabled(bool(parts))
        for button in (*self._main, *self._quiet):
            button.setEnabled(has_clip)
            button.show_purpose(is_possible=has_clip)
        self._fit()

    def open_and_close(self, details: QWidget) -> None:
        """Let the last button show and hide ``details``."""
        self._info.clicked.connect(lambda: details.setVisible(details.isHidden()))
        show_facts({self._info: lambda: not details.isHidden()})

    def _button(self, command: Command) -> CommandButton:
        button = CommandButton(command, self)
        button.chosen.connect(self.command_chosen)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button in self._main:
            button.set_room(None)
        free = self.width() - 2 * _MARGIN_PX - _width(self._info, *self._main)
        for button in sorted(self._main, key=_width, reverse=True):
            if free < 0:
                width = button.sizeHint().width()
                button.set_room(max(width + free, _LEAST_BUTTON_PX))
                free += width - button.sizeHint().width()
        room = free - _width(*self._quiet) - _SPACING_PX
        metrics = self._summary.fontMetrics()
        texts = [" · ".join(self._summary_parts[start:]) for start in range(len(self._summary_parts))]
        text = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        self._summary.setText(text)
        self._summary.setVisible(bool(text))
        for button in self._quiet:
            free -= _width(button)
            button.setVisible(free >= 0)


def _width(*widgets: QWidget) -> int:
    return sum(widget.sizeHint().width() + _SPACING_PX for widget in widgets)
