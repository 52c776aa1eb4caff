"""`pip install .` gives a working app with its resources: looked at in the wheel that it would install."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_wheel_carries_every_module_and_every_resource(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "runapi_desktop").rglob("*.py")}
    shipped = [p for p in (ROOT / "resources").rglob("*") if p.is_file() and "screenshots" not in p.parts]
    shipped = [p for p in shipped if p.suffix != ".ts" and p.name != "glossary.md"]  # for translators
    assert any(p.suffix == ".qm" for p in shipped)
    resources = {f"runapi_desktop/_resources/{p.relative_to(ROOT / 'resources').as_posix()}" for p in shipped}
    assert resources
    assert modules | resources <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/", "resources/"))]


def test_installed_package_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from runapi_desktop.resource_files import resource_path; print(resource_path())"
    answer = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(answer.stdout.strip()) == tmp_path / "runapi_desktop" / "_resources"


def test_wheel_has_the_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    [entry_points] = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
    assert "runapi-desktop = runapi_desktop.__main__:main" in archive.read(entry_points).decode()
