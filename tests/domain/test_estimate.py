"""The progress bar's guess: honest, and never at the end before the clip is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.estimate import RenderEstimate

DURATIONS = st.lists(st.floats(0, 10_000), max_size=60)
ELAPSED = st.floats(-10, 1e7)


def test_it_learns_from_past_clips() -> None:
    estimate = RenderEstimate.from_samples([50, 10, 30, 20, 40, 60, 70, 80, 90, 100, 110])
    assert (estimate.median_s, estimate.p90_s) == (60, 100)


@pytest.mark.parametrize("samples", [[], [5.0], [5.0, 6.0]])
def test_too_few_clips_teach_nothing(samples: list[float]) -> None:
    assert RenderEstimate.from_samples(samples) == RenderEstimate(60.0, 120.0, 120.0)


def test_the_bar_follows_the_median_and_the_ninetieth_percentile() -> None:
    estimate = RenderEstimate(60, 120)
    assert estimate.fraction(0) == 0
    assert estimate.fraction(30) == pytest.approx(0.375)
    assert estimate.fraction(60) == pytest.approx(0.75)
    assert estimate.fraction(120) == pytest.approx(0.95)
    assert 0.95 < estimate.fraction(1200) < 0.99


def test_it_says_how_long_until_it_no_longer_knows() -> None:
    estimate = RenderEstimate(60, 120)
    assert estimate.remaining_s(20) == 40
    assert estimate.remaining_s(60) == 60
    assert estimate.remaining_s(119.9) == 1.0
    assert estimate.remaining_s(120.1) is None
    assert [estimate.is_bound(elapsed_s) for elapsed_s in (0, 59.9, 60, 120)] == [False, False, True, True]


@pytest.mark.parametrize("samples", [[], [30.0] * 9])
def test_a_luma_clip_of_twenty_minutes_is_nothing_unusual(samples: list[float]) -> None:
    estimate = RenderEstimate.from_samples(samples, model_by_id("luma-modify-video").usual_time)
    assert not estimate.is_overdue(1200)
    assert estimate.is_overdue(1201)


def test_a_clip_is_overdue_once_it_takes_longer_than_the_ones_before_and_than_usual() -> None:
    assert not RenderEstimate.from_samples([10.0] * 9).is_overdue(120)
    assert RenderEstimate.from_samples([10.0] * 9).is_overdue(121)
    assert not RenderEstimate.from_samples([500.0] * 9).is_overdue(500)


@given(DURATIONS, ELAPSED, ELAPSED)
def test_the_bar_never_goes_back_and_never_arrives(durations: list[float], one: float, other: float) -> None:
    estimate = RenderEstimate.from_samples(durations)
    earlier, later = sorted((one, other))
    assert 0 <= estimate.fraction(earlier) <= estimate.fraction(later) < 1


@given(DURATIONS, ELAPSED)
def test_what_remains_is_at_least_a_second_or_unknown(durations: list[float], elapsed: float) -> None:
    remaining_s = RenderEstimate.from_samples(durations).remaining_s(elapsed)
    assert remaining_s is None or remaining_s >= 1
