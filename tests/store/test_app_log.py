"""No secret reaches the log file, wherever in a record it hides."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.store.app_log import LOG_FILE_NAME, Redactor, close_log, open_log

KEY = "runapi_live_4f9d1c77aa"


def _written(logs_dir: Path, write: object) -> str:
    handler = open_log(logs_dir, Redactor(lambda: [KEY]))
    try:
        assert callable(write)
        write(logging.getLogger("runapi_desktop.test_app_log"))
    finally:
        close_log(handler)
    return (logs_dir / LOG_FILE_NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "message",
    [
        f"sent with {KEY}",
        "headers: {'Authorization': 'Bearer abcdef123456'}",
        "Authorization: Bearer abcdef123456",
        "api_key=abcdef123456",
        '{"api_key": "abcdef123456"}',
        "GET https://files.example/clip.mp4?signature=abcdef123456&expires=1",
        "proxy http://user:abcdef123456@proxy.example/",
    ],
)
def test_secrets_are_masked_in_messages(tmp_path: Path, message: str) -> None:
    text = _written(tmp_path, lambda log: log.info("%s", message))
    assert "abcdef123456" not in text
    assert KEY not in text
    assert "•••" in text


def test_secrets_are_masked_in_exceptions(tmp_path: Path) -> None:
    def fail(log: logging.Logger) -> None:
        try:
            raise ValueError(f"bad header {KEY!r}")
        except ValueError:
            log.info("a request failed", exc_info=True)

    text = _written(tmp_path, fail)
    assert "Traceback" in text
    assert KEY not in text


def test_plain_lines_are_left_as_they_are(tmp_path: Path) -> None:
    text = _written(tmp_path, lambda log: log.info("task 7 is rendering, request id req_12"))
    assert "task 7 is rendering, request id req_12" in text
    assert "•••" not in text


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageTrouble):
        open_log(tmp_path / "file" / "logs", Redactor(list))
