"""What is shown of words from outside: all that can be read, and nothing that drives what draws it."""

from __future__ import annotations

from pathlib import Path

import pytest

from runapi_desktop.domain.shown_words import TURNS, shown_line, shown_text


@pytest.mark.parametrize(
    "word",
    ["café au lait.mp4", "山田さんの犬", "مرحبا بالعالم", "👩\u200d🚀 launch", "a  b", "می\u200cخواهم", ""],
)
def test_what_can_be_read_stays(word: str) -> None:
    assert shown_line(word) == shown_text(word) == word


@pytest.mark.parametrize("sign", [*TURNS, "\x00", "\x07", "\x1b", "\r", "\x7f", "\x85", "\x9b"])
def test_what_drives_or_turns_becomes_a_space(sign: str) -> None:
    assert shown_text(f"a{sign}b\nc") == "a b\nc"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\t", "\u2028", "\u2029", "\n\n"])
def test_a_line_is_one_line(end: str) -> None:
    shown = shown_line(f"a{end}b")
    assert shown.split() == ["a", "b"]
    assert len(shown.splitlines()) == 1


def test_a_path_that_is_no_utf8_can_be_shown() -> None:
    assert shown_line(Path("\udcff.mp4")) == "?.mp4"
