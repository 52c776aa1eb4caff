"""The spending window over a real ledger: figures, search, pages, the table to take along."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.settings import Language
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.database import Database
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.ui.ledger.ledger_model import Column
from runapi_desktop.ui.ledger.spending_window import SpendingWindow
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.texts.money_text import today_difference_text
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import control, until
from tests.services.virtual_clock import START, VirtualClock
from tests.store.examples import a_task

ORIGIN = "https://runapi.ai"
SPENT_TODAY_CENTS = 2_490
SPENT_ELSEWHERE_CENTS = 114


def paid(number: int, micros: int = 300_000, days_ago: int = 0, prompt: str = "A boat") -> Task:
    at = START - timedelta(days=days_ago)
    done = {"state": TaskState.READY, "remote_id": f"r{number}", "body": "{}", "accepted_at": at}
    return a_task(number, prompt, created_at=at, quote_micros=micros, cost_micros=micros, **done)


@dataclass
class Till:
    """The window and what it reads."""

    window: SpendingWindow
    tasks: TaskStore
    events: Events

    def text(self, name: str) -> str:
        return control(self.window, QLabel, name).text()

    @property
    def lines(self) -> QTableView:
        return control(self.window, QTableView, "spendingLines")

    def cell(self, row: int, column: int) -> str:
        model = self.lines.model()
        return model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole)


@pytest.fixture
async def till(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Till]:
    qapp.setQuitOnLastWindowClosed(False)
    database = await Database.open(tmp_path / "till.sqlite")
    tasks, ledger = TaskStore(database), LedgerStore(database)
    await tasks.add([paid(n, days_ago=n % 3) for n in range(1, 251)])
    await tasks.add(
        [
            paid(900, 570_000, 90, prompt="고양이가 걷는다"),
            a_task(901, quote_micros=420_000, created_at=START),
        ]
    )
    events, clock, scope = Events(), VirtualClock(), TaskScope()
    gates = Gates(clock, events, scope, jitter=lambda: 0.0)
    connections = Connections(gates)
    spent = 250 * 30 + 57 + SPENT_ELSEWHERE_CENTS

    def answer(request: httpx.Request) -> httpx.Response:
        del request
        spent_cents = {"spent_cents_today": SPENT_TODAY_CENTS, "spent_cents_total": spent}
        return httpx.Response(200, json={"id": "u", "balance_cents": 1000, **spent_cents})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        client = RunApiClient(ORIGIN, lambda: "sk-test-key-1234", http=http)
        account_keys = AccountKeys(
            ORIGIN,
            connections=connections,
            key_store=MemoryKeyStore(),
            environ={},
            events=events,
            gates=gates,
            scope=scope,
            trial_client=lambda _key: client,
        )
        connections.add(Connection(ORIGIN, client))
        connections.use(ORIGIN)
        await account_keys.save("sk-test-key-1234")
        await account_keys.refresh_balance()
        window = SpendingWindow(
            ledger=ledger,
            account_keys=account_keys,
            limits=SpendLimits(),
            events=events,
            clock=clock,
            scope=scope,
            theme=Theme(qapp, ThemeChoice.LIGHT),
        )
        window.show()
        till = Till(window, tasks, events)
        await until(lambda: till.lines.model().rowCount() > 0)
        yield till
        if isValid(window):
            window.close()
        await scope.close()
    await database.close()


@pytest.mark.parametrize("size", [(860, 560), (980, 720)])
async def test_a_refused_limit_moves_no_sum(till: Till, size: tuple[int, int]) -> None:
    till.window.resize(*size)
    names = [f"spending{name}{part}" for name in ("Today", "Month", "Total") for part in ("Caption", "")]
    still = [control(till.window, QLabel, name) for name in names]
    still += [control(till.window, QLineEdit, name) for name in ("dailyLimit", "askAbove")]

    def places() -> list[QRect]:
        return [QRect(each.mapTo(till.window, QPoint()), each.size()) for each in still]

    before = places()
    limit, why = control(till.window, QLineEdit, "dailyLimit"), control(till.window, QLabel, "limitRefusal")
    QTest.keyClicks(limit, "a great deal of money\r")
    await until(lambda: why.isVisible() and why.height() >= why.heightForWidth(why.width()))
    assert why.height() > why.fontMetrics().lineSpacing() * 1.5
    assert places() == before


@pytest.mark.parametrize("language", [*Language][1:], ids=str)
async def test_dates_states_sums_and_headings_are_whole_at_every_text_size(
    till: Till, qapp: QApplication, language: Language
) -> None:
    use_language(qapp, language)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    lines, header = till.lines, till.lines.horizontalHeader()
    sized = [column for column in Column if column not in (Column.PROMPT, Column.MODEL)]
    for percent in (100, 150, 90):
        theme.scale_text(percent)
        till.window.resize(980, 720)
        for column in sized:
            least = max(lines.sizeHintForColumn(column), header.sectionSizeHint(column))
            await until(lambda column=column, least=least: lines.columnWidth(column) >= least)
        assert lines.columnWidth(Column.PROMPT) >= lines.columnWidth(Column.MODEL) > 60
    theme.scale_text(100)
    use_language(qapp, Language.ENGLISH)


async def test_the_figures_add_up_and_are_compared_with_runapis(till: Till) -> None:
    assert till.text("spendingTotal") == "$75.57"
    assert till.text("spendingSum") == "$75.57 charged · $0.42 pending"
    assert till.text("spendingReconciliation") == (
        "RunAPI says $76.71 in total: $1.14 more, spent elsewhere or earlier."
    )
    assert till.text("spendingToday") == "$24.90"


def test_another_today_of_runapis_is_said_and_explained() -> None:
    assert today_difference_text(24_900_000, 24_900_000) == ""
    assert today_difference_text(24_900_000, None) == ""
    assert (
        today_difference_text(24_900_000, 600_000)
        == "RunAPI says $0.60 today; its day may start at a different time."
    )


async def test_lines_come_page_by_page_newest_first(till: Till) -> None:
    model = till.lines.model()
    assert model.rowCount() == 100
    assert [till.cell(0, column) for column in (3, 4, 5)] == ["Not sent yet", "$0.42", "–"]
    assert till.cell(1, 1) == "고양이가 걷는다"
    while model.rowCount() < 252:
        before = model.rowCount()
        till.lines.scrollToBottom()
        await until(lambda before=before: model.rowCount() > before)
    assert model.rowCount() == 252


async def test_search_narrows_lines_and_sums(till: Till) -> None:
    control(till.window, QLineEdit, "spendingSearch").setText("고양이")
    await until(lambda: till.lines.model().rowCount() == 1)
    assert till.text("spendingSum") == "$0.57 charged"
    assert till.text("spendingTotal") == "$75.57"


async def test_a_search_that_finds_nothing_says_so(till: Till) -> None:
    control(till.window, QLineEdit, "spendingSearch").setText("nobody wrote this")
    await until(lambda: till.text("spendingSum") == "No results for “nobody wrote this”")
    await until(lambda: till.lines.model().rowCount() == 0)


async def test_sums_by_model_stand_beside_the_chart(till: Till) -> None:
    table = control(till.window, QTableWidget, "spendingSums")
    assert table.rowCount() == 4
    control(till.window, QPushButton, "sumsByByModel").click()
    await until(lambda: table.rowCount() == 1)
    row = [item.text() for column in range(3) if (item := table.item(0, column)) is not None]
    assert row == ["Hailuo 2.3 Pro", "252", "$75.57"]


async def test_sums_of_one_grouping_never_stand_under_the_heading_of_another(till: Till) -> None:
    table = control(till.window, QTableWidget, "spendingSums")

    def shown() -> tuple[str, int]:
        heading = table.horizontalHeaderItem(0)
        return (heading.text() if heading is not None else "", table.rowCount())

    seen: set[tuple[str, int]] = set()
    for name in ("sumsByByModel", "sumsByByTag", "sumsByByDay", "sumsByByTag", "sumsByByModel"):
        control(till.window, QPushButton, name).click()
        for _ in range(3):
            seen.add(shown())
            await asyncio.sleep(0)
    await until(lambda: shown() == ("Model", 1))
    control(till.window, QPushButton, "sumsByByDay").click()
    await until(lambda: shown() == ("Day", 4))
    assert seen <= {("Model", 0), ("Model", 1), ("Tag", 0), ("Tag", 1), ("Day", 0), ("Day", 4)}


async def test_a_line_without_a_prompt_says_so_and_none_has_an_empty_cell(till: Till) -> None:
    wordless = [a_task(903, ""), a_task(904, " \n ")]
    await till.tasks.add(wordless)
    till.events.tasks_added.publish(tuple(wordless))
    await until(lambda: till.cell(0, 1) == till.cell(1, 1) == "No prompt")
    assert all(till.cell(row, column) for row in range(100) for column in range(6))


async def test_escape_clears_the_search_and_closes_the_window_after_that(till: Till) -> None:
    search = control(till.window, QLineEdit, "spendingSearch")
    QTest.keyClicks(search, "fog")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert till.window.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not till.window.isVisible()


async def test_a_new_task_appears_while_the_window_is_open(till: Till) -> None:
    task = a_task(902, quote_micros=580_000)
    await till.tasks.add([task])
    till.events.tasks_added.publish((task,))
    await until(lambda: till.text("spendingSum") == "$75.57 charged · $1.00 pending")


async def test_the_export_holds_every_line(till: Till, tmp_path: Path) -> None:
    control(till.window, QPushButton, "exportSpending").click()
    await until(lambda: till.window.findChild(QFileDialog, "chooseSavePath") is not None)
    dialog = control(till.window, QFileDialog, "chooseSavePath")
    control(dialog, QLineEdit, "fileNameEdit").setText(str(tmp_path / "spent.csv"))
    dialog.accept()
    await until(lambda: till.text("exportResult") == "Saved as spent.csv")
    rows = list(csv.reader((tmp_path / "spent.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + 252
    assert sum(int(row[-1] or 0) for row in rows[1:]) == 75_570_000
