"""While a clip fills the screen the window's keys are heard; who comes to the window finds the clip there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from runapi_desktop.desktop import Desktop
from tests.helpers.page_driver import control, until
from tests.helpers.undoing import undo_words

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
async def desktop(one_clip_desktop: Desktop) -> Desktop:
    await until(lambda: one_clip_desktop.stage.player.has_file)
    return one_clip_desktop


async def fill_screen(desktop: Desktop) -> QWidget:
    desktop.stage.full_screen.toggle()
    screen = desktop.stage.player.window()
    assert screen is not desktop.window
    await until(screen.isActiveWindow)
    return screen


def is_back(desktop: Desktop) -> bool:
    return not desktop.stage.full_screen.is_on and desktop.stage.player.window() is desktop.window


async def test_quit_is_heard_and_closes_the_app(desktop: Desktop) -> None:
    screen = await fill_screen(desktop)
    QTest.keyClick(screen, Qt.Key.Key_Q, CONTROL)
    assert desktop.closing.is_set()


async def test_the_windows_own_place_is_what_is_remembered(desktop: Desktop) -> None:
    before = desktop.window.layout_state()
    await fill_screen(desktop)
    assert desktop.window.layout_state() == before
    desktop.stage.full_screen.leave()
    assert desktop.window.layout_state() == before


async def test_what_closes_a_window_closes_the_one_in_front(desktop: Desktop) -> None:
    desktop.open_tab("kling")
    screen = await fill_screen(desktop)
    QTest.keyClick(screen, Qt.Key.Key_W, CONTROL)
    assert is_back(desktop)
    assert "kling" in desktop.tabs
    assert desktop.window.tabs.currentWidget() is desktop.tabs["kling"]


async def test_every_other_key_of_the_menu_bar_leads_back_to_the_window(desktop: Desktop) -> None:
    screen = await fill_screen(desktop)
    QTest.keyClick(screen, Qt.Key.Key_F, CONTROL)
    assert is_back(desktop)
    search = control(desktop.window, QLineEdit, "reelSearch")
    await until(lambda: QApplication.focusWidget() is search)


async def test_a_key_that_can_do_nothing_changes_nothing(desktop: Desktop) -> None:
    screen = await fill_screen(desktop)
    assert not undo_words(desktop.window.undo_stack)
    QTest.keyClick(screen, Qt.Key.Key_Z, CONTROL)
    assert desktop.stage.player.window() is screen


@pytest.mark.parametrize(
    "come", [lambda window: window.bring_to_front(), lambda window: window.activateWindow()]
)
async def test_who_comes_to_the_window_finds_the_clip_in_it(
    desktop: Desktop, come: Callable[[QWidget], object]
) -> None:
    await fill_screen(desktop)
    come(desktop.window)
    await until(lambda: is_back(desktop))
    assert desktop.stage.player.isVisible()
