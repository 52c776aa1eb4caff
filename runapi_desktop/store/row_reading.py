"""Reads the columns of a row one by one: what makes no sense is replaced, and its column noted.

So one bad value costs a card its date or its price, never the card, and never the page that it stands on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from runapi_desktop.domain.bounds import EARLIEST, LATEST, LONGEST_TEXT, bounded_moment, bounded_text
from runapi_desktop.store.instants import from_us, to_us

T = TypeVar("T")

MADE_NO_SENSE = (ValueError, KeyError, TypeError, OverflowError, AttributeError, RecursionError)
"""What comes of reading something else than what was written."""

_EARLIEST_US = to_us(EARLIEST)
_LATEST_US = to_us(LATEST)


def sane_us_sql(column: str) -> str:
    """A moment column of any content as `RowReader.moment` reads it; sorted as SQLite sorts the column."""
    return f"min(max(coalesce({column}, 0), {_EARLIEST_US}), {_LATEST_US})"


class RowReader:
    """One row; ``columns`` names its values. ``damage`` are the columns that made no sense so far."""

    def __init__(self, columns: Sequence[str], row: Sequence[Any]) -> None:
        self._values = dict(zip(columns, row, strict=True))
        self.damage: list[str] = []

    def take(self, column: str, read: Callable[[Any], T], instead: T) -> T:
        """What ``read`` makes of the value, ``instead`` where it makes no sense."""
        return self.take_or(column, read, lambda _: instead)

    def take_or(self, column: str, read: Callable[[Any], T], instead: Callable[[Any], T]) -> T:
        """What ``read`` makes of the value, and what ``instead`` makes of it where it makes no sense."""
        value = self._values[column]
        try:
            return read(value)
        except MADE_NO_SENSE:
            self.damage.append(column)
            return instead(value)

    def text(self, column: str) -> str:
        """Some text; of a damaged one what is readable."""
        return self.take_or(column, bounded_text, readable)

    def maybe(self, column: str, read: Callable[[Any], T]) -> T | None:
        """`take` for a column that may be empty, and is where it makes no sense."""
        return None if self._values[column] is None else self.take_or(column, read, lambda _: None)

    def moment(self, column: str) -> datetime:
        """A moment; a damaged one is the first or the last of the calendar."""
        return self.take_or(column, moment_from_us, _end_of_calendar)


def _end_of_calendar(value: Any) -> datetime:
    is_early = value is None or (isinstance(value, int | float) and not value > _EARLIEST_US)
    return EARLIEST if is_early else LATEST


def moment_from_us(value: Any) -> datetime:
    """The moment of a column; raises ``ValueError`` and its like for anything else."""
    if type(value) is not int:
        raise ValueError("no moment")
    return bounded_moment(from_us(value))


def readable(value: object) -> str:
    """Return the readable part of a text that may be damaged."""
    return value[:LONGEST_TEXT].encode("utf-8", "replace").decode() if isinstance(value, str) else ""
