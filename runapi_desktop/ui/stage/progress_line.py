"""One line about work that takes a while: what, how far, how long yet, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from runapi_desktop.ui.theme import set_role

_STEPS = 1000
_TRUSTED_AFTER_MS = 700
_TRUSTED_FROM = 0.03


class ProgressLine(QWidget):
    """Hidden while nothing is done. The time left is reckoned from the work done so far, and not before it
    says something."""

    cancel_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._what = ""
        self._clock = QElapsedTimer()
        self._text = QLabel(self)
        self._text.setObjectName(f"{name}Text")
        set_role(self._text, "dim")
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}Bar")
        self._bar.setAccessibleName("Progress")
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName(f"{name}Cancel")
        cancel.setAccessibleName("Cancel")
        cancel.clicked.connect(self.cancel_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 0)
        layout.setSpacing(12)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1)
        layout.addWidget(cancel)
        self.hide()

    def begin(self, what: str) -> None:
        """Show that ``what`` is being done."""
        self._what = what
        self._clock.start()
        self.show_fraction(0.0)
        self.show()

    def show_fraction(self, fraction: float) -> None:
        """So much is done, 0–1."""
        self._bar.setValue(round(fraction * _STEPS))
        self._text.setText(
            " · ".join(filter(None, (self._what, f"{int(fraction * 100)} %", self._rest(fraction))))
        )

    def end(self) -> None:
        """It is over, one way or the other."""
        self.hide()

    def _rest(self, fraction: float) -> str:
        if fraction < _TRUSTED_FROM or self._clock.elapsed() < _TRUSTED_AFTER_MS:
            return ""
        left_s = self._clock.elapsed() / 1000 * (1 - fraction) / fraction
        if left_s < 1:
            return self.tr("nearly done")
        if left_s < 90:
            return self.tr("about {seconds} s left").format(seconds=round(left_s))
        return self.tr("about {minutes} min left").format(minutes=round(left_s / 60))
