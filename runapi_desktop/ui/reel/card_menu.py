"""The menu of a card: what can be done with it in the state it is in."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.task import TaskState

translate = QCoreApplication.translate


class CardCommand(StrEnum):
    """One entry of the menu; the value in camel case is its action's object name."""

    PLAY = "play"
    CONTINUE = "continue"
    RESTYLE = "restyle"
    REVEAL = "reveal"
    TRY_AGAIN = "try_again"
    EDIT_AS_NEW = "edit_as_new"
    COPY_PROMPT = "copy_prompt"
    COPY_TASK_ID = "copy_task_id"
    STAR = "star"
    RENAME = "rename"
    TRASH = "trash"


def fill_card_menu(menu: QMenu, item: ReelItem, obey: Callable[[CardCommand, ReelItem], None]) -> None:
    """Add the commands that make sense for ``item``; choosing one calls ``obey``."""
    for section in _sections(item):
        for command in section:
            action = menu.addAction(_words(command, item))
            action.setObjectName(f"card{command.value.title().replace('_', '')}")
            action.triggered.connect(partial(obey, command, item))
        menu.addSeparator()


def copy_from(item: ReelItem, command: CardCommand) -> None:
    """Put the prompt or RunAPI's task id on the clipboard."""
    text = item.task.request.prompt if command is CardCommand.COPY_PROMPT else item.task.remote_id
    QGuiApplication.clipboard().setText(text or "")


def _sections(item: ReelItem) -> list[list[CardCommand]]:
    sections: list[list[CardCommand]] = []
    if item.clip is not None:
        sections.append([CardCommand.PLAY, CardCommand.CONTINUE, CardCommand.RESTYLE, CardCommand.REVEAL])
    sections.append([CardCommand.EDIT_AS_NEW])
    if item.task.state is TaskState.FAILED:
        sections[-1].insert(0, CardCommand.TRY_AGAIN)
    copies = [CardCommand.COPY_PROMPT] if item.task.request.prompt else []
    copies += [CardCommand.COPY_TASK_ID] if item.task.remote_id else []
    if copies:
        sections.append(copies)
    if item.clip is not None:
        sections.append([CardCommand.STAR, CardCommand.RENAME])
    if item.task.state.is_finished:
        sections.append([CardCommand.TRASH])
    return sections


def _words(command: CardCommand, item: ReelItem) -> str:
    match command:
        case CardCommand.PLAY:
            return translate("reel", "Play")
        case CardCommand.CONTINUE:
            return translate("reel", "Continue from last frame")
        case CardCommand.RESTYLE:
            return translate("reel", "Restyle in Luma")
        case CardCommand.REVEAL:
            return translate("reel", "Show in folder")
        case CardCommand.TRY_AGAIN:
            return translate("reel", "Try again")
        case CardCommand.EDIT_AS_NEW:
            return translate("reel", "Edit as new")
        case CardCommand.COPY_PROMPT:
            return translate("reel", "Copy prompt")
        case CardCommand.COPY_TASK_ID:
            return translate("reel", "Copy task id")
        case CardCommand.STAR:
            is_starred = item.clip is not None and item.clip.is_starred
            return translate("reel", "Remove star") if is_starred else translate("reel", "Star")
        case CardCommand.RENAME:
            return translate("reel", "Rename…")
        case CardCommand.TRASH:
            return translate("reel", "Move to trash")
