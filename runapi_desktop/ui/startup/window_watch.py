"""Finds what keeps the window's thread: a single call that takes longer than a fifth of a second is logged
as an error with its stack. For development and tests; off unless the environment asks for it.

A busy or slow computer is not the app's fault: work counts by the processor time of the thread, with as much
more of it as the computer is slower, then or now, than the one that the limit was set on, three times as much
where others are at work on more than half of its processors, and waiting (for a file, a lock) counts only
while the watch itself is on time.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from tempfile import TemporaryFile

from PySide6.QtCore import QObject, QTimer

_log = logging.getLogger(__name__)

VARIABLE = "RUNAPI_WATCH_WINDOW"
LONGEST_CALL_S = 0.2
"""On a computer that does the piece of work below in this time; on a slower one in proportion more."""
_REFERENCE_S = 0.0016
_TRIES = 5
_BEAT_S = 0.05
_LOOK_S = 0.02
# Waiting is shared with the disk and with other threads of Python, which a loaded computer makes slow.
_LONGEST_WAIT_S = 5.0
# Who shares the processors finds their caches cold: one and the same change of theme took 0.14 s of work, and
# 0.46 s within the hour.
_COLD_CACHES = 3.0


class WindowWatch(QObject):
    """Watches the thread in which it was made, from ``start`` to ``stop``; its event loop must be running."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread_id = threading.get_ident()
        self._beat = (time.monotonic(), time.thread_time())
        self._is_over = threading.Event()
        self.longest_call_s = longest_call_s(_piece_of_work_s())
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * _BEAT_S))
        self._timer.timeout.connect(self._note_beat)

    def start(self) -> None:
        """Begin."""
        self._note_beat()
        self._timer.start()
        threading.Thread(target=self._watch, name="window watch", daemon=True).start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._is_over.set()

    def _note_beat(self) -> None:
        self._beat = (time.monotonic(), time.thread_time())

    def _watch(self) -> None:
        work_s = _work_of(self._thread_id)
        told: tuple[float, float] | None = None
        waited_s, looked_at_s, seen = 0.0, time.monotonic(), self._beat
        while not self._is_over.wait(_LOOK_S):
            now_s = time.monotonic()
            late_s, looked_at_s = now_s - looked_at_s - _LOOK_S, now_s
            beat = self._beat
            if beat != seen:
                seen, waited_s = beat, 0.0
                continue
            if now_s - beat[0] <= _BEAT_S:
                continue
            worked_s = work_s() - beat[1]
            waited_s += _LOOK_S if late_s < _LOOK_S else 0.0
            longest_s = self.longest_call_s * (_COLD_CACHES if _is_crowded() else 1)
            if beat != told and (
                (worked_s > longest_s and worked_s > longest_call_s(_piece_of_work_s()))
                or waited_s - worked_s > _LONGEST_WAIT_S
            ):
                told = beat
                self._tell(worked_s, now_s - beat[0])

    def _tell(self, worked_s: float, taken_s: float) -> None:
        _log.error(
            "the window stood still for %.2f s and more (%.2f s of work):\n%s",
            taken_s,
            worked_s,
            _stack_of(self._thread_id),
        )


def _stack_of(thread_id: int) -> str:
    """The calls of a running thread, the latest first. Python's own frames are no way to it: looked at from
    another thread while they end, they crash Python 3.11 now and then."""
    with TemporaryFile("w+", encoding="utf-8") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        stacks = file.read().split("\n\n")
    return next((stack for stack in stacks if f"hread 0x{thread_id:016x} " in stack), "")


def _work_of(thread_id: int) -> Callable[[], float]:
    """Tells the processor time that a thread has used; always 0 where the system does not say."""
    if sys.platform != "linux":
        return lambda: 0.0
    clock = time.pthread_getcpuclockid(thread_id)
    return lambda: time.clock_gettime(clock)


def _is_crowded() -> bool:
    """Others are at work on more than half of the processors, and share their caches and their halves."""
    if sys.platform == "win32":
        return False  # Nothing is watched there either.
    return os.getloadavg()[0] > (os.cpu_count() or 1) / 2


def longest_call_s(piece_of_work_s: float) -> float:
    """How long a call may take where the piece of work takes so long; never less than the limit itself."""
    return LONGEST_CALL_S * max(piece_of_work_s / _REFERENCE_S, 1.0)


def _piece_of_work_s() -> float:
    """The processor time of a fixed piece of work in this thread, at its best."""

    def once() -> float:
        begun_s = time.thread_time()
        sum(number * number for number in range(50_000))
        return time.thread_time() - begun_s

    return min(once() for _ in range(_TRIES))


def watch_if_asked(environ: Mapping[str, str], parent: QObject) -> WindowWatch | None:
    """A watch that has begun where ``RUNAPI_WATCH_WINDOW`` is set and the system can tell of threads."""
    if not environ.get(VARIABLE) or sys.platform != "linux":
        return None
    watch = WindowWatch(parent)
    watch.start()
    return watch
