"""Another theme changes colours: everything stays where it is, whatever has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.ui.commands.window_commands import DARK_THEME, LIGHT_THEME
from tests.helpers.page_driver import control, until


def places(window: QWidget) -> dict[tuple[int, str], QRect]:
    """Where everything that is seen is, and what stands inside of it."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return {
        (id(each), f"{type(each).__name__} {each.objectName()}"): QRect(
            each.mapTo(window, QPoint()) + each.contentsRect().topLeft(), each.contentsRect().size()
        )
        for each in shown
    }


def ground(window: QWidget) -> str:
    return window.palette().window().color().name()


@pytest.mark.parametrize("keyboard", ["hailuoGenerate", "stageContinue"])
async def test_a_theme_moves_nothing(one_clip_desktop: Desktop, keyboard: str) -> None:
    window = one_clip_desktop.window
    window.resize(1360, 860)
    button = control(window, QPushButton, keyboard)
    await until(button.isEnabled)
    button.setFocus()
    assert QApplication.focusWidget() is button
    window.status_line.show_working(3)
    await until(lambda: control(window, QLabel, "workingCount").width() > 20)
    before = places(window)
    for command in (DARK_THEME, LIGHT_THEME):
        other = ground(window)
        window.status_line.show_working(0)
        window.commands.run_now(command)
        await until(lambda other=other: ground(window) != other and window.updatesEnabled())
        window.status_line.show_working(3)
        await until(lambda: control(window, QLabel, "workingCount").width() > 20)
        now = places(window)
        assert {key[1]: now.get(key) for key in before} == {key[1]: place for key, place in before.items()}
