"""What a decoder might do on a hostile file, as functions that a child process can be told to call."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from pathlib import Path


def crash() -> None:
    """Read memory that is not there, as a broken decoder does."""
    if sys.platform == "win32":
        os.abort()  # as suddenly: there ctypes notices such a read, and raises
    ctypes.string_at(0)


def hang(told: Path | None = None) -> None:
    """Never come back, and listen to nobody; ``told`` hears that it has begun."""
    if told is not None:
        told.write_bytes(b"")
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    threading.Event().wait()


def devour_memory() -> int:
    """Ask for more memory than any picture needs."""
    return len(bytearray(64 * 1024**3))


def chatter(text: str) -> str:
    """Print into every stream, and answer all the same."""
    print(text)
    os.write(1, text.encode())
    os.write(2, text.encode())
    return text


def crash_once(marker: Path) -> str:
    """Crash the first process that calls this, and serve the next one."""
    if not marker.exists():
        marker.touch()
        crash()
    return "served"


def own_facts() -> tuple[int, int, bool]:
    """The process's id and niceness, and whether it was handed a key."""
    niceness = os.getpriority(os.PRIO_PROCESS, 0) if sys.platform != "win32" else 0
    return os.getpid(), niceness, "RUNAPI_API_KEY" in os.environ


class Evil:
    """An answer that would run something when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 1",)


def answer_with_evil() -> Evil:
    return Evil()


def mistaken() -> None:
    raise KeyError("a mistake of ours")
