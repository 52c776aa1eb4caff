"""What the first bytes of a picture say: its kind, its size, how it was held. Nothing is decoded here.

A picture is known by its content, never by its name. Sizes are read before any decoder sees the file, so
that a small file cannot ask for gigabytes. Formats: JPEG (ITU T.81), PNG (W3C), WebP container (RFC 9649),
GIF89a, BMP, TIFF 6.0 and the EXIF orientation tag 274 (CIPA DC-008). HEIC and AVIF are in `heif.py`.
"""

from __future__ import annotations

import struct
from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum

from runapi_desktop.media.heif import HEIF_BRANDS, read_heif

_ORIENTATION_TAG = 274
_WIDTH_TAG, _HEIGHT_TAG, _INK_TAG = 256, 257, 262
_CMYK = 5
# Every start-of-frame marker: C0 to CF without the tables DHT, JPG and DAC.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class PictureKind(StrEnum):
    """The picture formats that the app reads; the value is what a person calls them."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WebP"
    GIF = "GIF"
    BMP = "BMP"
    TIFF = "TIFF"
    HEIC = "HEIC"
    AVIF = "AVIF"

    @property
    def mime_type(self) -> str:
        """The registered media type, for example ``image/jpeg``."""
        return f"image/{self.value.lower()}"


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture says of itself. Width and height are as stored, before turning.

    ``orientation`` is EXIF's: 1 is upright, 2 to 8 are the turns and mirrors that make it so.
    ``is_cmyk`` and ``is_animated`` mark what other programs may well see differently than we do.
    """

    kind: PictureKind
    width_px: int
    height_px: int
    orientation: int = 1
    is_cmyk: bool = False
    is_animated: bool = False


def read_header(data: bytes) -> PictureHeader | None:
    """The header of a picture, or None for anything that is not a picture we know, or is broken at its
    very beginning."""
    try:
        return _read(data)
    except (struct.error, LookupError, ValueError):
        return None


def _read(data: bytes) -> PictureHeader | None:
    match data[:4]:
        case b"\x89PNG" if data[12:16] == b"IHDR":
            return _png(data)
        case b"RIFF" if data[8:12] == b"WEBP":
            return _webp(data)
        case b"GIF8":
            return PictureHeader(PictureKind.GIF, *struct.unpack_from("<HH", data, 6))
        case b"II*\0" | b"MM\0*":
            tags = _tiff_tags(data)
            size = tags[_WIDTH_TAG], tags[_HEIGHT_TAG]
            return PictureHeader(PictureKind.TIFF, *size, _orientation(tags), tags.get(_INK_TAG) == _CMYK)
        case _ if data[:3] == b"\xff\xd8\xff":
            return _jpeg(data)
        case _ if data[:2] == b"BM" and data[6:10] == bytes(4):
            width_px, height_px = struct.unpack_from("<ii", data, 18)
            return PictureHeader(PictureKind.BMP, abs(width_px), abs(height_px))
        case _ if data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS:
            facts = read_heif(data)
            kind = PictureKind.AVIF if facts.is_av1 else PictureKind.HEIC
            return PictureHeader(kind, facts.width_px, facts.height_px, facts.orientation)
        case _:
            return None


def _jpeg(data: bytes) -> PictureHeader | None:
    orientation = 1
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD7:
            at += 1 if marker == 0xFF else 2  # fill bytes and markers without a body
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _JPEG_FRAMES:
            height_px, width_px, components = struct.unpack_from(">HHB", data, at + 5)
            return PictureHeader(PictureKind.JPEG, width_px, height_px, orientation, components == 4)
        if marker == 0xE1 and data[at + 4 : at + 10] == b"Exif\0\0":
            orientation = _exif_orientation(data[at + 10 : at + 2 + length])
        at += 2 + length
    return None


def _png(data: bytes) -> PictureHeader:
    width_px, height_px = struct.unpack_from(">II", data, 16)
    orientation = 1
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"eXIf":
            orientation = _exif_orientation(data[at + 8 : at + 8 + length])
        at += 12 + length
    return PictureHeader(PictureKind.PNG, width_px, height_px, orientation)


def _webp(data: bytes) -> PictureHeader | None:
    size: tuple[int, int] | None = None
    orientation = 1
    is_animated = False
    for kind, body in webp_chunks(data, 12):
        if kind == b"VP8X":
            is_animated = bool(body[0] & 0x02)
            size = int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
        elif kind == b"VP8 " and size is None:
            width, height = struct.unpack_from("<HH", body, 6)
            size = width & 0x3FFF, height & 0x3FFF
        elif kind == b"VP8L" and size is None:
            (bits,) = struct.unpack_from("<I", body, 1)
            size = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif kind == b"EXIF":
            orientation = _exif_orientation(body)
    return PictureHeader(PictureKind.WEBP, *size, orientation, is_animated=is_animated) if size else None


def webp_chunks(data: bytes, start: int) -> Generator[tuple[bytes, bytes]]:
    """The chunks of a RIFF file from `start` on: four letters and the body."""
    at = start
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _exif_orientation(exif: bytes) -> int:
    """The orientation in a block of EXIF; a broken block says nothing, it does not spoil the picture."""
    try:
        return _orientation(_tiff_tags(exif.removeprefix(b"Exif\0\0")))
    except (struct.error, ValueError):
        return 1


def _orientation(tags: dict[int, int]) -> int:
    value = tags.get(_ORIENTATION_TAG, 1)
    return value if 1 <= value <= 8 else 1


def _tiff_tags(data: bytes) -> dict[int, int]:
    """The whole-number tags of the first directory of a TIFF, which is also the form of EXIF."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        raise ValueError("neither byte order")
    (start,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, start)
    tags: dict[int, int] = {}
    for index in range(count):
        tag, kind, amount = struct.unpack_from(f"{order}HHI", data, start + 2 + 12 * index)
        form = {3: "H", 4: "I"}.get(kind)
        if form and amount == 1:
            (tags[tag],) = struct.unpack_from(order + form, data, start + 10 + 12 * index)
    return tags
