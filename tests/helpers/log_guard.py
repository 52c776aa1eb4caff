"""Fails a test in which `runapi_desktop` logs a warning or an error that the test does not expect.

A test that provokes trouble on purpose says so: `@pytest.mark.logs(r"could not reach")`. Each pattern must
appear, and every record from WARNING up must match one of them.

The app as a process of its own writes a log file: where a test keeps one in its folder, a window in it that
stood still fails the test as well.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from runapi_desktop.store.app_log import LOG_FILE_NAME, recent_trouble

WATCH_LOGGER = "runapi_desktop.ui.startup.window_watch"


class _RecordList(logging.Handler):
    """Keeps every record it is given, and the text it would print."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {self.format(record)}")


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Watches the package's loggers for the length of one test, its fixtures included."""
    patterns = [str(p) for mark in request.node.iter_markers("logs") for p in mark.args]
    records = _RecordList()
    logger = logging.getLogger("runapi_desktop")
    logger.addHandler(records)
    folder: Path | None = request.getfixturevalue("tmp_path") if "tmp_path" in request.fixturenames else None
    yield
    logger.removeHandler(records)
    lines = records.lines + (stalls_in(folder) if folder is not None else [])
    unexpected = [line for line in lines if not any(re.search(p, line) for p in patterns)]
    missing = [p for p in patterns if not any(re.search(p, line) for line in records.lines)]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)
    if missing:
        pytest.fail(f"expected log records that never came: {missing}", pytrace=False)


def stalls_in(folder: Path) -> list[str]:
    """What the watch on the window says in the app's log files below ``folder``."""
    logs = {path.parent for path in folder.glob(f"**/logs/{LOG_FILE_NAME}")}
    return [record for log in sorted(logs) for record in recent_trouble(log) if WATCH_LOGGER in record]
