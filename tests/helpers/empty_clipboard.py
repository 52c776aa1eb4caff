"""Empties the clipboard after each test: what one copied is not pasted in another.

Without a screen the clipboard outlives Python, and with it what was copied: the process would end in a crash.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    yield
    if "PySide6.QtGui" not in sys.modules:
        return
    from PySide6.QtGui import QGuiApplication

    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
