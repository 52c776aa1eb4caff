"""Money: whole cents from what RunAPI writes, dollars for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.money import cents_from_usd, format_usd


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        (0.30, 30),
        (0.57, 57),
        (1.005, 101),
        (0, 0),
        ("12.34", 1234),
        (-0.05, -5),
        (0.1 + 0.2, 30),
        (1e3, 100_000),
    ],
)
def test_dollars_become_cents(amount: float | str, cents: int) -> None:
    assert cents_from_usd(amount) == cents


@pytest.mark.parametrize("amount", ["", "a lot", "nan", "inf", float("nan"), float("inf")])
def test_what_is_no_amount_is_refused(amount: float | str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        cents_from_usd(amount)


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "$0.00"),
        (5, "$0.05"),
        (30, "$0.30"),
        (123_456, "$1,234.56"),
        (-5, "-$0.05"),
        (-123_456, "-$1,234.56"),
    ],
)
def test_cents_are_shown_as_dollars(cents: int, text: str) -> None:
    assert format_usd(cents) == text


@given(st.integers(-(10**12), 10**12))
def test_what_is_shown_is_what_was_meant(cents: int) -> None:
    assert cents_from_usd(format_usd(cents).replace("$", "").replace(",", "")) == cents


@given(st.integers(0, 10**7))
def test_a_float_of_dollars_gives_its_cents_back(cents: int) -> None:
    assert cents_from_usd(cents / 100) == cents
