"""How long the window cannot answer while fifty tasks are polled and three clips come in at full speed.

The server is the real sandbox in its own process, the clips come from a file server on loopback.
"""

from __future__ import annotations

import json
from tempfile import TemporaryDirectory
from urllib.request import Request, urlopen

from tests.benchmarks.measure import Figure, program, screens
from tests.sandbox.process import SandboxProcess, sandbox_process

TITLE = "Busy: 50 tasks polling, 3 clips downloading"
_LONGEST_STALL_MS = 50.0
_USUAL_STALL_MS = 16.0


# No task ends while it is watched, and drawing the clips takes no processor time from the app.
_SANDBOX = ("--render-seconds", "3600", "--balance-cents", "1000000", "--scenario", "tiny-clips")


def run() -> list[Figure]:
    """One run of 30 s on each screen."""
    figures: list[Figure] = []
    with screens() as environments:
        for screen, environment in environments.items():
            with (
                TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
                sandbox_process(*_SANDBOX) as sandbox,
            ):
                server = {"RUNAPI_BASE_URL": sandbox.base_url, "RUNAPI_API_KEY": sandbox.api_key}
                with (
                    program("file_server", environment=environment) as files,
                    program("busy_app", folder, files.said(), environment={**environment, **server}) as app,
                ):
                    app.ms_until("watching")
                    polls = _polls(sandbox)
                    seen: dict[str, float] = json.loads(app.said())
                    polls = _polls(sandbox) - polls
            figures += [
                Figure(f"{screen}: polls", polls / seen["watched_s"], "/s"),
                Figure(f"{screen}: downloaded", seen["mib_per_s"], "MiB/s"),
                Figure(f"{screen}: stall, 99 % under", seen["p99_ms"], "ms", _USUAL_STALL_MS),
                Figure(f"{screen}: time spent in stalls over 16 ms", seen["percent_over_16_ms"], "%"),
                Figure(f"{screen}: longest stall", seen["longest_ms"], "ms", _LONGEST_STALL_MS),
                Figure(f"{screen}: of it the window's own work", seen["longest_work_ms"], "ms"),
                Figure(f"{screen}: of it waiting for a processor", seen["longest_queued_ms"], "ms"),
                Figure(f"{screen}: longest work at a stretch", seen["most_work_ms"], "ms"),
            ]
    return figures


def _polls(sandbox: SandboxProcess) -> int:
    ledger = urlopen(Request(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers))
    return sum(entry["kind"] == "poll" for entry in json.load(ledger)["requests"])
