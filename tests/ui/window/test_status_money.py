"""Money in the status line: the balance, how old it is, and the way to buy more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.api.answers import Balance
from runapi_desktop.services.events import AccountState, KeySource
from runapi_desktop.ui.texts.date_text import clock_text, moment_text
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.status_line import StatusLine

ORIGIN = "https://runapi.ai"
AT = datetime.now(UTC)


@pytest.fixture
def line(qapp: QApplication, qtbot: QtBot) -> StatusLine:
    line = StatusLine(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(line)
    line.show()
    return line


def text(line: StatusLine, name: str) -> str:
    label = line.findChild(QLabel, name)
    assert label is not None
    return label.text()


def balance(line: StatusLine) -> str:
    return text(line, "balance")


def top_up(line: StatusLine) -> QPushButton:
    button = line.findChild(QPushButton, "topUp")
    assert button is not None
    return button


def test_a_fresh_balance_is_plain_and_an_old_one_says_from_when(line: StatusLine) -> None:
    state = AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(12_300_000), balance_at=AT)
    line.show_account(state)
    assert balance(line) == "Balance $12.30"
    line.show_account(
        AccountState(KeySource.KEYRING, ORIGIN, None, Balance(12_300_000), balance_at=AT, is_stale=True)
    )
    assert balance(line) == f"Balance $12.30 at {clock_text(AT)}"


def test_what_was_spent_on_another_day_is_not_todays(line: StatusLine) -> None:
    then = AT - timedelta(days=2)
    from_when = moment_text(then)
    state = AccountState(
        KeySource.KEYRING, ORIGIN, None, Balance(12_300_000, spent_today_micros=400_000), balance_at=AT
    )
    line.show_account(state)
    assert text(line, "spentToday") == "Today $0.40"
    line.show_account(state._replace(balance_at=then, is_stale=True))
    assert text(line, "spentToday") == ""
    assert balance(line) == f"Balance $12.30 at {from_when}"


def test_practice_has_play_money_and_says_that_nobody_pays(line: StatusLine) -> None:
    line.show_account(
        AccountState(KeySource.PRACTICE, "practice", balance=Balance(99_500_000), balance_at=AT)
    )
    assert text(line, "connectionState") == "Practice mode · nothing is charged"
    assert balance(line) == "Play money $99.50"
    label = line.findChild(QLabel, "balance")
    assert label is not None
    assert "Nothing is charged" in label.toolTip()


def test_a_long_name_is_cut_short_and_told_in_full_on_asking(line: StatusLine) -> None:
    name = "映" * 40
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(50_000), name=name))
    assert name not in balance(line)
    assert balance(line).endswith("… · Balance $0.05")
    assert line.minimumSizeHint().width() < 600
    label = line.findChild(QLabel, "balance")
    assert label is not None
    assert label.toolTip() == name


def test_nobody_is_called_connected_who_was_never_answered(line: StatusLine) -> None:
    label = line.findChild(QLabel, "connectionState")
    assert label is not None
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, is_stale=True))
    assert label.text() == "Connecting to RunAPI…"
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(12_300_000), balance_at=AT))
    assert label.text() == "Connected"


def test_a_named_account_is_named(line: StatusLine) -> None:
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(50_000), name="Client A"))
    assert balance(line) == "Client A · Balance $0.05"
    line.show_account(AccountState(KeySource.NONE, ORIGIN, name="Client A"))
    assert balance(line) == "Client A"


def test_who_has_an_account_can_top_up_and_who_practises_need_not(line: StatusLine, qtbot: QtBot) -> None:
    line.show_account(AccountState(KeySource.NONE, ORIGIN))
    assert not top_up(line).isVisible()
    line.show_account(AccountState(KeySource.PRACTICE, "practice", balance=Balance(50_000)))
    assert not top_up(line).isVisible()
    line.show_account(AccountState(KeySource.KEYRING, ORIGIN, balance=Balance(50_000)))
    with qtbot.waitSignal(line.top_up_pressed):
        top_up(line).click()
