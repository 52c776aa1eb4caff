"""Money in the status line: the balance, how old it is, and the way to buy more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.api.answers import Balance
from runapi_desktop.services.events import AccountState, KeySource
from runapi_desktop.ui.status_line import StatusLine
from runapi_desktop.ui.theme import Theme, ThemeChoice

ORIGIN = "https://runapi.ai"
AT = datetime(2026, 11, 3, 14, 2, tzinfo=UTC)


@pytest.fixture
def line(qapp: QApplication, qtbot: QtBot) -> StatusLine:
    line = StatusLine(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(line)
    line.show()
    return line


def balance(line: StatusLine) -> str:
    label = line.findChild(QLabel, "balance")
    assert label is not None
    return label.text()


def top_up(line: StatusLine) -> QPushButton:
    button = line.findChild(QPushButton, "topUp")
    assert button is not None
    return button


def test_a_fresh_balance_is_plain_and_an_old_one_says_from_when(line: StatusLine) -> None:
    state = AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(1230), balance_at=AT)
    line.show_account(state)
    assert balance(line) == "Balance $12.30"
    line.show_account(
        AccountState(KeySource.KEYRING, ORIGIN, None, Balance(1230), balance_at=AT, is_stale=True)
    )
    assert balance(line) == f"Balance $12.30 · {AT.astimezone():%H:%M}"


def test_nobody_is_called_connected_who_was_never_answered(line: StatusLine) -> None:
    label = line.findChild(QLabel, "connectionState")
    assert label is not None
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, is_stale=True))
    assert label.text() == "No answer from RunAPI yet"
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(1230), balance_at=AT))
    assert label.text() == "Connected"


def test_a_named_account_is_named(line: StatusLine) -> None:
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(5), name="Client A"))
    assert balance(line) == "Client A · Balance $0.05"


def test_who_has_an_account_can_top_up_and_who_practises_need_not(line: StatusLine, qtbot: QtBot) -> None:
    line.show_account(AccountState(KeySource.NONE, ORIGIN))
    assert not top_up(line).isVisible()
    line.show_account(AccountState(KeySource.PRACTICE, "practice", balance=Balance(5)))
    assert not top_up(line).isVisible()
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(5)))
    with qtbot.waitSignal(line.top_up_pressed):
        top_up(line).click()
