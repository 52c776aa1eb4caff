"""Keeps a message handler in place between those of pytest-qt.

pytest-qt takes its own away after each test. A media thread that waits for Python's lock with a message then
calls a handler that is no more, and the process ends (PySide 6.11). With this one below, there always is one.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def pytest_configure(config: pytest.Config) -> None:
    """Before pytest-qt installs the first of its own."""
    qInstallMessageHandler(_print)


def _print(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    print(f"Qt between two tests: {text}", file=sys.__stderr__)
