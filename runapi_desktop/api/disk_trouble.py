"""What the system's file errors mean to somebody who waits for a clip."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

_PROBLEMS = {
    errno.ENOSPC: StorageProblem.FULL,
    errno.EDQUOT: StorageProblem.FULL,
    errno.EROFS: StorageProblem.READ_ONLY,
    errno.EACCES: StorageProblem.READ_ONLY,
    errno.EPERM: StorageProblem.READ_ONLY,
}


@contextmanager
def disk_trouble(path: Path) -> Generator[None]:
    """Turns an ``OSError`` about ``path`` into ``StorageTrouble``."""
    try:
        yield
    except OSError as error:
        problem = _PROBLEMS.get(error.errno or 0, StorageProblem.FAILED)
        raise StorageTrouble(problem, str(path), error.strerror or str(error)) from error
