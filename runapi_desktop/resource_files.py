"""Where the files that ship with the app are: icons, themes, translations, practice samples.

Owns that one question. Knows nothing of what the files contain, and imports nothing of the app.
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a shipped file or folder, for example `resource_path("icons", "play.svg")`.

    Works from a checkout (`resources/` beside the package), from an installed wheel, where the same folder is
    `runapi_desktop/_resources`, and from a PyInstaller bundle, which unpacks it under `sys._MEIPASS`. Whether
    the file exists is for the caller to find out.
    """
    return _root(Path(__file__).parent, getattr(sys, "_MEIPASS", None)).joinpath(*parts)


def _root(package: Path, bundle: str | None) -> Path:
    if bundle is not None:
        return Path(bundle, "runapi_desktop", "_resources")
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
