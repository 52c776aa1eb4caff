"""Which frame is on screen when, and where a player finds it."""

from __future__ import annotations

import pytest

from runapi_desktop.domain.frame_times import FrameTimes

UNEVEN = FrameTimes((0, 40, 100), (40, 90, 160))


def test_even_frames_follow_each_other_without_a_gap() -> None:
    times = FrameTimes.evenly(3, 24)
    assert times.starts_us == (0, 41_667, 83_333)
    assert times.ends_us == (41_667, 83_333, 125_000)
    assert (times.count, times.end_us) == (3, 125_000)
    assert FrameTimes.evenly(0, 24).count == 1


@pytest.mark.parametrize(
    ("moment_us", "number"), [(-5, 0), (0, 0), (39.9, 0), (40, 1), (99, 1), (100, 2), (9_999, 2)]
)
def test_a_frame_stays_until_the_next_one_begins(moment_us: float, number: int) -> None:
    assert UNEVEN.number_at(moment_us) == number


def test_the_last_frame_is_seen_for_a_moment_whatever_the_file_says() -> None:
    assert [UNEVEN.end_of(number) for number in range(3)] == [40, 100, 160]
    assert FrameTimes((0, 40), (40, 30)).end_us == 41


def test_a_player_is_sent_into_the_frame_and_never_onto_its_edge() -> None:
    assert [UNEVEN.seek_us(number) for number in (-1, 0, 1, 2, 3)] == pytest.approx(
        [40 / 3, 40 / 3, 40 + 50 / 3, 90 + 70 / 3, 90 + 70 / 3]
    )
    overlapping = FrameTimes((0, 40, 80), (40, 130, 120))
    assert overlapping.seek_us(2) == 80
