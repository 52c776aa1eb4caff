"""The line that says which part lies between in and out, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.texts.time_text import time_text
from runapi_desktop.ui.widgets.buttons import icon_button, text_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.theme import Theme

_MARGIN_PX = 16
_SPACING_PX = 10


class MarksBar(QWidget):
    """Hidden without marks."""

    save_asked = Signal()
    clear_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageMarks")
        self._text = PlainLabel(parent=self, name="stageMarksText")
        self._note = PlainLabel(parent=self, name="stageMarksNote", role="why")
        spoken = self.tr("Save trimmed copy")
        self._save = text_button("stageTrim", self.tr("Save trimmed copy…"), self, spoken=spoken)
        self._save.clicked.connect(self.save_asked)
        self._clear = icon_button(
            "stageClearMarks",
            self.tr("Clear start and end"),
            self,
            picture=icon("close", theme),
        )
        self._clear.clicked.connect(self.clear_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 4, 10, 0)
        layout.setSpacing(_SPACING_PX)
        layout.addWidget(self._text)
        layout.addWidget(self._note)
        layout.addStretch(1)
        layout.addWidget(self._save)
        layout.addWidget(self._clear)
        self.hide()

    def show_marks(self, marks: Marks, duration_ms: int) -> None:
        """Show the part of a clip of that length that lies between ``marks``."""
        start_ms = round((marks.start_us or 0) / 1000)
        end_ms = duration_ms if marks.end_us is None else round(marks.end_us / 1000)
        words = self.tr("In {start} · Out {end} · {length} long")
        self._text.setText(
            words.format(
                start=time_text(start_ms), end=time_text(end_ms), length=time_text(end_ms - start_ms)
            )
        )
        self._note.setText("")
        self._fit()
        self.setVisible(bool(marks))

    def show_note(self, text: str) -> None:
        """How a copy of that part would be made."""
        self._note.setText(text)
        self._save.setToolTip(literal_tip(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the line gets short the note goes: it is the button's tooltip as well."""
        parts = (self._text, self._note, self._save, self._clear)
        needed = sum(part.sizeHint().width() + _SPACING_PX for part in parts)
        self._note.setVisible(needed + 2 * _MARGIN_PX <= self.width())
