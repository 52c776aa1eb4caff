"""Limits as people type them."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.ui.ledger.limits_form import LimitsForm
from runapi_desktop.ui.widgets.amount_field import cents_of_text


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        *(("", 0), ("5", 500), ("$5.50", 550), ("5,5", 550), (" 12.30 $", 1230), (".5", 50)),
        *(("1,000", 100_000), ("1.000,50", 100_050), ("$1,234.56", 123_456), ("0", 0)),
    ],
)
def test_an_amount_is_understood(text: str, cents: int) -> None:
    assert cents_of_text(text) == cents


@pytest.mark.parametrize("text", ["five", "-5", "5.5.5x", "1e9", "100000"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        cents_of_text(text)


def test_a_limit_is_told_once_and_nonsense_undone(qtbot: QtBot) -> None:
    form = LimitsForm(SpendLimits(0, 250))
    qtbot.addWidget(form)
    told: list[SpendLimits] = []
    form.chosen.connect(told.append)
    daily = form.findChild(QLineEdit, "dailyLimit")
    ask = form.findChild(QLineEdit, "askAbove")
    assert daily is not None
    assert ask is not None
    assert (daily.text(), ask.text()) == ("", "$2.50")
    QTest.keyClicks(daily, "5\r")
    assert told == [SpendLimits(500, 250)]
    assert daily.text() == "$5.00"
    daily.setText("lots")
    QTest.keyClicks(daily, "\r")
    assert (daily.text(), len(told)) == ("$5.00", 1)
    daily.clear()
    QTest.keyClicks(daily, "\r")
    assert told[-1] == SpendLimits(0, 250)
