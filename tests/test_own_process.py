"""What a child of this program is given."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from runapi_desktop.own_process import child_environment, forget_the_bundle


@pytest.mark.parametrize("search", ["", os.pathsep, ".", f"here{os.pathsep}"])
def test_a_child_loads_nothing_from_the_current_folder(
    search: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    for folder in (tmp_path, tmp_path / "here"):
        (folder / "planted.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", search)
    code = "import importlib.util; print(importlib.util.find_spec('planted'))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env=child_environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout == "None\n"


@pytest.mark.parametrize(
    ("given", "is_frozen", "left"),
    [
        ({"LD_LIBRARY_PATH": "/app", "LD_LIBRARY_PATH_ORIG": "/mine"}, True, {"LD_LIBRARY_PATH": "/mine"}),
        ({"LD_LIBRARY_PATH": "/app"}, True, {}),
        ({"LD_LIBRARY_PATH": "/mine"}, False, {"LD_LIBRARY_PATH": "/mine"}),
        ({}, True, {}),
    ],
)
def test_other_programs_find_their_own_libraries(
    given: dict[str, str], is_frozen: bool, left: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    forget_the_bundle(given)
    assert given == left
