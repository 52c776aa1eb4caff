"""What `bootstrap.py run`, `check`, `test` and `bundle` do, once the Python that reads them is new enough.

computer ─► system_packages ─► environment ─► displays ─► the app, or every gate
"""

from __future__ import annotations

import argparse
import io
import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import client_environments
import computer
import displays
import system_packages
import windows_machine
from environment import ROOT, TEST_EXTRAS, Environment, python_command

COMMANDS = ("run", "check", "test", "bundle")
PLATFORMS = ("Linux", "Windows", "Darwin")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A path may hold letters that the terminal's encoding has not, as cp1252 on Windows.
            stream.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(
        prog="bootstrap.py", description="Sets RunAPI Desktop up and opens or tests it."
    )
    parser.add_argument(
        "command", choices=COMMANDS, help="open the app; run the checks; these and every test; build it"
    )
    parser.add_argument("--fast", action="store_true", help="test: leave out what is slow, for daily work")
    parser.add_argument("rest", nargs="*", metavar="-- ...", help="passed on to the app or to pytest")
    parser.add_argument(
        "--windows", action="store_true", help="test, bundle: under Wine, with a real Windows Python"
    )
    parser.add_argument("--all", action="store_true", help="test --windows: every test that Windows can run")
    options = parser.parse_args(arguments)
    if options.all and not (options.windows and options.command == "test"):
        parser.error("--all belongs to test --windows")
    if options.fast and options.command != "test":
        parser.error("--fast belongs to test")
    if options.windows and options.command not in ("test", "bundle"):
        parser.error("--windows belongs to test and bundle")
    if obstacle := computer.obstacle(computer.this_computer()):
        raise SystemExit(obstacle)
    enter_project()
    match options.command:
        case "run":
            return run(options.rest)
        case "check":
            return check()
        case "test":
            if options.windows:
                return test_windows(is_whole=options.all)
            return test(options.rest, fast=options.fast)
        case _:
            return bundle_windows() if options.windows else bundle()


def enter_project() -> None:
    """Has this process, and every one that it starts, work in the project and heed no `PYTHON…` variable."""
    os.chdir(ROOT)
    for name in [name for name in os.environ if name.startswith("PYTHON")]:
        del os.environ[name]


# --- run ---------------------------------------------------------------------------------------


def run(app_arguments: Sequence[str]) -> int:
    """Opens the app; with no display it does the self-test off-screen and says where its results are."""
    environment = Environment.of_this_checkout(os.environ)
    has_display = sys.platform != "linux" or displays.answers(os.environ)
    if sys.platform == "linux":
        wanted = system_packages.DISPLAY if has_display else system_packages.OFFSCREEN
        wanted = (*wanted, *environment.system_packages())
        system_packages.ensure(wanted, why="Qt needs them to draw and to play video")
    environment.prepare()
    if sys.platform == "linux":
        has_display = has_display and displays.x_server_admits(os.environ)
        displays.check_qt_plugins(environment.python, has_x=has_display and "DISPLAY" in os.environ)
    variables = dict(os.environ)
    if has_display:
        # --practice is for a first look: the app heeds it only while it knows no key.
        return subprocess.call(environment.app_command(app_arguments or ("--practice",)), env=variables)
    variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    if app_arguments:
        return subprocess.call(environment.app_command(app_arguments), env=variables)
    folder = self_test_folder(os.environ)
    print(f"There is no display here, so the self-test does the main job off-screen, in {folder}", flush=True)
    code = subprocess.call(environment.app_command(("--self-test", str(folder))), env=variables)
    print(describe_results(folder, passed=code == 0))
    return code


def self_test_folder(variables: Mapping[str, str]) -> Path:
    """Where the self-test of a computer without a display leaves its clips and screenshots."""
    return Path(variables.get("RUNAPI_SELF_TEST_DIR") or Path.home() / "out" / "runapi-desktop")


def describe_results(folder: Path, *, passed: bool) -> str:
    """The last lines of a self-test: whether it held and what lies where."""
    lines = ["The self-test passed." if passed else "The self-test failed; report.json says at which step."]
    for kind, pattern in (("Clips", "*.mp4"), ("Screenshots", "*.png"), ("Report", "report.json")):
        lines += [f"  {kind}: {path}" for path in sorted(folder.rglob(pattern))]
    return "\n".join(lines)


def bundle() -> int:
    """Builds what people install who have no Python: see `bundle/build.py`."""
    environment = Environment(ROOT / "build" / "bundle-environment")
    if sys.platform == "linux":
        wanted = (*system_packages.OFFSCREEN, *environment.system_packages())
        system_packages.ensure(wanted, why="the bundle proves itself by the self-test")
    environment.prepare(("bundle",))
    build = str(ROOT / "packaging" / "bundle" / "build.py")
    return subprocess.call(python_command(environment.python, build))


def bundle_windows() -> int:
    """Builds the installer for Windows under Wine, and upgrades with it: see `bundle/under_wine.py`."""
    environment = Environment.in_the_checkout()
    environment.prepare(TEST_EXTRAS)
    return subprocess.call(python_command(environment.python, "packaging/bundle/under_wine.py"))


# --- test --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gate:
    """One step of the test run: its name in the summary, and its commands, which run side by side."""

    name: str
    commands: tuple[tuple[str, ...], ...]

    def holds(self) -> bool:
        """Runs it; the output of each command but the first waits for the one before it to end."""
        first, *others = self.commands
        waiting = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in others]
        codes = [subprocess.call(first)]
        for process in waiting:
            said, _ = process.communicate()
            print(said.decode(errors="backslashreplace"), end="", flush=True)
            codes.append(process.returncode)
        return not any(codes)


def check() -> int:
    """Runs the gates that are no tests, for this system."""
    environment = Environment.in_the_checkout()
    environment.prepare(TEST_EXTRAS)
    return run_gates(checks(environment.python, (platform.system(),)))


def test(pytest_arguments: Sequence[str], *, fast: bool) -> int:
    """Runs every gate, or the quick ones; returns 0 only when all of them passed."""
    environment = Environment.in_the_checkout()
    if sys.platform == "linux":
        wanted = (*system_packages.TEST, *environment.system_packages())
        system_packages.ensure(wanted, why="for the tests: a display, a keyring, Qt's libraries")
    environment.prepare(TEST_EXTRAS)
    if not fast:
        for generation in client_environments.GENERATIONS:
            client_environments.prepared(generation, environment.python)
    return run_gates(gates(environment.python, pytest_arguments, fast=fast))


def run_gates(gates: Sequence[Gate]) -> int:
    """Runs each gate and prints a summary; 0 when all of them held, and 1 otherwise."""
    summary: list[str] = []
    all_held = True
    for gate in gates:
        print(f"\n== {gate.name}", flush=True)
        started = time.monotonic()
        held = gate.holds()
        all_held = all_held and held
        summary.append(f"{'passed' if held else 'FAILED'}  {gate.name} ({time.monotonic() - started:.0f} s)")
    print("\n== summary", *summary, sep="\n")
    return 0 if all_held else 1


def test_windows(*, is_whole: bool) -> int:
    """Runs what Windows can run, or what is quick of it, under Wine.

    Where that cannot be had, one line says so, and none failed.
    """
    Environment.in_the_checkout().prepare(TEST_EXTRAS)
    passed, seconds = True, None if is_whole else windows_machine.SECONDS_TO_RUN
    for name, command in windows_machine.gates(is_whole=is_whole).items():
        started = time.monotonic()
        print(f"\n== {name}", flush=True)
        try:
            held = windows_machine.run(command, seconds=seconds)
        except windows_machine.NotHere as reason:
            print(f"not run: {reason}")
            return 0
        passed = passed and held
        print(f"{'passed' if held else 'FAILED'}  {name} ({time.monotonic() - started:.0f} s)", flush=True)
    return 0 if passed else 1


def gates(python: Path, pytest_arguments: Sequence[str], *, fast: bool = False) -> list[Gate]:
    """Every gate, cheapest first. Benchmarks measure time, so they run alone, after the tests.

    The fast ones check types for this system only, and leave out the tests that are marked as slow.
    """
    pytest = ("-m", "pytest", "-q")
    both_cores = ("-n", "2", "--dist", "worksteal", "--ignore=tests/benchmarks")
    quick = ("-m", "not slow") if fast else ()
    tests: dict[str, tuple[str, ...]]
    if pytest_arguments:
        tests = {"tests": ("-m", "pytest", *quick, *pytest_arguments)}
    elif fast:
        tests = {"quick tests": (*pytest, *both_cores, *quick)}
    else:
        tests = {
            "tests": (*pytest, *both_cores, "--ignore=tests/e2e"),
            # In processes of their own: what thousands of tests leave in one slows their virtual time down.
            "end to end": (*pytest, *both_cores, "tests/e2e"),
        }
    platforms = (platform.system(),) if fast else PLATFORMS
    return [*checks(python, platforms), *_gates(python, tests)]


def checks(python: Path, platforms: Sequence[str]) -> list[Gate]:
    """The gates that run none of the code."""
    readers = {
        "style": ("-m", "ruff", "check", "."),
        "format": ("-m", "ruff", "format", "--check", "."),
        "layers": ("-c", "from importlinter.cli import lint_imports_command as main; main()"),
    }
    types = [python_command(python, "-m", "pyright", "--pythonplatform", name) for name in platforms]
    return [*_gates(python, readers), Gate(f"types on {', '.join(platforms)}", tuple(map(tuple, types)))]


def _gates(python: Path, commands: Mapping[str, tuple[str, ...]]) -> list[Gate]:
    return [Gate(name, (tuple(python_command(python, *words)),)) for name, words in commands.items()]
