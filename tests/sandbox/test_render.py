"""The clips themselves: real H.264 of the asked length and size, showing what was asked."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import av
import pytest

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.sandbox.camera import directions, zoompan
from runapi_desktop.sandbox.encoding import RenderStopped
from runapi_desktop.sandbox.grading import grade
from runapi_desktop.sandbox.render import render_clip
from runapi_desktop.sandbox.sources import SourceUnreadable
from tests.helpers.camera_moves import CAMERA_MOVES
from tests.sandbox.conftest import PICTURE_MODEL, TEXT_MODEL, picture

LUMA = "luma-modify-video"


def rendered(
    tmp_path: Path, media: dict[str, Path] | None = None, *, is_tiny: bool = True, **body: Any
) -> Path:
    path = tmp_path / "clip.mp4"
    render_clip(model_by_id(body["model"]), body, media or {}, path, is_tiny=is_tiny, stopped=lambda: False)
    return path


def frames(path: Path) -> list[av.VideoFrame]:
    with av.open(path) as container:
        return list(container.decode(video=0))


def brightness(
    frame: av.VideoFrame, left: float = 0, top: float = 0, right: float = 1, bottom: float = 1
) -> float:
    """Mean luma of a part of the frame, given in shares of its width and height."""
    plane = frame.planes[0]
    data, width = bytes(plane), frame.width
    rows = range(int(top * frame.height), int(bottom * frame.height))
    parts = [
        data[row * plane.line_size + int(left * width) : row * plane.line_size + int(right * width)]
        for row in rows
    ]
    return sum(map(sum, parts)) / sum(map(len, parts))


def colourfulness(frame: av.VideoFrame) -> float:
    chroma = [value for plane in frame.planes[1:] for value in bytes(plane)[::7]]
    return sum(abs(value - 128) for value in chroma) / len(chroma)


@pytest.mark.parametrize(
    ("body", "size", "frame_count"),
    [
        ({"model": TEXT_MODEL, "duration_seconds": 6}, (1366, 768), 144),
        ({"model": TEXT_MODEL, "duration_seconds": 10, "output_resolution": "1:1"}, (768, 768), 240),
    ],
)
def test_a_clip_from_words_has_the_asked_length_and_size(
    tmp_path: Path, body: dict[str, Any], size: tuple[int, int], frame_count: int
) -> None:
    path = rendered(tmp_path, is_tiny=False, prompt="A neon city at night", **body)
    with av.open(path) as container:
        video = container.streams.video[0]
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (video.width, video.height, video.average_rate, video.frames) == (*size, 24, frame_count)
        assert container.duration == frame_count / 24 * av.time_base
    head = path.read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


@pytest.mark.parametrize(
    ("size", "resolution", "expected"),
    [((640, 400), "512p", (820, 512)), ((400, 640), "512p", (512, 820)), ((500, 500), "768p", (768, 768))],
)
def test_a_clip_from_a_picture_takes_its_shape(
    tmp_path: Path, size: tuple[int, int], resolution: str, expected: tuple[int, int]
) -> None:
    first = picture(tmp_path / "first.png", *size)
    body = {"model": PICTURE_MODEL, "output_resolution": resolution, "duration_seconds": 6}
    path = rendered(tmp_path, {"first_frame_image_url": first}, is_tiny=False, prompt="", **body)
    with av.open(path) as container:
        video = container.streams.video[0]
        assert (video.width, video.height, video.frames) == (*expected, 144)


def test_a_clip_begins_with_the_first_frame_and_ends_with_the_last(tmp_path: Path) -> None:
    first = picture(tmp_path / "first.png", luma=40, flat=True)
    last = picture(tmp_path / "last.png", luma=200, flat=True)
    path = rendered(
        tmp_path, {"first_frame_image_url": first, "last_frame_image_url": last}, model=PICTURE_MODEL
    )
    shown = frames(path)
    assert len(shown) == 24
    begin, middle, end = (brightness(shown[n]) for n in (0, 18, 23))
    assert begin == pytest.approx(16 + 40 * 219 / 255, abs=2)
    assert end == pytest.approx(16 + 200 * 219 / 255, abs=2)
    assert begin + 10 < middle < end - 10


def _moved(tmp_path: Path, prompt: str) -> tuple[av.VideoFrame, av.VideoFrame]:
    first = picture(tmp_path / "first.png")
    shown = frames(rendered(tmp_path, {"first_frame_image_url": first}, model=PICTURE_MODEL, prompt=prompt))
    return shown[0], shown[-1]


@pytest.mark.parametrize(
    ("prompt", "grows"),
    [
        ("[Pan left,Tilt up]", True),
        ("[Truck left,Pedestal up]", True),
        ("[Pan right,Tilt down]", False),
        ("[Truck right,Pedestal down]", False),
    ],
)
def test_the_camera_goes_where_the_prompt_sends_it(tmp_path: Path, prompt: str, grows: bool) -> None:
    # The bright quarter is at the upper left: it fills more of the frame when the camera turns to it.
    begin, end = _moved(tmp_path, prompt)
    change = brightness(end) - brightness(begin)
    assert change > 8 if grows else change < -8


def test_a_static_shot_stands_still(tmp_path: Path) -> None:
    begin, end = _moved(tmp_path, "[Static shot]")
    assert brightness(end) == pytest.approx(brightness(begin), abs=0.5)


def test_without_directions_the_camera_still_moves(tmp_path: Path) -> None:
    begin, end = _moved(tmp_path, "a quiet room")
    assert bytes(begin.planes[0]) != bytes(end.planes[0])


@pytest.mark.parametrize("move", CAMERA_MOVES)
def test_every_camera_move_makes_a_clip(tmp_path: Path, move: str) -> None:
    assert directions(f"a [{move}] b") == [(move.lower(),)]
    assert len(frames(rendered(tmp_path, model=TEXT_MODEL, prompt=f"hills [{move}]"))) == 24


def test_brackets_follow_one_another_and_unknown_words_are_passed_over() -> None:
    assert directions("[Pan left, tilt up] then [Zoom in] [dance] [") == [
        ("pan left", "tilt up"),
        ("zoom in",),
    ]
    assert "0.5" in zoompan("[Pan left][Zoom in]", 144)


def test_the_same_words_make_the_same_clip_and_others_another(tmp_path: Path) -> None:
    one, again, other = (
        rendered(tmp_path, model=TEXT_MODEL, prompt=prompt).read_bytes()
        for prompt in ("A harbour", "A harbour", "A valley")
    )
    assert one == again != other


@pytest.mark.parametrize(
    "prompt",
    ["", "夜の海", "neon city", "desert", "forest", "snow mountains", "ocean sunset", "fire", "a" * 1500],
)
def test_any_words_make_a_picture(tmp_path: Path, prompt: str) -> None:
    shown = frames(rendered(tmp_path, model=TEXT_MODEL, prompt=prompt))
    assert len(set(bytes(shown[0].planes[0]))) > 20


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.mp4"
    body = {"model": TEXT_MODEL, "prompt": "forest at sunset", "output_resolution": "1:1"}
    render_clip(model_by_id(body["model"]), body, {}, path, is_tiny=True, stopped=lambda: False)
    return path


def test_noir_takes_the_colours_away(tmp_path: Path, source: Path) -> None:
    media = {"source_video_url": source}
    before = frames(source)
    after = frames(rendered(tmp_path, media, model=LUMA, prompt="black and white film noir"))
    assert len(after) == len(before)
    assert (after[0].width, after[0].height) == (before[0].width, before[0].height)
    assert colourfulness(before[0]) > 5
    assert colourfulness(after[0]) < 1


@pytest.mark.parametrize(
    "prompt",
    [
        "golden hour",
        "neon night",
        "winter snow",
        "vintage film stock",
        "watercolour",
        "anime",
        "claymation",
        "dreamy mist",
        "underwater",
        "jungle",
        "something else",
        "golden vintage noir",
    ],
)
def test_every_style_changes_the_picture(tmp_path: Path, source: Path, prompt: str) -> None:
    after = frames(rendered(tmp_path, {"source_video_url": source}, model=LUMA, prompt=prompt))
    assert len(after) == 24
    assert bytes(after[0].planes[1]) != bytes(frames(source)[0].planes[1])


def test_unnamed_styles_are_told_apart_by_their_words() -> None:
    assert grade("something") == grade("Something")
    assert grade("something") != grade("else")


def test_a_watermark_is_drawn_only_when_asked_for(tmp_path: Path, source: Path) -> None:
    media = {"source_video_url": source}
    plain = frames(rendered(tmp_path, media, model=LUMA, prompt="film noir"))[0]
    marked = frames(rendered(tmp_path, media, model=LUMA, prompt="film noir", watermark=True))[0]
    assert brightness(marked, 0.9, 0.9, 0.97, 0.95) > brightness(plain, 0.9, 0.9, 0.97, 0.95) + 10
    assert brightness(marked, 0, 0, 0.8, 0.8) == pytest.approx(brightness(plain, 0, 0, 0.8, 0.8), abs=1)


@pytest.mark.parametrize("name", ["first_frame_image_url", "source_video_url"])
@pytest.mark.parametrize("content", [b"", b"text", bytes(1000)])
def test_what_cannot_be_read_is_said_so(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    model = LUMA if name == "source_video_url" else PICTURE_MODEL
    with pytest.raises(SourceUnreadable, match="could not be read"):
        rendered(tmp_path, {name: path}, model=model, prompt="noir")
    assert not (tmp_path / "clip.mp4").exists()


@pytest.mark.parametrize(
    ("size", "words"), [((300, 400), "too small"), ((1000, 320), "too narrow or too wide")]
)
def test_a_picture_outside_the_limits_is_refused(tmp_path: Path, size: tuple[int, int], words: str) -> None:
    first = picture(tmp_path / "first.png", *size)
    with pytest.raises(SourceUnreadable, match=words):
        rendered(tmp_path, {"first_frame_image_url": first}, model=PICTURE_MODEL, prompt="")


def test_a_source_that_is_too_long_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "long.mp4"
    with av.open(source, "w") as container:
        stream = container.add_stream("libx264", rate=1)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for _ in range(12):
            container.mux(stream.encode(av.VideoFrame(320, 240, "yuv420p")))
        container.mux(stream.encode(None))
    with pytest.raises(SourceUnreadable, match="too long"):
        rendered(tmp_path, {"source_video_url": source}, model=LUMA, prompt="noir")


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_phones_video_comes_out_upright(tmp_path: Path, angle: int) -> None:
    source = turned_clip(tmp_path / "phone.mp4", angle)
    shown = frames(rendered(tmp_path, {"source_video_url": source}, model=LUMA, prompt="black and white"))[0]
    assert (shown.height > shown.width) is (angle != 180)
    bright = {90: (0, 0.6, 0.4, 1), 180: (0.6, 0.6, 1, 1), 270: (0.6, 0, 1, 0.4)}[angle]
    assert brightness(shown, *bright) > brightness(shown) + 20


def turned_clip(path: Path, angle: int) -> Path:
    """A one-second video, bright at the upper left, whose display matrix turns it counter-clockwise."""
    upright = path.with_name("upright.mp4")
    media = {"first_frame_image_url": picture(path.with_name("marked.png"))}
    body = {"model": PICTURE_MODEL, "prompt": "[Static shot]"}
    render_clip(model_by_id(body["model"]), body, media, upright, is_tiny=True, stopped=lambda: False)
    content = bytearray(upright.read_bytes())
    unit = struct.pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
    # The track's matrix follows the movie's; an entry of 1 stands for 90 degrees there.
    at = content.index(unit, content.index(unit) + 1)
    a, b = {90: (0, -1), 180: (-1, 0), 270: (0, 1)}[angle]
    content[at : at + 36] = struct.pack(">9i", a << 16, b << 16, 0, -b << 16, a << 16, 0, 0, 0, 1 << 30)
    path.write_bytes(content)
    return path


def test_a_stopped_render_leaves_no_clip(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    with pytest.raises(RenderStopped):
        render_clip(model_by_id(TEXT_MODEL), {"prompt": "x"}, {}, path, is_tiny=True, stopped=lambda: True)
    assert not path.exists()
