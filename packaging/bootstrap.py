"""Two commands for a fresh computer: `bootstrap.py run` opens the app, `bootstrap.py test` proves it.

    python3 packaging/bootstrap.py run  [-- arguments of the app]
    python3 packaging/bootstrap.py test [-- arguments of pytest]

Both make or reuse `.venv` with the exact versions of `constraints.txt`, install missing system libraries on
Debian and Ubuntu (saying which and why), and are quick when nothing has changed. Standard library only.

Nothing that happens to lie in the folder of the caller, or that his `PYTHON…` variables name, is run: every
Python is isolated, and works in the project's folder. Relative paths after `--` count from there.
"""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":  # before the first module is loaded that somebody else could offer
    _offered = {os.path.abspath(path) for path in os.environ.get("PYTHONPATH", "").split(os.pathsep)}  # noqa: PTH100
    _own = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    sys.path[:] = [_own, *(path for path in sys.path if os.path.abspath(path) not in _offered)]  # noqa: PTH100

import argparse
import ctypes
import hashlib
import importlib.util
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import client_environments
import system_packages

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
TRANSLATIONS = ROOT / "resources" / "translations"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "runapi-desktop.stamp"
OLDEST_PYTHON = (3, 11)
RUN_EXTRAS: tuple[str, ...] = ()
TEST_EXTRAS = ("test", "dev")

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="bootstrap.py", description="Sets RunAPI Desktop up and opens or tests it."
    )
    parser.add_argument("command", choices=("run", "test"), help="open the app, or run every check and test")
    parser.add_argument("rest", nargs="*", metavar="-- ...", help="passed on to the app or to pytest")
    options = parser.parse_args(arguments)
    if sys.version_info < OLDEST_PYTHON:
        wanted, here = (".".join(map(str, v[:2])) for v in (OLDEST_PYTHON, sys.version_info))
        raise SystemExit(f"RunAPI Desktop needs Python {wanted} or newer; this is Python {here}.")
    enter_project()
    return run(options.rest) if options.command == "run" else test(options.rest)


def enter_project() -> None:
    """Has this process, and every one that it starts, work in the project and heed no `PYTHON…` variable."""
    os.chdir(ROOT)
    for name in [name for name in os.environ if name.startswith("PYTHON")]:
        del os.environ[name]


def python_command(*arguments: str, python: str | Path = PYTHON) -> list[str]:
    """The command that starts a Python which finds its modules where it is installed, and nowhere else."""
    return [str(python), "-I", *arguments]


# --- run ---------------------------------------------------------------------------------------


def run(app_arguments: Sequence[str]) -> int:
    """Opens the app; with no display it does the self-test off-screen and says where its results are."""
    has_display = sys.platform != "linux" or display_answers(os.environ)
    if sys.platform == "linux":
        wanted = system_packages.DISPLAY if has_display else system_packages.OFFSCREEN
        system_packages.ensure(wanted, why="Qt needs them to draw and to play video")
    prepare_venv(RUN_EXTRAS)
    if sys.platform == "linux":
        has_display = has_display and x_server_admits(os.environ)
        check_qt_plugins(has_display)
    environment = dict(os.environ)
    if has_display:
        # --practice is for a first look: the app heeds it only while it knows no key.
        return subprocess.call(app_command(app_arguments or ("--practice",)), env=environment)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if app_arguments:
        return subprocess.call(app_command(app_arguments), env=environment)
    folder = self_test_folder(os.environ)
    print(f"There is no display here, so the self-test does the main job off-screen, in {folder}", flush=True)
    code = subprocess.call(app_command(("--self-test", str(folder))), env=environment)
    print(describe_results(folder, passed=code == 0))
    return code


def app_command(app_arguments: Sequence[str]) -> list[str]:
    """The command that starts the app from the virtual environment."""
    return python_command("-m", "runapi_desktop", *app_arguments)


def self_test_folder(environment: Mapping[str, str]) -> Path:
    """Where the self-test of a computer without a display leaves its clips and screenshots."""
    return Path(environment.get("RUNAPI_SELF_TEST_DIR") or Path.home() / "out" / "runapi-desktop")


def describe_results(folder: Path, *, passed: bool) -> str:
    """The last lines of a self-test: whether it held and what lies where."""
    lines = ["The self-test passed." if passed else "The self-test failed; report.json says at which step."]
    for kind, pattern in (("Clips", "*.mp4"), ("Screenshots", "*.png"), ("Report", "report.json")):
        lines += [f"  {kind}: {path}" for path in sorted(folder.rglob(pattern))]
    return "\n".join(lines)


# --- the display, looked at before Qt starts: Qt aborts the process where it cannot connect ------


def display_answers(environment: Mapping[str, str]) -> bool:
    """Whether a display is named and something listens where its name points."""
    return any(_listens(address) for address in display_addresses(environment))


def display_addresses(environment: Mapping[str, str]) -> list[str | tuple[str, int]]:
    """Where the named Wayland and X displays would listen: socket paths, or host and port."""
    addresses: list[str | tuple[str, int]] = []
    if wayland := environment.get("WAYLAND_DISPLAY"):
        addresses.append(os.path.join(environment.get("XDG_RUNTIME_DIR", ""), wayland))  # noqa: PTH118
    host, colon, number = environment.get("DISPLAY", "").rpartition(":")
    digits = number.partition(".")[0]
    if colon and digits.isdigit():
        if host in {"", "unix"}:
            # The abstract socket first, then the file of the same name.
            addresses += [f"\0/tmp/.X11-unix/X{digits}", f"/tmp/.X11-unix/X{digits}"]
        else:
            addresses.append((host, 6000 + int(digits)))
    return addresses


def _listens(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(3)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def x_server_admits(environment: Mapping[str, str]) -> bool:
    """Whether the X server lets this user in; true where there is only Wayland, which has no such refusal."""
    if not environment.get("DISPLAY"):
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
        print(f"The display {environment['DISPLAY']} refuses the connection.", file=sys.stderr)
    return not refused


def check_qt_plugins(has_display: bool) -> None:
    """Raises SystemExit with the name of the missing library when a Qt plugin the app needs cannot load."""
    plugins = ["multimedia/libffmpegmediaplugin.so", "platforms/libqoffscreen.so"]
    if has_display and os.environ.get("DISPLAY"):
        plugins.append("platforms/libqxcb.so")
    probe = subprocess.run(
        python_command("-c", _PLUGIN_PROBE, *plugins), stderr=subprocess.PIPE, text=True, check=False
    )
    if probe.returncode != 0:
        raise SystemExit(f"{probe.stderr.strip()}\nInstall the package that has it, and run this again.")


# --- the virtual environment -------------------------------------------------------------------


def prepare_venv(extras: Sequence[str]) -> None:
    """Makes `.venv` hold the app and these extras in the pinned versions; quick when it already does."""
    if not PYTHON.exists() or venv_version() < OLDEST_PYTHON:
        create_venv()
    fresh = {stamp(venv_version(), extras), stamp(venv_version(), TEST_EXTRAS)}
    if STAMP.exists() and STAMP.read_text(encoding="ascii") in fresh:
        return
    print("Installing Python packages into .venv (the first time this takes a few minutes)", flush=True)
    started = time.monotonic()
    for command in pip_commands(extras):
        if subprocess.call(command) != 0:
            raise SystemExit("The Python packages could not be installed; pip says why above.")
    if subprocess.call(python_command("packaging/translations.py")) != 0:
        raise SystemExit("The translations could not be compiled.")
    STAMP.write_text(stamp(venv_version(), extras), encoding="ascii")
    print(f"Installed in {time.monotonic() - started:.0f} s", flush=True)


def create_venv() -> None:
    """Makes `.venv` anew with the Python that runs this; Debian's Python may lack a part for it."""
    if sys.platform == "linux" and importlib.util.find_spec("ensurepip") is None:
        system_packages.ensure(
            [system_packages.venv_package()], why="Python's venv module is apart on Debian"
        )
    if subprocess.call(python_command("-m", "venv", "--clear", str(VENV), python=sys.executable)) != 0:
        raise SystemExit(f"Python could not make a virtual environment in {VENV}")


def venv_version() -> tuple[int, ...]:
    """The version of the Python that `.venv` was made with, from its own record; () when it has none."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    pairs = dict(line.replace(" ", "").split("=", 1) for line in lines if "=" in line)
    return tuple(int(part) for part in pairs.get("version", "").split(".") if part.isdigit())


def stamp(version: Sequence[int], extras: Sequence[str]) -> str:
    """Identifies what an installation depends on: requirements, pins, the Python, the place, the extras."""
    digest = hashlib.sha256(repr((tuple(version), tuple(extras), str(ROOT))).encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS, *sorted(TRANSLATIONS.glob("*.ts"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def pip_commands(extras: Sequence[str]) -> list[list[str]]:
    """What installs the app and these extras, pinned; the build back end comes first, pinned as well.

    Of others' packages only ready-made wheels: to install one runs none of its code.
    """
    pip = python_command("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
    pinned = [*pip, "--only-binary", ":all:", "--constraint", str(CONSTRAINTS)]
    target = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    return [[*pinned, "hatchling"], [*pinned, "--no-build-isolation", "--editable", target]]


# --- test --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gate:
    """One step of the test run: its name in the summary, and its command."""

    name: str
    command: tuple[str, ...]


def test(pytest_arguments: Sequence[str]) -> int:
    """Runs every gate, prints a summary, and returns 0 only when all of them passed."""
    if sys.platform == "linux":
        why = "for the tests: a display, a keyring, Qt's libraries"
        system_packages.ensure(system_packages.TEST, why=why)
    prepare_venv(TEST_EXTRAS)
    for generation in client_environments.GENERATIONS:
        client_environments.prepared(generation, PYTHON)
    summary: list[str] = []
    passed = True
    for gate in gates(pytest_arguments):
        print(f"\n== {gate.name}", flush=True)
        started = time.monotonic()
        held = subprocess.call(gate.command) == 0
        passed = passed and held
        summary.append(f"{'passed' if held else 'FAILED'}  {gate.name} ({time.monotonic() - started:.0f} s)")
    print("\n== summary", *summary, sep="\n")
    return 0 if passed else 1


def gates(pytest_arguments: Sequence[str]) -> list[Gate]:
    """Every gate, cheapest first. Benchmarks measure time, so they run alone, after the tests."""
    pytest = ("-m", "pytest", "-q")
    both_cores = ("-n", "2", "--dist", "worksteal")
    checks = {
        "style": ("-m", "ruff", "check", "."),
        "format": ("-m", "ruff", "format", "--check", "."),
        "layers": ("-c", "from importlinter.cli import lint_imports_command as main; main()"),
        "types": ("-m", "pyright"),
    }
    tests: dict[str, tuple[str, ...]] = {"tests": ("-m", "pytest", *pytest_arguments)}
    if not pytest_arguments:
        tests = {
            "tests": (*pytest, *both_cores, "--ignore=tests/benchmarks", "--ignore=tests/e2e"),
            # In processes of their own: what thousands of tests leave in one slows their virtual time down.
            "end to end": (*pytest, *both_cores, "tests/e2e"),
        }
    return [Gate(name, tuple(python_command(*words))) for name, words in {**checks, **tests}.items()]


if __name__ == "__main__":
    sys.exit(main())
