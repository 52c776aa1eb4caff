"""The user's spending limits: two amounts, each off until it is set."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from runapi_desktop.domain.money import cents_from_usd, format_usd
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip

_MOST_CENTS = 9_999_999
_WIDTH_PX = 88
# The last point or comma divides dollars from cents when at most two digits follow it.
_AMOUNT = re.compile(r"(?P<dollars>[\d.,' ]*?)(?:[.,](?P<cents>\d{1,2}))?")


class LimitsForm(QWidget):
    """``chosen(SpendLimits)`` when the user has changed one."""

    chosen = Signal(object)

    def __init__(self, limits: SpendLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self._daily = self._field("dailyLimit", "Daily limit", limits.daily_cents)
        self._ask = self._field("askAbove", "Ask above", limits.ask_above_cents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, field, tip in (
            (
                self.tr("Daily limit"),
                self._daily,
                self.tr("Blocks anything over this per day, across all accounts."),
            ),
            (self.tr("Ask above"), self._ask, self.tr("Asks you first before anything that costs more.")),
        ):
            label = PlainLabel(text, self)
            label.setBuddy(field)
            field.setToolTip(literal_tip(tip))
            if row.count():
                row.addSpacing(12)
            row.addWidget(label)
            row.addWidget(field)

    def _field(self, object_name: str, accessible_name: str, cents: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(object_name)
        field.setAccessibleName(accessible_name)
        field.setPlaceholderText(self.tr("Off"))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setFixedWidth(_WIDTH_PX)
        field.setText(format_usd(cents) if cents > 0 else "")
        field.editingFinished.connect(self._take)
        return field

    def _take(self) -> None:
        """Read both; what is no amount becomes again what it was."""
        limits = SpendLimits(
            _read(self._daily, self._limits.daily_cents), _read(self._ask, self._limits.ask_above_cents)
        )
        if limits != self._limits:
            self._limits = limits
            self.chosen.emit(limits)


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


def _read(field: QLineEdit, before_cents: int) -> int:
    try:
        cents = cents_of_text(field.text())
    except ValueError:
        cents = before_cents
    field.setText(format_usd(cents) if cents > 0 else "")
    return cents
