"""The line below a prompt to which the words of an idea were added: what happened, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import PlainLabel


class AddedWords(QWidget):
    """Hidden until words are added, and gone with the next change of the text. ``alone_pressed(str)``: the
    user wants the added words instead of his own."""

    undo_pressed = Signal()
    alone_pressed = Signal(str)

    def __init__(self, prefix: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._text = ""
        label = PlainLabel(self.tr("Added below your words."), self, role="why", wraps=True)
        alone = self._link(prefix, "Only the idea", self.tr("Replace mine"))
        alone.clicked.connect(lambda: self.alone_pressed.emit(self._words))
        undo = self._link(prefix, "Undo the idea", self.tr("Undo"))
        undo.clicked.connect(self.undo_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label, 1)
        row.addWidget(alone)
        row.addWidget(undo)
        self.hide()

    def offer(self, words: str, text: str) -> None:
        """``words`` were added, which made the prompt ``text``."""
        self._words, self._text = words, text
        self.show()

    def follow(self, text: str) -> None:
        """The prompt is ``text`` now."""
        if text != self._text:
            self.hide()

    def _link(self, prefix: str, label: str, text: str) -> QPushButton:
        button = text_button(control_name(prefix, label), text, self, role="link")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button
