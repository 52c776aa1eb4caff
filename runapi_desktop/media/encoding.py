"""Putting pieces of films one behind the other where they differ: every frame drawn and encoded once, anew.

The film is as large as its largest piece; others are centred on black. Each frame keeps its own time, so a
film of pieces with different frame rates doubles and drops none.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.drawing import BT709, Drawing, Step, film_matrix, is_rgb
from runapi_desktop.media.film_sound import FilmSound
from runapi_desktop.media.film_writer import PictureTrack, add_h264
from runapi_desktop.media.timeline import times_in

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_TIME_LIMIT_S: Final = 3600.0
_TICK: Final = Fraction(1, 90_000)
"""Frames of 24, 25, 29.97, 30, 50 and 60 a second all begin on a tick."""
_US_PER_TICK: Final = 1_000_000 / 90_000
_FALLBACK_RATE: Final = Fraction(24)
_TV_RANGE: Final = 1


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece as measured: the first and the last frame of it, and the times of all."""

    piece: Piece
    times: FrameTimes
    first: int
    last: int
    size: tuple[int, int]
    matrix: int
    rate: Fraction
    has_sound: bool

    @property
    def start_us(self) -> int:
        return self.times.starts_us[self.first]

    @property
    def length_us(self) -> int:
        return self.piece.length_us(self.times)


def encode_pieces(
    out: OutputContainer, pieces: Sequence[Piece], on_progress: Callable[[float], None]
) -> None:
    """Writes all pieces into `out`. `on_progress` hears 0 to 1 after each frame; what it raises ends it.

    Raises `MediaRefused` as `open_video`, and UNREADABLE for a piece without a frame.
    """
    parts = [_measured(piece) for piece in pieces]
    width_px, height_px = max((part.size for part in parts), key=lambda size: size[0] * size[1])
    size = width_px // 2 * 2, height_px // 2 * 2
    matrices = {part.matrix for part in parts}
    matrix = matrices.pop() if len(matrices) == 1 else BT709
    stream = _picture_stream(out, size, matrix, max(part.rate for part in parts))
    sound = FilmSound(out) if any(part.has_sound for part in parts) else None
    track = PictureTrack(out, stream)
    total_us = sum(part.length_us for part in parts)
    done_us = 0
    for part in parts:
        with open_video(part.piece.path, time_limit_s=_TIME_LIMIT_S) as video:
            if sound is not None:
                sound.append(video, part.start_us, part.length_us)
            drawing: Drawing | None = None
            for number, frame in _frames(video, part):
                drawing = drawing or Drawing(
                    frame, *_steps(video, frame, size, part.matrix, matrix), time_base=_TICK
                )
                at_us = done_us + part.times.starts_us[number] - part.start_us
                frame.time_base, frame.pts = _TICK, round(at_us / _US_PER_TICK)
                drawing.put(frame)
                ready = drawing.take()
                track.put(cast("list[Packet[Any]]", stream.encode(ready)))
                on_progress(min((at_us + 1) / total_us, 1.0))
        done_us += part.length_us
    track.put(cast("list[Packet[Any]]", stream.encode(None)))
    track.end(round(done_us / _US_PER_TICK))
    if sound is not None:
        sound.end()


def _measured(piece: Piece) -> _Part:
    with open_video(piece.path, time_limit_s=_TIME_LIMIT_S) as video:
        times = times_in(video)
        wanted = piece.frames(times)
        shape = next(video.frames_from(0), None)
        if not wanted or shape is None:
            raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
        rate = video.stream.average_rate or _FALLBACK_RATE
        matrix = film_matrix(shape)
        has_sound = bool(video.container.streams.audio)
        return _Part(piece, times, wanted[0], wanted[-1], video.shown_size(shape), matrix, rate, has_sound)


def _frames(video: OpenVideo, part: _Part) -> Iterator[tuple[int, VideoFrame]]:
    """The frames of the part with their numbers in the file, each once."""
    origin = video.start
    seen = part.first - 1
    for frame in video.frames_from(part.start_us / 1e6):
        if frame.pts is None:
            continue
        at_us = (frame.pts - origin) * video.time_base * 1_000_000
        number = part.times.number_at(round(at_us) + 1)
        if number > part.last:
            return
        if number > seen:
            seen = number
            yield number, frame


def _picture_stream(out: OutputContainer, size: tuple[int, int], matrix: int, rate: Fraction) -> VideoStream:
    stream = add_h264(out, rate)
    encoder = stream.codec_context
    encoder.width, encoder.height = size
    encoder.pix_fmt = "yuv420p"
    encoder.time_base = stream.time_base = _TICK
    encoder.colorspace, encoder.color_range = matrix, _TV_RANGE
    return stream


def _steps(
    video: OpenVideo, frame: VideoFrame, size: tuple[int, int], matrix: int, wanted_matrix: int
) -> tuple[Step, ...]:
    fit = f"{size[0]}:{size[1]}"
    scale = f"{fit}:force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=tv"
    # Never without need: it costs a level of brightness here and there.
    if is_rgb(frame) or matrix != wanted_matrix:
        scale += ":out_color_matrix=bt709"
    return (
        *video.upright_steps(frame),
        ("scale", scale),
        ("format", "yuv420p"),
        ("pad", f"{fit}:-1:-1:color=black"),
    )
