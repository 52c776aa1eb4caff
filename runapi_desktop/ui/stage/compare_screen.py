"""Two takes under one clock: a wipe between them, side by side, or the difference of their pixels.

Both pictures are painted from the same position, which goes on only when both frames for it are here: they
cannot drift apart, however long they run. There is no sound.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.pixels import Pixels
from runapi_desktop.services.clip_frames import Box, FrameSource, open_frames
from runapi_desktop.ui.cards.card_painting import chip_width, paint_chip
from runapi_desktop.ui.stage.screen import Screen
from runapi_desktop.ui.widgets.theme import OnPicture

_TICK_MS = 8
_FALLBACK_FRAMES_PER_S = 24.0
_HANDLE_PX = 14
_GRIP_PX = 12
_WIPE_STEP = 0.02
_EDGE_PX = 12
_RESIZED_AFTER_MS = 150


GAINS = (1, 2, 4, 8, 16)
"""How many times a difference may be strengthened: powers of two, each a picture added to itself."""
DEFAULT_GAIN = 8


class CompareMode(StrEnum):
    """How the two are shown."""

    WIPE = "wipe"
    SIDE_BY_SIDE = "side_by_side"
    DIFFERENCE = "difference"


class CompareScreen(Screen):
    """A `Screen` of two clips. Frame numbers are those of the first."""

    clicked = Signal()
    refused = Signal()
    """One of them cannot be read."""

    def __init__(
        self,
        first: Clip,
        second: Clip,
        parent: QWidget | None = None,
        *,
        now_ms: Callable[[], int] | None = None,
        frames: Callable[[Path, Box], FrameSource] = open_frames,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compareScreen")
        self.setAccessibleName(self.tr("Two takes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        clock = QElapsedTimer()
        clock.start()
        self._now_ms = now_ms or clock.elapsed
        self._clips = [first, second]
        self._times = [_even_times(first.facts), _even_times(second.facts)]
        self._feeds = [frames(Path(clip.path), self._feed_size()) for clip in self._clips]
        self._shown: list[Pixels | None] = [None, None]
        self._mode = CompareMode.WIPE
        self._gain = DEFAULT_GAIN
        self._wipe = 0.5
        self._is_wiping = False
        self._position_us = 0
        self._since_ms = 0
        self._since_us = 0
        self._is_running = False
        self._is_looping = True
        self._is_closed = False
        self._speed = 1.0
        self._timer = QTimer(self)
        self._timer.setObjectName("compareTick")
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED_AFTER_MS)
        self._resized.timeout.connect(self._seek_feeds)
        self._timer.start()

    # --- what is compared -----------------------------------------------------------------------

    @property
    def clips(self) -> tuple[Clip, Clip]:
        """The first, on the left, and the second."""
        return self._clips[0], self._clips[1]

    @property
    def shown(self) -> tuple[Pixels | None, Pixels | None]:
        """The frames on screen."""
        return self._shown[0], self._shown[1]

    @property
    def is_same(self) -> bool:
        """Both frames on screen are equal, to the last pixel."""
        first, second = self._shown
        return first is not None and second is not None and _picture(first) == _picture(second)

    def set_times(self, first: FrameTimes, second: FrameTimes) -> None:
        """The exact times of their frames."""
        self._times = [first, second]

    def set_mode(self, mode: CompareMode) -> None:
        """Show them so."""
        self._mode = mode
        self._resized.start()
        self.update()

    def set_gain(self, gain: int) -> None:
        """Show differences that many times as strong, one of ``GAINS``."""
        self._gain = gain
        self.update()

    def swap(self) -> None:
        """Left becomes right."""
        for pair in (self._clips, self._times, self._feeds, self._shown):
            pair.reverse()
        self.update()
        self.frame_changed.emit()

    def close_files(self) -> None:
        """Let go of both files; nothing is shown any more."""
        self._is_closed = True
        self._timer.stop()
        self._resized.stop()
        for feed in self._feeds:
            feed.close()

    # --- as a screen ----------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        return self._is_running

    @property
    def duration_ms(self) -> int:
        return round(self._end_us / 1000)

    @property
    def frame_span_us(self) -> tuple[int, int]:
        number = self.frame_number
        return self._times[0].starts_us[number], self._times[0].end_of(number)

    @property
    def frame_number(self) -> int:
        return self._times[0].number_at(self._position_us + 1)

    def play(self) -> None:
        if self._position_us >= self._last_us:
            self._go_to(0)
        self._hold_clock()
        self._timer.start()
        self._set_running(True)

    def pause(self) -> None:
        self._set_running(False)

    def seek(self, position_ms: int) -> None:
        number = self._times[0].number_at(position_ms * 1000)
        beyond_us = position_ms * 1000 if position_ms * 1000 > self._times[0].end_us else 0
        self._go_to(beyond_us or self._times[0].starts_us[number])

    def step(self, frames: int) -> None:
        self.pause()
        number = min(max(self.frame_number + frames, 0), self._times[0].count - 1)
        self._go_to(self._times[0].starts_us[number])

    def set_loop(self, is_looping: bool) -> None:
        self._is_looping = is_looping

    def set_speed(self, speed: float) -> None:
        self._hold_clock()
        self._speed = speed

    # --- the clock ------------------------------------------------------------------------------

    @property
    def _end_us(self) -> int:
        return max(times.end_us for times in self._times)

    @property
    def _last_us(self) -> int:
        """When the last new frame of either begins."""
        return max(times.starts_us[-1] for times in self._times)

    def tick(self) -> None:
        """Show what the clock says, if both frames for it are here; else it waits for them."""
        if any(feed.trouble is not None for feed in self._feeds):
            self.close_files()
            self.refused.emit()
            return
        wanted_us = self._wanted_us()
        if not all(feed.has(wanted_us) for feed in self._feeds):
            self._hold_clock()
            return
        frames = [feed.frame_at(wanted_us) for feed in self._feeds]
        is_new = any(a is not b for a, b in zip(frames, self._shown, strict=True))
        self._position_us = wanted_us
        if is_new:
            self._shown = frames
            self.update()
            self.frame_changed.emit()
        if not self._is_running:
            self._timer.stop()  # nothing changes until somebody asks for it
        elif wanted_us >= self._end_us:
            self._turn_at_end()

    def _wanted_us(self) -> int:
        if not self._is_running:
            return self._position_us
        elapsed_us = (self._now_ms() - self._since_ms) * 1000 * self._speed
        return min(round(self._since_us + elapsed_us), self._end_us)

    def _hold_clock(self) -> None:
        """Time goes on from here."""
        self._since_ms, self._since_us = self._now_ms(), self._position_us

    def _turn_at_end(self) -> None:
        if self._is_looping:
            self._go_to(0)
        else:
            self._position_us = self._last_us
            self._set_running(False)

    def _go_to(self, moment_us: int) -> None:
        self._position_us = min(max(moment_us, 0), self._last_us)
        self._hold_clock()
        self._seek_feeds()

    def _seek_feeds(self) -> None:
        if self._is_closed:
            return
        for feed in self._feeds:
            feed.seek(self._position_us, self._feed_size())
        self._timer.start()

    def _set_running(self, is_running: bool) -> None:
        if is_running != self._is_running:
            self._is_running = is_running
            self.playing_changed.emit(is_running)

    def _feed_size(self) -> tuple[int, int]:
        """No more pixels than are seen: scaling is done in the feeds' threads."""
        ratio = self.devicePixelRatioF()
        return max(round(self.width() * ratio), 64), max(round(self.height() * ratio), 64)

    # --- drawing --------------------------------------------------------------------------------

    def picture_rect(self, side: int) -> QRectF:
        """Where the picture of that side, 0 or 1, lies."""
        area = QRectF(self.rect())
        if self._mode is CompareMode.SIDE_BY_SIDE:
            half = area.width() / 2
            area = QRectF(side * half + side, 0, half - 1, area.height())
        facts = self._clips[side].facts
        size = QSizeF(facts.width_px, facts.height_px).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRectF(QPointF(0, 0), size)
        rect.moveCenter(area.center())
        return rect

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(OnPicture.GROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._mode:
            case CompareMode.WIPE:
                self._paint_wipe(painter)
            case CompareMode.SIDE_BY_SIDE:
                self._paint_side(painter, 0)
                self._paint_side(painter, 1)
            case CompareMode.DIFFERENCE:
                self._paint_difference(painter)
                if self.is_same:
                    self._paint_sameness(painter)
        if self._mode is not CompareMode.DIFFERENCE:
            self._paint_letters(painter)
        painter.end()

    def _paint_side(self, painter: QPainter, side: int) -> None:
        pixels = self._shown[side]
        if pixels is not None:
            painter.drawImage(self.picture_rect(side), _image(pixels))

    def _paint_difference(self, painter: QPainter) -> None:
        """Two takes of one prompt differ by little: black on black, were it not strengthened."""
        if None in self._shown:
            return
        ratio = self.devicePixelRatioF()
        found = QImage((QSizeF(self.size()) * ratio).toSize(), QImage.Format.Format_RGB32)
        found.setDevicePixelRatio(ratio)
        found.fill(QColor(OnPicture.GROUND))
        mixer = QPainter(found)
        mixer.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_side(mixer, 0)
        mixer.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        self._paint_side(mixer, 1)
        mixer.setClipRect(self.picture_rect(0).united(self.picture_rect(1)))
        mixer.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        for _ in range(self._gain.bit_length() - 1):
            mixer.drawImage(0, 0, found.copy())
        mixer.end()
        painter.drawImage(0, 0, found)

    def _paint_sameness(self, painter: QPainter) -> None:
        painter.setPen(QColor(OnPicture.INK))
        where = self.picture_rect(0).adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(where, flags, self.tr("The two frames are the same"))

    def _paint_wipe(self, painter: QPainter) -> None:
        x = self._divider_x()
        for side, left, right in ((0, 0.0, x), (1, x, float(self.width()))):
            painter.save()
            painter.setClipRect(QRectF(left, 0, right - left, self.height()))
            self._paint_side(painter, side)
            painter.restore()
        rect = self.picture_rect(0)
        painter.setPen(QPen(QColor(OnPicture.INK), 1.5))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        middle = rect.center().y()
        painter.setBrush(QColor(OnPicture.INK))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, middle), _HANDLE_PX, _HANDLE_PX)
        painter.setPen(QPen(QColor(OnPicture.GROUND), 1.6))
        for way in (-1, 1):
            tip = QPointF(x + way * 8, middle)
            painter.drawLine(tip, tip + QPointF(-way * 4, -4))
            painter.drawLine(tip, tip + QPointF(-way * 4, 4))

    def _paint_letters(self, painter: QPainter) -> None:
        for side, letter in enumerate("AB"):
            rect = self.picture_rect(side).toRect()
            x = rect.left() + _EDGE_PX if side == 0 else rect.right() - _EDGE_PX - chip_width(letter)
            paint_chip(painter, QPoint(x, rect.top() + _EDGE_PX), letter)

    # --- the divider ----------------------------------------------------------------------------

    def _divider_x(self) -> float:
        rect = self.picture_rect(0)
        return rect.left() + self._wipe * rect.width()

    def _is_at_divider(self, x: float) -> bool:
        return self._mode is CompareMode.WIPE and abs(x - self._divider_x()) <= _GRIP_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def _set_wipe(self, share: float) -> None:
        """Put the divider at that part of the picture's width, 0–1."""
        self._wipe = min(max(share, 0.0), 1.0)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_wiping = self._is_at_divider(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._is_wiping:
            rect = self.picture_rect(0)
            self._set_wipe((x - rect.left()) / max(rect.width(), 1))
        near = self._is_wiping or self._is_at_divider(x)
        self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._is_wiping:
            self.clicked.emit()
        self._is_wiping = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and an arrow move the divider."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._set_wipe(self._wipe + way * _WIPE_STEP)
        else:
            super().keyPressEvent(event)


def _even_times(facts: VideoFacts) -> FrameTimes:
    return FrameTimes.evenly(facts.frame_count, facts.frames_per_s or _FALLBACK_FRAMES_PER_S)


def _picture(pixels: Pixels) -> tuple[int, int, bytes]:
    return pixels.width_px, pixels.height_px, pixels.data


def _image(pixels: Pixels) -> QImage:
    """The pixels as Qt draws them, without copying; valid as long as ``pixels``."""
    size = pixels.width_px, pixels.height_px
    return QImage(pixels.data, *size, pixels.row_bytes, QImage.Format.Format_RGB32)
