"""The import contracts of pyproject.toml hold, and they catch what they are there to catch."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command as main; main()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "runapi_desktop", tmp_path / "runapi_desktop", ignore=ignored)
    return tmp_path


def test_contracts_hold(copy: Path) -> None:
    result = lint_imports(copy)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("domain/intruder.py", "import runapi_desktop.store", "Imports go one way"),
        ("media/intruder.py", "import runapi_desktop.api", "Imports go one way"),
        ("services/intruder.py", "from PySide6.QtCore import QObject", "Qt lives in ui and app only"),
        ("domain/intruder.py", "import sqlite3", "The domain does no input or output"),
    ],
)
def test_a_wrong_import_is_caught(copy: Path, module: str, line: str, contract: str) -> None:
    (copy / "runapi_desktop" / module).write_text(f"{line}\n", encoding="utf-8")
    result = lint_imports(copy)
    assert result.returncode != 0
    broken = [text for text in result.stdout.splitlines() if text.endswith("BROKEN")]
    assert [text for text in broken if text.startswith(contract)], result.stdout
