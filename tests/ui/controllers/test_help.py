"""The palette opens on the real forms, and offers the models of those that are there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog import model_title
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.controllers.help import HelpController
from runapi_desktop.ui.controllers.models import ModelsController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from tests.helpers.reel_library import open_library


async def test_each_model_of_each_form_is_found_and_chosen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The catalogue knows services that nobody has asked for yet: they have no form."""
    qapp.setQuitOnLastWindowClosed(False)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    first = FirstWindow(theme, Settings())
    for service in reversed(catalog.FIRST_SERVICE_IDS):
        first.open(service)
    async with open_library(tmp_path) as library:
        reel = ReelView(library.reel, library.tasks, library.events, library.clock, library.scope, theme)
        stage = Stage(library.scope, theme, commands=first.window.commands)
        first.window.set_stage_and_reel(stage, reel)
        HelpController(
            first.window,
            ModelsController(first.window, first.open, first.settings, first.theme).choose,
            reel,
            stage,
        )
        first.window.show()
        models = [spec for tab in first.tabs.values() for spec in tab.service.models]
        for spec in models:
            first.window.palette_action.trigger()
            search = first.window.findChildren(QLineEdit, "paletteSearch")[-1]
            QTest.keyClicks(search, translated(spec.title))
            rows = search.window().findChild(QTreeWidget, "paletteList")
            assert rows is not None
            found = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
            action = translated(first.tabs[spec.service].service.action(spec.action).label)
            wanted = [row for row in found if row and row.text(0) == translated(spec.title)]
            assert any(action in row.text(1) for row in wanted), spec.id
            QTest.keyClick(search, Qt.Key.Key_Return)
            shown = first.window.tabs.currentWidget()
            assert shown is first.tabs[spec.service]
            assert model_title(first.tabs[spec.service].model_id) == spec.title
        reel.close_down()
        first.window.deleteLater()
