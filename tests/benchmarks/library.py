"""The Reel over 10,000 and 100,000 clips, beside one of ten: first cards, scrolling, searching, memory."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.filled_library import fill_library
from tests.benchmarks.measure import Figure, program, quiet_environment

TITLE = "Library of 10,000 and 100,000 clips"
_FEW = 10
_MANY = {10_000: 10.0, 100_000: 20.0}
"""The sizes, and within how many milliseconds nine of ten keys in the search are to be answered."""
_ROUNDS = 7
_MOST_OF_FEW = 1.3
_FRAME_MS = 1000 / 60
_BY_DAY_MS = 30.0
_BY_LENGTH_MS = 16.0
_MEMORY_MIB = 60e6 / 2**20


def run() -> list[Figure]:
    """Alternating starts over all libraries, then one walk through the cards of each."""
    environment = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    figures: list[Figure] = []
    with TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as name:
        folders = {count: Path(name, str(count)) for count in (0, _FEW, *_MANY)}
        for count, folder in folders.items():
            fill_library(folder, count)
        painted_ms: dict[int, list[float]] = {count: [] for count in (_FEW, *_MANY)}
        for _ in range(_ROUNDS):
            for count, taken in painted_ms.items():
                with program("library_window", str(folders[count]), environment=environment) as window:
                    taken.append(float(window.said().removeprefix("painted ")))
        empty_mib = _walk(folders[0], environment)["memory_mib"]
        few_ms = median(painted_ms[_FEW])
        figures.append(Figure("10: first cards", few_ms, "ms"))
        for count, key_ms in _MANY.items():
            of = f"{count:,}"
            walk, first_ms = _walk(folders[count], environment), median(painted_ms[count])
            by_day_ms = walk["by_day_ms"] - walk["plain_ms"]
            figures += [
                Figure(f"{of}: first cards", first_ms, "ms"),
                Figure(f"{of}: the same by those of 10", first_ms / few_ms, "x", _MOST_OF_FEW),
                Figure(f"{of}: scrolling, half of the frames within", walk["frame_p50_ms"], "ms"),
                Figure(f"{of}: scrolling, 99 % within", walk["frame_p99_ms"], "ms", _FRAME_MS),
                Figure(f"{of}: the newest 50 alone", walk["newest_ms"], "ms"),
                Figure(f"{of}: a key in the search, half within", walk["key_p50_ms"], "ms"),
                Figure(f"{of}: a key in the search, 90 % within", walk["key_p90_ms"], "ms", key_ms),
                Figure(f"{of}: grouped by day, more than plain", by_day_ms, "ms", _BY_DAY_MS),
                Figure(f"{of}: a page by length", walk["by_length_ms"], "ms", _BY_LENGTH_MS),
                Figure(f"{of}: memory over none", walk["memory_mib"] - empty_mib, "MiB", _MEMORY_MIB),
            ]
    return figures


def _walk(folder: Path, environment: dict[str, str]) -> dict[str, float]:
    with program("library_window", str(folder), "walk", environment=environment) as window:
        window.said()
        return json.loads(window.said())
