"""The display, looked at before Qt starts: Qt aborts the process where it cannot connect.

Standard library only.
"""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from environment import python_command

# The Qt plugins that fail at run time, not at import, when a system library is missing.
_PLUGIN_PROBE = """
import ctypes, importlib.util, pathlib, sys
plugins = pathlib.Path(importlib.util.find_spec("PySide6").origin).parent / "Qt" / "plugins"
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(str(plugins / name))
    except OSError as error:
        sys.exit(f"Qt cannot load {name}: {error}")
"""


def answers(variables: Mapping[str, str]) -> bool:
    """Whether a display is named and something listens where its name points."""
    return any(_listens(address) for address in addresses(variables))


def addresses(variables: Mapping[str, str]) -> list[str | tuple[str, int]]:
    """Where the named Wayland and X displays would listen: socket paths, or host and port."""
    found: list[str | tuple[str, int]] = []
    if wayland := variables.get("WAYLAND_DISPLAY"):
        found.append(os.path.join(variables.get("XDG_RUNTIME_DIR", ""), wayland))  # noqa: PTH118
    host, colon, number = variables.get("DISPLAY", "").rpartition(":")
    digits = number.partition(".")[0]
    if colon and digits.isdigit():
        if host in {"", "unix"}:
            # The abstract socket first, then the file of the same name.
            found += [f"\0/tmp/.X11-unix/X{digits}", f"/tmp/.X11-unix/X{digits}"]
        else:
            found.append((host, 6000 + int(digits)))
    return found


def _listens(address: str | tuple[str, int]) -> bool:
    if sys.platform == "win32":
        return False  # There are neither Wayland nor X displays.
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(3)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def x_server_admits(variables: Mapping[str, str]) -> bool:
    """Whether the X server lets this user in; true where there is only Wayland, which has no such refusal."""
    if not variables.get("DISPLAY"):
        return True
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # The plugin check names the missing library.
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    if refused:
        print(f"The display {variables['DISPLAY']} refuses the connection.", file=sys.stderr)
    return not refused


def check_qt_plugins(python: Path, *, has_x: bool) -> None:
    """Raises SystemExit with the name of the missing library when a Qt plugin the app needs cannot load."""
    plugins = ["multimedia/libffmpegmediaplugin.so", "platforms/libqoffscreen.so"]
    if has_x:
        plugins.append("platforms/libqxcb.so")
    probe = subprocess.run(
        python_command(python, "-c", _PLUGIN_PROBE, *plugins), stderr=subprocess.PIPE, text=True, check=False
    )
    if probe.returncode != 0:
        raise SystemExit(f"{probe.stderr.strip()}\nInstall the package that has it, and run this again.")
