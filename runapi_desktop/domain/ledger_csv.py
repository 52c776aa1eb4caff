"""The ledger as a table for spreadsheets, whatever the country.

A byte order mark, because Excel takes UTF-8 for the system's own letters without one. Dates as ISO 8601 in
two columns. Money in whole cents: ``0.30`` is a date or a text where the comma is the decimal point. The
separator is the caller's: where the comma divides decimals, spreadsheets expect a semicolon.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, tzinfo
from io import StringIO

from runapi_desktop.domain.ledger import LedgerEntry, MoneyState

BYTE_ORDER_MARK = "\ufeff"
# What begins a formula, also as the wide letters of East Asian keyboards.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def csv_text(
    entries: Iterable[LedgerEntry],
    headings: Sequence[str],
    *,
    state_text: Callable[[MoneyState], str],
    separator: str = ",",
    zone: tzinfo | None = None,
) -> str:
    """The whole file. ``headings`` name date, time, account, model, prompt, tags, state, and the cents quoted
    and charged. Times are in ``zone``, the computer's by default."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow([_harmless(heading) for heading in headings])
    for entry in entries:
        at: datetime = (entry.spent_at or entry.created_at).astimezone(zone)
        words = (entry.account, entry.model, entry.prompt, ", ".join(entry.tags), state_text(entry.money))
        writer.writerow(
            [
                f"{at:%Y-%m-%d}",
                f"{at:%H:%M:%S}",
                *map(_harmless, words),
                "" if entry.quote_cents is None else entry.quote_cents,
                "" if entry.cost_cents is None else entry.cost_cents,
            ]
        )
    return BYTE_ORDER_MARK + out.getvalue()


def _harmless(text: str) -> str:
    """``text`` as a spreadsheet shows it and never reckons with it."""
    bare = text.replace("\0", "")
    return f"'{bare}" if bare.lstrip(" \u3000").startswith(_FORMULA_STARTS) else bare
