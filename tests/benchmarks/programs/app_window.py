"""The app, started as ``python -m runapi_desktop`` starts it, that says how far it is.

Standard output gets ``painted`` when the window is on the screen, ``ready`` when everything behind it is
built, and then the longest time in milliseconds that the window could not answer in between.
"""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING

import runapi_desktop.__main__ as entry
from runapi_desktop import app

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_paint = app.painted
_start = app.Desktop.start


async def _longest_gap_ms(end: asyncio.Event) -> float:
    longest_s, last_s = 0.0, time.perf_counter()
    while not end.is_set():
        await asyncio.sleep(0.001)
        now_s = time.perf_counter()
        longest_s, last_s = max(longest_s, now_s - last_s), now_s
    return longest_s * 1000


async def _tell_painted(window: QWidget) -> None:
    await _paint(window)
    print("painted", flush=True)
    end = asyncio.Event()
    _watches.append((asyncio.create_task(_longest_gap_ms(end)), end))


async def _tell_ready(desktop: app.Desktop) -> None:
    await _start(desktop)
    print("ready", flush=True)
    watch, end = _watches.pop()
    end.set()
    print(f"{await watch:.1f}", flush=True)


_watches: list[tuple[asyncio.Task[float], asyncio.Event]] = []
app.painted = _tell_painted
app.Desktop.start = _tell_ready
sys.exit(entry.main())
