"""Loads PyAV, which takes some 100 ms, when something first needs it.

Its modules import each other in a circle: of two threads that load it at once, one sees half of it.
"""

from __future__ import annotations

from importlib import import_module
from threading import Lock

_loading = Lock()


def load_av() -> None:
    """Have PyAV loaded whole. Every way into `media` that may be taken in a thread begins with it."""
    with _loading:
        import_module("av")
