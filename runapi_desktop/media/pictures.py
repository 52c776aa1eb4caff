"""Reading a still picture of any kind into upright, opaque sRGB pixels, under strict bounds.

Pillow reads every format, pillow-heif HEIC. The formats are named, so that nothing is guessed: a text file
cannot become a playlist or a script. Knows no limits of a model.
"""

# pillow-heif and parts of Pillow ship without complete types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, cast

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.colour import is_beyond_srgb, srgb_step
from runapi_desktop.media.picture_bytes import (
    JPEG_END,
    JPEG_START,
    is_camera_raw,
    is_unread,
    looks_like_a_picture,
    mended,
    png_colour_codes,
)
from runapi_desktop.media.tiff_directories import names_its_pixels

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS: Final = 200_000_000
_DAMAGE: Final = (
    *(OSError, SyntaxError, ValueError, ArithmeticError, LookupError, MemoryError, EOFError),
    *(struct.error, RuntimeError, TypeError, AttributeError, AssertionError),
)
"""What readers raise over broken data."""
_BITS_TAG, _PHOTOMETRIC_TAG, _WHITE_IS_ZERO = 258, 262, 0
_LEVELS: Final = range(1 << 16)


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
    has_colour_codes: bool


def decode_picture(
    data: bytes, file_name: str = "", enough_px: int = 0, max_pixels: int = MAX_PIXELS
) -> Still:
    """The pixels of a picture; the first canvas of an animation.

    A JPEG may come smaller than it is, with a long side of ``enough_px`` or more, which is quicker. Raises
    `MediaRefused`: NOT_A_PICTURE, CAMERA_RAW, TOO_MANY_PIXELS (above ``max_pixels``, before anything is
    decoded) or UNREADABLE for pixels that are cut off or damaged anywhere.
    """
    if is_camera_raw(data):
        raise MediaRefused(MediaProblem.CAMERA_RAW, file_name)
    if is_unread(data):
        raise MediaRefused(MediaProblem.NOT_A_PICTURE, file_name)
    try:
        return _decoded(data, file_name, enough_px, max_pixels)
    except _DAMAGE as error:
        # Browsers show a picture whose pixels are whole, whatever its other parts hold.
        for whole in _mended(data):
            with suppress(*_DAMAGE):
                return _decoded(whole, file_name, enough_px, max_pixels)
        raise MediaRefused(_problem_of(data), file_name) from error


def _decoded(data: bytes, file_name: str, enough_px: int, max_pixels: int) -> Still:
    with _opened(data) as image:
        kind = _KINDS[str(image.format)]
        pixels = image.width * image.height
        if pixels > max_pixels:
            raise MediaRefused(MediaProblem.TOO_MANY_PIXELS, file_name, actual=pixels, limit=max_pixels)
        stored_size = image.size
        is_animated = kind is not PictureKind.JPEG and getattr(image, "n_frames", 1) > 1
        is_cmyk = image.mode == "CMYK"
        if enough_px:
            image.draft(None, (enough_px, enough_px))
        image.load()
        upright, orientation = _upright(image)
        rgb, is_transparent = _on_white(upright, data)
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
            has_colour_codes=kind is PictureKind.PNG and _wide_codes(data) is not None,
        )


def _opened(data: bytes) -> Image:
    import pillow_heif
    from PIL import Image, TiffImagePlugin

    # Pillow's own reader takes 16-bit colours in planes for 8-bit ones.
    TiffImagePlugin.READ_LIBTIFF = True
    # The bound above is ours: Pillow's own only warns.
    Image.MAX_IMAGE_PIXELS = None
    pillow_heif.register_heif_opener(thumbnails=False)
    return Image.open(BytesIO(data), formats=_FORMATS)


def _problem_of(data: bytes) -> MediaProblem:
    """Why the picture could not be decoded. Pillow opens a TIFF or BMP whose header is whole, unless it holds
    pixels of a sort that Pillow does not know."""
    is_told = data[:2] == b"BM" or names_its_pixels(data)
    if looks_like_a_picture(data) and (not is_told or _opens(data)):
        return MediaProblem.UNREADABLE
    return MediaProblem.NOT_A_PICTURE


def _opens(data: bytes) -> bool:
    with suppress(*_DAMAGE), _opened(data):
        return True
    return False


# --- turned, opaque, sRGB ----------------------------------------------------------------------------


def _upright(image: Image) -> tuple[Image, int]:
    """The picture turned upright, and how it was held (EXIF tag 274); broken EXIF says nothing."""
    from PIL import ExifTags, ImageOps

    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
        if orientation not in range(2, 9):
            return image, 1
        return ImageOps.exif_transpose(image), int(orientation)
    except _DAMAGE:
        return image, 1


def _on_white(image: Image, data: bytes) -> tuple[Image, bool]:
    """Opaque RGB in sRGB, and whether anything was transparent. ``data`` is the file."""
    from PIL import Image as Images

    if image.mode.startswith("I"):
        image = _eight_bits(image)
    rgb = _in_srgb(image, data)
    alpha = _alpha_of(image)
    if alpha is None or alpha.getextrema() == (255, 255):
        return rgb, False
    paper = Images.new("RGB", rgb.size, "white")
    paper.paste(rgb, mask=alpha)
    return paper, True


def _eight_bits(image: Image) -> Image:
    """Greys of 12 or 16 bits: Pillow would cut them off at 255 instead of scaling, and take no notice of a
    TIFF whose zero is white."""
    from PIL import TiffImagePlugin

    tags: Any = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
    share = 2 ** (max(tags.get(_BITS_TAG, (16,))) - 8)
    ends = (255, 0) if tags.get(_PHOTOMETRIC_TAG) == _WHITE_IS_ZERO else (0, 255)
    deep = image.convert("I")
    grey = deep.point([abs(ends[0] - min(level // share, 255)) for level in _LEVELS], "L")
    clear = grey.info.pop("transparency", None)
    if clear is not None:
        grey.putalpha(deep.point([0 if level == clear else 255 for level in _LEVELS], "L"))
    return grey


def _alpha_of(image: Image) -> Image | None:
    """How opaque each pixel is; ``None`` where all are."""
    from PIL import Image as Images
    from PIL.GifImagePlugin import GifImageFile

    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    if image.format == "BMP" and alpha is not None and alpha.getextrema() == (0, 0):
        return None  # Windows leaves the byte of a colour empty and calls it transparency.
    covered = image.dispose_extent if isinstance(image, GifImageFile) else None
    if covered is None or covered == (0, 0, *image.size):
        return alpha
    # Pillow colours what the first frame of a GIF leaves free.
    canvas = Images.new("L", image.size, 0)
    canvas.paste(255 if alpha is None else alpha.crop(covered), covered)
    return canvas


def _in_srgb(image: Image, data: bytes) -> Image:
    from PIL import ImageCms

    if image.format == "PNG" and (codes := _wide_codes(data)) is not None:
        return _by_code_points(image, *codes)
    profile = image.info.get("icc_profile")
    if image.mode == "LAB":
        return _by_profile(image, ImageCms.createProfile("LAB"))
    if profile:
        try:
            return _by_profile(image, ImageCms.ImageCmsProfile(BytesIO(profile)))
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # A profile of another kind of colour, or a broken one, is left out, as browsers do.
    elif image.format in ("HEIF", "AVIF"):
        return _by_heif_colours(image, data)
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


def _wide_codes(png: bytes) -> tuple[int, int] | None:
    """Primaries and transfer of a PNG whose colours look wrong where they are taken for sRGB."""
    codes = png_colour_codes(png)
    return codes if codes is not None and is_beyond_srgb(*codes) else None


def _by_heif_colours(image: Image, heif: bytes) -> Image:
    """Colours by the numbers of a HEIC or AVIF file, which Pillow passes over."""
    import pillow_heif

    file = pillow_heif.open_heif(heif, convert_hdr_to_8bit=False)
    info = cast("dict[str, Any]", file.info)
    codes = cast("dict[str, int]", info.get("nclx_profile") or {})
    primaries, transfer = codes.get("color_primaries", 1), codes.get("transfer_characteristics", 13)
    # In all the steps that the file has: PQ spreads them thin.
    is_deep = image.format == "HEIF" and file.mode == "RGB;16" and file.size == image.size
    return _by_code_points(image, primaries, transfer, file if is_deep else None)


def _by_code_points(image: Image, primaries: int, transfer: int, deep: Any = None) -> Image:
    """Colours by the numbers of ITU-T H.273. ``deep``: the same pixels in 16 bits, where they are known."""
    rgb = image.convert("RGB")
    if not is_beyond_srgb(primaries, transfer):
        return rgb
    with srgb_step(primaries, transfer) as step:
        if deep is None:
            return _filtered(rgb.tobytes(), "rgb24", image.size, step)
        return _filtered(bytes(deep.data), "rgb48le", image.size, step)


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


# --- files that are damaged beside their pixels --------------------------------------------------------


def _mended(data: bytes) -> Iterator[bytes]:
    """The same pixels without what spoils the file, the least changed first, each once."""
    tried = [data]
    for whole in mended(data):
        if whole not in tried:
            tried.append(whole)
            yield whole
    if data.startswith(JPEG_START) and not data.rstrip(b"\0").endswith(JPEG_END):
        for jpeg in tried:
            with suppress(*_DAMAGE):
                if _lost_its_end_only(jpeg):
                    yield jpeg + JPEG_END


def _lost_its_end_only(jpeg: bytes) -> bool:
    """Whether a JPEG lost its end and none of its pixels: whatever follows, they stay the same.

    libjpeg paints what is missing grey and says nothing, so that this is the only way to know.
    """
    whole, other = jpeg + JPEG_END, jpeg + b"\x5a\xa5" * 512 + JPEG_END
    with _opened(whole) as first, _opened(other) as second:
        return first.width * first.height <= MAX_PIXELS and first.tobytes() == second.tobytes()
