"""Pictures for the cards: decoded and scaled apart from the window, kept in a cache of bounded size.

Knows files and sizes only; which file belongs to a card is for the delegate to say.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QPainter, QPixmap

from runapi_desktop.off_loop import RunMedia, off_loop, run_here
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_geometry import top_rounded
from runapi_desktop.ui.widgets.glimpses import picture_image

_CACHE_BYTES = 24_000_000
# A fast scroll asks for hundreds of pictures that nobody will see; those in sight ask again when drawn.
_MAX_WAITING = 48
_BACKGROUND_NICE = 10


_Key = tuple[str, int, int, float]


class CardPictures(QObject):
    """A picture by path and size: at once when it is known, later with ``loaded`` when it is not.

    What cannot be decoded stays a blank and is not tried again at that size.
    """

    loaded = Signal(str)

    def __init__(
        self, scope: TaskScope, parent: QObject | None = None, run_media: RunMedia = run_here
    ) -> None:
        super().__init__(parent)
        self._run_media = run_media
        self._scope = scope
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="card-picture", initializer=give_way)
        self._cache: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._cache_bytes = 0
        self._latest: dict[str, _Key] = {}
        self._loading: set[_Key] = set()
        self._hopeless: set[str] = set()

    def picture(self, path: str, size_px: QSize, corner_px: float = 0.0) -> QPixmap | None:
        """The picture of ``path`` covering ``size_px`` device pixels, its upper corners rounded by
        ``corner_px``; ``None`` when there is none (yet). One of another size stands in for one that is yet to
        come: cards do not go blank while the window is resized."""
        key = (path, size_px.width(), size_px.height(), corner_px)
        if key in self._cache:
            self._cache.move_to_end(key)
            found = self._cache[key]
            return None if found.isNull() else found
        if key not in self._loading and len(self._loading) < _MAX_WAITING:
            self._loading.add(key)
            self._scope.spawn(self._load(key), f"picture {Path(path).name}")
        known = self._latest.get(path)
        stand_in = self._cache.get(known) if known is not None else None
        return None if stand_in is None or stand_in.isNull() else stand_in

    def is_hopeless(self, path: str) -> bool:
        """There is no picture at ``path``, or none that can be decoded."""
        return path in self._hopeless

    def close(self) -> None:
        """Start no more decoding."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _load(self, key: _Key) -> None:
        path, width_px, height_px, corner_px = key
        try:
            size_px = QSize(width_px, height_px)
            image = await off_loop(self._threads, covering_image, path, size_px, corner_px, self._run_media)
        finally:
            self._loading.discard(key)
        if image.isNull():
            self._hopeless.add(path)
        pixmap = QPixmap.fromImage(image)
        self._cache[key] = pixmap
        self._latest[path] = key
        self._cache_bytes += _bytes_of(pixmap)
        while self._cache_bytes > _CACHE_BYTES and len(self._cache) > 1:
            self._cache_bytes -= _bytes_of(self._cache.popitem(last=False)[1])
        self.loaded.emit(path)


def give_way() -> None:
    """Let this thread run when the window has nothing to do, where the system knows priorities of threads."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BACKGROUND_NICE)


def covering_image(
    path: str, size_px: QSize, corner_px: float = 0.0, run_media: RunMedia = run_here
) -> QImage:
    """The picture at ``path`` scaled to cover ``size_px`` and cropped to its centre, its upper corners
    rounded by ``corner_px``; null when unreadable.

    Callable from any thread.
    """
    image = picture_image(Path(path), size_px, True, run_media)
    return _rounded(image, corner_px) if corner_px and not image.isNull() else image


def _rounded(image: QImage, corner_px: float) -> QImage:
    """Done once here, in a thread: painting through a round clip costs the window three times as much."""
    result = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawPath(top_rounded(QRectF(result.rect()), corner_px))
    painter.end()
    return result


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
