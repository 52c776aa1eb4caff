"""What the welcome page shows to somebody who is new: a clip that moves, the price, four languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.media.probe import probe_video
from runapi_desktop.resource_files import resource_path
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.ui.account.sample_clip import SAMPLE, SAMPLE_FACTS, SampleClip
from runapi_desktop.ui.account.welcome_page import WelcomePage
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import SMALLEST_PX
from tests.gallery.checks import troubles
from tests.helpers.page_driver import control, until
from tests.helpers.pressing import outside_of_tasks
from tests.helpers.tabbing import missed_by_tab
from tests.ui.account.conftest import AccountParts


def test_the_sample_is_what_the_app_says_of_it() -> None:
    found = probe_video(resource_path(*SAMPLE))
    assert (found.width_px, found.height_px, found.duration_s, found.frame_count) == (
        SAMPLE_FACTS.width_px,
        SAMPLE_FACTS.height_px,
        SAMPLE_FACTS.duration_s,
        SAMPLE_FACTS.frame_count,
    )
    assert not found.has_audio
    assert found.size_bytes < 200_000


def test_the_sample_plays_after_the_paint_and_rests_when_hidden(qtbot: QtBot) -> None:
    sample = SampleClip(moves=True)
    qtbot.addWidget(sample)
    sample.show()
    assert sample.player is None
    qtbot.waitUntil(lambda: sample.player is not None and sample.player.frame_number > 2, timeout=20_000)
    player = sample.player
    assert player is not None
    assert player.isVisible()
    sample.hide()
    assert player.path == ""


def test_the_sample_stands_still_where_less_motion_is_wanted(qtbot: QtBot) -> None:
    sample = SampleClip(moves=False)
    qtbot.addWidget(sample)
    sample.show()
    still = sample.findChild(QLabel)
    assert still is not None
    qtbot.waitUntil(lambda: not still.pixmap().isNull())
    assert sample.player is None


async def test_a_language_is_one_press_away(parts: AccountParts, qtbot: QtBot, qapp: QApplication) -> None:
    settings = Settings({"reduced_motion": True})
    page = WelcomePage(parts.account_keys, parts.sign_in, None, parts.runtime.scope, settings)
    qtbot.addWidget(page)
    page.show()
    assert control(page, QPushButton, "welcomeLanguageEnglish").isChecked()
    qtbot.mouseClick(control(page, QPushButton, "welcomeLanguage日本語"), Qt.MouseButton.LeftButton)
    assert settings.language is Language.JAPANESE
    for name in ("welcomePrice", "welcomePrivacy"):
        assert control(page, QLabel, name).text()


async def test_tab_comes_to_the_languages_too(parts: AccountParts, qtbot: QtBot, qapp: QApplication) -> None:
    window, pages = QMainWindow(), QStackedWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(pages)
    settings = Settings({"reduced_motion": True})
    page = WelcomePage(parts.account_keys, parts.sign_in, None, parts.runtime.scope, settings)
    pages.addWidget(page)
    page.setFocus()
    window.show()
    window.activateWindow()
    await until(window.isActiveWindow)
    assert window.focusWidget() is control(page, QLineEdit, "apiKey")
    missed: list[QWidget] = []
    await outside_of_tasks(lambda: missed.extend(missed_by_tab(window)))
    assert missed == []


@pytest.mark.parametrize("percent", [90, 100, 125, 150])
@pytest.mark.parametrize("language", [*Language][1:], ids=str)
async def test_nothing_is_cut_off_in_the_smallest_window(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, language: Language, percent: int
) -> None:
    use_language(qapp, language)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    theme.scale_text(percent)
    found = FoundKey({}, parts.account_keys, origin=parts.origin, default_base_url=parts.origin)
    settings = Settings({"reduced_motion": True})
    page = WelcomePage(parts.account_keys, parts.sign_in, found, parts.runtime.scope, settings)
    qtbot.addWidget(page)
    page.resize(SMALLEST_PX[0], SMALLEST_PX[1] - 80)  # the menu bar and the status line
    page.show()
    body = page.widget()
    assert body is not None
    await until(lambda: body.height() >= body.heightForWidth(body.width()))
    await until(lambda: body.width() <= page.viewport().width())
    wrong = troubles(page)
    theme.scale_text(100)
    use_language(qapp, Language.ENGLISH)
    assert wrong == []
