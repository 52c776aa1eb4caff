"""The card that was current at the end is current at the next start, and its clip waits to be played."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.probe import probe_video
from runapi_desktop.ui.controllers.last_card import LastCardController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import until
from tests.helpers.reel_library import Library, a_clip, a_task, open_library, settled
from tests.media.samples import write_video


@asynccontextmanager
async def opened(
    qapp: QApplication, library: Library, settings: Settings
) -> AsyncIterator[tuple[ReelView, Stage, LastCardController]]:
    """A window as the app opens it."""
    qapp.setQuitOnLastWindowClosed(False)
    theme, window = Theme(qapp, ThemeChoice.LIGHT), QWidget()
    window.resize(800, 700)
    reel = ReelView(library.reel, library.tasks, library.events, library.clock, library.scope, theme)
    stage = Stage(library.scope, theme, commands=reel.commands)
    column = QVBoxLayout(window)
    column.addWidget(stage)
    column.addWidget(reel)
    reel.current_changed.connect(stage.show_item)
    window.show()
    reel.load()
    last_card = LastCardController(reel, stage, settings)
    last_card.bring_back()
    await settled()
    yield reel, stage, last_card
    last_card.keep()
    stage.show_item(None)
    reel.close_down()
    window.deleteLater()


async def filled(library: Library, tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", 24)
    for number in range(3):
        task = a_task(number, TaskState.READY)
        await library.tasks.add([task])
        await library.clips.add(a_clip(task, path, probe_video(path)))


async def test_the_card_and_its_clip_come_back_and_wait(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings()
    async with open_library(tmp_path) as library:
        await filled(library, tmp_path)
        async with opened(qapp, library, settings) as (reel, stage, _):
            assert stage.item is None
            reel.list.make_current(1)
            await until(lambda: stage.player.is_playing)
            known = reel.current_item
            assert known is not None
        async with opened(qapp, library, settings) as (reel, stage, _):
            assert reel.current_item == known
            assert stage.item == known
            await until(lambda: stage.player.duration_ms > 0)
            await settled()
            assert not stage.player.is_playing
            reel.list.make_current(0)
            await until(lambda: stage.player.is_playing)


@pytest.mark.parametrize("last", ["", "task-gone"])
async def test_a_card_that_is_there_no_more_is_not_missed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, last: str
) -> None:
    settings = Settings({"last_card": last})
    async with open_library(tmp_path) as library:
        await filled(library, tmp_path)
        async with opened(qapp, library, settings) as (reel, stage, last_card):
            assert (reel.current_item, stage.item) == (None, None)
            last_card.keep()
            assert settings.last_card == ""
