"""When each frame of a video file is shown, read from its packets without decoding any."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.media.containers import OpenVideo, open_video

_FALLBACK_RATE: Final = 24
_SAME_LENGTH_S: Final = 0.1


def frame_times(path: Path) -> FrameTimes:
    """The times of all frames. Reads the whole file once; blocks, use a thread.

    Raises `MediaRefused` as `open_video`, and UNREADABLE for a file that does not time its frames.
    """
    with open_video(path) as video:
        return times_in(video)


def times_in(video: OpenVideo) -> FrameTimes:
    """`frame_times` of a video that is open; it has then been read to its end."""
    lengths: dict[int, int] = {}
    for packet in video.packets():
        if packet.pts is not None and not packet.is_discard:
            lengths[packet.pts] = packet.duration or 0
    return times_of(video, lengths)


def times_of(video: OpenVideo, lengths: Mapping[int, int]) -> FrameTimes:
    """The times of frames whose packets begin at these time stamps and say that they are so long.

    Raises `MediaRefused` UNREADABLE where there are none.
    """
    if not lengths:
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    stamps = sorted(lengths)
    tick_us = video.time_base * 1_000_000
    # As Qt's player takes them (6.11, measured): all alike where frames are stored out of order, because a
    # packet's own length then belongs to another frame.
    usual_us = 1_000_000 / (video.stream.guessed_rate or video.stream.average_rate or _FALLBACK_RATE)
    if video.stream.codec_context.has_b_frames:
        lengths = dict.fromkeys(lengths, 0)
    starts_us = [(stamp - stamps[0]) * tick_us for stamp in stamps]
    ends_us = [
        start_us + (lengths[stamp] * tick_us or usual_us)
        for start_us, stamp in zip(starts_us, stamps, strict=True)
    ]
    return FrameTimes(tuple(map(round, starts_us)), tuple(map(round, ends_us)))


def length_s(video: OpenVideo) -> float:
    """How long the picture lasts, in seconds, as the file says it; by its frames where that is
    not sure."""
    begins_s = (video.container.start_time or 0) / 1e6
    if not video.said_length_s or (video.counts_from_zero and begins_s > _SAME_LENGTH_S):
        with video.again() as whole:
            return times_in(whole).end_us / 1e6
    if video.stream.duration:
        return float(video.stream.duration * video.time_base)
    return max(video.said_length_s - (video.start_s - begins_s), 0.0)
