"""What a test needs of a POSIX system is named, and only Windows leaves it out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest

from tests.helpers import posix

TESTS = Path(__file__).parents[1]


class Item:
    """As much of a test as is looked at."""

    nodeid = "tests/test_something.py::test_it"

    def __init__(self, *needs: str, fixtures: tuple[str, ...] = ()) -> None:
        self._marks = [pytest.mark.posix(*needs).mark]
        self.fixturenames = fixtures

    def iter_markers(self, name: str) -> list[pytest.Mark]:
        return self._marks if name == "posix" else []


def needs(*words: str, fixtures: tuple[str, ...] = ()) -> set[str]:
    return posix.needs_of(cast("pytest.Item", Item(*words, fixtures=fixtures)))


def test_a_need_comes_by_a_mark_or_by_a_fixture() -> None:
    assert needs() == set()
    assert needs("fifo", "link") == {"fifo", "link"}
    assert needs("link", fixtures=("tmp_path", "secret_service")) == {"link", "bus"}


def test_a_need_that_has_no_name_is_a_mistake() -> None:
    with pytest.raises(pytest.UsageError, match="telepathy"):
        needs("telepathy")


@pytest.mark.parametrize(("platform", "left"), [("linux", 2), ("darwin", 2), ("win32", 1)])
def test_only_windows_leaves_anything_out(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch, platform: str, left: int
) -> None:
    monkeypatch.setattr(posix.sys, "platform", platform)
    monkeypatch.setitem(pytestconfig.stash, posix.LEFT_OUT, posix.Counter())
    monkeypatch.setattr(pytestconfig.hook, "pytest_deselected", lambda items: None)
    items = cast("list[pytest.Item]", [Item("fifo"), Item()])
    posix.pytest_collection_modifyitems(pytestconfig, items)
    assert len(items) == left
    assert pytestconfig.stash[posix.LEFT_OUT] == ({"fifo": 1} if platform == "win32" else {})


def test_every_need_is_somebodys() -> None:
    used = set(posix.FIXTURES.values())
    for path in TESTS.rglob("test_*.py"):
        for words in re.findall(r"mark\.posix\(([^)]*)\)", path.read_text("utf-8")):
            used.update(re.findall(r'"(\w+)"', words))
    assert used == posix.NEEDS.keys()
