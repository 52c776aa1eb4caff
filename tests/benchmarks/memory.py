"""What the app's player keeps of the clips that it has played."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, program, quiet_environment
from tests.benchmarks.seeking import draw_film

TITLE = "Memory after 50 clips of 1080p"
_MOST_MIB = 220.0
_MOST_GROWTH_MIB = 2.0


def run() -> list[Figure]:
    """One run of fifty clips, looked at after the twenty-fifth and the last."""
    environment = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    with TemporaryDirectory(prefix="runapi-bench-") as folder:
        film = draw_film(Path(folder) / "film.mp4", 72)
        with program("playing_window", str(film), environment=environment) as window:
            first, half, all_of_them = (float(window.said()) for _ in range(3))
    return [
        Figure("after the first clip", first, "MiB"),
        Figure("after the fiftieth", all_of_them, "MiB", _MOST_MIB),
        Figure("growth per 100 clips", (all_of_them - half) * 4, "MiB", _MOST_GROWTH_MIB),
    ]
