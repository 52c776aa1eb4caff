"""The list of slow tests is the only place of the mark, and names what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.slow_tests import SLOW, TESTS, is_slow, places


def test_every_place_of_the_list_is_there_and_holds_tests() -> None:
    for place in SLOW:
        found = list(TESTS.glob(place))
        assert found, place
        assert all(path.is_file() or list(path.rglob("test_*.py")) for path in found), place


def test_no_test_is_marked_elsewhere() -> None:
    others = [path for path in TESTS.rglob("*.py") if path.name != "slow_tests.py"]
    assert [path for path in others if "mark." + "slow" in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("place", "slow"),
    [("e2e/test_drags.py", True), ("api/test_hostile_answers.py", True), ("domain/test_money.py", False)],
)
def test_what_the_list_names_is_slow(place: str, slow: bool) -> None:
    assert is_slow(TESTS / place, places()) is slow


def test_this_test_is_quick(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("slow") is None
    assert not is_slow(Path(__file__), places())
