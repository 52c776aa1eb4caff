"""Reading a still picture of any kind into upright, opaque sRGB pixels, under strict bounds.

Pillow reads every format, pillow-heif HEIC. The formats are named, so that nothing is guessed: a text file
cannot become a playlist or a script. Knows no limits of a model.
"""

# pillow-heif and parts of Pillow ship without complete types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import struct
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, cast
from zlib import crc32

from runapi_desktop.domain.errors import MediaProblem, MediaRefused

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS: Final = 200_000_000
_SHORTEST_BYTES: Final = 32
HEIF_BRANDS: Final = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"MiHE"}
)
_PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_JPEG_START, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_PIXEL_CHUNKS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_DNG_VERSION_TAG, _PHOTOMETRIC_TAG = 50706, 262
_SENSOR_PHOTOMETRICS: Final = frozenset({32803, 34892})  # colour filter array, linear raw
_UNREAD_TIFF_KINDS: Final = frozenset({"F"})  # light values of an editor, not a picture for a screen


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


# What Pillow calls them. Its JPEG reader answers with MPO, which telephones write: more pictures in one file.
_KINDS = {
    **{kind.name: kind for kind in PictureKind if kind is not PictureKind.HEIC},
    "HEIF": PictureKind.HEIC,
}
_FORMATS: Final = tuple(_KINDS)
_KINDS["MPO"] = PictureKind.JPEG


@dataclass(frozen=True, slots=True)
class Still:
    """A decoded picture: ``data`` is the file without what spoilt it, ``image`` its pixels, upright, opaque
    (transparent parts are white) RGB in sRGB.

    ``stored_size`` is its size in pixels before it was turned, by a quarter where ``is_sideways``. The
    other flags say what other programs may well show differently than we do.
    """

    kind: PictureKind
    data: bytes
    image: Image
    stored_size: tuple[int, int]
    is_turned: bool
    is_sideways: bool
    is_cmyk: bool
    is_animated: bool
    is_transparent: bool


def decode_picture(
    data: bytes, file_name: str = "", enough_px: int = 0, max_pixels: int = MAX_PIXELS
) -> Still:
    """The pixels of a picture; the first canvas of an animation.

    A JPEG may come smaller than it is, with a long side of ``enough_px`` or more, which is quicker. Raises
    `MediaRefused`: NOT_A_PICTURE, CAMERA_RAW, TOO_MANY_PIXELS (above ``max_pixels``, before anything is
    decoded) or UNREADABLE for pixels that are cut off or damaged anywhere.
    """
    if _is_camera_raw(data):
        raise MediaRefused(MediaProblem.CAMERA_RAW, file_name)
    with _refusing_damage(data, file_name):
        try:
            return _decoded(data, file_name, enough_px, max_pixels)
        except (SyntaxError, OSError, ValueError):
            # Browsers show a picture whose pixels are whole, whatever its other parts hold.
            mended = _mended(data)
            if mended is None:
                raise
            return _decoded(mended, file_name, enough_px, max_pixels)


def _decoded(data: bytes, file_name: str, enough_px: int, max_pixels: int) -> Still:
    with _opened(data) as image:
        kind = _KINDS[str(image.format)]
        pixels = image.width * image.height
        if pixels > max_pixels:
            raise MediaRefused(MediaProblem.TOO_MANY_PIXELS, file_name, actual=pixels, limit=max_pixels)
        if image.mode in _UNREAD_TIFF_KINDS:
            raise MediaRefused(MediaProblem.CAMERA_RAW, file_name)
        stored_size = image.size
        is_animated = kind is not PictureKind.JPEG and getattr(image, "n_frames", 1) > 1
        is_cmyk = image.mode == "CMYK"
        if enough_px:
            image.draft(None, (enough_px, enough_px))
        image.load()
        upright, orientation = _upright(image)
        rgb, is_transparent = _on_white(
            upright, data if kind in (PictureKind.HEIC, PictureKind.AVIF) else b""
        )
        return Still(
            kind,
            data,
            rgb,
            stored_size,
            is_turned=orientation > 1,
            is_sideways=orientation > 4,
            is_cmyk=is_cmyk,
            is_animated=is_animated,
            is_transparent=is_transparent,
        )


def _opened(data: bytes) -> Image:
    import pillow_heif
    from PIL import Image

    # The bound above is ours: Pillow's own only warns.
    Image.MAX_IMAGE_PIXELS = None
    pillow_heif.register_heif_opener(thumbnails=False)
    return Image.open(BytesIO(data), formats=_FORMATS)


@contextmanager
def _refusing_damage(data: bytes, file_name: str) -> Generator[None]:
    """Turns whatever a reader says about broken data into `MediaRefused`."""
    try:
        yield
    except (
        *(OSError, SyntaxError, ValueError, ArithmeticError, LookupError, MemoryError, EOFError),
        *(struct.error, RuntimeError, TypeError, AttributeError),
    ) as error:
        problem = MediaProblem.UNREADABLE if _looks_like_a_picture(data) else MediaProblem.NOT_A_PICTURE
        raise MediaRefused(problem, file_name) from error


def _looks_like_a_picture(data: bytes) -> bool:
    starts = (_JPEG_START, _PNG_SIGNATURE[:4], b"GIF8", b"II*\0", b"MM\0*")
    return len(data) > _SHORTEST_BYTES and (
        data.startswith(starts)
        or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
        or (data[:2] == b"BM" and data[6:10] == bytes(4))
        or (data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS)
    )


# --- turned, opaque, sRGB ----------------------------------------------------------------------------


def _upright(image: Image) -> tuple[Image, int]:
    """The picture turned upright, and how it was held (EXIF tag 274); broken EXIF says nothing."""
    from PIL import ExifTags, ImageOps

    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
        if orientation not in range(2, 9):
            return image, 1
        return ImageOps.exif_transpose(image), int(orientation)
    except (SyntaxError, OSError, ValueError, LookupError, TypeError, struct.error, EOFError):
        return image, 1


def _on_white(image: Image, heif: bytes) -> tuple[Image, bool]:
    """Opaque RGB in sRGB, and whether anything was transparent. ``heif``: the file, where it is one."""
    from PIL import Image as Images

    rgb = _in_srgb(image, heif)
    if not image.has_transparency_data:
        return rgb, False
    alpha = image.convert("RGBA").getchannel("A")
    if alpha.getextrema() == (255, 255):
        return rgb, False
    paper = Images.new("RGB", rgb.size, "white")
    paper.paste(rgb, mask=alpha)
    return paper, True


def _in_srgb(image: Image, heif: bytes) -> Image:
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # 16 bits of grey: Pillow would cut them off at 255 instead of scaling.
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode == "LAB":
        return _by_profile(image, ImageCms.createProfile("LAB"))
    if profile:
        try:
            return _by_profile(image, ImageCms.ImageCmsProfile(BytesIO(profile)))
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # A profile of another kind of colour, or a broken one, is left out, as browsers do.
    elif heif:
        return _by_code_points(image, heif)
    return image.convert("RGB")


def _by_profile(image: Image, profile: Any) -> Image:
    from PIL import ImageCms

    if image.mode in ("P", "PA", "RGBA", "RGBX", "1"):
        image = image.convert("RGB")
    elif image.mode == "LA":
        image = image.convert("L")
    converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert converted is not None  # only `inPlace` gives none
    return converted


def _by_code_points(image: Image, heif: bytes) -> Image:
    """Colours by the numbers of a HEIC or AVIF file, which Pillow passes over."""
    import pillow_heif

    from runapi_desktop.media.colour import is_beyond_srgb, srgb_step

    file = pillow_heif.open_heif(heif, convert_hdr_to_8bit=False)
    info = cast("dict[str, Any]", file.info)
    codes = cast("dict[str, int]", info.get("nclx_profile") or {})
    primaries, transfer = codes.get("color_primaries", 1), codes.get("transfer_characteristics", 13)
    if not is_beyond_srgb(primaries, transfer):
        return image.convert("RGB")
    rows, pixel_format = image.convert("RGB").tobytes(), "rgb24"
    if image.format == "HEIF" and file.mode == "RGB;16" and file.size == image.size:
        # In all the steps that the file has: PQ spreads them thin.
        rows, pixel_format = bytes(cast("bytes", file.data)), "rgb48le"
    with srgb_step(primaries, transfer) as step:
        return _filtered(rows, pixel_format, image.size, step)


def _filtered(rows: bytes, pixel_format: str, size: tuple[int, int], step: tuple[str, str]) -> Image:
    from av.video.frame import VideoFrame
    from PIL import Image

    from runapi_desktop.media.drawing import drawn

    width_px, height_px = size
    frame = VideoFrame(width_px, height_px, pixel_format)
    plane, row_bytes = frame.planes[0], len(rows) // height_px
    gap = bytes(plane.line_size - row_bytes)
    plane.update(b"".join(rows[at : at + row_bytes] + gap for at in range(0, len(rows), row_bytes)))
    shown = drawn(frame, step, ("format", "rgb24")).planes[0]
    return Image.frombytes("RGB", size, bytes(shown), "raw", "RGB", shown.line_size)


# --- files that are damaged beside their pixels, or no pictures for a screen ---------------------------


def _mended(data: bytes) -> bytes | None:
    """The same pixels without what spoils the file, ``None`` where nothing can be left out or added."""
    if data.startswith(_PNG_SIGNATURE):
        return _PNG_SIGNATURE + b"".join(_pixel_chunks(data))
    if data.startswith(_JPEG_START) and not data.rstrip(b"\0").endswith(_JPEG_END):
        return _with_its_end(data)
    return None


def _pixel_chunks(png: bytes) -> Generator[bytes]:
    """The chunks of a PNG that make up its pixels; the rest may be broken."""
    at = len(_PNG_SIGNATURE)
    while at + 12 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        end = at + 12 + length
        if kind in _PIXEL_CHUNKS:
            yield png[at:end]
        at = end
    yield struct.pack(">I4sI", 0, b"IEND", crc32(b"IEND"))


def _with_its_end(jpeg: bytes) -> bytes | None:
    """A JPEG that lost its end and none of its pixels: whatever follows, they stay the same.

    libjpeg paints what is missing grey and says nothing, so that this is the only way to know.
    """
    whole, other = jpeg + _JPEG_END, jpeg + b"\x5a\xa5" * 512 + _JPEG_END
    with _opened(whole) as first, _opened(other) as second:
        if first.width * first.height > MAX_PIXELS:
            return None
        return whole if first.tobytes() == second.tobytes() else None


def _is_camera_raw(data: bytes) -> bool:
    """Whether this is what a camera's sensor saw, which only a raw developer makes a picture of."""
    if data.startswith((b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM")):
        return True
    if data[4:12] == b"ftypcrx ":
        return True
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return False
    return data[8:10] == b"CR" or _has_sensor_tags(data)


def _has_sensor_tags(tiff: bytes) -> bool:
    """Whether the first directory of a TIFF, or one below it, names itself a raw picture (TIFF/EP, DNG)."""
    order = "<" if tiff[:2] == b"II" else ">"
    places = list(struct.unpack_from(f"{order}I", tiff, 4)) if len(tiff) >= 8 else []
    for _ in range(16):
        if not places:
            return False
        start = places.pop()
        if start + 2 > len(tiff):
            continue
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for at in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
            tag, kind, amount, value = struct.unpack_from(f"{order}HHII", tiff, at)
            short = value if order == "<" else value >> 16
            if tag == _DNG_VERSION_TAG or (
                tag == _PHOTOMETRIC_TAG and kind == 3 and short & 0xFFFF in _SENSOR_PHOTOMETRICS
            ):
                return True
            if tag == 330 and amount <= 8:  # SubIFDs
                held = tiff[value : value + 4 * amount] if amount > 1 else tiff[at + 8 : at + 12]
                places += struct.unpack(f"{order}{len(held) // 4}I", held[: len(held) // 4 * 4])
    return False
