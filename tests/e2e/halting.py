"""Halts this process, with SIGSTOP, at an exact boundary between two steps on the disk.

Nothing is replaced: Python's own audit events tell of files, SQLite's trace tells of statements. A halted
process is killed or continued from outside.
"""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path
from typing import Any

from runapi_desktop.store.database import Database
from tests.e2e.fault_matrix import Boundary as At

_BEFORE_COMMIT = {
    "INSERT INTO tasks": At.BEFORE_ROW,
    "'submitting'": At.BEFORE_BODY,
    "'waiting'": At.BEFORE_ACCEPTED,
    "'downloading'": At.BEFORE_RESULT,
    "'ready'": At.BEFORE_READY,
    "INSERT INTO clips": At.BEFORE_CLIP,
}
"""What a transaction contains, by the boundary at its COMMIT."""


class Halt:
    """Told of boundaries, by itself or by others; halts the process at one of them, once."""

    def __init__(self, boundary: str) -> None:
        self._boundary = boundary
        self._transaction = ""
        self._clips_dir = ""

    def watch_files(self, clips_dir: Path) -> None:
        """From here on files tell of themselves, to the end of the process."""
        self._clips_dir = str(clips_dir)
        sys.addaudithook(self._heard)

    async def watch_statements(self, database: Database) -> None:
        """From here on statements tell of themselves."""
        await database.read(lambda sql: sql.set_trace_callback(self._stated))

    def reached(self, here: At) -> None:
        if here == self._boundary:
            self._boundary = ""
            # Aimed at this thread: one that any thread may take could let this one commit first.
            signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        match event, args:
            case "os.rename", (source, target, *_) if str(target).endswith(".jpg"):
                self.reached(At.BEFORE_POSTER)
            case "os.rename", (source, target, *_) if str(source).startswith(self._clips_dir):
                self.reached(At.BEFORE_RENAMED)
            case "open", (path, None, _) if str(path) == self._clips_dir:
                self.reached(At.AFTER_RENAMED)  # Its folder is synced next.
            case "open", (path, *rest) if self._is_part(path) and rest[0] != "wb":
                self.reached(At.BEFORE_VERIFIED)
            case _:
                pass

    def _is_part(self, path: object) -> bool:
        return str(path).startswith(self._clips_dir) and str(path).endswith(".part")

    def _stated(self, statement: str) -> None:
        if statement.startswith("BEGIN"):
            self._transaction = ""
        elif statement.startswith("COMMIT"):
            for words, boundary in _BEFORE_COMMIT.items():
                if words in self._transaction:
                    self.reached(boundary)
        else:
            self._transaction += statement
            if statement.startswith("INSERT INTO clips"):
                self.reached(At.AFTER_POSTER)
