"""Qt's events begin and resume no coroutine while Qt's loop stands still, or another one is at work."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.services.task_scope import TaskScope
from tests.helpers.qt_loop import pytest_asyncio_loop_factories


@pytest.fixture
def loop_between_runs(qapp: QApplication, request: pytest.FixtureRequest) -> asyncio.AbstractEventLoop:
    return pytest_asyncio_loop_factories(request.config, request.node)["qasync"]()


def test_what_a_timer_begins_or_wakes_between_two_runs_goes_on_with_the_next(
    loop_between_runs: asyncio.AbstractEventLoop, qtbot: QtBot
) -> None:
    loop, scope, heard = loop_between_runs, TaskScope(), list[str]()

    async def say(word: str, pause_s: float) -> None:
        await asyncio.sleep(pause_s)
        asyncio.get_running_loop()
        heard.append(word)

    async def begin() -> None:
        scope.spawn(say("woken", 0.01), "woken")
        await asyncio.sleep(0)

    loop.run_until_complete(begin())
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: scope.spawn(say("begun", 0.001), "begun"))
    timer.start(0)
    qtbot.wait(60)
    assert heard == []
    loop.run_until_complete(asyncio.sleep(0.05))
    assert sorted(heard) == ["begun", "woken"]
    loop.close()


async def test_a_key_pressed_in_a_coroutine_begins_no_other(qtbot: QtBot) -> None:
    scope, heard = TaskScope(), list[str]()

    async def say(word: str) -> None:
        heard.append(word)

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    said = scope.spawn(say("begun"), "begun")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert heard == []
    await said
    assert heard == ["begun"]
