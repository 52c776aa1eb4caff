"""What the process would keep of memory that nobody uses any more.

*Heaps.* glibc gives each thread that allocates a heap of its own, up to eight times the processors, and what
was freed in one stays there. Frames of videos pass through many threads: after thirty clips that was a third
of it all.

*Sources.* PySide6 reads the source of every module that is loaded, to see whether it uses PySide6, and
Python's cache of lines keeps them: a tenth of the memory of the open app. A bundle has no sources.
"""

from __future__ import annotations

import linecache
import sys
from contextlib import suppress

_M_ARENA_MAX = -8
_MOST_HEAPS = 2


def share_heaps() -> None:
    """Have threads that come from now on share two heaps; nothing happens where the system is not glibc's."""
    if sys.platform == "linux":
        import ctypes  # after the first paint

        with suppress(AttributeError):  # musl has no such function, and no such heaps
            # https://man7.org/linux/man-pages/man3/mallopt.3.html
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _MOST_HEAPS)


def forget_sources() -> None:
    """Let go of the lines of the modules that were just loaded: often during the start, as what is loaded
    between them, and lives on, would hold their memory as well. Not while another thread imports."""
    linecache.clearcache()
