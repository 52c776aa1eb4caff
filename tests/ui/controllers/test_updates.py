"""One question, once; one quiet notice; and a page of the settings only where somebody can be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import BadAnswer, Unreachable
from runapi_desktop.domain.release import Release
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.updates import Updates
from runapi_desktop.ui.controllers.updates import UpdatesController
from runapi_desktop.ui.settings.updates_block import UpdatesBlock
from runapi_desktop.ui.widgets.banner import Stay
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.about import show_about
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.reel_library import a_task
from tests.services.conftest import Run

NEW = Release("0.2.0", "https://runapi.example/0.2.0")


class Feed:
    """Says that, or raises it."""

    says: Release | Exception = NEW

    async def newest(self) -> Release:
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def updates(feed: Feed, settings: Settings, run: Run) -> Updates:
    return Updates(feed, settings, run.clock, "0.1.0")


@pytest.fixture
async def window(qapp: QApplication, qtbot: QtBot, run: Run) -> MainWindow:
    qapp.setQuitOnLastWindowClosed(False)
    window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(window)
    window.set_stage_and_reel(QLabel("stage"), QLabel("reel"))
    window.show()
    return window


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the browser was asked for."""
    pages: list[str] = []

    def open_url(url: QUrl) -> bool:
        pages.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return pages


def said(window: MainWindow) -> list[str]:
    return [notice.text for notice in window.banner.notices]


def press(window: MainWindow, words: str) -> None:
    next(b for n in window.banner.notices for b in n.buttons if b.text() == words).click()


def finish_a_clip(run: Run, number: int = 1) -> None:
    run.events.task_changed.publish(replace(a_task(number), state=TaskState.READY))


async def test_the_first_finished_clip_brings_the_question_and_none_after_it(
    window: MainWindow, updates: Updates, run: Run, settings: Settings
) -> None:
    UpdatesController(window, updates, run.runtime, settings)
    run.events.task_changed.publish(replace(a_task(1), state=TaskState.RENDERING))
    assert said(window) == []
    finish_a_clip(run)
    assert len(said(window)) == 1
    assert window.banner.notices[0].stay is Stay.ASKING
    press(window, "Close")
    finish_a_clip(run, 2)
    assert said(window) == []
    assert not settings.look_for_updates


async def test_yes_looks_at_once_and_skipping_is_remembered(
    window: MainWindow, updates: Updates, run: Run, settings: Settings, opened: list[str]
) -> None:
    UpdatesController(window, updates, run.runtime, settings)
    finish_a_clip(run)
    press(window, "Yes, look")
    assert settings.look_for_updates
    await run.clock.pass_time(1.0)
    assert said(window) == ["RunAPI Desktop 0.2.0 is out. You have 0.1.0."]
    press(window, "Skip this version")
    assert said(window) == []
    assert settings.skipped_version == "0.2.0"
    assert opened == []
    await run.clock.pass_time(20 * 86_400.0)
    assert said(window) == []


async def test_whats_new_is_a_page_in_the_browser_and_nothing_is_fetched(
    window: MainWindow, updates: Updates, run: Run, settings: Settings, opened: list[str]
) -> None:
    settings.look_for_updates = True
    UpdatesController(window, updates, run.runtime, settings)
    await run.clock.pass_time(8 * 86_400.0)
    assert len(said(window)) == 1, "the same version is said in one notice"
    press(window, "What’s new")
    assert opened == [NEW.page]


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (NEW, "RunAPI Desktop 0.2.0 is out. You have 0.1.0."),
        (Release("0.1.0", NEW.page), "You have the newest version, 0.1.0."),
        (Unreachable("no route"), "internet connection"),
        (BadAnswer("nonsense"), "Try again later."),
    ],
)
async def test_who_checks_now_is_answered_in_the_window_and_in_the_settings(
    window: MainWindow,
    updates: Updates,
    run: Run,
    settings: Settings,
    feed: Feed,
    qtbot: QtBot,
    says: Release | Exception,
    words: str,
) -> None:
    feed.says = says
    settings.skipped_version = NEW.version
    UpdatesController(window, updates, run.runtime, settings).check_now()
    await run.clock.pass_time(1.0)
    assert len(said(window)) == 1
    assert words in said(window)[0]
    block = UpdatesBlock(updates, run.scope)
    qtbot.addWidget(block)
    check, page = (block.findChild(QPushButton, name) for name in ("updatesCheck", "updatesPage"))
    result = block.findChild(QLabel, "updatesResult")
    assert isinstance(check, QPushButton)
    assert isinstance(page, QPushButton)
    assert isinstance(result, QLabel)
    check.click()
    await run.clock.pass_time(1.0)
    assert words in result.text()
    assert check.isEnabled()
    assert page.isVisibleTo(block) == (says is NEW)


async def test_where_nobody_can_be_asked_nothing_is_said(
    window: MainWindow, run: Run, settings: Settings
) -> None:
    UpdatesController(window, Updates(None, settings, run.clock), run.runtime, settings)
    finish_a_clip(run)
    await run.clock.pass_time(8 * 86_400.0)
    assert said(window) == []
    assert not settings.updates_settled


@pytest.mark.parametrize("can_check", [True, False])
async def test_about_offers_a_check_where_there_is_one(window: MainWindow, run: Run, can_check: bool) -> None:
    pressed: list[str] = []
    run.scope.spawn(show_about(window, (lambda: pressed.append("check")) if can_check else None), "about")
    await run.clock.pass_time(1.0)
    box = next(w for w in window.children() if w.objectName() == "tell")
    buttons = {button.text().replace("&", ""): button for button in box.findChildren(QPushButton)}
    assert set(buttons) == ({"OK", "Check now"} if can_check else {"OK"})
    buttons["Check now" if can_check else "OK"].click()
    await run.clock.pass_time(1.0)
    assert pressed == (["check"] if can_check else [])
