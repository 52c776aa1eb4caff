"""Draws the app's icon in every form that a system wants, from its two drawings in `resources/app-icon`.

    .venv/bin/python packaging/app_icon.py      # after one of the drawings was changed

`small.svg` has what can be read on some twenty pixels. The PNG files are the window's icon and, on Linux, the
desktop's; `app.ico` is for Windows, `app.icns` for macOS.
"""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "app-icon"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_LARGEST_SMALL = 32
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_SIZES = (32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> Image.Image:
    """The icon, that many pixels wide."""
    drawing = "small.svg" if size <= _LARGEST_SMALL else "large.svg"
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


def main() -> None:
    """Writes every form anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in SIZES:
        drawn(size).save(FOLDER / f"{size}.png", optimize=True)
    for name, sizes in (("app.ico", _ICO_SIZES), ("app.icns", _ICNS_SIZES)):
        pictures = [drawn(size) for size in sizes]
        pictures[-1].save(
            FOLDER / name, append_images=pictures[:-1], sizes=[picture.size for picture in pictures]
        )
    application.quit()


if __name__ == "__main__":
    main()
