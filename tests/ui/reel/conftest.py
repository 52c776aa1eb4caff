"""A library and a Reel over it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from runapi_desktop.ui.reel.reel_model import ReelModel
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.reel_library import Library, open_library


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
async def view(qapp: QApplication, qtbot: QtBot, library: Library) -> ReelView:
    """A Reel of the window's usual width, four cards wide, not yet loaded."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    view = ReelView(library.reel, library.tasks, library.events, library.clock, library.scope, theme)
    qtbot.addWidget(view, before_close_func=ReelView.close_down)
    view.resize(968, 420)
    view.show()
    return view
