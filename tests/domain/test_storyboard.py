"""Strips: every change gives the order that was meant, and loses or doubles nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.storyboard import PlacedClip, Strip, StripEntry
from tests.store.examples import a_clip, a_task


def strip_of(*ids: str) -> Strip:
    return Strip("strip", "Film", tuple(StripEntry(name, f"clip-{name}") for name in ids))


def order(strip: Strip) -> str:
    return "".join(entry.id for entry in strip.entries)


@pytest.mark.parametrize(
    ("moved", "before", "wanted"),
    [("a", 5, "bcdea"), ("e", 0, "eabcd"), ("b", 3, "acbde"), ("d", 1, "adbce"), ("bd", 0, "bdace"),
     ("bd", 5, "acebd"), ("bd", 2, "abdce"), ("c", 2, "abcde"), ("c", 3, "abcde"), ("x", 0, "abcde")],
)  # fmt: skip
def test_entries_move_before_a_place(moved: str, before: int, wanted: str) -> None:
    assert order(strip_of(*"abcde").with_moved(set(moved), before)) == wanted


@given(st.sets(st.sampled_from("abcdef")), st.integers(0, 6))
def test_moving_loses_nothing(moved: set[str], before: int) -> None:
    assert sorted(order(strip_of(*"abcdef").with_moved(moved, before))) == list("abcdef")


def test_entries_are_added_and_taken_out() -> None:
    strip = strip_of("a", "b").with_added([StripEntry("x", "clip-x")], 1)
    assert order(strip) == "axb"
    assert order(strip.with_added([StripEntry("y", "clip-y")])) == "axby"
    assert order(strip.without({"a", "b"})) == "x"


def test_in_and_out_belong_to_one_entry() -> None:
    strip = strip_of("a", "b").with_range("b", 100, 200)
    assert [(entry.start_us, entry.end_us) for entry in strip.entries] == [(None, None), (100, 200)]


def test_a_place_knows_how_long_it_is() -> None:
    task = a_task()
    clip = a_clip(task)
    card = ReelItem(task, clip)
    assert PlacedClip(StripEntry("a", clip.id), card).length_us == 6_040_000
    part = PlacedClip(StripEntry("a", clip.id, 1_000_000, 3_000_000), card)
    assert (part.start_us, part.end_us, part.length_us, part.is_cut) == (
        1_000_000,
        3_000_000,
        2_000_000,
        True,
    )
    assert PlacedClip(StripEntry("a", clip.id, 1_000_000, 9_000_000), card).length_us == 5_040_000
    assert PlacedClip(StripEntry("a", "gone"), None).length_us == 0
