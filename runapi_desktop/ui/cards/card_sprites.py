"""What a clip looks like at any of its moments, for the card under the pointer.

The strip of pictures is made when a clip is first pointed at, in a thread of its own, one clip at a time: of
the cards that the pointer only passed by, none is made.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.frame_times import SPRITE_FRAMES
from runapi_desktop.off_loop import RunMedia, off_loop, run_here
from runapi_desktop.services.clip_frames import strip_picture
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_pictures import give_way
from runapi_desktop.ui.widgets.glimpses import picture_image

_log = logging.getLogger(__name__)

_KEPT_STRIPS = 6
_STRIP_PX = QSize(4096, 4096)


class CardSprites(QObject):
    """Pictures of a clip by how far through it they are; ``loaded`` when there are new ones."""

    loaded = Signal()

    def __init__(
        self, scope: TaskScope, parent: QObject | None = None, run_media: RunMedia = run_here
    ) -> None:
        super().__init__(parent)
        self._run_media = run_media
        self._scope = scope
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="card-sprite", initializer=give_way)
        self._strips: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: Clip | None = None
        self._is_busy = False

    def frame(self, clip: Clip, fraction: float) -> tuple[QPixmap, QRectF] | None:
        """The strip, and the part of it that is ``clip`` at ``fraction`` (0–1); ``None`` until it is made."""
        strip = self._strips.get(clip.id)
        if strip is None:
            self._wanted = clip
            if not self._is_busy:
                self._is_busy = True
                self._scope.spawn(self._load_wanted(), "sprites")
            return None
        self._strips.move_to_end(clip.id)
        if strip.isNull():
            return None
        number = min(max(int(fraction * SPRITE_FRAMES), 0), SPRITE_FRAMES - 1)
        width = strip.width() / SPRITE_FRAMES
        return strip, QRectF(number * width, 0, width, strip.height())

    def stop_wanting(self) -> None:
        """The pointer is on no card any more: make no other strip."""
        self._wanted = None

    def close(self) -> None:
        """Start no more decoding."""
        self._wanted = None
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _load_wanted(self) -> None:
        try:
            while self._wanted is not None and self._wanted.id not in self._strips:
                clip = self._wanted
                image = await off_loop(self._thread, _strip_of, clip, self._run_media)
                self._strips[clip.id] = QPixmap.fromImage(image)
                if len(self._strips) > _KEPT_STRIPS:
                    self._strips.popitem(last=False)
                self.loaded.emit()
        finally:
            self._is_busy = False


def _strip_of(clip: Clip, run_media: RunMedia) -> QImage:
    """The strip, read or made; null where the clip gives none. Blocks."""
    try:
        path = strip_picture(clip, run_media)
    except (MediaRefused, StorageTrouble) as error:
        _log.info("no strip for clip %s: %s", clip.id, error)
        return QImage()
    return QImage() if path is None else picture_image(path, _STRIP_PX, False, run_media)
