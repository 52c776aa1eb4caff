"""Limits as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS, SpendLimits
from runapi_desktop.ui.ledger.limits_form import LimitsForm
from runapi_desktop.ui.widgets.amount_field import micros_of_text
from tests.helpers.page_driver import control


class Form:
    """The form with these limits, and what it tells."""

    def __init__(self, qtbot: QtBot, limits: SpendLimits) -> None:
        self.form = LimitsForm(limits)
        qtbot.addWidget(self.form)
        self.told: list[SpendLimits] = []
        self.form.chosen.connect(self.told.append)
        self.daily = control(self.form, QLineEdit, "dailyLimit")
        self.ask = control(self.form, QLineEdit, "askAbove")


@pytest.mark.parametrize(
    ("text", "micros"),
    [
        *(("", 0), ("5", 5_000_000), ("$5.50", 5_500_000), ("5,5", 5_500_000), (" 12.30 $", 12_300_000)),
        *((".5", 500_000), ("1,000", 1_000_000_000), ("1.000,50", 1_000_500_000), ("0", 0)),
        *(("$1,234.56", 1_234_560_000), ("$0.285", 285_000), ("0,0096", 9_600), (".285", 285_000)),
        *(("99999.99", 99_999_990_000), ("1,285", 1_285_000_000), ("1.285", 1_285_000)),
        *(("1.2850", 1_285_000), ("5,0000", 5_000_000), ("0.000001", 1), ("1,234.5678", 1_234_567_800)),
        *(("12,345.678", 12_345_678_000), ("12'345", 12_345_000_000), ("10,000.00", 10_000_000_000)),
    ],
)
def test_an_amount_is_understood(text: str, micros: int) -> None:
    assert micros_of_text(text) == micros


@given(micros=st.integers(1, 99_999_999_999))
def test_what_the_app_writes_is_read_as_the_same_amount(micros: int) -> None:
    assert micros_of_text(format_usd(micros)) == micros


@pytest.mark.parametrize(
    "text", ["five", "-5", "5.5.5", "12.34.5", "1,2,3", "0.0000001", "1e9", "100000", "1,00,000"]
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        micros_of_text(text)


def test_a_limit_that_nobody_changed_stays_to_the_last_digit(qtbot: QtBot) -> None:
    form = Form(qtbot, SpendLimits(1_285_000, 0))
    assert form.daily.text() == "$1.285"
    QTest.keyClicks(form.daily, "\r")
    assert (form.daily.text(), form.told) == ("$1.285", [])


def test_a_limit_beyond_what_qts_numbers_hold_is_told_whole(qtbot: QtBot) -> None:
    form = Form(qtbot, SpendLimits())
    QTest.keyClicks(form.daily, "99999\r")
    assert form.told == [SpendLimits(daily_micros=99_999_000_000)]


@pytest.mark.parametrize(("typed", "micros"), [("", 0), ("5", 5_000_000)])
def test_a_limit_that_cannot_be_read_is_shown_as_such_until_it_is_set_again(
    qtbot: QtBot, typed: str, micros: int
) -> None:
    form = Form(qtbot, SpendLimits(daily_micros=UNREADABLE_MICROS))
    assert form.daily.text() == "?"
    QTest.keyClicks(form.daily, "\r")
    assert (form.daily.text(), form.told) == ("?", [])
    form.daily.clear()
    QTest.keyClicks(form.daily, f"{typed}\r")
    assert form.told == [SpendLimits(daily_micros=micros)]


def test_a_limit_is_told_once_and_nonsense_undone(qtbot: QtBot) -> None:
    form = Form(qtbot, SpendLimits(0, 2_500_000))
    assert (form.daily.text(), form.ask.text()) == ("", "$2.50")
    QTest.keyClicks(form.daily, "5\r")
    assert form.told == [SpendLimits(5_000_000, 2_500_000)]
    assert form.daily.text() == "$5.00"
    form.daily.setText("lots")
    QTest.keyClicks(form.daily, "\r")
    assert (form.daily.text(), len(form.told)) == ("$5.00", 1)
    form.daily.clear()
    QTest.keyClicks(form.daily, "\r")
    assert form.told[-1] == SpendLimits(0, 2_500_000)


@pytest.mark.parametrize(
    ("limits", "typed", "said"),
    [
        (SpendLimits(5_000_000, 0), "lots", "“lots” is not an amount below $100,000.00. It is still $5.00."),
        (SpendLimits(), "100000", "“100000” is not an amount below $100,000.00. It is still off."),
        (SpendLimits(UNREADABLE_MICROS, 0), "x" * 30, f"“{'x' * 20}…” is not an amount below $100,000.00."),
        (SpendLimits(), "0.0000001", "“0.0000001” has more than six decimals. It is still off."),
        (
            SpendLimits(1, 0),
            "$5,0000001",
            "“$5,0000001” has more than six decimals. It is still $0.000001.",
        ),
        *(
            (
                SpendLimits(5_000_000, 0),
                nothing,
                "An amount must be above $0.00. Clear the field to turn it off. It is still $5.00.",
            )
            for nothing in ("0", "$0.00", "0,0", "$")
        ),
    ],
)
def test_what_is_no_amount_is_said_until_something_else_is_typed(
    qtbot: QtBot, limits: SpendLimits, typed: str, said: str
) -> None:
    form = Form(qtbot, limits)
    form.form.show()
    refusal = control(form.form, QLabel, "limitRefusal")
    assert not refusal.isVisible()
    form.daily.clear()
    QTest.keyClicks(form.daily, f"{typed}\r")
    assert (refusal.text(), refusal.isVisible()) == (said, True)
    QTest.keyClicks(form.ask, "2")
    assert not refusal.isVisible()
    form.daily.clear()
    QTest.keyClicks(form.daily, "more\r")
    assert refusal.isVisible()
    form.form.show_limits(SpendLimits(7_000_000, 0))
    assert not refusal.isVisible()


@pytest.mark.parametrize("micros", [1_234_500_000, 99_999_990_000, 12_345_678_000])
def test_a_limit_is_seen_whole(qtbot: QtBot, micros: int) -> None:
    form = Form(qtbot, SpendLimits(micros, micros))
    form.form.show()
    for field in (form.daily, form.ask):
        wanted_px = field.fontMetrics().horizontalAdvance(field.text())
        field.setCursorPosition(len(field.text()))
        right_px = field.cursorRect().right()
        field.setCursorPosition(0)
        assert right_px - field.cursorRect().left() >= wanted_px, field.text()
