"""Fails a test that leaves a mouse button down, a popup open or an override cursor set.

Qt keeps these for the whole process: a later test would press a list through a popup that is not its own, or
drag where it only points. What is left is taken away, so that the next test begins clean.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def input_guard() -> Iterator[None]:
    """Looks at the application after the test and the fixtures that it asked for have ended."""
    yield
    if "PySide6.QtWidgets" in sys.modules:  # a test without widgets does not load them
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        if isinstance(app, QApplication) and (left := _taken_away(app)):
            pytest.fail(f"the test left {', '.join(left)}", pytrace=False)


def _taken_away(app: QApplication) -> list[str]:
    """What was left, in words; it is gone then."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    left: list[str] = []
    pressed = app.mouseButtons()
    if pressed != Qt.MouseButton.NoButton:
        left.append(f"{pressed.name} pressed")
        nowhere = QWidget()
        for button in Qt.MouseButton:
            if button in pressed and button != Qt.MouseButton.NoButton:
                QTest.mouseRelease(nowhere, button)
    while (popup := app.activePopupWidget()) is not None:
        left.append(f"a popup open: {type(popup).__name__} {popup.objectName()!r}")
        if not popup.close() or app.activePopupWidget() is popup:
            break
    while app.overrideCursor() is not None:
        left.append("an override cursor")
        app.restoreOverrideCursor()
    return left
