"""Versions are compared by their numbers, not by their letters."""

from __future__ import annotations

import pytest

from runapi_desktop.domain.release import is_newer, is_version


@pytest.mark.parametrize(
    ("version", "than"),
    [("0.1.1", "0.1.0"), ("0.10.0", "0.9.9"), ("1", "0.99"), ("1.0.0.1", "1.0"), ("2.0", "1.0.5")],
)
def test_a_later_version_is_newer_and_never_the_other_way(version: str, than: str) -> None:
    assert is_newer(version, than)
    assert not is_newer(than, version)


@pytest.mark.parametrize("same", ["1", "1.0", "1.0.0", "1.0.0.0", "01.0"])
def test_zeros_at_the_end_make_no_version(same: str) -> None:
    assert not is_newer(same, "1.0.0")
    assert not is_newer("1.0.0", same)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "v1.0",
        "1.0b1",
        "1..0",
        "1.0.",
        ".1",
        "-1",
        "1.0\n",
        "1 0",
        "١.٢",
        "1" * 9,
        "1.2.3.4.5",
        "<b>1</b>",
    ],
)
def test_what_is_no_version_is_none(text: str) -> None:
    assert not is_version(text)
    assert is_version("0.1.0")
    assert not is_newer(text, "0.1.0")
    assert not is_newer("0.1.0", text)
