"""Frames that a player has decoded, drawn for the screen as everything else here draws them: turned and
mirrored by the file's own display matrix, in its own colours, brought to sRGB.

A player hands over pixels and loses, on the way, much of what the file says about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.pixels import Pixels, RawFrame
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.drawing import (
    Drawing,
    Step,
    colour_codes,
    drawn,
    is_sideways,
    stored_matrix,
    upright_steps,
)
from runapi_desktop.media.frame_feed import screen_steps
from runapi_desktop.media.frames import frame_at

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_TV_RANGE, _FULL_RANGE = 1, 2
_BT709: Final = 1


@dataclass(frozen=True, slots=True)
class Look:
    """What a file says about all its frames: how they are turned, and the code points of their colours."""

    turn: tuple[Step, ...] = ()
    matrix: int = _BT709
    codes: tuple[int, int] = (_BT709, _BT709)


def look_of(path: Path) -> Look:
    """The look of a video; that of most where it cannot be read. Blocks; use a thread."""
    try:
        with open_video(path) as video:
            frame = frame_at(video, 0.0)
            return Look(upright_steps(frame), stored_matrix(frame), colour_codes(frame))
    except MediaRefused:
        return Look()


def shown_frame(path: Path, moment_us: int, box: tuple[int, int]) -> tuple[Pixels, tuple[int, int]]:
    """The frame of a video that begins then, in microseconds from the first one, within ``box`` pixels, and
    its own size. Blocks; use a thread. Raises `MediaRefused` as `open_video`."""
    with open_video(path) as video:
        frame = frame_at(video, moment_us / 1e6)
        size = video.shown_size(frame)
        return _pixels(drawn(frame, *video.upright_steps(frame), *screen_steps(size, box))), size


class ShownFrames:
    """Draws frames of one look and one kind, never larger than ``box`` pixels."""

    def __init__(self, look: Look, box: tuple[int, int]) -> None:
        self._look = look
        self._box = box
        self._drawing: Drawing | None = None
        self._kind: object = None
        self._count = 0

    def pixels(self, raw: RawFrame) -> Pixels:
        """The frame upright. Raises an `av.FFmpegError` for what cannot be drawn."""
        frame = self._as_frame(raw)
        kind = raw.pixel_format, raw.width_px, raw.height_px, raw.is_full_range
        if self._drawing is None or kind != self._kind:
            steps = *self._look.turn, *screen_steps(shown_size(raw, self._look), self._box)
            self._drawing, self._kind = Drawing(frame, *steps), kind
        frame.pts = self._count
        self._count += 1
        self._drawing.put(frame)
        return _pixels(self._drawing.take())

    def _as_frame(self, raw: RawFrame) -> VideoFrame:
        from av.video.frame import VideoFrame

        frame = VideoFrame(raw.width_px, raw.height_px, raw.pixel_format)
        for plane, (row_bytes, data) in zip(frame.planes, raw.planes, strict=True):
            wanted, kept = plane.line_size, min(plane.line_size, row_bytes)
            if wanted == row_bytes:
                plane.update(cast("bytes", data[: plane.buffer_size]))
            else:
                rows = range(0, plane.height * row_bytes, row_bytes)
                gap = bytes(wanted - kept)
                plane.update(b"".join(bytes(data[at : at + kept]) + gap for at in rows))
        frame.colorspace = self._look.matrix
        frame.color_primaries, frame.color_trc = self._look.codes
        frame.color_range = _FULL_RANGE if raw.is_full_range else _TV_RANGE
        return frame


def shown_size(raw: RawFrame, look: Look) -> tuple[int, int]:
    """Width and height in pixels of a frame once it is upright."""
    size = raw.width_px, raw.height_px
    return (size[1], size[0]) if is_sideways(look.turn) else size


def _pixels(frame: VideoFrame) -> Pixels:
    plane = frame.planes[0]
    return Pixels(0, frame.width, frame.height, plane.line_size, bytes(plane))
