"""A chain of clips through three services, by mouse and keyboard, in the real window against the practice
server: made in Kling, restyled in Luma, enlarged in Topaz, whose tab nobody had opened."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.money import format_usd
from tests.helpers.page_driver import control, until
from tests.helpers.pressing import click, outside_of_tasks, right_click


async def press(widget: QWidget, place: QPoint | None = None) -> None:
    """A click of the mouse in the middle, or at ``place``."""
    await until(widget.isVisible)
    await outside_of_tasks(lambda: click(widget, place or widget.rect().center()))


async def choose(menu: QMenu, words: str) -> None:
    """A click on the entry of an open menu that begins with ``words``."""
    await until(lambda: menu.isVisible() and any(entry(menu, words)))
    action = next(iter(entry(menu, words)))
    await press(menu, menu.actionGeometry(action).center())


def entry(menu: QMenu, words: str) -> list[QAction]:
    return [action for action in menu.actions() if action.text().startswith(words)]


async def use_current_card(desktop: Desktop, *words: str) -> None:
    """Right click on the current card, and go through its menu."""
    cards = desktop.reel.list
    await outside_of_tasks(lambda: right_click(cards.viewport()))
    menu = desktop.reel.findChild(QMenu, "cardMenu")
    assert menu is not None
    for each in words[:-1]:
        await choose(menu, each)
        (submenu,) = (action.menu() for action in menu.actions() if action.text() == each)
        assert isinstance(submenu, QMenu)
        menu = submenu
    await choose(menu, words[-1])


async def made(desktop: Desktop, service: str, cards: int) -> None:
    """Press Generate in that form, and wait for the clip."""
    button = control(desktop.tabs[service], QPushButton, f"{service}Generate")
    await until(button.isEnabled)
    await press(button)
    await until(lambda: desktop.reel.model.rowCount() == cards)
    await until(lambda: has_clip(desktop))


def has_clip(desktop: Desktop) -> bool:
    item = desktop.reel.current_item
    assert item is None or item.task.failure is None, item
    return item is not None and item.clip is not None and item.task.state.is_finished


async def test_a_clip_goes_from_kling_through_luma_to_topaz(quick_desktop: Desktop) -> None:
    desktop = quick_desktop
    window = desktop.window
    await press(control(window, QToolButton, "addService"))
    services = control(window, QMenu, "services")
    await choose(services, "Kling · ")
    kling = desktop.tabs["kling"]
    await press(control(kling, QPushButton, "klingTextToVideo"))
    prompt = control(kling, QPlainTextEdit, "klingPrompt")
    await press(prompt)
    QTest.keyClicks(prompt, "a paper boat")
    length = control(kling, QSpinBox, "klingLength")
    length.setFocus()
    QTest.keyClicks(length, "3")
    await made(desktop, "kling", 1)

    await use_current_card(desktop, "Restyle in Luma")
    luma = desktop.tabs["luma"]
    await until(lambda: luma.parent_clip_id is not None)
    assert window.tabs.currentWidget() is luma
    words = control(luma, QPlainTextEdit, "lumaPrompt")
    await press(words)
    QTest.keyClicks(words, "as a watercolour")
    await made(desktop, "luma", 2)

    assert "topaz" not in desktop.tabs
    await use_current_card(desktop, "More with this clip", "Upscale in Topaz")
    await until(lambda: "topaz" in desktop.tabs and desktop.tabs["topaz"].parent_clip_id is not None)
    assert window.tabs.currentWidget() is desktop.tabs["topaz"]
    await made(desktop, "topaz", 3)

    reel = desktop.reel
    items = [item for row in range(3) if (item := reel.model.item_if_read(row)) is not None]
    assert [item.task.request.service for item in items] == ["topaz", "luma", "kling"]
    reel.open_notes()
    await until(lambda: len(ancestors(reel.notes)) == 2)
    assert [name.rsplit(" · ", 1)[1] for name in ancestors(reel.notes)] == ["Kling 3.0", "Luma Modify Video"]
    total = sum(item.task.price_micros or 0 for item in items)
    assert total > 0
    cost = control(reel.notes, QLabel, "clipChainCost")
    assert cost.text() == f"3 clips in this chain · {format_usd(total)}"
    menu = QMenu()
    reel.fill_menu(menu)
    chain = menu.findChild(QMenu, "cardChain")
    assert isinstance(chain, QMenu)
    assert chain.title() == cost.text()


def ancestors(notes: QWidget) -> list[str]:
    return [button.accessibleName() for button in notes.findChildren(QPushButton, "clipMadeFrom")]
