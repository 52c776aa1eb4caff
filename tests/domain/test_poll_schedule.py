"""When a task is asked about again."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.poll_schedule import PATIENCE_S, next_poll_delay_s, spread_s
from runapi_desktop.domain.render_times import FEWEST_CLIPS, RenderTimes

durations = st.lists(st.floats(0, PATIENCE_S), min_size=FEWEST_CLIPS, max_size=50)


def learnt_from(times_s: list[float]) -> RenderTimes:
    learnt = RenderTimes.from_samples(times_s)
    assert learnt is not None
    return learnt


@pytest.mark.parametrize(
    ("elapsed_s", "delay_s"),
    [(0, 5), (179, 5), (180, 10), (599, 10), (600, 20), (1800, 60), (3599, 60), (3600, 300), (10**6, 300)],
)
def test_it_slows_down_and_never_stops(elapsed_s: float, delay_s: float) -> None:
    assert next_poll_delay_s(elapsed_s, jitter=0) == delay_s
    assert next_poll_delay_s(elapsed_s, jitter=1) == pytest.approx(delay_s * 1.2)


@pytest.mark.parametrize(("wish_s", "delay_s"), [(None, 5), (1, 5), (30, 30), (10**6, 600), (-3, 5)])
def test_a_longer_wish_of_the_server_counts_up_to_ten_minutes(wish_s: float | None, delay_s: float) -> None:
    assert next_poll_delay_s(0, jitter=0, retry_after_s=wish_s) == delay_s


@given(st.floats(0, 10 * PATIENCE_S), st.floats(0, 1), st.one_of(st.none(), st.floats(0, 600)))
def test_the_pause_is_never_shorter_than_the_guides_ask(
    elapsed_s: float, jitter: float, retry_after_s: float | None
) -> None:
    delay_s = next_poll_delay_s(elapsed_s, jitter, retry_after_s)
    assert delay_s >= 5
    assert delay_s >= (retry_after_s or 0)
    assert delay_s <= 720


# --- once the times of such clips are known --------------------------------------------------------------


@pytest.mark.parametrize("count", range(FEWEST_CLIPS))
def test_fewer_than_ten_clips_teach_nothing(count: int) -> None:
    assert RenderTimes.from_samples([90.0] * count) is None


@given(durations, st.floats(0, 10 * PATIENCE_S), st.floats(0, 1), st.one_of(st.none(), st.floats(0, 600)))
def test_no_history_makes_it_rush_or_stop(
    times_s: list[float], elapsed_s: float, jitter: float, retry_after_s: float | None
) -> None:
    delay_s = next_poll_delay_s(elapsed_s, jitter, retry_after_s, learnt=learnt_from(times_s))
    assert 1 <= delay_s <= 720
    assert delay_s >= (retry_after_s or 0)


@given(durations)
def test_whoever_is_long_overdue_is_asked_about_as_the_guides_say(times_s: list[float]) -> None:
    elapsed_s = 2 * max(times_s) + 1
    assert next_poll_delay_s(elapsed_s, 0, learnt=learnt_from(times_s)) == next_poll_delay_s(elapsed_s, 0)


@given(durations, st.floats(0, PATIENCE_S), st.integers(1, 500))
def test_all_tasks_of_a_server_share_ten_requests_a_second(
    times_s: list[float], elapsed_s: float, tasks: int
) -> None:
    delay_s = next_poll_delay_s(elapsed_s, 0, learnt=learnt_from(times_s), tasks=tasks)
    assert tasks / delay_s <= 10 + 1e-9
    assert spread_s(tasks) == pytest.approx(tasks / 10)


def test_it_is_rare_before_the_earliest_end_and_dense_around_the_likely_one() -> None:
    dice = random.Random(4)
    learnt = learnt_from([dice.gauss(90, 5) for _ in range(20)])
    early, likely, late = (next_poll_delay_s(at_s, 0, learnt=learnt) for at_s in (0, 90, 150))
    assert early >= 10
    assert likely <= 2
    assert late >= 4


def test_a_rare_poll_does_not_leap_over_the_time_in_which_clips_end() -> None:
    learnt = learnt_from([90.0] * 12)
    for at_s in range(85):
        assert at_s + next_poll_delay_s(at_s, 0, learnt=learnt) <= 92


def followed(end_s: float, pause_s: Callable[[float], float]) -> tuple[int, float]:
    """How many requests notice a clip that ends at ``end_s``, and how long after its end."""
    at_s, requests = 0.0, 0
    while at_s < end_s:
        at_s += pause_s(at_s)
        requests += 1
    return requests, at_s - end_s


def test_a_clip_of_ninety_seconds_is_noticed_within_a_second_by_twelve_requests() -> None:
    dice = random.Random(7)
    seen: list[tuple[int, float]] = []
    for count in (10, 20, 50) * 13:
        learnt = learnt_from([dice.gauss(90, 6) for _ in range(count)])

        def pause_s(at_s: float, learnt: RenderTimes = learnt) -> float:
            return next_poll_delay_s(at_s, dice.random(), learnt=learnt)

        seen += [followed(dice.gauss(90, 6), pause_s) for _ in range(10)]
    assert sum(requests for requests, _late_s in seen) / len(seen) <= 12
    assert sum(late_s for _requests, late_s in seen) / len(seen) <= 1.0
