"""What was set last is on the disk before another copy of the app may read it, or the log says why not."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.lifetime import run_app
from runapi_desktop.store.app_log import LOG_FILE_NAME
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import SettingsFile
from runapi_desktop.ui.controllers.guide import GuideController
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.main_window import MainWindow
from runapi_desktop.ui.window.opened_files import OpenedFiles
from tests.helpers.page_driver import until

ENVIRON = {"RUNAPI_API_KEY": "sk-last-0123456789abcdef", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}
_SLOW_S = 1.5


class WatchedLock(InstanceLock):
    """Keeps what the settings were when it was given back."""

    def __init__(self, paths: AppPaths) -> None:
        super().__init__(paths.lock_file)
        self.left: dict[str, object] = {}
        self._settings_file = paths.settings_file

    def release(self) -> None:
        self.left = json.loads(self._settings_file.read_text("utf-8"))
        super().release()


@pytest.mark.parametrize("ends_well", [True, False])
async def test_the_lock_is_given_back_when_all_is_written(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, ends_well: bool
) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    paths = AppPaths.resolve(str(tmp_path), ENVIRON)
    lock, is_slow, save = WatchedLock(paths), Event(), SettingsFile.save

    def save_on_a_slow_disk(file: SettingsFile, changes: Mapping[str, object]) -> None:
        if is_slow.is_set():
            Event().wait(_SLOW_S)
        save(file, changes)

    def fail(_guide: GuideController) -> None:
        raise RuntimeError("the guide does not close")

    monkeypatch.setattr(SettingsFile, "save", save_on_a_slow_disk)
    if not ends_well:
        monkeypatch.setattr(GuideController, "close", fail)
    life, window = await opened(qapp, paths, lock)
    is_slow.set()
    window.tabs.setCurrentIndex(1)
    window.close()
    with nullcontext() if ends_well else pytest.raises(RuntimeError, match="guide"):
        assert await life == 0
    assert lock.left["last_tab"] == "luma"
    assert "window_geometry" in lock.left


@pytest.mark.logs("the settings could not be saved")
async def test_a_last_write_that_fails_stands_in_the_log(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    paths = AppPaths.resolve(str(tmp_path), ENVIRON)
    lock, is_full, save = InstanceLock(paths.lock_file), Event(), SettingsFile.save

    def save_while_there_is_room(file: SettingsFile, changes: Mapping[str, object]) -> None:
        if is_full.is_set():
            raise StorageTrouble(StorageProblem.FULL, str(paths.settings_file))
        save(file, changes)

    monkeypatch.setattr(SettingsFile, "save", save_while_there_is_room)
    life, window = await opened(qapp, paths, lock)
    is_full.set()
    window.close()
    assert await life == 0
    assert "the settings could not be saved" in (paths.logs_dir / LOG_FILE_NAME).read_text("utf-8")


async def opened(
    app: QApplication, paths: AppPaths, lock: InstanceLock
) -> tuple[asyncio.Task[int], MainWindow]:
    """The app's life, and its window."""
    life = asyncio.create_task(
        run_app(app, Theme(app), paths, lock, ENVIRON, None, OpenedFiles(), practice=False)
    )

    def windows() -> list[MainWindow]:
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, MainWindow) and top.shows_workspace]

    await until(lambda: bool(windows()))
    (window,) = windows()
    return life, window
