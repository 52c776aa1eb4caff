"""Files that somebody opens with the app: named on the command line, by a later copy, or by macOS's Finder.

They may come before anything can take them; then they wait.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

Take = Callable[[tuple[Path, ...]], None]


class OpenedFiles(QObject):
    """Hands files on to whoever takes them, once there is somebody."""

    def __init__(self, files: Sequence[Path] = ()) -> None:
        super().__init__()
        self.waiting = tuple(files)
        """What nobody has taken yet."""
        self._take: Take | None = None

    def add(self, files: Sequence[Path]) -> None:
        """Take these now, or as soon as somebody does."""
        self.waiting = (*self.waiting, *files)
        self._hand_on()

    def serve(self, take: Take) -> None:
        """From now on ``take`` is called with files."""
        self._take = take
        self._hand_on()

    def hear_finder(self, app: QObject) -> None:
        """On macOS take what ``app`` is told to open; elsewhere files come with the command line."""
        if sys.platform == "darwin":
            app.installEventFilter(self)

    def _hand_on(self) -> None:
        if self._take is not None and self.waiting:
            files, self.waiting = self.waiting, ()
            self._take(files)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """macOS sends a file that is opened, or dropped on the app's icon, to the application."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.add([Path(event.file())])
            return True
        return False
