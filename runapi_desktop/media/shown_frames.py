"""Frames that a player has decoded, drawn for the screen as everything else here draws them: turned and
mirrored by the file's own display matrix, in its own colours, brought to sRGB.

A player hands over pixels and loses, on the way, much of what the file says about them. Where it has changed
the pixels themselves, because their format is none of its own, its frames are of no use.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from runapi_desktop.domain.pixels import Pixels, RawFrame
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.drawing import (
    Drawing,
    Step,
    colour_codes,
    stored_matrix,
    upright_steps,
)
from runapi_desktop.media.frame_feed import screen_steps
from runapi_desktop.media.frames import frame_at

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_TV_RANGE, _FULL_RANGE = 1, 2
_PLANAR: Final = {"yuvj420p": "yuv420p", "nv12": "yuv420p", "p010le": "yuv420p10le"}
"""The formats that can stand for each other: graphics cards decode into the second and third, and players
bring the first, which is of full range, to that of television, and say so."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a file says about all its frames: how large they are shown and how they are turned, their format,
    and the code points of their colours."""

    size: tuple[int, int]
    turn: tuple[Step, ...]
    pixel_format: str
    matrix: int
    codes: tuple[int, int]

    def is_of(self, pixel_format: str) -> bool:
        """Whether frames of that format are as they were stored."""
        return _planar(pixel_format) == _planar(self.pixel_format)


def _planar(pixel_format: str) -> str:
    return _PLANAR.get(pixel_format, pixel_format)


def look_of(path: Path) -> Look:
    """The look of a video. Blocks; use a thread. Raises `MediaRefused` as `open_video`."""
    with open_video(path) as video:
        frame = frame_at(video, 0.0)
        return Look(
            video.shown_size(frame),
            upright_steps(frame),
            frame.format.name,
            stored_matrix(frame),
            colour_codes(frame),
        )


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
            steps = *self._look.turn, *screen_steps(self._look.size, self._box)
            self._drawing, self._kind = Drawing(frame, *steps), kind
        frame.pts = self._count
        self._count += 1
        self._drawing.put(frame)
        ready = self._drawing.take()
        plane = ready.planes[0]
        return Pixels(0, ready.width, ready.height, plane.line_size, bytes(plane))

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
