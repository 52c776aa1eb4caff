"""A field for an amount of money, as people type it; empty for none, a question mark for one that was kept
and cannot be read."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from runapi_desktop.domain.money import MICROS_PER_USD, format_usd, micros_from_usd
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS
from runapi_desktop.ui.widgets.theme import text_px

_TOO_MUCH_MICROS = 100_000 * MICROS_PER_USD
_WIDTH_PX = 88
_MOST_TYPED = 20
# A point divides dollars from their fraction, as the app writes it: a clip may cost "$1.285". So does a
# comma, but where three digits follow it only without dollars: "1,285" is thousands, "0,285" is not.
_AMOUNT = re.compile(
    r"0?,(?P<fraction>\d{3})"
    r"|(?P<dollars>\d*|\d{1,3}(?P<between>[.,' ])(?:\d{2,3}(?P=between))*\d{3})"
    r"(?:\.(?P<cents>\d{1,6})|,(?P<cents_after_comma>\d{1,2}|\d{4,6}))?"
)


class AmountField(QLineEdit):
    """``chosen(micros)`` when the user has changed it; what is no amount becomes again what it was."""

    chosen = Signal(object)  # Qt's int ends at $2,147
    refused = Signal(str)
    """Why what was typed is not used, and what is in force; ``""`` as soon as that is over."""

    def __init__(self, object_name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(self.tr("Off"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._micros = 0
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda: self.refused.emit(""))

    @property
    def micros(self) -> int:
        """The amount, 0 for none."""
        return self._micros

    def sizeHint(self) -> QSize:
        return QSize(text_px(_WIDTH_PX), super().sizeHint().height())

    def show_value(self, micros: int) -> None:
        """Show this amount, which the user did not choose here."""
        if micros != self._micros:
            self.refused.emit("")
        self._micros = micros
        self.setText(_shown(micros))

    def _take(self) -> None:
        before = self._micros
        if self.text() == _shown(before):
            return
        try:
            self.show_value(micros_of_text(self.text()))
        except ValueError:
            typed = self.text()
            self.show_value(before)
            self.refused.emit(self._refusal(typed))
        if self._micros != before:
            self.chosen.emit(self._micros)

    def _refusal(self, typed: str) -> str:
        most = format_usd(_TOO_MUCH_MICROS)
        words = typed if len(typed) <= _MOST_TYPED else f"{typed[:_MOST_TYPED]}…"
        if self._micros > 0 and self._micros != UNREADABLE_MICROS:
            text = self.tr("“{words}” is not an amount below {most}. It is still {amount}.")
        elif self._micros == 0:
            text = self.tr("“{words}” is not an amount below {most}. It is still off.")
        else:
            text = self.tr("“{words}” is not an amount below {most}.")
        return text.format(words=words, most=most, amount=format_usd(self._micros))


def _shown(micros: int) -> str:
    if micros == UNREADABLE_MICROS:
        return "?"
    return format_usd(micros) if micros > 0 else ""


def micros_of_text(text: str) -> int:
    """The micro-dollars of an amount in dollars as people type it (``5``, ``$5.50``, ``1.000,50``), 0 for
    nothing.

    Raises ``ValueError`` for what is no amount, or too large a one.
    """
    found = _AMOUNT.fullmatch(text.strip().removeprefix("$").removesuffix("$").strip())
    if found is None:
        raise ValueError(f"not an amount: {text!r}")
    dollars = re.sub(r"\D", "", found["dollars"] or "") or "0"
    fraction = found["fraction"] or found["cents"] or found["cents_after_comma"] or "0"
    micros = micros_from_usd(f"{dollars}.{fraction}")
    if micros >= _TOO_MUCH_MICROS:
        raise ValueError(f"too large an amount: {text!r}")
    return micros
