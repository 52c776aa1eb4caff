"""Environments of their own for RunAPI's Python clients: two generations of one package cannot share one.

The tests run these clients against the practice server. `clients-NAME.txt` pins a generation,
`constraints.txt` what it needs. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

GENERATIONS = ("checking", "newest")
_PACKAGING = Path(__file__).resolve().parent
_CONSTRAINTS = _PACKAGING / "constraints.txt"
_FOLDER = _PACKAGING.parent / "build" / "clients"


def requirements(generation: str) -> Path:
    """The file that pins a generation."""
    return _PACKAGING / f"clients-{generation}.txt"


def prepared(generation: str, python: Path) -> Path:
    """The Python that has the clients of ``generation``; makes its environment the first time.

    ``python`` is one that has pip. Raises SystemExit when the packages cannot be installed.
    """
    place = _FOLDER / f"{generation}-{_stamp(generation, python)}"
    if not place.exists():
        _make(generation, python, place)
    return _python_in(place)


def _make(generation: str, python: Path, place: Path) -> None:
    """Makes the environment aside and moves it into place whole: several processes may want it at once."""
    print(f"Installing RunAPI's {generation} clients for the tests", flush=True)
    _FOLDER.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="making-", dir=_FOLDER))
    try:
        pip = [str(python), "-I", "-m", "pip", "--python", str(_python_in(aside)), "install", "--quiet"]
        pip += ["--disable-pip-version-check", "--no-input", "--constraint", str(_CONSTRAINTS)]
        for command in (
            [str(python), "-I", "-m", "venv", "--without-pip", str(aside)],
            [*pip, "--requirement", str(requirements(generation))],
        ):
            if subprocess.call(command) != 0:
                raise SystemExit(f"RunAPI's {generation} clients could not be installed; see above.")
        try:
            aside.rename(place)
        except OSError:
            if not place.exists():  # Otherwise somebody else was quicker.
                raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _python_in(place: Path) -> Path:
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _stamp(generation: str, python: Path) -> str:
    digest = hashlib.sha256(str(python.resolve()).encode())
    for path in (requirements(generation), _CONSTRAINTS):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
