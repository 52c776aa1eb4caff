"""From the start of the process to a painted window, as a ratio to the least window PySide6 can show."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, practising, program, screens

TITLE = "Start-up"
_ROUNDS = 9
_MOST_OF_BARE = 1.9
_MOST_OF_BARE_TO_USE = 2.4
_LONGEST_STALL_MS = 50.0


def run() -> list[Figure]:
    """Bare window and app in turn, medians; the very first round of each only warms the disk's cache."""
    figures: list[Figure] = []
    with screens() as environments:
        for screen, environment in environments.items():
            rounds = [(_bare(environment), _app(environment)) for _ in range(_ROUNDS + 1)][1:]
            bare_ms = median(bare for bare, _ in rounds)
            painted_ms, ready_ms, stall_ms = (median(app[n] for _, app in rounds) for n in range(3))
            figures += [
                Figure(f"{screen}: bare window painted", bare_ms, "ms"),
                Figure(f"{screen}: app painted", painted_ms, "ms"),
                Figure(f"{screen}: app painted, ratio", painted_ms / bare_ms, "x", _MOST_OF_BARE),
                Figure(f"{screen}: reel, stage and services there", ready_ms, "ms"),
                Figure(f"{screen}: the same, ratio", ready_ms / bare_ms, "x", _MOST_OF_BARE_TO_USE),
                Figure(f"{screen}: longest stall in between", stall_ms, "ms", _LONGEST_STALL_MS),
            ]
    return figures


def _bare(environment: Mapping[str, str]) -> float:
    with program("bare_window", environment=environment) as bare:
        return bare.ms_until("painted")


def _app(environment: Mapping[str, str]) -> tuple[float, float, float]:
    with (
        TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
        program("app_window", environment=practising(folder, environment)) as app,
    ):
        return app.ms_until("painted"), app.ms_until("ready"), float(app.said())
