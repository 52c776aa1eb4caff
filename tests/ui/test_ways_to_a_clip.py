"""In the real window: where the keyboard lands on the Stage, and what the menu bar says of saving a clip."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import keep_one_clip, new_paths, started_desktop
from tests.media.samples import jpeg, quadrants


async def test_the_keyboard_lands_on_play_and_saving_is_always_in_the_menu_bar(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = new_paths(tmp_path)
    await keep_one_clip(paths, tmp_path)
    desktop = await started_desktop(qapp, paths)
    window = desktop.window

    def saving() -> list[bool]:
        window.clip_menu.aboutToShow.emit()
        actions = window.clip_menu.actions()
        return [action.isEnabled() for action in actions if action.text().startswith("Save a copy")]

    try:
        await until(lambda: desktop.reel.model.rowCount() == 1)
        desktop.reel.list.clearSelection()
        await until(lambda: saving() == [False])
        desktop.reel.list.make_current(0)
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
    picture = tmp_path / "harbour.jpg"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    desktop = await started_desktop(qapp, new_paths(tmp_path))
    window, tab = desktop.window, desktop.tabs["hailuo"]

    def held() -> list[object]:
        return list(tab.draft().values.values())

    try:
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
