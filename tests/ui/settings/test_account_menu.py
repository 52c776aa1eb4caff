"""The menu of accounts: switch, add, remove."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from runapi_desktop.services.accounts import Accounts
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.database import Database
from runapi_desktop.ui.main_window import MainWindow
from runapi_desktop.ui.settings.account_menu import AccountMenu
from runapi_desktop.ui.theme import Theme, ThemeChoice
from tests.ui.compose.page_driver import until
from tests.ui.settings.conftest import Desk


@dataclass
class Place:
    """The menu and what it works on."""

    window: MainWindow
    menu: AccountMenu
    accounts: Accounts

    def action(self, name: str) -> QAction:
        self.menu.aboutToShow.emit()
        return next(action for action in self.menu.actions() if action.objectName() == name)

    def texts(self) -> list[tuple[str, bool]]:
        self.menu.aboutToShow.emit()
        return [(a.text(), a.isChecked()) for a in self.menu.actions() if a.isCheckable()]


@pytest.fixture
async def place(qapp: QApplication, qtbot: QtBot, desk: Desk, tmp_path: Path) -> AsyncIterator[Place]:
    database = await Database.open(tmp_path / "names.sqlite")
    accounts = Accounts(
        desk.origin,
        account=desk.account,
        connections=desk.connections,
        store=AccountStore(database),
        client=desk.client,
    )
    await accounts.open()
    window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(window)
    yield Place(window, AccountMenu(window, accounts, desk.scope), accounts)
    await desk.scope.close()
    await database.close()


async def test_a_new_account_is_named_and_its_key_asked_for(place: Place) -> None:
    asked: list[bool] = []
    place.window.key_action.triggered.connect(lambda: asked.append(True))
    assert place.texts() == [("Main account", True)]
    place.action("addAccount").trigger()
    await until(lambda: place.window.findChild(QInputDialog, "askText") is not None)
    dialog = place.window.findChild(QInputDialog, "askText")
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("Client A")
    dialog.accept()
    await until(lambda: bool(asked))
    assert place.texts() == [("Main account", False), ("Client A", True)]


async def test_switching_and_removing(place: Place) -> None:
    await place.accounts.use("Studio")
    place.action("account0").trigger()
    await until(lambda: place.accounts.active == "")
    assert not place.action("removeAccount").isEnabled()
    place.action("account1").trigger()
    await until(lambda: place.accounts.active == "Studio")
    place.action("removeAccount").trigger()
    await until(lambda: place.window.findChild(QMessageBox, "ask") is not None)
    box = place.window.findChild(QMessageBox, "ask")
    assert box is not None
    box.buttons()[0].click()
    await until(lambda: place.texts() == [("Main account", True)])
