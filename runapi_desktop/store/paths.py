"""Where the app keeps what on this computer. The only place that knows the names of its folders."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import platformdirs

from runapi_desktop.disk import storage_trouble
from runapi_desktop.domain.errors import BadConfiguration

HOME_VARIABLE = "RUNAPI_DESKTOP_HOME"
_APP_NAME = "RunAPI Desktop"


class AppPaths(NamedTuple):
    """All absolute; nothing exists before `create`."""

    data_dir: Path
    clips_dir: Path
    logs_dir: Path

    @classmethod
    def resolve(cls, data_dir: str | None, environ: Mapping[str, str]) -> AppPaths:
        """``data_dir`` wins over ``RUNAPI_DESKTOP_HOME``, which wins over the system's own place.

        Only in that last case do clips and logs lie outside the data: in the user's folder for videos, and
        where the system keeps logs. Raises ``BadConfiguration`` for the home of a user whom nobody knows.
        """
        chosen = data_dir or environ.get(HOME_VARIABLE)
        if chosen:
            try:
                folder = Path(chosen).expanduser().absolute()
            except (RuntimeError, ValueError) as error:
                raise BadConfiguration("--data-dir" if data_dir else HOME_VARIABLE, chosen) from error
            return cls(folder, folder / "clips", folder / "logs")
        return cls(
            _systems_data_dir(),
            Path(platformdirs.user_videos_dir(), "RunAPI"),
            Path(platformdirs.user_log_dir(_APP_NAME, appauthor=False)),
        )

    @property
    def is_chosen(self) -> bool:
        """Whether the user chose the data folder, instead of the system's usual place."""
        return self.data_dir != _systems_data_dir()

    @property
    def database(self) -> Path:
        """Tasks, clips, uploads."""
        return self.data_dir / "runapi.sqlite"

    @property
    def inputs_dir(self) -> Path:
        """Checked and repaired pictures and videos that tasks are made from."""
        return self.data_dir / "inputs"

    @property
    def posters_dir(self) -> Path:
        """Still pictures for the cards."""
        return self.data_dir / "posters"

    @property
    def practice_dir(self) -> Path:
        """What the practice server keeps between runs."""
        return self.data_dir / "practice"

    @property
    def prompt_ideas_file(self) -> Path:
        """Public prompts that were fetched before, for when there is no connection."""
        return self.data_dir / "prompt-ideas.json"

    @property
    def settings_file(self) -> Path:
        """The window's state and the user's habits."""
        return self.data_dir / "settings.json"

    @property
    def draft_file(self) -> Path:
        """What stands in the forms and has not been sent."""
        return self.data_dir / "draft.json"

    @property
    def lock_file(self) -> Path:
        """Held by the one running copy."""
        return self.data_dir / "lock"

    def create(self) -> None:
        """Make every folder and prove that it takes a file. Raises `StorageTrouble` with its path."""
        for folder in (
            self.data_dir,
            self.inputs_dir,
            self.posters_dir,
            self.logs_dir,
            self.practice_dir,
            self.clips_dir,
        ):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                probe = folder / f".probe-{os.getpid()}"
                probe.write_bytes(b"?")
                probe.unlink()
            except OSError as error:
                raise storage_trouble(error, folder) from error


def _systems_data_dir() -> Path:
    return Path(platformdirs.user_data_dir(_APP_NAME, appauthor=False))
