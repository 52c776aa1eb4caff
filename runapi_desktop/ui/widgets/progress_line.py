"""One line about work that takes a while: what, how far, how long yet, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip

_STEPS = 1000
_TRUSTED_AFTER_MS = 700
_TRUSTED_FROM = 0.03
_LEAST_BAR_PX = 60
_MARGINS_PX = 16 + 10 + 3 * 12


class ProgressLine(QWidget):
    """Hidden while nothing is done. The time left is reckoned from the work done so far, and not before it
    says something."""

    cancel_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._what = ""
        self._fraction = 0.0
        self._clock = QElapsedTimer()
        self._text = PlainLabel(parent=self, name=f"{name}Text", role="dim")
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}Bar")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._cancel = cancel = text_button(f"{name}Cancel", self.tr("Cancel"), self)
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
        self._fraction = fraction
        self._bar.setValue(round(fraction * _STEPS))
        far = " · ".join(filter(None, (f"{int(fraction * 100)}%", self._rest(fraction))))
        metrics = self._text.fontMetrics()
        taken = metrics.horizontalAdvance(f" · {far}") + self._cancel.sizeHint().width() + _LEAST_BAR_PX
        room = self.width() - taken - _MARGINS_PX
        what = metrics.elidedText(self._what, Qt.TextElideMode.ElideRight, max(room, 0))
        self._text.setText(f"{what} · {far}")
        self._text.setToolTip(literal_tip(self._what))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_fraction(self._fraction)

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
