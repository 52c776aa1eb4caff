"""Makes the installer for Windows, for one user and without an administrator. Needs `makensis`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import computer
import contents

SCRIPT = Path("packaging", "windows", "installer.nsi")
OLDER = "0.0.1"
"""The version of an installer that is there to be upgraded: see `upgrade.py`."""
LEFTOVER = Path("_internal", "of-the-older-version.txt")
"""A file that only that version has."""
PROG_ID = "RunAPI.Desktop.Media"
"""What Windows calls the kind of files that the app opens."""
_ICON = Path("resources", "app-icon", "app.ico")
_USUAL_PLACE = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"), "NSIS", "makensis.exe")


def build(folder: Path, target: Path) -> Path:
    """Makes the installer of the frozen ``folder``."""
    return _made(folder, target, contents.version())


def build_older(folder: Path, target: Path) -> Path:
    """Makes one of the same program that says that it is older, and has a file more."""
    (folder / LEFTOVER).touch()
    try:
        return _made(folder, target, OLDER)
    finally:
        (folder / LEFTOVER).unlink()


def _made(folder: Path, target: Path, version: str) -> Path:
    tool = shutil.which("makensis") or str(_USUAL_PLACE)
    subprocess.run([tool, *options(folder, target, version)], cwd=contents.ROOT, check=True)
    return target / file_name(version)


def file_name(version: str) -> str:
    """What the installer of this version is called."""
    return f"RunAPI-Desktop-{version}-setup.exe"


def options(folder: Path, target: Path, version: str) -> list[str]:
    """What `makensis` is told, in the project's folder: relative paths count from there."""
    sign = "/" if os.name == "nt" else "-"
    facts = {
        "VERSION": version,
        "FOLDER": folder,
        "ICON": _ICON,
        "INSTALLER": target / file_name(version),
        "PROGID": PROG_ID,
        "OLDEST_BUILD": computer.OLDEST_WINDOWS_BUILD,
    }
    quick = [] if version == contents.version() else [f"{sign}XSetCompressor /FINAL zlib"]
    defines = [f"{sign}D{name}={value}" for name, value in facts.items()]
    charset = [f"{sign}INPUTCHARSET", "UTF8"]
    return [f"{sign}V2", *charset, f"{sign}NOCD", *quick, *defines, str(SCRIPT)]
