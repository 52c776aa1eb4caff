"""Making a picture fit for RunAPI's models: checked, turned upright, small enough, in a format they read.

A picture that is fine already is kept byte for byte. What can be mended is mended and said (`Repair`); what
cannot is refused with the figure and the limit. Knows nothing of forms or of where the picture came from.
"""

# Parts of Pillow ship without complete types.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from io import BytesIO
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.picture_repair import FitMode, PreparedPicture, Repair, RepairKind
from runapi_desktop.media.files import keep_bytes, read_bounded
from runapi_desktop.media.pictures import PictureKind, Still, decode_picture

if TYPE_CHECKING:
    from PIL.Image import Image


MAX_FILE_BYTES: Final = 250_000_000
MAX_LONG_SIDE_PX: Final = 4096
"""No model makes more than 1080 lines; beyond this a larger picture only costs time to upload."""

_QUALITIES: Final = (96, 92, 84, 74)
_SHRINK: Final = 0.75
_Size = tuple[int, int]
_SUFFIXES: Final = {PictureKind.JPEG: ".jpg", PictureKind.PNG: ".png", PictureKind.WEBP: ".webp"}


def prepare_picture(
    source: Path | bytes,
    keep_dir: Path,
    limits: PictureLimits,
    file_name: str = "",
    fit: FitMode | None = None,
) -> PreparedPicture:
    """Checks a picture, mends it where needed and keeps the result in `keep_dir`. Blocks; use a thread.

    With `fit`, a picture outside the ratios is cropped or padded; without, it is refused. Raises
    `MediaRefused` (as `open_regular`, UNREADABLE, NOT_A_PICTURE, CAMERA_RAW, TOO_SMALL in pixels of the
    short side, TOO_MANY_PIXELS, BAD_RATIO, TOO_LARGE in bytes) and `StorageTrouble`.
    """
    name = file_name or (source.name if isinstance(source, Path) else "")
    data = read_bounded(source, MAX_FILE_BYTES, name) if isinstance(source, Path) else source
    if not data:
        raise MediaRefused(MediaProblem.EMPTY, name)
    still = decode_picture(data, name, enough_px=MAX_LONG_SIDE_PX)
    width_px, height_px = still.stored_size
    size = (height_px, width_px) if still.is_sideways else (width_px, height_px)
    box = _box(size, limits, fit, name)
    is_fine = (
        still.kind.mime_type in limits.mime_types
        and not (still.is_turned or still.is_cmyk or still.is_animated or still.is_transparent)
        and not still.has_colour_codes
        and len(still.data) <= limits.max_bytes
        and max(size) <= MAX_LONG_SIDE_PX
        and box == size
    )
    if is_fine:
        encoded, mime_type, suffix, final = still.data, still.kind.mime_type, _SUFFIXES[still.kind], size
    else:
        encoded, final = _encode(_drawn_to_fit(still.image, size, box, fit), limits, name)
        mime_type, suffix = PictureKind.JPEG.mime_type, ".jpg"
    path, sha256 = keep_bytes(encoded, keep_dir, suffix)
    picture = PictureFile(str(path), sha256, len(encoded), mime_type, name, *final)
    repairs = () if is_fine else _repairs(still, len(data), size, box, picture, limits)
    return PreparedPicture(picture, repairs)


def _box(size: _Size, limits: PictureLimits, fit: FitMode | None, name: str) -> _Size:
    """The size after cropping or padding, or the size itself; raises `MediaRefused` for a wrong shape."""
    fits = fits_for(size, limits)
    if fit is None and fits:
        ratio = size[0] / size[1]
        nearest = min(max(ratio, limits.min_ratio), limits.max_ratio)
        raise MediaRefused(MediaProblem.BAD_RATIO, name, ratio, nearest, fits)
    box = size if fit is None else _fitted(size, limits, fit)
    if min(box) <= limits.above_short_side_px:
        raise MediaRefused(MediaProblem.TOO_SMALL, name, min(size), limits.above_short_side_px)
    return box


def fits_for(size: tuple[int, int], limits: PictureLimits) -> tuple[FitMode, ...]:
    """Every way to make a picture of a wrong shape usable; none for a good shape, or where nothing helps."""
    boxes = {mode: _fitted(size, limits, mode) for mode in FitMode}
    return tuple(mode for mode, box in boxes.items() if box != size and min(box) > limits.above_short_side_px)


def _fitted(size: _Size, limits: PictureLimits, mode: FitMode) -> _Size:
    """The nearest size within the ratios, rounded to their inside."""
    width_px, height_px = size
    if width_px / height_px > limits.max_ratio:
        if mode is FitMode.CROP:
            return floor(height_px * limits.max_ratio), height_px
        return width_px, ceil(width_px / limits.max_ratio)
    if width_px / height_px < limits.min_ratio:
        if mode is FitMode.CROP:
            return width_px, floor(width_px / limits.min_ratio)
        return ceil(height_px * limits.min_ratio), height_px
    return size


def _within(size: _Size, long_side_px: int) -> _Size:
    """The size scaled down to a long side, the short one rounded up so that the ratio stays in its range."""
    if max(size) <= long_side_px:
        return size
    short_px = ceil(min(size) * long_side_px / max(size))
    return (long_side_px, short_px) if size[0] >= size[1] else (short_px, long_side_px)


def _drawn_to_fit(image: Image, size: _Size, box: _Size, fit: FitMode | None) -> Image:
    """The picture cropped or padded to the box, and within the long side. ``image`` may be smaller than
    ``size`` already, of the same shape."""
    from PIL import Image

    final = _within(box, MAX_LONG_SIDE_PX)
    if fit is FitMode.PAD and box != size:
        inner = _within(size, max(final))
        paper = Image.new("RGB", final, "black")
        paper.paste(_scaled(image, inner), ((final[0] - inner[0]) // 2, (final[1] - inner[1]) // 2))
        return paper
    if box == size and final == image.size:
        return image
    left, top = (size[0] - box[0]) // 2, (size[1] - box[1]) // 2
    across, down = image.width / size[0], image.height / size[1]
    cut = (left * across, top * down, (left + box[0]) * across, (top + box[1]) * down)
    return _scaled(image, final, cut)


def _scaled(image: Image, size: _Size, cut: tuple[float, float, float, float] | None = None) -> Image:
    from PIL.Image import Resampling

    return image.resize(size, Resampling.LANCZOS, cut, reducing_gap=3.0)


def _encode(image: Image, limits: PictureLimits, name: str) -> tuple[bytes, _Size]:
    """The finest JPEG within the limit, and its size in pixels: made smaller only when nothing else helps."""
    while True:
        encoded = b""
        for quality in _QUALITIES:
            encoded = jpeg_file(image, quality)
            if len(encoded) <= limits.max_bytes:
                return encoded, image.size
        smaller = _within(image.size, floor(max(image.size) * _SHRINK))
        if min(smaller) <= limits.above_short_side_px:
            raise MediaRefused(MediaProblem.TOO_LARGE, name, len(encoded), limits.max_bytes)
        image = _scaled(image, smaller)


def jpeg_file(image: Image, quality: int) -> bytes:
    """A JPEG of sRGB pixels, with all their colours where the quality is high."""
    out = BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0 if quality > 90 else 2)
    return out.getvalue()


def _repairs(
    still: Still,
    size_bytes: int,
    size: _Size,
    box: _Size,
    picture: PictureFile,
    limits: PictureLimits,
) -> tuple[Repair, ...]:
    final = (picture.width_px, picture.height_px)
    repairs: list[Repair] = []
    if still.is_turned:
        repairs.append(Repair(RepairKind.TURNED_UPRIGHT, _pixels(still.stored_size), _pixels(size)))
    if box != size:
        is_cropped = box[0] < size[0] or box[1] < size[1]
        kind = RepairKind.CROPPED if is_cropped else RepairKind.PADDED
        repairs.append(Repair(kind, _pixels(size), _pixels(box)))
    if final != box:
        repairs.append(Repair(RepairKind.DOWNSCALED, _pixels(box), _pixels(final)))
    if still.is_transparent:
        repairs.append(Repair(RepairKind.PUT_ON_WHITE))
    if still.is_cmyk:
        repairs.append(Repair(RepairKind.CONVERTED, "CMYK", "RGB"))
    elif still.kind.mime_type not in limits.mime_types or still.is_animated or still.has_colour_codes:
        repairs.append(Repair(RepairKind.CONVERTED, still.kind.value, PictureKind.JPEG.value))
    elif size_bytes > limits.max_bytes:
        repairs.append(Repair(RepairKind.REENCODED, _megabytes(size_bytes), _megabytes(picture.size_bytes)))
    return tuple(repairs)


def _pixels(size: _Size) -> str:
    return f"{size[0]} × {size[1]}"


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:.1f} MB"
