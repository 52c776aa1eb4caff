"""The user's spending limits: two amounts, each off until it is set."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS, SpendLimits
from runapi_desktop.ui.widgets.amount_field import AmountField
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.spoken import AnswerLine


class LimitsForm(QWidget):
    """``chosen(SpendLimits)`` when the user has changed one."""

    chosen = Signal(object)

    def __init__(self, limits: SpendLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._daily = AmountField("dailyLimit", self.tr("Daily limit"), self)
        self._ask = AmountField("askAbove", self.tr("Ask above"), self)
        self.show_limits(limits)
        refusal = AnswerLine("limitRefusal", self)
        row = QHBoxLayout()
        row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(refusal)
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
            field.chosen.connect(self._tell)
            field.refused.connect(partial(refusal.say, role="error"))
            if row.count():
                row.addSpacing(12)
            row.addWidget(label)
            row.addWidget(field)

    def show_limits(self, limits: SpendLimits) -> None:
        """Show these. Emits nothing."""
        self._daily.show_value(limits.daily_micros)
        self._ask.show_value(limits.ask_above_micros)

    def edit(self) -> None:
        """Lead the keyboard to the one that cannot be read, else to the daily limit: it stands in the way."""
        unreadable = (field for field in (self._daily, self._ask) if field.micros == UNREADABLE_MICROS)
        field = next(unreadable, self._daily)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _tell(self) -> None:
        self.chosen.emit(SpendLimits(self._daily.micros, self._ask.micros))
