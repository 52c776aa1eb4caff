"""What a drop will do: decided here alone, for the hint while it hovers and for the drop itself.

What a drag carries is a `Cargo`; where it is, a `Place`; what follows, `Intent` after `Intent`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject

from runapi_desktop.domain.catalog import models
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.dropped import Cargo


class Place(Enum):
    """A part of the window, by what it can do with files."""

    PICTURE_WELL = "picture well"
    PICTURES_WELL = "pictures well"
    VIDEO_WELL = "video well"
    AUDIO_WELL = "audio well"
    CLIP_WELL = "clip well"
    REEL = "reel"
    STORYBOARD = "storyboard"
    ELSEWHERE = "elsewhere"


class Act(Enum):
    """What is done with what was dropped."""

    USE = "use"
    """It becomes what ``field`` holds."""
    ADD_PICTURES = "add pictures"
    """``number`` pictures more are in the list of ``field``."""
    USE_LAST_FRAME = "use last frame"
    """The video's last frame becomes the picture of ``field``."""
    USE_ONE = "use one"
    """The first of ``number`` videos becomes the one of ``field``."""
    MAKE_BATCH = "make batch"
    """Each of ``number`` pictures becomes a clip."""
    IMPORT = "import"
    """``number`` videos become cards of the Reel."""
    IMPORT_FOLDER = "import folder"
    ADD_TO_STORYBOARD = "add to storyboard"
    """``number`` clips, imported where they are not in the Reel yet."""


class Intent(NamedTuple):
    """One thing that a drop does. ``field`` is a field's form key, ``""`` where no field is concerned."""

    act: Act
    number: int = 1
    field: str = ""


FieldFor = Callable[[FieldKind], FieldSpec | None]
"""The field for media of that kind that are dropped on no well, ``None`` where nothing takes them."""


def intents_of(cargo: Cargo, place: Place, field_for: FieldFor, field: str = "") -> tuple[Intent, ...]:
    """Everything that dropping ``cargo`` at ``place`` does, ``()`` where it is refused; ``field`` is the form
    key of the well that ``place`` is."""
    if place is Place.REEL and cargo.clip_ids:
        return ()
    folders = (Intent(Act.IMPORT_FOLDER, cargo.folders),) if cargo.folders else ()
    pictures = _pictures_elsewhere(cargo, field_for)
    match place:
        case Place.PICTURE_WELL if cargo.media:
            return (_use_picture(cargo, field, cargo.media), *folders)
        case Place.PICTURES_WELL if cargo.media:
            return (Intent(Act.ADD_PICTURES, cargo.media, field), *folders)
        case Place.AUDIO_WELL if cargo.sounds or cargo.unknown:
            return (Intent(Act.USE, 1, field), *folders)
        case Place.CLIP_WELL if cargo.clip_ids:
            return (Intent(Act.USE, 1, field),)
        case Place.VIDEO_WELL if cargo.videos or cargo.unknown:
            return (_use_video(field, cargo.videos or 1), *folders)
        case Place.STORYBOARD if cargo.clip_ids:
            return (Intent(Act.ADD_TO_STORYBOARD, len(cargo.clip_ids)),)
        case Place.STORYBOARD if cargo.videos:
            return (Intent(Act.ADD_TO_STORYBOARD, cargo.videos), *pictures, *folders)
        case Place.REEL if cargo.videos:
            return (Intent(Act.IMPORT, cargo.videos), *pictures, *folders)
        case _:
            taker = field_for(FieldKind.VIDEO) if cargo.videos else None
            videos = (_use_video(taker.name, cargo.videos),) if taker is not None else ()
            return (*pictures, *videos, *folders)


def intent_text(intents: tuple[Intent, ...]) -> str:
    """What the drop will do, for the hint."""
    return "\n".join(map(DropWords().sentence, intents))


def _pictures_elsewhere(cargo: Cargo, field_for: FieldFor) -> tuple[Intent, ...]:
    count = cargo.pictures + cargo.unknown
    taker = field_for(FieldKind.PICTURE) if count else None
    if taker is None:
        return ()
    if taker.kind is FieldKind.PICTURES:
        return (Intent(Act.ADD_PICTURES, count, taker.name),)
    return (_use_picture(cargo, taker.name, count),)


def _use_picture(cargo: Cargo, field: str, count: int) -> Intent:
    if count > 1:
        return Intent(Act.MAKE_BATCH, count, field)
    is_video = not (cargo.pictures or cargo.unknown)
    return Intent(Act.USE_LAST_FRAME if is_video else Act.USE, 1, field)


def _use_video(field: str, count: int) -> Intent:
    return Intent(Act.USE if count == 1 else Act.USE_ONE, count, field)


class DropWords(QObject):
    """Says what drops do. Qt's tools find words that count only where an object of Qt's translates them."""

    def sentence(self, intent: Intent) -> str:
        """What ``intent`` will do."""
        number, field = intent.number, _label_of(intent.field)
        match intent.act:
            case Act.USE:
                return self.tr("Use as {field}").format(field=field)
            case Act.ADD_PICTURES:
                return self.tr("Add %Ln picture(s)", "", number)
            case Act.USE_LAST_FRAME:
                return self.tr("Use its last frame as {field}").format(field=field)
            case Act.USE_ONE:
                words = self.tr("Use the first of %Ln video(s) as {field}", "", number)
                return words.format(field=field)
            case Act.MAKE_BATCH:
                return self.tr("Make %Ln clip(s), one from each picture", "", number)
            case Act.IMPORT:
                return self.tr("Import %Ln clip(s)", "", number)
            case Act.IMPORT_FOLDER:
                return self.tr("Import the clips in %Ln folder(s)", "", number)
            case Act.ADD_TO_STORYBOARD:
                return self.tr("Add %Ln clip(s) to storyboard", "", number)


def _label_of(field: str) -> str:
    """What the form calls a field, as it stands within a sentence."""
    labels = (spec.label for model in models() for spec in model.fields if spec.name == field)
    label = next(labels, "")
    return translated(label).lower() if label else ""
