"""Where the environment of a checkout lies and what it is made of; nothing is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import environment
from environment import Environment

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a name that not every encoding has, and next to nothing in it."""
    folder = tmp_path / "山田 Jürgen"
    for name in ("runapi_desktop/a.py", "resources/b.svg", "packaging/start.py", "packaging/translations.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    for name in ("pyproject.toml", "packaging/constraints.txt"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(environment, "ROOT", folder)
    monkeypatch.setattr(environment, "CONSTRAINTS", folder / "packaging" / "constraints.txt")
    return folder


def made(of: Environment, version: str = "3.12.1") -> Environment:
    of.python.parent.mkdir(parents=True, exist_ok=True)
    of.python.symlink_to(sys.executable)
    (of.folder / "pyvenv.cfg").write_text(f"version = {version}\n")
    return of


def test_stamp_changes_with_python_and_extras(checkout: Path) -> None:
    old, new = made(Environment(checkout / "a")), made(Environment(checkout / "b"), "3.13.0")
    assert len({old.stamp(()), old.stamp(("test", "dev")), new.stamp(())}) == 3
    assert old.stamp(()) == old.stamp(())


@pytest.mark.parametrize("version", ["3.10.9", "3.15.0", ""])
def test_an_environment_of_another_python_is_made_anew(checkout: Path, version: str) -> None:
    assert not made(Environment.in_the_checkout(), version).is_made


def test_an_environment_of_a_python_that_fits_is_kept(checkout: Path) -> None:
    assert made(Environment.in_the_checkout(), "3.11.2").is_made


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    of = made(Environment.in_the_checkout())
    of.python.unlink()
    of.python.symlink_to(checkout / "gone")
    assert not of.is_made


def test_every_installation_is_pinned_and_nothing_of_the_checkout_is_installed() -> None:
    for extras in ((), ("test", "dev")):
        command = Environment.in_the_checkout().pip_command(extras)
        assert command[command.index("--constraint") + 1] == str(environment.CONSTRAINTS)
        assert command[command.index("--only-binary") + 1] == ":all:"
        assert "--editable" not in command
        paths = [word for word in command if word.startswith(str(environment.ROOT))]
        assert paths == [command[0], str(environment.CONSTRAINTS)]
    assert any(r.startswith("pytest>=") for r in environment.requirements(("test", "dev")))


def test_a_checkout_that_can_be_written_has_its_own_environment(checkout: Path) -> None:
    of = Environment.of_this_checkout({"XDG_CACHE_HOME": "/nowhere"})
    assert (of.folder, of.app) == (checkout / ".venv", checkout)


@pytest.mark.parametrize("refused", ["checkout", ".venv"])
def test_where_the_checkout_cannot_be_written_the_environment_is_the_users(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    (checkout / ".venv").mkdir()
    closed = {"checkout": checkout, ".venv": checkout / ".venv"}[refused]
    monkeypatch.setattr(environment, "can_write", lambda folder: folder != closed)
    of = Environment.of_this_checkout({"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert of.folder.is_relative_to(tmp_path / "cache")
    assert of.app.parent == of.folder.parent
    assert of.app_command([])[2].startswith(str(of.app))


def test_where_nothing_can_be_written_that_is_said(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setattr(environment, "can_write", lambda folder: False)
    with pytest.raises(SystemExit, match="Copy the project into a folder of yours"):
        Environment.of_this_checkout({"XDG_CACHE_HOME": str(tmp_path / "a file")})


@pytest.mark.parametrize(
    ("system", "variables", "ends_with"),
    [
        ("linux", {}, ".cache/RunAPI Desktop/environments"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, ".cache/RunAPI Desktop/environments"),
        ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/RunAPI Desktop/environments"),
        ("darwin", {}, "Library/Caches/RunAPI Desktop/environments"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/RunAPI Desktop/Cache/environments"),
        ("win32", {}, "AppData/Local/RunAPI Desktop/Cache/environments"),
    ],
)
def test_the_users_folder_on_each_system(system: str, variables: dict[str, str], ends_with: str) -> None:
    folder = environment.users_folder(system, variables)
    assert folder.as_posix().endswith(ends_with)
    assert folder.is_absolute()


def test_writing_is_tried(tmp_path: Path) -> None:
    assert environment.can_write(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not environment.can_write(tmp_path / "gone")


def test_a_disk_without_room_is_said_before_anything_is_loaded(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 400_000_000})
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda folder: usage)
    with pytest.raises(SystemExit, match=r"need 1\.5 GB; there is 0\.4 GB left"):
        Environment.in_the_checkout().prepare()


def test_a_python_without_venv_is_said_before_anything_is_loaded(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    of = Environment.in_the_checkout()
    assert of.system_packages() == (f"python3.{sys.version_info.minor}-venv",)
    with pytest.raises(SystemExit, match="python3-venv"):
        of.prepare()


@pytest.mark.parametrize("letters", ["C", "C.UTF-8"])
def test_a_pythons_path_to_the_checkout_is_plain_ascii(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    """In a real environment: a Python that reads the file in another encoding would fail at its start."""
    of = Environment.in_the_checkout()
    subprocess.run([sys.executable, "-I", "-m", "venv", "--without-pip", str(of.folder)], check=True)
    monkeypatch.setattr(Environment, "pip_command", lambda self, extras: [sys.executable, "-c", ""])
    monkeypatch.setenv("LC_ALL", letters)
    of.prepare(("test", "dev"))
    [written] = of.folder.rglob("*.pth")
    assert written.read_bytes().isascii()
    code = "import runapi_desktop.a as a, os; print(os.fsencode(a.__file__))"
    said = subprocess.check_output([of.python, "-I", "-c", code], cwd="/", text=True)
    assert said.strip() == str(os.fsencode(checkout / "runapi_desktop" / "a.py"))


def test_a_copy_of_the_app_follows_the_checkout(checkout: Path, tmp_path: Path) -> None:
    copies = tmp_path / "mine"
    (copies / "venv").mkdir(parents=True)
    of = Environment(copies / "venv", copies)
    (checkout / "resources").chmod(0o555)
    of.copy_app(copies)
    (checkout / "resources").chmod(0o755)
    first = of.app
    assert (first / "resources").stat().st_mode & 0o200
    assert (first / "packaging" / "start.py").is_file()
    (first / "runapi_desktop" / "a.py").write_text("kept while the checkout is the same")
    of.copy_app(copies)
    assert (first / "runapi_desktop" / "a.py").read_text().startswith("kept")
    (checkout / "runapi_desktop" / "a.py").write_text("new = 1")
    (checkout / "resources" / "b.svg").unlink()
    of.copy_app(copies)
    assert (of.app / "runapi_desktop" / "a.py").read_text() == "new = 1"
    assert not (of.app / "resources" / "b.svg").exists()
    assert {path.name for path in copies.iterdir()} == {"venv", of.app.name}
