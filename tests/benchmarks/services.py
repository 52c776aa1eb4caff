"""What the services behind the "+" cost as long as nobody opens them: the app against one without them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, practising, program, quiet_environment

TITLE = "All services, against the first ones alone"
_ROUNDS = 7
_SETTLE_S = 3.0
_MOST = 1.05


def run() -> list[Figure]:
    """Both in turn, medians; the very first round of each only warms the disk's cache."""
    environment = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    rounds = [
        (_app("first_services", environment), _app("app_window", environment)) for _ in range(_ROUNDS + 1)
    ]
    figures: list[Figure] = []
    for place, (what, unit) in enumerate((("painted", "ms"), ("all loaded", "ms"), ("memory", "MiB"))):
        few, many = (median(each[side][place] for each in rounds[1:]) for side in (0, 1))
        figures += [
            Figure(f"first services: {what}", few, unit),
            Figure(f"all services: {what}", many, unit),
            Figure(f"{what}, ratio", many / few, "x", _MOST),
        ]
    return figures


def _app(name: str, environment: Mapping[str, str]) -> tuple[float, float, float]:
    with (
        TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
        program(name, environment=practising(folder, environment)) as app,
    ):
        painted_ms, ready_ms = app.ms_until("painted"), app.ms_until("ready")
        app.said()
        time.sleep(_SETTLE_S)
        return painted_ms, ready_ms, app.memory_mib()
