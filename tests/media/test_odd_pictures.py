"""Rarer ways of writing pictures, and pictures damaged beside their pixels: shown as browsers do, or refused
for what they are; never another picture, in silence, and never "damaged" for being rare.

Every file is made here; none is stored.
"""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path
from zlib import compress, crc32

import pytest
from PIL import Image

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.picture_repair import RepairKind
from runapi_desktop.media.colour import DISPLAY_P3, to_srgb
from runapi_desktop.media.images import prepare_picture
from runapi_desktop.media.pictures import decode_picture
from tests.media.test_any_picture import (
    CORNERS,
    PLACES,
    RED,
    SIZE,
    WHITE,
    card,
    differs,
    file,
    problem_of,
    shown,
)

L, RGB = card("L").tobytes(), card().tobytes()
GREYS = tuple((L[y * SIZE[0] + x],) * 3 for x, y in PLACES)
ORDERS = pytest.mark.parametrize("order", ["<", ">"], ids=["Intel", "Motorola"])


def seen(data: bytes) -> list[tuple[int, ...]]:
    image = decode_picture(data).image
    assert image.size == SIZE
    pixels = [image.getpixel(place) for place in PLACES]
    return [pixel for pixel in pixels if isinstance(pixel, tuple)]


# --- TIFF -----------------------------------------------------------------------------------------------


def tiff(
    rows: bytes, order: str, samples: int, *, is_big: bool = False, **tags: int | tuple[int, ...]
) -> bytes:
    """One strip of pixels, or one a colour where ``PLANAR`` says so."""
    bits = tags.pop("BITS", 8)
    strips = samples if tags.get("PLANAR") == 2 else 1
    named = {"PACKING": 259, "PHOTOMETRIC": 262, "PLANAR": 284, "EXTRA": 338, "FORMAT": 339}
    size = len(rows) // strips
    number, head = ("Q", 16) if is_big else ("I", 8)
    entry_bytes = 20 if is_big else 12
    fields: dict[int, tuple[int, ...]] = {
        256: SIZE[:1],
        257: SIZE[1:],
        258: (bits,) * samples if isinstance(bits, int) else bits,
        259: (1,),
        273: tuple(0 for _ in range(strips)),
        277: (samples,),
        278: SIZE[1:],
        279: (size,) * strips,
        **{named[name]: value if isinstance(value, tuple) else (value,) for name, value in tags.items()},
    }
    beside_at = head + struct.calcsize(order + ("Q" if is_big else "H")) + entry_bytes * len(fields)
    beside_at += struct.calcsize(order + number)
    pixels_at = beside_at + 8 * 16
    fields[273] = tuple(pixels_at + size * strip for strip in range(strips))
    out = b"II" if order == "<" else b"MM"
    out += struct.pack(f"{order}HHHQ", 43, 8, 0, 16) if is_big else struct.pack(f"{order}HI", 42, 8)
    out += struct.pack(order + ("Q" if is_big else "H"), len(fields))
    beside = b""
    for tag, values in sorted(fields.items()):
        kind, form = (4, "I") if tag in (273, 279) else (3, "H")
        held = struct.pack(f"{order}{len(values)}{form}", *values)
        if len(held) > struct.calcsize(number):
            place = struct.pack(order + number, beside_at + len(beside))
            beside += held
        else:
            place = held.ljust(struct.calcsize(number), b"\0")
        out += struct.pack(f"{order}HH{number}", tag, kind, len(values)) + place
    out += bytes(struct.calcsize(number))
    return out + beside.ljust(8 * 16, b"\0") + rows


def deep(values: bytes, order: str, form: str = "H", share: float = 257) -> bytes:
    held = [value * share for value in values]
    return struct.pack(f"{order}{len(values)}{form}", *(held if form in "efd" else map(int, held)))


def planes(picture: Image.Image) -> bytes:
    return b"".join(band.tobytes() for band in picture.split())


@ORDERS
def test_sixteen_bits_of_every_colour_in_planes(order: str) -> None:
    data = tiff(deep(planes(card()), order), order, 3, BITS=16, PHOTOMETRIC=2, PLANAR=2)
    assert differs(seen(data), CORNERS) <= 1
    data = tiff(deep(planes(card("CMYK")), order), order, 4, BITS=16, PHOTOMETRIC=5, PLANAR=2)
    assert differs(seen(data), CORNERS) <= 1


@ORDERS
def test_sixteen_bits_of_grey_in_either_order(order: str) -> None:
    data = tiff(deep(card("L").tobytes(), order), order, 1, BITS=16, PHOTOMETRIC=1)
    assert differs(seen(data), GREYS) <= 1


def test_greys_whose_zero_is_white_are_no_negative() -> None:
    negative = bytes(255 - value for value in card("L").tobytes())
    assert differs(seen(tiff(negative, "<", 1, PHOTOMETRIC=0)), GREYS) <= 1
    assert differs(seen(tiff(deep(negative, "<"), "<", 1, BITS=16, PHOTOMETRIC=0)), GREYS) <= 1


def test_twelve_bits_of_grey_are_not_nearly_black() -> None:
    values = card("L").tobytes()
    packed = b"".join(
        bytes((first, second >> 4, (second & 15) << 4))
        for first, second in zip(values[::2], values[1::2], strict=True)
    )
    assert differs(seen(tiff(packed, "<", 1, BITS=12, PHOTOMETRIC=1)), GREYS) <= 8


MEASURED = {
    "16": ("e", 16),
    "32": ("f", 32),
    "64": ("d", 64),
}


@ORDERS
@pytest.mark.parametrize("is_big", [False, True])
@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize("kind", MEASURED)
def test_light_values_are_no_picture_for_a_screen(
    kind: str, samples: int, is_big: bool, order: str, tmp_path: Path
) -> None:
    form, bits = MEASURED[kind]
    values = card("RGB" if samples == 3 else "L").tobytes()
    tags = {"BITS": bits, "PHOTOMETRIC": 2 if samples == 3 else 1, "FORMAT": (3,) * samples}
    data = tiff(deep(values, order, form, 1 / 255), order, samples, is_big=is_big, **tags)
    assert problem_of(data, tmp_path) is MediaProblem.CAMERA_RAW


@ORDERS
def test_a_raw_file_may_have_long_addresses(order: str, tmp_path: Path) -> None:
    data = tiff(bytes(SIZE[0] * SIZE[1]), order, 1, is_big=True, PHOTOMETRIC=32803)
    assert problem_of(data, tmp_path) is MediaProblem.CAMERA_RAW


RARE_TIFFS = {
    "signed bytes": lambda: tiff(bytes(value // 2 for value in L), "<", 1, PHOTOMETRIC=1, FORMAT=2),
    "signed words": lambda: tiff(deep(L, "<", "h", 128), "<", 1, BITS=16, PHOTOMETRIC=1, FORMAT=2),
    "32 bits": lambda: tiff(deep(L, "<", "I", 16_843_009), "<", 1, BITS=32, PHOTOMETRIC=1),
    "32 bits of each colour": lambda: tiff(deep(RGB, ">", "I", 16_843_009), ">", 3, BITS=32, PHOTOMETRIC=2),
    "deep grey with alpha": lambda: tiff(
        deep(card("LA").tobytes(), "<"), "<", 2, BITS=16, PHOTOMETRIC=1, EXTRA=2
    ),
    "inks with alpha": lambda: tiff(bytes(SIZE[0] * SIZE[1] * 5), "<", 5, PHOTOMETRIC=5, EXTRA=2),
    "JPEG 2000 inside": lambda: tiff(RGB, "<", 3, PHOTOMETRIC=2, PACKING=34712),
    "WebP inside": lambda: tiff(RGB, "<", 3, PHOTOMETRIC=2, PACKING=50001),
}


@pytest.mark.parametrize("kind", RARE_TIFFS)
def test_pixels_of_a_sort_that_nobody_here_reads_are_not_called_damaged(kind: str, tmp_path: Path) -> None:
    assert problem_of(RARE_TIFFS[kind](), tmp_path) is MediaProblem.NOT_A_PICTURE


@pytest.mark.parametrize("tag", [270, 271, 306, 315, 700, 33432, 33723, 34377, 34665, 34853, 37724, 65000])
@pytest.mark.parametrize(
    "entry", [(2, 5, 0xFFFFFF), (7, 9_999_999, 4), (4, 1, 0xFFFFFFFF), (12, 3, 2), (99, 1, 1)]
)
@ORDERS
def test_a_tiff_with_a_broken_note_is_whole(tag: int, entry: tuple[int, int, int], order: str) -> None:
    data = tiff(RGB, order, 3, PHOTOMETRIC=2, EXTRA=())
    # The entry without values, of EXTRA, becomes the note.
    at = data.index(struct.pack(f"{order}HH", 338, 3))
    note = struct.pack(f"{order}HHII", tag, *entry)
    assert differs(seen(data[:at] + note + data[at + 12 :]), CORNERS) <= 1


# --- JPEG -----------------------------------------------------------------------------------------------


def with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + jpeg[2:]


NOTES = {
    "JFIF": (0xE0, b"JFIF\0"),
    "Exif": (0xE1, b"Exif\0\0MM\0*"),
    "XMP": (0xE1, b"http://ns.adobe.com/xap/1.0/\0"),
    "profile": (0xE2, b"ICC_PROFILE\0"),
    "pictures": (0xE2, b"MPF\0"),
    "Photoshop": (0xED, b"Photoshop 3.0\0008BIM\x03\xed\0\0"),
    "Adobe": (0xEE, b"Adobe"),
}


@pytest.mark.parametrize("tail", [b"", b"\0", b"\xff" * 5])
@pytest.mark.parametrize("note", NOTES)
def test_a_jpeg_with_a_broken_note_is_whole_and_turned(note: str, tail: bytes) -> None:
    exif = Image.Exif()
    exif[0x112] = 3
    turned = card().transpose(Image.Transpose.ROTATE_180)
    jpeg = file(turned, "JPEG", quality=95, exif=exif.tobytes() if note != "Exif" else b"")
    marker, start = NOTES[note]
    found = seen(with_segment(jpeg, marker, start + tail))
    assert differs(found if note != "Exif" else found[::-1], CORNERS) <= 3


def test_a_jpeg_that_is_coded_as_nobodys_is_not_called_damaged(tmp_path: Path) -> None:
    jpeg = file(card(), "JPEG")
    frame = jpeg.index(b"\xff\xc0")
    twelve_bits = jpeg[: frame + 4] + b"\x0c" + jpeg[frame + 5 :]
    assert problem_of(twelve_bits, tmp_path) is MediaProblem.NOT_A_PICTURE
    for marker in (0xC5, 0xCB, 0xF7):  # hierarchical, lossless by arithmetic, JPEG-LS
        other = jpeg[: frame + 1] + bytes((marker,)) + jpeg[frame + 2 :]
        assert problem_of(other, tmp_path) is MediaProblem.NOT_A_PICTURE


# --- PNG ------------------------------------------------------------------------------------------------


def chunk(kind: bytes, body: bytes, *, is_sound: bool = True) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc32(kind + body) ^ (not is_sound))


def with_chunk(png: bytes, kind: bytes, body: bytes, *, is_sound: bool = True, at: int = 33) -> bytes:
    return png[:at] + chunk(kind, body, is_sound=is_sound) + png[at:]


@pytest.mark.parametrize("is_sound", [True, False])
@pytest.mark.parametrize("at", [33, -12], ids=["first", "last"])
@pytest.mark.parametrize("body", [b"", b"\0", b"a\0\0x", b"\xff" * 40])
@pytest.mark.parametrize(
    "kind", [b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"gAMA", b"cHRM", b"pHYs", b"acTL", b"tRNS"]
)
def test_a_png_with_a_broken_note_is_whole_and_turned(
    kind: bytes, body: bytes, at: int, is_sound: bool
) -> None:
    exif = Image.Exif()
    exif[0x112] = 3
    png = file(card().transpose(Image.Transpose.ROTATE_180), "PNG", exif=exif.tobytes())
    if kind == b"tRNS" and is_sound and len(body) > 4:
        body = body[:4]  # six bytes of it would be a colour
    assert differs(seen(with_chunk(png, kind, body, is_sound=is_sound, at=at)), CORNERS) == 0


def deep_png(extra: bytes) -> bytes:
    rows = [b"\0" + deep(L[at : at + SIZE[0]], ">") for at in range(0, len(L), SIZE[0])]
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *SIZE, 16, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", compress(b"".join(rows))) + chunk(b"IEND", b"")
    )


def test_one_clear_grey_of_sixteen_bits_is_white(tmp_path: Path) -> None:
    grey = L[0] * 257
    prepared, found = shown(deep_png(chunk(b"tRNS", struct.pack(">H", grey))), tmp_path)
    assert differs(found, (WHITE, *GREYS[1:])) <= 2
    assert [repair.kind for repair in prepared.repairs] == [RepairKind.PUT_ON_WHITE]
    assert differs(seen(deep_png(chunk(b"tRNS", struct.pack(">H", grey + 1)))), GREYS) <= 1


def test_a_png_may_say_its_gamut_by_numbers(tmp_path: Path) -> None:
    png = file(card(), "PNG")
    wide = with_chunk(png, b"cICP", bytes((DISPLAY_P3, 13, 0, 1)))
    wanted = tuple(
        tuple(
            round(min(max(part, 0.0), 1.0) * 255)
            for part in to_srgb((red / 255, green / 255, blue / 255), DISPLAY_P3, 13)
        )
        for red, green, blue in CORNERS
    )
    _, found = shown(wide, tmp_path)
    assert differs(found, wanted) <= 6
    plain = with_chunk(png, b"cICP", bytes((1, 13, 0, 1)))
    prepared, _ = shown(plain, tmp_path)
    assert prepared.repairs == ()


def test_the_png_of_xcode_is_not_called_damaged(tmp_path: Path) -> None:
    assert problem_of(with_chunk(file(card(), "PNG"), b"CgBI", b"PP \6", at=8), tmp_path) is (
        MediaProblem.NOT_A_PICTURE
    )


# --- WebP, BMP, GIF -------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 40, 10**6, 2**32 - 1])
def test_a_webp_that_is_wrong_about_its_length_is_whole(size: int) -> None:
    webp = file(card(), "WEBP", lossless=True)
    assert differs(seen(webp[:4] + struct.pack("<I", size) + webp[8:]), CORNERS) == 0


@pytest.mark.parametrize("kind", [b"EXIF", b"XMP ", b"ABCD"])
def test_a_webp_whose_notes_are_cut_off_is_whole(kind: bytes) -> None:
    webp = file(card(), "WEBP", lossless=True)
    flags = {b"EXIF": 8, b"XMP ": 4}.get(kind, 0)
    head = struct.pack("<I", flags) + b"".join((side - 1).to_bytes(3, "little") for side in SIZE)
    body = b"WEBPVP8X" + struct.pack("<I", 10) + head + webp[12:] + kind + struct.pack("<I", 5000) + b"II*\0"
    assert differs(seen(b"RIFF" + struct.pack("<I", len(body) + 4996) + body), CORNERS) == 0


def bmp32(fourth: int, packing: int, header_bytes: int = 124) -> bytes:
    rows = bytearray(card().transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes("raw", "BGRX"))
    rows[3::4] = bytes((fourth,)) * (SIZE[0] * SIZE[1])
    head = struct.pack("<IiiHHIIiiII", header_bytes, *SIZE, 1, 32, packing, len(rows), 0, 0, 0, 0)
    head += struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
    head = head.ljust(header_bytes, b"\0")
    return b"BM" + struct.pack("<IHHI", 14 + len(head) + len(rows), 0, 0, 14 + len(head)) + head + rows


@pytest.mark.parametrize("fourth", [0, 255])
def test_a_screenshot_of_windows_is_not_white(fourth: int) -> None:
    assert differs(seen(bmp32(fourth, 3)), CORNERS) == 0


def test_a_bmp_that_is_half_clear_is_half_white() -> None:
    half = tuple(tuple(round((part + 255) / 2) for part in corner) for corner in CORNERS)
    assert differs(seen(bmp32(128, 3)), half) <= 2


def test_a_bmp_of_a_sort_that_nobody_here_reads_is_not_called_damaged(tmp_path: Path) -> None:
    assert problem_of(bmp32(255, 6, 40), tmp_path) is MediaProblem.NOT_A_PICTURE


@pytest.mark.parametrize("clear", [None, 3])
def test_what_the_first_frame_of_a_gif_leaves_free_is_white(clear: int | None) -> None:
    palette = bytes((*RED, *(0, 0, 255), *(0, 0, 0), *(9, 9, 9)))
    part = Image.new("P", (440, 300), 1)
    part.putpalette(palette)
    out = BytesIO()
    part.save(out, "GIF", optimize=False)
    frame = out.getvalue()
    at = frame.index(b"\x2c\0\0\0\0")
    head = b"GIF89a" + struct.pack("<HHBBB", *SIZE, 0x81, 0, 0) + palette
    if clear is not None:
        head += b"\x21\xf9\x04" + struct.pack("<BHB", 1, 0, clear) + b"\0"
    data = head + frame[at : at + 1] + struct.pack("<HH", 200, 100) + frame[at + 5 :]
    assert seen(data) == [WHITE, WHITE, WHITE, (0, 0, 255)]


def test_half_a_picture_stays_damaged(tmp_path: Path) -> None:
    for data in (bmp32(0, 3), tiff(RGB, "<", 3, PHOTOMETRIC=2), file(card(), "WEBP", lossless=True)):
        with pytest.raises(MediaRefused) as caught:
            prepare_picture(data[: len(data) // 2], tmp_path, PictureLimits(), "mine")
        assert caught.value.problem is MediaProblem.UNREADABLE
