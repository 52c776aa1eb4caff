"""Questions to the user, asked without a nested event loop: ``open()`` and a future.

A nested loop (``exec``, the static functions of QMessageBox and QFileDialog) would lose the wake-ups of
every other coroutine under qasync.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,  # noqa: TID251
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from runapi_desktop.disk import is_folder, unique_path
from runapi_desktop.domain.file_kinds import FileKind
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.shown_words import shown_line, shown_text
from runapi_desktop.ui.widgets.one_press import HeardOnce
from runapi_desktop.ui.widgets.plain_text import literal


async def finished(dialog: QDialog) -> int:
    """Show ``dialog`` and wait for its result (``QDialog.DialogCode``); it is deleted afterwards.

    Nothing that began before presses a button of it: the key that opened it may still be held.
    """
    done: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not done.done():
            done.set_result(result)

    dialog.finished.connect(settle)
    for widget in (dialog, *dialog.findChildren(QPushButton)):  # Enter presses one from anywhere in a dialog.
        HeardOnce(widget)
    dialog.open()
    try:
        return await done
    finally:
        dialog.deleteLater()


async def choose_files(
    parent: QWidget, title: str, name_filter: str, kind: FileKind, settings: Settings, *, many: bool = False
) -> tuple[Path, ...]:
    """The existing files that the user picked; empty when the dialog was cancelled.

    The dialog opens in the folder that was used last for that ``kind``.
    """
    dialog = _file_dialog("chooseFile", parent, title, _last_folder(settings, kind), name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
    picked = await finished(dialog) == QDialog.DialogCode.Accepted
    paths = tuple(Path(name) for name in dialog.selectedFiles()) if picked else ()
    if paths:
        _note_folder(settings, kind, paths[0])
    return paths


async def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """The folder that the user picked; ``None`` when the dialog was cancelled."""
    dialog = _file_dialog("chooseFolder", parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    picked = await finished(dialog) == QDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    return Path(names[0]) if picked and names else None


async def choose_save_path(
    parent: QWidget, title: str, suggested: Path, name_filter: str, settings: Settings | None = None
) -> Path | None:
    """Where the user wants a new file; the system's dialog has asked before it overwrites one.

    With ``settings`` the dialog opens in the folder where something was saved last; the first time, and
    without ``settings``, in that of ``suggested``. It proposes a name that is free there.
    """
    last = _last_folder(settings, FileKind.SAVED) if settings is not None else None
    free = unique_path(last or suggested.parent, suggested.name)
    dialog = _file_dialog("chooseSavePath", parent, title, free.parent, name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(free.suffix.lstrip("."))
    dialog.selectFile(free.name)
    picked = await finished(dialog) == QDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    path = Path(names[0]) if picked and names else None
    if path is not None and settings is not None:
        _note_folder(settings, FileKind.SAVED, path)
    return path


def _file_dialog(
    name: str, parent: QWidget, title: str, folder: Path | None, name_filter: str = ""
) -> QFileDialog:
    """The system's dialog; where there is none, Qt's own, of which Qt leaves two words in English."""
    dialog = QFileDialog(parent, title, str(folder or ""), name_filter)
    dialog.setObjectName(name)
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("dialogs", "Look in:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("dialogs", "Files of type:"))
    return dialog


def _last_folder(settings: Settings, kind: FileKind) -> Path | None:
    """The folder used last for files of that kind; ``None`` where there is none, or it is gone."""
    known = settings.last_folders.get(kind)
    return Path(known) if known and is_folder(Path(known)) else None


def _note_folder(settings: Settings, kind: FileKind, file: Path) -> None:
    settings.last_folders = {**settings.last_folders, kind.value: str(file.parent)}


async def ask_text(parent: QWidget, title: str, label: str, text: str = "") -> str | None:
    """One line of text, or ``None`` when the user cancelled."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("askText")
    dialog.setWindowTitle(title)
    dialog.setLabelText(literal(label))
    for drawn in dialog.findChildren(QLabel):
        drawn.setTextFormat(Qt.TextFormat.PlainText)
    dialog.setTextValue(text)
    picked = await finished(dialog) == QDialog.DialogCode.Accepted
    return dialog.textValue() if picked else None


async def ask(
    parent: QWidget, title: str, text: str, actions: Sequence[str], *, details: str = ""
) -> int | None:
    """Which of ``actions`` (button texts, the first is the default) was chosen; ``None`` for Cancel."""
    box = _message_box(parent, "ask", title, text, details)
    buttons = [box.addButton(literal(action), QMessageBox.ButtonRole.AcceptRole) for action in actions]
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(buttons[0])
    await finished(box)
    clicked = box.clickedButton()
    return next((index for index, button in enumerate(buttons) if button is clicked), None)


async def tell(parent: QWidget, title: str, text: str, *, details: str = "", action: str = "") -> bool:
    """One thing the user must know, where no place in the window can say it; whether ``action`` was taken."""
    box = _message_box(parent, "tell", title, text, details)
    ok = box.addButton(QMessageBox.StandardButton.Ok)
    taken = box.addButton(literal(action), QMessageBox.ButtonRole.ActionRole) if action else None
    box.setDefaultButton(ok)
    box.setEscapeButton(ok)
    await finished(box)
    return taken is not None and box.clickedButton() is taken


def _message_box(parent: QWidget, name: str, title: str, text: str, details: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setWindowTitle(shown_line(title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(shown_text(text))
    box.setDetailedText(shown_text(details))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
