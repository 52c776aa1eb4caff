"""The settings on the disk: a small JSON file that may be missing, old, newer, edited or broken.

Only what was changed is written: what else stands in the file, for a later version of the app or by hand,
stays as it is.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.setting_kinds import Amount
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS
from runapi_desktop.store.whole_file import content_of, json_of, replace_text

_log = logging.getLogger(__name__)

_MAX_BYTES = 256 * 1024
# What stands for a file that cannot be read: there may have been limits on spending in it, which nobody knows
# until the user has set them again, also after the next start.
_LOST = {row.key: UNREADABLE_MICROS for row in Settings.rows() if isinstance(row.kind, Amount)}


def open_settings(path: Path) -> Settings:
    """The settings kept at ``path``, where every later change is kept too. Never raises."""
    file = SettingsFile(path)
    return Settings(file.load(), file.keep)


class SettingsFile:
    """The file at ``path``. Small enough to be read and written in place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, object]:
        """What the file holds, by key; limits that nobody can read where that goes for the file. Never
        raises."""
        try:
            return self._read()
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            return {**_LOST}

    def keep(self, changes: Mapping[str, object]) -> None:
        """Write these values into the file, and leave out those that are ``None``. A disk that does not take
        them is no reason to bother anybody."""
        try:
            self.save(changes)
        except StorageTrouble as trouble:
            _log.warning("the settings could not be saved: %s", trouble)

    def save(self, changes: Mapping[str, object]) -> None:
        """As ``keep``; a crash leaves the old file or the new one. Raises `StorageTrouble`."""
        held: dict[str, object] = {}
        try:
            held = self._read()
        except FileNotFoundError:
            pass
        except (OSError, ValueError, RecursionError):
            held = {**_LOST}
            # Somebody's slip of the pen: what he wrote is not lost.
            if self._path.is_file():
                with suppress(OSError):
                    self._path.replace(self._path.with_suffix(".unreadable.json"))
        merged = {**held, **changes}
        for key, value in changes.items():
            if value is None:
                del merged[key]
        replace_text(self._path, json.dumps(merged, indent=2))

    def _read(self) -> dict[str, object]:
        held: Any = json_of(content_of(self._path, _MAX_BYTES))
        if not isinstance(held, dict):
            raise ValueError("not a table")
        return cast(dict[str, object], held)
