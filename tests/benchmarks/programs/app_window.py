"""The app, started as ``python -m runapi_desktop`` starts it, that says how far it is.

Standard output gets ``painted`` when the window is on the screen, ``ready`` when everything behind it is
built, and then the longest time in milliseconds that the window could not answer in between. What asks is a
timer of Qt's: it answers whatever Qt would answer, and needs no asyncio, which the app loads after the paint.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

import runapi_desktop.__main__ as entry

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

    from runapi_desktop.desktop import Desktop


class _Watch:
    """The longest gap between two answers of the window, from now on."""

    def __init__(self, timer: QTimer) -> None:
        self.longest_ms = 0.0
        self._last_s = time.perf_counter()
        self._timer = timer
        timer.timeout.connect(self._answer)
        timer.start(1)

    def _answer(self) -> None:
        now_s = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now_s - self._last_s) * 1000)
        self._last_s = now_s

    def stop(self) -> None:
        """Count what it could not answer until now, and ask no more."""
        self._answer()
        self._timer.stop()


def _show_until_painted(window: QWidget) -> None:
    from PySide6.QtCore import QTimer

    _show(window)
    print("painted", flush=True)
    _watches.append(_Watch(QTimer(window)))


def _load_beside(modules: Iterable[str]) -> None:
    _load(modules)
    from runapi_desktop.desktop import Desktop

    start = Desktop.start

    async def tell_ready(desktop: Desktop) -> None:
        await start(desktop)
        (watch,) = _watches
        watch.stop()
        print("ready", flush=True)
        print(f"{watch.longest_ms:.1f}", flush=True)

    Desktop.start = tell_ready


# As the entry does before it loads the app.
gc.disable()
from runapi_desktop import app  # noqa: E402

_watches: list[_Watch] = []
_show = app.show_until_painted
_load = app.load_beside
app.show_until_painted = _show_until_painted
app.load_beside = _load_beside
sys.exit(entry.main())
