"""A field for an amount of money, as people type it; empty for none, a question mark for one that was kept
and cannot be read."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from runapi_desktop.domain.money import MICROS_PER_USD, format_usd, micros_from_usd
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS
from runapi_desktop.ui.texts.i18n import sentences_text

_TOO_MUCH_MICROS = 100_000 * MICROS_PER_USD
_WIDEST = "$99,999.999"
_LETTERS_OF_QT = 17  # QLineEdit wants room for so many times "x".
_MOST_TYPED = 20
# A point divides dollars from their fraction, as the app writes it: a clip may cost "$1.285". So does a
# comma, but where three digits follow it only without dollars: "1,285" is thousands, "0,285" is not.
_AMOUNT = re.compile(
    r"0?,(?P<fraction>\d{3})"
    r"|(?P<dollars>\d*|\d{1,3}(?P<between>[.,' ])(?:\d{2,3}(?P=between))*\d{3})"
    r"(?:\.(?P<cents>\d{1,6})|,(?P<cents_after_comma>\d{1,2}|\d{4,6}))?"
)
_MOST_DECIMALS = 6


class AmountField(QLineEdit):
    """``chosen(micros)`` when the user has changed it and gone on, also to another window; what is no amount
    becomes again what it was."""

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
        self.editingFinished.connect(self.settle)
        self.textEdited.connect(lambda: self.refused.emit(""))

    @property
    def micros(self) -> int:
        """The amount, 0 for none."""
        return self._micros

    def sizeHint(self) -> QSize:
        usual, letters = super().sizeHint(), self.fontMetrics()
        frame_px = usual.width() - _LETTERS_OF_QT * letters.horizontalAdvance("x")
        return QSize(letters.horizontalAdvance(_WIDEST) + frame_px, usual.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.settle()

    def show_value(self, micros: int) -> None:
        """Show this amount, which the user did not choose here."""
        if micros != self._micros:
            self.refused.emit("")
        self._micros = micros
        self.setText(_shown(micros))

    def settle(self) -> bool:
        """Take what is typed now; whether it could be taken."""
        before, typed = self._micros, self.text()
        if typed == _shown(before):
            return True
        why_not = self._why_not(typed)
        if why_not:
            self.show_value(before)
            self.refused.emit(sentences_text(why_not, self._still()))
            return False
        self.show_value(micros_of_text(typed))
        if self._micros != before:
            self.chosen.emit(self._micros)
        return True

    def _why_not(self, typed: str) -> str:
        """Why ``typed`` is no limit; ``""`` where it is one, or none is wanted."""
        words = typed if len(typed) <= _MOST_TYPED else f"{typed[:_MOST_TYPED]}…"
        try:
            micros = micros_of_text(typed)
        except ValueError:
            if _is_too_fine(typed):
                return self.tr("“{words}” has more than six decimals.").format(words=words)
            text = self.tr("“{words}” is not an amount below {most}.")
            return text.format(words=words, most=format_usd(_TOO_MUCH_MICROS))
        if typed.strip() and not micros:
            text = self.tr("An amount must be above {nothing}. Clear the field to turn it off.")
            return text.format(nothing=format_usd(0))
        return ""

    def _still(self) -> str:
        if self._micros == UNREADABLE_MICROS:
            return ""
        if self._micros == 0:
            return self.tr("It is still off.")
        return self.tr("It is still {amount}.").format(amount=format_usd(self._micros))


def settled(window: QWidget) -> bool:
    """Take what is typed in the fields of ``window``; whether it can close. Where something is refused the
    keyboard goes there: why is said beside it, and is to be read first."""
    refusing = next((field for field in window.findChildren(AmountField) if not field.settle()), None)
    if refusing is not None:
        refusing.setFocus(Qt.FocusReason.OtherFocusReason)
        refusing.selectAll()
    return refusing is None


def _shown(micros: int) -> str:
    if micros == UNREADABLE_MICROS:
        return "?"
    return format_usd(micros) if micros > 0 else ""


def _is_too_fine(text: str) -> bool:
    """Whether ``text`` would be an amount with fewer decimals."""
    whole, point, decimals = text.strip(" $").replace(",", ".").rpartition(".")
    if not point or len(decimals) <= _MOST_DECIMALS or not decimals.isdecimal():
        return False
    try:
        micros_of_text(f"{whole}.{decimals[:_MOST_DECIMALS]}")
    except ValueError:
        return False
    return True


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
