"""Gives Python's own ``import`` back after PySide6 has put one of its own in its place.

PySide6's reads the source text of every module that is imported after it, to learn whether that uses its
``__feature__`` switches, and keeps all of it: several megabytes, and much of the time of every import.
Nothing here uses these switches.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def restore_import() -> None:
    """Load PySide6; whatever comes after it is imported as without it."""
    import_module("PySide6.QtCore")
    # Under this name PySide6 keeps what it has replaced.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
