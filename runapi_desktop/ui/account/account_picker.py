"""Which of several accounts is in use, as a list to choose from."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget
from shiboken6 import isValid

from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.widgets.assistive import follow_choice
from runapi_desktop.ui.widgets.slots import async_slot


class AccountPicker(QComboBox):
    """Follows the accounts as long as it is there."""

    def __init__(self, accounts: Accounts, scope: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountPicker")
        self.setAccessibleName(self.tr("Account"))
        self._accounts = accounts
        self._draw()
        self.activated.connect(async_slot(scope, self._use))
        follow_choice(self)
        unsubscribe = accounts.changed.subscribe(lambda _name: self._draw())
        self.destroyed.connect(lambda: unsubscribe())

    def _draw(self) -> None:
        names = self._accounts.names
        self.clear()
        self.addItems([name or self.tr("Main account") for name in names])
        self.setCurrentIndex(names.index(self._accounts.active))

    async def _use(self, index: int) -> None:
        try:
            await self._accounts.use(self._accounts.names[index])
        finally:
            if isValid(self):
                self._draw()
