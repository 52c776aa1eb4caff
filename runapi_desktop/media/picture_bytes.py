"""What the bytes of a picture file say before anything is decoded: whether it is of a kind that is read here,
and the same pixels without the parts that keep Pillow from them.

Decodes nothing and believes nothing: what is cut off or points nowhere is passed over.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from runapi_desktop.media.tiff_directories import has_usual_pixels, holds_light, is_tiff, without_notes

HEIF_BRANDS: Final = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"MiHE"}
)
JPEG_START, JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_SHORTEST_BYTES: Final = 32
_PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_APPLES_CHUNK: Final = b"CgBI"  # what Xcode makes of a PNG, which nobody else reads

# The parts without which there are no pixels, and those that say how they are meant.
_PNG_PIXELS: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_PNG_MEANING: Final = (b"tRNS", b"iCCP", b"eXIf", b"cICP")
_WEBP_PIXELS: Final = frozenset({b"VP8X", b"ALPH", b"VP8 ", b"VP8L", b"ANIM", b"ANMF"})
_WEBP_MEANING: Final = {b"ICCP": 0x20, b"EXIF": 0x08}
"""And the flag of the header that announces them."""
_XMP_FLAG: Final = 0x04
_JPEG_MEANING: Final = (b"Exif\0\0", b"ICC_PROFILE\0")
_ADOBE, _ADOBE_BYTES = b"Adobe", 12

_JPEG_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA})
"""What libjpeg decodes of SOF markers; hierarchical ones and JPEG-LS are other formats."""
_NO_FRAMES: Final = frozenset({0xC4, 0xC8, 0xCC})
_BARE_MARKERS: Final = frozenset({0x01, *range(0xD0, 0xD9)})


def looks_like_a_picture(data: bytes) -> bool:
    """Whether it begins as a picture does that is read here: one that is not read was damaged then."""
    return len(data) > _SHORTEST_BYTES and (
        data.startswith((JPEG_START, _PNG_SIGNATURE[:4], b"GIF8"))
        or is_tiff(data)
        or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
        or (data[:2] == b"BM" and data[6:10] == bytes(4))
        or (data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS)
    )


def is_camera_raw(data: bytes) -> bool:
    """Whether this is light as a sensor or an editor measured it, which only a raw developer makes a picture
    of."""
    return (
        data.startswith((b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM"))
        or data[4:12] == b"ftypcrx "
        or (is_tiff(data) and (data[8:10] == b"CR" or holds_light(data)))
    )


def is_unread(data: bytes) -> bool:
    """Whether this is a way of writing pixels that nobody here reads, by the name of one that is read."""
    if data.startswith(JPEG_START):
        return not _is_usual_jpeg(data)
    return data[12:16] == _APPLES_CHUNK if data.startswith(_PNG_SIGNATURE) else not has_usual_pixels(data)


def mended(data: bytes) -> Iterator[bytes]:
    """The same pixels without what may spoil the file, the least changed first; nothing where nothing can be
    left out."""
    if data.startswith(_PNG_SIGNATURE):
        for kept in _fewer_and_fewer(_PNG_MEANING):
            yield _PNG_SIGNATURE + b"".join(_png_chunks(data, kept))
    elif data.startswith(JPEG_START):
        for kept in _fewer_and_fewer(_JPEG_MEANING):
            yield _jpeg_without_notes(data, kept)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        for kept in _fewer_and_fewer(tuple(_WEBP_MEANING)):
            chunks = b"".join(_webp_chunks(data, kept))
            yield b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    elif is_tiff(data):
        yield without_notes(data)


def _fewer_and_fewer(parts: tuple[bytes, ...]) -> Iterator[tuple[bytes, ...]]:
    """All of them, all but one, none: one that is broken takes no other with it."""
    yield parts
    for left_out in parts:
        yield tuple(part for part in parts if part != left_out)
    yield ()


def png_colour_codes(png: bytes) -> tuple[int, int] | None:
    """Primaries and transfer of a PNG that codes its colours by ITU-T H.273 (PNG 3, cICP)."""
    for kind, at, _ in _png_places(png):
        if kind == b"IDAT":
            return None
        if kind == b"cICP":
            return png[at + 8], png[at + 9]
    return None


# --- PNG and WebP: chunks -------------------------------------------------------------------------------


def _png_chunks(png: bytes, kept: tuple[bytes, ...]) -> Iterator[bytes]:
    """The pixels and the chunks of these kinds, of which, as browsers do, only what has its right sum."""
    has_palette = png[25:26] == b"\3"
    for kind, at, end in _png_places(png):
        if kind == b"PLTE" and not has_palette:
            continue
        is_sound = png[end - 4 : end] == struct.pack(">I", crc32(png[at + 4 : end - 4]))
        if kind in _PNG_PIXELS or (kind in kept and is_sound):
            yield png[at:end]
    yield struct.pack(">I4sI", 0, b"IEND", crc32(b"IEND"))


def _png_places(png: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The kind of each chunk, and where it begins and ends."""
    at = len(_PNG_SIGNATURE)
    while at + 12 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, at, at + 12 + length
        at += 12 + length


def _webp_chunks(webp: bytes, kept: tuple[bytes, ...]) -> Iterator[bytes]:
    found = [(kind, at, end) for kind, at, end in _riff_places(webp) if kind in _WEBP_PIXELS or kind in kept]
    flags = sum({_WEBP_MEANING.get(kind, 0) for kind, _, _ in found})
    for kind, at, end in found:
        chunk = webp[at:end]
        if kind == b"VP8X" and len(chunk) > 8:
            told = chunk[8] & ~(sum(_WEBP_MEANING.values()) | _XMP_FLAG) | flags
            chunk = chunk[:8] + bytes((told,)) + chunk[9:]
        yield chunk


def _riff_places(riff: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The kind of each chunk that is there whole, and where it begins and ends."""
    at = 12
    while at + 8 < len(riff):
        kind, length = struct.unpack_from("<4sI", riff, at)
        end = at + 8 + length + length % 2
        if at + 8 + length <= len(riff):
            yield kind, at, end
        at = end


# --- JPEG: segments -------------------------------------------------------------------------------------


def _jpeg_segments(jpeg: bytes) -> Iterator[tuple[int, int, int]]:
    """The marker of each segment before the pixels, and where it begins and ends."""
    at = 2
    while at + 4 <= len(jpeg):
        if jpeg[at] != 0xFF or jpeg[at + 1] in (0x00, 0xFF):
            at += 1
            continue
        marker = jpeg[at + 1]
        if marker in _BARE_MARKERS:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", jpeg, at + 2)
        yield marker, at, at + 2 + length
        if marker == 0xDA:
            return
        at += 2 + length


def _is_usual_jpeg(jpeg: bytes) -> bool:
    """Eight bits a colour, coded as everybody's JPEG is; of what names no frame nobody can say otherwise."""
    for marker, at, _ in _jpeg_segments(jpeg):
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAMES:
            return marker in _JPEG_FRAMES and jpeg[at + 4 : at + 5] == b"\x08"
        if marker == 0xF7:  # JPEG-LS
            return False
    return True


def _jpeg_without_notes(jpeg: bytes, kept: tuple[bytes, ...]) -> bytes:
    """Without what applications note, but for what begins like ``kept`` and the way of coding colours."""
    parts = [jpeg[:2]]
    rest = 2
    for marker, at, end in _jpeg_segments(jpeg):
        body = jpeg[at + 4 : end]
        is_note = 0xE0 <= marker <= 0xEF or marker == 0xFE
        is_colour = marker == 0xEE and body.startswith(_ADOBE) and len(body) >= _ADOBE_BYTES
        if not is_note or is_colour or body.startswith(kept):
            parts.append(jpeg[at:end])
        rest = end
    return b"".join((*parts, jpeg[rest:]))
