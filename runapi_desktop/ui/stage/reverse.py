"""Playing backwards, which no decoder here can: a clock that goes back, and a seek whenever it has moved on.

Where seeking is slower than the clock, frames are left out; the speed stays right.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from runapi_desktop.ui.stage.screen import Screen

_TICK_MS = 16


class Reverse(QObject):
    """Runs one `Screen` backwards at a time."""

    running_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._screen: Screen | None = None
        self._speed = 1.0
        self._from_ms = 0
        self._waits_for_frame = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """It plays backwards."""
        return self._screen is not None

    def start(self, screen: Screen, speed: float) -> None:
        """Run ``screen`` back from where it is to its start, ``speed`` times as fast as it was made."""
        if screen.position_ms == 0:
            return
        if self._screen is not screen:
            self.stop()
            screen.pause()
            self._screen = screen
            screen.frame_changed.connect(self._on_frame)
        self._speed = speed
        self._from_ms = screen.position_ms
        self._waits_for_frame = False
        self._clock.start()
        self._timer.start()
        self.running_changed.emit(True)

    def stop(self) -> None:
        """Stand still."""
        screen, self._screen = self._screen, None
        if screen is not None:
            self._timer.stop()
            screen.frame_changed.disconnect(self._on_frame)
            self.running_changed.emit(False)

    def _on_frame(self) -> None:
        self._waits_for_frame = False
        if self._screen is not None and self._screen.position_ms == 0:
            self.stop()

    def _tick(self) -> None:
        screen = self._screen
        if screen is None or self._waits_for_frame:
            return
        wanted_ms = self._from_ms - round(self._clock.elapsed() * self._speed)
        if wanted_ms < screen.position_ms:
            self._waits_for_frame = True
            screen.seek(max(wanted_ms, 0))
