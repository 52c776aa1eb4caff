"""The guide's window: searched, turned, and drawn literally, with the keyboard too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.guide.guide_window import GuideWindow
from runapi_desktop.ui.guide.markup import page_source, read_page
from runapi_desktop.ui.guide.places import GuidePage
from runapi_desktop.ui.guide.words import AppWords
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.drawn_words import HOSTILE
from tests.helpers.page_driver import control


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> GuideWindow:
    words = AppWords(Commands().table)
    pages = {page: read_page(page, page_source(page, Language.ENGLISH), words.say) for page in GuidePage}
    window = GuideWindow(pages, Language.ENGLISH, theme)
    qtbot.addWidget(window)
    window.show()
    return window


def listed(window: GuideWindow) -> list[str]:
    rows = control(window, QListWidget, "guidePages")
    return [rows.item(row).text() for row in range(rows.count()) if not rows.isRowHidden(row)]


def shown(window: GuideWindow) -> str:
    return control(window, QTextBrowser, "guidePage").toPlainText()


def test_the_list_turns_the_pages_and_buttons_go_on(window: GuideWindow) -> None:
    assert len(listed(window)) == len(GuidePage)
    assert shown(window).startswith("Your first clip")
    assert not control(window, QPushButton, "guidePrevious").isEnabled()
    QTest.mouseClick(control(window, QPushButton, "guideNext"), Qt.MouseButton.LeftButton)
    assert shown(window).startswith("Pictures")
    window.turn_to(GuidePage.SETTINGS)
    assert shown(window).startswith("Settings and privacy")
    assert not control(window, QPushButton, "guideNext").isEnabled()


def test_a_row_selected_by_a_screen_reader_turns_the_page(window: GuideWindow, qtbot: QtBot) -> None:
    rows = control(window, QListWidget, "guidePages")
    rows.selectionModel().select(rows.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.waitUntil(lambda: shown(window).startswith(rows.item(2).text()))
    assert window.page is list(GuidePage)[2]


def test_a_search_leaves_the_pages_with_all_the_words_and_marks_them(window: GuideWindow) -> None:
    QTest.keyClicks(control(window, QLineEdit, "guideSearch"), "lossless mp4")
    assert listed(window) == ["Storyboards and films"]
    assert shown(window).startswith("Storyboards and films")
    marked = {m.cursor.selectedText() for m in control(window, QTextBrowser, "guidePage").extraSelections()}
    assert marked == {"lossless", "MP4"}


def test_a_search_finds_a_shortcut(window: GuideWindow) -> None:
    QTest.keyClicks(control(window, QLineEdit, "guideSearch"), "ctrl+b")
    assert listed(window) == ["Storyboards and films"]


def test_a_search_without_results_says_so_and_escape_takes_it_back(window: GuideWindow) -> None:
    search = control(window, QLineEdit, "guideSearch")
    QTest.keyClicks(search, "zzz")
    assert listed(window) == []
    assert control(window, QLabel, "guideNothingFound").text() == "No results for “zzz”"
    assert not control(window, QTextBrowser, "guidePage").isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(listed(window)) == len(GuidePage)
    assert control(window, QTextBrowser, "guidePage").isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_arrows_go_through_the_pages_from_the_search(window: GuideWindow) -> None:
    search = control(window, QLineEdit, "guideSearch")
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert shown(window).startswith("Takes")
    QTest.keyClick(search, Qt.Key.Key_Up)
    assert shown(window).startswith("Pictures")


def test_a_link_leads_to_its_page_and_never_out_of_the_guide(window: GuideWindow) -> None:
    view = control(window, QTextBrowser, "guidePage")
    view.anchorClicked.emit(QUrl("reel"))
    assert shown(window).startswith("The Reel")
    assert not view.openLinks()
    assert not view.openExternalLinks()


def test_shortcuts_are_those_of_the_table(window: GuideWindow) -> None:
    table = {command.id: command for command in Commands().table}
    window.turn_to(GuidePage.STAGE)
    for name in ("play_pause", "mark_in", "save_frame", "full_screen"):
        assert table[name].key_text in shown(window)


def test_words_are_drawn_literally(qtbot: QtBot, theme: Theme) -> None:
    """Also those of a translation: whatever a command is called."""
    page = read_page(
        GuidePage.REEL, f"# {HOSTILE}\n{{command x}}\n- {HOSTILE}\n1. {HOSTILE}", lambda kind, name: HOSTILE
    )
    window = GuideWindow({GuidePage.REEL: page}, Language.ENGLISH, theme)
    qtbot.addWidget(window)
    window.show()
    assert shown(window) == "\n".join([HOSTILE] * 4)


def test_steps_are_numbered_and_points_are_not(window: GuideWindow) -> None:
    document = control(window, QTextBrowser, "guidePage").document()
    first, found = document.begin(), list[str]()
    while first.isValid():
        if first.textList() is not None:
            found.append(first.textList().itemText(first))
        first = first.next()
    assert found == ["1.", "2.", "3.", "4.", "5."]


def test_a_picture_is_drawn_in_the_colours_of_the_theme(window: GuideWindow, theme: Theme) -> None:
    def brightness() -> int:
        image = control(window, QTextBrowser, "guidePage").grab().toImage()
        greys = [image.pixelColor(x, y).lightness() for x in range(20, 400, 20) for y in range(100, 300, 20)]
        return sum(greys) // len(greys)

    light = brightness()
    theme.choose(ThemeChoice.DARK)
    assert brightness() < light / 2


def test_it_has_a_name_for_whoever_does_not_see_it(window: GuideWindow) -> None:
    assert control(window, QTextBrowser, "guidePage").accessibleName() == "Your first clip"
    window.turn_to(GuidePage.MONEY)
    assert control(window, QTextBrowser, "guidePage").accessibleName() == "Money and limits"


def test_it_fits_the_smallest_window(window: GuideWindow) -> None:
    window.resize(640, 460)
    view = control(window, QTextBrowser, "guidePage")
    assert view.horizontalScrollBar().maximum() == 0
    assert view.document().size().width() <= view.viewport().width()
