"""What became of the money of a task: a line of the ledger, and sums over many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum


class MoneyState(StrEnum):
    """Where a task's money stands; the value is what the database holds."""

    QUOTED = "quoted"  # RunAPI has not accepted the task yet
    RESERVED = "reserved"  # accepted, not finished
    CHARGED = "charged"
    NOT_CHARGED = "not_charged"  # it failed, and nothing was or will be paid for it
    UNCLEAR = "unclear"  # it ended without RunAPI's word on money: it may have been charged

    @property
    def is_open(self) -> bool:
        """The money is still to go out, or to be given back."""
        return self in (MoneyState.QUOTED, MoneyState.RESERVED)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One task in money. It outlives the task: a clip that was thrown away was paid for all the same.

    Times are aware UTC. ``spent_at`` is when the money went out, ``None`` while it has not. ``cost_micros``
    is the recorded charge, ``None`` where RunAPI named none; ``account`` the name of the key, ``""`` for the
    first one; ``take`` counts from 1 the ``takes`` of one order that have the same request. ``is_damaged``:
    something about it could not be read, and holds something neutral here.
    """

    task_id: str
    account: str
    model: str
    prompt: str
    tags: tuple[str, ...]
    created_at: datetime
    spent_at: datetime | None
    money: MoneyState
    quote_micros: int | None
    cost_micros: int | None
    take: int = 1
    takes: int = 1
    is_damaged: bool = False


@dataclass(frozen=True, slots=True)
class MoneySum:
    """Sums in micro-dollars over ``count`` tasks. ``charged_micros`` takes the quote where a finished task's
    charge is not named; ``open_micros`` is quoted or reserved for tasks under way, ``unclear_micros`` that of
    tasks whose charge nobody knows."""

    count: int = 0
    charged_micros: int = 0
    open_micros: int = 0
    unclear_micros: int = 0


@dataclass(frozen=True, slots=True)
class GroupSum:
    """The sums of one local day, one model or one tag (``name``, ``""``: without one)."""

    name: str
    sum: MoneySum
    day: date | None = None


def local_midnight(now: datetime, zone: tzinfo | None = None) -> datetime:
    """When the local day of ``now`` (aware) began, in UTC; ``zone`` is the computer's by default.

    On a day that begins at one o'clock because clocks go forward at midnight, that is its first moment.
    """
    today = now.astimezone(zone).date()
    midnight = datetime.combine(today, time.min)
    return (midnight if zone is None else midnight.replace(tzinfo=zone)).astimezone(UTC)


class LedgerGrouping(StrEnum):
    """What the sums can be drawn up by."""

    DAY = "day"
    MODEL = "model"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """The lines of one server, and of one account there unless ``account`` is ``None``. Every word of
    ``text`` must stand in the prompt, the model's name or a tag."""

    origin: str
    account: str | None = None
    text: str = ""
