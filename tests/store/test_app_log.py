"""The log file: one record after the other, no secret in any, and the last troubles found again."""

from __future__ import annotations

import logging
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.store.app_log import LOG_FILE_NAME, BackgroundHandler, close_log, open_log, recent_trouble
from runapi_desktop.store.redaction import Redactor

KEY = "runapi_live_4f9d1c77aa"


def _written(logs_dir: Path, write: Callable[[logging.Logger], object]) -> str:
    handler = open_log(logs_dir, Redactor(lambda: [KEY]))
    try:
        write(logging.getLogger("runapi_desktop.test_app_log"))
    finally:
        close_log(handler)
    return (logs_dir / LOG_FILE_NAME).read_text(encoding="utf-8")


def _fail() -> None:
    raise ValueError(f"bad header {KEY!r}\nwith a second line")


def _log_failure(log: logging.Logger) -> None:
    try:
        _fail()
    except ValueError:
        log.info("a request failed", exc_info=True)


def test_a_key_is_masked_in_messages_arguments_and_tracebacks(tmp_path: Path) -> None:
    text = _written(tmp_path, lambda log: log.info("sent %s with %r", KEY, {"key": KEY}))
    text += _written(tmp_path, _log_failure)
    assert "Traceback" in text
    assert KEY not in text
    assert text.count("•••") >= 3


def test_a_key_that_is_learnt_later_is_masked_from_then_on(tmp_path: Path) -> None:
    keys: list[str] = []
    handler = open_log(tmp_path, Redactor(lambda: keys))
    keys.append("learnt-only-later")
    logging.getLogger("runapi_desktop.test_app_log").info("learnt-only-later")
    close_log(handler)
    assert "later" not in (tmp_path / LOG_FILE_NAME).read_text(encoding="utf-8")


def test_no_message_can_pass_for_a_record_of_its_own(tmp_path: Path) -> None:
    forged = "2026-11-03 12:00:00,000 ERROR   root: forged"
    for line_end in ("\n", "\r", "\r\n", "\x0b", "\x85", "\u2028"):
        text = _written(tmp_path, lambda log, end=line_end: log.info("words%s%s", end, forged))
        assert all(not line.startswith("2026-11-03") for line in text.split("\n"))
    assert recent_trouble(tmp_path) == []


def test_words_that_cannot_be_encoded_are_written_all_the_same(tmp_path: Path) -> None:
    assert "\\ud800" in _written(tmp_path, lambda log: log.info("half a character: \ud800"))


@pytest.mark.logs("first", "second", "third")
def test_the_last_troubles_are_found_with_their_tracebacks(tmp_path: Path) -> None:
    def write(log: logging.Logger) -> None:
        log.warning("first")
        log.info("all is well")
        try:
            _fail()
        except ValueError:
            log.exception("second")
        log.warning("third")

    _written(tmp_path, write)
    second, third = recent_trouble(tmp_path, limit=2)
    assert "second" in second
    assert second.splitlines()[-1].strip() == "with a second line"
    assert third.endswith("third")
    assert recent_trouble(tmp_path / "nowhere") == []


@pytest.mark.logs("7999")
def test_a_long_log_is_read_from_its_end(tmp_path: Path) -> None:
    def write(log: logging.Logger) -> None:
        for number in range(8000):
            log.info("%s %d", "x" * 60, number)
        log.warning("number 7999")

    _written(tmp_path, write)
    assert [line.rpartition(": ")[2] for line in recent_trouble(tmp_path)] == ["number 7999"]


def test_libraries_say_only_what_is_wrong(tmp_path: Path) -> None:
    def write(log: logging.Logger) -> None:
        logging.getLogger("httpx").info("HTTP Request: POST https://runapi.ai/api/v1/luma")
        logging.getLogger("httpcore.connection").debug("connect_tcp.started")
        logging.getLogger("httpx").warning("odd")
        log.info("ours")

    text = _written(tmp_path, write)
    assert "HTTP Request" not in text
    assert "connect_tcp" not in text
    assert "odd" in text
    assert "ours" in text


@pytest.mark.posix("modes")
def test_the_folder_is_private(tmp_path: Path) -> None:
    _written(tmp_path / "logs", lambda log: log.info("hello"))
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


class _SlowDisk(logging.Handler):
    """Takes nothing until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.may_write = threading.Event()
        self.lines: list[str] = []
        self.threads: set[int] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self.may_write.wait(30)
        self.threads.add(threading.get_ident())
        self.lines.append(record.getMessage())


def test_whoever_logs_waits_for_no_disk_and_no_line_is_lost() -> None:
    disk = _SlowDisk()
    handler = BackgroundHandler(disk)
    records = [logging.LogRecord("x", logging.INFO, "", 0, "line %d", (n,), None) for n in range(200)]
    for record in records:
        handler.handle(record)
    assert disk.lines == []
    disk.may_write.set()
    handler.close()
    assert disk.lines == [f"line {n}" for n in range(200)]
    assert threading.get_ident() not in disk.threads
    handler.close()
    handler.flush()


@pytest.mark.logs("the last words")
def test_an_error_is_on_the_disk_before_what_follows_it(tmp_path: Path) -> None:
    def write(log: logging.Logger) -> None:
        log.info("before")
        log.error("the last words")
        text = (tmp_path / LOG_FILE_NAME).read_text(encoding="utf-8")
        assert "before" in text
        assert "the last words" in text

    _written(tmp_path, write)


def test_the_last_lines_survive_a_process_that_ends_in_the_middle(tmp_path: Path) -> None:
    """By the end of the interpreter, by an uncaught exception, and by a crash that follows an error."""
    for end in ("sys.exit(3)", "raise ValueError('unforeseen')", "log.error('fatal'); os.abort()"):
        folder = tmp_path / str(len(end))
        script = f"""
import logging, os, sys
from pathlib import Path
from runapi_desktop.store.app_log import open_log
open_log(Path({str(folder)!r}), str)
log = logging.getLogger("runapi_desktop.end")
for number in range(300):
    log.info("line %d", number)
{end}
"""
        subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
        text = (folder / LOG_FILE_NAME).read_text(encoding="utf-8")
        assert "line 299" in text


@pytest.mark.parametrize(
    "hostile",
    [
        "-a" * 200_000,
        "https://" * 50_000,
        "secret" * 60_000,
        "api_key " * 50_000,
        " " * 400_000,
        "x" * 400_000,
    ],
)
def test_a_hostile_line_stops_nobody(tmp_path: Path, hostile: str) -> None:
    def write(log: logging.Logger) -> None:
        began_s = time.thread_time()
        for _ in range(20):
            log.info("RunAPI said %s", hostile)
        assert time.thread_time() - began_s < 0.2

    began_s = time.process_time()
    text = _written(tmp_path, write)
    assert time.process_time() - began_s < 5
    assert text.count(": RunAPI") == 20
    assert len(text) < 20 * 33_000


def test_of_a_line_that_is_cut_no_half_of_a_secret_is_left(tmp_path: Path) -> None:
    for shift in range(0, 60, 3):
        words = ("x" * (15_960 + shift)).replace("xx", "x ") + f"Authorization: Bearer {KEY} "
        words += "y " * 20_000 + f"Cookie: a={KEY}; b={KEY}" + " z" * (7_970 + shift)
        text = _written(tmp_path, lambda log, words=words: log.info("%s", words))
        assert all(KEY[start : start + 6] not in text for start in range(6, len(KEY) - 5))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageTrouble):
        open_log(tmp_path / "file" / "logs", Redactor(list))
