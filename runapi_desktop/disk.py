"""What every part that touches files has in common: opening one safely, replacing one as a whole, and what
the system's complaints mean to the user.

Knows nothing of what the files hold.
"""

from __future__ import annotations

import errno
import os
import os.path
import stat
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Lock
from typing import BinaryIO, Self

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

HAS_MODES = os.name == "posix"
_OPEN_TO_OTHERS = 0o077
_PROBLEMS = {
    errno.ENOSPC: StorageProblem.FULL,
    errno.EDQUOT: StorageProblem.FULL,
    errno.EFBIG: StorageProblem.FULL,
    errno.EROFS: StorageProblem.READ_ONLY,
    errno.EACCES: StorageProblem.READ_ONLY,
    errno.EPERM: StorageProblem.READ_ONLY,
    errno.ENAMETOOLONG: StorageProblem.TOO_LONG,
}

# ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: another program has the file open.
_HELD_ON_WINDOWS = (32, 33)
# In UTF-16 letters, unless the registry says otherwise. Of a longer one it says that it is not there.
LONGEST_WINDOWS_PATH = 259
_LONGEST_PATH = LONGEST_WINDOWS_PATH if os.name == "nt" else None
# ERROR_PATH_NOT_FOUND and ERROR_FILENAME_EXCED_RANGE
_NOT_THERE_ON_WINDOWS = (3, 206)
# What stands behind a name while its file is written (`replacing`), or before its ending where it was taken.
_ROOM_BEHIND_NAME = 44
_SHORTEST_STEM = 8
_OFFLINE = 0x1000 | 0x40000 | 0x400000
"""FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS of Windows"""
_DATALESS = 0x40000000
"""SF_DATALESS of macOS"""
# Mostly it is a virus scanner that looks at what was just written: some three seconds in all.
_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)


_promised: set[Path] = set()
_choosing = Lock()
"""One name after the other: held for as long as the disk takes to say whether one is free."""
_promising = Lock()
"""Never held while the disk is asked: the window's thread takes it too."""


def storage_trouble(error: OSError, path: str | os.PathLike[str]) -> StorageTrouble:
    """What an `OSError` about ``path`` means for the user."""
    problem = _PROBLEMS.get(error.errno or 0, StorageProblem.FAILED)
    if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        problem = StorageProblem.HELD
    if getattr(error, "winerror", None) in _NOT_THERE_ON_WINDOWS and _length(path) > LONGEST_WINDOWS_PATH:
        problem = StorageProblem.TOO_LONG
    return StorageTrouble(problem, str(path), error.strerror or str(error))


@contextmanager
def disk_trouble(path: Path) -> Generator[None]:
    """Turns an `OSError` about ``path`` into `StorageTrouble`."""
    try:
        yield
    except OSError as error:
        raise storage_trouble(error, path) from error


def open_file(path: Path) -> BinaryIO | None:
    """Opens an ordinary file for reading, ``None`` for a folder, a pipe or a device. Never waits. A link to a
    file is fine. Raises ``OSError``, and ``ValueError`` for a name that no file can have."""
    # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    return None


def take_place(
    part: Path,
    path: Path,
    *,
    is_windows: bool = os.name == "nt",
    sleep: Callable[[float], object] = time.sleep,
) -> None:
    """Rename ``part`` to ``path``, over what is there. Windows refuses while another program has either open:
    that is waited for. Blocks.

    Raises ``OSError``, and `StorageTrouble` HELD when it lasts.
    """
    for pause_s in _PAUSES_S if is_windows else ():
        try:
            part.replace(path)
        except PermissionError:
            sleep(pause_s)
        else:
            return
    try:
        part.replace(path)
    except PermissionError as error:
        if is_windows and is_there(path):
            raise StorageTrouble(StorageProblem.HELD, str(path), error.strerror or "") from error
        raise


@contextmanager
def replacing(path: Path, *, mode: int = 0o666, makes_folder: bool = True) -> Generator[BinaryIO]:
    """A file to write into that takes the place of ``path`` once the block has ended well, synced to the
    disk: a crash leaves the old file or the new one.

    ``makes_folder``: a folder that is not there is made. ``mode`` are the rights of a new file, before the
    user's mask. Raises `StorageTrouble` when the disk does not take it; whatever else leaves the block passes
    through. Either way nothing unfinished stays behind.
    """
    part = path.with_name(f"{path.name}.{os.urandom(16).hex()}.part")
    try:
        try:
            if makes_folder:
                path.parent.mkdir(parents=True, exist_ok=True)
            with open(part, "x+b", opener=lambda name, flags: os.open(name, flags, mode)) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            take_place(part, path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise storage_trouble(error, path) from error


# What is at a path that was written down somewhere: in a row, a draft, the settings, by another program. It
# may be no path at all, as one that is too long: then nothing is there. (``Path.exists`` and its like raise
# ``OSError`` for it.)


def is_there(path: Path) -> bool:
    """Whether there is a file or folder."""
    return os.path.exists(path)  # noqa: PTH110


def is_file(path: Path) -> bool:
    """Whether there is a file."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether there is a folder."""
    return os.path.isdir(path)  # noqa: PTH112


def is_on_disk(path: Path) -> bool:
    """Whether the content of a file is on this computer. Of one that a cloud's folder (OneDrive, iCloud) only
    shows, reading fetches all of it: nobody does that unasked. One that is not there at all is on no cloud
    either."""
    try:
        facts = os.stat(path)  # noqa: PTH116 - a path that is too long is no error here
    except (OSError, ValueError):
        return True
    is_offline = getattr(facts, "st_file_attributes", 0) & _OFFLINE
    return not is_offline and not getattr(facts, "st_flags", 0) & _DATALESS


def user_number() -> int:
    """The number of this process's user; -1 on Windows, where users have none."""
    return -1 if sys.platform == "win32" else os.geteuid()


def is_private(folder: Path, *, has_modes: bool = HAS_MODES) -> bool:
    """``folder`` is a real folder of this user's, and nobody else may look into it or put anything there."""
    try:
        facts = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(facts.st_mode) or not has_modes:
        return stat.S_ISDIR(facts.st_mode)
    return facts.st_uid == user_number() and not facts.st_mode & _OPEN_TO_OTHERS


def unique_path(folder: Path, name: str, *, longest: int | None = _LONGEST_PATH) -> Path:
    """``folder / name``, or with " (2)", " (3)" … before the ending: a path that neither exists nor is being
    downloaded to (``.part``). The caller creates one of the two before it asks again. A name that would make
    the path longer than ``longest`` loses its end."""
    first = folder / (name if longest is None else _shortened(folder, name, longest))
    for number in count(1):
        path = first if number == 1 else first.with_name(f"{first.stem} ({number}){first.suffix}")
        # A link to nowhere is taken too.
        is_taken = path in _promised or path.exists() or path.is_symlink()
        if not (is_taken or path.with_name(f"{path.name}.part").exists()):
            return path
    raise AssertionError("count() never ends")


class PromisedNames:
    """Names that are given to nobody else in this process while the block lasts: for what is written down, or
    copied to, before its file is there.

    A thread may still be choosing a name when the block ends, because nobody waits for it any more: that name
    is then promised to nobody. The end of the block waits for no disk.
    """

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._has_ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        with _promising:
            self._has_ended = True
            _promised.difference_update(self._paths)

    def path(self, folder: Path, name: str) -> Path:
        """`unique_path`, promised. Blocks."""
        with _choosing:
            path = unique_path(folder, name)
            with _promising:
                if not self._has_ended:
                    self._paths.add(path)
                    _promised.add(path)
        return path


def _shortened(folder: Path, name: str, longest: int) -> str:
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a name, not a path
    room = longest - _ROOM_BEHIND_NAME - _length(folder) - 1 - _length(ending)
    kept = stem.encode("utf-16-le", "surrogatepass")[: 2 * max(room, _SHORTEST_STEM)]
    return name if _length(stem) <= room else f"{kept.decode('utf-16-le', 'ignore').rstrip(' .')}{ending}"


def _length(path: str | os.PathLike[str]) -> int:
    """As Windows counts it."""
    return len(os.fspath(path).encode("utf-16-le", "surrogatepass")) // 2
