"""A picture from outside made small enough to be shown, as plain pixels.

For the process that reads such files: nothing of the picture's own bytes goes to the window. PNG, JPEG and
WebP by their signature; everything else that calls itself a picture is none here.
"""

# Parts of Pillow ship without complete types.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from pathlib import Path
from typing import Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.drawing import EXACT, drawn
from runapi_desktop.media.files import read_bounded
from runapi_desktop.media.frames import frame_at
from runapi_desktop.media.images import MAX_FILE_BYTES
from runapi_desktop.media.pictures import decode_picture

Box = tuple[int, int]
"""Width and height in pixels."""

MAX_BOX_PX: Final = 4096
_MAX_PIXELS: Final = 60_000_000


def glance(source: Path | bytes, box_px: Box, covers: bool = False) -> Glimpse:
    """The picture, upright and on white, within the box and never enlarged; or with ``covers`` filling the
    box, cut at its edges. Blocks; use a thread. Raises `MediaRefused` as `decode_picture` and `read_bounded`,
    and `StorageTrouble`."""
    from PIL.Image import Resampling

    name = source.name if isinstance(source, Path) else ""
    data = read_bounded(source, MAX_FILE_BYTES, name) if isinstance(source, Path) else source
    if not _is_of_the_three(data):
        raise MediaRefused(MediaProblem.NOT_A_PICTURE, name)
    box = _bounded(box_px)
    image = decode_picture(data, name, max(box), _MAX_PIXELS).image
    width, height = image.size
    if covers:
        # Cut as it is scaled: a hair of a picture would become endless otherwise.
        kept_width = min(width, height * box[0] / box[1])
        kept_height = min(height, width * box[1] / box[0])
        left, top = (width - kept_width) / 2, (height - kept_height) / 2
        size, cut = box, (left, top, left + kept_width, top + kept_height)
    else:
        size, cut = _within(image.size, box), (0, 0, width, height)
    small = image.resize(size, Resampling.BILINEAR, box=cut, reducing_gap=2.0)
    return Glimpse(*small.size, small.tobytes())


def glance_at_video(path: Path, box_px: Box) -> Glimpse:
    """The first frame of a video, as `glance`. Raises `MediaRefused` as `open_video`."""
    with open_video(path) as video:
        frame = frame_at(video, 0.0)
        width, height = _within(video.shown_size(frame), _bounded(box_px))
        upright = video.upright_steps(frame)
        picture = drawn(
            frame, *upright, ("scale", f"{width}:{height}:flags=area+{EXACT}"), ("format", "rgb24")
        )
    (plane,) = picture.planes
    starts = range(0, plane.line_size * height, plane.line_size)
    data = bytes(plane)
    return Glimpse(width, height, b"".join(data[start : start + 3 * width] for start in starts))


def _is_of_the_three(data: bytes) -> bool:
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return is_webp or data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


def _bounded(box: Box) -> Box:
    return min(max(box[0], 1), MAX_BOX_PX), min(max(box[1], 1), MAX_BOX_PX)


def _within(size: Box, box: Box) -> Box:
    share = min(box[0] / size[0], box[1] / size[1], 1.0)
    return max(round(size[0] * share), 1), max(round(size[1] * share), 1)
