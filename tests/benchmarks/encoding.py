"""A film of two sizes, every frame drawn and encoded anew, beside the ``ffmpeg`` command line doing so."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory

from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.join import join_videos
from tests.benchmarks.measure import Figure
from tests.benchmarks.seeking import draw_film

TITLE = "A film of 1080p and 720p encoded anew"

_SIZES = ((1920, 1080), (1280, 720))
_COUNT = 96
_ROUNDS = 3
_MOST_TIME = 0.8
_MOST_BYTES = 1.05
_LARGEST = "scale=1920:1080,format=yuv420p"


def run() -> list[Figure]:
    """Alternating rounds; the median of each."""
    if which("ffmpeg") is None:
        return [Figure("there is no ffmpeg here to compare with", 0.0, "")]
    with TemporaryDirectory(prefix="runapi-bench-") as name:
        folder = Path(name)
        films = [draw_film(folder / f"{size[0]}.mp4", _COUNT, size) for size in _SIZES]
        ours, theirs = folder / "ours.mp4", folder / "theirs.mp4"
        ours_s: list[float] = []
        theirs_s: list[float] = []
        pieces = [Piece(film) for film in films]
        for _ in range(_ROUNDS):
            ours_s.append(_seconds(lambda: join_videos(pieces, ours, lambda _done: None)))
            theirs_s.append(_seconds(lambda: _by_ffmpeg(films, theirs)))
        sizes = [path.stat().st_size for path in (ours, theirs)]
        likeness = [_likeness_db(path, films) for path in (ours, theirs)]
    return [
        Figure("ours, opened and counted afterwards", median(ours_s), "s"),
        Figure("ffmpeg", median(theirs_s), "s"),
        Figure("ours by ffmpeg's", median(ours_s) / median(theirs_s), "x", _MOST_TIME),
        Figure("size, ours by ffmpeg's", sizes[0] / sizes[1], "x", _MOST_BYTES),
        Figure("by how much ours is less like the originals", likeness[1] - likeness[0], "dB", 0.1),
    ]


def _seconds(make: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    make()
    return time.perf_counter() - began_s


def _inputs(films: list[Path]) -> tuple[list[str], str]:
    given = [word for film in films for word in ("-i", str(film))]
    scaled = "".join(f"[{number}:v]{_LARGEST}[v{number}];" for number in range(len(films)))
    return given, scaled + "".join(f"[v{number}]" for number in range(len(films))) + f"concat=n={len(films)}"


def _by_ffmpeg(films: list[Path], out: Path) -> None:
    given, graph = _inputs(films)
    coder = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "17", str(out)]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *given, "-filter_complex", graph, *coder], check=True)


def _likeness_db(film: Path, films: list[Path]) -> float:
    """The mean PSNR of a film to what it was made of."""
    given, graph = _inputs([*films])
    last = len(films)
    command = ["ffmpeg", "-v", "info", *given, "-i", str(film), "-filter_complex"]
    graph = (
        f"{graph}[all];[{last}:v]settb=1/24,setpts=N[film];[all]settb=1/24,setpts=N[all0];[film][all0]psnr"
    )
    said = subprocess.run([*command, graph, "-f", "null", "-"], check=True, capture_output=True, text=True)
    found = re.search(r"average:([0-9.]+)", said.stderr)
    if found is None:
        raise RuntimeError("ffmpeg said nothing of the likeness")
    return float(found[1])
