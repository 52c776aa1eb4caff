"""A file is read up to its limit and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from runapi_desktop.store.whole_file import content_of


def test_a_file_of_the_largest_size_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1234")
    assert content_of(path, 4) == b"1234"
    with pytest.raises(ValueError, match="too large"):
        content_of(path, 3)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises((OSError, ValueError)):
        content_of(tmp_path, 4)
