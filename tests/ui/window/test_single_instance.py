"""The second copy rings, the first one hears it; different folders do not hear one another."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.ui.window.single_instance import InstanceBell, bell_address, call_first_copy, ring
from tests.helpers.two_users import IS_TWO_USERS, STRANGER, reachable_folder, start_as_stranger

_RING = """
import sys
from collections.abc import Iterator
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from runapi_desktop.ui.window.single_instance import ring
app = QCoreApplication([])
sys.exit(0 if ring(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]) else 3)
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


@pytest.mark.parametrize("names", [["one.png"], ["a b.mp4", "山田 Jürgen.png", "line\nbreak.png"]])
def test_a_second_process_hands_its_files_over(
    qtbot: QtBot, bell: InstanceBell, tmp_path: Path, names: list[str]
) -> None:
    files = [tmp_path / name for name in names]
    with qtbot.waitSignal(bell.rung, timeout=10_000) as heard:
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(tmp_path), *map(str, files)])
    assert heard.args == [tuple(files)]
    assert caller.wait(10) == 0
    bell.close()


@pytest.mark.parametrize("call", [b"show\n", b"", b"[1, null]", b"{}", b"\xff", b"[" * 9000])
def test_a_call_that_names_no_files_is_heard_all_the_same(
    qtbot: QtBot, bell: InstanceBell, tmp_path: Path, call: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(str(bell_address(tmp_path)))
    with qtbot.waitSignal(bell.rung, timeout=10_000) as heard:
        socket.write(call)
        socket.disconnectFromServer()
    assert heard.args == [()]
    bell.close()


def test_nobody_answers_for_another_folder(bell: InstanceBell, tmp_path: Path) -> None:
    assert not ring(tmp_path / "other")
    bell.close()


@pytest.mark.posix("AF_UNIX")
def test_the_bell_of_a_killed_process_is_taken_over(qtbot: QtBot, bell: InstanceBell, tmp_path: Path) -> None:
    later = InstanceBell(tmp_path)
    later.listen()
    with qtbot.waitSignal(later.rung, timeout=10_000):
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(tmp_path)])
    assert caller.wait(10) == 0
    later.close()
    bell.close()


@pytest.mark.posix("AF_UNIX")
def test_the_bell_hangs_in_the_private_folder_itself(tmp_path: Path) -> None:
    assert bell_address(tmp_path) == str(tmp_path / "bell")
    tmp_path.chmod(0o750)
    assert not (bell_address(tmp_path) or "").startswith(str(tmp_path))


@pytest.fixture
def far_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder whose path is longer than a socket's may be; Qt's temporary folder is a test's own."""
    folder = tmp_path / ("deep" * 30)
    folder.mkdir(mode=0o700)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return folder


@pytest.mark.posix("AF_UNIX")
def test_a_path_too_long_for_a_socket_is_no_hindrance(
    qtbot: QtBot, far_away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reachable_folder() as folder:
        monkeypatch.setenv("TMPDIR", str(folder))
        bell = InstanceBell(far_away)
        assert bell.listen()
        with qtbot.waitSignal(bell.rung, timeout=10_000):
            caller = subprocess.Popen([sys.executable, "-c", _RING, str(far_away)])
        assert caller.wait(10) == 0
        bell.close()
        assert (folder / f"runapi-desktop-{os.geteuid()}").stat().st_mode & 0o777 == 0o700


@pytest.mark.posix("AF_UNIX")
def test_the_users_own_folder_for_sockets_comes_before_everybodys(
    far_away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reachable_folder() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        assert not (bell_address(far_away) or "").startswith(str(folder))
        folder.chmod(0o700)
        assert (bell_address(far_away) or "").startswith(str(folder))
        monkeypatch.setenv("XDG_RUNTIME_DIR", "relative")
        assert (bell_address(far_away) or "").startswith(("/tmp", "/var"))


@pytest.mark.posix("AF_UNIX")
@pytest.mark.logs("later copies cannot call")
def test_a_bell_that_cannot_be_hung_is_noticed(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "bell" / "in the way").mkdir(parents=True)
    bell = InstanceBell(tmp_path)
    assert not bell.listen()
    assert not ring(tmp_path)


def test_without_socket_files_the_bell_is_a_name(tmp_path: Path) -> None:
    name = bell_address(tmp_path, has_socket_files=False)
    assert name is not None
    assert "/" not in name
    assert name != bell_address(tmp_path / "other", has_socket_files=False)


if IS_TWO_USERS:
    _LISTEN = """
import os, socket, sys
os.makedirs(os.path.dirname(sys.argv[1]), exist_ok=True)
there = socket.socket(socket.AF_UNIX)
there.bind(sys.argv[1])
there.listen()
os.chmod(sys.argv[1], 0o777)
print("listening", flush=True)
there.settimeout(float(sys.argv[2]))
try:
    there.accept()
    print("somebody rang")
except TimeoutError:
    print("nobody rang")
"""

    @pytest.mark.logs("no private place for the bell")
    @pytest.mark.parametrize("is_far", [True, False])
    def test_a_stranger_who_is_first_is_never_rung(
        qapp: QApplication, tmp_path: Path, is_far: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """He listens wherever he can guess that a bell will hang."""
        with reachable_folder() as everybodys:
            everybodys.chmod(0o1777)
            monkeypatch.setenv("TMPDIR", str(everybodys))
            monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
            data_dir = tmp_path / ("deep" * 30) if is_far else everybodys / "data"
            data_dir.mkdir()
            data_dir.chmod(0o700 if is_far else 0o777)
            name = bell_address(data_dir, has_socket_files=False)
            assert name is not None
            guess = everybodys / f"runapi-desktop-{os.geteuid()}" / name if is_far else data_dir / "bell"
            # The other place is taken by him too, so that nothing is left for the owner.
            if not is_far:
                taken = everybodys / f"runapi-desktop-{os.geteuid()}"
                taken.mkdir()
                os.chown(taken, STRANGER, STRANGER)
            with start_as_stranger(_LISTEN, str(guess), "1.0") as stranger:
                assert stranger.stdout is not None
                assert stranger.stdout.readline() == "listening\n"
                assert not ring(data_dir)
                assert not InstanceBell(data_dir).listen()
                assert stranger.communicate(timeout=30)[0] == "nobody rang\n"

    def test_a_stranger_in_the_old_place_keeps_nobody_from_listening(qtbot: QtBot, tmp_path: Path) -> None:
        name = bell_address(tmp_path, has_socket_files=False)
        place = Path("/tmp", str(name))
        with start_as_stranger(_LISTEN, str(place), "1.0") as stranger:
            assert stranger.stdout is not None
            assert stranger.stdout.readline() == "listening\n"
            bell = InstanceBell(tmp_path)
            assert bell.listen()
            with qtbot.waitSignal(bell.rung, timeout=10_000):
                assert subprocess.Popen([sys.executable, "-c", _RING, str(tmp_path)]).wait(20) == 0
            bell.close()
            assert stranger.communicate(timeout=30)[0] == "nobody rang\n"
        place.unlink()


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
