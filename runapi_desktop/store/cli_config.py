"""The configuration file of RunAPI's own command line, with a key in plain text (contract, section 6)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from runapi_desktop.domain.kept_key import KeptKey, KeyKeeper
from runapi_desktop.store.kept_keys import home_of, usable_key
from runapi_desktop.store.whole_file import content_of

_MAX_BYTES = 64 * 1024


def cli_config_path(environ: Mapping[str, str]) -> Path | None:
    """Where the official tools keep it on every system; ``None`` without a home."""
    home = home_of(environ)
    return home / ".config" / "runapi" / "config.json" if home is not None else None


def read_cli_config(environ: Mapping[str, str]) -> KeptKey | None:
    """The key in the file, ``None`` when there is none that can be used. Blocks."""
    path = cli_config_path(environ)
    if path is None:
        return None
    try:
        held: Any = json.loads(content_of(path, _MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(held, dict):
        return None
    members = cast("dict[str, Any]", held)
    key = usable_key(_text(members, "api_key", "apiKey"))
    return KeptKey(key, KeyKeeper.RUNAPI_CLI, path, _text(members, "base_url", "baseUrl")) if key else None


def _text(members: Mapping[str, Any], *names: str) -> str:
    """The first member of these names that is a text."""
    return next((value for name in names if isinstance(value := members.get(name), str) and value), "")
