"""The menu of a card, or of several: what can be done with them in the state they are in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.catalog import clip_uses
from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.cards.card_state import title_of
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.money_text import price_text
from runapi_desktop.ui.widgets.plain_text import add_literal_action

translate = QCoreApplication.translate

_LONGEST_TITLE = 40
_MOST_CHILDREN = 12


class CardCommand(StrEnum):
    """One entry of the menu; the value in camel case is its action's object name."""

    PLAY = "play"
    CONTINUE = "continue"
    REVEAL = "reveal"
    SAVE_COPY = "save_copy"
    LOCATE = "locate"
    COMPARE = "compare"
    ADD_TO_STORYBOARD = "add_to_storyboard"
    APPROVE = "approve"
    CANCEL = "cancel"
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
    CardCommand.CANCEL: Qt.Key.Key_Delete,
    CardCommand.TRASH: Qt.Key.Key_Delete,
}

Obey = Callable[[CardCommand, ReelItem], None]


def fill_card_menu(
    menu: QMenu,
    item: ReelItem,
    obey: Obey,
    use_in: Callable[[ReelItem, str], None],
    *,
    prices: Mapping[CardCommand, Price],
    is_gone: bool = False,
) -> None:
    """Add what can be done with ``item``, with the ``prices`` of what costs something; ``is_gone``: its
    clip's file is not there. ``use_in`` hears of the service, by its id, that is to make a clip from it."""
    for section in _sections(item, is_gone=is_gone, is_held=CardCommand.APPROVE in prices):
        for command in section:
            action = _add(menu, command, _words_for_one(command, item, prices.get(command)))
            action.setEnabled(command is not CardCommand.CANCEL or item.task.state.is_unsent)
            action.triggered.connect(partial(obey, command, item))
            if command is CardCommand.CONTINUE:
                _add_clip_uses(menu, item, use_in)
        menu.addSeparator()


def _add_clip_uses(menu: QMenu, item: ReelItem, use_in: Callable[[ReelItem, str], None]) -> None:
    """Every service that makes a clip from another one."""
    for service, use in clip_uses():
        action = menu.addAction(translated(use.label))
        action.setObjectName(f"cardUseIn-{service.id}")
        action.triggered.connect(partial(use_in, item, service.id))


def fill_cards_menu(
    menu: QMenu,
    cards: Sequence[MarkedCard],
    words: Callable[[CardCommand, Sequence[MarkedCard]], str],
    obey: Callable[[CardCommand], None],
) -> None:
    """Add what can be done with all of several cards at once."""
    for section in _sections_for_several(cards):
        for command in section:
            _add(menu, command, words(command, cards)).triggered.connect(partial(obey, command))
        menu.addSeparator()


def _add(menu: QMenu, command: CardCommand, words: str) -> QAction:
    action = menu.addAction("\t".join(filter(None, (words, _key_text(command)))))
    action.setObjectName(f"card{command.value.title().replace('_', '')}")
    return action


def add_lineage(menu: QMenu, lineage: Lineage, go_to: Callable[[str], None]) -> None:
    """Add where the card comes from and what became of it; choosing one calls ``go_to`` with a task's id."""
    if lineage.made_from is not None:
        text = translate("reel", "Made from “{title}”").format(title=_short(lineage.made_from))
        action = add_literal_action(menu, text)
        action.setObjectName("cardMadeFrom")
        action.triggered.connect(partial(go_to, lineage.made_from.task.id))
    if lineage.continued_by:
        children = menu.addMenu(translate("reel", "Continued by"))
        children.setObjectName("cardContinuedBy")
        for child in lineage.continued_by[:_MOST_CHILDREN]:
            add_literal_action(children, _short(child)).triggered.connect(partial(go_to, child.task.id))
    if lineage != Lineage():
        menu.addSeparator()


def prompts_of(cards: Iterable[MarkedCard]) -> str:
    """The cards' prompts, each once, an empty line between them."""
    return "\n\n".join(dict.fromkeys(card.prompt for card in cards if card.prompt))


def can_be_made_again(item: ReelItem) -> bool:
    """Everything that was sent for it is known here, and still kept."""
    request = item.task.request
    return (
        bool(request.model) and not item.task.is_adopted and all(f.path for f in request.local_files.values())
    )


def _key_text(command: CardCommand) -> str:
    """The key that does the same on the card; the cards hear it themselves."""
    return QKeySequence(_KEYS.get(command, 0)).toString(QKeySequence.SequenceFormat.NativeText)


def _sections(item: ReelItem, *, is_gone: bool, is_held: bool) -> list[list[CardCommand]]:
    sections: list[list[CardCommand]] = []
    if item.clip is not None and is_gone:
        sections.append([CardCommand.LOCATE])
    elif item.clip is not None:
        sections.append([CardCommand.PLAY, CardCommand.CONTINUE])
        sections[-1] += [CardCommand.REVEAL, CardCommand.SAVE_COPY, CardCommand.ADD_TO_STORYBOARD]
    sections.append([CardCommand.APPROVE] if is_held else [])
    sections[-1] += [] if item.task.state.is_finished else [CardCommand.CANCEL]
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


def _sections_for_several(cards: Sequence[MarkedCard]) -> list[list[CardCommand]]:
    sections: list[list[CardCommand]] = []
    if any(card.clip_id is not None for card in cards):
        is_pair = len(cards) == 2 and all(card.clip_id is not None for card in cards)
        sections.append([CardCommand.COMPARE] if is_pair else [])
        sections[-1].append(CardCommand.ADD_TO_STORYBOARD)
        sections.append([CardCommand.STAR, CardCommand.NOTES])
    if any(card.prompt for card in cards):
        sections.append([CardCommand.COPY_PROMPT])
    if any(card.state.is_unsent for card in cards):
        sections.append([CardCommand.CANCEL])
    if any(card.is_finished for card in cards):
        sections.append([CardCommand.TRASH])
    return sections


def _words_for_one(command: CardCommand, item: ReelItem, price: Price | None) -> str:
    match command:
        case CardCommand.PLAY:
            return translate("reel", "Play")
        case CardCommand.CONTINUE:
            return translate("reel", "Continue from last frame")
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
        case CardCommand.APPROVE:
            return _with_price(translate("reel", "Make it"), price)
        case CardCommand.CANCEL if item.task.state.is_unsent:
            return translate("reel", "Cancel")
        case CardCommand.CANCEL:
            return translate("reel", "Already sent; cannot be cancelled")
        case CardCommand.TRY_AGAIN:
            return _with_price(translate("reel", "Try again"), price)
        case CardCommand.EDIT_AS_NEW:
            return translate("reel", "Edit as new")
        case CardCommand.GENERATE_AGAIN:
            return _with_price(translate("reel", "Generate again"), price)
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


def _with_price(words: str, price: Price | None) -> str:
    """What a press costs; dots where nobody names a price, because it asks first."""
    said = "" if price is None else price_text(price)
    return f"{words} · {said}" if said else f"{words}…"


def _short(item: ReelItem) -> str:
    title = title_of(item)
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
