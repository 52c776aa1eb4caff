"""The ledger as a table for spreadsheets, whatever the country.

A byte order mark, because Excel takes UTF-8 for the system's own letters without one. Dates as ISO 8601 in
two columns. Money in whole micro-dollars: ``0.30`` is a date or a text where the comma is the decimal point.
The separator is the caller's: where the comma divides decimals, spreadsheets expect a semicolon. The file may
be opened where another one is usual, so no part of a text can begin a formula.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, tzinfo
from io import StringIO

from runapi_desktop.domain.ledger import LedgerEntry, MoneyState

BYTE_ORDER_MARK = "\ufeff"
# What begins a formula, also as the wide letters of East Asian keyboards: at the start of a cell, and after
# whatever a spreadsheet of another country may take for the end of a cell or a line, quoted or not.
_FORMULA_START = re.compile(r"""^(?=[ \u3000]*[\t\r\n])|((?:^|[,;|\t\r\n])[ \u3000"]*)(?=[=+\-@＝＋－＠])""")
_CONTROLS = dict.fromkeys(set(range(0x20)) - set(map(ord, "\t\r\n")))


def csv_text(
    entries: Iterable[LedgerEntry],
    headings: Sequence[str],
    *,
    state_text: Callable[[MoneyState], str],
    separator: str = ",",
    zone: tzinfo | None = None,
) -> str:
    """The whole file. ``headings`` name date, time, account, model, prompt, tags, state, and the
    micro-dollars quoted and charged. Times are in ``zone``, the computer's by default."""
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
                "" if entry.quote_micros is None else entry.quote_micros,
                "" if entry.cost_micros is None else entry.cost_micros,
            ]
        )
    return BYTE_ORDER_MARK + out.getvalue()


def _harmless(text: str) -> str:
    """Return ``text`` so that a spreadsheet shows it and never runs it as a formula."""
    bare = text.translate(_CONTROLS)
    return _FORMULA_START.sub(lambda found: f"{found[1] or ''}'", bare)
