"""Builds the installer for Windows under Wine, and upgrades with it: `bootstrap.py bundle --windows`.

The installer lands in `dist/`. The one that people get is made on Windows itself, by the same script.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import contents
import installer
import windows_machine

_FOLDER = Path("build", "bundle", "folder", contents.PROGRAM)
_DIST = Path("dist")


def main() -> int:
    """Builds and proves it; returns the exit code."""
    try:
        held = windows_machine.run(command(), seconds=None, extras=("bundle",), results=str(_DIST))
    except windows_machine.NotHere as reason:
        print(f"Windows cannot be played here: {reason}", file=sys.stderr)
        return 1
    return 0 if held else 1


def command() -> str:
    """The line of shell: freeze, self-test, two installers, and the way from the older to the newer one."""
    leftover, older = _FOLDER / installer.LEFTOVER, _FOLDER.parent / installer.file_name(installer.OLDER)
    steps = [
        "python packaging/bundle/build.py --folder",
        f"touch {leftover}",
        _makensis(_FOLDER.parent, installer.OLDER),
        f"rm {leftover}",
        f"mkdir -p {_DIST}",
        _makensis(_DIST, contents.version()),
        f"python packaging/bundle/upgrade.py {older}",
    ]
    return " && ".join(steps)


def _makensis(target: Path, version: str) -> str:
    # There is no 32-bit Wine, for which NSIS makes its installers otherwise.
    return shlex.join(["makensis", "-XTarget amd64-unicode", *installer.options(_FOLDER, target, version)])


if __name__ == "__main__":
    sys.exit(main())
