"""The "+" beside the tabs stands level with their words, and says what the others' clips start from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow


@pytest.fixture(params=[100, 150])
def first(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[FirstWindow]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    first = FirstWindow(theme, Settings({"text_percent": request.param}))
    first.window.show()
    yield first
    shiboken6.delete(first.window)
    shiboken6.delete(theme)


def places(first: FirstWindow) -> tuple[int, int]:
    """The middle of the "+" and that of the tabs, in pixels from the top."""
    tabs = first.window.tabs
    button, bar = tabs.findChild(QToolButton, "addService"), tabs.tabBar()
    assert button is not None
    plus = button.mapTo(tabs, button.rect().center()).y()
    return plus, bar.mapTo(tabs, QPoint(0, bar.tabRect(0).center().y())).y()


def test_the_plus_is_level_with_the_tabs(first: FirstWindow) -> None:
    plus, words = places(first)
    assert abs(plus - words) <= 1


def test_it_stays_level_when_the_letters_grow(first: FirstWindow, qtbot: QtBot) -> None:
    _, before = places(first)
    first.settings.text_percent = 120
    qtbot.waitUntil(lambda: places(first)[1] != before)
    qtbot.waitUntil(lambda: abs(places(first)[0] - places(first)[1]) <= 1)


def test_a_service_that_takes_pictures_says_so_whatever_its_ways_to_a_clip_are_called(
    first: FirstWindow, qtbot: QtBot
) -> None:
    button = first.window.tabs.findChild(QToolButton, "addService")
    assert button is not None
    menu = button.findChild(QMenu, "services")
    assert menu is not None
    button.click()
    qtbot.waitUntil(menu.isVisible)
    texts = [action.text() for action in menu.actions()]
    menu.close()
    assert "Veo 3.1 · text, picture, clip" in texts
    assert "InfiniteTalk · picture, sound" in texts
