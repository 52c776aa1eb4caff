"""Fails a test in which `runapi_desktop` logs a warning or an error that the test does not expect.

A test that provokes trouble on purpose says so: `@pytest.mark.logs(r"could not reach")`. Each pattern must
appear, and every record from WARNING up must match one of them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest


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
    yield
    logger.removeHandler(records)
    unexpected = [line for line in records.lines if not any(re.search(p, line) for p in patterns)]
    missing = [p for p in patterns if not any(re.search(p, line) for line in records.lines)]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)
    if missing:
        pytest.fail(f"expected log records that never came: {missing}", pytrace=False)
