"""A film joined without loss, beside a plain copy of the same bytes; both until they are on the disk."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.join import join_videos
from tests.benchmarks.measure import Figure
from tests.benchmarks.seeking import draw_film

TITLE = "Joining five films of 1080p without loss"

_FILMS = 5
_ROUNDS = 9
_LEAST_SHARE = 0.5


def run() -> list[Figure]:
    """Alternating rounds; every one writes a new file."""
    with TemporaryDirectory(prefix="runapi-bench-") as name:
        folder = Path(name)
        first = draw_film(folder / "0.mp4", 240)
        films = [first, *(folder / f"{number}.mp4" for number in range(1, _FILMS))]
        for film in films[1:]:
            shutil.copyfile(first, film)
        size_mb = sum(film.stat().st_size for film in films) / 1e6
        joined_s: list[float] = []
        copied_s: list[float] = []
        for _ in range(_ROUNDS):
            joined_s.append(_seconds(lambda out: _join(films, out), folder / "joined.mp4"))
            copied_s.append(_seconds(lambda out: _copy(films, out), folder / "copied.mp4"))
    return [
        Figure("bytes", size_mb, "MB"),
        Figure("a film joined", median(joined_s) * 1000, "ms"),
        Figure("the same bytes copied", median(copied_s) * 1000, "ms"),
        Figure("the copy's rate by the joint's", median(joined_s) / median(copied_s), "x", 1 / _LEAST_SHARE),
    ]


def _seconds(make: Callable[[Path], None], out: Path) -> float:
    out.unlink(missing_ok=True)
    os.sync()
    began_s = time.perf_counter()
    make(out)
    return time.perf_counter() - began_s


def _join(films: list[Path], out: Path) -> None:
    join_videos([Piece(film) for film in films], out, lambda _done: None)


def _copy(films: list[Path], out: Path) -> None:
    with out.open("wb") as target:
        for film in films:
            with film.open("rb") as source:
                shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
