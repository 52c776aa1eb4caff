"""Cutting a piece out of a video, exact to the frame, into an MP4 that every model reads.

The picture is encoded anew (H.264, 8 bit, even sides, upright); sound that fits in an MP4 is copied.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Generator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.disk import replacing
from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.containers import ROUNDING_S, OpenVideo, open_video, refusing_damage
from runapi_desktop.media.drawing import Drawing, Step, is_rgb
from runapi_desktop.media.film_writer import add_h264, mp4_into
from runapi_desktop.media.probe import probe_video

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream


_MICROSECONDS: Final = 1_000_000  # FFmpeg's clock for seeking by no stream in particular
_TIME_LIMIT_S: Final = 900.0
_COPIED_SOUND: Final = frozenset({"aac", "mp3", "ac3", "alac"})
_EVEN: Final = "trunc(iw/2)*2:trunc(ih/2)*2:out_range=tv"
_UNKNOWN_RATE: Final = Fraction(30)
# Of the size limit the picture may take 85 %, and 10 % more in a surge; the rest is sound and index.
_PICTURE_SHARE: Final = 0.85
_SURGE_SHARE: Final = 0.10
_MAX_BITS_PER_S: Final = 400_000_000


def trim_video(
    path: Path,
    start_s: float,
    duration_s: float,
    out_path: Path,
    on_progress: Callable[[float], None],
    *,
    max_bytes: int = 100_000_000,
) -> VideoFacts:
    """Writes the frames whose time lies in `duration_s` seconds from `start_s` on. Blocks; use a thread.

    `on_progress` hears 0 to 1 after every frame; what it raises ends the work and leaves nothing behind.
    The result stays below `max_bytes`. Raises `MediaRefused` as `open_video` (UNREADABLE also when nothing
    lies in that range) and `StorageTrouble`.
    """
    count = -1  # the last report is of the end, not of a frame
    with (
        open_video(path, time_limit_s=_TIME_LIMIT_S) as video,
        replacing(out_path) as file,
        # Inside `replacing`: some errors of FFmpeg are OSErrors as well, and none of the disk's doing.
        refusing_damage(video.file_name),
    ):
        with mp4_into(file) as out:
            sound = _sound(video, start_s, duration_s)
            for done in _write(out, video, sound, start_s, duration_s, max_bytes):
                count += 1
                on_progress(done)
        facts = probe_video(Path(file.name), video.file_name)
        if facts.frame_count != count:
            raise MediaRefused(MediaProblem.INCOMPLETE, out_path.name, facts.frame_count, count)
    return facts


def _write(
    out: OutputContainer,
    video: OpenVideo,
    sound: list[Packet[AudioStream]],
    start_s: float,
    duration_s: float,
    max_bytes: int,
) -> Generator[float]:
    """Encodes frame by frame; yields the part that is done, 0 to 1."""
    picture: VideoStream | None = None
    drawing: Drawing | None = None
    first_pts = 0
    for frame in video.frames_from(start_s):
        at_s = video.moment_s(frame) - start_s
        if at_s < -ROUNDING_S or frame.pts is None:
            continue
        if at_s >= duration_s - ROUNDING_S:
            break
        if drawing is None:
            scale = f"{_EVEN}:out_color_matrix=bt709" if is_rgb(frame) else _EVEN
            steps: tuple[Step, ...] = (*video.upright_steps(frame), ("scale", scale), ("format", "yuv420p"))
            drawing = Drawing(frame, *steps, time_base=video.time_base)
            first_pts = frame.pts
        drawing.put(frame)
        ready = drawing.take()
        if picture is None:
            picture = _picture_stream(out, video, ready, duration_s, max_bytes)
            _copy_sound(out, sound, float(first_pts * video.time_base))
        if ready.pts is not None:
            ready.pts -= first_pts
        out.mux(picture.encode(ready))
        yield min(1.0, max(0.0, at_s) / duration_s)
    if picture is None:
        raise MediaRefused(MediaProblem.UNREADABLE, video.file_name)
    out.mux(picture.encode(None))
    yield 1.0


def _picture_stream(
    out: OutputContainer, video: OpenVideo, frame: VideoFrame, duration_s: float, max_bytes: int
) -> VideoStream:
    max_bits = max_bytes * 8
    stream = add_h264(
        out,
        video.stream.average_rate or _UNKNOWN_RATE,
        maxrate=str(min(int(max_bits * _PICTURE_SHARE / duration_s), _MAX_BITS_PER_S)),
        bufsize=str(min(int(max_bits * _SURGE_SHARE), _MAX_BITS_PER_S)),
    )
    encoder = stream.codec_context
    encoder.width, encoder.height = frame.width, frame.height
    encoder.pix_fmt = frame.format.name
    encoder.time_base = stream.time_base = video.time_base
    encoder.colorspace, encoder.color_range = int(frame.colorspace), int(frame.color_range)
    encoder.color_primaries, encoder.color_trc = int(frame.color_primaries), int(frame.color_trc)
    return stream


def _sound(video: OpenVideo, start_s: float, duration_s: float) -> list[Packet[AudioStream]]:
    """The packets of the first sound track in the range; none when an MP4 does not hold their format."""
    for stream in video.container.streams.audio[:1]:
        if stream.codec_context.name not in _COPIED_SOUND:
            return []
        from_s = start_s + video.start_s
        packets: list[Packet[AudioStream]] = []
        video.container.seek(int(max(0.0, from_s) * _MICROSECONDS))
        for packet in video.container.demux(stream):
            video.check_time()
            if packet.pts is None or packet.pts * packet.time_base < from_s:
                continue
            if packet.pts * packet.time_base >= from_s + duration_s:
                break
            packets.append(packet)
        return packets
    return []


def _copy_sound(out: OutputContainer, packets: list[Packet[AudioStream]], first_frame_s: float) -> None:
    """Muxes sound as it is, moved so that it stays with the picture whose first frame is now at 0."""
    if not packets:
        return
    stream = out.add_stream_from_template(packets[0].stream)
    shift = int(first_frame_s / packets[0].time_base)
    for packet in packets:
        if packet.pts is not None and packet.pts >= shift:
            packet.pts -= shift
            packet.dts = packet.pts
            packet.stream = stream
            out.mux(packet)
