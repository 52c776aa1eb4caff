"""What the Reel shows and in which order, how many cards there are, and which card came from which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.settings import ReelSort


class ReelFilter(StrEnum):
    """The chips above the Reel."""

    ALL = "all"
    WORKING = "working"
    READY = "ready"
    FAILED = "failed"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class ReelQuery:
    """What the Reel shows. Every word of ``text`` must stand in the prompt, a title, the model's name, a tag
    or a note."""

    filter: ReelFilter = ReelFilter.ALL
    text: str = ""
    sort: ReelSort = ReelSort.NEWEST


@dataclass(frozen=True, slots=True)
class DayCount:
    """So many cards of one local day."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Lineage:
    """The card that a card was made from, and those that were made from it, oldest first; ``before`` are the
    cards that the first came from in its turn, oldest first."""

    made_from: ReelItem | None = None
    continued_by: tuple[ReelItem, ...] = ()
    before: tuple[ReelItem, ...] = ()

    @property
    def ancestors(self) -> tuple[ReelItem, ...]:
        """All that it came from, step by step, oldest first."""
        return self.before if self.made_from is None else (*self.before, self.made_from)

    def cost_micros(self, item: ReelItem) -> int:
        """What ``item`` and all that it came from cost together, as far as it is known."""
        tasks = [each.task for each in (*self.ancestors, item)]
        return sum(task.price_micros or 0 for task in tasks if task.failure is None)


@dataclass(frozen=True, slots=True)
class ReelCounts:
    """How many cards each chip leads to."""

    all: int
    working: int
    ready: int
    failed: int
    starred: int

    def of(self, choice: ReelFilter) -> int:
        """The number behind one chip."""
        match choice:
            case ReelFilter.ALL:
                return self.all
            case ReelFilter.WORKING:
                return self.working
            case ReelFilter.READY:
                return self.ready
            case ReelFilter.FAILED:
                return self.failed
            case ReelFilter.STARRED:
                return self.starred


class ReelOpening(NamedTuple):
    """What the Reel shows of a query at once: the first cards, and the days that those stand in."""

    first: list[ReelItem]
    days: list[DayCount]


class ReelExtent(NamedTuple):
    """How far the Reel goes: how many cards each chip leads to, and all days of the query."""

    counts: ReelCounts
    days: list[DayCount]
