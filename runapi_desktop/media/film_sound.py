"""The sound of a film that is encoded anew: every piece brings exactly as much of it as of pictures.

Pieces without sound are silent; sound that begins late or ends early is filled up with silence.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from runapi_desktop.media.containers import OpenVideo

if TYPE_CHECKING:
    from av.audio.fifo import AudioFifo
    from av.audio.frame import AudioFrame
    from av.container import OutputContainer

_RATE: Final = 48_000
_FORMAT: Final = "fltp"
_LAYOUT: Final = "stereo"
_FRAME_SAMPLES: Final = 1024  # what an AAC encoder takes at a time
_BITS_PER_S: Final = 192_000
_MICROSECONDS: Final = 1_000_000


class FilmSound:
    """One AAC track of an MP4, 48 kHz stereo."""

    def __init__(self, out: OutputContainer) -> None:
        from av.audio.fifo import AudioFifo

        self._out = out
        self._stream = out.add_stream("aac", _RATE)
        self._stream.codec_context.bit_rate = _BITS_PER_S
        self._stream.codec_context.layout = _LAYOUT
        self._waiting = AudioFifo()
        self._written = 0
        self._exact_end = 0.0

    def append(self, video: OpenVideo, start_us: int, length_us: int) -> None:
        """The sound of a piece, or silence, exactly as long as its pictures. Moves the file's position."""
        self._exact_end += length_us * _RATE / _MICROSECONDS
        wanted = round(self._exact_end) - self._queued
        piece = _sound_of(video, start_us, wanted)
        if piece is not None:
            self._put(piece.read(min(piece.samples, wanted), partial=True))
        self._put_silence(round(self._exact_end) - self._queued)
        self._encode(partial=False)

    def end(self) -> None:
        """Encodes what is left."""
        self._encode(partial=True)
        self._out.mux(self._stream.encode(None))

    @property
    def _queued(self) -> int:
        return self._written + self._waiting.samples

    def _put(self, frame: AudioFrame | None) -> None:
        if frame is not None and frame.samples:
            frame.pts = None
            self._waiting.write(frame)

    def _put_silence(self, samples: int) -> None:
        while samples > 0:
            count = min(samples, _RATE)
            self._put(_silence(count))
            samples -= count

    def _encode(self, *, partial: bool) -> None:
        while self._waiting.samples >= _FRAME_SAMPLES or (partial and self._waiting.samples):
            frame = self._waiting.read(_FRAME_SAMPLES, partial=partial)
            if frame is None:
                return
            frame.pts, frame.time_base = self._written, Fraction(1, _RATE)
            self._written += frame.samples
            self._out.mux(self._stream.encode(frame))


def _sound_of(video: OpenVideo, start_us: int, wanted: int) -> AudioFifo | None:
    """The first ``wanted`` samples of the first sound track from that moment of the picture on."""
    from av.audio.fifo import AudioFifo
    from av.audio.resampler import AudioResampler

    for stream in video.container.streams.audio[:1]:
        resampler = AudioResampler(format=_FORMAT, layout=_LAYOUT, rate=_RATE)
        found = AudioFifo()
        from_s = start_us / _MICROSECONDS + video.start_s
        video.container.seek(int(max(0.0, from_s) * _MICROSECONDS))
        for frame in video.container.decode(stream):
            video.check_time()
            if frame.time is None:
                continue
            for ready in resampler.resample(frame):
                begin = round(((ready.time or 0.0) - from_s) * _RATE)
                if begin + ready.samples <= found.samples:
                    continue  # before the piece begins
                gap = begin - found.samples
                ready.pts = None
                if gap > 0:
                    found.write(_silence(min(gap, wanted)))
                found.write(ready if gap >= 0 else _without_head(ready, -gap))
            if found.samples >= wanted:
                break
        return found
    return None


def _without_head(frame: AudioFrame, samples: int) -> AudioFrame:
    from av.audio.fifo import AudioFifo

    fifo = AudioFifo()
    fifo.write(frame)
    fifo.read(samples)
    rest = fifo.read(partial=True)
    assert rest is not None
    rest.pts = None
    return rest


def _silence(samples: int) -> AudioFrame:
    from av.audio.frame import AudioFrame

    frame = AudioFrame(_FORMAT, _LAYOUT, samples)
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    frame.sample_rate = _RATE
    return frame
