"""The virtual environment of a checkout: where it is, what is in it, and how the app starts from it.

The app itself is never installed: it starts from the checkout, so that an edit counts at once and no path is
written down anywhere. Where the checkout cannot be written to (a read-only disk, another user's folder) the
environment lies in a folder of this user, with a copy of the app. Standard library only.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import system_packages
from bootstrap import NEWEST_PYTHON, OLDEST_PYTHON

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
TEST_EXTRAS = ("test", "dev")
_PARTS_OF_THE_APP = ("runapi_desktop", "resources", "packaging")
_SPACE_NEEDED = 1_500_000_000

# Lets the environment's Python import the checkout. Relative, so that the file is plain ASCII: a Python may
# read it in another encoding than it was written in, and the checkout may lie under any name.
_SHOW_THE_CHECKOUT = """
import os, pathlib, sys, sysconfig
packages = pathlib.Path(sysconfig.get_path("purelib"))
(packages / "runapi-desktop-checkout.pth").write_text(os.path.relpath(sys.argv[1], packages), "ascii")
"""


def python_command(python: str | Path, *arguments: str) -> list[str]:
    """The command that starts a Python which finds its modules where it is installed, and nowhere else."""
    return [str(python), "-I", *arguments]


@dataclass(frozen=True)
class Environment:
    """A virtual environment, and where the app lies that it starts."""

    folder: Path
    copies: Path | None = None
    """Where copies of the app are kept; None when it starts from the checkout."""

    @classmethod
    def in_the_checkout(cls) -> Environment:
        """`.venv`: the only place for tests, which write into the checkout too."""
        return cls(ROOT / ".venv")

    @classmethod
    def of_this_checkout(cls, variables: Mapping[str, str]) -> Environment:
        """`.venv`, or this user's own folder where the checkout cannot be written to."""
        own = cls.in_the_checkout()
        if can_write(ROOT) and (not own.folder.exists() or can_write(own.folder)):
            return own
        folder = users_folder(sys.platform, variables) / hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:12]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SystemExit(
                f"Neither {ROOT} nor {folder} can be written to ({error.strerror}).\n"
                "Copy the project into a folder of yours, and run this again from there."
            ) from error
        return cls(folder / "venv", folder)

    @property
    def python(self) -> Path:
        """The Python inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def version(self) -> tuple[int, ...]:
        """The version of the Python that it was made with, from its own record; () when it has none."""
        try:
            lines = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return ()
        pairs = dict(line.replace(" ", "").split("=", 1) for line in lines if "=" in line)
        return tuple(int(part) for part in pairs.get("version", "").split(".") if part.isdigit())

    @property
    def is_made(self) -> bool:
        """There is one, with a Python that is still there and that fits."""
        return self.python.exists() and OLDEST_PYTHON <= self.version[:2] <= NEWEST_PYTHON

    @property
    def app(self) -> Path:
        """The folder with the app's package. A copy carries the state of the checkout in its name."""
        return ROOT if self.copies is None else self.copies / f"app-{_state_of_the_checkout()}"

    def system_packages(self) -> tuple[str, ...]:
        """The Debian packages that are needed to make it; Debian's Python may lack a part for it."""
        is_complete = self.is_made or importlib.util.find_spec("ensurepip") is not None
        return () if is_complete else (system_packages.venv_package(),)

    def app_command(self, app_arguments: Sequence[str]) -> list[str]:
        """The command that starts the app."""
        return python_command(self.python, str(self.app / "packaging" / "start.py"), *app_arguments)

    def prepare(self, extras: Sequence[str] = ()) -> None:
        """Makes it hold what the app and these extras need, in the pinned versions; quick when it does."""
        if not self.is_made:
            self._make()
        self._install(extras)
        if self.copies is not None:
            self.copy_app(self.copies)
        translations = str(self.app / "packaging" / "translations.py")
        if subprocess.call(python_command(self.python, translations)) != 0:
            raise SystemExit("The translations could not be compiled.")

    def stamp(self, extras: Sequence[str]) -> str:
        """Identifies what an installation depends on: requirements, pins, Python, place, extras."""
        digest = hashlib.sha256(repr((self.version, tuple(extras), str(self.folder))).encode())
        for path in (ROOT / "pyproject.toml", CONSTRAINTS):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def pip_command(self, extras: Sequence[str]) -> list[str]:
        """What installs all that the app and these extras need, pinned.

        Only ready-made wheels: to install one runs none of its code.
        """
        pip = python_command(self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        return [
            *(*pip, "--no-input", "--only-binary", ":all:", "--constraint", str(CONSTRAINTS)),
            *requirements(extras),
        ]

    def copy_app(self, copies: Path) -> None:
        """Makes the copy for the checkout as it is now, whole or not at all, and removes older ones."""
        wanted = self.app
        if wanted.exists():
            return
        older = list(copies.glob("app-*"))
        with tempfile.TemporaryDirectory(dir=copies, prefix="copying-") as scratch:
            # File by file, without the permission bits: nothing can be put into a read-only folder's copy.
            for name in _files_of_the_app():
                target = Path(scratch, "app", name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, target)
            Path(scratch, "app").rename(wanted)
        for copy in older:
            shutil.rmtree(copy, ignore_errors=True)

    def _make(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:
            raise SystemExit(
                "This Python lacks its venv module, which makes room for the app's packages.\n"
                "Install the package of your system that has it (python3-venv or the like), or a Python from "
                "https://www.python.org/downloads/ and run this again."
            )
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(self.folder.parent).free
        if free < _SPACE_NEEDED:
            raise SystemExit(
                f"The app's packages need 1.5 GB; there is {free / 1e9:.1f} GB left for {self.folder}\n"
                "Make room there, and run this again."
            )
        if subprocess.call(python_command(sys.executable, "-m", "venv", "--clear", str(self.folder))) != 0:
            raise SystemExit(f"Python could not make a virtual environment in {self.folder}")

    def _install(self, extras: Sequence[str]) -> None:
        record = self.folder / "runapi-desktop.stamp"
        # What the tests need includes what the app needs.
        fresh = {self.stamp(extras), self.stamp(TEST_EXTRAS)}
        if record.exists() and record.read_text(encoding="ascii") in fresh:
            return
        print(f"Installing Python packages into {self.folder} (minutes, the first time)", flush=True)
        started = time.monotonic()
        if subprocess.call(self.pip_command(extras)) != 0:
            raise SystemExit("The Python packages could not be installed; pip says why above.")
        if extras:
            subprocess.run(python_command(self.python, "-c", _SHOW_THE_CHECKOUT, str(ROOT)), check=True)
        record.write_text(self.stamp(extras), encoding="ascii")
        print(f"Installed in {time.monotonic() - started:.0f} s", flush=True)


def requirements(extras: Sequence[str]) -> list[str]:
    """What `pyproject.toml` says that the app and these extras need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(r for e in extras for r in project["optional-dependencies"][e])]


def can_write(folder: Path) -> bool:
    """Whether this user may make a file there: tried, as permission bits tell only half of it."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def users_folder(system: str, variables: Mapping[str, str]) -> Path:
    """Where this user's environments lie: a place for what can be made again."""
    if system == "win32":
        local = variables.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
        return Path(local, "RunAPI Desktop", "Cache", "environments")
    if system == "darwin":
        return Path.home() / "Library" / "Caches" / "RunAPI Desktop" / "environments"
    cache = variables.get("XDG_CACHE_HOME", "")
    base = Path(cache) if os.path.isabs(cache) else Path.home() / ".cache"  # noqa: PTH117
    return base / "RunAPI Desktop" / "environments"


def _state_of_the_checkout() -> str:
    """Changes with every file that a copy of the app is made from."""
    digest = hashlib.sha256()
    for name in _files_of_the_app():
        facts = (ROOT / name).stat()
        state = (name.as_posix(), facts.st_size, facts.st_mtime_ns)
        digest.update(repr(state).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def _files_of_the_app() -> list[Path]:
    """What a copy of the app is made from, as seen from the checkout; without what is made from it."""
    paths = sorted(path for part in _PARTS_OF_THE_APP for path in (ROOT / part).rglob("*") if path.is_file())
    shipped = [path for path in paths if path.suffix not in {".pyc", ".qm"}]
    return [path.relative_to(ROOT) for path in shipped if "screenshots" not in path.parts]
