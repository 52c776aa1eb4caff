"""What the window remembers: a small JSON file that may be missing, old, edited or broken.

Holds habits only. No key is ever written here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from runapi_desktop.domain.bounds import MOST_CENTS, bounded_text
from runapi_desktop.store.whole_file import content_of, json_of, replace_text

DEFAULT_TEMPLATE = "{date} {model} {prompt}"
"""For the names of clips; see ``store/file_names.py``."""

_MAX_BYTES = 256 * 1024


class Settings(NamedTuple):
    """Every value has a default that works; change one with ``_replace``.

    Window and splitter states are Qt's own, as base64; ``""`` means never saved. ``volume`` is linear, 0–1.
    ``clips_dir`` ``""`` is the usual folder. ``last_models`` maps an action to the model last used for it.
    ``daily_limit_cents`` and ``ask_above_cents`` are the user's spending limits, 0 for none.
    ``last_folders`` maps a kind of file to the folder in which one was opened or saved last.
    ``difference_gain`` is how many times as strong a comparison shows what differs.
    ``send_pause_s`` is how long, 0–10 s, an order stays here at least, so that it can be taken back.
    ``prompt_height_px`` is how tall the user made the prompt's editor, 0 for as tall as it comes.
    ``found_key_settled``: a key that another program keeps was offered, and the user has answered.
    """

    window_geometry: str = ""
    main_splitter: str = ""
    stage_splitter: str = ""
    practice: bool = False
    muted: bool = False
    volume: float = 1.0
    loop: bool = True
    file_name_template: str = DEFAULT_TEMPLATE
    clips_dir: str = ""
    last_tab: str = "hailuo"
    last_models: Mapping[str, str] = {}
    last_folders: Mapping[str, str] = {}
    theme: str = "system"
    metadata_place: str = "nowhere"
    storyboard_open: bool = False
    reel_sort: str = "newest"
    reel_card_size: str = "MEDIUM"
    reel_by_day: bool = False
    found_key_settled: bool = False
    daily_limit_cents: int = 0
    ask_above_cents: int = 0
    difference_gain: int = 8
    send_pause_s: float = 2.0
    prompt_height_px: int = 0


class SettingsFile:
    """The file at ``path``. Small enough to be read and written in place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The settings; each value that is missing or makes no sense is its default. Never raises."""
        try:
            held = json_of(content_of(self._path, _MAX_BYTES))
        except (OSError, ValueError, RecursionError):
            return Settings()
        return _from_json(held)

    def save(self, settings: Settings) -> None:
        """Replace the file as a whole: a crash leaves the old one or the new one. Raises `StorageTrouble`."""
        maps = {"last_models": dict(settings.last_models), "last_folders": dict(settings.last_folders)}
        text = json.dumps({**settings._asdict(), **maps}, indent=2)
        replace_text(self._path, text)


def _from_json(held: Any) -> Settings:
    if not isinstance(held, dict):
        return Settings()
    values: dict[str, Any] = {**held}
    defaults = Settings()
    kept = {
        name: values[name]
        for name in Settings._fields
        if name in values and _fits(name, values[name], getattr(defaults, name))
    }
    return Settings(**kept)


_RANGES = {"volume": (0.0, 1.0), "send_pause_s": (0.0, 10.0)}


def _fits(name: str, value: Any, default: object) -> bool:
    if isinstance(default, float):
        least, most = _RANGES[name]
        return type(value) in (int, float) and least <= value <= most
    if isinstance(default, dict):
        return isinstance(value, dict) and all(
            _is_text(word) for pair in cast(dict[Any, Any], value).items() for word in pair
        )
    if isinstance(default, str):
        return _is_text(value)
    # Qt takes no larger numbers, and no amount or height is one.
    return type(value) is type(default) and (type(value) is not int or 0 <= value <= MOST_CENTS)


def _is_text(value: object) -> bool:
    """It is text that every file can hold: no half characters."""
    try:
        bounded_text(value)
    except ValueError:
        return False
    return True
