"""Installs an older version of the app, upgrades and removes it, as people on Windows do.

    python packaging/bundle/upgrade.py            # on Windows, after a build
    python packaging/bundle/upgrade.py OLDER.exe  # with that one, where `makensis` is not there to make one

`bootstrap.py bundle --windows` runs it under Wine. It installs for the user who runs it, so it refuses where
the app is installed already. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import contents
import installer

_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
_CLASSES = r"Software\Classes"
_PROGRAM = f"{contents.PROGRAM}.exe"
_UNINSTALLER = "uninstall.exe"
_GAVE_UP = 2
"""What a silent installer of NSIS ends with when it could not go on."""
_PATIENCE_S = 120.0
_ENDINGS = (".png", ".mp4")


class DoesNotHold(Exception):
    """What was not as it should be."""


def main(arguments: Sequence[str]) -> int:
    """Goes the whole way once; 0 when everything held."""
    folder = contents.ROOT / "build" / "bundle" / "folder" / contents.PROGRAM
    older = Path(arguments[0]) if arguments else installer.build_older(folder, folder.parent)
    newer = contents.ROOT / "dist" / installer.file_name(contents.version())
    try:
        go_the_way(older, newer, folder)
    except DoesNotHold as reason:
        print(f"The upgrade does not hold: {reason}", file=sys.stderr)
        return 1
    return 0


def go_the_way(older: Path, newer: Path, folder: Path) -> None:
    """Old version, something made with it, new version, another folder, removal. Raises `DoesNotHold`."""
    local = Path(os.environ["LOCALAPPDATA"])
    place, data = local / "Programs" / contents.NAME, local / contents.NAME
    clips = Path.home() / "Videos" / "RunAPI"
    hold("the app was not there before", not entries() and not place.exists() and not data.exists())

    said("the older version is installed")
    hold("the older installer ends well", install(older) == 0)
    hold("the older version has its file", (place / installer.LEFTOVER).exists())
    is_installed(place, installer.OLDER)
    said("somebody makes clips with it")
    hold("the older program does its main job", self_test(place, data) == 0)
    clips.mkdir(parents=True)
    for clip in data.glob("*.mp4"):
        shutil.copy(clip, clips)
    (place / "mine.txt").write_text("of the user")
    kept = digests(data) | digests(clips)
    hold("there are clips to lose", any(name.endswith(".mp4") for name in kept))

    said("it is open while the new version is installed")
    with subprocess.Popen([place / _PROGRAM, "--media-worker"], stdin=subprocess.PIPE) as program:
        hold("the installer gives up", install(newer) == _GAVE_UP)
        hold("the older version is whole", (place / installer.LEFTOVER).exists())
        is_installed(place, installer.OLDER)
        program.communicate()

    said("the new version is installed over it")
    hold(f"the newer installer ends well, not with {(code := install(newer))}", code == 0)
    expected = {*files(folder), _UNINSTALLER, "mine.txt"}
    hold(f"exactly its files are there, not {sorted(files(place) ^ expected)[:9]}", files(place) == expected)
    is_installed(place, contents.version())
    hold("what was made is kept", digests(data) | digests(clips) == kept)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as results:
        hold("the installed program does its main job", self_test(place, Path(results)) == 0)

    said("it is moved to another folder")
    elsewhere = local / "山田 Jürgen"
    hold("the installer ends well", install(newer, f"/D={elsewhere}") == 0)
    hold("the folder before holds the user's file alone", files(place) == {"mine.txt"})
    is_installed(elsewhere, contents.version())

    said("it is removed")
    command = str(values(rf"{_UNINSTALL}\{contents.NAME}")["QuietUninstallString"])
    subprocess.run(command, check=True)
    # The uninstaller goes on in a copy of itself, as it could not remove itself otherwise.
    deadline = time.monotonic() + _PATIENCE_S
    while elsewhere.exists() and time.monotonic() < deadline:
        time.sleep(0.5)
    hold("its folder is gone", not elsewhere.exists())
    hold("nothing names it any more", not entries() and not shortcuts() and not opened_endings())
    hold("what was made is kept", digests(data) | digests(clips) == kept and (place / "mine.txt").exists())


def install(setup: Path, *options: str) -> int:
    """Runs an installer without questions; returns what it ended with."""
    return subprocess.call(" ".join([f'"{setup}"', "/S", *options]))


def self_test(place: Path, results: Path) -> int:
    """Has the installed program do its main job; its clips land in ``results``."""
    return subprocess.call([place / _PROGRAM, "--self-test", str(results)])


def is_installed(place: Path, version: str) -> None:
    """Windows knows of one such app, of this version, there; raises `DoesNotHold`."""
    hold("there is one entry among the apps", entries() == [contents.NAME])
    entry = values(rf"{_UNINSTALL}\{contents.NAME}")
    hold(f"it says {version}, not {entry}", entry["DisplayVersion"] == version)
    hold(f"it says {place}, not {entry}", entry["InstallLocation"] == str(place))
    hold("its size is that of an app", isinstance(size := entry["EstimatedSize"], int) and size > 100_000)
    hold("there is one entry in the start menu", shortcuts() == [f"{contents.NAME}.lnk"])
    hold("it is offered for pictures and videos", opened_endings() == list(_ENDINGS))
    for program in (installer.PROG_ID, rf"Applications\{_PROGRAM}"):
        command = values(rf"{_CLASSES}\{program}\shell\open\command")[""]
        hold(f"“Open with” opens this one, not {command}", command == f'"{place / _PROGRAM}" "%1"')


def entries() -> list[str]:
    """The entries among Windows' apps that are ours."""
    return [name for name in keys(_UNINSTALL) if contents.NAME in values(rf"{_UNINSTALL}\{name}").values()]


def shortcuts() -> list[str]:
    """The entries in the start menu that are ours."""
    menu = Path(os.environ["APPDATA"], "Microsoft", "Windows", "Start Menu")
    return [path.name for path in menu.rglob("*.lnk") if contents.NAME in path.name]


def opened_endings() -> list[str]:
    """Which of two endings the app is offered for."""
    known = {ending: values(rf"{_CLASSES}\{ending}\OpenWithProgids") for ending in _ENDINGS}
    return [ending for ending, programs in known.items() if installer.PROG_ID in programs]


def keys(path: str) -> list[str]:
    """The keys below one of the user's registry; none where it is not there."""
    if sys.platform != "win32":
        raise DoesNotHold("this is not Windows")
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
    except FileNotFoundError:
        return []


def values(path: str) -> Mapping[str, object]:
    """The values of a key of the user's registry; none where it is not there."""
    if sys.platform != "win32":
        raise DoesNotHold("this is not Windows")
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            rows = [winreg.EnumValue(key, number) for number in range(winreg.QueryInfoKey(key)[1])]
            return {name: value for name, value, _ in rows}
    except FileNotFoundError:
        return {}


def files(folder: Path) -> set[str]:
    """The files in a folder, as seen from it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def digests(folder: Path) -> dict[str, str]:
    """What every file of a folder holds."""
    paths = [folder / name for name in files(folder)]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def hold(claim: str, is_true: bool) -> None:
    """Raises `DoesNotHold` when the claim is not true."""
    if not is_true:
        raise DoesNotHold(claim)


def said(step: str) -> None:
    """Tells whoever waits how far it is."""
    print(f"{step} …", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
