"""File dialogs begin where the last one of their kind ended, also in the next run."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.last_folders import FileKind, LastFolders
from tests.ui.compose.page_driver import control, until


async def answered(window: QWidget, name: str, file: Path) -> Path:
    """Choose ``file`` in the dialog of that name; returns the folder it began in."""
    await until(lambda: window.findChild(QFileDialog, name) is not None)
    dialog = window.findChild(QFileDialog, name)
    assert isinstance(dialog, QFileDialog)
    began = Path(dialog.directory().absolutePath())
    control(dialog, QLineEdit, "fileNameEdit").setText(str(file))
    dialog.accept()
    return began


async def test_a_kind_is_remembered_over_runs_and_told_from_the_others(tmp_path: Path) -> None:
    for name in ("pictures", "films"):
        (tmp_path / name).mkdir()
    kept: dict[str, str] = {}
    folders = LastFolders(None, kept.update)
    assert folders.of(FileKind.PICTURES) is None
    folders.note(FileKind.PICTURES, tmp_path / "pictures" / "a.png")
    folders.note(FileKind.SAVED, tmp_path / "films" / "a.mp4")
    again = LastFolders(kept)
    assert again.of(FileKind.PICTURES) == tmp_path / "pictures"
    assert again.of(FileKind.SAVED) == tmp_path / "films"
    assert again.of(FileKind.VIDEOS) is None
    (tmp_path / "films").rmdir()
    assert again.of(FileKind.SAVED) is None


async def test_the_dialogs_begin_there(qtbot: QtBot, tmp_path: Path) -> None:
    first, other = tmp_path / "first", tmp_path / "other"
    for folder in (first, other):
        folder.mkdir()
        (folder / "a.png").write_bytes(b"picture")
    window, folders = QWidget(), LastFolders()
    qtbot.addWidget(window)
    folders.note(FileKind.PICTURES, first / "b.png")

    kind = FileKind.PICTURES
    choosing = asyncio.ensure_future(dialogs.choose_files(window, "Choose", "All (*)", kind, folders))
    assert await answered(window, "chooseFile", other / "a.png") == first
    assert await choosing == (other / "a.png",)
    assert folders.of(kind) == other

    for began_in in (first, other):  # the suggestion counts only as long as nothing was saved
        suggested = first / "copy.png"
        saving = asyncio.ensure_future(
            dialogs.choose_save_path(window, "Save", suggested, "Pictures (*.png)", folders)
        )
        assert await answered(window, "chooseSavePath", other / f"from {began_in.name}.png") == began_in
        assert await saving == other / f"from {began_in.name}.png"
        await until(lambda: window.findChild(QFileDialog, "chooseSavePath") is None)
