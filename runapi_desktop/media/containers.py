"""Opening a video file: known by its content, bounded in streams, pixels and time, errors in our own words.

Everything that reads a video goes through `open_video`. Only the demuxer that fits the first bytes is
used: FFmpeg never guesses, so no file can become a playlist that opens others.
"""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.av_loading import load_av
from runapi_desktop.media.drawing import Step, is_sideways, upright_steps
from runapi_desktop.media.files import open_regular, problem_of
from runapi_desktop.media.picture_bytes import HEIF_BRANDS

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream


MAX_STREAMS: Final = 64
"""Of the streams of one file no more are looked at."""
MAX_SIDE_PX: Final = 8192
TIME_LIMIT_S: Final = 60.0
"""How long one operation may read one file before it is given up as TOO_SLOW."""


@dataclass(frozen=True, slots=True)
class VideoContainer:
    """A container format: FFmpeg's demuxer, the media type, and the short name shown to people. In one that
    is not stepped through, Qt's player finds no frame again that it has left (6.11, measured)."""

    demuxer: str
    mime_type: str
    name: str
    is_stepped_through: bool = True


_MP4: Final = VideoContainer("mov", "video/mp4", "MP4")
_MOV: Final = VideoContainer("mov", "video/quicktime", "MOV")
_3GP: Final = VideoContainer("mov", "video/3gpp", "3GP")
_TRANSPORT_STREAM: Final = VideoContainer("mpegts", "video/mp2t", "MPEG-TS", False)
_BRANDS: Final = {b"qt ": _MOV, b"3gp": _3GP, b"3g2": _3GP}
_MOV_ATOMS: Final = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_SIGNATURES: Final = (
    (0, b"\x1aE\xdf\xa3", VideoContainer("matroska", "video/x-matroska", "Matroska")),
    (0, b"FLV\x01", VideoContainer("flv", "video/x-flv", "FLV")),
    (0, b"0&\xb2u\x8ef\xcf\x11", VideoContainer("asf", "video/x-ms-asf", "WMV")),
    (0, b"\x00\x00\x01\xba", VideoContainer("mpeg", "video/mpeg", "MPEG", False)),
    (0, b"OggS", VideoContainer("ogg", "video/ogg", "Ogg")),
    (8, b"AVI ", VideoContainer("avi", "video/x-msvideo", "AVI")),
)
_SYNC_BYTE: Final = b"G"
_TRANSPORT_PACKETS: Final = (
    (0, 188),
    (4, 192),
    (0, 204),
)  # as broadcast, from a camcorder, with parity
_QUICKLY_OPENED: Final = frozenset({"mov", "matroska"})  # others show their streams while they are read
_EXACT_SEEKERS: Final = frozenset({"mov", "matroska", "avi"})
_NARROWEST_PIXEL: Final = Fraction(1, 4)  # anything beyond is no camera's, and would cost gigabytes
ROUNDING_S: Final = 0.0005
"""Moments that are no further apart are one: Matroska keeps whole milliseconds."""
_MATRICES_OF_NO_USE: Final = frozenset({8, *range(11, 18)})
"""YCgCo, ICtCp and others of ITU-T H.273 that no camera writes."""
_PAST_EVERY_END: Final = 1 << 62
_FRAMES_NOT_KNOWN_YET: Final = 1 << 30
"""What FFmpeg writes into an AVI as long as it does not know better, and for ever where it cannot go back."""
_LOOKED_AT: Final = 32
_PLACE_HELD_BYTES: Final = 7
"""A packet no larger only stands for the second frame of an earlier one (DivX, Xvid: "packed bitstream")."""
_BUFFER_BYTES: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class OpenVideo:
    """A video file being read; valid only inside the `open_video` block, which explains its errors."""

    kind: VideoContainer
    container: InputContainer
    stream: VideoStream
    start: int
    """The time stamp of the first frame in ticks."""
    size_bytes: int
    file_name: str
    is_late: Callable[[], bool]
    again: Callable[[], AbstractContextManager[OpenVideo]]
    """The same file from its beginning, beside this one."""

    @property
    def is_seekable(self) -> bool:
        """Whether a position can be gone to without decoding everything before it."""
        return self.kind.demuxer in _EXACT_SEEKERS

    @property
    def said_length_s(self) -> float:
        """How long the file says it is, 0 where it does not."""
        return 0.0 if self.stream.frames == _FRAMES_NOT_KNOWN_YET else (self.container.duration or 0) / 1e6

    @property
    def counts_from_zero(self) -> bool:
        """Whether the length that the file says may be the time stamp of its end: of Matroska, programs write
        either."""
        return self.kind.demuxer == "matroska"

    @property
    def start_s(self) -> float:
        """The time stamp of the first frame in seconds: what position 0 means."""
        return float(self.start * self.time_base)

    def moment_s(self, frame: VideoFrame) -> float:
        """When a frame is shown, in seconds from the first one."""
        return (frame.time or 0.0) - self.start_s

    @property
    def time_base(self) -> Fraction:
        """The length of one tick of the picture's time stamps in seconds."""
        return self.stream.time_base or Fraction(1, 1000)

    def packets(self, *others: Stream) -> Iterator[Packet[Stream]]:
        """Every packet of the picture and of the other streams, in the order of the file."""
        wanted = [self.stream.index, *(other.index for other in others)]
        for packet in self.container.demux(wanted):
            self.check_time()
            if packet.dts is not None or packet.size:  # the last one of each stream is empty: a flush
                yield packet

    def frames_from(self, position_s: float | None) -> Iterator[VideoFrame]:
        """Frames in the order shown, from the last key frame at or before a position, in seconds from the
        first frame; ``None`` starts at the very last key frame. Where a container has no index to seek by,
        all frames are given."""
        if not self.is_seekable:
            with self.again() as video:
                yield from video.container.decode(video.stream)
            return
        ticks = _PAST_EVERY_END
        if position_s is not None:
            # By the order in which frames are stored, which begins with the time stamp that the file says.
            ticks = int(position_s / self.time_base) + (self.stream.start_time or 0)
        self.container.seek(ticks, stream=self.stream)
        is_first = position_s is not None and position_s > 0
        for frame in self.container.decode(self.stream):
            self.check_time()
            if is_first and self.moment_s(frame) > (position_s or 0.0) + ROUNDING_S:
                # The key frame is decoded before that position and shown after it.
                yield from self.frames_from(0.0)
                return
            is_first = False
            yield frame

    def upright_steps(self, frame: VideoFrame) -> tuple[Step, ...]:
        """The filters that show a frame as the file means it: with square pixels, and turned."""
        width_px = self._square_width_px(frame)
        squared: tuple[Step, ...] = ()
        if width_px != frame.width:
            squared = ("scale", f"{width_px}:{frame.height}"), ("setsar", "1")
        return *squared, *upright_steps(frame)

    def shown_size(self, frame: VideoFrame) -> tuple[int, int]:
        """Width and height in pixels of a frame once it is upright."""
        width_px = self._square_width_px(frame)
        is_turned = is_sideways(upright_steps(frame))
        return (frame.height, width_px) if is_turned else (width_px, frame.height)

    def _square_width_px(self, frame: VideoFrame) -> int:
        aspect = self.stream.sample_aspect_ratio
        if not aspect or aspect == 1 or not _NARROWEST_PIXEL <= aspect <= 1 / _NARROWEST_PIXEL:
            return frame.width
        return max(2, round(frame.width * aspect / 2) * 2)

    def check_time(self) -> None:
        """Raises `MediaRefused` TOO_SLOW once the time limit is over."""
        if self.is_late():
            raise MediaRefused(MediaProblem.TOO_SLOW, self.file_name)


@contextmanager
def refusing_damage(file_name: str) -> Generator[None]:
    """Turns whatever a decoder says about broken data into `MediaRefused` UNREADABLE.

    `ValueError` and its like are PyAV's answers to values that it does not know.
    """
    load_av()
    from av.error import FFmpegError

    try:
        yield
    except (FFmpegError, struct.error, ValueError, ArithmeticError, LookupError, MemoryError) as error:
        raise MediaRefused(MediaProblem.UNREADABLE, file_name) from error


@contextmanager
def open_video(
    path: Path, file_name: str = "", time_limit_s: float = TIME_LIMIT_S, *, decodes: bool = True
) -> Generator[OpenVideo]:
    """Opens a video for reading. Blocks; use a thread. Without ``decodes`` it gives packets only, and opens
    in a tenth of the time: FFmpeg else decodes a picture to learn what is in it.

    Raises `MediaRefused`: as `open_regular`, UNREADABLE, NOT_A_VIDEO (also sound alone), TOO_MANY_PIXELS in
    pixels of the long side, NOT_SUPPORTED, TOO_SLOW; and UNREADABLE for a decoding error inside the block.
    """
    load_av()
    import av

    name = file_name or path.name
    deadline = time.monotonic() + time_limit_s
    try:
        with open_regular(path, name) as file, refusing_damage(name):
            kind = _recognized(file.read(512))
            if kind is None:
                raise MediaRefused(MediaProblem.NOT_A_VIDEO, name)
            file.seek(0)
            options = {"max_streams": str(MAX_STREAMS)}
            # PyAV takes a dict a stream; its types say otherwise.
            stream_options: Any = []
            if not decodes and kind.demuxer in _QUICKLY_OPENED:
                stream_options = [{"skip_frame": "all"}] * MAX_STREAMS
                options |= {"probesize": "32"}
            with av.open(
                file,
                "r",
                format=kind.demuxer,
                options=options,
                stream_options=stream_options,
                buffer_size=_BUFFER_BYTES,
                metadata_errors="replace",
            ) as container:
                stream = _picture_stream(container, name)
                if stream is None:
                    raise MediaRefused(MediaProblem.NOT_A_VIDEO, name)
                side_px = max(stream.width, stream.height)
                if side_px > MAX_SIDE_PX:
                    raise MediaRefused(MediaProblem.TOO_MANY_PIXELS, name, side_px, MAX_SIDE_PX)
                stream.codec_context.options = {"max_pixels": str(MAX_SIDE_PX * MAX_SIDE_PX)}
                stream.thread_type = "AUTO"
                size_bytes = os.fstat(file.fileno()).st_size

                def is_late() -> bool:
                    return time.monotonic() >= deadline

                def again() -> AbstractContextManager[OpenVideo]:
                    return open_video(path, name, deadline - time.monotonic())

                start = _start_of(container, stream, name)
                yield OpenVideo(kind, container, stream, start, size_bytes, name, is_late, again)
    except OSError as error:  # the disk that the video is on stopped answering
        raise MediaRefused(problem_of(error), name) from error


def _picture_stream(container: InputContainer, name: str) -> VideoStream | None:
    """The first moving picture; a cover image in a music file is none. ``None`` without one.

    Raises `MediaRefused` NOT_SUPPORTED for a format that nobody here decodes, PyAV then has no codec for it,
    and for colours that FFmpeg would draw by another matrix than theirs, without a word.
    """
    from av.stream import Disposition

    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            codec = getattr(stream, "codec_context", None)
            if codec is None or int(codec.colorspace) in _MATRICES_OF_NO_USE:
                raise MediaRefused(MediaProblem.NOT_SUPPORTED, name)
            return stream
    return None


def _start_of(container: InputContainer, stream: VideoStream, name: str) -> int:
    """The time stamp of the first frame.

    AVI knows only the order in which frames are stored, and FFmpeg counts from a later stamp there than it
    says for MPEG-4 and H.264. Where that order is another than the one shown, it counts in no order for the
    formats after MPEG-4, and for MPEG-4 with two frames in a packet: these raise `MediaRefused`
    NOT_SUPPORTED.
    """
    said = stream.start_time or 0
    if container.format.name != "avi":
        return said
    packets = [*islice(container.demux(stream), _LOOKED_AT)]
    container.seek(0, stream=stream)
    is_out_of_order = stream.codec_context.has_b_frames
    has_places_held = any(0 < packet.size <= _PLACE_HELD_BYTES for packet in packets)
    if is_out_of_order and (stream.codec_context.name != "mpeg4" or has_places_held):
        raise MediaRefused(MediaProblem.NOT_SUPPORTED, name)
    first = packets[0].pts if packets else None
    return said if first is None else first


def _recognized(head: bytes) -> VideoContainer | None:
    if head[4:8] == b"ftyp":
        return None if head[8:12] in HEIF_BRANDS else _BRANDS.get(head[8:11], _MP4)
    if head[4:8] in _MOV_ATOMS:
        return _MOV
    for at, signature, container in _SIGNATURES:
        if head[at : at + len(signature)] == signature:
            return container
    is_transport_stream = any(
        all(head[at : at + 1] == _SYNC_BYTE for at in range(first, 512, size))
        for first, size in _TRANSPORT_PACKETS
    )
    return _TRANSPORT_STREAM if is_transport_stream else None
