"""What a value may be at most, wherever it comes from: a file, an answer, a row that was written long ago.

Beyond these bounds something else breaks: dates that no calendar has, numbers that no database takes, text
that no file can hold.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from runapi_desktop.domain.money import MICROS_PER_CENT

EARLIEST: Final = datetime(1970, 1, 2, tzinfo=UTC)
"""The second day: in every time zone it is 1970, before which some systems know no local time."""
LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)
MOST_MICROS: Final = 10**13
"""Ten million dollars."""
MOST_NUMBER: Final = 2**53
LONGEST_TEXT: Final = 200_000
LONGEST_WORD: Final = 1_000
"""For ids, names and addresses."""


def bounded_moment(moment: datetime) -> datetime:
    """Return the moment in UTC. Raises ``ValueError`` for one without a time zone or outside the calendar."""
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    if not EARLIEST <= moment <= LATEST:  # compares without leaving the years 1 to 9999
        raise ValueError("a time outside the calendar")
    return moment.astimezone(UTC)


def bounded_text(value: object, most: int = LONGEST_TEXT) -> str:
    """Return ``held`` if it is a text.

    Raises ``ValueError`` for any other type, lone surrogates, or a text that is too long.
    """
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("no text, or too long")
    if not value.isascii():
        value.encode()
    return value


def bounded_number(value: object, most: int = MOST_NUMBER) -> int:
    """A whole number from 0 to ``most``; raises ``ValueError`` for anything else."""
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("no number within its bounds")
    return value


def bounded_micros(value: object) -> int:
    """An amount of money in micro-dollars; raises ``ValueError`` for anything else."""
    return bounded_number(value, MOST_MICROS)


def bounded_micros_of_cents(value: object) -> int:
    """What version 0.1.0 kept as whole cents, in micro-dollars; raises ``ValueError`` for anything else."""
    return bounded_number(value, MOST_MICROS // MICROS_PER_CENT) * MICROS_PER_CENT


def bounded_count(value: object) -> int:
    """A number of things from 1 on; raises ``ValueError`` for anything else."""
    if not (count := bounded_number(value, 1_000_000)):
        raise ValueError("none of them")
    return count


def bounded_real(value: object, most: float = MOST_NUMBER) -> float:
    """A finite number from 0 to ``most``; raises ``ValueError`` for anything else."""
    if type(value) not in (int, float) or not isinstance(value, (int, float)):
        raise ValueError("no number")
    if not 0 <= value <= most:  # which no NaN is; a whole number may be too long for a real one
        raise ValueError("no number within its bounds")
    return float(value)
