"""Keys of RunAPI that other programs keep in plain text on this computer.

Only ever read, and trusted as little as any file from outside: what is large, special or broken is passed
over. No key from a file is logged, nor are the errors of the parsers, which may repeat what they read.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from runapi_desktop.store.key_store import clean_key

_MAX_KEY_LENGTH = 4096
_HOME_VARIABLE = "USERPROFILE" if os.name == "nt" else "HOME"


def home_of(environ: Mapping[str, str]) -> Path | None:
    """The user's home on every system, as these programs look for it."""
    home = environ.get(_HOME_VARIABLE)
    return Path(home) if home else None


def usable_key(text: str) -> str:
    """The key in ``text``; ``""`` when there is none that can be sent."""
    key = clean_key(text)
    return key if key.isascii() and key.isprintable() and len(key) <= _MAX_KEY_LENGTH else ""
