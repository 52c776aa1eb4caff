"""What telephones, cameras, browsers and editors write: shown as browsers show it, or named for what it is.

Every file is made here, by Pillow, pillow-heif or by hand; none is stored.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import compress, crc32

import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageDraw

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.picture_repair import PreparedPicture, RepairKind
from runapi_desktop.media.colour import BT2020, DISPLAY_P3, HLG, PQ, to_srgb
from runapi_desktop.media.images import prepare_picture

pillow_heif.register_heif_opener()

SIZE = (640, 400)
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 180, 40), (30, 60, 200), (230, 210, 40)
WHITE = (255, 255, 255)
CORNERS = (RED, GREEN, BLUE, YELLOW)
PLACES = ((40, 40), (600, 40), (40, 360), (600, 360))


def card(mode: str = "RGB") -> Image.Image:
    """Four colours, one a quarter."""
    picture = Image.new("RGB", SIZE)
    draw = ImageDraw.Draw(picture)
    for index, colour in enumerate(CORNERS):
        left, top = index % 2 * 320, index // 2 * 200
        draw.rectangle((left, top, left + 319, top + 199), fill=colour)
    return picture.convert(mode)


def few_colours() -> Image.Image:
    """The same in a palette of its own colours."""
    return card().quantize(16)


def transparent() -> Image.Image:
    """The same, its upper half clear and the lower left quarter half clear."""
    picture = card("RGBA")
    alpha = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(alpha)
    draw.rectangle((0, 0, 639, 199), fill=0)
    draw.rectangle((0, 200, 319, 399), fill=128)
    picture.putalpha(alpha)
    return picture


ON_WHITE = (WHITE, WHITE, (142, 157, 227), YELLOW)


def file(picture: Image.Image, form: str, **options: Any) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def shown(data: bytes, folder: Path) -> tuple[PreparedPicture, list[tuple[int, ...]]]:
    prepared = prepare_picture(data, folder, PictureLimits(), "mine")
    # The judge: Pillow's own reading of what would be uploaded.
    with Image.open(prepared.picture.path) as kept:
        assert kept.size == (prepared.picture.width_px, prepared.picture.height_px)
        rgb = kept.convert("RGB")
    return prepared, [rgb.getpixel(place) for place in PLACES]


def differs(seen: list[tuple[int, ...]], wanted: tuple[tuple[int, ...], ...]) -> int:
    return max(
        abs(a - b) for one, other in zip(seen, wanted, strict=True) for a, b in zip(one, other, strict=True)
    )


# --- right ---------------------------------------------------------------------------------------------


def broken_chunk(kind: bytes, body: bytes, *, right_sum: bool = True) -> bytes:
    """A PNG with a block of that kind behind its header."""
    png = file(card(), "PNG")
    chunk = kind + body
    total = crc32(chunk) if right_sum else 1
    return png[:33] + struct.pack(">I", len(body)) + chunk + struct.pack(">I", total) + png[33:]


def spoilt_bmp() -> bytes:
    """32 bits a pixel, the fourth byte reserved; one of them is not zero."""
    rows = card().transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes("raw", "BGRX")
    rows = rows[:3] + b"\1" + rows[4:]
    head = struct.pack("<IiiHHIIiiII", 40, *SIZE, 1, 32, 0, len(rows), 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(rows), 0, 0, 54) + head + rows


def zeros_between_segments() -> bytes:
    data = file(card(), "JPEG", quality=95)
    (length,) = struct.unpack_from(">H", data, 4)
    return data[: 4 + length] + bytes(7) + data[4 + length :]


def deep_grey_tiff() -> bytes:
    grey = card("L")
    deep = Image.frombytes("I;16", SIZE, b"".join(struct.pack("<H", value * 257) for value in grey.tobytes()))
    return file(deep, "TIFF")


def lab_profile() -> bytes:
    """Of a colour space that no screen has."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


OPAQUE: dict[str, Callable[[], bytes]] = {
    "JPEG, profile of another colour space": lambda: file(
        card(), "JPEG", quality=95, icc_profile=lab_profile()
    ),
    "PNG, profile of another colour space": lambda: file(card(), "PNG", icc_profile=lab_profile()),
    "JPEG, restart markers": lambda: file(card(), "JPEG", quality=95, restart_marker_blocks=4),
    "JPEG, other data behind it": lambda: file(card(), "JPEG", quality=95) + bytes(5000),
    "PNG, other data behind it": lambda: file(card(), "PNG") + b"other" * 99,
    "TIFF, long addresses": lambda: file(card(), "TIFF", big_tiff=True),
    "TIFF, several pages": lambda: file(
        card(), "TIFF", save_all=True, append_images=[Image.new("RGB", SIZE)]
    ),
    "TIFF, LZW": lambda: file(card(), "TIFF", compression="tiff_lzw"),
    "TIFF, JPEG inside": lambda: file(card(), "TIFF", compression="jpeg", quality=95),
    "TIFF, deflated": lambda: file(card(), "TIFF", compression="tiff_adobe_deflate"),
    "TIFF, packed bits": lambda: file(card(), "TIFF", compression="packbits"),
    "TIFF, palette": lambda: file(few_colours(), "TIFF"),
    "TIFF, Lab": lambda: file(lab(), "TIFF"),
    "TIFF, CMYK": lambda: file(card("CMYK"), "TIFF"),
    "TIFF, YCbCr": lambda: file(card("YCbCr"), "TIFF"),
    "PNG, palette": lambda: file(few_colours(), "PNG"),
    "PNG, broken profile": lambda: broken_chunk(b"iCCP", b"mine\0\0" + compress(b"no profile")),
    "PNG, profile that cannot be expanded": lambda: broken_chunk(b"iCCP", b"mine\0\0garbage"),
    "PNG, block with a wrong sum": lambda: broken_chunk(b"tEXt", b"a\0b", right_sum=False),
    "PNG, colour block cut short": lambda: broken_chunk(b"cHRM", b"\0\1"),
    "PNG, gamma with a wrong sum": lambda: broken_chunk(b"gAMA", b"\0\0\xb1\x8f", right_sum=False),
    "PNG, broken EXIF": lambda: broken_chunk(b"eXIf", b"II*\0\xff\xff\xff\xff"),
    "PNG without its last block": lambda: file(card(), "PNG")[:-12],
    "BMP, one reserved byte": spoilt_bmp,
    "BMP, run-length palette": lambda: file(few_colours(), "BMP"),
    "JPEG, zeros between segments": zeros_between_segments,
    "JPEG without its end": lambda: file(card(), "JPEG", quality=95)[:-2],
    "JPEG, progressive": lambda: file(card(), "JPEG", quality=95, progressive=True),
    "JPEG, CMYK": lambda: file(card("CMYK"), "JPEG", quality=95),
    "JPEG with a second picture (MPO)": lambda: file(
        card(), "MPO", quality=95, save_all=True, append_images=[Image.new("RGB", SIZE)]
    ),
    "GIF": lambda: file(few_colours(), "GIF"),
    "WebP, lossless": lambda: file(card(), "WEBP", lossless=True),
    "HEIC": lambda: file(card(), "HEIF", quality=95),
    "AVIF": lambda: file(card(), "AVIF", quality=95),
    "AVIF, 4:0:0": lambda: file(card(), "AVIF", quality=95, subsampling="4:4:4"),
    "WebP, animation": lambda: animation("WEBP", lossless=True),
    "GIF, animation": lambda: animation("GIF"),
    "AVIF, sequence": lambda: animation("AVIF", quality=95),
    "PNG, animation": lambda: animation("PNG"),
}


def lab() -> Image.Image:
    srgb, space = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    converted = ImageCms.profileToProfile(card(), srgb, space, outputMode="LAB")
    assert converted is not None
    return converted


def animation(form: str, **options: Any) -> bytes:
    return file(card(), form, save_all=True, append_images=[Image.new("RGB", SIZE, BLUE)], **options)


@pytest.mark.parametrize("kind", OPAQUE)
def test_a_picture_is_as_its_writer_meant_it(kind: str, tmp_path: Path) -> None:
    _, seen = shown(OPAQUE[kind](), tmp_path)
    assert differs(seen, CORNERS) <= 12, seen


@pytest.mark.parametrize("make", [deep_grey_tiff, lambda: file(Image.open(BytesIO(deep_grey_tiff())), "PNG")])
def test_sixteen_bits_of_grey_are_scaled_not_cut(make: Callable[[], bytes], tmp_path: Path) -> None:
    turned = prepare_picture(make(), tmp_path, PictureLimits(max_bytes=90_000), "deep")
    grey = card("L")
    with Image.open(turned.picture.path) as kept:
        levels = [kept.convert("L").getpixel(place) if kept.mode != "I;16" else None for place in PLACES]
    wanted = [grey.getpixel(place) for place in PLACES]
    assert levels == [None] * 4 or max(abs(a - b) for a, b in zip(levels, wanted, strict=True)) <= 4


TRANSPARENT = {
    "PNG": lambda: file(transparent(), "PNG"),
    "WebP": lambda: file(transparent(), "WEBP", lossless=True),
    "AVIF": lambda: file(transparent(), "AVIF", quality=95),
    "HEIC": lambda: file(transparent(), "HEIF", quality=95),
    "TIFF": lambda: file(transparent(), "TIFF"),
}


@pytest.mark.parametrize("kind", TRANSPARENT)
def test_what_is_transparent_is_the_same_white_in_every_format(kind: str, tmp_path: Path) -> None:
    prepared, seen = shown(TRANSPARENT[kind](), tmp_path)
    assert differs(seen, ON_WHITE) <= 12, seen
    assert RepairKind.PUT_ON_WHITE in [repair.kind for repair in prepared.repairs]


def test_a_clear_colour_of_a_palette_is_white(tmp_path: Path) -> None:
    palette = few_colours()
    clear = palette.getpixel(PLACES[0])
    _, seen = shown(file(palette, "PNG", transparency=clear), tmp_path)
    assert seen[0] == WHITE
    assert WHITE not in seen[1:]


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture lies in the file, by the number that says how to hold it."""


@pytest.mark.parametrize("number", _TURNS)
@pytest.mark.parametrize("form", ["JPEG", "MPO", "PNG", "WEBP", "TIFF", "HEIF", "AVIF"])
def test_a_picture_is_held_as_its_camera_was(form: str, number: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x112] = number
    options = {"TIFF": {}, "PNG": {}, "WEBP": {"lossless": True}}.get(form, {"quality": 95})
    turned = card().transpose(_TURNS[number])
    _, seen = shown(file(turned, form, exif=exif if form == "TIFF" else exif.tobytes(), **options), tmp_path)
    assert differs(seen, CORNERS) <= 12, seen


ELSEWHERE = {
    "JPEG 2000": lambda: file(card(), "JPEG2000"),
    "Windows icon": lambda: file(card().resize((256, 160)), "ICO"),
    "Targa": lambda: file(card(), "TGA"),
    "portable pixels": lambda: file(card(), "PPM"),
    "PDF": lambda: file(card(), "PDF"),
    "Photoshop": lambda: b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 400, 640, 8, 3) + bytes(99),
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"/>',
    "JPEG XL": lambda: b"\xff\x0a" + bytes(99),
    "JPEG XL in boxes": lambda: b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(99),
    "OpenEXR": lambda: b"v/1\1" + bytes(99),
    "a film": lambda: b"\0\0\0\x20ftypisom" + bytes(99),
    "a page": lambda: b"<!doctype html><html></html>",
}


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_a_format_that_is_not_read_is_never_called_damaged(kind: str, tmp_path: Path) -> None:
    assert problem_of(ELSEWHERE[kind](), tmp_path) is MediaProblem.NOT_A_PICTURE


def test_an_alpha_channel_that_hides_nothing_leaves_the_file_alone(tmp_path: Path) -> None:
    prepared, _ = shown(file(card("RGBA"), "PNG"), tmp_path)
    assert prepared.repairs == ()


def test_the_first_canvas_of_an_animation_is_whole(tmp_path: Path) -> None:
    # Its first frame is smaller than the canvas and lies in the middle of it, at twice (100, 50).
    small = file(card().crop((200, 100, 440, 300)), "WEBP", lossless=True)
    place = b"".join(value.to_bytes(3, "little") for value in (100, 50, 239, 199, 100))
    frame = place + b"\0" + small[12:]
    size = b"".join((side - 1).to_bytes(3, "little") for side in SIZE)
    body = b"VP8X" + struct.pack("<IB3x", 10, 0x12) + size + b"ANIM" + struct.pack("<IIH", 6, 0, 0)
    body += b"ANMF" + struct.pack("<I", len(frame)) + frame
    prepared, seen = shown(b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body, tmp_path)
    assert (prepared.picture.width_px, prepared.picture.height_px) == SIZE
    assert differs(seen, (WHITE,) * 4) <= 4


# --- wide and high-dynamic-range colour ----------------------------------------------------------------


def coded(colour: tuple[int, ...], primaries: int, transfer: int) -> tuple[int, ...]:
    """The code of an sRGB colour in that space, found by descent: the app only goes the other way."""
    code = [0.5, 0.5, 0.5]
    step = 0.25
    while step > 0.00002:
        moved = False
        for part in range(3):
            for change in (-step, step):
                tried = [*code]
                tried[part] = min(max(tried[part] + change, 0.0), 1.0)
                if _off(tried, colour, primaries, transfer) < _off(code, colour, primaries, transfer):
                    code, moved = tried, True
        if not moved:
            step /= 2
    return tuple(round(part * 65_535) for part in code)


def _off(code: list[float], colour: tuple[int, ...], primaries: int, transfer: int) -> float:
    red, green, blue = to_srgb((code[0], code[1], code[2]), primaries, transfer)
    return sum((a * 255 - b) ** 2 for a, b in zip((red, green, blue), colour, strict=True))


@pytest.mark.parametrize(
    ("primaries", "transfer"), [(BT2020, PQ), (BT2020, HLG), (DISPLAY_P3, 13), (DISPLAY_P3, PQ)]
)
def test_wide_and_bright_pictures_look_like_their_plain_version(
    primaries: int, transfer: int, tmp_path: Path
) -> None:
    wanted = (RED, GREEN, BLUE, WHITE)
    codes = [struct.pack("<3H", *coded(colour, primaries, transfer)) for colour in wanted]
    upper, lower = codes[0] * 320 + codes[1] * 320, codes[2] * 320 + codes[3] * 320
    deep = pillow_heif.from_bytes("RGB;16", SIZE, upper * 200 + lower * 200)
    out = BytesIO()
    deep.save(
        out,
        quality=100,
        chroma=444,
        color_primaries=primaries,
        transfer_characteristics=transfer,
        matrix_coefficients=1,
        full_range_flag=1,
    )
    _, seen = shown(out.getvalue(), tmp_path)
    assert differs(seen, wanted) <= 12, seen


def test_figures_of_the_standards() -> None:
    """BT.2408: 58 % PQ and 75 % HLG are diffuse white."""
    for transfer, white in ((PQ, 0.5807), (HLG, 0.75)):
        assert to_srgb((white,) * 3, BT2020, transfer) == pytest.approx((1, 1, 1), abs=0.005)
        assert to_srgb((0, 0, 0), BT2020, transfer) == pytest.approx((0, 0, 0), abs=0.001)


# --- or named for what it is ---------------------------------------------------------------------------


def tiff(*tags: tuple[int, int, int, int], order: str = "<") -> bytes:
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    body = struct.pack(f"{order}H", len(tags))
    for tag, kind, amount, value in tags:
        form = "HH" if kind == 3 else "I"
        body += struct.pack(f"{order}HHI{form}", tag, kind, amount, *([value, 0] if kind == 3 else [value]))
    return head + body + bytes(64)


RAW = {
    "DNG": tiff((256, 4, 1, 4000), (50706, 1, 4, 0x00000401)),
    "DNG, big-endian": tiff((50706, 1, 4, 0x01040000), order=">"),
    "sensor data (NEF, ARW, PEF)": tiff((262, 3, 1, 32803)),
    "sensor data, big-endian": tiff((262, 3, 1, 32803), order=">"),
    "sensor data in a directory below": tiff((262, 3, 1, 2), (330, 4, 1, 50))[:50]
    + struct.pack("<HHHIHHI", 1, 262, 3, 1, 34892, 0, 0)
    + bytes(40),
    "CR2": b"II*\0\x10\0\0\0CR\2\0" + bytes(80),
    "CR3": b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + bytes(80),
    "RAF": b"FUJIFILMCCD-RAW 0201" + bytes(80),
    "ORF": b"IIRO\x08\0\0\0" + bytes(80),
    "RW2": b"IIU\0\x18\0\0\0" + bytes(80),
}


@pytest.mark.parametrize("kind", RAW)
def test_a_camera_raw_file_is_called_that(kind: str, tmp_path: Path) -> None:
    assert problem_of(RAW[kind], tmp_path) is MediaProblem.CAMERA_RAW


def test_light_values_of_an_editor_are_no_picture_for_a_screen(tmp_path: Path) -> None:
    assert problem_of(file(card("F"), "TIFF"), tmp_path) is MediaProblem.CAMERA_RAW


def problem_of(data: bytes, folder: Path) -> MediaProblem:
    with pytest.raises(MediaRefused) as caught:
        prepare_picture(data, folder, PictureLimits(), "mine")
    assert list(folder.iterdir()) == []
    return caught.value.problem


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "HEIF", "AVIF"])
def test_pixels_that_are_missing_are_never_sent_grey_or_black(form: str, kept: float, tmp_path: Path) -> None:
    noise = Image.effect_noise(SIZE, 90).convert("RGB")
    data = file(noise.convert("P") if form == "GIF" else noise, form)
    assert problem_of(data[: int(len(data) * kept)], tmp_path) is MediaProblem.UNREADABLE
