"""Small JPEG pictures of videos, for cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.disk import replacing
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.drawing import drawn, jpeg_bytes
from runapi_desktop.media.frames import frame_at

if TYPE_CHECKING:
    from av.video.frame import VideoFrame


_QUANTIZER: Final = 3


def poster(video_path: Path, out_path: Path, width_px: int = 480) -> None:
    """Writes the first frame of a video as a JPEG of at most that width; never enlarges.

    Blocks; use a thread. Raises `MediaRefused` as `open_video`, and `StorageTrouble`.
    """
    with open_video(video_path) as video:
        data = poster_bytes(video, frame_at(video, 0.0), width_px)
    with replacing(out_path) as file:
        file.write(data)


def poster_bytes(video: OpenVideo, frame: VideoFrame, width_px: int = 480) -> bytes:
    """A frame of ``video``, upright, as the bytes of a JPEG of at most that width."""
    scale = ("scale", f"'min({width_px},iw)':-1:flags=area")
    return jpeg_bytes(drawn(frame, *video.upright_steps(frame), scale), _QUANTIZER)
