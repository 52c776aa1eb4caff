"""What the account in use holds and has spent today, and the way to buy more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.domain.money import format_usd
from runapi_desktop.services.events import AccountState, KeySource
from runapi_desktop.ui.texts.money_text import balance_hint, spent_today_micros
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role


class AccountFigures(QWidget):
    """Seen as long as a balance is known. ``top_up_pressed``: the user wants to buy credits."""

    top_up_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = PlainLabel(parent=self, name="accountBalanceCaption", role="why")
        self._balance = PlainLabel(parent=self, name="accountBalance", role="title")
        self._today_caption = PlainLabel(parent=self, name="accountTodayCaption", role="why")
        self._today_caption.setText(self.tr("Today"))
        self._today = PlainLabel(parent=self, name="accountToday", role="title")
        self._top_up = text_button(
            "topUpAccount", self.tr("Top up"), self, tip=self.tr("Buy credits on RunAPI's page")
        )
        self._top_up.clicked.connect(self.top_up_pressed)
        self._hint = PlainLabel(parent=self, name="accountHint", role="warn", wraps=True)
        figures = QHBoxLayout()
        figures.setSpacing(36)
        for pair in ((self._caption, self._balance), (self._today_caption, self._today)):
            stack = QVBoxLayout()
            stack.setSpacing(2)
            for label in pair:
                stack.addWidget(label)
            figures.addLayout(stack)
        figures.addStretch(1)
        figures.addWidget(self._top_up, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(figures)
        column.addWidget(self._hint)

    def show_account(self, state: AccountState) -> None:
        """It stands like this with the account."""
        self.setVisible(state.balance is not None)
        if state.balance is None:
            return
        is_practice, spent_micros = state.source is KeySource.PRACTICE, spent_today_micros(state)
        self._caption.setText(self.tr("Play money") if is_practice else self.tr("Balance"))
        self._balance.setText(format_usd(state.balance.balance_micros))
        for label in (self._today_caption, self._today):
            label.setVisible(spent_micros is not None)
        self._today.setText(format_usd(spent_micros or 0))
        self._top_up.setVisible(not is_practice)
        hint = balance_hint(state)
        set_role(self._hint, "why" if is_practice else "warn")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
