"""Writing an MP4 packet by packet, with times that every player reads alike.

Knows neither where packets come from nor what they show.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from fractions import Fraction
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from runapi_desktop.disk import storage_trouble
from runapi_desktop.domain.errors import StorageProblem
from runapi_desktop.media.av_loading import load_av

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.stream import VideoStream

_OPTIONS: Final = {"max_interleave_delta": "0"}
_MOST_OUT_OF_ORDER: Final = 32
"""No codec here reorders more than 16 frames."""


@contextmanager
def mp4_into(file: BinaryIO) -> Generator[OutputContainer]:
    """An MP4 that is written into `file`, which is a file on disk; complete when the block has ended well.

    FFmpeg writes by the name of the file, at twice the speed of Python's own. Raises `OSError` when the disk
    does not take it.
    """
    load_av()
    import av
    from av.error import FFmpegError

    try:
        out = av.open(file.name, "w", format="mp4", options=_OPTIONS)
        try:
            yield out
        except BaseException:
            with suppress(OSError, FFmpegError):  # closing writes an end that nobody needs any more
                out.close()
            raise
        out.close()
    except FFmpegError as error:
        if isinstance(error, OSError) and _is_the_disks(error):
            # FFmpeg's errors are taken for damage of what it reads; this one is none of the film's doing.
            raise OSError(error.errno, error.strerror) from error
        raise


def add_h264(out: OutputContainer, rate: Fraction, **limits: str) -> VideoStream:
    """A picture track in the quality that films have here.

    Its encoder works on several frames at once, while the next ones are decoded and drawn. PyAV's own choice,
    slices of one frame, leaves processors idle in between.
    """
    stream = out.add_stream("libx264", rate, {"preset": "veryfast", "crf": "17", **limits})
    stream.codec_context.thread_type = "FRAME"
    return stream


def _is_the_disks(error: OSError) -> bool:
    """What only writing runs into. Not EPERM, which is FFmpeg's -1 for any failure."""
    is_full = storage_trouble(error, "").problem is StorageProblem.FULL
    return is_full or error.errno in (errno.EROFS, errno.EIO)


class PictureTrack:
    """The packets of the one picture track of an MP4, in the order of decoding; the first frame is at 0.

    The last ones are held back until it is known when the film ends. Players leave out what lies behind the
    end that the file claims, and FFmpeg's muxer takes that from two packets: the one decoded last and the one
    shown last.
    """

    def __init__(self, out: OutputContainer, stream: Stream) -> None:
        self._out = out
        self._stream = stream
        self._held: deque[Packet[Any]] = deque()
        self._first_dts: int | None = None

    def put(self, packets: Iterable[Packet[Any]]) -> None:
        """Writes packets whose times are in one time base, which is their own."""
        for packet in packets:
            if self._first_dts is None:
                self._first_dts = packet.dts
            packet.stream = self._stream
            self._held.append(packet)
            if len(self._held) > _MOST_OUT_OF_ORDER:
                self._out.mux(self._held.popleft())

    def end(self, length: int) -> None:
        """No more packets come; the film lasts `length` ticks of the packets' time base."""
        if self._held:
            decoded_last = self._held[-1]
            shown_last = max(self._held, key=lambda packet: packet.pts or 0)
            decoded_last.duration = length - (decoded_last.dts or 0) + (self._first_dts or 0)
            # One packet may be both; of its two lengths the longer one hides nothing.
            known = decoded_last.duration if shown_last is decoded_last else 1
            shown_last.duration = max(length - (shown_last.pts or 0), known or 1)
        while self._held:
            self._out.mux(self._held.popleft())
