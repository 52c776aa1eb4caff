"""Whose account is in use, what it holds, and the way to its key: as it stands in the settings window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.account.account_figures import AccountFigures
from runapi_desktop.ui.account.account_picker import AccountPicker
from runapi_desktop.ui.texts.key_source_text import source_in_use, source_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel


class AccountBlock(QWidget):
    """Follows the account as long as it is there. ``key_pressed``: the user wants to see the key."""

    key_pressed = Signal()
    top_up_pressed = Signal()

    def __init__(
        self, account_keys: AccountKeys, accounts: Accounts, events: Events, scope: TaskScope
    ) -> None:
        super().__init__()
        self._account_keys = account_keys
        self._accounts = accounts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._picker = AccountPicker(accounts, scope, self)
        column.addWidget(self._picker)
        self._source = PlainLabel(parent=self, name="accountKeySource", role="dim", wraps=True)
        column.addWidget(self._source)
        self._figures = AccountFigures(self)
        self._figures.top_up_pressed.connect(self.top_up_pressed)
        column.addWidget(self._figures)
        tip = self.tr("See, replace or remove the key")
        key = text_button("settingsKey", self.tr("Key…"), self, spoken=self.tr("Key"), tip=tip)
        key.clicked.connect(self.key_pressed)
        column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(account_keys.state)
        unsubscribe = events.account_changed.subscribe(self._show)
        self.destroyed.connect(lambda: unsubscribe())

    def _show(self, state: AccountState) -> None:
        is_practice = state.source is KeySource.PRACTICE
        self._picker.setVisible(len(self._accounts.names) > 1 and not is_practice)
        self._source.setText(source_text(source_in_use(state, self._account_keys.kept)))
        self._figures.show_account(state)
