"""What a command is about: the current card, all marked cards, the frame on the Stage, or places of the
storyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from runapi_desktop.domain.clip import Clip, MarkedCard, ReelItem
from runapi_desktop.domain.marks import WHOLE, Marks
from runapi_desktop.domain.price import Price


@dataclass(frozen=True, slots=True)
class Subject:
    """``cards`` are all that are meant, ``items`` those of them of which everything is known.

    ``is_gone``: the file of the one card's clip is not there. ``again`` and ``anew`` are what it costs to try
    that card again and to make it once more, ``asked`` is the price that the user is to agree to.
    ``position_s`` is the moment that the Stage shows, ``None`` elsewhere; ``marks`` are its in and out.
    ``places`` are the marked ones of the storyboard's ``place_count``, in their order, counted from 0.
    """

    cards: tuple[MarkedCard, ...] = ()
    items: tuple[ReelItem, ...] = ()
    is_gone: bool = False
    again: Price | None = None
    anew: Price | None = None
    asked: Price | None = None
    position_s: float | None = None
    marks: Marks = WHOLE
    places: tuple[int, ...] = ()
    place_count: int = 0

    @property
    def item(self) -> ReelItem | None:
        """The card, where it is one."""
        return self.items[0] if len(self.cards) == len(self.items) == 1 else None

    @property
    def clip(self) -> Clip | None:
        """Its clip, where it has one."""
        return self.item.clip if self.item is not None else None

    @property
    def clips(self) -> tuple[MarkedCard, ...]:
        """The cards that have a clip."""
        return tuple(card for card in self.cards if card.clip_id is not None)

    @property
    def has_file(self) -> bool:
        """It is one card whose clip is on the disk."""
        return self.clip is not None and not self.is_gone

    @property
    def prompts(self) -> tuple[str, ...]:
        """The cards' prompts, each once."""
        return prompts_of(self.cards)

    @property
    def source_path(self) -> str:
        """The file on this computer that the one card was made from, ``""`` for none."""
        files = self.item.task.request.local_files.values() if self.item is not None else ()
        return next((file.path for file in files if file.path), "")

    @property
    def can_be_made_again(self) -> bool:
        """Everything that was sent for it is known here, and still kept."""
        if self.item is None:
            return False
        task = self.item.task
        is_known = bool(task.request.model) and not task.is_adopted
        return is_known and task.state.is_finished and all(f.path for f in task.request.local_files.values())


def subject_of(
    item: ReelItem | None,
    *,
    is_gone: bool = False,
    again: Price | None = None,
    anew: Price | None = None,
    asked: Price | None = None,
    position_s: float | None = None,
    marks: Marks = WHOLE,
) -> Subject:
    """That one card; nothing for ``None``."""
    if item is None:
        return Subject()
    return Subject((MarkedCard.of(item),), (item,), is_gone, again, anew, asked, position_s, marks)


def prompts_of(cards: Iterable[MarkedCard]) -> tuple[str, ...]:
    """The prompts of ``cards``, each once."""
    return tuple(dict.fromkeys(card.prompt for card in cards if card.prompt))
