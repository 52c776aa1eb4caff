"""Plays a strip through without gaps: while one clip runs, a second player stands ready at the next one's in.

Owns the two players and which part of which clip each shows. Knows nothing of how strips are kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.storyboard import PlacedClip
from runapi_desktop.ui.stage.player import Player
from runapi_desktop.ui.stage.screen import Screen

_FALLBACK_FRAMES_PER_S = 24.0
_PREROLL_AFTER_MS = 120
"""Opening a file takes the loop some milliseconds: not while the picture has just changed."""


class StripPlayer(Screen):
    """A `Screen` for several parts of clips, one behind the other. Each of them has a clip."""

    place_changed = Signal(int)
    """The number of the place on screen, from 0."""
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripPlayer")
        self._places: tuple[PlacedClip, ...] = ()
        self._offsets_us: list[int] = []
        self._times: dict[str, FrameTimes] = {}
        self._players = (Player(self), Player(self))
        self._cued: dict[Player, int] = {}  # the place that each was loaded for
        self._wishes: dict[Player, int] = {}  # the frame that each is still on its way to
        self._front = self._players[0]
        self._place = 0
        self._is_running = False
        self._is_looping = False
        self._preroll = QTimer(self)
        self._preroll.setSingleShot(True)
        self._preroll.setInterval(_PREROLL_AFTER_MS)
        self._preroll.timeout.connect(self._cue_next)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for number, player in enumerate(self._players):
            player.setObjectName(f"stripPlayer{number}")
            player.set_loop(False)
            player.opened.connect(self._on_opened)
            player.frame_changed.connect(self._on_frame)
            player.ended.connect(self._on_ended)
            player.refused.connect(self._on_refused)
            player.clicked.connect(self.clicked)
            self._stack.addWidget(player)

    def show_places(self, places: Sequence[PlacedClip], times: Mapping[str, FrameTimes]) -> None:
        """Stand at the beginning of ``places``. ``times`` holds the exact times of files by their paths."""
        self.close_files()
        self._places = tuple(places)
        self._times = dict(times)
        self._offsets_us = []
        end_us = 0
        for place in self._places:
            self._offsets_us.append(end_us)
            end_us += place.length_us
        if self._places:
            self._go_to_place(0)

    def close_files(self) -> None:
        """Let go of every file."""
        self._set_running(False)
        self._preroll.stop()
        self._cued.clear()
        self._wishes.clear()
        for player in self._players:
            player.close_file()

    @property
    def place(self) -> int:
        """The number of the place on screen, from 0."""
        return self._place

    @property
    def shows_its_frame(self) -> bool:
        """The frame that it was sent to is on screen."""
        return self._is_ready(self._front)

    @property
    def frame_count(self) -> int:
        """How many frames all parts have."""
        return sum(len(self._numbers(number)) for number in range(len(self._places)))

    # --- as a screen ----------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        return self._is_running

    @property
    def duration_ms(self) -> int:
        return round(sum(place.length_us for place in self._places) / 1000)

    @property
    def frame_span_us(self) -> tuple[int, int]:
        if not self._places:
            return 0, 0
        shift = self._offsets_us[self._place] - self._places[self._place].start_us
        start_us, end_us = self._front.frame_span_us
        return max(start_us + shift, 0), end_us + shift

    @property
    def frame_number(self) -> int:
        if not self._places:
            return 0
        before = sum(len(self._numbers(number)) for number in range(self._place))
        return before + max(self._front.frame_number - self._numbers(self._place).start, 0)

    def play(self) -> None:
        if not self._places:
            return
        is_at_end = self._place == len(self._places) - 1 and self._is_on_last_frame
        self._set_running(True)
        if is_at_end:
            self._go_to_place(0)
        elif self.shows_its_frame:
            self._front.play()

    def pause(self) -> None:
        self._set_running(False)
        self._front.pause()

    def seek(self, position_ms: int) -> None:
        if self._places:
            moment_us = min(max(position_ms, 0), self.duration_ms) * 1000
            number = max(bisect_right(self._offsets_us, moment_us) - 1, 0)
            local_us = moment_us - self._offsets_us[number] + self._places[number].start_us
            self._show(number, self._times_of(number).number_at(local_us))

    def step(self, frames: int) -> None:
        self.pause()
        if not self._places:
            return
        number, wanted = self._place, self._front.frame_number + frames
        numbers = self._numbers(number)
        if wanted < numbers.start and number > 0:
            self._show(number - 1, self._numbers(number - 1)[-1])
        elif wanted >= numbers.stop and number + 1 < len(self._places):
            self._show(number + 1, self._numbers(number + 1)[0])
        else:
            self._show(number, wanted)

    def set_loop(self, is_looping: bool) -> None:
        self._is_looping = is_looping

    def set_speed(self, speed: float) -> None:
        for player in self._players:
            player.set_speed(speed)

    def set_muted(self, is_muted: bool) -> None:
        for player in self._players:
            player.set_muted(is_muted)

    def set_volume(self, volume: float) -> None:
        for player in self._players:
            player.set_volume(volume)

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _back(self) -> Player:
        return self._players[1] if self._front is self._players[0] else self._players[0]

    @property
    def _is_on_last_frame(self) -> bool:
        return self._front.frame_number >= self._numbers(self._place)[-1]

    def _is_ready(self, player: Player) -> bool:
        """The player shows a frame of the place it was loaded for."""
        return player in self._cued and player not in self._wishes

    def _times_of(self, number: int) -> FrameTimes:
        clip = self._places[number].clip
        assert clip is not None
        even = FrameTimes.evenly(clip.facts.frame_count, clip.facts.frames_per_s or _FALLBACK_FRAMES_PER_S)
        return self._times.get(clip.path, even)

    def _numbers(self, number: int) -> range:
        """The numbers, in their own clip, of the frames that a place shows; at least one."""
        place, times = self._places[number], self._times_of(number)
        first = times.number_at(place.start_us)
        return range(first, max(times.number_at(place.end_us - 1), first) + 1)

    def _set_running(self, is_running: bool) -> None:
        if is_running != self._is_running:
            self._is_running = is_running
            self.playing_changed.emit(is_running)

    def _go_to_place(self, number: int) -> None:
        """Show a place from its in on."""
        self._show(number, self._numbers(number).start)

    def _show(self, number: int, frame: int) -> None:
        """Show that frame of the clip of that place; what ran runs on from there."""
        if number != self._place or self._front not in self._cued:
            if self._cued.get(self._back) == number:
                self._swap(number)
            else:
                self._front.pause()
                self._place = number
                self._cue(self._front, number, frame)
                self.place_changed.emit(number)
                return
        if not self.shows_its_frame:
            self._wishes[self._front] = frame
        if self._front.has_file and self._front.frame_number != frame:
            self._front.seek(round(self._times_of(number).seek_us(frame) / 1000))
        if self._is_running and self.shows_its_frame:
            self._front.play()
        self.frame_changed.emit()

    def _swap(self, number: int) -> None:
        """The player that stood ready comes to the front; the other one makes ready for what comes then."""
        old, self._front = self._front, self._back
        self._place = number
        self._stack.setCurrentWidget(self._front)
        if self._is_running and self.shows_its_frame:
            self._front.play()
        old.pause()
        self.place_changed.emit(number)
        self._preroll.start()

    def _cue_next(self) -> None:
        following = (self._place + 1) % len(self._places)
        if len(self._places) > 1 and self._cued.get(self._back) != following:
            self._cue(self._back, following, self._numbers(following).start)

    def _cue(self, player: Player, number: int, frame: int) -> None:
        """Make a player ready at a frame of a place."""
        place = self._places[number]
        assert place.clip is not None
        self._cued[player] = number
        self._wishes[player] = frame
        player.load(place.clip.path, place.clip.facts)
        player.set_times(self._times_of(number))
        player.set_marks(Marks(place.entry.start_us, place.entry.end_us))

    def _on_opened(self) -> None:
        player = self.sender()
        if isinstance(player, Player) and player in self._wishes:
            frame = self._wishes[player]
            if frame != player.frame_number:
                player.seek(round(self._times_of(self._cued[player]).seek_us(frame) / 1000))

    def _on_frame(self) -> None:
        player = self.sender()
        if not isinstance(player, Player) or player not in self._cued:
            return
        if self._wishes.get(player) == player.frame_number:
            del self._wishes[player]
            if player is self._front:
                self._stack.setCurrentWidget(player)
                self._preroll.start()
                if self._is_running:
                    player.play()
        if player is self._front and self._is_ready(player):
            self.frame_changed.emit()

    def _on_refused(self) -> None:
        """This computer cannot play a clip: it is passed over."""
        player = self.sender()
        if isinstance(player, Player):
            self._cued.pop(player, None)
            self._wishes.pop(player, None)
            if player is self._front and self._is_running:
                self._go_on()

    def _on_ended(self) -> None:
        if self.sender() is self._front and self._is_running:
            self._go_on()

    def _go_on(self) -> None:
        """To what comes after the place on screen."""
        following = self._place + 1
        if following < len(self._places):
            self._go_to_place(following)
        elif self._is_looping:
            self._go_to_place(0)
        else:
            self._set_running(False)
