"""Qt's application and its event loop, for targets that need them; in a test they are the test's own."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

import qasync
from PySide6.QtWidgets import QApplication

from runapi_desktop.app import new_application


def qt_application() -> QApplication:
    """The one of this process."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else new_application()


@contextmanager
def qt_runner() -> Generator[asyncio.Runner]:
    """Runs coroutines on Qt's loop, one after the other."""
    app = qt_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        yield runner
