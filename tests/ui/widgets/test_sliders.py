"""Sliders go where they are clicked, follow the pointer from there, and leave the wheel to what scrolls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar
from pytestqt.qtbot import QtBot

import runapi_desktop
from runapi_desktop.domain.settings import ContrastChoice
from runapi_desktop.ui.widgets.sliders import CalmSlider, Slider
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

_UI = Path(runapi_desktop.__file__).parent / "ui"


@pytest.fixture
def slider(qtbot: QtBot, qapp: QApplication) -> Slider:
    Theme(qapp, ThemeChoice.LIGHT)
    slider = CalmSlider()
    qtbot.addWidget(slider)
    slider.setRange(3, 15)
    slider.resize(240, 20)
    slider.show()
    return slider


def at(slider: Slider, share: float) -> QPoint:
    handle = slider.handle_rect().width()
    return QPoint(round(handle / 2 + share * (slider.width() - handle)), slider.height() // 2)


@pytest.mark.parametrize(("share", "value"), [(0.0, 3), (0.25, 6), (0.5, 9), (1.0, 15)])
def test_a_click_goes_there(slider: Slider, share: float, value: int) -> None:
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, share))
    assert slider.value() == value
    assert not slider.isSliderDown()


def test_it_is_dragged_on_from_there_and_says_so_once_where_it_does_not_track(slider: Slider) -> None:
    heard: list[int] = []
    moved: list[int] = []
    slider.setTracking(False)
    slider.valueChanged.connect(heard.append)
    slider.sliderMoved.connect(moved.append)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.25))
    QTest.mouseMove(slider, at(slider, 0.75))
    assert (moved, heard) == ([6, 12], [])
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.75))
    assert heard == [12]


def test_the_wheel_is_left_to_what_scrolls(slider: Slider) -> None:
    place = QPointF(at(slider, 0.5))
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        *(place, place, QPoint(), QPoint(0, 120), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    )
    slider.wheelEvent(turn)
    assert not turn.isAccepted()
    assert slider.value() == 3


def test_no_slider_of_the_window_jumps_by_a_page() -> None:
    of_qt = re.compile(r"\bQSlider\(|\(QSlider\)")
    found = [path.name for path in _UI.rglob("*.py") if of_qt.search(path.read_text("utf-8"))]
    assert found == ["sliders.py"]


@pytest.mark.parametrize("contrast", [ContrastChoice.STANDARD, ContrastChoice.HIGH])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("kind", [Slider, QProgressBar])
def test_how_far_it_is_is_seen_without_colours(
    qtbot: QtBot,
    qapp: QApplication,
    choice: ThemeChoice,
    contrast: ContrastChoice,
    kind: type[Slider] | type[QProgressBar],
) -> None:
    theme = Theme(qapp, choice)
    theme.use_contrast(contrast)
    window = QDialog()
    qtbot.addWidget(window)
    shown = kind(window)
    shown.setRange(0, 100)
    shown.setValue(50)
    shown.resize(240, shown.sizeHint().height())
    image = window.grab(shown.geometry()).toImage()

    def thickness(x: int) -> int:
        column = [image.pixelColor(x, y).name() for y in range(image.height())]
        return len(column) - column.count(theme.tokens.panel)

    assert thickness(60) >= 2 * thickness(180) > 0
