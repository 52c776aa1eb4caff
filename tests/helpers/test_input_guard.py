"""The guard on mouse, popups and cursor fails what it should fail, and the next test begins clean."""

from __future__ import annotations

import pytest

pytest_plugins = ("pytester",)

SUITE = """
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

KEPT = []

def test_pressed(qapp):
    QTest.mousePress(QWidget(), Qt.MouseButton.LeftButton)

def test_two_pressed(qapp):
    QTest.mousePress(QWidget(), Qt.MouseButton.LeftButton)
    QTest.mousePress(QWidget(), Qt.MouseButton.RightButton)

def test_popup(qapp):
    menu = QMenu()
    menu.setObjectName("forgotten")
    menu.addAction("Open")
    menu.popup(QPoint())
    KEPT.append(menu)

def test_cursor(qapp):
    qapp.setOverrideCursor(Qt.CursorShape.WaitCursor)

def test_clean(qapp):
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton
    assert qapp.activePopupWidget() is None
    assert qapp.overrideCursor() is None
    QTest.mouseClick(QWidget(), Qt.MouseButton.LeftButton)

def test_without_widgets():
    pass
"""


def test_what_is_left_fails_the_test_that_left_it(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    pytester.makeconftest("pytest_plugins = ['tests.helpers.input_guard']")
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist")
    result.assert_outcomes(passed=6, errors=4)
    result.stdout.fnmatch_lines(
        [
            "the test left LeftButton pressed",
            "the test left LeftButton*RightButton pressed",
            "the test left a popup open: QMenu 'forgotten'",
            "the test left an override cursor",
        ]
    )
