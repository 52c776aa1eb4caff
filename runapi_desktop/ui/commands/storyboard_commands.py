"""The table of what can be done with the places that are marked in the storyboard."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.commands.command import About, Command, Where, in_words
from runapi_desktop.ui.commands.subject import Subject

_PLACE_FIRST = QT_TRANSLATE_NOOP("commands", "Choose a clip in the storyboard first")


def _has_places(subject: Subject) -> bool:
    return bool(subject.places)


def _is_first(subject: Subject) -> str:
    return in_words(QT_TRANSLATE_NOOP("commands", "Already first")) if subject.places[0] == 0 else ""


def _is_last(subject: Subject) -> str:
    is_last = subject.places[-1] == subject.place_count - 1
    return in_words(QT_TRANSLATE_NOOP("commands", "Already last")) if is_last else ""


PLAY_FROM_HERE = Command(
    "play_from_here",
    QT_TRANSLATE_NOOP("commands", "Play from here"),
    About.PLACES,
    Where.PLACE_MENU,
    keys=("Return", "Enter"),
    suits=_has_places,
    needs=_PLACE_FIRST,
)
MOVE_LEFT = Command(
    "move_left",
    QT_TRANSLATE_NOOP("commands", "Move left"),
    About.PLACES,
    Where.PLACE_MENU,
    keys=("Ctrl+Left",),
    suits=_has_places,
    needs=_PLACE_FIRST,
    not_now=_is_first,
)
MOVE_RIGHT = Command(
    "move_right",
    QT_TRANSLATE_NOOP("commands", "Move right"),
    About.PLACES,
    Where.PLACE_MENU,
    keys=("Ctrl+Right",),
    suits=_has_places,
    needs=_PLACE_FIRST,
    not_now=_is_last,
)
REMOVE_FROM_STORYBOARD = Command(
    "remove_from_storyboard",
    QT_TRANSLATE_NOOP("commands", "Remove from the storyboard"),
    About.PLACES,
    Where.PLACE_MENU,
    keys=(QKeySequence.StandardKey.Delete, "Backspace"),
    suits=_has_places,
    needs=_PLACE_FIRST,
)

STORYBOARD_COMMANDS = (PLAY_FROM_HERE, MOVE_LEFT, MOVE_RIGHT, REMOVE_FROM_STORYBOARD)
