"""The settings on the disk: a small JSON file that may be missing, old, newer, edited or broken.

Only what was changed is written: what else stands in the file, for a later version of the app or by hand,
stays as it is. The app writes beside its window, what waits at one go: neither a disk that sleeps nor
a slider with a change a step keeps anybody waiting. The end of the process waits for what is not written
yet.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.setting_kinds import Amount
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS
from runapi_desktop.store.whole_file import content_of, json_of, replace_text

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_log = logging.getLogger(__name__)

_MAX_BYTES = 256 * 1024
# What stands for a file that cannot be read: there may have been limits on spending in it, which nobody knows
# until the user has set them again, also after the next start.
_LOST = {row.key: UNREADABLE_MICROS for row in Settings.rows() if isinstance(row.kind, Amount)}


class _Writer:
    """One thread, from the first write to the end of the process."""

    def __init__(self) -> None:
        self._executor: Executor | None = None
        self._last: Future[None] | None = None

    def write(self, work: Callable[[], None]) -> None:
        """Do ``work`` after all that was asked for before."""
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the window is painted

            self._executor = ThreadPoolExecutor(1, thread_name_prefix="settings")
        self._last = self._executor.submit(work)
        self._last.add_done_callback(_report)

    def finish(self) -> None:
        """Wait until all is written. Blocks."""
        if self._last is not None:
            self._last.exception()


def _report(written: Future[None]) -> None:
    if error := written.exception():
        _log.error("the settings could not be saved", exc_info=error)


_writer = _Writer()


def finish_writing() -> None:
    """Wait until every change is in its file, where another copy of the app may look for it. Blocks."""
    _writer.finish()


def open_settings(path: Path, *, writes_beside: bool = False) -> Settings:
    """The settings kept at ``path``, where every later change is kept too: at once, or beside the caller with
    ``writes_beside``. Never raises."""
    file = SettingsFile(path)
    return Settings(file.load(), file.keep_soon if writes_beside else file.keep)


class SettingsFile:
    """The file at ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._waiting: dict[str, object] = {}
        self._last_held: dict[str, object] | None = None

    def load(self) -> dict[str, object]:
        """What the file holds, by key; limits that nobody can read where that goes for the file. Never
        raises."""
        finish_writing()
        try:
            self._last_held = self._read()
            return dict(self._last_held)
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

    def keep_soon(self, changes: Mapping[str, object]) -> None:
        """As ``keep``, from another thread, together with what else waits there."""
        with self._lock:
            is_asked_for = bool(self._waiting)
            self._waiting.update(changes)
        if not is_asked_for:
            _writer.write(self._keep_what_waits)

    def _keep_what_waits(self) -> None:
        with self._lock:
            changes, self._waiting = self._waiting, {}
        self.keep(changes)

    def save(self, changes: Mapping[str, object]) -> None:
        """As ``keep``; a crash leaves the old file or the new one. Raises `StorageTrouble`."""
        held: dict[str, object] = {}
        try:
            held = self._read()
        except FileNotFoundError:
            pass
        except (OSError, ValueError, RecursionError) as error:
            if isinstance(error, OSError) and self._last_held is not None:
                held = self._last_held  # On Windows another program may keep the file for a moment.
            else:
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
        self._last_held = merged

    def _read(self) -> dict[str, object]:
        held: Any = json_of(content_of(self._path, _MAX_BYTES))
        if not isinstance(held, dict):
            raise ValueError("not a table")
        return cast(dict[str, object], held)
