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
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        # flock, not lockf: a POSIX lock is lost when anything in the process closes the same file.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
