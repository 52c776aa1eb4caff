"""What another language and an icon in the tray cost: the app with both against the app without."""

from __future__ import annotations

import time
from collections.abc import Mapping
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, practising, program, screens

TITLE = "Korean with an icon in the tray, against English without"
_ROUNDS = 5
_SETTLE_S = 5.0
_WATCH_S = 10.0
_MOST = 1.1
_MOST_OF_A_CORE_PERCENT = 1.0


def run() -> list[Figure]:
    """Both in turn, medians, on the best screen there is; the first round only warms the disk's cache."""
    with screens() as environments:
        environment = list(environments.values())[-1]
        rounds = [
            (
                _app(environment, language="en", tray_icon=False),
                _app(environment, language="ko", tray_icon=True),
            )
            for _ in range(_ROUNDS + 1)
        ][1:]
    figures: list[Figure] = []
    for place, (what, unit) in enumerate((("painted", "ms"), ("all loaded", "ms"), ("memory", "MiB"))):
        plain, reached = (median(each[side][place] for each in rounds) for side in (0, 1))
        figures += [
            Figure(f"English: {what}", plain, unit),
            Figure(f"Korean, tray: {what}", reached, unit),
            Figure(f"{what}, ratio", reached / plain, "x", _MOST),
        ]
    busy_percent = median(reached[3] for _, reached in rounds)
    return [*figures, Figure("Korean, tray: of one core, idle", busy_percent, "%", _MOST_OF_A_CORE_PERCENT)]


def _app(environment: Mapping[str, str], **settings: object) -> tuple[float, float, float, float]:
    with (
        TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
        program("app_window", environment=practising(folder, environment, **settings)) as app,
    ):
        painted_ms, ready_ms = app.ms_until("painted"), app.ms_until("ready")
        app.said()
        time.sleep(_SETTLE_S)
        cpu_s = app.cpu_s()
        time.sleep(_WATCH_S)
        busy_percent = (app.cpu_s() - cpu_s) / _WATCH_S * 100
        return painted_ms, ready_ms, app.memory_mib(), busy_percent
