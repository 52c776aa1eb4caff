"""Small JPEG pictures of videos and pictures, for cards and wells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.media.containers import open_video
from runapi_desktop.media.drawing import UPRIGHT_STEPS, Step, drawn, jpeg_bytes, on_white
from runapi_desktop.media.files import read_bounded, replacing
from runapi_desktop.media.frames import frame_at
from runapi_desktop.media.images import MAX_FILE_BYTES
from runapi_desktop.media.pictures import decode_picture, refusing_damage

if TYPE_CHECKING:
    from av.video.frame import VideoFrame


_QUANTIZER: Final = 3


def poster(video_path: Path, out_path: Path, width_px: int = 480) -> None:
    """Writes the first frame of a video as a JPEG of at most that width; never enlarges.

    Blocks; use a thread. Raises `MediaRefused` as `open_video`, and `StorageTrouble`.
    """
    with open_video(video_path) as video:
        frame = frame_at(video, 0.0)
        data = _small(frame, video.upright_steps(frame), width_px)
    with replacing(out_path) as file:
        file.write(data)


def picture_thumbnail(picture_path: Path, out_path: Path, width_px: int = 480) -> None:
    """Writes a picture as an upright JPEG of at most that width; never enlarges.

    Blocks; use a thread. Raises `MediaRefused` as `decode_picture` and `read_bounded`, and `StorageTrouble`.
    """
    header, frame = decode_picture(read_bounded(picture_path, MAX_FILE_BYTES), picture_path.name)
    with refusing_damage(picture_path.name):
        data = _small(on_white(frame), UPRIGHT_STEPS[header.orientation], width_px)
    with replacing(out_path) as file:
        file.write(data)


def _small(frame: VideoFrame, upright: tuple[Step, ...], width_px: int) -> bytes:
    scale = ("scale", f"'min({width_px},iw)':-1:flags=area")
    return jpeg_bytes(drawn(frame, *upright, scale), _QUANTIZER)
