"""Which computers and Pythons the app can be installed on, and what the others are told."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import bootstrap
import computer
from computer import Computer, obstacle

ROOT = Path(__file__).parents[2]
LINUX = Computer("linux", "x86_64", glibc=(2, 36))
MAC = Computer("darwin", "arm64", macos=(14, 2))
WINDOWS = Computer("win32", "AMD64", windows_build=19045)
PYENV = Path.home() / ".pyenv" / "versions"
_AS_AN_OLD_ONE = """
import runpy, sys
del sys.argv[0]
sys.version_info = (3, 8, 10, "final", 0)
runpy.run_path(sys.argv[0], run_name="__main__")
"""
OLD_PYTHONS = [path for path in PYENV.glob("*/bin/python") if not re.search(r"/3\.1[1-4]\.", str(path))]


@pytest.mark.parametrize(
    "fitting",
    [
        LINUX,
        replace(LINUX, glibc=(2, 34)),
        replace(LINUX, processor="aarch64", glibc=(2, 39)),
        MAC,
        replace(MAC, processor="x86_64", macos=(13, 0)),
        WINDOWS,
        replace(WINDOWS, processor="ARM64"),
    ],
)
def test_a_computer_that_fits_hears_nothing(fitting: Computer) -> None:
    assert obstacle(fitting) == ""


def test_this_very_computer_fits() -> None:
    assert obstacle(computer.this_computer()) == ""


@pytest.mark.parametrize(
    ("other", "wanted", "way_out"),
    [
        (replace(MAC, macos=(13, 6)), "macOS 14 on a Mac with Apple", "Software Update"),
        (replace(MAC, processor="x86_64", macos=(12, 7)), "macOS 13 on a Mac with an", "Software Update"),
        (replace(LINUX, glibc=(2, 31)), "glibc 2.34", "Debian 12"),
        (replace(LINUX, processor="aarch64"), "glibc 2.39", "Ubuntu 24.04"),
        (replace(LINUX, glibc=()), "another C library", "Debian 12"),
        (replace(LINUX, processor="riscv64"), "this one is riscv64", "another computer"),
        (replace(WINDOWS, windows_build=9600), "Windows 10", "Windows Update"),
        (replace(WINDOWS, bits=32), "32 bits", "python.org"),
        (replace(LINUX, locks_globally=False), "free-threaded", "python.org"),
        (replace(LINUX, python="PyPy"), "PyPy", "python.org"),
        (replace(LINUX, system="freebsd15"), "freebsd15", "Windows, macOS and Linux"),
    ],
)
def test_any_other_hears_what_is_missing_and_the_way_out(other: Computer, wanted: str, way_out: str) -> None:
    said = obstacle(other)
    assert wanted in said
    assert way_out in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15), (4, 0)])
def test_a_python_out_of_bounds_is_told_where_another_is(version: tuple[int, int]) -> None:
    assert "https://www.python.org/downloads/" in bootstrap.python_obstacle((*version, 1))


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_python_within_bounds_hears_nothing(version: tuple[int, int]) -> None:
    assert bootstrap.python_obstacle((*version, 1)) == ""


def test_the_bounds_of_python_are_kept_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == ">={}.{}".format(*bootstrap.OLDEST_PYTHON)
    named = [re.fullmatch(r"Programming Language :: Python :: 3\.(\d+)", c) for c in project["classifiers"]]
    oldest, newest = bootstrap.OLDEST_PYTHON[1], bootstrap.NEWEST_PYTHON[1]
    assert [int(match[1]) for match in named if match] == list(range(oldest, newest + 1))
    for starter in ("RunAPI Desktop.cmd", "RunAPI Desktop.command"):
        text = (ROOT / starter).read_text("utf-8")
        looked_for = re.search(r" in \(?((?:3\.\d+ ?)+)", text)
        assert looked_for
        versions = looked_for[1].split()
        assert versions == [f"3.{minor}" for minor in range(newest, oldest - 1, -1)]
        assert f"needs Python 3.{oldest} to 3.{newest}" in text


def test_an_old_python_can_read_bootstrap() -> None:
    """There is nothing in it that Python 2.7 does not know."""
    text = (ROOT / "packaging" / "bootstrap.py").read_text("ascii")
    tree = ast.parse(text)
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Starred, ast.Nonlocal)
    assert not [node for node in ast.walk(tree) if isinstance(node, (*newer, ast.ImportFrom))]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation]
    assert "print(" not in text  # sys.exit says it, in every Python


@pytest.mark.parametrize(
    "python",
    [
        # Of every computer: this Python, which says that it is an old one.
        pytest.param([sys.executable, "-c", _AS_AN_OLD_ONE], id="this one as 3.8"),
        *(pytest.param([path], id=path.parts[-3]) for path in OLD_PYTHONS),
    ],
)
def test_an_old_python_says_what_is_needed(python: list[str | Path]) -> None:
    command = [*python, bootstrap.__file__, "run"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("RunAPI Desktop needs Python 3.11 to 3.14; this is Python ")
    assert done.stdout == ""


def test_the_bound_of_glibc_is_that_of_the_wheels() -> None:
    wheel = distribution("PySide6_Essentials").read_text("WHEEL") or ""
    [(major, minor)] = re.findall(r"manylinux_(\d+)_(\d+)_x86_64", wheel)
    assert computer.OLDEST_GLIBC["x86_64"] == (int(major), int(minor))


@pytest.mark.parametrize("place", ["plain", "with blank", "山田 Jürgen"])
def test_a_double_click_starts_bootstrap_with_a_python_that_fits(tmp_path: Path, place: str) -> None:
    """The starter of macOS, in whose place any shell will do: only one Python there is new enough."""
    folder, tools = tmp_path / place, tmp_path / "tools"
    (folder / "packaging").mkdir(parents=True)
    tools.mkdir()
    shutil.copy(ROOT / "RunAPI Desktop.command", folder)
    (folder / "packaging" / "bootstrap.py").write_text("import sys; print(sys.argv)")
    for tool in ("dirname", "sh"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    starter = folder / "RunAPI Desktop.command"
    alone = {"PATH": str(tools), "HOME": str(tmp_path)}
    nothing = subprocess.run([starter], env=alone, cwd="/", capture_output=True, text=True, check=False)
    assert nothing.returncode == 1
    assert "https://www.python.org/downloads/" in nothing.stdout
    (tools / "python3.12").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (tools / "python3.12").chmod(0o755)
    done = subprocess.run([starter], env=alone, cwd="/", capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(["packaging/bootstrap.py", "run"])
    assert os.access(ROOT / "RunAPI Desktop.command", os.X_OK)


def test_the_starter_of_windows_has_the_line_ends_of_windows() -> None:
    assert (ROOT / "RunAPI Desktop.cmd").read_bytes().count(b"\r\n") > 10
    assert re.search(rb"[^\r]\n", (ROOT / "RunAPI Desktop.cmd").read_bytes()) is None
