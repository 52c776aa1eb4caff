"""The app's icon: every form is there, and drawn from the drawings as they are now."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import app_icon

from runapi_desktop.app import app_icon as window_icon


@pytest.mark.parametrize("size", app_icon.SIZES)
def test_each_picture_is_the_drawing(qapp: QApplication, size: int) -> None:
    there = Image.open(app_icon.FOLDER / f"{size}.png")
    assert there.size == (size, size)
    difference = ImageChops.difference(there.convert("RGBA"), app_icon.drawn(size).convert("RGBA"))
    assert max(high for _low, high in difference.getextrema()) <= 8  # Qt's versions round differently


def test_the_files_of_windows_and_macos_have_every_size() -> None:
    with Image.open(app_icon.FOLDER / "app.ico") as icon:
        assert {(size, size) for size in (16, 24, 32, 48, 64, 256)} == set(icon.info["sizes"])
    with Image.open(app_icon.FOLDER / "app.icns") as icon:
        sizes = {width * scale for width, _height, scale in icon.info["sizes"]}
    assert {32, 64, 128, 256, 512, 1024} <= sizes


def test_the_smallest_is_more_than_a_blot() -> None:
    """At 16 pixels the triangle stands out of its picture, and the picture out of the icon."""
    small = Image.open(app_icon.FOLDER / "16.png").convert("L")
    triangle, picture, ground = (small.getpixel(place) for place in ((7, 8), (3, 8), (1, 4)))
    assert picture - triangle > 100
    assert picture - ground > 80


def test_windows_carry_the_icon(qapp: QApplication) -> None:
    assert {size.width() for size in window_icon().availableSizes()} == {16, 24, 32, 48, 128}
    assert not window_icon().pixmap(32, 32).isNull()
