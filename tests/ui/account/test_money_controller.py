"""What the window does about money: the spending window, limits that stay, the way to top up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS, SpendLimits
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.bundles import MoneyServices
from runapi_desktop.services.events import AccountState, ConnectionState, KeySource
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.spend_outlook import SpendOutlook
from runapi_desktop.services.spending import Spending
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.controllers.money import MoneyController
from runapi_desktop.ui.ledger.spending_window import SpendingWindow
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.opened_urls import opened_urls
from tests.helpers.page_driver import control, until
from tests.sandbox.conftest import KEY
from tests.ui.account.conftest import AccountParts


class FormOfPrices(QObject):
    """A form that counts how often it was to ask for its price again."""

    limits_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.renewals = 0

    def use_outlook(self, outlook: SpendOutlook) -> None:
        """Nothing is ordered here."""

    def renew_price(self) -> None:
        self.renewals += 1


@dataclass
class Place:
    """The window and what it remembers."""

    window: MainWindow
    money: MoneyController
    form: FormOfPrices
    settings: Settings

    @property
    def spending(self) -> SpendingWindow | None:
        return self.window.findChild(SpendingWindow)

    def action(self, name: str) -> QAction:
        return next(action for action in self.window.file_menu.actions() if action.objectName() == name)


@pytest.fixture
async def place(
    qapp: QApplication, qtbot: QtBot, parts: AccountParts, tmp_path: Path
) -> AsyncIterator[Place]:
    database = await Database.open(tmp_path / "ledger.sqlite")
    ledger, settings = LedgerStore(database), open_settings(tmp_path / "settings.json")
    spending = Spending(
        ledger=ledger,
        account_keys=parts.account_keys,
        quotes=Quotes(parts.connections, parts.clock),
        clock=parts.clock,
        limits=lambda: settings.spend_limits,
    )
    theme = Theme(qapp, ThemeChoice.LIGHT)
    form = FormOfPrices()
    window = MainWindow(theme)
    qtbot.addWidget(window)
    money = MoneyController(
        window,
        {"hailuo": cast("GenerateTab", form)},
        MoneyServices(
            parts.account_keys,
            parts.accounts,
            ledger,
            SpendOutlook(spending, connections=parts.connections, events=parts.events, scope=parts.scope),
        ),
        parts.runtime,
        base_url="http://runapi.test",
        settings=settings,
        theme=theme,
    )
    window.show()
    yield Place(window, money, form, settings)
    await parts.scope.close()
    await database.close()


async def test_a_limit_that_is_set_in_the_spending_window_stays(place: Place, tmp_path: Path) -> None:
    place.action("spending").trigger()
    spending = place.spending
    assert spending is not None
    place.action("spending").trigger()
    assert len(place.window.findChildren(SpendingWindow)) == 1
    QTest.keyClicks(control(spending, QLineEdit, "dailyLimit"), "12.50\r")
    assert open_settings(tmp_path / "settings.json").spend_limits == SpendLimits(daily_micros=12_500_000)
    place.window.close()
    await until(lambda: place.spending is None)


async def test_who_wants_to_change_the_limit_can_type_it(place: Place) -> None:
    place.settings.daily_limit_micros = 7_500_000
    place.form.limits_wanted.emit()
    spending = place.spending
    assert spending is not None
    await until(spending.isActiveWindow)
    daily = control(spending, QLineEdit, "dailyLimit")
    assert QApplication.focusWidget() is daily
    QTest.keyClicks(daily, "9")
    QTest.keyClick(daily, Qt.Key.Key_Escape)
    assert place.settings.daily_limit_micros == 9_000_000
    await until(lambda: place.spending is None)


async def test_a_limit_that_cannot_be_read_is_the_one_to_type(place: Place) -> None:
    place.settings.ask_above_micros = UNREADABLE_MICROS
    place.form.limits_wanted.emit()
    spending = place.spending
    assert spending is not None
    await until(control(spending, QLineEdit, "askAbove").hasFocus)


async def test_the_spending_window_says_what_it_refuses_before_it_closes(place: Place) -> None:
    place.action("spending").trigger()
    spending = place.spending
    assert spending is not None
    daily = control(spending, QLineEdit, "dailyLimit")
    QTest.keyClicks(daily, "lots")
    QTest.keyClick(spending, Qt.Key.Key_Escape)
    assert control(spending, QLabel, "limitRefusal").isVisible()
    QTest.keyClicks(daily, "more")
    place.window.close()  # Nobody could read it any more.
    await until(lambda: place.spending is None)


async def test_the_open_spending_window_follows_a_limit_changed_elsewhere(place: Place) -> None:
    place.action("spending").trigger()
    spending = place.spending
    assert spending is not None
    daily, ask = (control(spending, QLineEdit, name) for name in ("dailyLimit", "askAbove"))
    place.settings.daily_limit_micros = 7_500_000
    place.settings.ask_above_micros = 1_200_000
    assert (daily.text(), ask.text()) == ("$7.50", "$1.20")
    place.settings.reset((Settings.daily_limit_micros, Settings.ask_above_micros))
    assert (daily.text(), ask.text()) == ("", "")


async def test_coming_back_asks_for_the_balance_now_and_then(place: Place, parts: AccountParts) -> None:
    await parts.account_keys.save(KEY)
    await until(lambda: parts.account_keys.state.balance is not None)
    first_at = parts.account_keys.state.balance_at
    place.window.activated.emit()
    parts.clock.elapsed_s += 31
    assert parts.account_keys.state.balance_at == first_at
    place.window.activated.emit()
    await until(lambda: parts.account_keys.state.balance_at != first_at)
    assert parts.account_keys.state.balance_at == (first_at or parts.clock.now()) + timedelta(seconds=31)


@pytest.mark.parametrize("fault", ["offline", "server-error"])
async def test_an_account_that_did_not_answer_is_asked_again(
    place: Place, parts: AccountParts, fault: str
) -> None:
    again = control(place.window, QTimer, "askAccountAgain")
    await parts.sandbox.switch(fault)
    await parts.account_keys.save(KEY)
    for _ in range(2):
        await until(again.isActive)
        assert parts.account_keys.state.balance is None
        again.stop()
        again.timeout.emit()
    await until(again.isActive)
    await parts.sandbox.switch()
    again.stop()
    again.timeout.emit()
    await until(lambda: parts.account_keys.state.balance is not None)
    assert not again.isActive()


async def test_what_is_answered_while_the_window_closes_is_not_asked_again(
    place: Place, parts: AccountParts
) -> None:
    again = control(place.window, QTimer, "askAccountAgain")
    state = parts.account_keys.state._replace(is_stale=True)
    for is_asked in (True, False):
        parts.events.account_changed.publish(state)
        assert again.isActive() is is_asked
        place.window.closed.emit()
        assert not again.isActive()


async def test_a_refused_key_is_not_asked_about_by_the_clock(place: Place, parts: AccountParts) -> None:
    await parts.account_keys.save("revoked-since")
    await until(lambda: parts.gates.state(parts.origin).gate is Gate.KEY)
    changes: list[AccountState] = []
    parts.events.account_changed.subscribe(changes.append)
    again = control(place.window, QTimer, "askAccountAgain")
    again.stop()
    again.timeout.emit()
    for _ in range(3):
        await parts.sandbox.balance()  # Time enough for an answer.
    assert (changes, again.isActive()) == ([], False)


async def test_the_price_is_asked_for_again_when_there_may_be_another(
    place: Place, parts: AccountParts
) -> None:
    here = parts.account_keys.state.place
    renewals = place.form.renewals
    parts.events.connection_changed.publish(ConnectionState(here, Gate.OFFLINE))
    assert place.form.renewals == renewals
    parts.events.connection_changed.publish(ConnectionState(here))
    assert place.form.renewals == renewals + 1
    place.window.activated.emit()
    assert place.form.renewals == renewals + 2
    parts.events.account_changed.publish(AccountState(KeySource.SESSION, "http://elsewhere.test"))
    assert place.form.renewals == renewals + 3
    parts.events.account_changed.publish(AccountState(KeySource.SESSION, "http://elsewhere.test"))
    assert place.form.renewals == renewals + 3


async def test_topping_up_opens_runapis_page(place: Place) -> None:
    with opened_urls() as opened:
        place.window.status_line.top_up_pressed.emit()
    assert opened == ["http://runapi.test"]
