"""Every page of the settings fits into its window, in every language and with the largest letters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.settings.settings_window import SettingsWindow
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import SMALLEST_PX
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import new_paths, started_desktop

LONGEST = "a-folder-that-somebody-gave-a-rather-long-name" * 3


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.scale_text(100)


@pytest.fixture(params=[*Language][1:], ids=str)
async def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, theme: Theme, request: pytest.FixtureRequest
) -> AsyncIterator[SettingsWindow]:
    """Opened with the usual letters, in the smallest size that it can have."""
    use_language(qapp, request.param)
    desktop = await started_desktop(qapp, new_paths(tmp_path / LONGEST), theme=theme)
    desktop.window.settings_action.trigger()
    await until(lambda: desktop.window.findChild(SettingsWindow) is not None)
    window = desktop.window.findChild(SettingsWindow)
    assert window is not None
    window.resize(1, 1)
    await until(lambda: window.width() == window.minimumSizeHint().width())
    yield window
    use_language(qapp, Language.ENGLISH)
    await desktop.close()


async def test_nothing_is_cut_off_at_the_side(window: SettingsWindow, theme: Theme) -> None:
    least_px = window.width()
    letters_px = window.fontInfo().pixelSize()
    theme.scale_text(150)
    await until(lambda: window.fontInfo().pixelSize() > 1.4 * letters_px)
    pages = control(window, QListWidget, "settingsPages")
    for row in range(pages.count()):
        pages.setCurrentRow(row)
        (page,) = (each for each in window.findChildren(QScrollArea) if each.isVisible())
        body = page.widget()
        assert body is not None
        await until(lambda page=page, body=body: body.width() <= page.viewport().width())
        await until(
            lambda row=row: pages.visualItemRect(pages.item(row)).width() >= pages.sizeHintForColumn(0)
        )
    await until(lambda: window.width() == least_px)
    assert least_px <= SMALLEST_PX[0]
