"""Threads share two heaps, and sources are not kept."""

from __future__ import annotations

import linecache
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from runapi_desktop.ui.startup.first_paint import load_beside

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


@pytest.mark.posix("glibc")
def test_threads_share_two_heaps() -> None:
    assert _heaps("shared") <= 2 < _heaps()


def _heaps(*arguments: str) -> int:
    command = [sys.executable, "-c", _THREADS, *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stderr
    return sum(line.startswith("Arena ") for line in said.splitlines())


@pytest.mark.usefixtures("qapp")
def test_the_sources_that_pyside_reads_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the lines are not kept without us either, PySide6 reads no sources any more."""
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("once", "again"):
        (tmp_path / f"outer_{name}.py").write_text(f"import inner_{name}\n")
        (tmp_path / f"inner_{name}.py").write_text("")
    import_module("outer_once")
    assert str(tmp_path / "inner_once.py") in linecache.cache
    load_beside(["outer_again"])
    assert "inner_again" in sys.modules
    assert not linecache.cache
