"""Where the file dialogs begin: in the folder that was used last for that kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from runapi_desktop.disk import is_folder


class FileKind(StrEnum):
    """Kinds of files that people keep in different places; the value is kept in the settings."""

    PICTURES = "pictures"
    VIDEOS = "videos"
    AUDIO = "audio"
    SAVED = "saved"


class LastFolders:
    """``remember`` is told all folders, by kind, whenever one of them is another."""

    def __init__(
        self,
        folders: Mapping[str, str] | None = None,
        remember: Callable[[dict[str, str]], None] | None = None,
    ) -> None:
        self._folders = dict(folders or {})
        self._remember = remember

    def of(self, kind: FileKind) -> Path | None:
        """The folder used last, if there has been one and it is still there."""
        known = self._folders.get(kind)
        return Path(known) if known and is_folder(Path(known)) else None

    def note(self, kind: FileKind, file: Path) -> None:
        """``file`` was chosen."""
        folder = str(file.parent)
        if self._folders.get(kind) != folder:
            self._folders[kind.value] = folder
            if self._remember is not None:
                self._remember(dict(self._folders))
