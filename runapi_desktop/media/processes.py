"""Reading files from outside in a process of their own: what crashes or hangs a decoder costs one file, not
the window, and what it learns there comes back as plain values.

::

    run_media(file_name, prepare_picture, path, …) ─► process_child.py ─► PreparedPicture | MediaRefused

A child takes some 100 ms to start, so it stays for the next file and ends when there was none for a while.
It ends with this process too, however that ends. It gets no key, and less priority than the window.
"""

from __future__ import annotations

import pickle
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, TypeVar

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.process_wire import believed, outcome, receive, send
from runapi_desktop.own_process import MEDIA_WORKER, child_command, child_environment

T = TypeVar("T")

TIME_LIMIT_S: Final = 120.0
"""How long one call may take before the child is killed; longer than any bound of its own."""
_IDLE_S: Final = 20.0
_END_PATIENCE_S: Final = 2.0


class MediaProcesses:
    """A `RunMedia` that calls in child processes: as many as there are calls at the same time."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        time_limit_s: float = TIME_LIMIT_S,
        idle_s: float = _IDLE_S,
    ) -> None:
        self._command = tuple(command or child_command(MEDIA_WORKER))
        self._time_limit_s = time_limit_s
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._idle: list[subprocess.Popen[bytes]] = []
        self._busy: set[subprocess.Popen[bytes]] = set()
        self._rest: threading.Timer | None = None
        self._is_closed = False

    def __call__(self, file_name: str, function: Callable[..., T], /, *args: object) -> T:
        """See `RunMedia`. Raises `MediaRefused` UNREADABLE when the child died over the file, TOO_SLOW when
        it had to be killed."""
        request = pickle.dumps((function, args))
        while True:
            process, is_fresh = self._borrowed(file_name)
            try:
                kind, held = believed(self._exchanged(process, request, file_name))
            except EOFError as error:
                self._end(process)
                if is_fresh:
                    raise MediaRefused(MediaProblem.UNREADABLE, file_name) from error
                continue  # It may have died before this file: only a new child's death is the file's doing.
            except BaseException:
                self._end(process)
                raise
            self._give_back(process)
            return outcome(kind, held)

    def close(self) -> None:
        """End every child, also those at work: their calls raise `MediaRefused`."""
        with self._lock:
            self._is_closed = True
            if self._rest is not None:
                self._rest.cancel()
            for process in self._busy:
                process.kill()  # whoever waits for it finds it dead
        self._end_idle()

    def _borrowed(self, file_name: str) -> tuple[subprocess.Popen[bytes], bool]:
        with self._lock:
            if self._is_closed:
                raise MediaRefused(MediaProblem.UNREADABLE, file_name)
            process = self._idle.pop() if self._idle else None
            is_fresh = process is None
            if process is None:
                process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=child_environment(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            self._busy.add(process)
            return process, is_fresh

    def _exchanged(self, process: subprocess.Popen[bytes], request: bytes, file_name: str) -> bytes:
        """The child's answer. Raises ``EOFError`` when it died, `MediaRefused` when it had to be killed."""
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            process.kill()

        assert process.stdin is not None
        assert process.stdout is not None
        alarm = threading.Timer(self._time_limit_s, give_up)
        alarm.daemon = True
        alarm.start()
        try:
            send(process.stdin, request)
            return receive(process.stdout)
        except (OSError, EOFError) as error:
            if is_late.is_set():
                raise MediaRefused(MediaProblem.TOO_SLOW, file_name) from error
            raise EOFError("the child died") from error
        finally:
            alarm.cancel()

    def _give_back(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._busy.discard(process)
            is_closed = self._is_closed  # while its answer was on the way here
            if not is_closed:
                self._idle.append(process)
                if self._rest is not None:
                    self._rest.cancel()
                self._rest = threading.Timer(self._idle_s, self._end_idle)
                self._rest.daemon = True
                self._rest.start()
        if is_closed:
            self._end(process)

    def _end_idle(self) -> None:
        with self._lock:
            processes, self._idle = self._idle, []
        for process in processes:
            self._end(process)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._busy.discard(process)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        try:
            process.wait(_END_PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
