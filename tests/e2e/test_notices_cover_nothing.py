"""Notices lie beside what is pressed and read, in the smallest window and with large letters."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.reel.reel_model import STATE_ROLE
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import new_paths, started_desktop
from tests.services.conftest import from_words

SIZES = ((960, 620), (1360, 860))
PERCENTS = (90, 100, 125, 150)
LINES = (
    "Copied.",
    "“Paper boats race down a rainy street at night” is in the trash.",
    "The trash did not take paper-boats.mp4: no space left on the device. The clip is back.",
)


class Opened(NamedTuple):
    """The app, and what sets the size of its letters."""

    desktop: Desktop
    theme: Theme


@pytest.fixture
async def opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Opened]:
    """Nobody answers: what is ordered waits, and says so."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    desktop = await started_desktop(qapp, new_paths(tmp_path), theme=theme)
    yield Opened(desktop, theme)
    theme.scale_text(100)
    await desktop.close()


async def order_two(desktop: Desktop) -> str:
    """Fill in the form and press Generate for two takes; the task of the one that is on the Stage."""
    desktop.tabs["hailuo"].load_request(from_words())
    control(desktop.window, QToolButton, "hailuoMoreTakes").click()
    control(desktop.window, QPushButton, "hailuoGenerate").click()
    model = desktop.reel.model
    await until(
        lambda: (
            model.rowCount() == 2
            and all(model.index(row).data(STATE_ROLE).text.startswith("Offline") for row in range(2))
        )
    )
    item = desktop.reel.current_item
    assert item is not None
    return item.task.id


async def rest() -> None:
    """Let the layouts that something has moved come to their ends: each asks for the next one."""
    for _ in range(20):
        await asyncio.sleep(0)


def states(task_id: str) -> Iterator[TaskProgress]:
    """Of one line on the Stage, and of several with two buttons."""
    yield TaskProgress(task_id, Gate.OFFLINE)
    yield TaskProgress(task_id, Gate.CREDITS)
    over_limit = Judgement(Verdict.OVER_DAILY_LIMIT, Order(1, 600_000), 500_000)
    yield TaskProgress(task_id, Gate.APPROVAL, judgement=over_limit)


def seen_of(widget: QWidget, part: QRect | None = None) -> QRect:
    """What of ``widget``, or of ``part`` of it, its parents do not cut off, in the window's coordinates."""
    place = widget.rect() if part is None else part & widget.rect()
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        place = place.translated(widget.pos()) & above.rect()
        widget, above = above, above.parentWidget()
    return place


def covered(desktop: Desktop) -> list[str]:
    """The words and controls of the window that a notice lies over."""
    window, banner = desktop.window, desktop.window.banner
    return [
        each.text() or each.objectName()
        for kind in (QLabel, QAbstractButton)
        for each in window.findChildren(kind)
        if each.isVisible() and each.window() is window and not banner.isAncestorOf(each)
        if (each.text() or kind is QAbstractButton) and each.isEnabled()
        if seen_of(each).intersects(seen_of(banner))
    ]


def covers_cards(desktop: Desktop) -> bool:
    """A notice lies over the words of a card, not only over its picture."""
    cards, notices = desktop.reel.list, seen_of(desktop.window.banner)
    return any(seen_of(cards.viewport(), words).intersects(notices) for words in cards.captions())


def cut_off(desktop: Desktop) -> list[str]:
    """The notices that are lower than their words."""
    labels = (label for label in desktop.window.banner.findChildren(QLabel) if label.isVisible())
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("size", SIZES)
async def test_notices_lie_beside_what_is_pressed_and_read(
    opened: Opened, size: tuple[int, int], percent: int
) -> None:
    desktop, theme = opened
    task_id = await order_two(desktop)
    banner = desktop.window.banner
    desktop.window.resize(*size)
    theme.scale_text(percent)
    for state in states(task_id):
        banner.clear()
        desktop.events.progress.publish(state)
        for line in LINES:
            banner.say(line, "Undo", lambda: None)
            await rest()
            assert banner.isVisible()
            assert (covered(desktop), cut_off(desktop)) == ([], []), (state.gate, line)
            # With the largest letters the smallest window has no other room for several lines.
            assert not covers_cards(desktop) or (percent, size) == (PERCENTS[-1], SIZES[0])


@pytest.mark.parametrize("percent", [90, 100, 125])
@pytest.mark.parametrize("size", SIZES)
async def test_before_the_first_clip_no_words_are_covered_either(
    opened: Opened, size: tuple[int, int], percent: int
) -> None:
    desktop, theme = opened
    desktop.window.resize(*size)
    theme.scale_text(percent)
    for line in LINES[:2]:
        desktop.window.banner.clear()
        desktop.window.banner.say(line, "Undo", lambda: None)
        await rest()
        assert (covered(desktop), cut_off(desktop)) == ([], []), line


@pytest.mark.parametrize("line", LINES)
async def test_where_there_is_no_room_words_are_covered_rather_than_what_is_pressed(
    opened: Opened, line: str
) -> None:
    """The first notice of all, at the largest letters in the smallest window, lay over Generate."""
    desktop, theme = opened
    desktop.window.resize(*SIZES[0])
    theme.scale_text(PERCENTS[-1])
    desktop.window.banner.say(line, "Start the tour", lambda: None)
    await rest()
    pressed = {
        each.text() or each.objectName()
        for each in desktop.window.findChildren(QAbstractButton)
        if each.isVisible()
    }
    assert (pressed & set(covered(desktop)), cut_off(desktop)) == (set(), [])
