"""The button of a command on the Stage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from runapi_desktop.ui.commands.clip_commands import BACK, CLIP_FIRST
from runapi_desktop.ui.commands.command import Command, in_words, pressed
from runapi_desktop.ui.widgets.buttons import take_one_click
from runapi_desktop.ui.widgets.plain_text import literal_tip


class CommandButton(QPushButton):
    """Says which command was chosen, once for many quick clicks too: some cost money.

    Its object name is ``stageContinue``, ``stageTryAgain`` and so on.
    """

    chosen = Signal(object)

    def __init__(self, command: Command, parent: QWidget) -> None:
        super().__init__(command.button_texts[0], parent)
        self.setObjectName(command.object_name("stage"))
        self.setAccessibleName(command.plain_words)
        self._command = command
        self._window: QWidget | None = None
        take_one_click(self)
        self.clicked.connect(self._on_clicked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._command is BACK:
            # Wherever the keyboard is: what to choose next may be in the Reel. No shortcut: what has one for
            # Escape goes first, such as the undo of an order that is about to be sent.
            self._window = self.window()
            self._window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no control in the window has used comes to the window itself."""
        is_key = watched is self._window and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and pressed(event, (BACK,)) and self.isEnabled():
            self.click()
            return True
        return super().eventFilter(watched, event)

    def set_room(self, room_px: int | None) -> None:
        """Be no wider than that, with an ellipsis where it takes one; ``None`` is as wide as it likes."""
        words = self._command.button_texts[0]
        self.setText(words)
        if room_px is not None and self.sizeHint().width() > room_px:
            text_px = self.fontMetrics().horizontalAdvance(words) - self.sizeHint().width() + room_px
            self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, text_px))

    def show_price(self, price: str) -> None:
        """Say what a press costs, in the words of ``price``."""
        self.setText(" · ".join(filter(None, (self._command.button_texts[0], price))))
        self.setAccessibleDescription(price)

    def show_purpose(self, *, is_possible: bool) -> None:
        """What the button is for, else why it cannot be pressed."""
        self.setToolTip(literal_tip(self._command.purpose if is_possible else in_words(CLIP_FIRST)))

    def _on_clicked(self) -> None:
        self.chosen.emit(self._command)
