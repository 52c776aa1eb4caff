"""Makes pictures of the player's frames outside the event loop: the latest one, where they come too fast.

Qt would paint some of them itself, but not all: in software it knows one colour matrix and no 10 bits, and
mirrors turned frames the wrong way round. Where Qt had to change a frame for want of such a format of its own
(4:4:4, 12 bits, RGB in planes), by one matrix and one range, it is read from the file instead.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage

from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.services.clip_frames import FrameDrawing

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from runapi_desktop.domain.pixels import Pixels, RawFrame

_log = logging.getLogger(__name__)

_FORMATS = {
    "Format_YUV420P": "yuv420p",
    "Format_YUV422P": "yuv422p",
    "Format_YUV420P10": "yuv420p10le",
    "Format_NV12": "nv12",
    "Format_NV21": "nv21",
    "Format_P010": "p010le",
    "Format_P016": "p016le",
    "Format_UYVY": "uyvy422",
    "Format_YUYV": "yuyv422",
    "Format_Y8": "gray",
    "Format_Y16": "gray16le",
    "Format_ARGB8888": "argb",
    "Format_ABGR8888": "abgr",
    "Format_RGBA8888": "rgba",
    "Format_BGRA8888": "bgra",
    "Format_XRGB8888": "0rgb",
    "Format_XBGR8888": "0bgr",
    "Format_RGBX8888": "rgb0",
    "Format_BGRX8888": "bgr0",
}
"""How FFmpeg calls Qt's formats."""


_ROUNDING_US = 500  # Matroska keeps whole milliseconds


class Wish(NamedTuple):
    """The frame of the file at ``path`` that begins ``moment_us`` after the first one, within ``box`` pixels:
    as the player gave it, or to be read from the file."""

    path: str
    moment_us: int
    box: QSize
    frame: QVideoFrame | None = None


class PaintedFrame(NamedTuple):
    """What was wished for, upright; ``size`` is how large it is before it was made smaller."""

    wish: Wish
    image: QImage
    size: QSize


class FramePainter(QObject):
    """Paints one frame after the other, all of one file until it is told to forget it."""

    painted = Signal(object)
    """A ``PaintedFrame``."""
    unreadable = Signal(str)
    """No frame could be painted of the file at that path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._next: Wish | None = None
        self._is_busy = False
        self._drawing: FrameDrawing | None = None

    def begin(self, path: str) -> None:
        """Have what is the same for all frames of this file ready when its player has opened it."""
        drawing = FrameDrawing(path)
        with self._lock:
            self._drawing = drawing
        QThreadPool.globalInstance().start(drawing.look_ahead)

    def paint(self, wish: Wish) -> None:
        """Paint this frame soon."""
        with self._lock:
            self._next = wish
            if self._is_busy:
                return
            self._is_busy = True
        QThreadPool.globalInstance().start(self._run)

    def forget(self) -> None:
        """The file is left: what waits is not painted."""
        with self._lock:
            self._next = None
            if self._drawing is not None:
                self._drawing.close()
                self._drawing = None

    # --- in the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            with self._lock:
                wish, self._next = self._next, None
                if wish is None:
                    self._is_busy = False
                    return
                drawing = self._drawing = self._drawing or FrameDrawing(wish.path)
            try:
                painted = _painted(wish, drawing)
            except Exception:  # noqa: BLE001 - told to the log, and no frame after it is lost
                # The next frame is painted all the same.
                _log.exception("a frame of a clip cannot be painted")
                continue
            with suppress(RuntimeError):  # the window is gone
                if painted is not None:
                    self.painted.emit(painted)
                elif drawing is self._drawing:  # else the file was left meanwhile
                    self.unreadable.emit(wish.path)


def _painted(wish: Wish, drawing: FrameDrawing) -> PaintedFrame | None:
    with suppress(MediaRefused):
        pixels = _pixels(wish, drawing)
        if pixels is not None:
            image = QImage(
                *(pixels.data, pixels.width_px, pixels.height_px, pixels.row_bytes),
                QImage.Format.Format_RGB32,
            )
            return PaintedFrame(wish, image, QSize(*drawing.size))
    return None


def _pixels(wish: Wish, drawing: FrameDrawing) -> Pixels | None:
    box = wish.box.width(), wish.box.height()
    pixel_format = "" if wish.frame is None else _FORMATS.get(wish.frame.pixelFormat().name, "")
    if wish.frame is not None and drawing.knows(pixel_format):
        with suppress(ValueError), _raw(wish.frame, pixel_format) as raw:
            return drawing.drawn(box, raw)
    return drawing.read(wish.moment_us + _ROUNDING_US, box)


@contextmanager
def _raw(frame: QVideoFrame, pixel_format: str) -> Generator[RawFrame]:
    """The pixels of a frame, while the block lasts. Raises ``ValueError`` where they cannot be had."""
    from PySide6.QtMultimedia import QVideoFrameFormat

    from runapi_desktop.domain.pixels import RawFrame

    if not frame.map(frame.MapMode.ReadOnly):
        raise ValueError("a frame that stays where it is")
    try:
        is_full = frame.surfaceFormat().colorRange() == QVideoFrameFormat.ColorRange.ColorRange_Full
        planes = tuple(
            (frame.bytesPerLine(number), memoryview(frame.bits(number)))
            for number in range(frame.planeCount())
        )
        yield RawFrame(pixel_format, frame.width(), frame.height(), is_full, planes)
    finally:
        frame.unmap()
