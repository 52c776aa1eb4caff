"""The window and its splitters as they were left, after a kill too: nothing here is closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from runapi_desktop.ui.window.main_window import MainWindow

_Kept = dict[str, object]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot) -> Callable[[_Kept], FirstWindow]:
    """Opens the window over what is kept, with all its parts, and keeps what becomes of it there."""
    parts: list[QWidget] = []

    def start(kept: _Kept) -> FirstWindow:
        first = FirstWindow(Theme(qapp, ThemeChoice.LIGHT), Settings(kept, kept.update))
        qtbot.addWidget(first.window)
        first.window.show()
        stage, reel = QLabel("stage"), QLabel("reel")
        parts.extend((stage, reel))
        first.window.set_stage_and_reel(stage, reel)
        first.follow_layout()
        qtbot.waitUntil(first.window.right.handle(1).isVisible)
        return first

    return start


def _widen_form(window: MainWindow) -> None:
    _drag(window.columns.handle(1), QPoint(60, 0))


def _lower_reel(window: MainWindow) -> None:
    _drag(window.right.handle(1), QPoint(0, 40))


def _drag(handle: QWidget, way: QPoint) -> None:
    begin = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(handle, begin + way)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=begin)


@pytest.mark.parametrize(
    "change",
    [
        lambda window: window.resize(1111, 777),
        lambda window: window.move(window.pos() + QPoint(31, 17)),
        lambda window: window.showMaximized(),
        _widen_form,
        _lower_reel,
    ],
    ids=["size", "place", "maximized", "form", "reel"],
)
def test_a_change_is_kept_soon(
    start: Callable[[_Kept], FirstWindow], qtbot: QtBot, change: Callable[[MainWindow], object]
) -> None:
    kept: _Kept = {}
    first = start(kept)
    first.keep_layout()
    before, window = dict(kept), first.window
    change(window)
    qtbot.waitUntil(lambda: kept != before, timeout=3000)
    geometry, columns, right = window.layout_state()
    assert kept == {"window_geometry": geometry, "main_splitter": columns, "stage_splitter": right}


def test_a_window_without_all_its_parts_keeps_nothing(
    start: Callable[[_Kept], FirstWindow], qapp: QApplication, qtbot: QtBot
) -> None:
    kept: _Kept = {}
    first = start(kept)
    _lower_reel(first.window)
    first.keep_layout()
    left = dict(kept)
    bare = FirstWindow(Theme(qapp, ThemeChoice.LIGHT), Settings(left, left.update))
    qtbot.addWidget(bare.window)
    bare.window.show()
    bare.window.resize(1200, 801)
    with qtbot.assertNotEmitted(bare.window.shown_page_changed, wait=900):
        pass
    assert left == kept


def test_a_window_that_is_being_closed_keeps_what_its_user_left(
    start: Callable[[_Kept], FirstWindow], qtbot: QtBot
) -> None:
    kept: _Kept = {}
    first = start(kept)
    first.window.resize(1111, 777)
    first.leave_layout()
    left = dict(kept)
    first.window.resize(1200, 801)
    first.window.hide()
    with qtbot.assertNotEmitted(first.window.shown_page_changed, wait=900):
        pass
    assert kept == left
    first.leave_layout()  # A second end changes nothing.
    assert kept == left


def test_the_form_that_is_seen_is_kept_at_once(start: Callable[[_Kept], FirstWindow]) -> None:
    kept: _Kept = {}
    start(kept).open("luma")
    assert kept["last_tab"] == "luma"
    assert start(kept).current_service == "luma"
