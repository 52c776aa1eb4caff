"""OpenClaw's configuration, where RunAPI's guides have people put their key (contract, section 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from runapi_desktop.domain.kept_key import KeptKey, KeyKeeper
from runapi_desktop.own_process import KEY_VARIABLE
from runapi_desktop.store.kept_keys import home_of, usable_key
from runapi_desktop.store.whole_file import content_of

PATH_VARIABLE = "OPENCLAW_CONFIG_PATH"
_MAX_BYTES = 1024 * 1024
_MAX_DEPTH = 64
_VARIABLE = re.compile(r"\$\{(\w{1,128})\}", re.ASCII)


def read_openclaw(environ: Mapping[str, str]) -> KeptKey | None:
    """The key in OpenClaw's files, ``None`` when there is none that can be used. Blocks."""
    home = home_of(environ)
    chosen = environ.get(PATH_VARIABLE, "").strip()
    if home is None and not chosen:
        return None
    folder = home / ".openclaw" if home is not None else Path(chosen).parent
    config_path = _with_home(chosen, home) if chosen else folder / "openclaw.json"
    config, env_path = _config(config_path), folder / ".env"
    provider = _member(config, "models", "providers", "runapi")
    base_url, wanted = _member(provider, "baseUrl"), _member(provider, "apiKey")
    text = wanted.strip() if isinstance(wanted, str) else ""
    variable = _VARIABLE.fullmatch(text or f"${{{KEY_VARIABLE}}}")
    # Whatever the file names: no other secret of the environment is taken for a key of RunAPI.
    if variable is not None and "RUNAPI" in variable[1]:
        places = _places(variable[1], environ, config, config_path, env_path)
    else:
        places = iter([] if "${" in text else [(text, config_path)])
    for value, path in places:
        if key := usable_key(value) if isinstance(value, str) else "":
            return KeptKey(key, KeyKeeper.OPENCLAW, path, base_url if isinstance(base_url, str) else "")
    return None


def _places(
    name: str, environ: Mapping[str, str], config: object, config_path: Path, env_path: Path
) -> Iterator[tuple[object, Path]]:
    """Where a variable may stand, the one that wins first; a file is read only when it is needed."""
    yield environ.get(name), config_path
    yield _member(config, "env", name), config_path
    yield _member(config, "env", "vars", name), config_path
    yield _assigned(env_path).get(name), env_path


def _config(path: Path) -> object:
    import pyjson5  # only where somebody without a key is asked

    try:
        return pyjson5.decode(content_of(path, _MAX_BYTES).decode("utf-8-sig"), _MAX_DEPTH)
    except (OSError, ValueError, pyjson5.Json5Exception):
        return None


def _assigned(path: Path) -> dict[str, str]:
    """The variables in a file of ``NAME=value`` lines; the last line of a name counts."""
    try:
        lines = content_of(path, _MAX_BYTES).decode("utf-8-sig").splitlines()
    except (OSError, ValueError):
        return {}
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines)
    return {name.strip(): _unquoted(value) for name, equals, value in pairs if equals}


def _unquoted(value: str) -> str:
    """What stands between quotes, or before a comment."""
    value = value.strip()
    quote = value[:1]
    if quote in ("'", '"') and quote in value[1:]:
        return value[1:].partition(quote)[0]
    return value.partition(" #")[0].strip()


def _member(held: object, *names: str) -> object:
    """What is held under these names, one in the other; ``None`` when nothing is."""
    for name in names:
        if not isinstance(held, dict):
            return None
        held = cast("dict[str, Any]", held).get(name)
    return held


def _with_home(path: str, home: Path | None) -> Path:
    return home / path[2:] if home is not None and path.startswith(("~/", "~\\")) else Path(path)
