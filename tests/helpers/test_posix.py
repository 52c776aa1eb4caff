"""What a test needs of a POSIX system is named, and left out where it is not."""

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


@pytest.mark.parametrize(
    ("platform", "left_out"), [("linux", []), ("darwin", ["bus"]), ("win32", ["bus", "fifo"])]
)
def test_each_system_leaves_out_what_it_lacks_and_linux_nothing(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch, platform: str, left_out: list[str]
) -> None:
    monkeypatch.setattr(posix.sys, "platform", platform)
    monkeypatch.setitem(pytestconfig.stash, posix.LEFT_OUT, posix.Counter())
    monkeypatch.setattr(pytestconfig.hook, "pytest_deselected", lambda items: None)
    items = cast("list[pytest.Item]", [Item("fifo"), Item("bus"), Item()])
    posix.pytest_collection_modifyitems(pytestconfig, items)
    assert len(items) == 3 - len(left_out)
    assert sorted(pytestconfig.stash[posix.LEFT_OUT]) == left_out


def test_every_need_is_somebodys() -> None:
    used = set(posix.FIXTURES.values())
    for path in TESTS.rglob("test_*.py"):
        for words in re.findall(r"mark\.posix\(([^)]*)\)", path.read_text("utf-8")):
            used.update(re.findall(r'"(\w+)"', words))
    assert used == posix.NEEDS.keys()
