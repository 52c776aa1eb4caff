"""The menu of a card, or of several: what can be done with them in the state they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.reel_store import Lineage
from runapi_desktop.ui.reel.card_state import title_of

translate = QCoreApplication.translate

_LONGEST_TITLE = 40
_MOST_CHILDREN = 12


class CardCommand(StrEnum):
    """One entry of the menu; the value in camel case is its action's object name."""

    PLAY = "play"
    CONTINUE = "continue"
    RESTYLE = "restyle"
    REVEAL = "reveal"
    SAVE_COPY = "save_copy"
    LOCATE = "locate"
    COMPARE = "compare"
    ADD_TO_STORYBOARD = "add_to_storyboard"
    TRY_AGAIN = "try_again"
    EDIT_AS_NEW = "edit_as_new"
    GENERATE_AGAIN = "generate_again"
    SHOW_SOURCE = "show_source"
    COPY_PROMPT = "copy_prompt"
    COPY_TASK_ID = "copy_task_id"
    STAR = "star"
    NOTES = "notes"
    RENAME = "rename"
    TRASH = "trash"


_KEYS = {
    CardCommand.PLAY: Qt.Key.Key_Return,
    CardCommand.STAR: Qt.Key.Key_S,
    CardCommand.NOTES: Qt.Key.Key_T,
    CardCommand.RENAME: Qt.Key.Key_F2,
    CardCommand.TRASH: Qt.Key.Key_Delete,
}

Obey = Callable[[CardCommand, ReelItem], None]


def fill_card_menu(menu: QMenu, items: Sequence[ReelItem], obey: Obey, *, is_gone: bool = False) -> None:
    """Add the commands that make sense for all of ``items``; choosing one calls ``obey`` with the first.

    ``is_gone``: the clip's file is not there.
    """
    sections = _sections(items[0], is_gone=is_gone) if len(items) == 1 else _sections_for_several(items)
    for section in sections:
        for command in section:
            key = _key_text(command)
            action = menu.addAction("\t".join(filter(None, (_words(command, items), key))))
            action.setObjectName(f"card{command.value.title().replace('_', '')}")
            action.triggered.connect(partial(obey, command, items[0]))
        menu.addSeparator()


def add_lineage(menu: QMenu, lineage: Lineage, go_to: Callable[[str], None]) -> None:
    """Add where the card comes from and what became of it; choosing one calls ``go_to`` with a task's id."""
    if lineage.made_from is not None:
        text = translate("reel", "Made from “{title}”").format(title=_short(lineage.made_from))
        action = menu.addAction(text)
        action.setObjectName("cardMadeFrom")
        action.triggered.connect(partial(go_to, lineage.made_from.task.id))
    if lineage.continued_by:
        children = menu.addMenu(translate("reel", "Continued by"))
        children.setObjectName("cardContinuedBy")
        for child in lineage.continued_by[:_MOST_CHILDREN]:
            children.addAction(_short(child)).triggered.connect(partial(go_to, child.task.id))
    if lineage != Lineage():
        menu.addSeparator()


def copy_from(items: Sequence[ReelItem], command: CardCommand) -> None:
    """Put the prompts, an empty line between them, or RunAPI's task ids on the clipboard."""
    if command is CardCommand.COPY_PROMPT:
        text = "\n\n".join(dict.fromkeys(prompt for item in items if (prompt := item.task.request.prompt)))
    else:
        text = "\n".join(item.task.remote_id or "" for item in items)
    QGuiApplication.clipboard().setText(text)


def known_price_cents(item: ReelItem) -> int | None:
    """What the card's clip cost, else what it was said to cost, in US cents."""
    return item.task.cost_cents if item.task.cost_cents is not None else item.task.quote_cents


def can_be_made_again(item: ReelItem) -> bool:
    """Everything that was sent for it is known here, and still kept."""
    request = item.task.request
    return (
        bool(request.model) and not item.task.is_adopted and all(f.path for f in request.local_files.values())
    )


def _key_text(command: CardCommand) -> str:
    """The key that does the same on the card; the cards hear it themselves."""
    return QKeySequence(_KEYS.get(command, 0)).toString(QKeySequence.SequenceFormat.NativeText)


def _sections(item: ReelItem, *, is_gone: bool) -> list[list[CardCommand]]:
    sections: list[list[CardCommand]] = []
    if item.clip is not None and is_gone:
        sections.append([CardCommand.LOCATE])
    elif item.clip is not None:
        sections.append([CardCommand.PLAY, CardCommand.CONTINUE, CardCommand.RESTYLE])
        sections[-1] += [CardCommand.REVEAL, CardCommand.SAVE_COPY, CardCommand.ADD_TO_STORYBOARD]
    making = [CardCommand.TRY_AGAIN] if item.task.state is TaskState.FAILED else []
    making += [CardCommand.EDIT_AS_NEW] if item.task.request.model else []
    making += [CardCommand.GENERATE_AGAIN] if item.task.state.is_finished and can_be_made_again(item) else []
    sections.append(making)
    found = [CardCommand.SHOW_SOURCE] if any(f.path for f in item.task.request.local_files.values()) else []
    found += [CardCommand.COPY_PROMPT] if item.task.request.prompt else []
    found += [CardCommand.COPY_TASK_ID] if item.task.remote_id else []
    sections.append(found)
    if item.clip is not None:
        sections.append([CardCommand.STAR, CardCommand.RENAME, CardCommand.NOTES])
    if item.task.state.is_finished:
        sections.append([CardCommand.TRASH])
    return [section for section in sections if section]


def _sections_for_several(items: Sequence[ReelItem]) -> list[list[CardCommand]]:
    sections: list[list[CardCommand]] = []
    if any(item.clip is not None for item in items):
        is_pair = len(items) == 2 and all(item.clip is not None for item in items)
        sections.append([CardCommand.COMPARE] if is_pair else [])
        sections[-1].append(CardCommand.ADD_TO_STORYBOARD)
        sections.append([CardCommand.STAR, CardCommand.NOTES])
    if any(item.task.request.prompt for item in items):
        sections.append([CardCommand.COPY_PROMPT])
    if any(item.task.state.is_finished for item in items):
        sections.append([CardCommand.TRASH])
    return sections


def _words(command: CardCommand, items: Sequence[ReelItem]) -> str:
    return _words_for_several(command, items) if len(items) > 1 else _words_for_one(command, items[0])


def _words_for_several(command: CardCommand, items: Sequence[ReelItem]) -> str:
    clips = [item.clip for item in items if item.clip is not None]
    match command:
        case CardCommand.STAR if all(clip.is_starred for clip in clips):
            return translate("reel", "Remove {count} stars").format(count=len(clips))
        case CardCommand.STAR:
            return translate("reel", "Star {count} clips").format(count=len(clips))
        case CardCommand.NOTES:
            return translate("reel", "Tag {count} clips…").format(count=len(clips))
        case CardCommand.COMPARE:
            return translate("reel", "Compare these two")
        case CardCommand.ADD_TO_STORYBOARD:
            return translate("reel", "Add {count} to storyboard").format(count=len(clips))
        case CardCommand.COPY_PROMPT:
            return translate("reel", "Copy prompts")
        case _:
            count = sum(item.task.state.is_finished for item in items)
            return translate("reel", "Move {count} to trash").format(count=count)


def _words_for_one(command: CardCommand, item: ReelItem) -> str:
    match command:
        case CardCommand.PLAY:
            return translate("reel", "Play")
        case CardCommand.CONTINUE:
            return translate("reel", "Continue from last frame")
        case CardCommand.RESTYLE:
            return translate("reel", "Restyle in Luma")
        case CardCommand.REVEAL:
            return translate("reel", "Show in folder")
        case CardCommand.SAVE_COPY:
            return translate("reel", "Save a copy…")
        case CardCommand.LOCATE:
            return translate("reel", "Locate the file…")
        case CardCommand.COMPARE:
            return translate("reel", "Compare")
        case CardCommand.ADD_TO_STORYBOARD:
            return translate("reel", "Add to storyboard")
        case CardCommand.TRY_AGAIN:
            return translate("reel", "Try again")
        case CardCommand.EDIT_AS_NEW:
            return translate("reel", "Edit as new")
        case CardCommand.GENERATE_AGAIN:
            return _generate_again(known_price_cents(item))
        case CardCommand.SHOW_SOURCE:
            return translate("reel", "Show what it was made from")
        case CardCommand.COPY_PROMPT:
            return translate("reel", "Copy prompt")
        case CardCommand.COPY_TASK_ID:
            return translate("reel", "Copy task ID")
        case CardCommand.STAR:
            is_starred = item.clip is not None and item.clip.is_starred
            return translate("reel", "Remove star") if is_starred else translate("reel", "Star")
        case CardCommand.NOTES:
            return translate("reel", "Tags and notes…")
        case CardCommand.RENAME:
            return translate("reel", "Rename…")
        case CardCommand.TRASH:
            return translate("reel", "Move to trash")


def _generate_again(cents: int | None) -> str:
    if cents is None:
        return translate("reel", "Generate again…")
    return translate("reel", "Generate again · {price}").format(price=format_usd(cents))


def _short(item: ReelItem) -> str:
    title = title_of(item)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
