"""Tells when a window is on the screen for the first time, so that slow things can wait for it."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _PaintWatch(QObject):
    def __init__(self, widget: QWidget, painted: asyncio.Future[None]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted.done():
            self._painted.set_result(None)
        return False


async def painted(widget: QWidget) -> None:
    """Return once ``widget`` has been painted."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    watch = _PaintWatch(widget, done)
    widget.update()
    await done
    widget.removeEventFilter(watch)
    watch.deleteLater()
    # The filter saw the event before the widget did: let Qt finish this frame.
    await asyncio.sleep(0)
