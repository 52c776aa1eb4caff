"""The page for newcomers names files and commands that are there."""

from __future__ import annotations

import re
from pathlib import Path

from runapi_desktop.ui.commands.command import Command

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PLACES = (ROOT, ROOT / "runapi_desktop")


def test_every_file_and_folder_that_it_names_is_there() -> None:
    named = re.findall(r"`([\w./-]*/[\w./-]*|[\w/]+\.(?:py|md))(?:::\w+)?`", PAGE)
    ours = [name for name in named if not name.startswith(("/", "~", ".venv", "logs/"))]
    assert len(ours) > 30
    assert [name for name in ours if not any((place / name).exists() for place in PLACES)] == []


def test_its_example_of_a_command_is_one() -> None:
    given = set(re.findall(r"(\w+)=", PAGE.partition("COPY_FILE_NAME = Command(")[2].partition("\n)")[0]))
    assert given
    assert given <= set(Command.__dataclass_fields__)
