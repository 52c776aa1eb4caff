"""Moments as the database holds them: whole microseconds since 1970 in UTC, exact and in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_us(moment: datetime) -> int:
    """Microseconds since 1970 of an aware moment; raises ``TypeError`` for a naive one."""
    return (moment - _EPOCH) // _MICROSECOND


def from_us(moment_us: int) -> datetime:
    """The aware UTC moment; raises ``OverflowError`` beyond the year 9999."""
    return _EPOCH + moment_us * _MICROSECOND


def to_us_or_none(moment: datetime | None) -> int | None:
    """`to_us` for a moment that may not have come yet."""
    return None if moment is None else to_us(moment)
