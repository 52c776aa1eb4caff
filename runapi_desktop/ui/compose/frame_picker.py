"""Which frame of a video becomes the picture: a slider below the well, the last frame to begin with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.ui.texts.error_text import seconds_text
from runapi_desktop.ui.widgets.names import name_control
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.sliders import Slider

_PAGE_FRAMES = 24


class FramePicker(QWidget):
    """``moved(share)`` while the user looks (0–1 of the clip), ``picked(position_s)`` when a frame is chosen;
    the very last one is ``None``."""

    moved = Signal(float)
    picked = Signal(object)

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = FrameTimes.evenly(1, 1.0)
        self._slider = Slider(self)
        name_control(self._slider, prefix, "Frame", self.tr("Frame of the video"))
        self._slider.setTracking(True)
        self._time = PlainLabel(parent=self, role="why")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._slider, 1)
        row.addWidget(self._time)
        self._slider.valueChanged.connect(self._on_value)
        self._slider.sliderReleased.connect(self._say_picked)

    def offer(self, times: FrameTimes) -> None:
        """Let the user choose a frame of such a video; the last one is in the well already."""
        self._times = times
        self._slider.blockSignals(True)
        self._slider.setRange(0, times.count)
        self._slider.setPageStep(_PAGE_FRAMES)
        self._slider.blockSignals(False)
        self.show_frame(None)

    def show_frame(self, position_s: float | None) -> None:
        """Stand at that frame, which is in the well; ``None`` is the last one."""
        last = self._slider.maximum()
        value = last if position_s is None else self._times.number_at(round(position_s * 1e6))
        self._slider.blockSignals(True)
        self._slider.setValue(value)
        self._slider.blockSignals(False)
        self._draw_time()

    def _on_value(self, value: int) -> None:
        self._draw_time()
        is_last = value == self._slider.maximum()
        self.moved.emit(1.0 if is_last else self._times.starts_us[value] / self._times.end_us)
        if not self._slider.isSliderDown():
            self._say_picked()

    def _say_picked(self) -> None:
        value = self._slider.value()
        is_last = value == self._slider.maximum()
        self.picked.emit(None if is_last else self._times.starts_us[value] / 1e6)

    def _draw_time(self) -> None:
        value = self._slider.value()
        if value == self._slider.maximum():
            self._time.setText(self.tr("Last frame"))
        else:
            self._time.setText(seconds_text(self._times.starts_us[value] / 1e6, decimals=2))
