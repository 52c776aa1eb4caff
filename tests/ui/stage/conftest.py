"""Real films, and a Stage to play them on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import ReelItem, VideoFacts
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.reel_library import a_clip, a_task, draw_video

Film = tuple[Path, VideoFacts]


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    """One second, 24 frames, each of its own grey."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    return path, draw_video(path)


@pytest.fixture(scope="session")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    """Sixteen seconds: too long to loop unasked."""
    path = tmp_path_factory.mktemp("film") / "long.mp4"
    return path, draw_video(path, seconds=16.0)


def item_of(film: Film, number: int = 0) -> ReelItem:
    """A card whose clip is ``film``."""
    task = a_task(number, TaskState.READY, quote_micros=300_000, cost_micros=300_000, remote_id="remote-1")
    return ReelItem(task, a_clip(task, film[0], film[1]))


@pytest.fixture
async def stage(qapp: QApplication, qtbot: QtBot) -> AsyncIterator[Stage]:
    scope = TaskScope()
    stage = Stage(scope, Theme(qapp, ThemeChoice.LIGHT))
    # Before the fixtures end, pytest-qt closes its widgets; the loop's next turn deletes them.
    qtbot.addWidget(stage, before_close_func=lambda _: stage.show_item(None))
    stage.resize(968, 510)
    stage.show()
    yield stage
    await scope.close()
