"""One transport and one set of keys for whatever the Stage plays.

Owns which `Screen` is controlled, the habits that outlive a clip (speed, sound, loop) and the marks that do
not. What the pictures are is for the Stage to know.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.playback_commands import (
    MUTE,
    NEXT_FRAME,
    PAUSE,
    PLAY_BACKWARDS,
    PLAY_FORWARDS,
    PLAY_PAUSE,
    PREVIOUS_FRAME,
    SKIP_BACK,
    SKIP_ON,
    TO_END,
    TO_START,
)
from runapi_desktop.ui.stage.marks_bar import MarksBar
from runapi_desktop.ui.stage.reverse import Reverse
from runapi_desktop.ui.stage.screen import Screen
from runapi_desktop.ui.stage.transport_bar import SPEEDS, TransportBar

_LOOP_UP_TO_MS = 15_000
_SKIP_MS = 1_000


class Controls(QObject):
    """Connects the transport bar and the marks bar with one screen at a time."""

    mute_chosen = Signal(bool)
    loop_chosen = Signal(bool)
    volume_chosen = Signal(float)
    marks_changed = Signal(object)
    """The user has set other ``Marks``."""

    def __init__(self, transport: TransportBar, marks_bar: MarksBar, parent: QObject) -> None:
        super().__init__(parent)
        self._transport = transport
        self._marks_bar = marks_bar
        self._screen: Screen | None = None
        self._reverse = Reverse(self)
        self._marks = Marks()
        self._can_mark = False
        self._loop_wish = True
        self._was_playing = False
        self._is_muted = False
        self._volume = 1.0
        self._speed = 1.0
        transport.play_toggled.connect(self.toggle)
        transport.seek_asked.connect(self.seek)
        transport.scrubbing_changed.connect(self._on_scrubbing)
        transport.loop_chosen.connect(self._on_loop_chosen)
        transport.speed_chosen.connect(self._set_speed)
        transport.mute_chosen.connect(self._on_mute_chosen)
        transport.volume_chosen.connect(self._on_volume_chosen)
        marks_bar.clear_asked.connect(self.clear_marks)
        self._reverse.running_changed.connect(self._show_playing)
        transport.show_nothing()

    def functions(self) -> dict[Command, Callable[[], None]]:
        """What the commands of playing do."""
        return {
            PLAY_PAUSE: self.toggle,
            PAUSE: self.pause,
            PLAY_BACKWARDS: self._backwards,
            PLAY_FORWARDS: self._forwards,
            PREVIOUS_FRAME: self._previous_frame,
            NEXT_FRAME: self._next_frame,
            SKIP_BACK: self._skip_back,
            SKIP_ON: self._skip_on,
            TO_START: self._to_start,
            TO_END: self._to_end,
            MUTE: self._toggle_mute,
        }

    # --- what is controlled ---------------------------------------------------------------------

    def use(
        self,
        screen: Screen | None,
        duration_ms: int = 0,
        frame_count: int = 0,
        *,
        has_audio: bool = False,
        can_mark: bool = False,
        loops: bool | None = None,
    ) -> None:
        """Control ``screen`` from now on, or nothing. ``loops`` overrules the user's habit for this one."""
        self._leave()
        self._screen = screen
        self._can_mark = can_mark
        self._show_marks(Marks())
        if screen is None:
            self._transport.show_nothing()
            return
        screen.frame_changed.connect(self._on_frame)
        screen.playing_changed.connect(self._show_playing)
        screen.set_speed(self._speed)
        screen.set_muted(self._is_muted)
        screen.set_volume(self._volume)
        # Short clips start over unless the user does not like it; long ones when asked.
        wish = self._loop_wish and duration_ms <= _LOOP_UP_TO_MS
        self._apply_loop(wish if loops is None else loops)
        self._transport.show_clip(duration_ms, frame_count, has_audio=has_audio, has_tools=can_mark)
        self._show_playing()
        self._on_frame()

    def _leave(self) -> None:
        self._reverse.stop()
        if self._screen is not None:
            self._screen.frame_changed.disconnect(self._on_frame)
            self._screen.playing_changed.disconnect(self._show_playing)

    def set_muted(self, is_muted: bool) -> None:
        """As the user left it the last time."""
        self._is_muted = is_muted
        self._transport.show_muted(is_muted)
        if self._screen is not None:
            self._screen.set_muted(is_muted)

    def set_volume(self, volume: float) -> None:
        """How loud, 0–1, as the user left it the last time."""
        self._volume = volume
        self._transport.show_volume(volume)
        if self._screen is not None:
            self._screen.set_volume(volume)

    def set_loop(self, is_looping: bool) -> None:
        """Whether short clips start over, as the user left it the last time."""
        self._loop_wish = is_looping

    # --- in and out -----------------------------------------------------------------------------

    @property
    def marks(self) -> Marks:
        """The part of the clip between in and out."""
        return self._marks

    def set_marks(self, marks: Marks) -> None:
        """Play and loop that part."""
        if self._screen is not None and self._can_mark and marks != self._marks:
            self._screen.set_marks(marks)
            self._show_marks(marks)
            self.marks_changed.emit(marks)

    def mark_in(self) -> None:
        """The frame on screen is the first one."""
        if self._screen is not None:
            start_us, _ = self._screen.frame_span_us
            end_us = self._marks.end_us
            self.set_marks(Marks(start_us or None, end_us if end_us and end_us > start_us else None))

    def mark_out(self) -> None:
        """The frame on screen is the last one."""
        if self._screen is not None:
            _, end_us = self._screen.frame_span_us
            start_us = self._marks.start_us
            is_end = end_us >= self._screen.duration_ms * 1000
            self.set_marks(
                Marks(start_us if start_us and start_us < end_us else None, None if is_end else end_us)
            )

    def clear_marks(self) -> None:
        """The whole clip."""
        self.set_marks(Marks())

    def _show_marks(self, marks: Marks) -> None:
        self._marks = marks
        self._transport.show_marks(marks)
        self._marks_bar.show_marks(marks, self._screen.duration_ms if self._screen is not None else 0)

    # --- running --------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause."""
        if self._screen is None:
            return
        if self._reverse.is_running or self._screen.is_playing:
            self.pause()
        else:
            self._screen.play()

    def pause(self) -> None:
        """Stand still."""
        self._reverse.stop()
        if self._screen is not None:
            self._screen.pause()

    def seek(self, position_ms: int) -> None:
        """Show the frame of that moment."""
        if self._screen is not None:
            self._reverse.stop()
            self._screen.seek(position_ms)

    def _step(self, frames: int) -> None:
        if self._screen is not None:
            self._reverse.stop()
            self._screen.step(frames)

    def _backwards(self) -> None:
        """J plays backwards, and once more faster."""
        if self._screen is not None:
            if self._reverse.is_running:
                self._set_speed(_faster_than(self._speed))
            self._reverse.start(self._screen, self._speed)

    def _forwards(self) -> None:
        """L plays, and once more plays faster."""
        if self._screen is not None:
            is_running = self._screen.is_playing and not self._reverse.is_running
            self._reverse.stop()
            if is_running:
                self._set_speed(_faster_than(self._speed))
            self._screen.play()

    def _skip_back(self) -> None:
        if self._screen is not None:
            self.seek(self._screen.position_ms - _SKIP_MS)

    def _skip_on(self) -> None:
        if self._screen is not None:
            self.seek(self._screen.position_ms + _SKIP_MS)

    def _to_start(self) -> None:
        self.seek(round((self._marks.start_us or 0) / 1000))

    def _to_end(self) -> None:
        if self._screen is not None:
            self.pause()
            end_us = self._marks.end_us
            self.seek(self._screen.duration_ms if end_us is None else (end_us - 1) // 1000)

    def _previous_frame(self) -> None:
        self._step(-1)

    def _next_frame(self) -> None:
        self._step(1)

    # --- what is heard --------------------------------------------------------------------------

    def _on_frame(self) -> None:
        if self._screen is not None:
            self._transport.show_position(self._screen.position_ms, self._screen.frame_number)

    def _show_playing(self) -> None:
        is_playing = self._screen is not None and self._screen.is_playing
        self._transport.show_playing(is_playing or self._reverse.is_running)

    def _on_scrubbing(self, is_scrubbing: bool) -> None:
        """The clip stands while the handle is held, and runs on from there if it ran."""
        if self._screen is None:
            return
        if is_scrubbing:
            self._was_playing = self._screen.is_playing
            self.pause()
        elif self._was_playing:
            self._screen.play()

    def _on_loop_chosen(self, is_looping: bool) -> None:
        self._loop_wish = is_looping
        self._apply_loop(is_looping)
        self.loop_chosen.emit(is_looping)

    def _apply_loop(self, is_looping: bool) -> None:
        if self._screen is not None:
            self._screen.set_loop(is_looping)
        self._transport.show_loop(is_looping)

    def _set_speed(self, speed: float) -> None:
        self._speed = speed
        if self._screen is not None:
            self._screen.set_speed(speed)
        self._transport.show_speed(speed)

    def _on_mute_chosen(self, is_muted: bool) -> None:
        self.set_muted(is_muted)
        self.mute_chosen.emit(is_muted)

    def _on_volume_chosen(self, volume: float) -> None:
        self.set_volume(volume)
        self.volume_chosen.emit(volume)
        if self._is_muted and volume > 0:
            self._on_mute_chosen(False)

    def _toggle_mute(self) -> None:
        self._on_mute_chosen(not self._is_muted)


def _faster_than(speed: float) -> float:
    return next((faster for faster in SPEEDS if faster > speed), speed)
