"""Days and times in words, in the order and the signs of the user's country: the one place for both.

Moments are aware; what is shown is local. Qt takes as long to word a moment as to paint it, and cards are
painted with every frame of a scroll: what was worded is kept.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

# Each begins where a row of signs begins, not at each sign of it.
_WEEKDAY = re.compile(r"(?<![\s,.،])[\s,.،]*dddd(?:ที่)?[\s,.،]*")
_YEAR = re.compile(r"(?<![\s,.،])[\s,.،]*(?:'de' )?y+\.?(?:\s?[年년]|\s?'[^']+')?[\s,.،]*")


def clock_text(moment: datetime) -> str:
    """``14:02``, ``2:02 PM``."""
    local = moment.astimezone()
    return _clock(local.hour, local.minute, QLocale())


def day_text(day: date, today: date | None = None) -> str:
    """``3 Nov``, ``Nov 3``, ``11月3日``; with the year where it is not that of ``today``."""
    is_this_year = day.year == (today or _today()).year
    locale = QLocale()
    return _day(day, day_and_month_format(locale) if is_this_year else _short(_WEEKDAY, locale), locale)


def moment_text(moment: datetime, today: date | None = None) -> str:
    """The day and the time: ``3 Nov 14:02``."""
    return f"{day_text(moment.astimezone().date(), today)} {clock_text(moment)}"


def near_moment_text(moment: datetime, today: date | None = None) -> str:
    """The time alone for a moment of ``today``, else the day too."""
    is_today = moment.astimezone().date() == (today or _today())
    return clock_text(moment) if is_today else moment_text(moment, today)


def day_heading(day: date, today: date) -> str:
    """``Today``, ``Yesterday``, else ``Tuesday, 3 November`` with the year where it is another one."""
    match (today - day).days:
        case 0:
            return QCoreApplication.translate("date_text", "Today")
        case 1:
            return QCoreApplication.translate("date_text", "Yesterday")
        case _:
            locale = QLocale()
            whole = locale.dateFormat(QLocale.FormatType.LongFormat)
            return _day(day, _without(_YEAR, whole) if day.year == today.year else whole, locale)


def day_and_month_format(locale: QLocale) -> str:
    """How the country writes a date, without its weekday and year: ``MMM d``, ``d. MMM``, ``M月d日``."""
    return _without(_YEAR, _short(_WEEKDAY, locale))


def _short(part: re.Pattern[str], locale: QLocale) -> str:
    whole = locale.dateFormat(QLocale.FormatType.LongFormat)
    return _without(part, whole).replace("MMMM", "MMM")


@lru_cache(maxsize=64)
def _without(part: re.Pattern[str], pattern: str) -> str:
    """``pattern`` without that part and the signs around it; a space where words would touch."""

    def gap(found: re.Match[str]) -> str:
        is_inside = found.start() > 0 and found.end() < len(found.string)
        return " " if is_inside and " " in found.group() else ""

    return part.sub(gap, pattern)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


@lru_cache(maxsize=256)
def _clock(hour: int, minute: int, locale: QLocale) -> str:
    return locale.toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


@lru_cache(maxsize=256)
def _day(day: date, pattern: str, locale: QLocale) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), pattern)
