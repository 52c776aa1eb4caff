"""The second copy rings, the first one hears it; different folders do not hear one another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.single_instance import InstanceBell, ring

_RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from runapi_desktop.ui.single_instance import ring
app = QCoreApplication([])
sys.exit(0 if ring(Path(sys.argv[1])) else 3)
"""


@pytest.fixture
def bell(qapp: QApplication, tmp_path: Path) -> InstanceBell:
    bell = InstanceBell(tmp_path, qapp)
    bell.listen()
    return bell


def test_a_second_process_is_heard(qtbot: QtBot, bell: InstanceBell, tmp_path: Path) -> None:
    with qtbot.waitSignal(bell.rung, timeout=10_000):
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(tmp_path)])
    assert caller.wait(10) == 0
    bell.close()


def test_nobody_answers_for_another_folder(bell: InstanceBell, tmp_path: Path) -> None:
    assert not ring(tmp_path / "other")
    bell.close()


def test_the_bell_of_a_killed_process_is_taken_over(qtbot: QtBot, bell: InstanceBell, tmp_path: Path) -> None:
    later = InstanceBell(tmp_path)
    later.listen()
    with qtbot.waitSignal(later.rung, timeout=10_000):
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(tmp_path)])
    assert caller.wait(10) == 0
    later.close()
    bell.close()
