"""What this computer is, and whether the app's ready-made packages exist for it: asked before any is loaded.

The bounds are those of the wheels that `constraints.txt` pins: look at them again with every new version,
with `uv pip compile --python-platform ... --only-binary :all: -c packaging/constraints.txt`. Standard library
only.
"""

from __future__ import annotations

import os
import platform
import sys
import sysconfig
from dataclasses import dataclass

PROCESSORS = {"AMD64": "x86_64", "x86_64": "x86_64", "ARM64": "arm64", "aarch64": "arm64", "arm64": "arm64"}
"""What systems call the processors that there are packages for, and one name for each."""

OLDEST_MACOS = {"x86_64": (13, 0), "arm64": (14, 0)}
OLDEST_GLIBC = {"x86_64": (2, 34), "arm64": (2, 39)}
OLDEST_WINDOWS_BUILD = 17763
_WINDOWS_NAME = "Windows 10 (version 1809)"
_LINUX_NAMES = {"x86_64": "Debian 12, Ubuntu 22.04, Fedora 35", "arm64": "Debian 13, Ubuntu 24.04, Fedora 40"}


@dataclass(frozen=True)
class Computer:
    """The facts that decide which packages fit."""

    system: str
    """`sys.platform`"""
    processor: str
    """As `platform.machine()` says."""
    bits: int = 64
    macos: tuple[int, ...] = ()
    glibc: tuple[int, ...] = ()
    """() where another C library is used."""
    windows_build: int = 0
    python: str = "CPython"
    locks_globally: bool = True
    """False for the builds of Python without the global lock."""


def this_computer() -> Computer:
    """The computer that this runs on."""
    return Computer(
        system=sys.platform,
        processor=platform.machine(),
        bits=64 if sys.maxsize > 2**32 else 32,
        macos=_numbers(platform.mac_ver()[0]) if sys.platform == "darwin" else (),
        glibc=_glibc(),
        windows_build=sys.getwindowsversion().build if sys.platform == "win32" else 0,
        python=platform.python_implementation(),
        locks_globally=not sysconfig.get_config_var("Py_GIL_DISABLED"),
    )


def obstacle(computer: Computer) -> str:
    """Why the app cannot be installed here, and the way out; "" when it can."""
    if computer.python != "CPython":
        return (
            f"RunAPI Desktop needs the usual Python (CPython); this is {computer.python}.\n"
            "Get it from https://www.python.org/downloads/"
        )
    if not computer.locks_globally:
        return (
            "This is the free-threaded build of Python, for which Qt is not made.\n"
            "Use the usual build of the same version, from https://www.python.org/downloads/"
        )
    if computer.bits != 64:
        return (
            "This is a Python of 32 bits, for which Qt is not made.\n"
            "On a computer of 64 bits get the 64-bit Python from https://www.python.org/downloads/"
        )
    processor = PROCESSORS.get(computer.processor)
    if processor is None:
        return (
            f"RunAPI Desktop runs on x86-64 and ARM64 processors; this one is {computer.processor}.\n"
            "Use another computer: Qt is not ready-made for this one."
        )
    if computer.system == "darwin":
        return _macos_obstacle(computer, processor)
    if computer.system == "win32":
        return _windows_obstacle(computer)
    if computer.system == "linux":
        return _linux_obstacle(computer, processor)
    return (
        f"RunAPI Desktop runs on Windows, macOS and Linux; this is {computer.system}.\n"
        "Use a computer with one of them: Qt is not ready-made for this one."
    )


def _macos_obstacle(computer: Computer, processor: str) -> str:
    needed = OLDEST_MACOS[processor]
    if computer.macos >= needed:
        return ""
    kind = "a Mac with Apple silicon" if processor == "arm64" else "a Mac with an Intel processor"
    return (
        f"RunAPI Desktop needs macOS {needed[0]} on {kind}; this is macOS {_dotted(computer.macos)}.\n"
        "System Settings > General > Software Update offers a newer macOS if this Mac can take one."
    )


def _windows_obstacle(computer: Computer) -> str:
    if computer.windows_build >= OLDEST_WINDOWS_BUILD:
        return ""
    return (
        f"RunAPI Desktop needs {_WINDOWS_NAME} or newer; this is build {computer.windows_build}.\n"
        "Settings > Windows Update offers a newer Windows if this computer can take one."
    )


def _linux_obstacle(computer: Computer, processor: str) -> str:
    needed, names = OLDEST_GLIBC[processor], _LINUX_NAMES[processor]
    if computer.glibc >= needed:
        return ""
    here = f"glibc {_dotted(computer.glibc)}" if computer.glibc else "another C library"
    return (
        f"RunAPI Desktop needs glibc {_dotted(needed)} or newer, as in {names}; this Linux has {here}.\n"
        "Use one of these systems or a newer one: Qt is not ready-made for older ones."
    )


def _glibc() -> tuple[int, ...]:
    if sys.platform != "linux":
        return ()
    try:
        name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    except (ValueError, OSError):
        return ()
    return _numbers(version) if name == "glibc" else ()


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
