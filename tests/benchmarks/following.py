"""The processor time of following 200 clips that render, beside RunAPI's own client with a thread each."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import PROGRAMS, Figure, Program, program, quiet_environment, running
from tests.sandbox.process import SandboxProcess, sandbox_process

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from client_environments import prepared

TITLE = "200 clips that render for a minute"
_TASKS = 200
_WATCH_S = 60.0
_MOST_OF_CLIENT = 0.33
# No task ends while it is watched.
_SANDBOX = ("--render-seconds", "3600", "--balance-cents", "1000000")


def run() -> list[Figure]:
    """A minute of each in turn: the whole app off-screen, the newest generation of the client."""
    environment = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    python = str(prepared("newest", Path(sys.executable)))
    client = [python, "-I", str(PROGRAMS / "following_client.py"), str(_TASKS)]

    def app(server: dict[str, str], folder: str) -> AbstractContextManager[Program]:
        return program("following_app", folder, str(_TASKS), environment={**environment, **server})

    def theirs(server: dict[str, str], folder: str) -> AbstractContextManager[Program]:
        del folder
        return running(client, {**os.environ, **server})

    ours_s, their_s = _processor_s(app), _processor_s(theirs)
    return [
        Figure("the app: processor time", ours_s, "s"),
        Figure("RunAPI's client, a thread each: processor time", their_s, "s"),
        Figure("the app, by the client", ours_s / their_s, "x", _MOST_OF_CLIENT),
    ]


def _processor_s(start: Callable[[dict[str, str], str], AbstractContextManager[Program]]) -> float:
    with (
        TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
        sandbox_process(*_SANDBOX) as sandbox,
        start(_server(sandbox), folder) as followed,
    ):
        followed.ms_until("following")
        before_s = followed.cpu_s()
        time.sleep(_WATCH_S)
        return followed.cpu_s() - before_s


def _server(sandbox: SandboxProcess) -> dict[str, str]:
    return {"RUNAPI_BASE_URL": sandbox.base_url, "RUNAPI_API_KEY": sandbox.api_key}
