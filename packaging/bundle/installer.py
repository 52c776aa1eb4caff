"""Makes the installer for Windows, for one user and without an administrator. Needs `makensis`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import contents

SCRIPT = contents.ROOT / "packaging" / "windows" / "installer.nsi"
_USUAL_PLACE = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"), "NSIS", "makensis.exe")


def build(folder: Path, target: Path, makensis: str | None = None) -> Path:
    """Makes the installer of the frozen ``folder``."""
    installer = target / f"RunAPI-Desktop-{contents.version()}-setup.exe"
    tool = makensis or shutil.which("makensis") or str(_USUAL_PLACE)
    subprocess.run([tool, *defines(folder, installer), str(SCRIPT)], check=True)
    return installer


def defines(folder: Path, installer: Path) -> list[str]:
    """What the script is told."""
    sign = "-" if os.name != "nt" else "/"
    return [
        f"{sign}V2",
        f"{sign}DVERSION={contents.version()}",
        f"{sign}DFOLDER={folder}",
        f"{sign}DICON={contents.ROOT / 'resources' / 'app-icon' / 'app.ico'}",
        f"{sign}DINSTALLER={installer}",
    ]
