"""What the transport controls, whatever is played: one clip, two takes side by side, or a whole strip.

Owns the vocabulary only. Positions are milliseconds from the start; marks are exact, in microseconds.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.marks import Marks


class Screen(QWidget):
    """Pictures that run. As it stands here it has none: subclasses bring them."""

    frame_changed = Signal()
    """Another frame is shown: see ``position_ms`` and ``frame_number``."""
    playing_changed = Signal(bool)

    @property
    def is_playing(self) -> bool:
        """The pictures run."""
        return False

    @property
    def duration_ms(self) -> int:
        """The length of all, 0 without anything."""
        return 0

    @property
    def position_ms(self) -> int:
        """When the frame on screen begins, rounded up: the moment lies within the frame."""
        return -(-self.frame_span_us[0] // 1000)

    @property
    def frame_span_us(self) -> tuple[int, int]:
        """When the frame on screen begins and ends, in microseconds."""
        return 0, 0

    @property
    def frame_number(self) -> int:
        """The number of the frame on screen, from 0."""
        return 0

    def play(self) -> None:
        """Run, from the start again after the end."""

    def pause(self) -> None:
        """Stand still on the present frame."""

    def seek(self, position_ms: int) -> None:
        """Show the frame of that moment; what ran runs on from there."""

    def step(self, frames: int) -> None:
        """Pause, and go ``frames`` frames on, or back when negative."""

    def set_loop(self, is_looping: bool) -> None:
        """Start over at the end, or stop there."""

    def set_speed(self, speed: float) -> None:
        """Play ``speed`` times as fast as the clip was made, 0.25–2."""

    def set_muted(self, is_muted: bool) -> None:
        """Play without sound, or with it."""

    def set_volume(self, volume: float) -> None:
        """How loud, 0–1, as it feels."""

    def set_marks(self, marks: Marks) -> None:
        """Play and loop between in and out."""
