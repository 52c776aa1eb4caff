"""Plays one clip: the picture, exact seeking by frames, loop, speed, sound.

Owns QtMultimedia, which is loaded with the first clip. Knows a file and its facts, nothing of tasks.
What was measured of Qt's FFmpeg backend and is relied on here: a seek to the middle of a frame's time is
exact, one to its boundary is not; the last frame delivered before the end and after ``setSource`` is invalid;
after the end ``pause`` must come before a seek; a codec without a decoder gives neither frames nor an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from runapi_desktop.domain.clip import VideoFacts

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame
    from PySide6.QtMultimediaWidgets import QGraphicsVideoItem

GROUND = "#0a0a0b"
_FIRST_FRAME_PATIENCE_MS = 4_000
_FALLBACK_FRAMES_PER_S = 24.0


class Player(QGraphicsView):
    """A black ground with the clip in the middle of it, as large as fits."""

    frame_changed = Signal()
    """Another frame is shown: see ``position_ms`` and ``frame_number``."""
    playing_changed = Signal(bool)
    opened = Signal()
    """The first frame of the file is here."""
    refused = Signal()
    """This computer cannot play the file."""
    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stagePlayer")
        self.setAccessibleName("Video")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setBackgroundBrush(QBrush(QColor(GROUND)))
        self.setStyleSheet(f"background: {GROUND};")
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setScene(QGraphicsScene(self))
        self._media: QMediaPlayer | None = None
        self._sound: QAudioOutput | None = None
        self._item: QGraphicsVideoItem | None = None
        self._frame: QVideoFrame | None = None
        self._facts: VideoFacts | None = None
        self._is_looping = True
        self._is_muted = False
        self._speed = 1.0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_FIRST_FRAME_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    # --- one clip after another -----------------------------------------------------------------

    def open(self, path: str, facts: VideoFacts) -> None:
        """Show the first frame of the file at ``path`` and play on; ``opened`` or ``refused`` follows."""
        media = self._media or self._make_media()
        self.close_file()
        self._facts = facts
        self._patience.start()
        self._apply_loop()
        media.setSource(QUrl.fromLocalFile(path))
        media.setPlaybackRate(self._speed)
        media.play()

    def close_file(self) -> None:
        """Let go of the file, so that it can be renamed or deleted on every system."""
        self._patience.stop()
        self._facts = None
        self._frame = None
        if self._media is not None:
            self._media.setSource(QUrl())
        if self._item is not None:
            self._item.setVisible(False)

    @property
    def has_file(self) -> bool:
        """A clip is open and has shown a frame."""
        return self._frame is not None

    # --- playing --------------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        """The clip runs."""
        media = self._media
        return media is not None and media.playbackState() == media.PlaybackState.PlayingState

    def play(self) -> None:
        """Run, from the start again after the end."""
        if self._media is not None and self._facts is not None:
            self._media.play()

    def pause(self) -> None:
        """Stand still on the present frame."""
        if self._media is not None and self._facts is not None:
            self._media.pause()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def set_loop(self, is_looping: bool) -> None:
        """Start over at the end, or stop there."""
        self._is_looping = is_looping
        self._apply_loop()

    def set_speed(self, speed: float) -> None:
        """Play ``speed`` times as fast as the clip was made, 0.25–2."""
        self._speed = speed
        if self._media is not None:
            self._media.setPlaybackRate(speed)

    def set_muted(self, is_muted: bool) -> None:
        """Play without sound."""
        self._is_muted = is_muted
        if self._sound is not None:
            self._sound.setMuted(is_muted)

    # --- where it is ----------------------------------------------------------------------------

    @property
    def duration_ms(self) -> int:
        """The length of the clip, 0 without one."""
        return round(self._facts.duration_s * 1000) if self._facts is not None else 0

    @property
    def position_ms(self) -> int:
        """When the frame on screen begins, rounded up: the moment lies within the frame."""
        return 0 if self._frame is None else -(-max(self._frame.startTime(), 0) // 1000)

    @property
    def frame_number(self) -> int:
        """The number of the frame on screen, from 0."""
        start_us = 0 if self._frame is None else max(self._frame.startTime(), 0)
        return round(start_us * self._frames_per_s / 1_000_000)

    def seek(self, position_ms: int) -> None:
        """Show the frame of that moment; the clip goes on running if it ran."""
        if self._media is None or self._facts is None:
            return
        if self._media.playbackState() == self._media.PlaybackState.StoppedState:
            self._media.pause()
        last = max(self._facts.frame_count - 1, 0)
        number = min(max(int(position_ms * self._frames_per_s / 1000), 0), last)
        self._media.setPosition(round((number + 0.5) * 1000 / self._frames_per_s))

    def step(self, frames: int) -> None:
        """Pause, and go ``frames`` frames on, or back when negative."""
        self.pause()
        self.seek(round((self.frame_number + frames + 0.5) * 1000 / self._frames_per_s))

    def image(self) -> QImage:
        """The frame on screen; null without one, and for 10-bit video, which Qt cannot convert."""
        return QImage() if self._frame is None else self._frame.toImage()

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _frames_per_s(self) -> float:
        return (self._facts.frames_per_s if self._facts is not None else 0.0) or _FALLBACK_FRAMES_PER_S

    def _make_media(self) -> QMediaPlayer:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
        from PySide6.QtMultimediaWidgets import QGraphicsVideoItem

        item = QGraphicsVideoItem()
        item.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.scene().addItem(item)
        sound = QAudioOutput(self)
        sound.setMuted(self._is_muted)
        media = QMediaPlayer(self)
        media.setAudioOutput(sound)
        media.setVideoOutput(item)
        media.errorOccurred.connect(self._give_up)
        media.mediaStatusChanged.connect(self._on_status)
        media.playbackStateChanged.connect(self._on_playback_state)
        item.videoSink().videoFrameChanged.connect(self._on_frame)
        self._media, self._sound, self._item = media, sound, item
        self._fit()
        return media

    def _apply_loop(self) -> None:
        if self._media is not None:
            loops = self._media.Loops
            self._media.setLoops(loops.Infinite.value if self._is_looping else loops.Once.value)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._facts is None or self._item is None:
            return
        is_first = self._frame is None
        self._frame = frame
        if is_first:
            self._patience.stop()
            self._item.setVisible(True)
            self.opened.emit()
        self.frame_changed.emit()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        # A short clip is read to its end before a late setLoops can matter, so the end is seen here as well.
        if status == status.EndOfMedia and self._is_looping and self.has_file:
            self.play()

    def _on_playback_state(self, state: QMediaPlayer.PlaybackState) -> None:
        self.playing_changed.emit(state == state.PlayingState)

    def _give_up(self) -> None:
        if self._facts is not None:
            self.close_file()
            self.refused.emit()

    def _fit(self) -> None:
        area = QRectF(self.viewport().rect())
        self.setSceneRect(area)
        if self._item is not None:
            self._item.setPos(QPointF(0, 0))
            self._item.setSize(QSizeF(area.size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.has_file:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.has_file:
            self.double_clicked.emit()
