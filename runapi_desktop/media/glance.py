"""A picture from outside made small enough to be shown, as plain pixels.

For the process that reads such files: nothing of the picture's own bytes goes to the window. PNG, JPEG and
WebP by their signature; everything else that calls itself a picture is none here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.drawing import UPRIGHT_STEPS, Step, drawn
from runapi_desktop.media.files import read_bounded
from runapi_desktop.media.frames import frame_at
from runapi_desktop.media.images import MAX_FILE_BYTES
from runapi_desktop.media.picture_header import PictureKind, read_header
from runapi_desktop.media.pictures import decode_picture, refusing_damage

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

Box = tuple[int, int]
"""Width and height in pixels."""

MAX_BOX_PX: Final = 4096
_KINDS: Final = frozenset({PictureKind.PNG, PictureKind.JPEG, PictureKind.WEBP})
_MAX_PIXELS: Final = 60_000_000


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Rows of red, green, blue and alpha, from above, without gaps."""

    width_px: int
    height_px: int
    rgba: bytes


def glance(source: Path | bytes, box_px: Box, covers: bool = False) -> Glimpse:
    """The picture, upright, within the box and never enlarged; or with ``covers`` filling the box, cut at its
    edges. Blocks; use a thread. Raises `MediaRefused` as `decode_picture` and `read_bounded`, and
    `StorageTrouble`."""
    name = source.name if isinstance(source, Path) else ""
    data = read_bounded(source, MAX_FILE_BYTES, name) if isinstance(source, Path) else source
    header = read_header(data)
    if header is None or header.kind not in _KINDS:
        raise MediaRefused(MediaProblem.NOT_A_PICTURE, name)
    if header.width_px * header.height_px > _MAX_PIXELS:
        raise MediaRefused(MediaProblem.TOO_MANY_PIXELS, name)
    header, frame = decode_picture(data, name)
    with refusing_damage(name):
        return _glimpse(frame, UPRIGHT_STEPS[header.orientation], header.orientation >= 5, box_px, covers)


def glance_at_video(path: Path, box_px: Box) -> Glimpse:
    """The first frame of a video, as `glance`. Raises `MediaRefused` as `open_video`."""
    with open_video(path) as video:
        frame = frame_at(video, 0.0)
        upright = video.upright_steps(frame)
        is_turned = any(step[0] == "transpose" for step in upright)
        return _glimpse(frame, upright, is_turned, box_px, covers=False)


def _glimpse(
    frame: VideoFrame, upright: tuple[Step, ...], is_turned: bool, box_px: Box, covers: bool
) -> Glimpse:
    width, height = (frame.height, frame.width) if is_turned else (frame.width, frame.height)
    box = min(max(box_px[0], 1), MAX_BOX_PX), min(max(box_px[1], 1), MAX_BOX_PX)
    steps = [*upright]
    if covers:
        # Cut before it is scaled: a hair of a picture would become endless otherwise.
        steps.append(("crop", f"{_part(width, height, *box)}:{_part(height, width, box[1], box[0])}:exact=1"))
        size = box
    else:
        share = min(box[0] / width, box[1] / height, 1.0)
        size = max(round(width * share), 1), max(round(height * share), 1)
    steps += [("scale", f"{size[0]}:{size[1]}:flags=area"), ("format", "rgba")]
    picture = drawn(frame, *steps)
    plane = picture.planes[0]
    row_bytes = 4 * picture.width
    data = bytes(plane)
    if plane.line_size != row_bytes:
        starts = range(0, plane.line_size * picture.height, plane.line_size)
        data = b"".join(data[start : start + row_bytes] for start in starts)
    return Glimpse(picture.width, picture.height, data[: row_bytes * picture.height])


def _part(side: int, other: int, box_side: int, box_other: int) -> int:
    """How much of ``side`` is left when a picture gets the shape of the box."""
    return max(min(side, round(other * box_side / box_other)), 1)
