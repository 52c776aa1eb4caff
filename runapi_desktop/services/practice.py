"""The practice server as a child process that ends with the app, whatever ends the app.

Its start and its end block, so they happen on daemon threads of their own. The child watches its standard
input: when this process is gone, so is the child.
"""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import IO, TypeVar, cast

from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.own_process import PRACTICE_SERVER, child_command, child_environment

_log = logging.getLogger(__name__)
T = TypeVar("T")

_START_PATIENCE_S = 30.0
_END_PATIENCE_S = 3.0


class PracticeServer:
    """Starts the practice server and ends it. ``state_dir`` holds what it keeps between runs."""

    def __init__(self, state_dir: Path, options: Sequence[str] = ()) -> None:
        """``options`` are further command-line options of the server, for tests."""
        self._state_dir = state_dir
        self._options = tuple(options)
        self._process: subprocess.Popen[str] | None = None
        self._address: tuple[str, str] | None = None
        self._turn = asyncio.Lock()

    async def start(self) -> tuple[str, str]:
        """The base URL and the key of the running server; starts it where it does not run.

        Raises ``Unreachable`` when it does not come up within half a minute.
        """
        async with self._turn:
            if self._address is None or self._process is None or self._process.poll() is not None:
                self._address = await _on_daemon_thread(self._launch, "practice start")
            return self._address

    async def stop(self) -> None:
        """End the server; within seconds, by force if it must be."""
        async with self._turn:
            process, self._process, self._address = self._process, None, None
            if process is not None:
                await _on_daemon_thread(lambda: _end(process), "practice end")

    def _launch(self) -> tuple[str, str]:
        try:
            places = ("--state-dir", str(self._state_dir))
            process = subprocess.Popen(
                child_command(PRACTICE_SERVER, *places, "--exit-with-stdin", *self._options),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=child_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Unreachable(f"the practice server cannot be started: {error}") from error
        self._process = process
        assert process.stdout is not None
        assert process.stderr is not None
        threading.Thread(target=_log_lines, args=(process.stderr,), name="practice log", daemon=True).start()
        # A child that never says anything is ended, and the read below ends with it.
        alarm = threading.Timer(_START_PATIENCE_S, process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            first_line = process.stdout.readline()
        finally:
            alarm.cancel()
        try:
            greeting = cast("dict[str, object]", json.loads(first_line))
            return str(greeting["base_url"]), str(greeting["api_key"])
        except (ValueError, KeyError, TypeError) as error:
            _end(process)
            raise Unreachable("the practice server did not come up") from error


def _end(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    for force in (process.terminate, process.kill):
        try:
            process.wait(_END_PATIENCE_S)
            break
        except subprocess.TimeoutExpired:
            force()
    else:
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _log_lines(stream: IO[str]) -> None:
    with stream:
        for line in stream:
            _log.info("practice server: %s", line.rstrip())


async def _on_daemon_thread(work: Callable[[], T], name: str) -> T:
    """What ``work`` returns or raises; its thread never holds up the exit of the app."""
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 - raised where the work was asked for
            outcome.set_exception(error)

    threading.Thread(target=run, name=name, daemon=True).start()
    return await asyncio.shield(asyncio.wrap_future(outcome))
