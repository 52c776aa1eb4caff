"""Pictures and videos made on the spot, by PyAV and by hand: no test needs a file, ffmpeg or ImageMagick."""

from __future__ import annotations

import random
import struct
from base64 import b64decode
from collections.abc import Callable, Sequence
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from zlib import crc32

import av
from av.codec.context import CodecContext
from av.packet import Packet
from av.video.frame import VideoFrame

from runapi_desktop.media.metadata import ClipMetadata, comment_of, metadata_beside

Rgb = tuple[int, int, int]
CMYK_RED_JPEG = b64decode(
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdo"
    "Zz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj"
    "Y2NjY2Nj/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
    "xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AtAFEG0AB/9k="
)
"""16 × 16 pixels, full magenta and yellow: no encoder here writes ink colours."""
RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 200, 40), (30, 40, 220), (240, 240, 240)
QUADRANTS: tuple[tuple[Rgb, Rgb], tuple[Rgb, Rgb]] = ((RED, GREEN), (BLUE, WHITE))

# --- pictures --------------------------------------------------------------------------------------


def quadrants(
    width_px: int, height_px: int, colours: Sequence[Sequence[Sequence[int]]] = QUADRANTS
) -> VideoFrame:
    """Four colours, RGB or RGBA: two rows of two."""
    half_px, rest_px = width_px // 2, width_px - width_px // 2
    upper, lower = (bytes(left) * half_px + bytes(right) * rest_px for left, right in colours)
    data = upper * (height_px // 2) + lower * (height_px - height_px // 2)
    return from_rows(data, width_px, height_px, len(colours[0][0]))


def noise(width_px: int, height_px: int, seed: int = 1) -> VideoFrame:
    return from_rows(random.Random(seed).randbytes(width_px * height_px * 3), width_px, height_px, 3)


def from_rows(data: bytes, width_px: int, height_px: int, channels: int) -> VideoFrame:
    frame = VideoFrame(width_px, height_px, "rgba" if channels == 4 else "rgb24")
    plane, row_bytes = frame.planes[0], width_px * channels
    gap = bytes(plane.line_size - row_bytes)
    plane.update(b"".join(data[at : at + row_bytes] + gap for at in range(0, len(data), row_bytes)))
    return frame


def encoded(frame: VideoFrame, codec: str = "png", pixel_format: str | None = None, **options: str) -> bytes:
    """A picture file by the encoder of that name."""
    picture = frame.reformat(format=pixel_format or frame.format.name)
    encoder = CodecContext.create(codec, "w")
    encoder.width, encoder.height = picture.width, picture.height
    encoder.pix_fmt = picture.format.name
    encoder.time_base = Fraction(1, 25)
    encoder.options = options
    return b"".join(bytes(packet) for packet in [*encoder.encode(picture), *encoder.encode(None)])


def jpeg(frame: VideoFrame) -> bytes:
    return encoded(frame, "mjpeg", "yuvj420p", qmin="2", qmax="2")


def webp(frame: VideoFrame) -> bytes:
    return encoded(frame, "libwebp", "bgra", lossless="1")


def in_container(frames: Sequence[VideoFrame], container: str, codec: str, pixel_format: str) -> bytes:
    out = BytesIO()
    # Every frame for itself, so that each can stand alone as a tile.
    options = {"x265-params": "log-level=none:keyint=1:bframes=0"} if codec == "libx265" else {}
    with av.open(out, "w", format=container) as file:
        stream = file.add_stream(codec, 10, options)
        stream.width, stream.height, stream.pix_fmt = frames[0].width, frames[0].height, pixel_format
        for index, frame in enumerate(frames):
            picture = frame.reformat(format=pixel_format)
            picture.pts, picture.time_base = index, Fraction(1, 10)
            file.mux(stream.encode(picture))
        file.mux(stream.encode(None))
    return out.getvalue()


def exif(orientation: int, order: str = "<") -> bytes:
    """A TIFF block with nothing but the orientation."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    return head + struct.pack(f"{order}HHHIHHI", 1, 274, 3, 1, orientation, 0, 0)


def jpeg_with_exif(data: bytes, block: bytes) -> bytes:
    body = b"Exif\0\0" + block
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def png_with_exif(data: bytes, block: bytes) -> bytes:
    chunk = b"eXIf" + block
    chunk = struct.pack(">I", len(block)) + chunk + struct.pack(">I", crc32(chunk))
    return data[:33] + chunk + data[33:]


def webp_with_exif(data: bytes, width_px: int, height_px: int, block: bytes) -> bytes:
    size = (width_px - 1).to_bytes(3, "little") + (height_px - 1).to_bytes(3, "little")
    still = data[12:] if data[12:16] != b"VP8X" else data[30:]
    body = b"VP8X" + struct.pack("<IB3x", 10, 0x08) + size + still
    body += b"EXIF" + struct.pack("<I", len(block)) + block + b"\0" * (len(block) % 2)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def animated_webp(stills: Sequence[bytes], width_px: int, height_px: int) -> bytes:
    size = (width_px - 1).to_bytes(3, "little") + (height_px - 1).to_bytes(3, "little")
    body = b"VP8X" + struct.pack("<IB3x", 10, 0x02) + size
    body += b"ANIM" + struct.pack("<IIH", 6, 0, 0)
    for still in stills:
        frame = bytes(6) + size + (100).to_bytes(3, "little") + b"\0" + still[12:]
        body += b"ANMF" + struct.pack("<I", len(frame)) + frame
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def box(kind: bytes, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return struct.pack(">I", 8 + len(body)) + kind + body


def heic(tiles: Sequence[VideoFrame], columns: int, size: tuple[int, int], *turns: bytes) -> bytes:
    """A HEIC file as a telephone writes it: a grid of coded tiles, and `irot`/`imir` boxes on the whole."""
    movie = in_container(tiles, "mp4", "libx265", "yuv420p")
    with av.open(BytesIO(movie)) as file:
        samples = [bytes(packet) for packet in file.demux(video=0) if packet.size]
    at = movie.index(b"hvcC") - 4
    config = movie[at : at + struct.unpack_from(">I", movie, at)[0]]
    count, primary = len(tiles), len(tiles) + 1
    grid = struct.pack(">BBBBHH", 0, 0, count // columns - 1, columns - 1, *size)

    def ispe(width_px: int, height_px: int) -> bytes:
        return box(b"ispe", bytes(4), struct.pack(">II", width_px, height_px))

    properties = [config, ispe(tiles[0].width, tiles[0].height), ispe(*size), *turns]
    used = [(item, (1, 2)) for item in range(1, primary)]
    used.append((primary, tuple(range(3, 4 + len(turns)))))
    ipma = struct.pack(">I", len(used))
    for item, indexes in used:
        ipma += struct.pack(">HB", item, len(indexes)) + bytes(indexes)
    kinds = [*((item, b"hvc1") for item in range(1, primary)), (primary, b"grid")]
    infos = [box(b"infe", b"\2\0\0\0", struct.pack(">HH4sB", item, 0, kind, 0)) for item, kind in kinds]

    def meta(data_at: int) -> bytes:
        places, at = b"", data_at
        for item, sample in enumerate(samples, 1):
            places += struct.pack(">HHHHII", item, 0, 0, 1, at, len(sample))
            at += len(sample)
        places += struct.pack(">HHHHII", primary, 1, 0, 1, 0, len(grid))
        tile_ids = struct.pack(f">HH{count}H", primary, count, *range(1, primary))
        return box(
            b"meta",
            bytes(4),
            box(b"hdlr", bytes(8), b"pict", bytes(13)),
            box(b"pitm", bytes(4), struct.pack(">H", primary)),
            box(b"iinf", bytes(4), struct.pack(">H", len(infos)), *infos),
            box(b"iref", bytes(4), box(b"dimg", tile_ids)),
            box(b"iprp", box(b"ipco", *properties), box(b"ipma", bytes(4), ipma)),
            box(b"iloc", b"\1\0\0\0", b"\x44\0", struct.pack(">H", primary), places),
            box(b"idat", grid),
        )

    head = box(b"ftyp", b"heic", bytes(4), b"mif1heic")
    return head + meta(len(head) + len(meta(0)) + 8) + box(b"mdat", *samples)


def rgb_at(frame: VideoFrame, x: float, y: float) -> Rgb:
    """The colour at a place, x and y from 0 to 1."""
    picture = frame if frame.format.name == "rgb24" else frame.reformat(format="rgb24")
    plane = picture.planes[0]
    at = int(y * picture.height) * plane.line_size + int(x * picture.width) * 3
    red, green, blue = bytes(plane)[at : at + 3]
    return red, green, blue


def decoded(data: bytes, codec: str = "mjpeg") -> VideoFrame:
    decoder = CodecContext.create(codec, "r")
    return [*decoder.decode(Packet(data)), *decoder.decode(None)][0]


def is_near(one: Sequence[int], other: Sequence[int], within: int = 12) -> bool:
    return all(abs(a - b) <= within for a, b in zip(one, other, strict=True))


# --- videos ----------------------------------------------------------------------------------------


def write_video(
    path: Path,
    frame_count: int = 48,
    *,
    size: tuple[int, int] = (320, 240),
    rate: int = 24,
    container: str | None = None,
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    sound: str | None = None,
    aspect: Fraction | None = None,
    picture: Callable[[int], VideoFrame] | None = None,
    coder: dict[str, str] | None = None,
    times: Sequence[Fraction] | None = None,
) -> Path:
    """A video in which the brightness of each frame tells its number: see `frame_number`. With `times`, the
    moments at which the frames begin and the last one ends, in seconds, it is of a variable rate."""
    coder_options = {"libx264": {"g": "12", "preset": "ultrafast", "crf": "8"}}.get(codec, {}) | (coder or {})
    tick = Fraction(1, 90_000) if times else Fraction(1, rate)
    with av.open(str(path), "w", format=container, options=options or {}) as file:
        stream = file.add_stream(codec, rate, coder_options)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        if times:
            stream.codec_context.time_base = tick
        if aspect is not None:
            stream.codec_context.sample_aspect_ratio = aspect
        if sound:
            _add_sound(file, sound, frame_count / rate)
        for index in range(frame_count):
            frame = picture(index).reformat(format="yuv420p") if picture else grey(size, index)
            frame.pts, frame.time_base = index, tick
            if times:
                frame.pts = int(times[index] / tick)
                frame.duration = int((times[index + 1] - times[index]) / tick)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def _add_sound(file: av.container.OutputContainer, codec: str, duration_s: float) -> None:
    stream = file.add_stream(codec, 48000)
    for index in range(int(duration_s * 48000 / 1024)):
        frame = av.AudioFrame("s16" if codec.startswith("pcm") else "fltp", "stereo", 1024)
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        frame.sample_rate, frame.pts, frame.time_base = 48000, index * 1024, Fraction(1, 48000)
        file.mux(stream.encode(frame))
    file.mux(stream.encode(None))


def write_sound(path: Path, duration_s: float = 1.0) -> Path:
    """A silent sound file in the format of its name's ending."""
    codec = {".mp3": "mp3", ".wav": "pcm_s16le"}.get(path.suffix, "aac")
    with av.open(str(path), "w") as file:
        _add_sound(file, codec, duration_s)
    return path


def grey(size: tuple[int, int], index: int) -> VideoFrame:
    frame = VideoFrame(*size, "yuv420p")
    for plane, value in zip(frame.planes, (20 + 2 * (index % 100), 128, 128), strict=True):
        plane.update(bytes([value]) * (plane.line_size * plane.height))
    return frame


def frame_number(frame: VideoFrame) -> int:
    """The number that `write_video` painted into a frame, from 0 to 99."""
    level = rgb_at(frame, 0.5, 0.5)[1]
    return round((level * 219 / 255 + 16 - 20) / 2)


def frames_in(path: Path) -> list[int]:
    """The numbers of all frames of a video, in the order shown."""
    with av.open(str(path)) as file:
        return [frame_number(frame) for frame in file.decode(video=0)]


def turned(movie: bytes, quarter_turns_clockwise: int) -> bytes:
    """The same MP4 with a rotation in its track header, as a telephone held upright writes it."""
    one = 0x10000
    a, b, c, d = {1: (0, one, -one, 0), 2: (-one, 0, 0, -one), 3: (0, -one, one, 0)}[quarter_turns_clockwise]
    at = movie.index(b"tkhd") + 4 + 40
    return movie[:at] + struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000) + movie[at + 36 :]


def metadata_in(video: Path) -> ClipMetadata | None:
    """How the clip was made, from its comment or from the file beside it."""
    return metadata_beside(video, comment_of(video))
