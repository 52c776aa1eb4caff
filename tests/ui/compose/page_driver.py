"""What tests do to a compose page: find controls by their names, wait for what follows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)

_PATIENCE_S = 20.0


def control(page: QWidget, kind: type[W], name: str) -> W:
    """The control of that object name; fails when there is none."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


async def until(condition: Callable[[], bool]) -> None:
    """Let Qt, the worker threads and the coroutines go on until ``condition`` holds."""
    async with asyncio.timeout(_PATIENCE_S):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in Qt and in threads
            await asyncio.sleep(0.002)
