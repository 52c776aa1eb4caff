"""The table of what can be done with cards and clips, in the order of the menus."""

from __future__ import annotations

from enum import IntEnum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from runapi_desktop.domain.catalog import find_model, first_uses
from runapi_desktop.domain.catalog.chains import ClipTaker, Place
from runapi_desktop.domain.media_source import SourceClip
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.task import TaskState
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.commands.command import About, Command, Where
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.texts.money_text import price_text


class _Section(IntEnum):
    """What stands together in a menu."""

    FRAME = auto()
    PART = auto()
    FILE = auto()
    CANCEL = auto()
    MAKE = auto()
    SOURCE = auto()
    NOTE = auto()
    TRASH = auto()


class ClipWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def star(self, subject: Subject) -> str:
        clips = subject.clips
        is_all = bool(clips) and all(clip.is_starred for clip in clips)
        if len(subject.cards) > 1 and is_all:
            return self.tr("Remove %Ln star(s)", "", len(clips))
        if len(subject.cards) > 1:
            return self.tr("Star %Ln clip(s)", "", len(clips))
        return self.tr("Remove star") if is_all else ""

    def notes(self, subject: Subject) -> str:
        several = len(subject.cards) > 1
        return self.tr("Tag %Ln clip(s)…", "", len(subject.clips)) if several else ""

    def add(self, subject: Subject) -> str:
        several = len(subject.cards) > 1
        return self.tr("Add %Ln clip(s) to storyboard", "", len(subject.clips)) if several else ""

    def prompts(self, subject: Subject) -> str:
        several = len(subject.cards) > 1
        return self.tr("Copy %Ln prompt(s)", "", len(subject.prompts)) if several else ""

    def cancel(self, subject: Subject) -> str:
        if len(subject.cards) > 1:
            return self.tr("Cancel %Ln clip(s)", "", sum(card.state.is_unsent for card in subject.cards))
        return self.too_late(subject)

    def too_late(self, subject: Subject) -> str:
        return "" if _is_unsent(subject) else self.tr("Already sent; cannot be cancelled")

    def trash(self, subject: Subject) -> str:
        several, count = len(subject.cards) > 1, sum(card.is_finished for card in subject.cards)
        return self.tr("Move %Ln card(s) to trash", "", count) if several else ""


_words = ClipWords()


def _with_price(words: str, price: Price | None) -> str:
    """What a press costs; dots where nobody names a price, because it asks first."""
    said = "" if price is None else price_text(price)
    return f"{words} · {said}" if said else f"{words}…"


def _has_file(subject: Subject) -> bool:
    return subject.has_file


def _has_clip(subject: Subject) -> bool:
    return bool(subject.clips) and not subject.is_gone


def _is_failed(subject: Subject) -> bool:
    return subject.item is not None and subject.item.task.state is TaskState.FAILED


def _is_of_known_model(subject: Subject) -> bool:
    """A clip that another version of the app made may be of a model that this one has no form for."""
    if subject.item is None:
        return False
    request = subject.item.task.request
    return find_model(request.service, request.action, request.model) is not None


def _is_unsent(subject: Subject) -> bool:
    return any(card.state.is_unsent for card in subject.cards)


def _is_pair(subject: Subject) -> bool:
    return len(subject.clips) == len(subject.cards) == 2


def _is_under_way(subject: Subject) -> bool:
    return any(not card.is_finished for card in subject.cards)


_MADE_FIRST = QT_TRANSLATE_NOOP("commands", "Choose a clip that RunAPI made first")
CLIP_FIRST = QT_TRANSLATE_NOOP("commands", "Choose a finished clip first")

LOCATE = Command(
    "locate",
    QT_TRANSLATE_NOOP("commands", "Locate the file…"),
    About.CARD,
    Where.CARD_MENU,
    _Section.FILE,
    button=QT_TRANSLATE_NOOP("commands", "Locate…"),
    suits=lambda subject: subject.clip is not None and subject.is_gone,
    needs=QT_TRANSLATE_NOOP("commands", "The file is where it should be"),
)
REPAIR = Command(
    "repair",
    QT_TRANSLATE_NOOP("commands", "Repair damaged items"),
    About.CARD,
    Where.CARD_MENU,
    _Section.FILE,
    button=QT_TRANSLATE_NOOP("commands", "Repair"),
    suits=lambda subject: subject.item is not None and subject.item.is_damaged,
    needs=QT_TRANSLATE_NOOP("commands", "Choose a damaged clip first"),
)
PLAY = Command(
    "play",
    QT_TRANSLATE_NOOP("commands", "Play"),
    About.CARD,
    Where.CARD_MENU,
    _Section.FILE,
    keys=("Return", "Enter"),
    suits=_has_file,
    needs=CLIP_FIRST,
)
CONTINUE = Command(
    "continue",
    QT_TRANSLATE_NOOP("commands", "Continue from last frame"),
    About.CARD,
    Where.CARD_MENU | Where.STAGE_BUTTON | Where.FRAME_MENU,
    _Section.FILE,
    button=QT_TRANSLATE_NOOP("commands", "Continue from this frame"),
    tip=QT_TRANSLATE_NOOP("commands", "Start a new clip from the frame on screen"),
    suits=_has_file,
    needs=CLIP_FIRST,
)
COMPARE = Command(
    "compare",
    QT_TRANSLATE_NOOP("commands", "Compare these two"),
    About.CARDS,
    Where.CARD_MENU | Where.STAGE_BUTTON,
    _Section.FILE,
    button=QT_TRANSLATE_NOOP("commands", "Compare"),
    tip=QT_TRANSLATE_NOOP("commands", "See this clip and another side by side"),
    suits=_is_pair,
    needs=QT_TRANSLATE_NOOP("commands", "Choose two finished clips first"),
)
REVEAL = Command(
    "reveal",
    QT_TRANSLATE_NOOP("commands", "Show in folder"),
    About.CARD,
    Where.CARD_MENU | Where.QUIET_STAGE_BUTTON | Where.MORE_MENU,
    _Section.FILE,
    tip=QT_TRANSLATE_NOOP("commands", "Show the file in the file manager"),
    suits=_has_file,
    needs=CLIP_FIRST,
)
SAVE_COPY = Command(
    "save_copy",
    QT_TRANSLATE_NOOP("commands", "Save a copy…"),
    About.CARD,
    Where.CARD_MENU | Where.CLIP_MENU | Where.QUIET_STAGE_BUTTON | Where.MORE_MENU,
    _Section.FILE,
    tip=QT_TRANSLATE_NOOP("commands", "Save the clip with another name or elsewhere"),
    suits=_has_file,
    needs=CLIP_FIRST,
)
ADD_TO_STORYBOARD = Command(
    "add_to_storyboard",
    QT_TRANSLATE_NOOP("commands", "Add to storyboard"),
    About.CARDS,
    Where.CARD_MENU | Where.MORE_MENU,
    _Section.FILE,
    suits=_has_clip,
    needs=CLIP_FIRST,
    said=_words.add,
)
OPEN_OUTSIDE = Command(
    "open_outside",
    QT_TRANSLATE_NOOP("commands", "Open in the system's player"),
    About.CARD,
    Where.MORE_MENU,
    _Section.FILE,
    suits=_has_file,
    needs=CLIP_FIRST,
)
SAVE_FRAME = Command(
    "save_frame",
    QT_TRANSLATE_NOOP("commands", "Save this frame as PNG…"),
    About.STAGE,
    Where.FRAME_MENU,
    _Section.FRAME,
    keys=("Shift+S",),
    suits=_has_file,
    needs=CLIP_FIRST,
)
COPY_FRAME = Command(
    "copy_frame",
    QT_TRANSLATE_NOOP("commands", "Copy this frame"),
    About.STAGE,
    Where.FRAME_MENU,
    _Section.FRAME,
    keys=("Ctrl+Shift+C",),
    suits=_has_file,
    needs=CLIP_FIRST,
)
MARK_IN = Command(
    "mark_in",
    QT_TRANSLATE_NOOP("commands", "Set start here"),
    About.STAGE,
    Where.MORE_MENU,
    _Section.PART,
    keys=("[",),
    suits=_has_file,
    needs=CLIP_FIRST,
)
MARK_OUT = Command(
    "mark_out",
    QT_TRANSLATE_NOOP("commands", "Set end here"),
    About.STAGE,
    Where.MORE_MENU,
    _Section.PART,
    keys=("]",),
    suits=_has_file,
    needs=CLIP_FIRST,
)
SAVE_TRIMMED = Command(
    "save_trimmed",
    QT_TRANSLATE_NOOP("commands", "Save trimmed copy…"),
    About.STAGE,
    Where.MORE_MENU,
    _Section.PART,
    suits=_has_file,
    needs=CLIP_FIRST,
)
UNDO_ORDER = Command(
    "undo_order",
    QT_TRANSLATE_NOOP("commands", "Undo the order"),
    About.CARD,
    button=QT_TRANSLATE_NOOP("commands", "Undo"),
    keys=("Esc",),
    suits=_is_unsent,
    needs=QT_TRANSLATE_NOOP("commands", "Nothing is waiting to be sent"),
)
APPROVE = Command(
    "approve",
    QT_TRANSLATE_NOOP("commands", "Make it"),
    About.CARD,
    Where.CARD_MENU,
    _Section.CANCEL,
    shorter=(QT_TRANSLATE_NOOP("commands", "OK"),),
    suits=lambda subject: subject.asked is not None,
    needs=QT_TRANSLATE_NOOP("commands", "No clip waits for your word"),
    said=lambda subject: _with_price(APPROVE.plain_words, subject.asked),
)
CANCEL = Command(
    "cancel",
    QT_TRANSLATE_NOOP("commands", "Cancel"),
    About.CARDS,
    Where.CARD_MENU,
    _Section.CANCEL,
    keys=(QKeySequence.StandardKey.Delete, "Backspace"),
    suits=_is_under_way,
    needs=QT_TRANSLATE_NOOP("commands", "Nothing is waiting to be sent"),
    not_now=_words.too_late,
    said=_words.cancel,
)
TRY_AGAIN = Command(
    "try_again",
    QT_TRANSLATE_NOOP("commands", "Try again"),
    About.CARD,
    Where.CARD_MENU,
    _Section.MAKE,
    shorter=(QT_TRANSLATE_NOOP("commands", "Retry"),),
    suits=_is_failed,
    needs=QT_TRANSLATE_NOOP("commands", "Choose a failed clip first"),
    said=lambda subject: _with_price(TRY_AGAIN.plain_words, subject.again),
)
EDIT_AS_NEW = Command(
    "edit_as_new",
    QT_TRANSLATE_NOOP("commands", "Edit as new"),
    About.CARD,
    Where.CARD_MENU,
    _Section.MAKE,
    shorter=(QT_TRANSLATE_NOOP("commands", "Edit"),),
    suits=_is_of_known_model,
    needs=QT_TRANSLATE_NOOP("commands", "Choose a clip made with this app first"),
)
GENERATE_AGAIN = Command(
    "generate_again",
    QT_TRANSLATE_NOOP("commands", "Generate again…"),
    About.CARD,
    Where.CARD_MENU,
    _Section.MAKE,
    suits=lambda subject: subject.can_be_made_again,
    needs=QT_TRANSLATE_NOOP("commands", "Choose a clip made with this app first"),
    said=lambda subject: _with_price(GENERATE_AGAIN.plain_words, subject.anew),
)
SHOW_SOURCE = Command(
    "show_source",
    QT_TRANSLATE_NOOP("commands", "Show what it was made from"),
    About.CARD,
    Where.CARD_MENU,
    _Section.SOURCE,
    suits=lambda subject: bool(subject.source_path),
    needs=QT_TRANSLATE_NOOP("commands", "Choose a clip made from a file first"),
)
COPY_PROMPT = Command(
    "copy_prompt",
    QT_TRANSLATE_NOOP("commands", "Copy prompt"),
    About.CARDS,
    Where.CARD_MENU,
    _Section.SOURCE,
    suits=lambda subject: bool(subject.prompts),
    needs=QT_TRANSLATE_NOOP("commands", "Choose a clip with a prompt first"),
    said=_words.prompts,
)
COPY_TASK_ID = Command(
    "copy_task_id",
    QT_TRANSLATE_NOOP("commands", "Copy task ID"),
    About.CARD,
    Where.CARD_MENU,
    _Section.SOURCE,
    suits=lambda subject: subject.item is not None and bool(subject.item.task.remote_id),
    needs=_MADE_FIRST,
)
STAR = Command(
    "star",
    QT_TRANSLATE_NOOP("commands", "Star"),
    About.CARDS,
    Where.CARD_MENU,
    _Section.NOTE,
    keys=("S",),
    suits=lambda subject: bool(subject.clips),
    needs=CLIP_FIRST,
    said=_words.star,
)
RENAME = Command(
    "rename",
    QT_TRANSLATE_NOOP("commands", "Rename…"),
    About.CARD,
    Where.CARD_MENU,
    _Section.NOTE,
    keys=("F2",),
    suits=lambda subject: subject.clip is not None,
    needs=CLIP_FIRST,
)
NOTES = Command(
    "notes",
    QT_TRANSLATE_NOOP("commands", "Tags and notes…"),
    About.CARDS,
    Where.CARD_MENU,
    _Section.NOTE,
    keys=("T",),
    suits=lambda subject: bool(subject.clips),
    needs=CLIP_FIRST,
    said=_words.notes,
)
TRASH = Command(
    "trash",
    QT_TRANSLATE_NOOP("commands", "Move to trash"),
    About.CARDS,
    Where.CARD_MENU,
    _Section.TRASH,
    keys=(QKeySequence.StandardKey.Delete, "Backspace"),
    suits=lambda subject: any(card.is_finished for card in subject.cards),
    needs=CLIP_FIRST,
    said=_words.trash,
)


_WITH_USES = Where.CARD_MENU | Where.BESIDE_FURTHER_USES


def use_of_clip(taker: ClipTaker, *, on_stage: bool = False) -> Command:
    """What a service does with a clip; the catalogue has the words."""
    kind, needs = ("use_in", CLIP_FIRST) if taker.takes_any else ("go_on_in", _MADE_FIRST)
    names = (kind, taker.service.id, taker.use.action)
    return Command(
        "_".join(filter(None, names)).replace("-", "_"),
        taker.use.label,
        About.CARD,
        _WITH_USES | (Where.STAGE_BUTTON if on_stage else Where.NOWHERE),
        _Section.FILE,
        tip=taker.use.purpose,
        suits=lambda subject: place_for(taker, subject) is not None,
        needs=needs,
        context="catalog",
    )


def place_for(taker: ClipTaker, subject: Subject) -> Place | None:
    """Where the chosen clip goes; ``None`` where that service can do nothing with it."""
    if taker.takes_any:
        return taker.places[0] if subject.has_file else None
    source = _source_of(subject)
    return None if source is None else taker.place_for(source)


def _source_of(subject: Subject) -> SourceClip | None:
    """The chosen clip as RunAPI knows it."""
    if subject.item is None or subject.clip is None or not subject.item.task.remote_id:
        return None
    task_id, request = subject.item.task.remote_id, subject.item.task.request
    return SourceClip(task_id, request.service, request.action, request.model, subject.clip.title)


def _first_uses() -> tuple[Command, ...]:
    """Of the services that everybody sees; the Stage has room for the first."""
    return tuple(use_of_clip(taker, on_stage=place == 0) for place, taker in enumerate(first_uses()))


BACK = Command("back", QT_TRANSLATE_NOOP("commands", "Back"), About.STAGE, keys=("Esc",))
"""From a hint on the Stage to the card."""


def clip_commands() -> tuple[Command, ...]:
    """All of them; what services do with a clip is asked of the catalogue."""
    return (
        *(LOCATE, REPAIR, PLAY, CONTINUE),
        *_first_uses(),
        *(
            COMPARE,
            REVEAL,
            SAVE_COPY,
            ADD_TO_STORYBOARD,
            OPEN_OUTSIDE,
            SAVE_FRAME,
            COPY_FRAME,
            MARK_IN,
            MARK_OUT,
            SAVE_TRIMMED,
            BACK,
            UNDO_ORDER,
            APPROVE,
            CANCEL,
            TRY_AGAIN,
            EDIT_AS_NEW,
            GENERATE_AGAIN,
            SHOW_SOURCE,
            COPY_PROMPT,
            COPY_TASK_ID,
            STAR,
            RENAME,
            NOTES,
            TRASH,
        ),
    )
