"""One field for a RunAPI key, and a way to get one. The key leaves it only towards the account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import RunApiError
from runapi_desktop.services.account_keys import AccountKeys, SavedKey
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.key_source_text import saved_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.reveal import open_in_browser
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.spoken import AnswerLine


class KeyForm(QWidget):
    """Paste and save: RunAPI is asked first, and a key that it refuses is not saved. ``saved(SavedKey)``: the
    account has a new key."""

    saved = Signal(object)

    def __init__(self, account_keys: AccountKeys, scope: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account_keys = account_keys
        self._field = QLineEdit()
        self._field.setObjectName("apiKey")
        self._field.setAccessibleName(self.tr("API key"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(self.tr("Paste your RunAPI key"))
        self._save = text_button("saveKey", self.tr("Save key"), role="primary", takes_enter=True)
        self._get = text_button("getKey", self.tr("Get a key"), tip=account_keys.keys_page, role="link")
        self._result = AnswerLine("keyResult")

        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addStretch()
        buttons.addWidget(self._get)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._field)
        layout.addWidget(self._result)
        layout.addLayout(buttons)

        self._check = async_slot(scope, self._save_key)
        self._save.clicked.connect(self._on_save)
        self._get.clicked.connect(lambda: open_in_browser(account_keys.keys_page))
        self._field.returnPressed.connect(self._save.click)
        self.setFocusProxy(self._field)

    def show_refusal(self, sentence: str) -> None:
        """Say why the key in use does not do."""
        self._say(sentence, "error")

    def forget_answer(self) -> None:
        """What was said of a key is not about the one in use: another account is, or the key is gone."""
        self._say("", "why")

    def show_saved(self, saved: SavedKey) -> None:
        """Say what became of a key."""
        self._say(*saved_text(saved))

    def _on_save(self) -> None:
        if self._lacks_key():
            return
        # At once: in a dialog Return presses the button from the field, and once more as the default one.
        self._save.setEnabled(False)
        self._say(self.tr("Asking RunAPI…"), "why")
        self._check(self._field.text(), self._account_keys.name)

    async def _save_key(self, text: str, name: str) -> None:
        try:
            saved = await self._account_keys.check_and_save(text, name)
        except RunApiError as error:
            self._say(error_sentence(error), "error")
            self._ask_again()
            return
        finally:
            if isValid(self):
                self._save.setEnabled(True)
        if isValid(self):
            if self._field.text() == text:  # Else it is the next key by now.
                self._field.clear()
            self.show_saved(saved)
            self.saved.emit(saved)

    def _lacks_key(self) -> bool:
        if self._field.text().strip():
            return False
        self._say(self.tr("Paste a key first."), "error")
        self._ask_again()
        return True

    def _ask_again(self) -> None:
        """The next paste replaces what was refused: the disabled button gave the keyboard away."""
        if isValid(self):
            self._field.setFocus()
            self._field.selectAll()

    def _say(self, text: str, role: str) -> None:
        if isValid(self):
            self._result.say(text, role)
