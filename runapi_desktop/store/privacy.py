"""Keeps what the app writes from the other users of this computer, by the modes of files and folders.

Windows keeps a profile's folders to its user by itself; there nothing is done.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from runapi_desktop.disk import HAS_MODES, user_number
from runapi_desktop.store.paths import AppPaths

_OPEN_TO_OTHERS = 0o077


def close_folders(paths: AppPaths, *, has_modes: bool = HAS_MODES) -> list[Path]:
    """Close the app's own folders, and the files of the library in them, to everybody else. Quick.

    Answers with those that stay open: they belong to somebody else, their disk knows no modes, or everybody
    keeps things there. What they hold is still closed, file by file. The clips lie where the user wants them,
    and stay as open as he made them.
    """
    if not has_modes:
        return []
    folders = (paths.data_dir.resolve(), paths.logs_dir.resolve(), *_folders_of_ours(paths))
    for folder in folders:
        _close(folder, 0o700)
    # Named as the app names them: a folder that somebody chose may hold other things too.
    own = (paths.draft_file.name, paths.prompt_ideas_file.name)
    for pattern in (f"{paths.database.stem}*", f"{paths.settings_file.stem}*", *own):
        for file in paths.data_dir.glob(pattern):
            _close(file, 0o600)
    return [folder for folder in dict.fromkeys(folders) if _is_open(folder)]


def close_files(paths: AppPaths, *, has_modes: bool = HAS_MODES) -> None:
    """Close every file in the folders that are the app's alone. Takes a while where there are many."""
    if has_modes:
        for folder in (paths.logs_dir, *_folders_of_ours(paths)):
            for path in _inside(folder):
                _close(path, 0o700 if path.is_dir() else 0o600)


def _folders_of_ours(paths: AppPaths) -> Sequence[Path]:
    return paths.inputs_dir, paths.posters_dir, paths.practice_dir


def _inside(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):  # does not follow links
        yield from (Path(parent, name) for name in (*folders, *files))


def _close(path: Path, mode: int) -> None:
    """Give ``path`` that mode if it is ours and open to others. A link is never followed to somewhere else,
    and a folder such as /tmp stays everybody's."""
    try:
        facts = path.lstat()
        is_everybodys = bool(facts.st_mode & stat.S_ISVTX) and stat.S_ISDIR(facts.st_mode)
        is_ours = facts.st_uid == user_number() and not is_everybodys and not stat.S_ISLNK(facts.st_mode)
        if is_ours and facts.st_mode & _OPEN_TO_OTHERS:
            path.chmod(mode)
    except OSError:
        return  # `close_folders` tells of the folders that stay open.


def _is_open(folder: Path) -> bool:
    try:
        return bool(folder.stat().st_mode & _OPEN_TO_OTHERS)
    except OSError:
        return False
