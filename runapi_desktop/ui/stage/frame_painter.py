"""Makes pictures of the player's frames outside the event loop: the latest one, where they come too fast.

Qt would paint some of them itself, but not all: in software it knows one colour matrix and no 10 bits, and
mirrors turned frames the wrong way round.
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
}
"""How FFmpeg calls Qt's formats; what is in none of them Qt paints itself."""


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
    """Paints one frame after the other. Frames of a file that has been left are never told."""

    painted = Signal(object)
    """A ``PaintedFrame``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._next: Wish | None = None
        self._is_busy = False
        self._drawing = FrameDrawing()

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

    # --- in the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            with self._lock:
                wish, self._next = self._next, None
                if wish is None:
                    self._is_busy = False
                    return
            try:
                painted = self._paint(wish)
            except Exception:  # noqa: BLE001 - told to the log, and no frame after it is lost
                # The next frame is painted all the same.
                _log.exception("a frame of a clip cannot be painted")
                continue
            if painted is not None:
                with suppress(RuntimeError):  # the window is gone
                    self.painted.emit(painted)

    def _paint(self, wish: Wish) -> PaintedFrame | None:
        # What Qt alone can read has no `RawFrame` (ValueError).
        with suppress(MediaRefused, ValueError):
            pixels, size = self._read(wish) if wish.frame is None else self._drawn(wish, wish.frame)
            image = QImage(
                *(pixels.data, pixels.width_px, pixels.height_px, pixels.row_bytes),
                QImage.Format.Format_RGB32,
            )
            return PaintedFrame(wish, image.copy(), QSize(*size))
        if wish.frame is None:
            return None
        image = wish.frame.toImage()
        return PaintedFrame(wish, image, image.size())

    def _read(self, wish: Wish) -> tuple[Pixels, tuple[int, int]]:
        return self._drawing.read(wish.path, wish.moment_us, (wish.box.width(), wish.box.height()))

    def _drawn(self, wish: Wish, frame: QVideoFrame) -> tuple[Pixels, tuple[int, int]]:
        with _raw(frame) as raw:
            return self._drawing.drawn(wish.path, (wish.box.width(), wish.box.height()), raw)


@contextmanager
def _raw(frame: QVideoFrame) -> Generator[RawFrame]:
    """The pixels of a frame, while the block lasts. Raises ``ValueError`` where Qt alone can read them."""
    from PySide6.QtMultimedia import QVideoFrameFormat

    from runapi_desktop.domain.pixels import RawFrame

    pixel_format = _FORMATS.get(frame.pixelFormat().name)
    if pixel_format is None or not frame.map(frame.MapMode.ReadOnly):
        raise ValueError("a frame that only Qt can read")
    try:
        is_full = frame.surfaceFormat().colorRange() == QVideoFrameFormat.ColorRange.ColorRange_Full
        planes = tuple(
            (frame.bytesPerLine(number), memoryview(frame.bits(number)))
            for number in range(frame.planeCount())
        )
        yield RawFrame(pixel_format, frame.width(), frame.height(), is_full, planes)
    finally:
        frame.unmap()
