"""The model chooser in the real window: opened from three places, searched, starred, and what comes along."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.media_source import RemoteUrl
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.compose.model_chooser import ModelChooser
from runapi_desktop.ui.compose.offer_delegate import star_area
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import started_desktop

KEY = Qt.Key
KLING_3 = "kling/text_to_video/kling-3.0"


@pytest.fixture
async def desktop(qapp: QApplication, qtbot: QtBot, paths: AppPaths) -> AsyncIterator[Desktop]:
    desktop = await started_desktop(qapp, paths)
    yield desktop
    await desktop.close()


def chooser_of(desktop: Desktop) -> ModelChooser:
    found = [each for each in desktop.window.findChildren(ModelChooser) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def open_chooser(desktop: Desktop) -> ModelChooser:
    control(desktop.window, QPushButton, "hailuoAllModels").click()
    return chooser_of(desktop)


def heard(chooser: ModelChooser) -> list[str]:
    """The rows as a screen reader says them."""
    rows = control(chooser, QListWidget, "modelList")
    return [rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.count())]


def choose(chooser: ModelChooser, words: str) -> None:
    search = control(chooser, QLineEdit, "modelSearch")
    QTest.keyClicks(search, words)
    QTest.keyClick(search, KEY.Key_Return)


def words(desktop: Desktop, service: str) -> str:
    return control(desktop.tabs[service], QPlainTextEdit, f"{service}Prompt").toPlainText()


def write(desktop: Desktop, service: str, text: str) -> None:
    control(desktop.tabs[service], QPlainTextEdit, f"{service}Prompt").setPlainText(text)


async def test_words_and_pictures_come_along_and_undo_brings_back_what_stood_there(desktop: Desktop) -> None:
    hailuo = desktop.tabs["hailuo"]
    picture = RemoteUrl("https://files.example/a.png")
    draft = hailuo.draft()._replace(values={"first_frame_image_url": picture, "prompt": "a boat"})
    hailuo.choose_model(hailuo.model, draft)
    choose(open_chooser(desktop), "kling 3.0 text")
    kling = desktop.tabs["kling"]
    assert desktop.window.tabs.currentWidget() is kling
    assert kling.model.id == "kling-3.0"
    assert kling.draft().values == {"first_frame_image_url": picture, "prompt": "a boat"}
    assert hailuo.draft().values == draft.values
    write(desktop, "kling", "a kite")
    desktop.window.tabs.setCurrentWidget(hailuo)
    write(desktop, "hailuo", "a tree")
    choose(open_chooser(desktop), "kling 3.0 text")
    assert (words(desktop, "kling"), words(desktop, "hailuo")) == ("a tree", "a tree")
    await desktop.window.undo_stack.undo()
    assert words(desktop, "kling") == "a kite"
    await desktop.window.undo_stack.redo()
    assert words(desktop, "kling") == "a tree"


async def test_what_the_model_does_not_take_stays_and_that_is_said(desktop: Desktop) -> None:
    hailuo = desktop.tabs["hailuo"]
    picture = RemoteUrl("https://files.example/a.png")
    draft = hailuo.draft()._replace(values={"first_frame_image_url": picture})
    hailuo.choose_model(hailuo.model, draft)
    choose(open_chooser(desktop), "topaz")
    assert desktop.window.tabs.currentWidget() is desktop.tabs["topaz"]
    assert hailuo.draft().values == draft.values
    said = [label.text() for label in desktop.window.findChildren(QLabel, "bannerText")]
    assert any("First frame" in text and "Hailuo" in text for text in said)


async def test_it_opens_from_the_form_the_plus_and_a_key(desktop: Desktop) -> None:
    open_chooser(desktop).reject()
    menu = control(desktop.window, QToolButton, "addService").findChild(QMenu, "services")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    chooser_of(desktop).reject()
    desktop.window.commands.run_now(next(c for c in desktop.window.commands.done if c.id == "models"))
    chooser_of(desktop).reject()


async def test_models_are_found_by_what_one_wants_with_price_reach_and_sound(desktop: Desktop) -> None:
    chooser = open_chooser(desktop)
    shelves = control(chooser, QListWidget, "modelShelves")
    shelves.setFocus()
    found: dict[str, list[str]] = {}
    for row in range(shelves.count()):
        shelves.setCurrentRow(row)
        found[shelves.item(row).text()] = heard(chooser)
    assert len(found["All models"]) > 80
    assert found["Recently used"] == found["Favourites"] == []
    assert any(row.startswith("Luma Modify Video, ") for row in found["Restyle or edit"])
    assert any(row.startswith("Topaz Upscale, ") for row in found["Upscale"])
    kling = next(row for row in found["With sound"] if row.startswith("Kling 3.0, Text"))
    assert "up to 15 s · 720p, 1080p, 4K · sound" in kling
    assert "about $" in kling
    assert all(found[name] for name in found if name not in ("Recently used", "Favourites"))


async def test_stars_and_what_was_used_are_kept(desktop: Desktop, paths: AppPaths) -> None:
    def kept() -> tuple[tuple[str, ...], tuple[str, ...]]:
        settings = open_settings(paths.settings_file)
        return settings.favourite_models, settings.recent_models

    chooser = open_chooser(desktop)
    QTest.keyClicks(control(chooser, QLineEdit, "modelSearch"), "kling 3.0 text")
    star = control(chooser, QPushButton, "favouriteModel")
    star.click()
    assert (kept(), star.isChecked()) == (((KLING_3,), ()), True)
    assert heard(chooser)[0].endswith("Favourite")
    rows = control(chooser, QListWidget, "modelList")
    place = star_area(rows.visualItemRect(rows.item(0))).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert (kept(), star.isChecked()) == (((), ()), False)
    assert chooser.isVisible()
    QTest.keyClick(rows, KEY.Key_Return)
    assert kept() == ((), (KLING_3,))
    await until(lambda: not desktop.window.findChildren(ModelChooser))


def test_nothing_of_it_is_loaded_before_it_is_opened() -> None:
    program = """
import sys, runapi_desktop.desktop, runapi_desktop.ui.controllers.models
names = ("model_chooser", "model_offers", "offer_delegate")
print([name for name in names if f"runapi_desktop.ui.compose.{name}" in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
