"""Another language while the app runs: every word is of the new one, and nothing else has changed."""

from __future__ import annotations

import asyncio
import re
import xml.etree.ElementTree as ET
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from runapi_desktop.domain.settings import Language
from runapi_desktop.lifetime import run_app
from runapi_desktop.resource_files import resource_path
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.main_window import MainWindow
from runapi_desktop.ui.window.opened_files import OpenedFiles
from tests.helpers.camera_moves import CAMERA_MOVES
from tests.helpers.page_driver import control, until
from tests.sandbox.process import sandbox_process

PROMPT = "Rain falls, lanterns glow"
CHOICES = {Language.KOREAN: "한국어", Language.JAPANESE: "日本語", Language.CHINESE: "简体中文"}
_PLACE = re.compile(r"\\{\w*\\}|%Ln")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, Language.ENGLISH)


@asynccontextmanager
async def opened_app(qapp: QApplication, folder: Path) -> AsyncIterator[None]:
    """The real app with a key, as the process runs it."""
    qapp.setQuitOnLastWindowClosed(False)
    with sandbox_process() as sandbox:
        environ = {"RUNAPI_BASE_URL": sandbox.base_url, "RUNAPI_API_KEY": sandbox.api_key}
        paths = AppPaths.resolve(str(folder), environ)
        lock = InstanceLock(paths.lock_file)
        life = asyncio.create_task(
            run_app(qapp, Theme(qapp), paths, lock, environ, None, OpenedFiles(), practice=False)
        )
        await until(lambda: bool(windows()))
        yield
        windows()[0].close()
        assert await life == 0


def windows() -> list[MainWindow]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible()]


def guides() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if top.objectName() == "guideWindow" and top.isVisible()]


async def open_settings(window: MainWindow) -> QWidget:
    """The settings window, as soon as the app is so far."""

    def is_open() -> bool:
        window.settings_action.trigger()
        return window.findChild(QWidget, "settingsWindow") is not None

    await until(is_open)
    return control(window, QWidget, "settingsWindow")


async def choose_language(language: Language) -> MainWindow:
    """As the user does it, in the settings; the window afterwards."""
    [window] = windows()
    settings = await open_settings(window)
    control(settings, QAbstractButton, f"settingLanguage{CHOICES[language]}").click()
    await until(lambda: bool(windows()) and windows()[0] is not window)
    [fresh] = windows()
    await until(lambda: fresh.findChild(QWidget, "settingsWindow") is not None)
    return fresh


def english_words(language: Language) -> Callable[[str], bool]:
    """Whether a text is an English one that has a translation."""
    patterns: list[str] = []
    for message in ET.parse(resource_path("translations", f"runapi_desktop_{language}.ts")).iter("message"):
        source = message.findtext("source") or ""
        texts = [form.text for form in message.iter("numerusform")] or [message.findtext("translation")]
        if texts[0] != source and re.search(r"[A-Za-z]{3}", re.sub(r"\{\w*\}|%Ln", "", source)):
            bare = re.escape(source.replace("(s)", "S"))
            patterns.append(
                _PLACE.sub(".+?", bare).replace("S", "s?") if "(s)" in source else _PLACE.sub(".+?", bare)
            )
    english = re.compile("|".join(patterns), re.DOTALL)
    return lambda text: english.fullmatch(text) is not None


def said_by(widget: QWidget) -> Iterator[str]:
    """Every text of one widget that somebody may read or hear."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QAbstractButton() | QLabel():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QListWidget():
            yield from (widget.item(row).text() for row in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(index) for index in range(widget.count()))
        case QGroupBox() | QMenu():
            yield widget.title()
        case _:
            pass


def said_by_all_of(top: QWidget) -> Iterator[str]:
    for widget in (top, *top.findChildren(QWidget)):
        yield from said_by(widget)


def said_anywhere() -> Iterator[tuple[str, str]]:
    """Each text, and by what it is said."""
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            for text in said_by(widget):
                yield text, widget.objectName() or type(widget).__name__
        for action in top.findChildren(QAction):
            for text in (action.text(), action.toolTip(), action.statusTip()):
                yield text, action.objectName() or "an action"


@pytest.mark.parametrize("language", CHOICES)
async def test_no_word_of_english_is_left_anywhere(
    language: Language, qapp: QApplication, tmp_path: Path
) -> None:
    is_english = english_words(language)
    async with opened_app(qapp, tmp_path / "data"):
        assert sum(is_english(text) for text, _ in said_anywhere()) > 50
        window = await choose_language(language)
        window.shortcuts_action.trigger()
        control(window, QAction, "spending").trigger()
        await until(lambda: any(top.objectName() == "spendingWindow" for top in qapp.topLevelWidgets()))
        said = list(said_anywhere())
        assert len(said) > 200
        left = sorted({f"{by}: {text}" for text, by in said if is_english(text) and text not in CAMERA_MOVES})
        # What a camera move writes into the prompt is its tooltip: the model wants it in English.
        assert not left, "\n".join(left)


OPENED = (
    "keyDialog",
    "spending",
    "commandPalette",
    "keyboardShortcuts",
    "models",
    "about",
    "copyDiagnosticsDialog",
)


async def test_nothing_that_was_open_goes_on_in_english(qapp: QApplication, tmp_path: Path) -> None:
    is_english = english_words(Language.KOREAN)
    async with opened_app(qapp, tmp_path / "data"):
        [window] = windows()
        settings = await open_settings(window)
        for name in OPENED:
            control(window, QAction, name).trigger()
        window.view_menu.popup(window.mapToGlobal(QPoint(20, 20)))
        await until(window.view_menu.isVisible)
        before = {top for top in qapp.topLevelWidgets() if top.isVisible()}
        assert len(before) > 5
        control(settings, QAbstractButton, f"settingLanguage{CHOICES[Language.KOREAN]}").click()
        await until(lambda: bool(windows()) and windows()[0] is not window)
        await until(lambda: windows()[0].findChild(QWidget, "settingsWindow") is not None)
        shown = [top for top in qapp.topLevelWidgets() if top.isVisible()]
        left = [(top, text) for top in shown for text in said_by_all_of(top) if is_english(text)]
        assert not [text for _, text in left if text not in CAMERA_MOVES]


async def test_what_was_open_stays_as_it_was(qapp: QApplication, tmp_path: Path) -> None:
    """Above all the server: nobody who practises is made to pay by a change of language."""
    async with opened_app(qapp, tmp_path / "data"):
        [window] = windows()
        await open_settings(window)
        window.practice_action.trigger()
        await until(window.practice_action.isChecked)
        control(window, QPlainTextEdit, "hailuoPrompt").setPlainText(PROMPT)
        window.resize(960, 700)
        window.guide_action.trigger()
        [guide] = guides()
        control(guide, QListWidget, "guidePages").setCurrentRow(3)
        fresh = await choose_language(Language.KOREAN)
        assert (fresh.width(), fresh.height()) == (960, 700)
        await until(fresh.practice_action.isChecked)
        await until(lambda: control(fresh, QPlainTextEdit, "hailuoPrompt").toPlainText() == PROMPT)
        await until(lambda: len(guides()) == 1)
        pages = control(guides()[0], QListWidget, "guidePages")
        assert pages.currentRow() == 3
        assert re.search("[가-힣]", pages.item(3).text())
        balance = control(fresh, QLabel, "balance")
        await until(lambda: balance.text().startswith("연습용 머니"))
