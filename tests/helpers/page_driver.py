"""What tests do to a page: find controls by their names, wait for what follows, choose a model."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from runapi_desktop.domain.catalog import model_by_id, models_for
from runapi_desktop.ui.compose.generate_tab import GenerateTab

W = TypeVar("W", bound=QWidget)

_PATIENCE_S = 20.0


def control(page: QWidget, kind: type[W], name: str) -> W:
    """The control of that object name; fails when there is none."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def is_seen(page: QWidget, kind: type[W], name: str) -> bool:
    """There is a control of that object name, and it is shown."""
    found = page.findChild(kind, name)
    return found is not None and found.isVisible()


async def until(condition: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
    """Let Qt, the worker threads and the coroutines go on until ``condition`` holds."""
    async with asyncio.timeout(patience_s):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in Qt and in threads
            await asyncio.sleep(0.002)


def choose_model(page: GenerateTab, model_id: str) -> None:
    """What the user does to get to that model: its action, then its row in the list of models."""
    spec = model_by_id(model_id)
    if model_by_id(page.model_id).action != spec.action:
        words = spec.action.title().replace("_", "")
        control(page, QPushButton, f"{spec.service}{words}").click()
    picker = control(page, QComboBox, f"{spec.service}Model")
    row = models_for(spec.service, spec.action).index(spec)
    picker.setCurrentIndex(row)
    picker.activated.emit(row)
