"""Threads share two heaps."""

from __future__ import annotations

import subprocess
import sys

_THREADS = """
import ctypes, sys, threading
from runapi_desktop.ui.startup.memory import share_heaps

if "shared" in sys.argv:
    share_heaps()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(12)

def allocate():
    together.wait()
    libc.malloc(2000)
    together.wait()

threads = [threading.Thread(target=allocate) for _ in range(12)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc.malloc_stats()
"""


def test_threads_share_two_heaps() -> None:
    assert _heaps("shared") <= 2 < _heaps()


def _heaps(*arguments: str) -> int:
    command = [sys.executable, "-c", _THREADS, *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stderr
    return sum(line.startswith("Arena ") for line in said.splitlines())
