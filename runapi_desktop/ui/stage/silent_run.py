"""Time that goes on for a clip whose frames are read from its file, where no player keeps it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_TICK_MS = 8


class SilentRun(QObject):
    """``moved`` says the moment, in microseconds, for as long as it runs."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._from_us = 0
        self._speed = 1.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(lambda: self.moved.emit(self.moment_us))

    @property
    def is_running(self) -> bool:
        """Time goes on."""
        return self._timer.isActive()

    @property
    def moment_us(self) -> int:
        """Where it is, while it runs."""
        return self._from_us + round(self._clock.elapsed() * 1000 * self._speed)

    def start(self, moment_us: int, speed: float) -> None:
        """Go on from that moment."""
        self._from_us, self._speed = moment_us, speed
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()
