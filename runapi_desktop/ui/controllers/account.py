"""The menu of accounts: which one new tasks are made for, a new one, and an end to the one in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.errors import KeyringUnavailable
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.window_commands import ADD_ACCOUNT, REMOVE_ACCOUNT
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.plain_text import add_literal_action
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class AccountController(QMenu):
    """Filled anew whenever there are other accounts, or another one is in use."""

    def __init__(self, window: MainWindow, accounts: Accounts, scope: TaskScope) -> None:
        super().__init__(window)
        self.setObjectName("accounts")
        self.setTitle(self.tr("Account"))
        self._window = window
        self._accounts = accounts
        self._slot = Attempts(window.banner, scope).slot
        self._add_action = window.commands.new_action(ADD_ACCOUNT, window)
        self._add_action.triggered.connect(self._slot(self._add))
        self._remove_action = window.commands.new_action(REMOVE_ACCOUNT, window)
        self._remove_action.triggered.connect(self._slot(self._remove))
        accounts.changed.subscribe(lambda _name: self._fill())
        self._fill()

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        facts: dict[QAction, Callable[[], bool]] = {}
        for index, name in enumerate(self._accounts.names):
            action = add_literal_action(self, name or self.tr("Main account"))
            action.setObjectName(f"account{index}")
            action.setCheckable(True)
            action.triggered.connect(self._slot(self._use, name))
            group.addAction(action)
            facts[action] = partial(self._is_active, name)
        show_facts(facts)
        self.addSeparator()
        self.addAction(self._add_action)
        self.addAction(self._remove_action)
        self._remove_action.setEnabled(bool(self._accounts.active))

    def _is_active(self, name: str) -> bool:
        return name == self._accounts.active

    async def _use(self, name: str) -> None:
        await self._accounts.use(name)
        if self._window.practice_action.isChecked():
            self._window.practice_action.trigger()

    async def _add(self) -> None:
        name = await dialogs.ask_text(
            self._window, self.tr("Add account"), self.tr("A name for this key, such as a client's:")
        )
        if not name or not name.strip():
            return
        try:
            await self._accounts.use(name)
        except ValueError:
            self._window.banner.warn(self.tr("That name is too long or has characters that cannot be shown."))
        else:
            self._window.key_action.trigger()

    async def _remove(self) -> None:
        name = self._accounts.active
        text = self.tr(
            "Remove “{name}” and its key from this computer? Clips stay; unfinished ones wait for a key."
        ).format(name=name)
        if await dialogs.ask(self._window, self.tr("Remove account"), text, [self.tr("Remove")]) is None:
            return
        try:
            await self._accounts.forget(name)
        except KeyringUnavailable:
            self._window.banner.warn(
                self.tr("The keyring wouldn’t remove the key, so the account stays. Unlock it and try again.")
            )
