"""The menus lead to the dialogs; a computer that cannot play says so, once, and with the first clip."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.ui.controllers.support import SupportController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.support.diagnostics_dialog import DiagnosticsDialog
from runapi_desktop.ui.support.recover_dialog import RecoverDialog
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.qt_signals import emitted
from tests.helpers.reel_library import a_clip, a_task
from tests.services.conftest import Run
from tests.services.fake_runapi import FakeRunApi, FakeTask
from tests.ui.support.conftest import WatchedScope


@pytest.fixture
async def window(qapp: QApplication, qtbot: QtBot, run: Run) -> MainWindow:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    window = MainWindow(theme)
    reel = ReelView(ReelStore(run.database), run.tasks, run.events, run.clock, run.scope, theme)
    qtbot.addWidget(window, before_close_func=lambda _: reel.close_down())
    window.set_stage_and_reel(QLabel("stage"), reel)
    window.resize(1200, 800)
    window.show()
    reel.load()
    return window


def reel_of(window: MainWindow) -> ReelView:
    reel = window.findChild(ReelView)
    assert isinstance(reel, ReelView)
    return reel


def support(
    window: MainWindow, run: Run, diagnostics: Diagnostics, scope: WatchedScope, *, can_play: bool = True
) -> SupportController:
    return SupportController(
        window, reel_of(window), run.runner, diagnostics, scope, can_play=lambda: can_play
    )


async def test_a_recovered_task_is_the_current_card(
    window: MainWindow, run: Run, server: FakeRunApi, diagnostics: Diagnostics, scope: WatchedScope
) -> None:
    server.tasks["lost-7"] = FakeTask("lost-7", "{}", polls_left=1000)
    helper = support(window, run, diagnostics, scope)
    window.clip_menu.aboutToShow.emit()
    assert window.clip_menu.actions()[-1] is helper.recover_action
    helper.recover_action.trigger()
    dialog = window.findChild(RecoverDialog)
    assert isinstance(dialog, RecoverDialog)
    field, button = dialog.findChild(QLineEdit), dialog.findChild(QPushButton, "recoverTask")
    assert isinstance(field, QLineEdit)
    assert isinstance(button, QPushButton)
    field.setText("lost-7")
    button.click()
    item, _ = await emitted(reel_of(window).current_changed)
    assert isinstance(item, ReelItem)
    assert item.task.remote_id == "lost-7"


async def test_the_menu_shows_the_diagnostics(
    window: MainWindow, run: Run, diagnostics: Diagnostics, scope: WatchedScope
) -> None:
    support(window, run, diagnostics, scope)
    window.diagnostics_action.trigger()
    assert isinstance(window.findChild(DiagnosticsDialog), DiagnosticsDialog)
    await scope.settled()


@pytest.mark.parametrize("can_play", [True, False])
async def test_a_computer_that_cannot_play_says_so_once_and_with_the_first_clip(
    window: MainWindow, run: Run, diagnostics: Diagnostics, scope: WatchedScope, can_play: bool
) -> None:
    support(window, run, diagnostics, scope, can_play=can_play)
    shows = reel_of(window).current_changed
    task = a_task(0, TaskState.READY)
    shows.emit(None, None)
    shows.emit(ReelItem(task), None)
    assert not window.banner.isVisible()
    with_clip = ReelItem(task, a_clip(task, Path("clip.mp4")))
    shows.emit(with_clip, None)
    assert window.banner.isVisible() is not can_play
    window.banner.clear()
    shows.emit(with_clip, None)
    assert not window.banner.isVisible()
