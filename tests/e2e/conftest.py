"""The app's window before a practice server of its own, as several tests end to end use it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.paths import AppPaths
from tests.helpers.started_desktop import new_paths, started_desktop
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
