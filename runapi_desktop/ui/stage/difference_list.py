"""Beside two takes: their prompts with the words that differ, and the settings that differ."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.ui.stage.differences import marked_prompts, setting_differences
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import Theme, set_role

_WIDTH_PX = 280


class DifferenceList(QScrollArea):
    """A column of labels, each with what A has and what B has."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self.setAccessibleName(self.tr("What differs"))
        self.setFixedWidth(_WIDTH_PX)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._theme = theme
        self._pair: tuple[ReelItem, ReelItem] | None = None
        theme.changed.connect(self._fill)

    def show_pair(self, first: ReelItem, second: ReelItem) -> None:
        """Tell in what the two differ."""
        self._pair = first, second
        self._fill()

    def _fill(self) -> None:
        if self._pair is None:
            return
        page = QWidget()
        set_role(page, "panel")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(2)
        first, second = self._pair
        prompts = first.task.request.prompt, second.task.request.prompt
        differences = setting_differences(first, second)
        if prompts[0] != prompts[1]:
            marked = marked_prompts(*prompts, self._theme.tokens.link)
            self._add(layout, "prompt", self.tr("Prompt"), *marked)
        for difference in differences:
            values = escape(difference.first), escape(difference.second)
            self._add(layout, difference.name, difference.label, *values)
        if prompts[0] == prompts[1] and not differences:
            self._add_text(layout, "same", self.tr("Both have the same prompt and the same settings."))
        elif prompts[0] == prompts[1] and prompts[0]:
            self._add_text(layout, "same", self.tr("The prompt is the same."))
        layout.addStretch(1)
        self.setWidget(page)

    def _add(self, layout: QVBoxLayout, name: str, label: str, first: str, second: str) -> None:
        heading = PlainLabel(label, role="why")
        layout.addWidget(heading)
        unknown = self.tr("Not available")
        for side, text in (("A", first), ("B", second)):
            self._add_text(layout, f"{name}-{side}", f"<b>{side}</b>&nbsp; {text or unknown}")
        layout.addSpacing(10)

    def _add_text(self, layout: QVBoxLayout, name: str, text: str) -> None:
        value = QLabel(text)
        value.setObjectName(f"difference-{name}")
        value.setTextFormat(Qt.TextFormat.RichText)
        value.setWordWrap(True)
        layout.addWidget(value)
