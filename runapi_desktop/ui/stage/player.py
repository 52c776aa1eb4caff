"""Plays one clip: the picture, exact seeking by frames, in and out, loop, speed, sound.

Owns QtMultimedia, which is loaded with the first clip. Knows a file and its facts, nothing of tasks.
What was measured of Qt's FFmpeg backend and is relied on here: its times count from where the container
starts, which may be before the first frame, and a file that is opened shows that frame first; a seek shows
the first frame whose end, by the file's word, is still to come; the last frame delivered before the end and
after ``setSource`` is invalid; after the end ``pause`` must come before a seek; a codec without a decoder
(AV1 without a graphics card for it) gives neither frames nor an error. Such a clip is read from its file,
frame by frame, and runs without sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.stage.frame_painter import FramePainter, PaintedFrame, Wish
from runapi_desktop.ui.stage.picture_view import PictureView
from runapi_desktop.ui.stage.screen import Screen
from runapi_desktop.ui.stage.silent_run import SilentRun
from runapi_desktop.ui.widgets.media_messages import quiet_media
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import DARK, OnPicture

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame

_FIRST_FRAME_PATIENCE_MS = 4_000
_FALLBACK_FRAMES_PER_S = 24.0
_LANDING_PATIENCE_MS = 300
_NEIGHBOURS = 3
_ROUNDING_US = 500  # Matroska keeps whole milliseconds


class Player(Screen):
    """A `Screen` for one clip: a black ground with the picture in the middle of it."""

    opened = Signal()
    """The first frame of the file is here."""
    refused = Signal()
    """This computer cannot show the file."""
    ended = Signal()
    """It ran to its end, or to the out mark, and stands there."""
    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stagePlayer")
        self.setAccessibleName(self.tr("Video"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view = PictureView(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        self._silence = PlainLabel(
            self.tr("This clip plays without sound here. Open it in the system's player to hear it."),
            self,
            name="stageSilence",
            wraps=True,
        )
        self._silence.setStyleSheet(f"color: {DARK.text}; background: {OnPicture.GROUND}; padding: 6px;")
        self._silence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._silence.hide()
        layout.addWidget(self._silence)
        self._media: QMediaPlayer | None = None
        self._sound: QAudioOutput | None = None
        self._painter = FramePainter(self)
        self._painter.painted.connect(self._on_painted)
        self._painter.unreadable.connect(self._on_unreadable)
        self._is_read = False
        self._run = SilentRun()
        self._run.moved.connect(self._on_moved)
        self._shown: Wish | None = None
        self._image = QImage()
        self._lead_us: int | None = None
        self._wanted: int | None = None
        self._runs = False
        self._landing = QTimer()
        self._landing.setSingleShot(True)
        self._landing.setInterval(_LANDING_PATIENCE_MS)
        self._landing.timeout.connect(self._read_wanted)
        self._facts: VideoFacts | None = None
        self._times = FrameTimes.evenly(1, _FALLBACK_FRAMES_PER_S)
        self._marks = Marks()
        self._is_inside = False
        self._path = ""
        self._is_looping = True
        self._is_muted = False
        self._volume = 1.0
        self._speed = 1.0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_FIRST_FRAME_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self.view.wanted_size_changed.connect(self._paint_again)
        self.view.clicked.connect(self._on_clicked)
        self.view.double_clicked.connect(self._on_double_clicked)

    # --- one clip after another -----------------------------------------------------------------

    def open(self, path: str, facts: VideoFacts) -> None:
        """Show the first frame of the file at ``path`` and play on; ``opened`` or ``refused`` follows."""
        self.load(path, facts)
        self.play()

    def load(self, path: str, facts: VideoFacts) -> None:
        """Show the first frame of the file at ``path`` and wait; ``opened`` or ``refused`` follows."""
        media = self._media or self._make_media()
        self.close_file()
        self._path = path
        self._facts = facts
        self._times = FrameTimes.evenly(facts.frame_count, facts.frames_per_s or _FALLBACK_FRAMES_PER_S)
        self._painter.begin(path)
        self._patience.start()
        self._apply_loop()
        media.setSource(QUrl.fromLocalFile(path))
        media.setPlaybackRate(self._speed)
        media.pause()

    def close_file(self) -> None:
        """Let go of the file, so that it can be renamed or deleted on every system."""
        self._patience.stop()
        self._path = ""
        self._facts = None
        self._landing.stop()
        self._shown = self._lead_us = self._wanted = None
        self._runs = self._is_read = False
        self._run.stop()
        self._silence.hide()
        self._image = QImage()
        self._marks = Marks()
        self._painter.forget()
        if self._media is not None:
            self._media.setSource(QUrl())
        self.view.clear()

    @property
    def has_file(self) -> bool:
        """A clip is open and has shown a frame."""
        return self._shown is not None

    @property
    def path(self) -> str:
        """The file that is open, ``""`` without one."""
        return self._path

    @property
    def times(self) -> FrameTimes:
        """When each frame is shown: evenly spread until they are known exactly."""
        return self._times

    def set_times(self, times: FrameTimes) -> None:
        """The exact times of the frames of the open file."""
        self._times = times
        if self.has_file:
            self.frame_changed.emit()

    # --- playing --------------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        media = self._media
        if self._is_read:
            return self._run.is_running
        return media is not None and media.playbackState() == media.PlaybackState.PlayingState

    def play(self) -> None:
        if self._media is None or self._facts is None:
            return
        self._set_running(True)
        self._stop_landing()
        if self._is_read:
            is_at_end = self.frame_number >= self._last_number
            self._run_from(self._first_number if is_at_end else self.frame_number)
            return
        if self.has_file and self._marks and self.frame_number >= self._last_number:
            self._go_to(self._first_number)
        self._media.play()

    def pause(self) -> None:
        self._set_running(False)
        if self._is_read:
            self._run.stop()
            self.playing_changed.emit(False)
        elif self._media is not None and self._facts is not None:
            self._media.pause()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def set_loop(self, is_looping: bool) -> None:
        self._is_looping = is_looping
        self._apply_loop()

    def set_marks(self, marks: Marks) -> None:
        self._marks = marks
        self._apply_loop()

    def set_speed(self, speed: float) -> None:
        self._speed = speed
        if self._run.is_running:
            self._run.start(self._run.moment_us, speed)
        if self._media is not None:
            self._media.setPlaybackRate(speed)

    def set_muted(self, is_muted: bool) -> None:
        self._is_muted = is_muted
        self._apply_sound()

    def set_volume(self, volume: float) -> None:
        self._volume = volume
        self._apply_sound()

    # --- where it is ----------------------------------------------------------------------------

    @property
    def duration_ms(self) -> int:
        return round(self._facts.duration_s * 1000) if self._facts is not None else 0

    @property
    def frame_span_us(self) -> tuple[int, int]:
        number = self.frame_number
        return self._times.starts_us[number], self._times.end_of(number)

    @property
    def frame_number(self) -> int:
        return 0 if self._shown is None else self._times.number_at(self._shown.moment_us + _ROUNDING_US)

    def seek(self, position_ms: int) -> None:
        self._is_inside = False
        self._go_to(self._times.number_at(position_ms * 1000))

    def step(self, frames: int) -> None:
        self.pause()
        self._is_inside = False
        self._go_to((self.frame_number if self._wanted is None else self._wanted) + frames)

    def image(self) -> QImage:
        """The picture on screen, in the clip's own size; null without one."""
        size = self.view.natural_size
        return self._image if self._image.isNull() else self._image.scaled(size)

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _first_number(self) -> int:
        start_us = self._marks.start_us
        return 0 if start_us is None else self._times.number_at(start_us)

    @property
    def _last_number(self) -> int:
        end_us = self._marks.end_us
        return self._times.count - 1 if end_us is None else self._times.number_at(end_us - 1)

    def _go_to(self, number: int) -> None:
        if self._media is None or self._facts is None:
            return
        if self._is_read:
            number = min(max(number, 0), self._times.count - 1)
            if self._run.is_running:
                # Where frames are read more slowly than they pass, this one may never be shown.
                self._run_from(number)
            else:
                self._wanted = number
                self._read_wanted()
            return
        if self._media.playbackState() == self._media.PlaybackState.StoppedState:
            self._media.pause()
        self._wanted = None
        if not self.is_playing:
            self._wanted = min(max(number, 0), self._times.count - 1)
            self._landing.start()
        position_ms = round((self._times.seek_us(number) + (self._lead_us or 0)) / 1000)
        length_ms = self._media.duration()
        self._media.setPosition(min(position_ms, length_ms - 1) if length_ms > 0 else position_ms)

    def _make_media(self) -> QMediaPlayer:
        with quiet_media():
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

            sink, sound, media = QVideoSink(self), QAudioOutput(self), QMediaPlayer(self)
        sink.videoFrameChanged.connect(self._on_frame)
        media.setAudioOutput(sound)
        media.setVideoSink(sink)
        if media.pitchCompensationAvailability() != media.PitchCompensationAvailability.Unavailable:
            media.setPitchCompensation(True)
        media.errorOccurred.connect(self._give_up)
        media.mediaStatusChanged.connect(self._on_status)
        media.playbackStateChanged.connect(self._on_playback_state)
        self._media, self._sound = media, sound
        self._apply_sound()
        return media

    def _apply_sound(self) -> None:
        if self._sound is not None:
            # Loudness is felt more evenly over the square than over the amplitude itself.
            self._sound.setVolume(self._volume**2)
            self._sound.setMuted(self._is_muted)

    def _apply_loop(self) -> None:
        if self._media is not None:
            loops = self._media.Loops
            # A seek to the end of a paused clip must not lead to its start, and a single frame stands still.
            is_endless = self._is_looping and self._runs and not self._marks and self._times.count > 1
            self._media.setLoops(loops.Infinite.value if is_endless else loops.Once.value)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._facts is None or not self._is_loaded:
            return
        if self._lead_us is None:
            self._lead_us = frame.startTime()
        moment_us = frame.startTime() - self._lead_us
        number = self._times.number_at(moment_us + _ROUNDING_US)
        is_inside = self._marks.holds(self._times.starts_us[number])
        if self._is_inside and not is_inside and self.is_playing:
            self._turn_at_out()
            return
        if self._is_beside(number):
            return
        if number == self._wanted:
            self._landing.stop()
        self._is_inside = is_inside
        self._paint(moment_us, frame)

    @property
    def _is_loaded(self) -> bool:
        """Qt has opened the file. A frame that comes before is the last one of the clip before: taken for the
        first one of this clip it would shift all its times."""
        media = self._media
        return media is not None and media.mediaStatus() not in (
            media.MediaStatus.NoMedia,
            media.MediaStatus.LoadingMedia,
        )

    def _paint(self, moment_us: int, frame: QVideoFrame | None = None) -> None:
        self._painter.paint(Wish(self._path, moment_us, self.view.wanted_size, frame))

    def _stop_landing(self) -> None:
        self._landing.stop()
        self._wanted = None

    def _read_wanted(self) -> None:
        """Qt did not get to the frame: in some files its seeks miss those before a key frame, or the last."""
        if self._wanted is not None and self._facts is not None:
            self._paint(self._times.starts_us[self._wanted])

    def _paint_again(self) -> None:
        """The view has another size."""
        if self._shown is not None:
            self._paint(self._shown.moment_us, self._shown.frame)

    def _on_painted(self, painted: PaintedFrame) -> None:
        if painted.wish.path != self._path:
            return
        before = self._shown
        self._shown, self._image = painted.wish, painted.image
        if self.frame_number == self._wanted:
            self._wanted = None
        self.view.show_image(painted.image, painted.size)
        if before is None:
            self._patience.stop()
            self.opened.emit()
            if self._is_read and self._runs:
                self.play()
        is_same = before is not None and before.frame is not None and before.frame is painted.wish.frame
        if not is_same and not self._is_beside(self.frame_number):
            self.frame_changed.emit()

    def _is_beside(self, number: int) -> bool:
        """It is not the frame that was asked for, which comes, or is read from the file."""
        return self._wanted is not None and 0 < abs(number - self._wanted) <= _NEIGHBOURS

    def _turn_at_out(self) -> None:
        """The clip ran out of the part between in and out; one that was sent there by hand did not."""
        if self._is_looping:
            self._go_to(self._first_number)
        else:
            self.pause()
            self._go_to(self._last_number)
            self.ended.emit()

    def _set_running(self, runs: bool) -> None:
        self._runs = runs
        self._apply_loop()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status != status.EndOfMedia or not self.has_file or not self._runs or self._is_read:
            return
        if self._is_looping and self._times.count > 1:
            # A short clip is read to its end before a late setLoops can matter: the end is seen here as well.
            if self._marks.start_us is not None:
                self._go_to(self._first_number)
            self.play()
        else:
            self._set_running(False)
            self.ended.emit()

    def _on_playback_state(self, state: QMediaPlayer.PlaybackState) -> None:
        if not self._is_read:
            self.playing_changed.emit(state == state.PlayingState)

    # --- where Qt plays nothing, and the frames are read from the file -----------------------------

    def _give_up(self) -> None:
        """Qt shows no frame of it: whoever reads its frames may."""
        if self._facts is None or self._is_read:
            return
        self._patience.stop()
        self._is_read = True
        self._silence.setVisible(self._facts.has_audio)
        if self._media is not None:
            self._media.setSource(QUrl())
        self._paint(0 if self._shown is None else self._shown.moment_us)
        if self._shown is not None:
            # What Qt says from now on is not heard: it ran, and goes on or stands.
            if self._runs:
                self._run_from(self.frame_number)
            else:
                self.pause()

    def _on_unreadable(self, path: str) -> None:
        if self._is_read and path == self._path and not self.has_file:
            self.close_file()
            self.refused.emit()

    def _run_from(self, number: int) -> None:
        self._run.start(self._times.starts_us[number], self._speed)
        self.playing_changed.emit(True)

    def _on_moved(self, moment_us: int) -> None:
        if moment_us < self._times.end_of(self._last_number):
            number = self._times.number_at(moment_us)
            if number != self.frame_number:
                self._paint(self._times.starts_us[number])
        elif self._is_looping and self._times.count > 1:
            self._go_to(self._first_number)
        else:
            self.pause()
            self._go_to(self._last_number)
            self.ended.emit()

    def _on_clicked(self) -> None:
        if self.has_file:
            self.clicked.emit()

    def _on_double_clicked(self) -> None:
        if self.has_file:
            self.double_clicked.emit()
