"""Keeps the terminal free of what QtMultimedia and the FFmpeg in it say to themselves.

Measured: it tells of every library that it does without, prints each file that it opens, and warns where
there is no sound server. What matters to the user comes by the player's signals.

Rules do it, never a message handler in Python: Qt's media threads would wait for Python's lock, and one that
still waits when the handler is taken away brings the process down (PySide 6.11 calls what is no more).
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QLoggingCategory

# The file's description, which FFmpeg prints by itself, is asked for only where these are on.
_ALWAYS = "qt.multimedia.*=false\nqt.multimedia.*.critical=true\n"
# What is missing on a computer without a sound server is told without a category.
_INSIDE = "default=false\ndefault.critical=true\n"


@contextmanager
def quiet_media() -> Generator[None]:
    """Load QtMultimedia and create its parts inside."""
    QLoggingCategory.setFilterRules(_ALWAYS + _INSIDE)
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(_ALWAYS)
