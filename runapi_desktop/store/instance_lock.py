"""One running copy for each data directory, by a lock that ends with its process, however that ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from runapi_desktop.disk import storage_trouble

_HELD_ELSEWHERE = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class InstanceLock:
    """An exclusive lock on a file. The file stays behind and means nothing by itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def acquire(self) -> bool:
        """Take the lock; ``False`` when another copy holds it. Never waits. Raises `StorageTrouble`."""
        if self._file is not None:
            return True
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise storage_trouble(error, self._path) from error
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            if error.errno in _HELD_ELSEWHERE:
                return False
            raise storage_trouble(error, self._path) from error
        self._file = file
        return True

    def release(self) -> None:
        """Give the lock back. Does nothing when it is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import ctypes
    import msvcrt

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)

    def _lock(file: int) -> None:
        # Not by msvcrt.locking: it tells why not by an errno that not every Windows sets.
        if not _kernel.LockFile(ctypes.c_void_p(msvcrt.get_osfhandle(file)), 0, 0, 1, 0):
            raise ctypes.WinError(ctypes.get_last_error())
else:
    import fcntl

    def _lock(file: int) -> None:
        # flock, not lockf: a POSIX lock is lost when anything in the process closes the same file.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
