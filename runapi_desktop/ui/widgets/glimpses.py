"""How pictures reach the screen: the only place where Qt is handed pixels or an encoded picture.

What comes from outside, a file or bytes, is decoded by ``run_media`` in the process for that and arrives as
pixels. Qt itself decodes only what the app has encoded or brought along, and is told the format: it never
guesses what a file may be.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from runapi_desktop.domain.errors import MediaRefused, StorageTrouble

if TYPE_CHECKING:
    from runapi_desktop.domain.pixels import Glimpse
    from runapi_desktop.off_loop import RunMedia


def picture_image(source: Path | bytes, size_px: QSize, covers: bool, run_media: RunMedia) -> QImage:
    """The picture in ``source``, whole and within ``size_px`` or covering it; null when unreadable. Blocks;
    callable from any thread."""
    from runapi_desktop.services.clip_frames import glimpse  # services are loaded after the first paint

    try:
        return image_of(glimpse(source, (size_px.width(), size_px.height()), covers, run_media))
    except (MediaRefused, StorageTrouble):
        return QImage()


def image_of(pixels: Glimpse) -> QImage:
    """The pixels as Qt's picture; null where the figures do not agree."""
    if len(pixels.rgb) != 3 * pixels.width_px * pixels.height_px:
        return QImage()
    image = QImage(
        pixels.rgb,
        pixels.width_px,
        pixels.height_px,
        3 * pixels.width_px,
        QImage.Format.Format_RGB888,
    )
    # A copy of its own: the image does not keep Python's bytes alive.
    return image.convertToFormat(QImage.Format.Format_RGB32)


def own_picture(source: Path | bytes, encoding: str, size_px: QSize | None = None) -> QImage:
    """A picture that this app has encoded itself or brought along, in the format that it knows."""
    reader = QImageReader()
    reader.setAutoDetectImageFormat(False)
    buffer = QBuffer()
    if isinstance(source, Path):
        reader.setFileName(str(source))
    else:
        buffer.setData(QByteArray(source))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader.setDevice(buffer)
    reader.setFormat(QByteArray(encoding.encode()))
    if size_px is not None:
        reader.setScaledSize(size_px)
    return reader.read()
