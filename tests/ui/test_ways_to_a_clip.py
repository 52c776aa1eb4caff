"""In the real window: where the keyboard lands on the Stage, and what the menu bar says of saving a clip."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.reel_library import a_clip, a_task, draw_video, open_library
from tests.media.samples import jpeg, quadrants
from tests.ui.compose.page_driver import control, until


async def test_the_keyboard_lands_on_play_and_saving_is_always_in_the_menu_bar(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = AppPaths.resolve(str(tmp_path / "data"), {})
    paths.create()
    task = a_task(0, TaskState.READY)
    draw_video(tmp_path / "clip.mp4")
    async with open_library(paths.data_dir) as library:
        await library.tasks.add([task])
        await library.clips.add(a_clip(task, tmp_path / "clip.mp4"))
    (paths.data_dir / "library.sqlite").rename(paths.database)
    qapp.setQuitOnLastWindowClosed(False)
    environ = {"RUNAPI_API_KEY": "sk-menu", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}
    theme = Theme(qapp, ThemeChoice.LIGHT)
    desktop = Desktop(theme, paths, practice=False, environ=environ, key_store=MemoryKeyStore())
    window = desktop.window

    def saving() -> list[bool]:
        window.clip_menu.aboutToShow.emit()
        actions = window.clip_menu.actions()
        return [action.isEnabled() for action in actions if action.text().startswith("Save a copy")]

    try:
        await desktop.start()
        await until(lambda: window.shows_workspace and desktop.reel.model.rowCount() == 1)
        desktop.reel.list.clearSelection()
        await until(lambda: saving() == [False])
        desktop.reel.select_task(task.id)
        await until(lambda: saving() == [True])
        await until(lambda: desktop.stage.transport.play_button.isEnabled())
        window.activateWindow()
        await until(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is desktop.stage.transport.play_button
    finally:
        await desktop.close()


async def test_what_was_taken_out_of_a_well_comes_back_with_undo(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = AppPaths.resolve(str(tmp_path / "data"), {})
    paths.create()
    picture = tmp_path / "harbour.jpg"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    environ = {"RUNAPI_API_KEY": "sk-menu", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}
    qapp.setQuitOnLastWindowClosed(False)
    desktop = Desktop(
        Theme(qapp, ThemeChoice.LIGHT), paths, practice=False, environ=environ, key_store=MemoryKeyStore()
    )
    window, tab = desktop.window, desktop.tabs["hailuo"]

    def held() -> list[object]:
        return list(tab.draft().values.values())

    try:
        await desktop.start()
        await until(lambda: window.shows_workspace)
        await tab.take_picture(picture)
        before = held()
        qtbot.mouseClick(control(tab, QToolButton, "hailuoFirstFrameClear"), Qt.MouseButton.LeftButton)
        assert len(held()) == len(before) - 1
        assert window.undo_stack.undo_words == "clear field"
        await window.undo_stack.undo()
        assert held() == before
        await window.undo_stack.redo()
        assert len(held()) == len(before) - 1
        await window.undo_stack.undo()
        assert held() == before
    finally:
        await desktop.close()
