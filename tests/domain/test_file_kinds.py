"""One list says what a file is by its name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from runapi_desktop.domain.file_kinds import (
    PICTURE_ENDINGS,
    VIDEO_ENDINGS,
    is_hidden_name,
    is_picture_name,
    is_video_name,
    patterns,
)

ROOT = Path(__file__).parents[2] / "runapi_desktop"


@pytest.mark.parametrize("ending", VIDEO_ENDINGS)
def test_videos(ending: str) -> None:
    assert is_video_name(f"a{ending}")
    assert is_video_name(f"A{ending.upper()}")
    assert not is_picture_name(f"a{ending}")


@pytest.mark.parametrize("ending", PICTURE_ENDINGS)
def test_pictures(ending: str) -> None:
    assert is_picture_name(f"a{ending}")
    assert is_picture_name(f"A{ending.upper()}")
    assert not is_video_name(f"a{ending}")


@pytest.mark.parametrize("name", ["._clip.mp4", ".DS_Store", "Thumbs.db", "THUMBS.DB", "desktop.ini"])
def test_what_belongs_to_a_system(name: str) -> None:
    assert is_hidden_name(name)
    assert not is_hidden_name(name.lstrip(".") + ".mp4")


def test_dialogs_offer_every_ending() -> None:
    assert patterns((".a", ".b"), (".c",)) == "*.a *.b *.c"


def test_no_other_list_of_endings_is_kept() -> None:
    kept = [
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        if path.name != "file_kinds.py"
        and re.search(r"\*\.(mov|webm|mkv|jpe?g)\b", path.read_text(encoding="utf-8"))
    ]
    assert kept == []
