"""One copy for each data directory, even after the worst end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.store.instance_lock import InstanceLock

_CHECKOUT = Path(__file__).parents[2]
_HOLD = """
import pathlib, sys
from runapi_desktop.store.instance_lock import InstanceLock
lock = InstanceLock(pathlib.Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def _other_copy(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _HOLD, str(path)]
    return subprocess.Popen(command, cwd=_CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_the_second_copy_is_refused_until_the_first_is_killed(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "lock")
    with _other_copy(tmp_path / "lock") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        assert not lock.acquire()
        first.kill()
        first.wait()
        assert lock.acquire()
    with _other_copy(tmp_path / "lock") as third:
        assert third.communicate()[0] == "False\n"
    lock.release()
    with _other_copy(tmp_path / "lock") as fourth:
        assert fourth.communicate()[0] == "True\n"


def test_two_locks_in_one_process_exclude_each_other(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path / "lock"), InstanceLock(tmp_path / "lock")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.release()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_with_no_place_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        InstanceLock(tmp_path / "no folder" / "lock").acquire()
