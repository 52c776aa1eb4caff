"""The rules of the till: limits that hold, and days that begin at the user's own midnight."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.ledger import local_midnight
from runapi_desktop.domain.spend_guard import (
    UNREADABLE_MICROS,
    Funds,
    Order,
    SpendLimits,
    Verdict,
    judge,
)

MICROS = st.integers(0, 2_000)


def test_nothing_is_spent_and_nothing_known_until_somebody_says_so() -> None:
    assert judge(Order(1, 500), SpendLimits(daily_micros=500), Funds()).verdict is Verdict.FINE
    assert judge(Order(1, 501), SpendLimits(daily_micros=500), Funds()).left_micros == 500


def test_without_limits_everything_goes_that_the_account_can_pay() -> None:
    assert judge(Order(4, 57), SpendLimits(), Funds(99_999)).verdict is Verdict.FINE
    assert judge(Order(4, None), SpendLimits(), Funds(0, 0)).verdict is Verdict.FINE
    assert judge(Order(4, 0), SpendLimits(), Funds(0, -5)).verdict is Verdict.FINE


@pytest.mark.parametrize(
    ("order", "funds", "verdict", "left", "fit"),
    [
        (Order(2, 30), Funds(440), Verdict.FINE, 0, 0),
        (Order(3, 30), Funds(440), Verdict.OVER_DAILY_LIMIT, 60, 2),
        (Order(1, 30), Funds(700), Verdict.OVER_DAILY_LIMIT, 0, 0),
        (Order(1, None), Funds(0), Verdict.NO_PRICE, 500, 0),
        (Order(4, 30), Funds(0, 70), Verdict.OVER_BALANCE, 70, 2),
        (Order(4, 30), Funds(470, 10), Verdict.OVER_DAILY_LIMIT, 30, 1),
    ],
)
def test_what_is_left_and_how_much_of_the_order_fits(
    order: Order, funds: Funds, verdict: Verdict, left: int, fit: int
) -> None:
    found = judge(order, SpendLimits(daily_micros=500), funds)
    assert (found.verdict, found.left_micros, found.clips_that_fit) == (verdict, left, fit)


def test_a_dear_click_is_asked_about_once() -> None:
    limits = SpendLimits(ask_above_micros=100)
    assert judge(Order(1, 100), limits, Funds()).verdict is Verdict.FINE
    assert judge(Order(2, 57), limits, Funds()).verdict is Verdict.ASK
    assert judge(Order(2, 57), limits, Funds(), is_agreed=True).verdict is Verdict.FINE


def test_a_price_that_nobody_names_may_be_a_dear_one() -> None:
    limits = SpendLimits(ask_above_micros=100)
    assert judge(Order(1, None), limits, Funds()).verdict is Verdict.ASK
    assert judge(Order(1, None), limits, Funds(), is_agreed=True).verdict is Verdict.FINE


@given(MICROS, MICROS, st.integers(1, 40), MICROS, st.none() | MICROS, st.booleans())
def test_no_word_of_the_user_gets_past_the_daily_limit(
    daily: int, ask: int, clips: int, micros: int, available: int | None, agreed: bool
) -> None:
    spent = micros * 3 % 1_999
    order, limits = Order(clips, micros), SpendLimits(daily, ask)
    found = judge(order, limits, Funds(spent, available), is_agreed=agreed)
    if found.verdict is Verdict.FINE and daily and micros:
        assert spent + clips * micros <= daily
    if found.verdict in (Verdict.OVER_DAILY_LIMIT, Verdict.OVER_BALANCE):
        assert found.clips_that_fit < clips
        fewer = judge(Order(found.clips_that_fit, micros), limits, Funds(spent, available), is_agreed=True)
        assert found.clips_that_fit == 0 or fewer.verdict is Verdict.FINE


@pytest.mark.parametrize(
    "limits", [SpendLimits(UNREADABLE_MICROS, 100), SpendLimits(500, UNREADABLE_MICROS)], ids=["daily", "ask"]
)
@pytest.mark.parametrize("order", [Order(1, 1), Order(4, 57), Order(1, None)])
def test_nothing_is_spent_while_a_limit_cannot_be_read(limits: SpendLimits, order: Order) -> None:
    assert judge(order, limits, Funds(), is_agreed=True).verdict is Verdict.LIMIT_UNREADABLE
    assert judge(order, limits, Funds(0, 0)).verdict is Verdict.LIMIT_UNREADABLE
    assert judge(Order(1, 0), limits, Funds()).verdict is Verdict.FINE


@pytest.mark.parametrize(
    ("zone", "now", "midnight"),
    [
        ("UTC", "2026-11-03T00:00", "2026-11-03T00:00"),
        ("Asia/Seoul", "2026-11-03T14:59", "2026-11-02T15:00"),
        ("Asia/Seoul", "2026-11-03T15:00", "2026-11-03T15:00"),
        ("America/Los_Angeles", "2026-11-01T12:00", "2026-11-01T07:00"),  # 25 hours long
        ("Europe/Berlin", "2026-03-29T12:00", "2026-03-28T23:00"),  # 23 hours long
        ("Africa/Cairo", "2026-04-24T12:00", "2026-04-23T22:00"),  # begins at one o'clock
    ],
)
def test_a_day_begins_at_local_midnight(zone: str, now: str, midnight: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert local_midnight(moment, ZoneInfo(zone)) == datetime.fromisoformat(midnight).replace(tzinfo=UTC)


def test_the_computers_own_zone_is_the_default() -> None:
    now = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
    begun = local_midnight(now).astimezone()
    assert (begun.date(), begun.hour, begun.minute) == (now.astimezone().date(), 0, 0)
