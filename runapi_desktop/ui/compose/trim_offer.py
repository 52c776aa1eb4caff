"""Where a trimmed copy starts: a slider over what is too long, and the button that trims it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.ui.texts.error_text import seconds_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.names import control_name, name_control
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.sliders import Slider

_TENTHS = 10


class TrimOffer(QWidget):
    """Offers ``kept_s`` seconds out of ``duration_s``; ``moved(start_s)`` while the user looks for the start,
    ``trim_pressed(start_s)``."""

    moved = Signal(float)
    trim_pressed = Signal(float)

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept_s = 0.0
        self._slider = Slider(self)
        name_control(self._slider, prefix, "Trim start", self.tr("Start of the part to keep"))
        self._range = PlainLabel(parent=self, role="why")
        self._button = text_button(control_name(prefix, "Trim"), "", self, spoken=self.tr("Trim"))
        below = QHBoxLayout()
        below.addWidget(self._range, 1)
        below.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._slider)
        column.addLayout(below)
        self._slider.valueChanged.connect(self._on_value)
        self._button.clicked.connect(lambda: self.trim_pressed.emit(self._start_s()))

    def offer(self, duration_s: float, kept_s: float) -> None:
        """Let the user choose which ``kept_s`` seconds of ``duration_s`` to keep."""
        self._kept_s = kept_s
        self._slider.setRange(0, max(0, round((duration_s - kept_s) * _TENTHS)))
        self._slider.setPageStep(_TENTHS)
        self._slider.setValue(0)
        text = self.tr("Trim to {length}").format(length=seconds_text(kept_s))
        self._button.setText(text)
        self._button.setAccessibleName(text)
        self._draw_range()

    def _on_value(self) -> None:
        self._draw_range()
        self.moved.emit(self._start_s())

    def _start_s(self) -> float:
        return self._slider.value() / _TENTHS

    def _draw_range(self) -> None:
        start_s = self._start_s()
        ends = (seconds_text(start_s), seconds_text(start_s + self._kept_s))
        self._range.setText(self.tr("Keeps {start} to {end}").format(start=ends[0], end=ends[1]))
