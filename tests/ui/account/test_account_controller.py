"""The menu of accounts: switch, add, remove."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from runapi_desktop.services.accounts import Accounts
from runapi_desktop.ui.account.account_block import AccountBlock
from runapi_desktop.ui.account.account_picker import AccountPicker
from runapi_desktop.ui.account.key_dialog import KeyDialog
from runapi_desktop.ui.controllers.account import AccountController
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.page_driver import control, until
from tests.ui.account.conftest import AccountParts


@dataclass
class Place:
    """The menu and what it works on."""

    window: MainWindow
    menu: AccountController
    accounts: Accounts

    def action(self, name: str) -> QAction:
        self.menu.aboutToShow.emit()
        return next(action for action in self.menu.actions() if action.objectName() == name)

    def texts(self) -> list[tuple[str, bool]]:
        self.menu.aboutToShow.emit()
        return [(a.text(), a.isChecked()) for a in self.menu.actions() if a.isCheckable()]


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot, parts: AccountParts) -> Place:
    window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(window)
    return Place(window, AccountController(window, parts.accounts, parts.scope), parts.accounts)


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


async def test_what_is_said_of_one_accounts_key_is_not_said_of_the_next(
    place: Place, parts: AccountParts
) -> None:
    dialog = KeyDialog(
        parts.account_keys, parts.accounts, parts.sign_in, parts.events, parts.scope, place.window
    )
    dialog.show()
    dialog.show_refusal("RunAPI did not accept this key.")
    answer = control(dialog, QLabel, "keyResult")
    assert answer.isVisible()
    await parts.accounts.use("Studio")
    assert not answer.isVisible()
    dialog.close()


async def test_the_settings_offer_the_accounts_as_soon_as_there_are_several(
    parts: AccountParts, qtbot: QtBot
) -> None:
    block = AccountBlock(parts.account_keys, parts.accounts, parts.events, parts.scope)
    qtbot.addWidget(block)
    block.show()
    picker = block.findChild(AccountPicker)
    assert picker is not None
    assert not picker.isVisible()
    await parts.accounts.use("Studio")
    assert picker.isVisible()


async def test_the_key_dialog_switches_accounts_once_there_are_several(
    place: Place, parts: AccountParts, qtbot: QtBot
) -> None:
    dialog = KeyDialog(
        parts.account_keys, parts.accounts, parts.sign_in, parts.events, parts.scope, place.window
    )
    dialog.show()
    picker = dialog.findChild(AccountPicker)
    assert picker is not None
    assert not picker.isVisible()
    await parts.accounts.use("Studio")
    assert picker.isVisible()
    assert picker.currentText() == "Studio"
    picker.activated.emit(0)
    await until(lambda: parts.accounts.active == "")
    assert (parts.account_keys.state.name, picker.currentText()) == ("", "Main account")
    dialog.close()
