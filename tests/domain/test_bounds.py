"""What is within the bounds comes back as it is; what is not raises, however it came to be so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from runapi_desktop.domain import bounds


@pytest.mark.parametrize("text", ["", "plain", "말 言葉 é", "a" * bounds.LONGEST_TEXT])
def test_a_text_that_a_file_can_hold_comes_back(text: str) -> None:
    assert bounds.bounded_text(text) == text


@pytest.mark.parametrize("value", [None, 1, b"a", "half \ud83d", "\ude00", "a" * (bounds.LONGEST_TEXT + 1)])
def test_no_text_half_characters_and_too_much_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        bounds.bounded_text(value)


def test_a_moment_comes_back_in_utc() -> None:
    seoul = datetime(2026, 11, 29, 9, tzinfo=timezone(timedelta(hours=9)))
    assert bounds.bounded_moment(seoul) == datetime(2026, 11, 29, tzinfo=UTC)
    assert bounds.bounded_moment(seoul).tzinfo is UTC
    for edge in (bounds.EARLIEST, bounds.LATEST):
        assert bounds.bounded_moment(edge) == edge


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 29),  # noqa: DTZ001 - a time without its zone is what is refused
        bounds.EARLIEST - timedelta(seconds=1),
        bounds.LATEST + timedelta(seconds=1),
    ],
)
def test_a_moment_without_a_zone_or_outside_the_calendar_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="a time"):
        bounds.bounded_moment(moment)


@pytest.mark.parametrize("value", [0, 1, bounds.MOST_MICROS])
def test_an_amount_is_a_whole_number_from_nothing_on(value: int) -> None:
    assert bounds.bounded_micros(value) == value


@pytest.mark.parametrize("value", [-1, bounds.MOST_MICROS + 1, True, 1.0, "1", None])
def test_no_amount_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="bounds"):
        bounds.bounded_micros(value)


def test_a_count_is_of_something() -> None:
    assert bounds.bounded_count(1) == 1
    with pytest.raises(ValueError, match="none"):
        bounds.bounded_count(0)


@pytest.mark.parametrize("value", [0, 0.5, bounds.MOST_NUMBER])
def test_a_real_number_is_finite_and_not_below_nothing(value: float) -> None:
    assert bounds.bounded_real(value) == value


@pytest.mark.parametrize("value", [-0.1, float("nan"), float("inf"), 10**400, True, "1", None])
def test_no_real_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="number"):
        bounds.bounded_real(value)
