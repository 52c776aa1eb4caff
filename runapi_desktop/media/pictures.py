"""Decoding a still picture of any kind the app reads into one frame, under strict bounds.

Each format goes straight to its own decoder: FFmpeg never guesses, so a text file cannot become a playlist
that opens other files.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import struct
from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.drawing import drawn_together
from runapi_desktop.media.heif import HeifFacts, read_heif
from runapi_desktop.media.picture_header import PictureHeader, PictureKind, read_header, webp_chunks

if TYPE_CHECKING:
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame


MAX_PIXELS: Final = 200_000_000
_MAX_TILES: Final = 1024
_DECODERS: Final = {
    PictureKind.JPEG: "mjpeg",
    PictureKind.PNG: "png",
    PictureKind.WEBP: "webp",
    PictureKind.GIF: "gif",
    PictureKind.BMP: "bmp",
    PictureKind.TIFF: "tiff",
}


@contextmanager
def refusing_damage(file_name: str) -> Generator[None]:
    """Turns whatever a decoder says about broken data into `MediaRefused` UNREADABLE.

    `ValueError` and its like are PyAV's answers to values that it does not know.
    """
    from av.error import FFmpegError

    try:
        yield
    except (FFmpegError, struct.error, ValueError, ArithmeticError, LookupError, MemoryError) as error:
        raise MediaRefused(MediaProblem.UNREADABLE, file_name) from error


def decode_picture(data: bytes, file_name: str = "") -> tuple[PictureHeader, VideoFrame]:
    """The header and the pixels of a picture, as stored (not turned); the first frame of an animation.

    Raises `MediaRefused`: NOT_A_PICTURE, TOO_MANY_PIXELS (above 200 million, before anything is decoded)
    or UNREADABLE for data that is cut off or damaged anywhere.
    """
    header = read_header(data)
    if header is None:
        raise MediaRefused(MediaProblem.NOT_A_PICTURE, file_name)
    pixels = header.width_px * header.height_px
    if pixels > MAX_PIXELS:
        raise MediaRefused(MediaProblem.TOO_MANY_PIXELS, file_name, actual=pixels, limit=MAX_PIXELS)
    with refusing_damage(file_name):
        if header.kind in (PictureKind.HEIC, PictureKind.AVIF):
            frame = _decode_heif(data, read_heif(data))
        else:
            still = _first_webp_frame(data) if header.is_animated else data
            frame = _decode(_DECODERS[header.kind], still)
    return header, frame


def _decode(decoder_name: str, data: bytes) -> VideoFrame:
    from av.codec.context import CodecContext
    from av.packet import Packet

    decoder = cast("VideoCodecContext", CodecContext.create(decoder_name, "r"))
    decoder.options = {"max_pixels": str(MAX_PIXELS)}
    if decoder_name != "tiff":  # where a strict decoder refuses every tag that it has not heard of
        decoder.options |= {"err_detect": "explode"}
    frames = [*decoder.decode(Packet(data)), *decoder.decode(None)]
    for frame in frames:
        return frame
    raise ValueError("no picture")


def _first_webp_frame(data: bytes) -> bytes:
    """A still WebP of the first frame of an animated one, which FFmpeg does not decode (RFC 9649, 2.7)."""
    for kind, body in webp_chunks(data, 12):
        if kind == b"ANMF":
            has_alpha = body[16:20] == b"ALPH"
            extended = struct.pack("<4sIB3x", b"VP8X", 10, 0x10 if has_alpha else 0) + body[6:12]
            chunks = extended + body[16:]
            return struct.pack("<4sI4s", b"RIFF", 4 + len(chunks), b"WEBP") + chunks
    raise ValueError("an animation without a frame")


def _decode_heif(data: bytes, facts: HeifFacts) -> VideoFrame:
    import av

    if len(facts.tile_ids) > _MAX_TILES:
        raise ValueError("more tiles than any camera writes")
    # The demuxer is told the format, so it does not guess, and it follows no reference out of the file.
    with av.open(BytesIO(data), "r", format="mov", metadata_errors="replace") as container:
        indexes = {stream.id: stream.index for stream in container.streams.video}
        if facts.tile_ids[0] not in indexes:
            raise ValueError("the coded picture is missing")
        wanted = [indexes[tile_id] for tile_id in facts.tile_ids]
        tiles: dict[int, VideoFrame] = {}
        for packet in container.demux(video=tuple(sorted(set(wanted)))):
            if packet.stream_index not in tiles:
                for frame in packet.decode()[:1]:
                    tiles[packet.stream_index] = frame
    ordered = [tiles[index] for index in wanted]
    first = ordered[0]
    if len(ordered) == 1:
        return first
    columns = -(-facts.width_px // first.width)
    rows = -(-facts.height_px // first.height)
    if columns * rows != len(ordered):
        raise ValueError("a grid with tiles missing")
    return drawn_together(
        ordered,
        ("tile", f"{columns}x{rows}"),
        ("crop", f"{facts.width_px}:{facts.height_px}:0:0:exact=1"),
    )
