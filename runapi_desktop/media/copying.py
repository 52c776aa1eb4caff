"""Putting pieces of films one behind the other without encoding anything: packets with new times.

Works on pieces for which `obstacle_to_copying` found none.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.film_writer import PictureTrack

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream

_TIME_LIMIT_S: Final = 900.0
_FALLBACK_RATE: Final = 24


def copy_pieces(out: OutputContainer, pieces: Sequence[Piece], on_progress: Callable[[float], None]) -> None:
    """Writes all pieces into `out`. `on_progress` hears 0 to 1; what it raises ends the work.

    Raises `MediaRefused` as `open_video`, and UNREADABLE for a piece without a frame.
    """
    film = _Film(out)
    total_bytes = sum(piece.path.stat().st_size for piece in pieces)
    done_bytes = 0
    for piece in pieces:
        with open_video(piece.path, time_limit_s=_TIME_LIMIT_S, decodes=False) as video:
            for read_bytes in film.append(video, piece):
                on_progress(min((done_bytes + read_bytes) / total_bytes, 1.0))
            done_bytes += video.size_bytes
    film.end()


@dataclass
class _Film:
    """The film so far. ``length`` is where it ends, in ticks of the picture."""

    out: OutputContainer
    picture: PictureTrack | None = None
    sound: AudioStream | None = None
    length: int = 0
    _last_dts: dict[int, int] = field(default_factory=dict[int, int])

    def append(self, video: OpenVideo, piece: Piece) -> Generator[int]:
        """Adds a piece; yields how many bytes of its file have been gone through."""
        source = video.stream
        sounds = video.container.streams.audio[:1]
        if self.picture is None:
            self.picture = PictureTrack(self.out, self.out.add_stream_from_template(source, opaque=True))
            self.sound = self.out.add_stream_from_template(sounds[0]) if sounds else None
        start = video.start + _ticks(piece.start_us, video)
        end = None if piece.end_us is None else video.start + _ticks(piece.end_us, video)
        if piece.start_us:
            video.container.seek(start + _ticks(500, video), stream=source)
        begins_film = not self.length and not piece.start_us
        shown: dict[int, int] = {}
        is_over = False
        for packet in video.packets(*sounds):
            if packet.pts is None or packet.dts is None:
                continue
            pts, pos = packet.pts, packet.pos
            if packet.stream_index != source.index:
                self._put_sound(packet, packet.pts, packet.dts, video, start, end)
            elif is_over or (end is not None and packet.is_keyframe and pts >= end - _ticks(500, video)):
                is_over = True
                if not sounds:
                    break
            elif pts >= start - _ticks(500, video) or (begins_film and packet.is_discard):
                # What an edit list hides comes along with times below zero, which hide it again.
                if not packet.is_discard:
                    shown[pts] = packet.duration or 0
                packet.pts = pts + self.length - start
                packet.dts = self._rising(0, packet.dts + self.length - start)
                self.picture.put((packet,))
            yield max(pos or 0, 0)
        if not shown:
            raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
        last = max(shown)
        usual = round(1 / (source.average_rate or _FALLBACK_RATE) / video.time_base)
        self.length += (end if is_over and end is not None else last + (shown[last] or usual)) - start

    def end(self) -> None:
        """Writes what was held back."""
        if self.picture is not None:
            self.picture.end(self.length)

    def _put_sound(
        self, packet: Packet[Stream], pts: int, dts: int, video: OpenVideo, start: int, end: int | None
    ) -> None:
        """Sound keeps its distance to the picture of its own piece; what would overlap is left out."""
        time_base = packet.time_base or video.time_base
        at = pts * time_base / video.time_base
        begins_film = self.length == 0 and start <= video.start
        if (at < start and not begins_film) or (end is not None and at >= end) or self.sound is None:
            return
        shift = round((self.length - start) * video.time_base / time_base)
        last = self._last_dts.get(1)
        if last is not None and dts + shift <= last:
            return
        packet.pts = pts + shift
        packet.dts = self._rising(1, dts + shift)
        packet.stream = self.sound
        self.out.mux(packet)

    def _rising(self, track: int, dts: int) -> int:
        """A decoding time later than the one before: where pieces of uneven rates meet, they may clash."""
        last = self._last_dts.get(track)
        self._last_dts[track] = dts if last is None else max(dts, last + 1)
        return self._last_dts[track]


def _ticks(moment_us: int, video: OpenVideo) -> int:
    return round(moment_us / 1_000_000 / video.time_base)
