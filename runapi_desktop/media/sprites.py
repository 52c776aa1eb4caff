"""A strip of small pictures from a whole clip, for looking through it without playing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.disk import replacing
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import SPRITE_FRAMES, FrameTimes
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.drawing import drawn, drawn_together, jpeg_bytes
from runapi_desktop.media.timeline import length_s, times_in

if TYPE_CHECKING:
    from av.video.frame import VideoFrame


SPRITE_ENDING: Final = ".strip.jpg"
_LONGEST_DECODED_S: Final = 30.0
"""A longer clip is sampled at its key frames: decoding all of it would take too long."""

_QUANTIZER: Final = 5


def sprite_path(poster_path: Path) -> Path:
    """Where the strip of the clip with that poster is kept: beside it."""
    return poster_path.with_suffix(SPRITE_ENDING)


@dataclass(frozen=True, slots=True)
class Strip:
    """A JPEG of `SPRITE_FRAMES` pictures in a row, and when each frame of their clip is shown."""

    jpeg: bytes
    times: FrameTimes


def sprite(video_path: Path, out_path: Path, width_px: int = 240) -> None:
    """Writes the strip of a video into a file.

    Blocks; use a thread. Raises `MediaRefused` as `open_video`, and `StorageTrouble`.
    """
    strip = strip_of(video_path, width_px)
    with replacing(out_path) as file:
        file.write(strip.jpeg)


def strip_of(video_path: Path, width_px: int = 240) -> Strip:
    """`SPRITE_FRAMES` upright pictures of that width in a row. Blocks; use a thread.

    Raises `MediaRefused` as `open_video`.
    """
    with open_video(video_path) as video:
        small = [
            drawn(frame, *video.upright_steps(frame), ("scale", f"{width_px}:-2:flags=area"))
            for frame in _samples(video)
        ]
        jpeg = jpeg_bytes(drawn_together(small, ("tile", f"{SPRITE_FRAMES}x1")), _QUANTIZER)
        with video.again() as whole:
            return Strip(jpeg, times_in(whole))


def _samples(video: OpenVideo) -> Iterator[VideoFrame]:
    duration_s = length_s(video)
    times_s = [(number + 0.5) * duration_s / SPRITE_FRAMES for number in range(SPRITE_FRAMES)]
    if duration_s > _LONGEST_DECODED_S and video.is_seekable:
        frames = (next(video.frames_from(time_s), None) for time_s in times_s)
        shown = [frame for frame in frames if frame is not None]
        if not shown:
            raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
        yield from (shown + shown[-1:] * SPRITE_FRAMES)[:SPRITE_FRAMES]
        return
    last: VideoFrame | None = None
    due = 0
    for frame in video.frames_from(0.0):
        # A frame stands until the next one comes: it is the picture of every moment before that.
        while last is not None and due < SPRITE_FRAMES and video.moment_s(frame) > times_s[due]:
            yield last
            due += 1
        last = frame
    if last is None:
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    yield from [last] * (SPRITE_FRAMES - due)
