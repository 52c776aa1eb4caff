"""Small files as a whole: read within bounds, written so that a crash leaves the old one or the new one."""

from __future__ import annotations

import json
import os
import stat
from math import inf
from pathlib import Path
from typing import Any

from runapi_desktop.store.trouble import trouble_from_os_error

_MOST_DIGITS = 20
"""Python refuses to read very long numbers, and with them all that stands around them."""


def replace_text(path: Path, text: str) -> None:
    """Make ``text`` the content of the file at ``path``. Blocks. Raises ``StorageTrouble``."""
    from tempfile import mkstemp  # with the first save, not before the first paint

    try:
        descriptor, name = mkstemp(dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise trouble_from_os_error(error, path) from error


def content_of(path: Path, max_bytes: int) -> bytes:
    """What the file holds. Raises ``OSError``; ``ValueError`` for what is no file or too large. Blocks."""
    # Without waiting: what lies under that name may be a pipe. A link to a file is fine, dot files often are.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("not a file")
        content = os.read(descriptor, max_bytes + 1)
    finally:
        os.close(descriptor)
    if len(content) > max_bytes:
        raise ValueError("too large")
    return content


def json_of(text: str | bytes) -> Any:
    """What the JSON ``text`` holds; a whole number that no value here can be is infinite, so that it costs
    that value and not the file. Raises ``ValueError`` and ``RecursionError``."""
    return json.loads(text, parse_int=lambda digits: int(digits) if len(digits) <= _MOST_DIGITS else inf)
