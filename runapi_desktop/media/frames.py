"""Taking one exact frame out of a video."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from runapi_desktop.disk import replacing
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.containers import ROUNDING_S, OpenVideo, open_video
from runapi_desktop.media.drawing import drawn, png_bytes

if TYPE_CHECKING:
    from av.video.frame import VideoFrame


def frame_png(video_path: Path, position_s: float | None, out_path: Path) -> None:
    """Writes the frame that is on screen at `position_s` seconds, or the very last one, as a PNG file.

    The frame is upright, with square pixels and not scaled. A position past the end gives the last frame.
    Blocks; use a thread. Raises `MediaRefused` as `open_video`, and `StorageTrouble`.
    """
    data = frame_png_bytes(video_path, position_s)
    with replacing(out_path) as file:
        file.write(data)


def frame_png_bytes(video_path: Path, position_s: float | None) -> bytes:
    """The same frame as `frame_png` writes, as the bytes of a PNG file."""
    with open_video(video_path) as video:
        frame = frame_at(video, position_s)
        return png_bytes(drawn(frame, *video.upright_steps(frame), ("null", "")))


def frame_at(video: OpenVideo, position_s: float | None) -> VideoFrame:
    """The frame on screen at a position: the last one whose time has come. ``None`` asks for the last."""
    shown: VideoFrame | None = None
    for frame in video.frames_from(position_s):
        is_later = position_s is not None and video.moment_s(frame) > position_s + ROUNDING_S
        if shown is not None and is_later:
            break
        shown = frame
    if shown is None:
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    return shown
