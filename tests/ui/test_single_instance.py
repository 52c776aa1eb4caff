"""The second copy rings, the first one hears it; different folders do not hear one another."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.ui.single_instance import InstanceBell, call_first_copy, ring

_RING = """
import sys
from collections.abc import Iterator
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


@pytest.fixture
def locks(tmp_path: Path) -> Iterator[tuple[InstanceLock, InstanceLock]]:
    first, second = InstanceLock(tmp_path / "lock"), InstanceLock(tmp_path / "lock")
    assert first.acquire()
    yield first, second
    first.release()
    second.release()


async def test_a_copy_that_is_just_closing_is_waited_for(
    qapp: QApplication, tmp_path: Path, locks: tuple[InstanceLock, InstanceLock]
) -> None:
    first, second = locks
    pauses: list[float] = []

    async def sleep(delay_s: float) -> None:
        pauses.append(delay_s)
        if len(pauses) == 3:
            first.release()

    assert not second.acquire()
    assert not await call_first_copy(second, tmp_path, sleep=sleep)
    assert len(pauses) == 3
    assert not first.acquire()


async def test_a_copy_that_is_just_opening_is_waited_for(
    qapp: QApplication, tmp_path: Path, locks: tuple[InstanceLock, InstanceLock]
) -> None:
    bell = InstanceBell(tmp_path, qapp)

    async def sleep(delay_s: float) -> None:
        bell.listen()

    assert await call_first_copy(locks[1], tmp_path, sleep=sleep)
    bell.close()


async def test_a_copy_that_never_answers_is_named(
    qapp: QApplication, tmp_path: Path, locks: tuple[InstanceLock, InstanceLock]
) -> None:
    waited_s = 0.0

    async def sleep(delay_s: float) -> None:
        nonlocal waited_s
        waited_s += delay_s

    with pytest.raises(StorageTrouble) as caught:
        await call_first_copy(locks[1], tmp_path, sleep=sleep)
    assert caught.value.problem is StorageProblem.IN_USE
    assert 10.0 < waited_s < 20.0
