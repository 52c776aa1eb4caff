"""System libraries the app and its tests need on Debian and Ubuntu: which, why, and how they get there.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

# Each one was proved necessary on a bare Debian. Without libxrandr2 everything imports and no video frame
# ever arrives, with no error; without an xcb library Qt aborts the process.
OFFSCREEN = (
    "libglib2.0-0",
    "libegl1",
    "libgl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libxrandr2",
    "libpulse0",
    "libgssapi-krb5-2",  # QtNetwork; Debian 12 had it with libpulse0
)
DISPLAY = (
    *OFFSCREEN,
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
)
TEST = (
    *DISPLAY,
    *("xvfb", "xauth", "xdotool"),  # a display, and hands to use it
    *("dbus", "gnome-keyring", "libsecret-tools"),  # a real Secret Service and an independent reader
    *("at-spi2-core", "python3-gi", "gir1.2-atspi-2.0"),  # what a screen reader sees
    *("chromium", "chromium-driver"),  # the browser in which people sign in
    *("fonts-noto-cjk", "procps"),
    "ffmpeg",  # a judge of films that is not our code
)

_APT_LISTS = Path("/var/lib/apt/lists")
_STALE_LISTS_S = 24 * 3600


def venv_package() -> str:
    """The Debian package that completes this Python's `venv` module; Debian ships it apart."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def missing(wanted: Iterable[str], dpkg_listing: str) -> tuple[str, ...]:
    """The wanted packages that are not installed, in the order given.

    `dpkg_listing` is what `installed_listing()` returns. A package also counts when another provides its
    name: Debian 13 and Ubuntu 24.04 call libglib2.0-0 `libglib2.0-0t64`.
    """
    there: set[str] = set()
    for line in dpkg_listing.splitlines():
        status, name, provides = [*line.split("\t"), "", ""][:3]
        if status.startswith("ii"):
            there.add(name)
            there.update(part.split()[0] for part in provides.split(",") if part.strip())
    return tuple(package for package in wanted if package not in there)


def installed_listing() -> str:
    """Status, name and provided names of every package dpkg knows, one per line, tab-separated."""
    form = "${db:Status-Abbrev}\t${Package}\t${Provides}\n"
    return subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True).stdout


def install_commands(packages: Iterable[str], *, refresh: bool) -> list[list[str]]:
    """The commands that install these packages, as root would type them."""
    install = [
        *("apt-get", "install", "-y", "-qq", "--no-install-recommends"),
        *("-o", "DPkg::Lock::Timeout=120"),
        *packages,
    ]
    return [["apt-get", "update", "-qq"], install] if refresh else [install]


def ensure(wanted: Iterable[str], *, why: str) -> None:
    """Installs what is missing of `wanted` on Debian and Ubuntu; does nothing elsewhere.

    Raises SystemExit with the exact command when this user may not install, or when apt fails.
    """
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    absent = missing(wanted, installed_listing())
    if not absent:
        return
    by_hand = " && ".join(f"sudo {shlex.join(c)}" for c in install_commands(absent, refresh=True))
    become_root = _become_root()
    if become_root is None:
        raise SystemExit(
            f"These system packages are missing ({why}):\n  {' '.join(absent)}\n"
            f"Install them and run this again:\n  {by_hand}"
        )
    print(f"Installing system packages ({why}): {' '.join(absent)}", flush=True)
    attempts = [True] if _lists_are_stale() else [False, True]
    for refresh in attempts:
        if all(_quietly([*become_root, *c]) for c in install_commands(absent, refresh=refresh)):
            return
    raise SystemExit(f"The system packages could not be installed. By hand:\n  {by_hand}")


def _become_root() -> list[str] | None:
    """The words to put before a command so that root runs it unattended; None when there is no way."""
    if sys.platform == "win32":
        return None
    unattended = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return unattended
    if shutil.which("sudo") is None:
        return None
    if sys.stdin.isatty():  # sudo asks for the password on the terminal
        return ["sudo", *unattended]
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n", *unattended] if allowed else None


def _lists_are_stale() -> bool:
    ages_s = [time.time() - path.stat().st_mtime for path in _APT_LISTS.glob("*_Packages*")]
    return not ages_s or min(ages_s) > _STALE_LISTS_S


def _quietly(command: list[str]) -> bool:
    """Runs a command that asks nothing and shows its words only when it fails."""
    result = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        print(result.stdout[-2000:], file=sys.stderr)
    return result.returncode == 0
