"""The configuration file of RunAPI's own command line, which keeps a key in plain text.

Only ever read. Owns where it lies and what may be believed of it (contract, section 6).
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from runapi_desktop.store.key_store import clean_key

_MAX_BYTES = 64 * 1024
_MAX_KEY_LENGTH = 4096
_HOME_VARIABLE = "USERPROFILE" if os.name == "nt" else "HOME"


@dataclass(frozen=True, slots=True)
class CliConfig:
    """What the file holds. ``base_url`` ``""`` is RunAPI's own."""

    key: str = field(repr=False)
    base_url: str = ""


def cli_config_path(environ: Mapping[str, str]) -> Path | None:
    """Where the official tools keep it on every system; ``None`` without a home."""
    home = environ.get(_HOME_VARIABLE)
    return Path(home, ".config", "runapi", "config.json") if home else None


def read_cli_config(path: Path) -> CliConfig | None:
    """What the file at ``path`` holds, ``None`` when there is no key that can be used in it. Blocks."""
    try:
        held: Any = json.loads(_content(path))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(held, dict):
        return None
    members = cast("dict[str, Any]", held)
    key = clean_key(_text(members, "api_key", "apiKey"))
    if not (key.isascii() and key.isprintable() and 0 < len(key) <= _MAX_KEY_LENGTH):
        return None
    return CliConfig(key, _text(members, "base_url", "baseUrl"))


def _content(path: Path) -> bytes:
    # Without waiting: what lies under that name may be a pipe. A link to a file is fine, dot files often are.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("not a file")
        content = os.read(descriptor, _MAX_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(content) > _MAX_BYTES:
        raise ValueError("too large")
    return content


def _text(members: Mapping[str, Any], *names: str) -> str:
    """The first member of these names that is a text."""
    return next((value for name in names if isinstance(value := members.get(name), str) and value), "")
