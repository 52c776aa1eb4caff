"""What a process of ours is given on Windows; `test_on_windows.py` has a child call some of it."""

from __future__ import annotations

import ctypes
import os
import sys

from runapi_desktop.media.windows_job import bound_memory

_QUERY_LIMITED_INFORMATION = 0x1000


def priority_class(process_id: int | None = None) -> int:
    """`GetPriorityClass` of a process, or of the one that runs this."""
    if sys.platform != "win32":
        return 0
    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process_id or os.getpid()))
    try:
        return int(kernel.GetPriorityClass(handle))
    finally:
        kernel.CloseHandle(handle)


def holds_its_bounds() -> bool:
    """Whether this is Windows itself: Wine takes a bound for the memory, and does not hold it."""
    return sys.platform == "win32" and not hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


def takes(size_bytes: int) -> bool:
    """Whether so much memory can be had."""
    try:
        return len(bytearray(size_bytes)) == size_bytes
    except MemoryError:
        return False


def takes_once_bound(size_bytes: int, most_bytes: int) -> bool:
    """The same, once this process may have so much only."""
    return bound_memory(most_bytes) and takes(size_bytes)
