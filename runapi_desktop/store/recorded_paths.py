"""What is at a path that was written down somewhere: in a row, a draft, the settings, by another program.

It may be no path at all, as one that is too long: then nothing is there. (``Path.exists`` and its like raise
``OSError`` for it.)
"""

from __future__ import annotations

import os.path
from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether there is a file or folder."""
    return os.path.exists(path)  # noqa: PTH110


def is_file(path: Path) -> bool:
    """Whether there is a file."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether there is a folder."""
    return os.path.isdir(path)  # noqa: PTH112
