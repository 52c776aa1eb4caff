"""Turns what the operating system complains about into `StorageTrouble`; owns the table of its codes."""

from __future__ import annotations

import errno
from os import PathLike

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

_ERRNO_PROBLEMS = {
    errno.ENOSPC: StorageProblem.FULL,
    errno.EDQUOT: StorageProblem.FULL,
    errno.EFBIG: StorageProblem.FULL,
    errno.EROFS: StorageProblem.READ_ONLY,
    errno.EACCES: StorageProblem.READ_ONLY,
    errno.EPERM: StorageProblem.READ_ONLY,
}


def trouble_from_os_error(error: OSError, path: str | PathLike[str]) -> StorageTrouble:
    """What an `OSError` while writing at ``path`` means for the user."""
    problem = _ERRNO_PROBLEMS.get(error.errno or 0, StorageProblem.FAILED)
    return StorageTrouble(problem, str(path), error.strerror or str(error))
