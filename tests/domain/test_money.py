"""Money: exact micro-dollars from what RunAPI writes, dollars for people."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.money import (
    cents_from_micros,
    format_usd,
    micros_from_cents,
    micros_from_usd,
    usd_from_micros,
)

AMOUNTS = st.integers(-(10**13), 10**13)


@pytest.mark.parametrize(
    ("usd", "micros"),
    [
        (0.30, 300_000),
        (0.57, 570_000),
        (0.285, 285_000),
        (1.0000005, 1_000_001),
        (0, 0),
        ("12.34", 12_340_000),
        (-0.05, -50_000),
        (0.1 + 0.2, 300_000),
        (1e3, 1_000_000_000),
    ],
)
def test_dollars_become_micros(usd: float | str, micros: int) -> None:
    assert micros_from_usd(usd) == micros


@pytest.mark.parametrize(
    ("cents", "micros"),
    [(30, 300_000), (9.5, 95_000), (1.6, 16_000), ("31.5", 315_000), (0.0001, 1), (-0.5, -5_000)],
)
def test_cents_become_micros(cents: float | str, micros: int) -> None:
    assert micros_from_cents(cents) == micros


@pytest.mark.parametrize("amount", ["", "a lot", "nan", "inf", float("nan"), float("inf")])
def test_what_is_no_amount_is_refused(amount: float | str) -> None:
    for read in (micros_from_usd, micros_from_cents):
        with pytest.raises(ValueError, match="not an amount"):
            read(amount)


@pytest.mark.parametrize(
    ("micros", "text"),
    [
        (0, "$0.00"),
        (1, "$0.000001"),
        (16_000, "$0.016"),
        (50_000, "$0.05"),
        (300_000, "$0.30"),
        (285_000, "$0.285"),
        (1_000_000, "$1.00"),
        (1_234_560_000, "$1,234.56"),
        (1_234_567_000, "$1,234.567"),
        (-50_000, "-$0.05"),
        (-1_234_560_000, "-$1,234.56"),
    ],
)
def test_two_decimals_are_shown_and_more_only_where_there_are_more(micros: int, text: str) -> None:
    assert format_usd(micros) == text


@given(AMOUNTS)
def test_what_is_shown_is_what_was_meant(micros: int) -> None:
    assert micros_from_usd(format_usd(micros).replace("$", "").replace(",", "")) == micros


@given(AMOUNTS)
def test_json_gives_every_amount_back(micros: int) -> None:
    assert micros_from_usd(json.loads(json.dumps(usd_from_micros(micros)))) == micros
    assert micros_from_cents(json.loads(json.dumps(cents_from_micros(micros)))) == micros


@given(st.integers(-(10**9), 10**9))
def test_whole_cents_are_written_as_such(cents: int) -> None:
    written = cents_from_micros(cents * 10_000)
    assert (type(written), written) == (int, cents)
