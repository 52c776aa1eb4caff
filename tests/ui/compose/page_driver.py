"""What tests do to a compose page: find controls by their names, drop things, wait for what follows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)

_PATIENCE_S = 20.0


def control(page: QWidget, kind: type[W], name: str) -> W:
    """The control of that object name; fails when there is none."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def drop(target: QWidget, mime: QMimeData) -> bool:
    """Drag ``mime`` onto ``target`` and let go; whether it was taken."""
    place = QPointF(target.rect().center())
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, mime, button, keys)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(place, action, mime, button, keys)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


async def until(condition: Callable[[], bool]) -> None:
    """Let Qt, the worker threads and the coroutines go on until ``condition`` holds."""
    async with asyncio.timeout(_PATIENCE_S):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in Qt and in threads
            await asyncio.sleep(0.002)
