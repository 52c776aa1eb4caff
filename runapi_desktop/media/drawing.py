"""Drawing with FFmpeg's filters and encoding single pictures: frames in, frames or bytes out.

Knows nothing of files, limits or what a picture is for.
"""

# PyAV's types leave open which stream a packet belongs to; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import struct
from contextlib import ExitStack
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

from runapi_desktop.media.colour import BT2020, is_beyond_srgb, srgb_step

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame


Step = tuple[str, str]
"""One filter of FFmpeg and its arguments, for example ``("scale", "640:-2")``."""

EXACT: Final = "accurate_rnd+full_chroma_int"
"""How FFmpeg is told to round on the way to RGB: without it every colour comes out a few levels too dark."""

_TICK = Fraction(1, 1000)
_UNSPECIFIED: Final = 2  # AVCOL_SPC_, AVCOL_PRI_ and AVCOL_TRC_UNSPECIFIED
BT709: Final = 1
_FULL_RANGE: Final = 2
_SD_HEIGHT_PX: Final = 576

_LUMINANCES: Final = frozenset({1, 4, 5, 6, 7, 9, 10})  # the matrices that FFmpeg scales with
_BT601: Final = 6
_HDR_MATRICES: Final = frozenset({9, 10})
_AS_BT709: Final[tuple[Step, ...]] = (
    ("scale", "out_color_matrix=bt709:out_range=tv"),
    ("format", "yuv444p"),
    ("setparams", "colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"),
)
_JPEG_COLOURS: tuple[Step, ...] = (
    ("scale", "out_color_matrix=bt601:out_range=pc"),  # what JFIF means by YCbCr
    ("format", "yuvj420p"),
)


class Drawing:
    """A chain of filters that frames of one size and format go through, one at a time. Wide and
    high-dynamic-range colours are brought to sRGB before the first filter of the caller."""

    def __init__(self, first: VideoFrame, *steps: Step, time_base: Fraction = _TICK) -> None:
        from av.filter import Graph

        self._graph = Graph()
        self._matrix = stored_matrix(first)
        source = self._graph.add(
            "buffer",
            f"video_size={first.width}x{first.height}:pix_fmt={first.format.name}"
            f":time_base={time_base.numerator}/{time_base.denominator}:pixel_aspect=1/1"
            f":colorspace={self._matrix}:range={int(first.color_range)}",
        )
        with ExitStack() as table:
            colours: tuple[Step, ...] = ()
            if is_beyond_srgb(*colour_codes(first)):
                to_srgb = table.enter_context(srgb_step(*colour_codes(first)))
                colours = ("format", "gbrp16le"), to_srgb, *_AS_BT709
            nodes = [self._graph.add(name, arguments or None) for name, arguments in (*colours, *steps)]
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


def upright_steps(frame: VideoFrame) -> tuple[Step, ...]:
    """What turns and mirrors a video frame as the display matrix of its file asks for, to the quarter."""
    from av.sidedata.sidedata import SideDataContainer, Type

    # Made here: what `frame.side_data` makes, the frame keeps, and is kept by it until Python looks for such
    # circles, with all its pixels.
    sides = cast("Any", SideDataContainer)(frame)
    matrix = next((bytes(side) for side in sides if side.type is Type.DISPLAYMATRIX), None)
    if matrix is None:
        return ()
    a, b, _, c, d, *_ = struct.unpack("=9i", matrix[:36])
    if abs(a) + abs(d) < abs(b) + abs(c):
        # x and y change places, after which the first one may run backwards, and the second one.
        kinds = {(False, False): "cclock_flip", (True, False): "clock", (False, True): "cclock"}
        return (("transpose", kinds.get((c < 0, b < 0), "clock_flip")),)
    return (*((("hflip", ""),) if a < 0 else ()), *((("vflip", ""),) if d < 0 else ()))


def is_sideways(steps: tuple[Step, ...]) -> bool:
    """Whether width and height change places in these steps."""
    return any(name == "transpose" for name, _ in steps)


def jpeg_bytes(frame: VideoFrame, quantizer: int) -> bytes:
    """A JPEG file with the colour profile that the frame carries; `quantizer` is 1 (finest) to 31."""
    return _encoded("mjpeg", drawn(frame, *_JPEG_COLOURS), quantizer)


def png_bytes(frame: VideoFrame) -> bytes:
    """An 8-bit RGB PNG file, without claims about colour that viewers read differently."""
    picture = drawn(frame, ("scale", f"flags={EXACT}"), ("format", "rgb24"))
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


def is_rgb(frame: VideoFrame) -> bool:
    """Whether a frame has no matrix yet: FFmpeg would choose one, and not say which."""
    return frame.format.is_rgb or frame.format.has_palette


def film_matrix(frame: VideoFrame) -> int:
    """The matrix between YCbCr and RGB that a frame is best put into a film with."""
    return BT709 if is_rgb(frame) or is_beyond_srgb(*colour_codes(frame)) else stored_matrix(frame)


def stored_matrix(frame: VideoFrame) -> int:
    """The matrix of a frame as it is stored. Where a video does not say, players take BT.709 for more lines
    than standard definition had; to be asked before the frame is turned."""
    matrix = int(frame.colorspace)
    if is_rgb(frame) or matrix in _LUMINANCES:
        return matrix
    return BT709 if frame.height > _SD_HEIGHT_PX else _BT601


def colour_codes(frame: VideoFrame) -> tuple[int, int]:
    """Primaries and transfer of a frame by ITU-T H.273; a matrix of BT.2020 stands for its primaries too."""
    primaries = int(frame.color_primaries)
    if primaries == _UNSPECIFIED and int(frame.colorspace) in _HDR_MATRICES:
        primaries = BT2020
    return primaries, int(frame.color_trc)
