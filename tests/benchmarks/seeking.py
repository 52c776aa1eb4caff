"""From the wish for a frame to that frame painted on the Stage, by what a decoder takes for the same seek."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import av
from av.video.stream import VideoStream

from tests.benchmarks.measure import Figure

TITLE = "Seeking in a film of 1080p, 24 frames a second, a key frame every two seconds"

_COUNT = 240
_SIZE = (1920, 1080)
_SEEKS = 40
_LIMIT = 1.5


def run() -> list[Figure]:
    """Seek to the same random frames with both, in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    with TemporaryDirectory() as folder:
        path = draw_film(Path(folder) / "film.mp4")
        numbers = [random.Random(7).randrange(_COUNT) for _ in range(_SEEKS)]
        ours_ms, decoder_ms = _measure(path, numbers)
    ratios = [ours / theirs for ours, theirs in zip(ours_ms, decoder_ms, strict=True)]
    return [
        Figure("a seek, until the frame is painted, half within", median(ours_ms), "ms"),
        Figure("the decoder's own time for it, half within", median(decoder_ms), "ms"),
        Figure("the one by the other, half within", median(ratios), "x", _LIMIT),
        Figure("the sum of all by the sum of all", sum(ours_ms) / sum(decoder_ms), "x", _LIMIT),
    ]


def draw_film(path: Path, count: int = _COUNT, size: tuple[int, int] = _SIZE) -> Path:
    """A film of soft clouds that move, so that a decoder has as much to do as with a real one."""
    clouds = av.VideoFrame(size[0] // 16 * 2, size[1] // 16 * 2, "yuv420p")
    planes = [random.Random(3).randbytes(plane.buffer_size) for plane in clouds.planes]
    with av.open(str(path), "w") as file:
        stream = file.add_stream("libx264", 24, {"preset": "veryfast", "g": "48"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        for number in range(count):
            for plane, data in zip(clouds.planes, planes, strict=True):
                plane.update(_moved(data, number))
            frame = clouds.reformat(*size)
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def _moved(data: bytes, by: int) -> bytes:
    by %= len(data)
    return data[by:] + data[:by]


def _measure(path: Path, numbers: list[int]) -> tuple[list[float], list[float]]:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from runapi_desktop.media.probe import probe_video
    from runapi_desktop.media.timeline import frame_times
    from runapi_desktop.ui.stage.player import Player

    app = QApplication.instance() or QApplication([])
    player = Player()
    player.resize(960, 540)
    player.show()
    loop = QEventLoop()
    player.opened.connect(loop.quit)
    player.load(str(path), probe_video(path))
    loop.exec()
    player.opened.disconnect(loop.quit)
    player.set_times(frame_times(path))
    wanted = -1

    def on_frame() -> None:
        if player.frame_number == wanted:
            player.view.viewport().repaint()
            loop.quit()

    player.frame_changed.connect(on_frame)
    ours_ms: list[float] = []
    decoder_ms: list[float] = []
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        stream.thread_type = "AUTO"
        for wanted in numbers:
            decoder_ms.append(_decode_ms(file, stream, wanted))
            if player.frame_number == wanted:
                decoder_ms.pop()
                continue
            began_s = time.perf_counter()
            player.seek(round((wanted + 0.5) * 1000 / 24))
            loop.exec()
            ours_ms.append((time.perf_counter() - began_s) * 1000)
    player.close_file()
    player.close()
    del app
    return ours_ms, decoder_ms


def _decode_ms(file: av.container.InputContainer, stream: VideoStream, number: int) -> float:
    """What it takes PyAV to come to that frame in a file that is open."""
    assert stream.time_base is not None
    ticks = round((number + 0.5) / 24 / stream.time_base)
    began_s = time.perf_counter()
    file.seek(ticks, stream=stream)
    for frame in file.decode(stream):
        if (frame.time or 0) * 24 > number - 0.5:
            break
    return (time.perf_counter() - began_s) * 1000
