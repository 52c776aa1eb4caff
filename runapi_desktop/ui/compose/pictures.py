"""Pictures on their way in and onto the screen: from a drop to a kept file, from that to a small image.

What decodes pixels runs in the process for files from outside.
"""

from __future__ import annotations

from collections.abc import Awaitable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from runapi_desktop.domain.catalog.spec import FieldValue, PictureLimits
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.widgets.dropped import DroppedItem
from runapi_desktop.ui.widgets.glimpses import image_of
from runapi_desktop.ui.widgets.slots import in_thread

if TYPE_CHECKING:
    from runapi_desktop.domain.picture_repair import FitMode, PreparedPicture
    from runapi_desktop.domain.pixels import Glimpse
    from runapi_desktop.services.media_intake import MediaIntake

_SAME_SHAPE = 1.01
"""Ratios that differ by less come from rounding to whole pixels."""


async def prepared_picture(
    intake: MediaIntake, item: DroppedItem, limits: PictureLimits, fit: FitMode | None = None
) -> PreparedPicture:
    """``item`` checked, mended and kept; of a video its last frame. Raises as ``MediaIntake.picture``."""
    match item.origin:
        case Path() as path if item.is_video:
            return await intake.frame_of(path, None, limits)
        case QImage() as image:
            source = await in_thread(encoded_png, image)
        case source:
            pass
    return await intake.picture(source, limits, item.name, fit)


def is_cropped_to(first: FieldValue, last: FieldValue) -> bool:
    """Whether ``last`` has another shape than ``first``, after which the clip is shaped (contract, 2.1)."""
    if not (isinstance(first, PictureFile) and isinstance(last, PictureFile)):
        return False
    ratios = first.width_px / first.height_px, last.width_px / last.height_px
    return max(ratios) / min(ratios) > _SAME_SHAPE


async def small_image(intake: MediaIntake, path: str, longest_px: int) -> QImage | None:
    """The picture at ``path`` with sides of at most ``longest_px``, ``None`` if it cannot be read."""
    return await _shown(intake.glimpse(Path(path), longest_px))


async def small_video_image(intake: MediaIntake, path: str, longest_px: int) -> QImage | None:
    """The first frame of the video at ``path`` in a small size, ``None`` if it cannot be read."""
    return await _shown(intake.glimpse_of_video(Path(path), longest_px))


async def _shown(looking: Awaitable[Glimpse]) -> QImage | None:
    try:
        return image_of(await looking)
    except (MediaRefused, StorageTrouble):
        return None


def encoded_png(image: QImage) -> bytes:
    """``image`` as the bytes of a PNG file. Blocks."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
