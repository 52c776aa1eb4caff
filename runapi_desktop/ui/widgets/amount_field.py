"""A field for an amount of money, as people type it; empty for none."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from runapi_desktop.domain.money import cents_from_usd, format_usd

_MOST_CENTS = 9_999_999
_WIDTH_PX = 88
# The last point or comma divides dollars from cents when at most two digits follow it.
_AMOUNT = re.compile(r"(?P<dollars>[\d.,' ]*?)(?:[.,](?P<cents>\d{1,2}))?")


class AmountField(QLineEdit):
    """``chosen(cents)`` when the user has changed it; what is no amount becomes again what it was."""

    chosen = Signal(int)

    def __init__(self, object_name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(self.tr("Off"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH_PX)
        self._cents = 0
        self.editingFinished.connect(self._take)

    @property
    def cents(self) -> int:
        """The amount, 0 for none."""
        return self._cents

    def show_value(self, cents: int) -> None:
        """Show this amount. Emits nothing."""
        self._cents = cents
        self.setText(format_usd(cents) if cents > 0 else "")

    def _take(self) -> None:
        before = self._cents
        try:
            self.show_value(cents_of_text(self.text()))
        except ValueError:
            self.show_value(before)
        if self._cents != before:
            self.chosen.emit(self._cents)


def cents_of_text(text: str) -> int:
    """The cents of an amount in dollars as people type it (``5``, ``$5.50``, ``1.000,50``), 0 for nothing.

    Raises ``ValueError`` for what is no amount, or too large a one.
    """
    found = _AMOUNT.fullmatch(text.strip().removeprefix("$").removesuffix("$").strip())
    if found is None:
        raise ValueError(f"not an amount: {text!r}")
    dollars = re.sub(r"\D", "", found["dollars"]) or "0"
    cents = cents_from_usd(f"{dollars}.{found['cents'] or 0}")
    if cents > _MOST_CENTS:
        raise ValueError(f"too large an amount: {text!r}")
    return cents
