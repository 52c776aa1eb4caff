"""Reading files that a user named, and keeping files of our own: safely, and in words the user understands.

A named file may be a folder, a pipe, a link to nowhere or gone: every such case becomes a `MediaRefused`
before a byte is read. A file of our own appears complete or not at all. Knows nothing of pictures or videos.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from runapi_desktop.disk import open_file, replacing, storage_trouble, take_place
from runapi_desktop.domain.errors import MediaProblem, MediaRefused

_CHUNK_BYTES = 1 << 20
# Also a name that no file can have, in the words of Windows.
_GONE = (errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL)


def open_regular(path: Path, file_name: str = "") -> BinaryIO:
    """Opens an ordinary, non-empty file for reading; never waits for a pipe or reads a device.

    Raises `MediaRefused` with MISSING (also a broken link or a loop of links), FOLDER, EMPTY, NOT_A_FILE (a
    pipe or a device), NOT_ALLOWED or DISK_FAILED.
    """
    name = file_name or path.name
    try:
        if path.is_dir():
            raise MediaRefused(MediaProblem.FOLDER, name)
        file = open_file(path)
    except (OSError, ValueError) as error:
        raise MediaRefused(problem_of(error), name) from error
    if file is None:
        raise MediaRefused(MediaProblem.NOT_A_FILE, name)
    if os.fstat(file.fileno()).st_size == 0:
        file.close()
        raise MediaRefused(MediaProblem.EMPTY, name)
    return file


def problem_of(error: OSError | ValueError) -> MediaProblem:
    """What the system's refusal to open or read a file, or look into a folder, says of it: nothing of what is
    in it."""
    if isinstance(error, PermissionError):
        return MediaProblem.NOT_ALLOWED
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)) or error.errno in _GONE:
        return MediaProblem.MISSING
    return MediaProblem.DISK_FAILED


def read_bounded(path: Path, max_bytes: int, file_name: str = "") -> bytes:
    """The whole file, read once, so that a file that changes meanwhile cannot be checked as one thing and
    used as another. Raises `MediaRefused`: as `open_regular`, and TOO_LARGE above `max_bytes`."""
    name = file_name or path.name
    with open_regular(path, name) as file:
        size_bytes = os.fstat(file.fileno()).st_size
        if size_bytes > max_bytes:
            raise MediaRefused(MediaProblem.TOO_LARGE, name, actual=size_bytes, limit=max_bytes)
        try:
            data = file.read(max_bytes + 1)
        except OSError as error:
            raise MediaRefused(problem_of(error), name) from error
    if len(data) > max_bytes:
        raise MediaRefused(MediaProblem.TOO_LARGE, name, actual=len(data), limit=max_bytes)
    return data


def keep_bytes(data: bytes, folder: Path, suffix: str) -> tuple[Path, str]:
    """Keeps the bytes in `folder` under their own SHA-256; the same bytes are kept once.

    Answers with the path and the hex digest. Raises `StorageTrouble`.
    """
    digest = hashlib.sha256(data).hexdigest()
    path = folder / f"{digest}{suffix}"
    if not _is_kept(path, len(data)):
        with replacing(path) as file:
            file.write(data)
    return path, digest


def keep_copy(source: Path, folder: Path, suffix: str, file_name: str = "") -> tuple[Path, str, int]:
    """Copies a file into `folder` under its own SHA-256: the path, the hex digest and the size in bytes.

    A copy and not a hard link: an editor that saves over the original must not change what we upload.
    Raises `MediaRefused` as `open_regular`, and `StorageTrouble`.
    """
    digest = hashlib.sha256()
    size_bytes = 0
    incoming = folder / f"{uuid4().hex}.part"
    with open_regular(source, file_name) as original, replacing(incoming) as copy:
        while chunk := original.read(_CHUNK_BYTES):
            digest.update(chunk)
            size_bytes += len(chunk)
            copy.write(chunk)
    path = folder / f"{digest.hexdigest()}{suffix}"
    try:
        if _is_kept(path, size_bytes):
            incoming.unlink()
        else:
            take_place(incoming, path)
    except OSError as error:
        raise storage_trouble(error, path) from error
    return path, digest.hexdigest(), size_bytes


def sha256_of(
    path: Path,
    on_progress: Callable[[float], None] = lambda done: None,
) -> str:
    """The SHA-256 of a file, in hexadecimal. `on_progress` hears 0 to 1; what it raises ends the work.

    Raises `MediaRefused` as `open_regular`.
    """
    digest = hashlib.sha256()
    done_bytes = 0
    with open_regular(path) as file:
        size_bytes = os.fstat(file.fileno()).st_size
        try:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
                done_bytes += len(chunk)
                on_progress(min(done_bytes / size_bytes, 1.0))
        except OSError as error:
            raise MediaRefused(problem_of(error), path.name) from error
    return digest.hexdigest()


def remove_unfinished(folder: Path) -> None:
    """Removes what a run that was killed left half written. Only for a folder that nobody is writing to."""
    with suppress(OSError):
        for path in folder.glob("*.part"):
            path.unlink()


def _is_kept(path: Path, size_bytes: int) -> bool:
    try:
        return path.stat().st_size == size_bytes
    except OSError:
        return False
