"""Stepping through a clip visits every frame once, both ways, at the very times that PyAV reads."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.media.frames import frame_png_bytes
from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.ui.stage.player import Player
from tests.media.samples import write_video

COUNT = 36
DARKEST, STEP = 30, 6
UNEVEN_MS = [10, 40, 100, 33, 250, 17]
IN_ORDER = {"bf": "0"}
B_FRAMES = {"preset": "medium", "bf": "3", "b_adapt": "0"}


def uneven_times() -> list[Fraction]:
    return [Fraction(sum(UNEVEN_MS[n % 6] for n in range(count)), 1000) for count in range(COUNT + 1)]


def ntsc_times() -> list[Fraction]:
    return [Fraction(1001 * number, 30_000) for number in range(COUNT + 1)]


def skipping_times() -> list[Fraction]:
    """Thirty a second with holes, as screen recorders write them."""
    return [Fraction(number + number // 3 * 2, 30) for number in range(COUNT + 1)]


def level_of(number: int) -> av.VideoFrame:
    """A frame whose brightness tells its number, further apart than decoders differ."""
    frame = av.VideoFrame(320, 240, "gray")
    plane = frame.planes[0]
    plane.update(bytes([DARKEST + STEP * number]) * plane.buffer_size)
    return frame


def decoded_times_us(path: Path) -> list[int]:
    """When each frame is shown, by a decoder that knows nothing of the app."""
    with av.open(str(path)) as file:
        stamps = [frame.pts * frame.time_base for frame in file.decode(video=0)]
    return [round((stamp - stamps[0]) * 1_000_000) for stamp in stamps]


@pytest.mark.parametrize(
    ("rate", "times", "coder"),
    [
        (24, None, B_FRAMES),
        (25, None, B_FRAMES),
        (30, ntsc_times(), B_FRAMES),
        (30, uneven_times(), IN_ORDER),
        (30, skipping_times(), B_FRAMES),
        (60, None, IN_ORDER),
    ],
    ids=["24", "25", "29.97", "variable", "variable and out of order", "60"],
)
def test_every_frame_is_visited_once_each_way(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    rate: int,
    times: list[Fraction] | None,
    coder: dict[str, str],
) -> None:
    path = write_video(tmp_path / "a.mp4", COUNT, rate=rate, times=times, coder=coder, picture=level_of)
    player = Player()
    qtbot.addWidget(player)
    with qtbot.waitSignal(player.opened):
        player.load(str(path), probe_video(path))
    player.set_times(frame_times(path))
    wanted_us = decoded_times_us(path)

    def shown() -> tuple[int, int]:
        level = player.image().pixelColor(160, 120).green()
        return round((level - DARKEST) / STEP), player.frame_span_us[0]

    visited = [shown()]
    for step in [1] * (COUNT - 1) + [-1] * (COUNT - 1):
        with qtbot.waitSignal(player.frame_changed):
            player.step(step)
        visited.append(shown())
    forward, back = visited[:COUNT], visited[COUNT - 1 :]
    assert [number for number, _ in forward] == list(range(COUNT))
    assert [at_us for _, at_us in forward] == wanted_us
    assert back == forward[::-1]
    player.close_file()


def packed(source: Path, target: Path, lead_s: float, options: dict[str, str]) -> Path:
    """The same packets in another file, where the picture begins so much later than a sound track."""
    with av.open(str(source)) as old, av.open(str(target), "w", options=options) as new:
        picture = new.add_stream_from_template(old.streams.video[0])
        sound = new.add_stream("aac", 48_000)
        silence = av.AudioFrame("fltp", "stereo", 1024)
        silence.sample_rate = 48_000
        for plane in silence.planes:
            plane.update(bytes(plane.buffer_size))
        for number in range(round((lead_s + 2) * 48_000 / 1024)):
            silence.pts = number * 1024
            new.mux(sound.encode(silence))
        new.mux(sound.encode(None))
        for packet in old.demux(video=0):
            if packet.dts is not None:
                shift = round(lead_s / packet.time_base)
                packet.pts, packet.dts, packet.stream = packet.pts + shift, packet.dts + shift, picture
                new.mux(packet)
    return target


FRAGMENTS = {"movflags": "frag_keyframe+empty_moov"}


@pytest.mark.parametrize(
    ("name", "lead_s", "options", "times"),
    [
        ("a.mp4", 0.021, {}, None),
        ("a.mp4", 0.5, {}, None),
        ("a.mov", 0.25, {}, None),
        ("a.mp4", 1.0, FRAGMENTS, None),
        ("a.mp4", 0.0, FRAGMENTS, None),
        ("a.mp4", 0.0, {"use_editlist": "0"}, None),
        ("a.mp4", 0.3, {"use_editlist": "0"}, skipping_times()),
        ("a.mp4", 0.0, {}, skipping_times()),
        ("a.mkv", 0.1, {}, None),
        ("a.flv", 0.0, {}, None),
    ],
)
def test_the_frame_on_screen_is_the_frame_that_is_sent(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    lead_s: float,
    options: dict[str, str],
    times: list[Fraction] | None,
) -> None:
    written = write_video(
        tmp_path / "b.mp4", COUNT, rate=30, times=times, coder={**B_FRAMES, "g": "12"}, picture=level_of
    )
    path = packed(written, tmp_path / name, lead_s, options)
    exact = frame_times(path)
    player = Player()
    qtbot.addWidget(player)
    with qtbot.waitSignal(player.opened):
        player.load(str(path), probe_video(path))
    player.set_times(exact)
    assert exact.count == COUNT
    for number in range(COUNT):
        if number:
            with qtbot.waitSignal(player.frame_changed):
                player.step(1)
        shown = player.image().pixelColor(160, 120).green()
        sent = QImage.fromData(frame_png_bytes(path, player.position_ms / 1000))
        assert player.frame_number == number
        assert round((shown - DARKEST) / STEP) == number
        assert round((sent.pixelColor(160, 120).green() - DARKEST) / STEP) == number
    player.close_file()
