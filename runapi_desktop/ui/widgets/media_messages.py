"""Keeps the terminal free of what QtMultimedia and the FFmpeg in it say to themselves.

Measured: it tells of every library that it does without, prints each file that it opens, and warns where
there is no sound server. What matters to the user comes by the player's signals.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger(__name__)

# The file's description, which FFmpeg prints by itself, is asked for only where these are on.
_RULES = "qt.multimedia.*=false\nqt.multimedia.*.critical=true"


@contextmanager
def quiet_media() -> Generator[None]:
    """Load QtMultimedia and create its parts inside: what they say then is in the app's log.

    Only then: a handler takes Python's lock, for which Qt's media threads must never have to wait.
    """
    QLoggingCategory.setFilterRules(_RULES)
    previous = qInstallMessageHandler(_write_down)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)


def _write_down(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.info("Qt: %s", message)
