"""The official tools' file: read with care, never written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from runapi_desktop.domain.kept_key import KeptKey, KeyKeeper
from runapi_desktop.store.cli_config import cli_config_path, read_cli_config
from tests.helpers.posix import make_fifo

KEY = "sk-live-0123456789abcdef"
HOME = "USERPROFILE" if os.name == "nt" else "HOME"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / ".config" / "runapi" / "config.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"api_key": KEY, "created_at": "2026-11-01T00:00:00Z"}), "utf-8")
    return path


def read(file: Path) -> tuple[str, str] | None:
    """The key and the server that are found under the home in which ``file`` lies."""
    found = read_cli_config({HOME: str(file.parents[2])})
    return None if found is None else (found.key, found.base_url)


def test_it_lies_in_the_home_of_the_user(tmp_path: Path) -> None:
    assert cli_config_path({HOME: str(tmp_path)}) == tmp_path / ".config" / "runapi" / "config.json"
    assert cli_config_path({}) is None


def test_the_key_is_found_and_the_file_left_alone(file: Path) -> None:
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    found = read_cli_config({HOME: str(file.parents[2])})
    assert found == KeptKey(KEY, KeyKeeper.RUNAPI_CLI, file)
    assert KEY not in repr(found)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("content", "config"),
    [
        ({"apiKey": f" Bearer {KEY}\n", "baseUrl": "https://a.test"}, (KEY, "https://a.test")),
        ({"api_key": KEY, "base_url": 3}, (KEY, "")),
        ({"api_key": ""}, None),
        ({"api_key": None}, None),
        ({"api_key": [KEY]}, None),
        ({"api_key": "schlüssel"}, None),
        ({"api_key": "k" * 5000}, None),
        ({}, None),
        ([KEY], None),
        (KEY, None),
    ],
)
def test_only_a_key_counts(file: Path, content: object, config: tuple[str, str] | None) -> None:
    file.write_text(json.dumps(content), "utf-8")
    assert read(file) == config


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 50_000,
        b'{"api_key": "' + KEY.encode() + b'", "more": "' + b"x" * 70_000 + b'"}',
    ],
)
def test_what_is_no_such_file_is_no_trouble(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read(file) is None


def test_nothing_there(tmp_path: Path) -> None:
    assert read_cli_config({HOME: str(tmp_path)}) is None
    assert read_cli_config({}) is None


@pytest.mark.posix("fifo", "link")
def test_a_link_to_the_file_is_followed_and_nothing_else_is_waited_for(file: Path, tmp_path: Path) -> None:
    target = file.rename(tmp_path / "kept.json")
    file.symlink_to(target)
    assert read(file) == (KEY, "")
    for put in (lambda: file.symlink_to(file), lambda: make_fifo(file), lambda: file.symlink_to("/dev/zero")):
        file.unlink()
        put()
        assert read(file) is None
    file.unlink()
    file.mkdir()
    assert read(file) is None
