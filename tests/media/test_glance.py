"""Pictures from outside as plain pixels: small, upright, and of the three kinds only."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.media.glance import glance, glance_at_video
from runapi_desktop.media.processes import MediaProcesses
from tests.media.samples import write_video

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="//host/share/x"/></svg>'
XPM = b'/* XPM */ static char *a[] = {"1 1 1 1", "a c #f00", "a"};'


def encoded(kind: str, width: int = 64, height: int = 32) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 40))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def colour(glimpse: Glimpse, x: int, y: int) -> tuple[int, ...]:
    at = 3 * (y * glimpse.width_px + x)
    return tuple(glimpse.rgb[at : at + 3])


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
@pytest.mark.parametrize(("box", "covers"), [((16, 16), False), ((16, 16), True), ((500, 300), True)])
def test_the_three_kinds_become_pixels(kind: str, box: tuple[int, int], covers: bool) -> None:
    seen = glance(encoded(kind), box, covers)
    assert (seen.width_px, seen.height_px) == (box if covers else (16, 8))
    assert len(seen.rgb) == 3 * seen.width_px * seen.height_px
    red, green, blue = colour(seen, seen.width_px // 2, seen.height_px // 2)
    assert (red > 180, green < 60, blue < 70) == (True, True, True)


def test_a_small_picture_is_not_enlarged_and_odd_widths_have_no_gaps() -> None:
    seen = glance(encoded("png", 7, 5), (500, 500))
    assert (seen.width_px, seen.height_px, len(seen.rgb)) == (7, 5, 105)


def test_a_transparent_picture_lies_on_white() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 255, 0, 0))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    assert colour(glance(bytes(buffer.data().data()), (8, 8)), 4, 4) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [
        *(SVG, b"\xef\xbb\xbf" + SVG, zlib.compress(SVG), XPM, b"P6 1 1 255 abc", b"", encoded("bmp")),
        *(b"GIF89a" + bytes(40), b"II*\0" + bytes(40), b"\0\0\1\0" + bytes(40), b"%PDF-1.7", b"#EXTM3U\n/x"),
    ],
)
def test_nothing_else_is_a_picture(data: bytes) -> None:
    with pytest.raises(MediaRefused) as caught:
        glance(data, (64, 64))
    assert caught.value.problem is MediaProblem.NOT_A_PICTURE


def test_a_kind_in_the_clothes_of_another_is_refused() -> None:
    for data in (b"\x89PNG\r\n\x1a\n" + SVG, b"\xff\xd8\xff" + SVG, b"RIFF\0\0\0\0WEBP" + SVG):
        with pytest.raises(MediaRefused):
            glance(data, (64, 64))


@pytest.mark.parametrize(
    ("width", "height"), [(40_000, 40_000), (2**31 - 1, 2**31 - 1), (0, 0), (1, 70_000_000)]
)
def test_a_picture_that_says_it_is_enormous_is_not_decoded(width: int, height: int) -> None:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    with pytest.raises(MediaRefused):
        glance(data + bytes(50), (64, 64))


def test_a_hair_of_a_picture_covers_without_growing(tmp_path: Path) -> None:
    seen = glance(encoded("png", 1, 30_000), (224, 118), True)
    assert (seen.width_px, seen.height_px) == (224, 118)
    assert glance(encoded("png", 1, 30_000), (10**9, 10**9)).width_px == 1


def test_a_video_is_seen_by_its_first_frame(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    write_video(path, 4, size=(64, 48))
    seen = glance_at_video(path, (32, 32))
    assert (seen.width_px, seen.height_px) == (32, 24)


def test_it_comes_out_of_the_other_process_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded("png"))
    processes = MediaProcesses()
    try:
        assert processes("a.png", glance, path, (16, 16), False) == glance(path, (16, 16))
        with pytest.raises(MediaRefused):
            processes("a.svg", glance, SVG, (16, 16), True)
    finally:
        processes.close()
