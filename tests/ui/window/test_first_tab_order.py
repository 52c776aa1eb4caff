"""Tab in the window as it opens goes from the tabs through the form to Generate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain import catalog
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.compose.height_grip import HeightGrip
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from tests.helpers.page_driver import choose_model


@pytest.fixture
def first(qapp: QApplication, qtbot: QtBot) -> Iterator[FirstWindow]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    first = FirstWindow(theme, Settings())
    first.window.show()
    first.window.activateWindow()
    qtbot.waitUntil(first.window.isActiveWindow)
    yield first
    shiboken6.delete(first.window)
    shiboken6.delete(theme)


def walk(first: FirstWindow) -> list[str]:
    """What Tab stops at, from the tabs' bar until it is back there."""
    first.window.tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)
    names: list[str] = []
    for _ in range(60):
        QTest.keyClick(first.window.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is first.window.tabs.tabBar():
            assert names.pop(0) == "addService"
            return names
        names.append(focused.objectName())
    raise AssertionError(f"Tab never came back: {names}")


HAILUO = [
    "hailuoImageToVideo",
    "hailuoAllModels",
    "hailuoModel",
    "hailuoFirstFrame",
    "hailuoLastFrame",
    "hailuoPrompt",
]
LUMA = ["lumaAllModels", "lumaModel", "lumaSourceVideo", "lumaPrompt", "lumaPromptHeight", "lumaPromptIdeas"]


def assert_reads_as_the_eye_does(names: list[str], service: str, start: list[str]) -> None:
    assert names[: len(start)] == start
    assert names[-3:] == [f"{service}Advanced", f"{service}Takes", f"{service}Generate"]
    assert len(names) == len(set(names))


def test_from_the_very_first_paint_and_after_every_change(first: FirstWindow, qtbot: QtBot) -> None:
    assert_reads_as_the_eye_does(walk(first), "hailuo", HAILUO)

    first.window.tabs.setCurrentIndex(1)
    assert_reads_as_the_eye_does(walk(first), "luma", LUMA)

    first.window.tabs.setCurrentIndex(0)
    assert_reads_as_the_eye_does(walk(first), "hailuo", HAILUO)
    text = first.window.findChild(QPushButton, "hailuoTextToVideo")
    assert text is not None
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton)
    assert_reads_as_the_eye_does(
        walk(first), "hailuo", ["hailuoTextToVideo", "hailuoAllModels", "hailuoModel", "hailuoPrompt"]
    )
    choose_model(first.tabs["hailuo"], "hailuo-2.3-image-to-video-pro")
    refused = [name for name in HAILUO if name != "hailuoLastFrame"]
    assert_reads_as_the_eye_does(walk(first), "hailuo", refused)


def test_the_height_of_the_prompt_is_one_for_all_forms_and_stays(first: FirstWindow, qtbot: QtBot) -> None:
    def heights(window: FirstWindow) -> set[int]:
        editors = (window.window.findChild(QPlainTextEdit, f"{service}Prompt") for service in window.tabs)
        return {editor.height() for editor in editors if editor is not None}

    for service in reversed(catalog.FIRST_SERVICE_IDS):
        first.open(service)
    (usual_px,) = heights(first)
    grip = first.window.findChild(HeightGrip, "hailuoPromptHeight")
    assert grip is not None
    middle = grip.rect().center()
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(grip, middle + QPoint(0, 90))
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle)
    (tall_px,) = heights(first)
    assert tall_px > usual_px + 60
    assert first.settings.prompt_height_px == tall_px
    qtbot.mouseDClick(grip, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert heights(first) == {usual_px}
    for _ in range(2):
        qtbot.keyClick(grip, Qt.Key.Key_Down)
    (two_steps_px,) = heights(first)
    assert two_steps_px > usual_px + 40
    qtbot.keyClick(grip, Qt.Key.Key_Up)
    assert usual_px < next(iter(heights(first))) < two_steps_px
    qtbot.keyClick(grip, Qt.Key.Key_Home)
    assert heights(first) == {usual_px}
