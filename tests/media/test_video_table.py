"""Films from everywhere: how many frames, which is the first, how it is turned and mirrored, its colours.

Each file is made by Debian's ``ffmpeg``, whose scaling library for wide and high-dynamic-range colour is not
FFmpeg's own, and read by it again: it says how many frames there are and which way up. Sent frame, poster,
trim, film and the Stage's painted frame must say the same, in the colours that went in.
"""

from __future__ import annotations

import struct
import subprocess
from dataclasses import dataclass
from io import BytesIO
from math import dist, log, sqrt
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.frames import frame_png_bytes
from runapi_desktop.media.join import join_videos
from runapi_desktop.media.probe import probe_playable, probe_video
from runapi_desktop.media.sprites import strip_of
from runapi_desktop.media.thumbnails import poster
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.media.trim import trim_video
from runapi_desktop.ui.stage.player import Player

Rgb = tuple[int, int, int]
CORNERS: tuple[Rgb, ...] = ((205, 60, 50), (60, 180, 70), (50, 70, 190), (235, 235, 235))
"""Left and right above, left and right below: inside every gamut that is tried."""
SIZE = (96, 64)
COUNT = 12
STEPS = (1, 2, 3, 10, 9, 8)
"""Frames that the Stage steps to: the next ones, one far away, and back."""
FARTHEST = 7.0
"""How far colours may be apart, in CIE76 ΔE."""
RATE = 24
ONE = 0x10000
MATRICES = {
    "upright": (1, 0, 0, 1),
    "mirrored": (-1, 0, 0, 1),
    "upside down": (-1, 0, 0, -1),
    "flipped": (1, 0, 0, -1),
    "transposed": (0, 1, 1, 0),
    "clockwise": (0, 1, -1, 0),
    "transversed": (0, -1, -1, 0),
    "anticlockwise": (0, -1, 1, 0),
}
SEEN = {
    "upright": (0, 1, 2, 3),
    "mirrored": (1, 0, 3, 2),
    "upside down": (3, 2, 1, 0),
    "flipped": (2, 3, 0, 1),
    "transposed": (0, 2, 1, 3),
    "clockwise": (2, 0, 3, 1),
    "transversed": (3, 1, 2, 0),
    "anticlockwise": (1, 3, 0, 2),
}
"""Which stored corners are seen left and right above, left and right below."""

X264 = "-c:v libx264 -crf 6 -g 6 -pix_fmt yuv420p"
LATE = "-itsoffset {0} -i {1} -f lavfi -i sine=d=1 -map 0:v -map 1:a -c:v copy -c:a aac"


@dataclass(frozen=True)
class Row:
    """How a file is made: filters and coder of the first pass; a second pass where packets are moved.
    ``seen_by`` is what the judge needs to see it."""

    name: str
    coder: str = X264
    filters: str = "scale=out_color_matrix=bt601:out_range=tv"
    again: str = ""
    matrix: str = "upright"
    size: tuple[int, int] = SIZE
    aspect: float = 1.0
    seen_by: str = "null"
    is_hlg: bool = False


def hlg(colour: Rgb) -> bytes:
    """The code of an sRGB colour by BT.2100, white at 203 of 1000 nits (BT.2408).

    Debian's ffmpeg is no judge of this curve: it bends each channel by itself, the standard all three by
    their luminance. Greys agree, strong colours are up to 17 ΔE apart.
    """
    light = [part / 255 for part in colour]
    red, green, blue = [
        203 / 1000 * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4) for part in light
    ]
    wide = (  # BT.2087
        0.6274 * red + 0.3293 * green + 0.0433 * blue,
        0.0691 * red + 0.9195 * green + 0.0114 * blue,
        0.0164 * red + 0.0880 * green + 0.8956 * blue,
    )
    luma = 0.2627 * wide[0] + 0.6780 * wide[1] + 0.0593 * wide[2]
    scene = [part / luma ** (0.2 / 1.2) for part in wide]
    codes = [
        sqrt(3 * part) if part <= 1 / 12 else 0.17883277 * log(12 * part - 0.28466892) + 0.55991073
        for part in scene
    ]
    return struct.pack("<3H", *(round(min(code, 1) * 65_535) for code in codes))


def tagged(matrix: str, value_range: str = "tv", coder: str = X264) -> Row:
    """A file that says its matrix and range."""
    spaces = {"bt601": "smpte170m"}
    return Row(
        f"{matrix}-{value_range}-{coder.split()[-1]}-{coder.split()[1]}.mp4",
        f"{coder} -colorspace {spaces.get(matrix, matrix)} -color_range {value_range}",
        f"scale=out_color_matrix={matrix}:out_range={value_range}",
    )


def wide(name: str, primaries: str, transfer: str, matrix: str) -> Row:
    """sRGB in another gamut and by another curve, the white of BT.2408 being ours."""
    out = f"t={transfer}:p={primaries}:m={matrix}:r=limited:npl=203"
    back = "zscale=t=linear:npl=203:p=bt709:m=gbr,format=gbrpf32le,zscale=t=iec61966-2-1"
    return Row(
        f"{name}.mp4",
        "-c:v libx265 -crf 4 -x265-params log-level=none -pix_fmt yuv420p10le"
        f" -color_primaries {primaries} -color_trc {transfer} -colorspace {matrix}",
        f"format=gbrp,zscale=tin=iec61966-2-1:pin=bt709:min=gbr:rin=full:{out},format=yuv420p10le",
        seen_by=back,
    )


ROWS = [
    *(Row(f"sd {turn}.mp4", matrix=turn) for turn in MATRICES),
    *(
        Row(f"hd {turn}.mov", filters="scale=out_color_matrix=bt709", matrix=turn, size=(64, 640))
        for turn in MATRICES
    ),
    *(Row(f"anamorphic {turn}.mp4", matrix=turn, aspect=4 / 3) for turn in MATRICES),
    *(tagged(matrix, full) for matrix in ("bt601", "bt709", "fcc", "smpte240m") for full in ("tv", "pc")),
    *(
        tagged("bt709", "tv", f"-c:v {codec} -crf 6 {options} -pix_fmt {kind}")
        for codec, options in (("libx264", "-g 6"), ("libx265", "-x265-params log-level=none"))
        for kind in ("yuv422p", "yuv444p", "yuv420p10le")
    ),
    Row("vp8.webm", "-c:v libvpx -b:v 4M -pix_fmt yuv420p"),
    Row("vp9.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuv420p"),
    Row("av1.mp4", "-c:v libaom-av1 -cpu-used 8 -b:v 4M -pix_fmt yuv420p"),
    Row("av1 10.mkv", "-c:v libaom-av1 -cpu-used 8 -b:v 4M -pix_fmt yuv420p10le"),
    Row("a.mkv"),
    Row("h264.avi", f"{X264} -bf 0"),
    Row("mpeg4.avi", "-c:v mpeg4 -q:v 2 -pix_fmt yuv420p"),
    Row("mjpeg.mov", "-c:v mjpeg -q:v 2 -pix_fmt yuvj420p", "scale=out_color_matrix=bt601:out_range=pc"),
    Row("prores.mov", "-c:v prores_ks -pix_fmt yuv422p10le"),
    Row("ffv1.mkv", "-c:v ffv1 -pix_fmt yuv420p"),
    Row("out of order.avi", "-c:v mpeg4 -bf 2 -q:v 2 -pix_fmt yuv420p"),
    Row("out of order, groups.avi", "-c:v mpeg4 -bf 2 -g 6 -q:v 2 -pix_fmt yuv420p"),
    Row("out of order.mkv", "-c:v mpeg4 -bf 2 -q:v 2 -pix_fmt yuv420p"),
    Row("open groups.mp4", "-c:v libx264 -crf 6 -bf 3 -g 4 -x264-params open-gop=1 -pix_fmt yuv420p"),
    Row("rgb inside.mp4", "-c:v libx264rgb -crf 4 -pix_fmt rgb24", "null"),
    Row("animation.mov", "-c:v qtrle -pix_fmt rgb24", "null"),
    Row("odd size.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuv444p", size=(98, 66)),
    Row("narrow pixels.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuv420p", aspect=1.5),
    Row("lines in two fields.mp4", "-c:v libx264 -crf 4 -flags +ilme+ildct -pix_fmt yuv420p"),
    Row("uneven.mkv", f"{X264} -fps_mode passthrough", "{},setpts=(N+floor(N/3)*2)/24/TB"),
    Row("early.mp4", again="-i {} -itsoffset 0.3 -f lavfi -i sine=d=1 -map 0:v -map 1:a -c:v copy -c:a aac"),
    Row("a.3gp"),
    Row("a.m4v"),
    Row("a.flv"),
    Row("wmv2.wmv", "-c:v wmv2 -q:v 2 -pix_fmt yuv420p"),
    Row("theora.ogv", "-c:v libtheora -q:v 10 -pix_fmt yuv420p"),
    Row("a.ts"),
    Row("a.m2ts", f"{X264} -mpegts_m2ts_mode 1"),
    Row("one group.ts", X264.replace("-g 6", "-g 99")),
    Row("mpeg2.mpg", "-c:v mpeg2video -q:v 2 -pix_fmt yuv420p"),
    Row("late 21 ms.mp4", again=LATE.format(0.021, "{}")),
    Row("late 500 ms.mp4", again=LATE.format(0.5, "{}")),
    Row("late 700 ms.mkv", again=LATE.format(0.7, "{}")),
    Row("late fragments.mp4", again=LATE.format(0.3, "{}") + " -movflags frag_keyframe+empty_moov"),
    Row("fragments.mp4", f"{X264} -movflags frag_keyframe+empty_moov"),
    Row("no edit list.mp4", f"{X264} -use_editlist 0"),
    Row("a thousand seconds late.mkv", again="-itsoffset 1000 -i {} -c:v copy -copyts"),
    Row("live.webm", "-c:v libvpx -b:v 4M -pix_fmt yuv420p -live 1"),
    Row("uneven.mp4", f"{X264} -fps_mode passthrough", "{},setpts=(N+floor(N/3)*2)/24/TB"),
    Row("uneven in order.mp4", f"{X264} -bf 0 -fps_mode passthrough", "{},setpts=(N+floor(N/3)*2)/24/TB"),
    wide("pq", "bt2020", "smpte2084", "bt2020nc"),
    Row(
        "hlg.mp4",
        "-c:v libx265 -crf 4 -x265-params log-level=none -pix_fmt yuv420p10le"
        " -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc",
        "scale=out_color_matrix=bt2020:out_range=tv",
        is_hlg=True,
    ),
    wide("p3", "smpte432", "iec61966-2-1", "bt709"),
    wide("bt2020", "bt2020", "iec61966-2-1", "bt2020nc"),
]


BT601 = "scale=out_color_matrix=bt601:out_range=tv"
BT709 = "scale=out_color_matrix=bt709:out_range=tv"
FULL = "scale=out_color_matrix=bt601:out_range=pc"
RGB = "null"
SEE_THROUGH = "format=rgba,colorchannelmixer=aa=0.3"
HEVC = "-c:v libx265 -crf 4 -x265-params log-level=none"
TALL, LARGE = (96, 640), (256, 128)
FORMATS = [
    # Pixels that Qt has no format for: it would change them, by one matrix and one range.
    Row("h264 422 10.mp4", "-c:v libx264 -crf 6 -g 6 -pix_fmt yuv422p10le"),
    Row("h264 444 full.mp4", "-c:v libx264 -crf 6 -g 6 -pix_fmt yuv444p -color_range pc", FULL),
    Row("h264 10 full.mp4", "-c:v libx264 -crf 6 -g 6 -pix_fmt yuv420p10le -color_range pc", FULL),
    Row("hevc 444 12.mp4", f"{HEVC} -pix_fmt yuv444p12le"),
    Row("hevc 422 12.mp4", f"{HEVC} -pix_fmt yuv422p12le"),
    Row("vp9 12.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuv420p12le"),
    Row("vp9 422 10.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuv422p10le"),
    Row("ffv1 444 16.mkv", "-c:v ffv1 -level 3 -pix_fmt yuv444p16le"),
    Row("ffv1 411.mkv", "-c:v ffv1 -pix_fmt yuv411p"),
    Row("ffv1 odd.mkv", "-c:v ffv1 -pix_fmt yuv420p", size=(98, 66)),
    Row("svq1.mov", "-c:v svq1 -q:v 1 -pix_fmt yuv410p"),
    # What is made for editing.
    Row("prores xq.mov", "-c:v prores_ks -profile:v 4444xq -pix_fmt yuv444p10le"),
    Row("prores anamorphic.mov", "-c:v prores_ks -pix_fmt yuv422p10le", aspect=4 / 3),
    Row("dnxhr lb.mov", "-c:v dnxhd -profile:v dnxhr_lb -pix_fmt yuv422p", BT709, size=LARGE),
    Row("dnxhr hqx.mov", "-c:v dnxhd -profile:v dnxhr_hqx -pix_fmt yuv422p10le", BT709, size=LARGE),
    Row("dnxhr 444.mov", "-c:v dnxhd -profile:v dnxhr_444 -pix_fmt yuv444p10le", BT709, size=LARGE),
    Row("dnxhr rgb.mov", "-c:v dnxhd -profile:v dnxhr_444 -pix_fmt gbrp10le", RGB, size=LARGE),
    Row("cineform.mov", "-c:v cfhd -pix_fmt yuv422p10le"),
    Row("cineform rgb.mov", "-c:v cfhd -pix_fmt gbrp12le", RGB),
    Row("v210.mov", "-c:v v210 -pix_fmt yuv422p10le"),
    Row("v308.mov", "-c:v v308 -pix_fmt yuv444p"),
    Row("r210.mov", "-c:v r210 -pix_fmt gbrp10le", RGB),
    Row("jpeg2000.mov", "-c:v libopenjpeg -pix_fmt yuv444p"),
    Row("utvideo 444.avi", "-c:v utvideo -pix_fmt yuv444p"),
    Row("dv.avi", "-c:v dvvideo -pix_fmt yuv420p -r 25", size=(720, 576), aspect=16 / 15),
    Row("hap.mov", "-c:v hap", RGB),
    # As it comes, or nearly.
    Row("raw.avi", "-c:v rawvideo -pix_fmt yuv420p"),
    Row("raw uyvy.mov", "-c:v rawvideo -pix_fmt uyvy422"),
    Row("raw yuyv.mov", "-c:v rawvideo -pix_fmt yuyv422"),
    Row("raw 555.avi", "-c:v rawvideo -pix_fmt rgb555le", RGB),
    Row("mjpeg 422.mov", "-c:v mjpeg -q:v 2 -pix_fmt yuvj422p", FULL),
    Row("mjpeg 444.avi", "-c:v mjpeg -q:v 2 -pix_fmt yuvj444p", FULL),
    Row("mjpeg tall.mov", "-c:v mjpeg -q:v 2 -pix_fmt yuvj420p", FULL, size=TALL),
    # RGB, which has no matrix until it becomes a film.
    Row("ffv1 rgb.mkv", "-c:v ffv1 -pix_fmt bgr0", RGB),
    Row("ffv1 rgb 16.mkv", "-c:v ffv1 -level 3 -pix_fmt gbrp16le", RGB),
    Row("rgb tall.mkv", "-c:v ffv1 -pix_fmt gbrp", RGB, size=TALL),
    Row("rgb inside, tall.mp4", "-c:v libx264rgb -crf 4 -pix_fmt rgb24", RGB, size=TALL),
    Row("hevc rgb tall.mp4", f"{HEVC} -pix_fmt gbrp", RGB, size=TALL),
    Row("vp9 rgb.webm", "-c:v libvpx-vp9 -lossless 1 -pix_fmt gbrp", RGB),
    Row("huffyuv rgb.avi", "-c:v huffyuv -pix_fmt bgra", RGB),
    Row("png.mov", "-c:v png -pix_fmt rgb24", RGB),
    Row("png 16.mov", "-c:v png -pix_fmt rgb48be", RGB),
    Row(
        "png palette tall.mov",
        "-c:v png -pix_fmt pal8",
        "split[a][b],[a]palettegen[p],[b][p]paletteuse",
        size=TALL,
    ),
    Row("zmbv.avi", "-c:v zmbv -pix_fmt bgr0", RGB),
    Row("cinepak.avi", "-c:v cinepak -pix_fmt rgb24", RGB),
    # Transparency is left out everywhere alike.
    Row("prores 4444.mov", "-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le", f"{SEE_THROUGH},{BT601}"),
    Row("ffv1 alpha.mkv", "-c:v ffv1 -pix_fmt bgra", SEE_THROUGH),
    Row("ffv1 alpha in planes.mkv", "-c:v ffv1 -pix_fmt gbrap", SEE_THROUGH),
    Row("png alpha.mov", "-c:v png -pix_fmt rgba", SEE_THROUGH),
    Row("animation alpha.mov", "-c:v qtrle -pix_fmt argb", SEE_THROUGH),
    Row("vp8 alpha.webm", "-c:v libvpx -b:v 4M -pix_fmt yuva420p -auto-alt-ref 0"),
    Row("vp9 alpha.webm", "-c:v libvpx-vp9 -b:v 4M -pix_fmt yuva420p -auto-alt-ref 0"),
    # Older ones.
    Row("msmpeg4.avi", "-c:v msmpeg4 -q:v 2 -pix_fmt yuv420p"),
    Row("mpeg4 quarter pixels.avi", "-c:v mpeg4 -flags +qpel -bf 2 -q:v 2 -pix_fmt yuv420p"),
    Row("h263.3gp", "-c:v h263 -q:v 2 -pix_fmt yuv420p", size=(176, 144), aspect=12 / 11),
    Row("flashsv.flv", "-c:v flashsv -pix_fmt bgr24", RGB),
]


def made(row: Row, folder: Path) -> Path:
    """Frame 0 shows the four corners, each other one a grey of its own."""
    width, height = row.size
    coded = hlg if row.is_hlg else bytes
    upper, lower = (
        coded(left) * (width // 2) + coded(right) * (width // 2) for left, right in (CORNERS[:2], CORNERS[2:])
    )
    frames = upper * (height // 2) + lower * (height // 2)
    greys = [60 + 10 * number for number in range(1, COUNT)]
    frames += b"".join(coded((grey, grey, grey)) * width * height for grey in greys)
    path = folder / row.name
    first = folder / f"first{path.suffix}" if row.again else path
    filters = row.filters.format("scale=out_color_matrix=bt601:out_range=tv")
    if row.aspect != 1:
        filters += f",setsar={row.aspect}"
    pixels = "rgb48le" if row.is_hlg else "rgb24"
    raw = ["-f", "rawvideo", "-pix_fmt", pixels, "-s", f"{width}x{height}", "-r", str(RATE), "-i", "-"]
    encode = ["ffmpeg", "-v", "error", *raw, "-vf", filters, *row.coder.split(), str(first)]
    subprocess.run(encode, input=frames, check=True)
    if row.again:
        again = [part.format(first) for part in row.again.split()]
        subprocess.run(["ffmpeg", "-v", "error", *again, str(path)], check=True)
    if row.matrix != "upright":
        a, b, c, d = (part * ONE for part in MATRICES[row.matrix])
        data = path.read_bytes()
        at = data.index(b"tkhd") + 44
        path.write_bytes(data[:at] + struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000) + data[at + 36 :])
    return path


@pytest.mark.posix("ffmpeg")
def test_an_avi_that_was_written_into_a_pipe_is_whole(tmp_path: Path) -> None:
    path = made(Row("mpeg4.avi", "-c:v mpeg4 -q:v 2 -pix_fmt yuv420p"), tmp_path)
    piped = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-c", "copy", "-f", "avi", "-"], check=True, capture_output=True
    ).stdout
    path.write_bytes(piped)
    assert probe_video(path).duration_s == pytest.approx(COUNT / RATE, abs=0.01)
    strip = Image.open(BytesIO(strip_of(path).jpeg))
    width = strip.width // 16
    places = [(round((number + 0.5) * width), strip.height // 2) for number in range(1, 16)]
    pixels = [strip.getpixel(place) for place in places]
    levels = [pixel[1] for pixel in pixels if isinstance(pixel, tuple)]
    wanted = [60 + 10 * int((number + 0.5) * COUNT / 16) for number in range(1, 16)]
    assert levels == pytest.approx(wanted, abs=6)


def by_ffmpeg(path: Path, seen_by: str = "null") -> tuple[int, Image.Image]:
    """How many frames Debian's ffmpeg shows, and the first."""
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-i",
        str(path),
        "-map",
        "0:v:0",
        "-fps_mode",
        "passthrough",
        "-vf",
        seen_by,
    ]
    shown = subprocess.run(
        [*command, "-c:v", "ppm", "-pix_fmt", "rgb24", "-f", "image2pipe", "-"],
        check=True,
        capture_output=True,
    ).stdout
    head, size, _ = shown.split(b"\n", 3)[:3]
    assert head == b"P6"
    frame_bytes = len(head) + len(size) + 6 + 3 * int(size.split()[0]) * int(size.split()[1])
    return len(shown) // frame_bytes, Image.open(BytesIO(shown[:frame_bytes]))


def corners(picture: Image.Image) -> list[Rgb]:
    rgb = picture.convert("RGB")
    places = [(x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]
    found = [rgb.getpixel((int(x * rgb.width), int(y * rgb.height))) for x, y in places]
    return [pixel for pixel in found if isinstance(pixel, tuple)]


def lab(colour: Rgb) -> tuple[float, float, float]:
    """CIE L*a*b* of an sRGB colour."""
    light = [part / 255 for part in colour]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in light
    ]
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = [part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z)]
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def nearest(colour: Rgb) -> int:
    return min(range(4), key=lambda number: dist(lab(colour), lab(CORNERS[number])))


@pytest.mark.posix("ffmpeg")
@pytest.mark.parametrize("row", ROWS + FORMATS, ids=lambda row: row.name)
def test_every_reader_shows_the_same(qapp: QApplication, qtbot: QtBot, tmp_path: Path, row: Row) -> None:
    path = made(row, tmp_path)
    frame_count, judged = by_ffmpeg(path, row.seen_by)
    assert frame_count == COUNT
    assert [nearest(colour) for colour in corners(judged)] == list(SEEN[row.matrix])

    facts = probe_video(path)
    assert facts.frame_count == frame_count
    width, height = judged.size
    is_sideways = MATRICES[row.matrix][0] == 0
    squared = (width, round(height * row.aspect)) if is_sideways else (round(width * row.aspect), height)
    assert dist((facts.width_px, facts.height_px), squared) <= 1

    shown = {"sent": Image.open(BytesIO(frame_png_bytes(path, 0.0)))}
    poster(path, tmp_path / "poster.jpg")
    shown["poster"] = Image.open(BytesIO((tmp_path / "poster.jpg").read_bytes()))
    trimmed = trim_video(path, 0.0, 60.0, tmp_path / "trim.mp4", lambda done: None)
    assert trimmed.frame_count == frame_count
    shown["trim"] = Image.open(BytesIO(frame_png_bytes(tmp_path / "trim.mp4", 0.0)))
    join_videos([Piece(path), Piece(path)], tmp_path / "film.mp4", lambda done: None)
    assert by_ffmpeg(tmp_path / "film.mp4")[0] == 2 * frame_count
    shown["film"] = Image.open(BytesIO(frame_png_bytes(tmp_path / "film.mp4", 0.0)))
    if path.suffix not in (".ts", ".m2ts", ".mpg"):
        shown["stage"], greys = on_stage(path, qtbot)
        assert greys == pytest.approx([60 + 10 * number for number in STEPS], abs=6)
    wanted = [CORNERS[number] for number in SEEN[row.matrix]]
    far = {
        reader: round(max(dist(lab(a), lab(b)) for a, b in zip(corners(picture), wanted, strict=True)), 1)
        for reader, picture in shown.items()
    }
    assert max(far.values()) < FARTHEST, far
    assert {picture.width > picture.height for picture in shown.values()} == {squared[0] > squared[1]}


@pytest.mark.posix("ffmpeg")
@pytest.mark.parametrize(
    "coder", ["-c:v libx264 -bf 3 -g 12", "-c:v libxvid -q:v 3 -bf 2"], ids=["H.264", "packed Xvid"]
)
def test_frames_whose_order_nobody_can_tell_are_refused_in_words(coder: str, tmp_path: Path) -> None:
    path = tmp_path / "out of order.avi"
    moving = ["-f", "lavfi", "-i", "testsrc2=s=192x128:r=24:d=1.5"]
    command = ["ffmpeg", "-v", "error", *moving, *coder.split(), "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, check=True)
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    assert caught.value.problem is MediaProblem.NOT_SUPPORTED


def on_stage(path: Path, qtbot: QtBot) -> tuple[Image.Image, list[int]]:
    """What the Stage paints of the first frame, and the greys of those in `STEPS`, gone to one by one."""
    player = Player()
    qtbot.addWidget(player)
    player.resize(QSize(320, 320))
    player.show()
    with qtbot.waitSignal(player.opened, timeout=30_000):
        player.load(str(path), probe_playable(path))
    first = painted(player)
    player.set_times(frame_times(path))
    greys: list[int] = []
    for number in STEPS:
        player.step(number - player.frame_number)
        qtbot.waitUntil(lambda number=number: player.frame_number == number)
        pixel = painted(player).resize((1, 1)).getpixel((0, 0))
        greys.append(pixel[1] if isinstance(pixel, tuple) else 0)
    player.close_file()
    return first, greys


def painted(player: Player) -> Image.Image:
    area = player.view.picture_rect.toRect()
    image = player.view.grab().toImage().copy(area).convertToFormat(QImage.Format.Format_RGB888)
    size = image.width(), image.height()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())
