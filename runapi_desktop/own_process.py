"""What this program is given by whoever starts it, and how it starts itself once more, as a child with a job.

Imports nothing of the app. ``__main__`` knows what does each job.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Final

KEY_VARIABLE = "RUNAPI_API_KEY"
"""A key in the environment: it is used, wins over the keyring, and is handed on to no other process."""

# The jobs: the first option of a child.
KEYRING: Final = "--keyring"
MEDIA_WORKER: Final = "--media-worker"
PRACTICE_SERVER: Final = "--practice-server"


def take_environment() -> dict[str, str]:
    """What the process was given. The key is taken out of what it hands on: to the browser and the file
    manager, which the app opens, a key is none of their business."""
    environ = dict(os.environ)
    os.environ.pop(KEY_VARIABLE, None)
    return environ


_PRIVATE: Final = 0o077
_users_umask = _PRIVATE


def forget_the_bundle(environ: MutableMapping[str, str] = os.environ) -> None:
    """Takes back what the starter of a bundle said for itself: the browser, the file manager and all others
    that the app opens must find their own libraries, not the bundle's."""
    # On Linux the starter names its folder, and keeps what was there before under another name.
    before = environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        environ["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        environ.pop("LD_LIBRARY_PATH", None)


def keep_output_writable() -> None:
    """What is printed may hold letters that the output's encoding has not, as cp1252 on Windows. There the
    program of a window may have no output at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def keep_new_files_private() -> None:
    """From now on this process, and every child of it, makes files and folders for its user alone. Windows
    keeps a profile's folders to its user by itself."""
    global _users_umask
    _users_umask = os.umask(_PRIVATE)


def open_as_user_has_it(path: Path) -> None:
    """Give the file the mode that the user's other programs give theirs, because the user chose its place.
    A disk that knows no modes keeps its own."""
    with suppress(OSError):
        path.chmod(0o666 & ~_users_umask)


_NICENESS: Final = 5
_BELOW_NORMAL_PRIORITY_CLASS: Final = 0x4000


def let_the_window_go_first() -> None:
    """Gives this process, a child, less priority than the window has."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel.GetCurrentProcess())
        kernel.SetPriorityClass(process, _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_NICENESS)


def child_command(*options: str) -> list[str]:
    """This program with ``options``; a bundled app has no ``python -m``."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    return [sys.executable, "-m", "runapi_desktop", *options]


def child_environment() -> dict[str, str]:
    """Lets the child import this very package and nothing from the current folder; without the user's key."""
    # An entry that is empty or relative stands for the current folder.
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    search = os.pathsep.join([str(Path(__file__).parents[1]), *filter(os.path.isabs, given)])
    inherited = {name: value for name, value in os.environ.items() if name != KEY_VARIABLE}
    return {**inherited, "PYTHONPATH": search, "PYTHONSAFEPATH": "1"}
