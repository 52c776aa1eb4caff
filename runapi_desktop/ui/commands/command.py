"""What one command is: a row of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from runapi_desktop.ui.commands.subject import Subject

Key = str | QKeySequence.StandardKey
"""``"Ctrl+B"``, or what the system calls it."""


class About(Enum):
    """What a command is about, and so what it is given."""

    WINDOW = auto()
    FORM = auto()
    """The form in front; its keys are heard in the form only, where its price is seen."""
    CARD = auto()
    """The current card of the Reel."""
    CARDS = auto()
    """All cards that are marked there."""
    STAGE = auto()
    """What is on the Stage, at the frame that is seen."""
    PLACES = auto()
    """The places that are marked in the storyboard."""


class Where(Flag):
    """Where a command is drawn, besides the palette and the shortcuts sheet."""

    NOWHERE = 0
    CARD_MENU = auto()
    CLIP_MENU = auto()
    """In the menu bar too while it cannot be done: people look for it there."""
    STAGE_BUTTON = auto()
    QUIET_STAGE_BUTTON = auto()
    """The first to go where the line gets short."""
    FRAME_MENU = auto()
    MORE_MENU = auto()
    PLACE_MENU = auto()
    """Of a place in the storyboard."""
    BESIDE_FURTHER_USES = auto()
    """Before the menu of what further services do with a clip."""


def _always(_subject: Subject) -> bool:
    return True


def _nothing(_subject: Subject) -> str:
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """One row of the table.

    ``words``, ``button`` (where a button's words are others), ``shorter`` (the same for less room), ``tip``
    and ``needs`` are English source texts, marked for the translators in the context "commands", or all but
    ``needs`` in ``context``. One ``id`` is one command.

    ``suits`` tells whether there is anything to do with a subject; ``needs`` is the sentence for when there
    is nothing. ``not_now`` is the sentence for what suits and still cannot be done. ``said`` are words that
    depend on the subject, ``""`` for the plain ones. A line parts commands of different ``section``s.
    """

    id: str
    words: str
    about: About
    where: Where = Where.NOWHERE
    section: int = 0
    keys: tuple[Key, ...] = ()
    button: str = ""
    shorter: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    suits: Callable[[Subject], bool] = _always
    needs: str = ""
    not_now: Callable[[Subject], str] = _nothing
    said: Callable[[Subject], str] = _nothing
    context: str = "commands"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Command) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    def object_name(self, prefix: str) -> str:
        """``stageTryAgain`` for the command ``try_again`` on the ``stage``."""
        return prefix + self.id.title().replace("_", "")

    @property
    def action_name(self) -> str:
        """``openMedia`` for the action of ``open_media`` in the menu bar."""
        words = self.object_name("")
        return words[0].lower() + words[1:]

    def label(self, subject: Subject) -> str:
        """The words of its entry in a menu; its plain ones where there is nothing to do with ``subject``."""
        said = self.said(subject) if self.suits(subject) else ""
        return said or in_words(self.words, self.context)

    @property
    def button_texts(self) -> tuple[str, ...]:
        """The words of its button, and what to say where they do not fit."""
        return tuple(in_words(text, self.context) for text in (self.button or self.words, *self.shorter))

    @property
    def purpose(self) -> str:
        """What it is for, ``""`` where its words say it all."""
        return in_words(self.tip, self.context)

    @property
    def plain_words(self) -> str:
        """Its button's words without the dots: what it is called."""
        return self.button_texts[0].rstrip("…")

    def why_not(self, subject: Subject) -> str:
        """Why it cannot be done with ``subject``, ``""`` when it can."""
        return self.not_now(subject) if self.suits(subject) else in_words(self.needs)

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """Its shortcuts on this system, the usual one first."""
        return tuple(sequence for key in self.keys for sequence in _sequences(key))

    @property
    def key_text(self) -> str:
        """The usual shortcut in the system's own spelling, ``""`` for none."""
        form = QKeySequence.SequenceFormat.NativeText
        return next((sequence.toString(form) for sequence in self.sequences), "")


C = TypeVar("C", bound=Command)


def in_words(source: str, context: str = "commands") -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate(context, source) if source else ""


def pressed(event: QKeyEvent, commands: Iterable[C]) -> tuple[C, ...]:
    """Those of ``commands`` whose shortcut ``event`` is; a key may stand for several."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    keys = QKeySequence(Qt.Key(event.key()).value | (event.modifiers() & ~keypad).value)
    return tuple(command for command in commands if keys in command.sequences)


def _sequences(key: Key) -> list[QKeySequence]:
    if isinstance(key, str):
        return [QKeySequence(key)]
    return QKeySequence.keyBindings(key)
