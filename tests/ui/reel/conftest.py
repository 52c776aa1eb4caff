"""A library and a Reel over it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from runapi_desktop.ui.reel.reel_model import ReelModel
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.reel_library import LIBRARY_FILE, Library, a_clip, a_task, open_library

MANY = 10_000
MANY_WORKING, MANY_FAILED, MANY_CLIPS = 7, 5, 30


@pytest.fixture(scope="session")
def ten_thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a library of 10,000 cards, made once: the oldest few at work or failed, the rest ready, and
    the newest few with a clip."""
    folder = tmp_path_factory.mktemp("ten thousand")

    async def make() -> None:
        states = [TaskState.RENDERING] * MANY_WORKING + [TaskState.FAILED] * MANY_FAILED
        states += [TaskState.READY] * (MANY - len(states))
        tasks = [a_task(n, state, f"prompt {n % 9}", body="{}") for n, state in enumerate(states)]
        async with open_library(folder) as library:
            await library.tasks.add(tasks)
            for task in tasks[-MANY_CLIPS:]:
                await library.clips.add(a_clip(task, library.folder / f"{task.id}.mp4", tags=("sea",)))

    # In a thread: the tests' own loops begin and end in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, make()).result()
    return folder / LIBRARY_FILE


@pytest.fixture
def of_ten_thousand(tmp_path: Path, ten_thousand: Path) -> None:
    """Has the ``library`` of a test begin with these cards."""
    shutil.copy(ten_thousand, tmp_path)


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with open_library(tmp_path) as library:
        yield library


@pytest.fixture
async def model(qapp: QApplication, library: Library) -> AsyncIterator[ReelModel]:
    model = ReelModel(
        library.reel,
        RenderEstimates(library.tasks, library.scope),
        library.events,
        library.clock,
        library.scope,
    )
    yield model
    model.close()


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
async def view(qapp: QApplication, qtbot: QtBot, library: Library, settings: Settings) -> ReelView:
    """A Reel of the window's usual width, four cards wide, not yet loaded."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    parts = (library.reel, library.tasks, library.events, library.clock, library.scope, theme)
    view = ReelView(*parts, settings=settings)
    qtbot.addWidget(view, before_close_func=ReelView.close_down)
    view.resize(968, 420)
    view.show()
    return view
