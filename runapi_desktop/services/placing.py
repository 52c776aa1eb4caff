"""What delivery does to files, in plain blocking functions for its executor."""

from __future__ import annotations

import logging
import os
import re
from contextlib import suppress
from pathlib import Path

from runapi_desktop.disk import disk_trouble, replacing, take_place
from runapi_desktop.domain.clip import Clip

_log = logging.getLogger(__name__)
# A clip under way, or the poster of one: `replacing` writes beside the place under a name of its own.
_PART = re.compile(r"(?P<task>[0-9a-f]{32})-[0-9]+(\.jpg\.[0-9a-f]{32})?\.part")


def make_folder(folder: Path) -> None:
    """Make ``folder`` and its parents. Raises ``StorageTrouble``."""
    with disk_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True)


def put_in_place(part: Path, final: Path) -> None:
    """Rename a finished download so that the new name survives a power cut. Raises ``StorageTrouble``.

    Done a second time, after it succeeded, it does nothing.
    """
    with disk_trouble(final.parent):
        if part.exists() or not final.exists():
            take_place(part, final)
        _sync_folder(final.parent)


def write_poster(path: Path, data: bytes) -> None:
    """Write the picture of a clip's card. Raises ``StorageTrouble``."""
    with replacing(path) as file:
        file.write(data)


def is_whole(clip: Clip) -> bool:
    """The clip's file lies in its place with the size it was noted with."""
    try:
        return Path(clip.path).stat().st_size == clip.facts.size_bytes
    except OSError:
        return False


def stale_parts(folder: Path, busy: frozenset[str], task_id: str | None = None) -> list[Path]:
    """Return the unfinished files in ``folder`` that belong to no task in ``busy``; only those of
    ``task_id`` when given."""
    try:
        found = [(path, _PART.fullmatch(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    return [
        path
        for path, match in found
        if match and match["task"] not in busy and task_id in (None, match["task"])
    ]


def remove_file(path: Path) -> None:
    """Remove ``path``; one that stays is logged and harmless."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("could not remove %s: %s", path, error)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle on a folder that could be flushed.
    # The file itself is synced. Some network and shared folders cannot be (CIFS, vboxsf, FUSE: EINVAL).
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
