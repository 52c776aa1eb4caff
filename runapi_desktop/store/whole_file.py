"""Small files as a whole: read within bounds, written so that a crash leaves the old one or the new one."""

from __future__ import annotations

import json
from math import inf
from pathlib import Path
from typing import Any

from runapi_desktop.disk import open_file, replacing

_MOST_DIGITS = 20
"""Python refuses to read very long numbers, and with them all that stands around them."""


def replace_text(path: Path, text: str) -> None:
    """Make ``text`` the content of the file at ``path``, for nobody but the user. Blocks. Raises
    ``StorageTrouble``."""
    with replacing(path, mode=0o600, makes_folder=False) as file:
        file.write(text.encode())


def content_of(path: Path, max_bytes: int) -> bytes:
    """What the file holds. Raises ``OSError``; ``ValueError`` for what is no file or too large. Blocks."""
    file = open_file(path)
    if file is None:
        raise ValueError("not a file")
    with file:
        content = file.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise ValueError("too large")
    return content


def json_of(text: str | bytes) -> Any:
    """What the JSON ``text`` holds; a whole number that no value here can be is infinite, so that it costs
    that value and not the file. Raises ``ValueError`` and ``RecursionError``."""
    return json.loads(text, parse_int=lambda digits: int(digits) if len(digits) <= _MOST_DIGITS else inf)
