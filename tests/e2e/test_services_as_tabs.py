"""The "+" beside the tabs: a service becomes a tab, is remembered, is closed, and loses nothing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.catalog import FIRST_SERVICE_IDS, SERVICE_IDS, models
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.commands.palette import CommandPalette
from tests.helpers.drags import drop, hover
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import started_desktop
from tests.helpers.undoing import undo_words
from tests.media.samples import jpeg, quadrants


@pytest.fixture
async def desktop(qapp: QApplication, qtbot: QtBot, paths: AppPaths) -> AsyncIterator[Desktop]:
    desktop = await started_desktop(qapp, paths)
    yield desktop
    await desktop.close()


def titles(desktop: Desktop) -> list[str]:
    tabs = desktop.window.tabs
    return [tabs.tabText(index) for index in range(tabs.count())]


def press(desktop: Desktop, service: str) -> QAction:
    """Open the menu of the "+" and press the line of that service."""
    button = control(desktop.window, QToolButton, "addService")
    menu = button.findChild(QMenu, "services")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    action = {action.objectName(): action for action in menu.actions()}[f"service-{service}"]
    action.trigger()
    return action


async def test_a_service_is_added_closed_and_comes_back_with_what_stood_in_it(desktop: Desktop) -> None:
    assert titles(desktop) == ["Hailuo", "Luma"]
    added = press(desktop, "kling")
    assert titles(desktop) == ["Hailuo", "Luma", "Kling"]
    assert added.isChecked()
    assert added.text().startswith("Kling · ")
    tab = desktop.tabs["kling"]
    assert desktop.window.tabs.currentWidget() is tab
    prompt = control(tab, QPlainTextEdit, "klingPrompt")
    QTest.keyClicks(prompt, "a boat")
    assert not press(desktop, "kling").isChecked()
    assert titles(desktop) == ["Hailuo", "Luma"]
    press(desktop, "kling")
    assert titles(desktop) == ["Hailuo", "Luma", "Kling"]
    assert control(desktop.tabs["kling"], QPlainTextEdit, "klingPrompt").toPlainText() == "a boat"


async def test_a_hint_says_what_the_model_in_sight_does_with_pictures(
    desktop: Desktop, tmp_path: Path
) -> None:
    mime = QMimeData()
    files = [tmp_path / f"{number}.jpg" for number in range(3)]
    for number, file in enumerate(files):
        file.write_bytes(jpeg(quadrants(640 + number, 480)))
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    stage = desktop.stage
    assert hover(stage, mime).hint == "Make 3 clips, one from each picture"
    press(desktop, "kling")
    tab = desktop.tabs["kling"]
    assert hover(stage, mime).hint == "Make 3 clips, one from each picture"
    tab.choose_model(next(model for model in models() if model.id == "kling-v3-omni-reference"))
    assert drop(stage, mime).hint == "Add 3 pictures"

    def held() -> object:
        return tab.draft().values.get("reference_image_urls")

    await until(lambda: isinstance(pictures := held(), tuple) and len(pictures) == 3)
    assert not tab.draft().batch


async def test_every_service_can_be_opened_from_the_menu(desktop: Desktop) -> None:
    for service in SERVICE_IDS[len(FIRST_SERVICE_IDS) :]:
        press(desktop, service)
        assert desktop.window.tabs.currentWidget() is desktop.tabs[service]
        await asyncio.sleep(0)  # one press at a time
    assert len(titles(desktop)) == len(SERVICE_IDS)


async def test_tabs_and_their_drafts_are_remembered(
    qapp: QApplication, qtbot: QtBot, paths: AppPaths
) -> None:
    first = await started_desktop(qapp, paths)
    press(first, "wan")
    press(first, "kling")
    QTest.keyClicks(control(first.tabs["kling"], QPlainTextEdit, "klingPrompt"), "a boat")
    QTest.keyClicks(control(first.open_tab("wan"), QPlainTextEdit, "wanPrompt"), "a train")
    first.open_tab("kling")
    await first.close()
    for _ in range(2):  # What nobody looked at in one run is there in the next.
        again = await started_desktop(qapp, paths)
        assert titles(again)[2:] == ["Wan", "Kling"]
        assert set(again.tabs) == {"kling"}
        assert control(again.tabs["kling"], QPlainTextEdit, "klingPrompt").toPlainText() == "a boat"
        await again.close()
    last = await started_desktop(qapp, paths)
    last.window.tabs.setCurrentIndex(2)
    assert control(last.tabs["wan"], QPlainTextEdit, "wanPrompt").toPlainText() == "a train"
    await last.close()


async def test_a_form_is_built_when_its_tab_is_first_seen(
    qapp: QApplication, qtbot: QtBot, paths: AppPaths
) -> None:
    first = await started_desktop(qapp, paths)
    for service in ("kling", "wan", "topaz"):
        press(first, service)
        await asyncio.sleep(0)
    await first.close()
    desktop = await started_desktop(qapp, paths)
    window, bar = desktop.window, desktop.window.tabs.tabBar()
    every = titles(desktop)
    assert set(desktop.tabs) == {"topaz"}
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    bar.setFocus()
    for _ in range(2):
        QTest.keyClick(bar, Qt.Key.Key_Right)
    assert set(desktop.tabs) == {"topaz", "luma", "kling", "wan"}
    assert window.tabs.currentWidget() is desktop.tabs["wan"]
    assert titles(desktop) == every
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert window.tabs.currentWidget() is desktop.tabs["kling"]
    await desktop.close()


async def test_a_tab_that_nobody_looked_at_is_closed_and_comes_back(
    qapp: QApplication, qtbot: QtBot, paths: AppPaths
) -> None:
    first = await started_desktop(qapp, paths)
    press(first, "wan")
    QTest.keyClicks(control(first.tabs["wan"], QPlainTextEdit, "wanPrompt"), "a train")
    first.open_tab("hailuo")
    await first.close()
    desktop = await started_desktop(qapp, paths)
    press(desktop, "wan")
    assert titles(desktop) == ["Hailuo", "Luma"]
    assert "wan" not in desktop.tabs
    await desktop.window.undo_stack.undo()
    assert control(desktop.tabs["wan"], QPlainTextEdit, "wanPrompt").toPlainText() == "a train"
    await desktop.close()


async def test_every_model_is_offered_whether_its_service_has_a_tab_or_not(desktop: Desktop) -> None:
    desktop.window.palette_action.trigger()
    palette = desktop.window.findChild(CommandPalette)
    assert palette is not None
    search = palette.findChild(QLineEdit)
    assert search is not None
    QTest.keyClicks(search, "Kling 3.0")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert titles(desktop) == ["Hailuo", "Luma", "Kling"]


async def test_a_tab_is_closed_by_keys_and_undo_brings_it_back_to_its_place(desktop: Desktop) -> None:
    window, bar = desktop.window, desktop.window.tabs.tabBar()
    for service in ("kling", "wan", "topaz"):
        press(desktop, service)
        await asyncio.sleep(0)
    every = titles(desktop)
    window.tabs.setCurrentIndex(3)
    window.close_tab_action.trigger()
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Topaz"]
    assert undo_words(window.undo_stack) == "close Wan"
    await window.undo_stack.undo()
    assert titles(desktop) == every
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Topaz"]
    await window.undo_stack.undo()
    await window.undo_stack.redo()
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Topaz"]


async def test_a_tab_is_closed_by_the_middle_button_where_it_was_pressed_and_let_go(desktop: Desktop) -> None:
    window, bar = desktop.window, desktop.window.tabs.tabBar()
    for service in ("kling", "wan"):
        press(desktop, service)
        await asyncio.sleep(0)
    places = [bar.tabRect(index).center() for index in range(bar.count())]
    QTest.mousePress(bar, Qt.MouseButton.MiddleButton, pos=places[2])
    QTest.mouseRelease(bar, Qt.MouseButton.MiddleButton, pos=places[3])
    for first in (0, 1):
        QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=places[first])
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Wan"]
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=places[2])
    assert titles(desktop) == ["Hailuo", "Luma", "Wan"]
    assert window.tabs.currentWidget() is desktop.tabs["wan"]
    await window.undo_stack.undo()
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Wan"]


def tab_menu(desktop: Desktop, index: int, *, by_key: bool = False) -> dict[str, QAction]:
    """What the menu of that tab offers, by object name."""
    bar = desktop.window.tabs.tabBar()
    place = QPoint() if by_key else bar.tabRect(index).center()
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(bar, QContextMenuEvent(reason, place, bar.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {action.objectName(): action for action in menu.actions() if action.isVisible()}
    menu.close()
    return entries


async def test_the_menu_of_a_tab_closes_it_or_all_others(desktop: Desktop) -> None:
    assert not tab_menu(desktop, 0)["closeThisTab"].isEnabled()
    assert "closeOtherTabs" not in tab_menu(desktop, 0)
    for service in ("kling", "wan", "topaz"):
        press(desktop, service)
        await asyncio.sleep(0)
    every = titles(desktop)
    entries = tab_menu(desktop, 3)
    assert entries["closeThisTab"].text() == "Close Wan"
    entries["closeThisTab"].trigger()
    assert titles(desktop) == ["Hailuo", "Luma", "Kling", "Topaz"]
    await desktop.window.undo_stack.undo()
    desktop.window.tabs.setCurrentIndex(4)
    assert tab_menu(desktop, 4, by_key=True)["closeThisTab"].text() == "Close Topaz"
    tab_menu(desktop, 3)["closeOtherTabs"].trigger()
    assert titles(desktop) == ["Hailuo", "Luma", "Wan"]
    assert undo_words(desktop.window.undo_stack) == "close Kling, Topaz"
    await desktop.window.undo_stack.undo()
    assert titles(desktop) == every
    await desktop.window.undo_stack.redo()
    assert titles(desktop) == ["Hailuo", "Luma", "Wan"]


async def test_tabs_that_go_and_come_back_together_are_not_built_for_it(
    qapp: QApplication, qtbot: QtBot, paths: AppPaths
) -> None:
    first = await started_desktop(qapp, paths)
    for service in ("kling", "wan", "runway", "topaz"):
        press(first, service)
        await asyncio.sleep(0)
    await first.close()
    desktop = await started_desktop(qapp, paths)
    every, stack = titles(desktop), desktop.window.undo_stack
    tab_menu(desktop, every.index("Runway"))["closeOtherTabs"].trigger()
    assert titles(desktop) == ["Hailuo", "Luma", "Runway"]
    assert desktop.window.tabs.currentWidget() is desktop.tabs["runway"]
    for step, left in ((stack.undo, every), (stack.redo, ["Hailuo", "Luma", "Runway"]), (stack.undo, every)):
        await step()
        assert titles(desktop) == left
        assert set(desktop.tabs) == {"runway", "topaz"}
    await desktop.close()


async def test_when_a_tab_closes_the_keyboard_goes_to_the_form_that_comes_in_front(
    qapp: QApplication, qtbot: QtBot, paths: AppPaths
) -> None:
    first = await started_desktop(qapp, paths)
    for service in ("kling", "wan"):
        press(first, service)
        await asyncio.sleep(0)
    await first.close()
    desktop = await started_desktop(qapp, paths)
    window = desktop.window
    window.activateWindow()
    await until(window.isActiveWindow)
    desktop.tabs["wan"].take_keyboard()
    for service in ("kling", "luma"):  # Nobody has looked at these yet.
        QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        prompt = control(desktop.tabs[service], QPlainTextEdit, f"{service}Prompt")
        assert QApplication.focusWidget() is prompt
    await window.undo_stack.undo()
    desktop.reel.filters.focus_search()
    search = QApplication.focusWidget()
    window.close_tab_action.trigger()
    assert QApplication.focusWidget() is search
    await desktop.close()


async def test_the_first_services_stay(desktop: Desktop) -> None:
    bar = desktop.window.tabs.tabBar()
    desktop.window.tabs.setCurrentIndex(1)
    assert not desktop.window.close_tab_action.isEnabled()
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert titles(desktop) == ["Hailuo", "Luma"]
    press(desktop, "kling")
    assert desktop.window.close_tab_action.isEnabled()


async def test_many_tabs_scroll_in_the_smallest_window(desktop: Desktop) -> None:
    desktop.window.resize(960, 620)
    for service in SERVICE_IDS[len(FIRST_SERVICE_IDS) :]:
        press(desktop, service)
        await asyncio.sleep(0)
    bar = desktop.window.tabs.tabBar()
    assert bar.usesScrollButtons()
    place = bar.tabRect(desktop.window.tabs.currentIndex())
    await until(lambda: bar.rect().intersects(bar.tabRect(desktop.window.tabs.currentIndex())))
    assert bar.width() < sum(bar.tabRect(index).width() for index in range(bar.count()))
    assert place.width() > 0


def test_no_service_that_is_not_seen_is_loaded_with_the_window() -> None:
    program = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.commands.palette import CommandPalette, Entry, command_entries
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
app = QApplication([])
first = FirstWindow(Theme(app, ThemeChoice.LIGHT), Settings())
from runapi_desktop.domain import catalog
from tests.helpers.undoing import undo_words
names = (each.replace("-", "_") for each in catalog.SERVICE_IDS)
print(*(name for name in names if f"{catalog.__name__}.{name}" in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == list(FIRST_SERVICE_IDS)


async def test_a_form_that_lacks_a_file_stays_at_its_top_until_something_is_written(desktop: Desktop) -> None:
    desktop.window.resize(960, 620)
    tab = desktop.open_tab("infinitetalk")
    scroll, prompt = tab.findChild(QScrollArea), control(tab, QPlainTextEdit, "infinitetalkPrompt")
    assert scroll is not None
    await until(lambda: scroll.verticalScrollBar().maximum() > 0)
    tab.take_keyboard()
    turned = asyncio.Event()
    QTimer.singleShot(0, turned.set)
    await turned.wait()
    assert (prompt.hasFocus(), scroll.verticalScrollBar().value()) == (True, 0)
    QTest.keyClicks(prompt, "a")
    assert scroll.verticalScrollBar().value() > 0
