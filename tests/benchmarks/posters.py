"""How fast posters are made, beside the ``ffmpeg`` command line on the same 1080p films in the same run.

Both make a 480-pixel JPEG of the first frame, two at a time as the app does; ffmpeg with the same scaler and
one thread each, so that neither gets more of the processor.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory

from runapi_desktop.media.thumbnails import poster
from tests.benchmarks.measure import Figure
from tests.media.samples import quadrants, write_video

TITLE = "Posters of 1080p films"
_FILMS = 12
_ROUNDS = 5
_AT_ONCE = 2
_LEAST_SHARE = 0.8


def run() -> list[Figure]:
    """Alternating rounds over the same films; the median of each."""
    if which("ffmpeg") is None:
        return [Figure("there is no ffmpeg here to compare with", 0.0, "")]
    with TemporaryDirectory(prefix="runapi-bench-") as name:
        folder = Path(name)
        films = [_film(folder / f"{number}.mp4", number) for number in range(_FILMS)]
        ours_s: list[float] = []
        theirs_s: list[float] = []
        for _ in range(_ROUNDS):
            ours_s.append(_seconds(lambda film: poster(film, film.with_suffix(".jpg")), films))
            theirs_s.append(_seconds(_ffmpeg_poster, films))
    ours, theirs = _FILMS / median(ours_s), _FILMS / median(theirs_s)
    return [
        Figure("ours", ours, "/s"),
        Figure("ffmpeg", theirs, "/s"),
        Figure("ffmpeg's rate by ours", theirs / ours, "x", 1 / _LEAST_SHARE),
    ]


def _film(path: Path, number: int) -> Path:
    pictures = [quadrants(1920, 1080).reformat(format="yuv420p") for _ in range(2)]
    return write_video(path, 48, size=(1920, 1080), picture=lambda index: pictures[(index + number) % 2])


def _seconds(make: Callable[[Path], object], films: Sequence[Path]) -> float:
    started_s = time.perf_counter()
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        list(threads.map(make, films))
    return time.perf_counter() - started_s


def _ffmpeg_poster(film: Path) -> None:
    scale = "scale='min(480,iw)':-1:flags=area"
    command = ["ffmpeg", "-v", "error", "-y", "-threads", "1", "-i", str(film), "-frames:v", "1"]
    subprocess.run([*command, "-vf", scale, "-q:v", "3", str(film.with_suffix(".ffmpeg.jpg"))], check=True)
