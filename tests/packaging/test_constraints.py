"""Every package that is installed is pinned, in the version that the tests ran with."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import client_environments

ROOT = Path(__file__).parents[2]
CLIENTS = {"runapi-core"} | {
    f"runapi-{service}" for service in ("hailuo", "kling", "luma", "runway", "seedance", "veo-3-1", "wan")
}


def pins() -> list[Requirement]:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def closure() -> set[str]:
    """The canonical names of all that the app, its tests and its checks need on this computer."""
    from importlib.metadata import requires

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    open_ends = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    open_ends += project["optional-dependencies"]["dev"]
    found: set[str] = set()
    while open_ends:
        need = Requirement(open_ends.pop())
        name = canonicalize_name(need.name)
        wanted = not need.marker or any(need.marker.evaluate({"extra": e}) for e in ("", "nodejs"))
        if wanted and name not in found:
            found.add(name)
            open_ends += requires(need.name) or []
    return found


def test_all_that_is_needed_is_pinned() -> None:
    assert closure() - {canonicalize_name(pin.name) for pin in pins()} == set()


@pytest.mark.parametrize("generation", client_environments.GENERATIONS)
def test_each_generation_of_official_clients_is_pinned_with_all_it_needs(generation: str) -> None:
    lines = client_environments.requirements(generation).read_text(encoding="utf-8").splitlines()
    clients = [Requirement(line) for line in lines if line and not line.startswith("#")]
    assert {client.name for client in clients} == CLIENTS
    python = client_environments.prepared(generation, Path(sys.executable))
    program = "import importlib.metadata as m; print(*(d.name + '==' + d.version for d in m.distributions()))"
    installed = subprocess.check_output([str(python), "-I", "-c", program], text=True).split()
    pinned = {(canonicalize_name(pin.name), str(pin.specifier)) for pin in (*pins(), *clients)}
    assert {(canonicalize_name(r.name), str(r.specifier)) for r in map(Requirement, installed)} <= pinned


@pytest.mark.parametrize("name", sorted(closure()))
def test_installed_version_is_the_pinned_one(name: str) -> None:
    [pin] = [p for p in pins() if canonicalize_name(p.name) == name and (not p.marker or p.marker.evaluate())]
    assert str(pin.specifier) == f"=={version(name)}"
