"""File dialogs begin where the last one of their kind ended, also in the next run."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.file_kinds import FileKind
from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets import dialogs
from tests.helpers.page_driver import control, until


async def answered(window: QWidget, name: str, file: Path) -> Path:
    """Choose ``file`` in the dialog of that name; returns the folder it began in."""
    await until(lambda: window.findChild(QFileDialog, name) is not None)
    dialog = window.findChild(QFileDialog, name)
    assert isinstance(dialog, QFileDialog)
    began = Path(dialog.directory().absolutePath())
    control(dialog, QLineEdit, "fileNameEdit").setText(str(file))
    dialog.accept()
    return began


async def test_each_kind_has_a_folder_of_its_own_also_in_the_next_run(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("pictures", "films", "start"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.png").write_bytes(b"picture")
    kept: dict[str, object] = {}
    window = QWidget()
    qtbot.addWidget(window)

    async def began(kind: FileKind, settings: Settings, file: Path) -> Path:
        choosing = asyncio.ensure_future(dialogs.choose_files(window, "Choose", "All (*)", kind, settings))
        folder = await answered(window, "chooseFile", file)
        await choosing
        await until(lambda: window.findChild(QFileDialog, "chooseFile") is None)
        return folder

    settings = Settings(None, kept.update)
    await began(FileKind.PICTURES, settings, tmp_path / "pictures" / "a.png")
    await began(FileKind.VIDEOS, settings, tmp_path / "films" / "a.png")
    again = Settings(kept)
    at = tmp_path / "start" / "a.png"
    assert await began(FileKind.PICTURES, again, at) == tmp_path / "pictures"
    assert await began(FileKind.VIDEOS, again, at) == tmp_path / "films"
    (tmp_path / "pictures" / "a.png").unlink()
    (tmp_path / "pictures").rmdir()
    assert await began(FileKind.PICTURES, Settings(kept), at) != tmp_path / "pictures"


async def test_the_dialogs_begin_there(qtbot: QtBot, tmp_path: Path) -> None:
    first, other = tmp_path / "first", tmp_path / "other"
    for folder in (first, other):
        folder.mkdir()
        (folder / "a.png").write_bytes(b"picture")
    window = QWidget()
    settings = Settings({"last_folders": {FileKind.PICTURES: str(first)}})
    qtbot.addWidget(window)

    kind = FileKind.PICTURES
    choosing = asyncio.ensure_future(dialogs.choose_files(window, "Choose", "All (*)", kind, settings))
    assert await answered(window, "chooseFile", other / "a.png") == first
    assert await choosing == (other / "a.png",)
    assert settings.last_folders == {kind: str(other)}

    for began_in in (first, other):  # the suggestion counts only as long as nothing was saved
        suggested = first / "copy.png"
        saving = asyncio.ensure_future(
            dialogs.choose_save_path(window, "Save", suggested, "Pictures (*.png)", settings)
        )
        assert await answered(window, "chooseSavePath", other / f"from {began_in.name}.png") == began_in
        assert await saving == other / f"from {began_in.name}.png"
        await until(lambda: window.findChild(QFileDialog, "chooseSavePath") is None)


@pytest.mark.parametrize("language", [Language.KOREAN, Language.JAPANESE, Language.CHINESE])
async def test_qts_own_dialogs_speak_the_language_of_the_app(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    use_language(qapp, language)
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings(None)
    opened = {
        "chooseFile": dialogs.choose_files(window, "", "", FileKind.PICTURES, settings),
        "chooseFolder": dialogs.choose_folder(window, "", tmp_path),
        "chooseSavePath": dialogs.choose_save_path(window, "", tmp_path / "1.png", ""),
    }
    for name, coroutine in opened.items():
        choosing = asyncio.ensure_future(coroutine)
        await until(lambda name=name: window.findChild(QFileDialog, name) is not None)
        dialog = control(window, QFileDialog, name)
        said = [label.text() for label in dialog.findChildren(QLabel)]
        said += [part.text() or part.toolTip() for part in dialog.findChildren(QAbstractButton)]
        assert len(said) > 5
        assert not [text for text in said if text and text.isascii()]
        dialog.reject()
        await choosing
    use_language(qapp, Language.ENGLISH)
