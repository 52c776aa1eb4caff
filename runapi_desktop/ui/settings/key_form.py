"""One field for a RunAPI key, with a test that costs nothing. The key leaves it only towards the account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import KeyringUnavailable, RunApiError
from runapi_desktop.domain.money import format_usd
from runapi_desktop.services.account import Account
from runapi_desktop.services.events import KeySource
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.error_text import error_sentence
from runapi_desktop.ui.slots import async_slot
from runapi_desktop.ui.theme import set_role


class KeyForm(QWidget):
    """Paste, test, save: a key that RunAPI refuses is not saved. ``saved``: the account has a new key."""

    saved = Signal()

    def __init__(self, account: Account, scope: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._field = QLineEdit()
        self._field.setObjectName("apiKey")
        self._field.setAccessibleName("API key")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(self.tr("Paste your RunAPI key"))
        self._test = self._button("testKey", "Test key", self.tr("Test key"), "plain")
        self._save = self._button("saveKey", "Save key", self.tr("Save key"), "primary")
        self._result = QLabel()
        self._result.setObjectName("keyResult")
        self._result.setWordWrap(True)
        set_role(self._result, "why")
        self._result.hide()

        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._test)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._field)
        layout.addLayout(buttons)
        layout.addWidget(self._result)

        self._test.clicked.connect(async_slot(scope, self._test_key))
        self._save.clicked.connect(async_slot(scope, self._save_key))
        self._field.returnPressed.connect(self._save.click)
        self.setFocusProxy(self._field)

    def show_refusal(self, sentence: str) -> None:
        """Say why the key in use does not do."""
        self._say(sentence, "error")

    async def _test_key(self) -> None:
        if self._lacks_key():
            return
        self._say(self.tr("Asking RunAPI…"), "why")
        try:
            info, balance = await self._account.test(self._field.text())
        except RunApiError as error:
            self._say(error_sentence(error), "error")
            return
        self._say(
            self.tr("This key belongs to {name}. Balance {balance}.").format(
                name=info.account_name or info.name or info.email,
                balance=format_usd(balance.balance_cents),
            ),
            "ok",
        )

    async def _save_key(self) -> None:
        if self._lacks_key():
            return
        text, name = self._field.text(), self._account.name
        self._say(self.tr("Asking RunAPI…"), "why")
        try:
            await self._account.test_if_possible(text)
            self._say(self.tr("Saving…"), "why")
            source = await self._account.save(text, name)
        except (RunApiError, KeyringUnavailable) as error:
            self._say(error_sentence(error), "error")
            return
        if not isValid(self):
            return
        self._field.clear()
        if source is KeySource.SESSION:
            self._say(
                self.tr(
                    "This computer has no keyring that can be used: the key is kept until you quit, "
                    "and nowhere else."
                ),
                "warn",
            )
        else:
            self._say(self.tr("Saved in this computer's keyring."), "ok")
        self.saved.emit()

    def _lacks_key(self) -> bool:
        if self._field.text().strip():
            return False
        self._say(self.tr("Paste a key first."), "error")
        self._field.setFocus()
        return True

    def _say(self, text: str, role: str) -> None:
        if isValid(self):
            set_role(self._result, role)
            self._result.setText(text)
            self._result.setVisible(bool(text))

    def _button(self, object_name: str, accessible_name: str, text: str, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(object_name)
        button.setAccessibleName(accessible_name)
        set_role(button, role)
        return button
