"""The sentence above Generate when a limit or the balance stands in the way, and the way out below it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSpinBox

from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.spend_outlook import SpendOutlook
from runapi_desktop.services.spending import Spending
from runapi_desktop.store.database import Database
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from tests.helpers.page_driver import choose_model, control, until
from tests.store.examples import a_task
from tests.ui.compose.conftest import Compose

ORIGIN = "https://runapi.ai"


@dataclass
class Till:
    """A page over a real till, and what has been spent."""

    page: GenerateTab
    outlook: SpendOutlook
    account_keys: AccountKeys
    events: Events
    tasks: TaskStore
    limits: SpendLimits = field(default_factory=SpendLimits)

    @property
    def note(self) -> str:
        label = control(self.page, QLabel, "hailuoGenerateNote")
        return label.text() if label.isVisible() else ""

    @property
    def remedy(self) -> QPushButton:
        return control(self.page, QPushButton, "hailuoWayOut")

    @property
    def generate(self) -> QPushButton:
        return control(self.page, QPushButton, "hailuoGenerate")

    async def limit(self, daily_micros: int) -> None:
        self.limits = self.limits._replace(daily_micros=daily_micros)
        told: list[SpendLimits] = []
        self.outlook.changed.subscribe(told.append)
        self.outlook.refresh()
        await until(lambda: self.limits in told)


@pytest.fixture
async def till(compose: Compose) -> AsyncIterator[Till]:
    database = await Database.open(compose.folder / "till.sqlite")
    events, clock = Events(), SystemClock()
    active = compose.connections.active
    assert active is not None
    account_keys = AccountKeys(
        ORIGIN,
        connections=compose.connections,
        key_store=MemoryKeyStore(),
        environ={},
        events=events,
        gates=Gates(clock, events, compose.scope),
        scope=compose.scope,
        trial_client=lambda _key: active.client,
    )
    page = compose.page("hailuo")
    choose_model(page, "hailuo-02-text-to-video-pro")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("A boat")
    spending = Spending(
        ledger=LedgerStore(database),
        account_keys=account_keys,
        quotes=compose.quotes,
        clock=clock,
        limits=lambda: till.limits,
    )
    outlook = SpendOutlook(spending, connections=compose.connections, events=events, scope=compose.scope)
    till = Till(page, outlook, account_keys, events, TaskStore(database))
    page.use_outlook(outlook)
    compose.prices.cents = 57
    await until(lambda: till.generate.text() == "Generate · $0.57")
    yield till
    await compose.scope.close()
    await database.close()


async def test_a_daily_limit_blocks_and_offers_what_fits(till: Till, compose: Compose) -> None:
    control(till.page, QSpinBox, "hailuoTakes").setValue(4)
    await till.limit(1_500_000)
    assert till.note == "Only $1.50 of today’s $1.50 limit is left: enough for 2 of these 4 clips."
    assert not till.generate.isEnabled()
    assert till.remedy.text() == "Make 2 instead · $1.14"
    till.page.generate()
    assert compose.generated == []
    till.remedy.click()
    ((requests, micros),) = compose.generated
    assert (len(requests), micros) == (2, 570_000)


async def test_a_double_click_on_the_way_out_is_one_order(till: Till, compose: Compose) -> None:
    control(till.page, QSpinBox, "hailuoTakes").setValue(4)
    await till.limit(1_500_000)
    left = Qt.MouseButton.LeftButton
    for press in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        press(till.remedy, left)
    assert len(compose.generated) == 1


async def test_what_was_spent_elsewhere_in_the_app_is_heard_of(till: Till, compose: Compose) -> None:
    await till.limit(1_000_000)
    assert till.generate.isEnabled()
    task = a_task(quote_micros=900_000)
    await till.tasks.add([task])
    till.events.tasks_added.publish((task,))
    await until(lambda: not till.generate.isEnabled())
    assert till.note == "Only $0.10 of today’s $1.00 limit is left."
    assert till.remedy.text() == "Change the limit…"
    with compose.qtbot.waitSignal(till.page.limits_wanted):
        till.remedy.click()
    assert compose.generated == []


async def test_a_short_balance_is_said_and_the_press_left_to_the_user(till: Till, compose: Compose) -> None:
    control(till.page, QSpinBox, "hailuoTakes").setValue(4)
    compose.prices.balance_cents = 120
    await till.account_keys.save("sk-test-key-1234")
    await until(lambda: bool(till.note))
    assert till.note == "Your balance ($1.20) covers 2 of these 4 clips."
    till.generate.click()
    assert len(compose.generated[0][0]) == 4


async def test_several_clips_are_reckoned_up(till: Till) -> None:
    reckoning = control(till.page, QLabel, "hailuoReckoning")
    assert reckoning.text() == "Price confirmed by RunAPI."
    control(till.page, QSpinBox, "hailuoTakes").setValue(3)
    assert reckoning.isVisible()
    assert reckoning.text() == "3 × $0.57 = $1.71"
    assert till.generate.accessibleDescription() == "Generate 3 clips · $1.71\n3 × $0.57 = $1.71"


async def test_practice_says_that_its_prices_are_play_money(till: Till) -> None:
    till.page.use_server(is_practice=True)
    reckoning = control(till.page, QLabel, "hailuoReckoning")
    assert reckoning.isVisible()
    assert reckoning.text() == "Play money: nothing is charged."
    till.page.use_server(is_practice=False)
    assert reckoning.text() == "Price confirmed by RunAPI."
