"""The Reel over ten thousand clips, beside one of ten: first cards, scrolling, searching, memory."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.filled_library import fill_library
from tests.benchmarks.measure import Figure, program, quiet_environment

TITLE = "Library of 10,000 clips"
_MANY = 10_000
_FEW = 10
_ROUNDS = 7
_MOST_OF_FEW = 1.3
_FRAME_MS = 1000 / 60
_KEY_MS = 16.0
_MEMORY_MIB = 60e6 / 2**20


def run() -> list[Figure]:
    """Alternating starts over both libraries, then one walk through all cards."""
    environment = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    with TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as name:
        folders = {count: Path(name, str(count)) for count in (0, _FEW, _MANY)}
        for count, folder in folders.items():
            fill_library(folder, count)
        painted_ms: dict[int, list[float]] = {_FEW: [], _MANY: []}
        for _ in range(_ROUNDS):
            for count, taken in painted_ms.items():
                with program("library_window", str(folders[count]), environment=environment) as window:
                    taken.append(float(window.said().removeprefix("painted ")))
        empty = _walk(folders[0], environment)
        walk = _walk(folders[_MANY], environment)
    few_ms, many_ms = median(painted_ms[_FEW]), median(painted_ms[_MANY])
    return [
        Figure("first cards of 10", few_ms, "ms"),
        Figure("first cards of 10,000", many_ms, "ms"),
        Figure("the same by those of 10", many_ms / few_ms, "x", _MOST_OF_FEW),
        Figure("scrolling end to end: frames", walk["frames"], ""),
        Figure("scrolling: half of the frames within", walk["frame_p50_ms"], "ms"),
        Figure("scrolling: 99 % of the frames within", walk["frame_p99_ms"], "ms", _FRAME_MS),
        Figure("a key in the search: half within", walk["key_p50_ms"], "ms"),
        Figure("a key in the search: 90 % within", walk["key_p90_ms"], "ms", _KEY_MS),
        Figure("memory over an empty library", walk["memory_mib"] - empty["memory_mib"], "MiB", _MEMORY_MIB),
    ]


def _walk(folder: Path, environment: dict[str, str]) -> dict[str, float]:
    with program("library_window", str(folder), "walk", environment=environment) as window:
        window.said()
        return json.loads(window.said())
