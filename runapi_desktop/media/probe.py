"""Deciding whether a file is a playable, complete video, and what is in it.

A download counts as a clip only when `probe_video` says so. Complete means: every packet that the file's
own index names is there, and the first frame and the last key frame decode.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.media.containers import OpenVideo, VideoContainer, open_video
from runapi_desktop.media.frames import frame_at
from runapi_desktop.media.thumbnails import poster_bytes
from runapi_desktop.media.timeline import length_s, times_of

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame


_BLANK_BYTES: Final = 16
_MISSING_END_S: Final = 0.5
"""A file may promise this much more than it holds: sound and picture seldom end together."""


def probe_video(path: Path, file_name: str = "") -> VideoFacts:
    """The facts of a complete, playable video. Reads the whole file once; blocks, use a thread.

    Raises `MediaRefused`: as `open_regular`, NOT_A_VIDEO (garbage, a web page, sound alone), UNREADABLE
    (damaged or cut off), TOO_MANY_PIXELS, TOO_SLOW.
    """
    with open_video(path, file_name) as video:
        return _facts(video, is_counted=True)[0]


def probe_with_poster(path: Path) -> tuple[VideoFacts, bytes]:
    """`probe_video`, and the poster of the frame that it has decoded anyway (see `thumbnails`); no bytes
    where that cannot be drawn."""
    with open_video(path) as video:
        facts, first = _facts(video, is_counted=True)
        try:
            return facts, poster_bytes(video, first)
        except MediaRefused:
            return facts, b""


def probe_playable(path: Path) -> VideoFacts:
    """`probe_video` of a file that the Stage is to play. Raises NOT_SUPPORTED, at once, where it cannot."""
    with open_video(path) as video:
        if not video.kind.is_stepped_through:
            raise MediaRefused(MediaProblem.NOT_SUPPORTED, video.file_name)
    return probe_video(path)


def glance_at_video(path: Path, file_name: str = "") -> tuple[VideoContainer, VideoFacts]:
    """The container and what the file says of itself, without reading it whole: quick for any size, no proof
    of completeness. Raises `MediaRefused` as `probe_video`."""
    with open_video(path, file_name) as video:
        return video.kind, _facts(video, is_counted=False)[0]


def _facts(video: OpenVideo, *, is_counted: bool) -> tuple[VideoFacts, VideoFrame]:
    """What is in the file, and its first frame."""
    stream = video.stream
    times, is_end_blank = _read_through(video) if is_counted else (None, False)
    first = frame_at(video, 0.0)
    if times and not _end_decodes(video, from_key_frame_on=is_end_blank):
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    width_px, height_px = video.shown_size(first)
    duration_s = times.end_us / 1e6 if times else length_s(video)
    rate = float(stream.average_rate or stream.guessed_rate or 0)
    facts = VideoFacts(
        container=video.kind.name,
        codec=stream.codec_context.name,
        width_px=width_px,
        height_px=height_px,
        duration_s=duration_s,
        frames_per_s=rate,
        frame_count=times.count if times else video.stream.frames or round(duration_s * rate),
        has_audio=bool(video.container.streams.audio),
        size_bytes=video.size_bytes,
    )
    return facts, first


def _end_decodes(video: OpenVideo, *, from_key_frame_on: bool) -> bool:
    """Whether the last key frame does, and all from there on only where asked: in a film of ten seconds that
    is often every frame, and a second of decoding."""
    if not from_key_frame_on:
        with video.again() as end:
            end.stream.codec_context.skip_frame = "NONKEY"
            if any(True for _ in end.frames_from(None)):
                return True
    return sum(1 for _ in video.frames_from(None)) > 0


def _read_through(video: OpenVideo) -> tuple[FrameTimes, bool]:
    """Reads every packet of picture and sound, to learn when each frame is shown, and whether the last one
    ends in zeros, as what was never written does.

    Raises `MediaRefused` UNREADABLE for a file that was cut off.
    """
    sound = list(video.container.streams.audio)
    lengths: dict[int, int] = {}
    any_end_s = 0.0
    last: Packet[Stream] | None = None
    for packet in video.packets(*sound):
        if packet.is_corrupt:
            raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
        last = packet
        if packet.pts is None:
            continue
        length = packet.duration or 0
        any_end_s = max(any_end_s, float((packet.pts + length) * packet.time_base))
        if packet.stream_index == video.stream.index and not packet.is_discard:
            lengths[packet.pts] = length
    start_s = 0.0 if video.counts_from_zero else (video.container.start_time or 0) / 1e6
    is_short = any_end_s - start_s < video.said_length_s - _MISSING_END_S
    # Only in this family does the index hold every packet with its place and size.
    indexed = [video.stream, *sound] if video.kind.demuxer == "mov" else []
    if is_short or any(_reaches_past(stream, video.size_bytes) for stream in indexed):
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    end = b"" if last is None else bytes(last)[-_BLANK_BYTES:]
    return times_of(video, lengths), not any(end)


def _reaches_past(stream: Stream, size_bytes: int) -> bool:
    """Whether the index of the file names data beyond its end."""
    return any(entry.pos + entry.size > size_bytes for entry in stream.index_entries)
