"""When a task is asked about again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.poll_schedule import PATIENCE_S, next_poll_delay_s


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
