"""What the app costs while nobody touches it: processor, wake-ups, memory."""

from __future__ import annotations

import time
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, Program, practising, program, screens

TITLE = "Idle"
_SETTLE_S = 10.0
_WATCH_S = 15.0
_MOST_OF_A_CORE_PERCENT = 1.0
_MOST_OF_BARE_MEMORY = 1.5
# The libraries alone are at the limit above: this one is for what the app adds to them.
_MOST_OF_LIBRARIES_MEMORY = 1.4
# One timer of a second would be one wake-up per second; a few more are threads that hand over work.
_MOST_WAKE_UPS_PER_S = 2.0


def run() -> list[Figure]:
    """All three windows open for ten seconds, then watched for fifteen."""
    figures: list[Figure] = []
    with screens() as environments:
        for screen, environment in environments.items():
            with (
                TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
                program("bare_window", "--stay", environment=environment) as bare,
                program("libraries_window", environment=environment) as libraries,
                program("app_window", environment=practising(folder, environment)) as app,
            ):
                for shown in (bare, libraries, app):
                    shown.ms_until("painted")
                app.ms_until("ready")
                time.sleep(_SETTLE_S)
                figures += _watched(screen, bare, libraries, app)
    return figures


def _watched(screen: str, bare: Program, libraries: Program, app: Program) -> list[Figure]:
    cpu_s, wake_ups = app.cpu_s(), app.wake_ups()
    time.sleep(_WATCH_S)
    busy_percent = (app.cpu_s() - cpu_s) / _WATCH_S * 100
    woken_per_s = (app.wake_ups() - wake_ups) / _WATCH_S
    bare_mib, libraries_mib, app_mib = (shown.memory_mib() for shown in (bare, libraries, app))
    return [
        Figure(f"{screen}: of one core", busy_percent, "%", _MOST_OF_A_CORE_PERCENT),
        Figure(f"{screen}: wake-ups per second", woken_per_s, "/s", _MOST_WAKE_UPS_PER_S),
        Figure(f"{screen}: bare window's memory", bare_mib, "MiB"),
        Figure(f"{screen}: its libraries' memory", libraries_mib, "MiB"),
        Figure(f"{screen}: app's memory", app_mib, "MiB"),
        Figure(
            f"{screen}: app's memory, by its libraries'",
            app_mib / libraries_mib,
            "x",
            _MOST_OF_LIBRARIES_MEMORY,
        ),
        Figure(
            f"{screen}: app's memory, by the bare window's", app_mib / bare_mib, "x", _MOST_OF_BARE_MEMORY
        ),
    ]
