"""When each frame of a video file is shown, read from its packets without decoding any."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.media.containers import OpenVideo, open_video

_FALLBACK_RATE: Final = 24


def frame_times(path: Path) -> FrameTimes:
    """The times of all frames. Reads the whole file once; blocks, use a thread.

    Raises `MediaRefused` as `open_video`, and UNREADABLE for a file that does not time its frames.
    """
    with open_video(path, decodes=False) as video:
        return times_in(video)


def times_in(video: OpenVideo) -> FrameTimes:
    """`frame_times` of a video that is open; it has then been read to its end."""
    lengths: dict[int, int] = {}
    for packet in video.packets():
        if packet.pts is not None and not packet.is_discard:
            lengths[packet.pts] = packet.duration or 0
    if not lengths:
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    stamps = sorted(lengths)
    tick_us = video.time_base * 1_000_000
    # As Qt's player takes them (6.11, measured): the average where frames are stored out of order, because
    # a packet's own length then belongs to another frame.
    usual_us = 1_000_000 / (video.stream.average_rate or _FALLBACK_RATE)
    if video.stream.codec_context.has_b_frames:
        lengths = dict.fromkeys(lengths, 0)
    starts_us = [(stamp - stamps[0]) * tick_us for stamp in stamps]
    ends_us = [
        start_us + (lengths[stamp] * tick_us or usual_us)
        for start_us, stamp in zip(starts_us, stamps, strict=True)
    ]
    return FrameTimes(tuple(map(round, starts_us)), tuple(map(round, ends_us)))
