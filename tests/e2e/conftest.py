"""The app's window before a practice server of its own, as several tests end to end use it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.paths import AppPaths
from tests.helpers.page_driver import until
from tests.helpers.started_desktop import keep_one_clip, new_paths, started_desktop
from tests.sandbox.process import sandbox_process


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """Those of an app that was never started."""
    return new_paths(tmp_path)


@pytest.fixture
async def open_desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Desktop]:
    """With a key, and a server that makes tiny clips in a moment. The test closes it.

    To be asked for last: what is set up after it keeps the thread of a window that is open.
    """
    with sandbox_process("--scenario", "tiny-clips", "--render-seconds", "0.3") as running:
        environ = {"RUNAPI_API_KEY": running.api_key, "RUNAPI_BASE_URL": running.base_url}
        yield await started_desktop(qapp, new_paths(tmp_path), environ)


@pytest.fixture
async def quick_desktop(open_desktop: Desktop) -> AsyncIterator[Desktop]:
    """``open_desktop``, closed after the test."""
    yield open_desktop
    await open_desktop.close()


@pytest.fixture
async def one_clip_desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Desktop]:
    """In front, with a clip of Hailuo's in the Reel and on the Stage, and nobody who answers."""
    paths = new_paths(tmp_path)
    await keep_one_clip(paths, tmp_path)
    desktop = await started_desktop(qapp, paths)
    await until(lambda: desktop.reel.model.rowCount() == 1)
    desktop.window.activateWindow()
    await until(desktop.window.isActiveWindow)
    desktop.reel.list.make_current(0)
    yield desktop
    await desktop.close()
