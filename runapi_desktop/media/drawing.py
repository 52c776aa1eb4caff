"""Drawing with FFmpeg's filters and encoding single pictures: frames in, frames or bytes out.

Knows nothing of files, limits or what a picture is for.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame


Step = tuple[str, str]
"""One filter of FFmpeg and its arguments, for example ``("scale", "640:-2")``."""

_TICK = Fraction(1, 1000)
_UNSPECIFIED: Final = 2  # AVCOL_SPC_, AVCOL_PRI_ and AVCOL_TRC_UNSPECIFIED
BT709: Final = 1
_FULL_RANGE: Final = 2
_SD_HEIGHT_PX: Final = 576

UPRIGHT_STEPS: dict[int, tuple[Step, ...]] = {
    1: (),
    2: (("hflip", ""),),
    3: (("hflip", ""), ("vflip", "")),
    4: (("vflip", ""),),
    5: (("transpose", "cclock_flip"),),
    6: (("transpose", "clock"),),
    7: (("transpose", "clock_flip"),),
    8: (("transpose", "cclock"),),
}
"""What makes a picture of each EXIF orientation upright."""

_JPEG_COLOURS: tuple[Step, ...] = (
    ("scale", "out_color_matrix=bt601:out_range=pc"),  # what JFIF means by YCbCr
    ("format", "yuvj420p"),
)


class Drawing:
    """A chain of filters that frames of one size and format go through, one at a time."""

    def __init__(self, first: VideoFrame, *steps: Step, time_base: Fraction = _TICK) -> None:
        from av.filter import Graph

        self._graph = Graph()
        self._matrix = colour_matrix(first)
        source = self._graph.add(
            "buffer",
            f"video_size={first.width}x{first.height}:pix_fmt={first.format.name}"
            f":time_base={time_base.numerator}/{time_base.denominator}:pixel_aspect=1/1"
            f":colorspace={self._matrix}:range={int(first.color_range)}",
        )
        nodes = [self._graph.add(name, arguments or None) for name, arguments in steps]
        self._graph.link_nodes(source, *nodes, self._graph.add("buffersink"))
        self._graph.configure()

    def put(self, frame: VideoFrame) -> None:
        """Hands one frame in; its time must be later than that of the frame before."""
        frame.colorspace = self._matrix
        self._graph.vpush(frame)

    def take(self) -> VideoFrame:
        """The next finished frame. Raises an `av.FFmpegError` when there is none."""
        return self._graph.vpull()


def drawn(frame: VideoFrame, *steps: Step) -> VideoFrame:
    """One frame through the filters."""
    return drawn_together([frame], *steps)


def drawn_together(frames: list[VideoFrame], *steps: Step) -> VideoFrame:
    """Several frames of one size through the filters, which make one of them."""
    drawing = Drawing(frames[0], *steps)
    for index, frame in enumerate(frames):
        frame.time_base = _TICK
        frame.pts = index
        drawing.put(frame)
    return drawing.take()


def turn_steps(degrees_anticlockwise: int) -> tuple[Step, ...]:
    """What turns a video frame upright, from the rotation that its container asks for."""
    orientation = {0: 1, 90: 8, 180: 3, 270: 6}[round(degrees_anticlockwise / 90) * 90 % 360]
    return UPRIGHT_STEPS[orientation]


def jpeg_bytes(frame: VideoFrame, quantizer: int) -> bytes:
    """A JPEG file with the colour profile that the frame carries; `quantizer` is 1 (finest) to 31."""
    return _encoded("mjpeg", drawn(frame, *_JPEG_COLOURS), quantizer)


def png_bytes(frame: VideoFrame) -> bytes:
    """An 8-bit RGB PNG file, without claims about colour that viewers read differently."""
    picture = drawn(frame, ("format", "rgb24"))
    picture.color_primaries = _UNSPECIFIED
    picture.color_trc = _UNSPECIFIED
    return _encoded("png", picture)


def _encoded(codec: str, frame: VideoFrame, quantizer: int | None = None) -> bytes:
    from av.codec.context import CodecContext

    encoder = cast("VideoCodecContext", CodecContext.create(codec, "w"))
    encoder.width, encoder.height = frame.width, frame.height
    encoder.pix_fmt = frame.format.name
    encoder.time_base = _TICK
    if quantizer is not None:
        encoder.color_range = _FULL_RANGE
        encoder.qmin = encoder.qmax = quantizer
    frame.time_base, frame.pts = _TICK, 0
    packets = cast("list[Packet[Stream]]", encoder.encode(frame) + encoder.encode(None))
    return b"".join(bytes(packet) for packet in packets)


def colour_matrix(frame: VideoFrame) -> int:
    """The matrix between YCbCr and RGB. Where a video does not say, players, Qt's among them, take BT.709
    for more lines than standard definition had."""
    matrix = int(frame.colorspace)
    if matrix == _UNSPECIFIED and frame.height > _SD_HEIGHT_PX and not frame.format.is_rgb:
        return BT709
    return matrix
