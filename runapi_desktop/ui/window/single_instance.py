"""Two copies of the app never share a data folder: the second one calls the first and leaves.

The folder's lock file decides who is first; this is only the bell between the two. It hangs where nobody but
this user can put anything: whoever answers is a copy of his.
"""

from __future__ import annotations

import asyncio
import ctypes
import hashlib
import json
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from runapi_desktop.disk import is_private, user_number
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.services.library import InstanceKeeper

_log = logging.getLogger(__name__)

HAS_SOCKET_FILES = os.name == "posix"
# Of 104 on macOS and 108 on Linux; Qt first makes the socket in a folder of its own beside its place.
_LONGEST_BYTES = 90
_PATIENCE_MS = 1000
_MOVING_PATIENCE_S = 15.0
_LOOK_EVERY_S = 0.1
_LONGEST_CALL_BYTES = 1_000_000


class InstanceBell(QObject):
    """Listens for later copies; ``rung`` is emitted for each of them, with the ``tuple[Path, ...]`` of files
    that it was to open."""

    rung = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Start listening; ``False``, and a line in the log, when that is not possible: a later copy then
        says that the folder is in use. Only the holder of the folder's lock may call this: it takes over a
        bell that a killed process left behind."""
        address = bell_address(self._data_dir)
        if address is None:
            _log.warning("no private place for the bell of %s: later copies cannot call", self._data_dir)
            return False
        QLocalServer.removeServer(address)
        if not self._server.listen(address):
            _log.warning("later copies cannot call: %s (%s)", self._server.errorString(), address)
            return False
        return True

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(self._hear)
            self._callers.append(caller)
        self._hear()

    def _hear(self) -> None:
        """Heed the callers who have said all: they hung up."""
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        for caller in [caller for caller in self._callers if caller.state() is gone]:
            self._callers.remove(caller)
            call = bytes(caller.read(_LONGEST_CALL_BYTES).data())
            caller.deleteLater()
            self.rung.emit(_files_named_in(call))


def _files_named_in(call: bytes) -> tuple[Path, ...]:
    try:
        named: object = json.loads(call)
    except (ValueError, RecursionError):
        return ()  # a copy of another version, which says only that it is there
    names = cast("list[object]", named) if isinstance(named, list) else []
    return tuple(Path(name) for name in names if isinstance(name, str))


def ring(data_dir: Path, files: Sequence[Path] = ()) -> bool:
    """Ask the copy that has ``data_dir`` open to show itself and to open ``files``; ``False`` when nobody
    answers in a second."""
    address = bell_address(data_dir)
    if address is None:
        return False
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    _let_others_come_to_front()
    socket.write(json.dumps([str(path) for path in files]).encode())
    socket.disconnectFromServer()
    socket.waitForDisconnected(_PATIENCE_MS)
    return True


def _let_others_come_to_front() -> None:
    """Windows lets a program come to the front only where the one in front allows it: that is this copy."""
    if sys.platform == "win32":
        anyone = 2**32 - 1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)


async def call_first_copy(
    lock: InstanceKeeper,
    data_dir: Path,
    files: Sequence[Path] = (),
    *,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> bool:
    """Ask the copy that holds ``lock`` to show itself and to open ``files``; ``False`` when it was just
    leaving: then ``lock`` is this copy's. A copy that is opening cannot hear yet, one that is closing no
    longer; both are waited for.

    Raises ``StorageTrouble`` when the folder stays in use and nobody answers.
    """
    for _ in range(round(_MOVING_PATIENCE_S / _LOOK_EVERY_S)):
        if ring(data_dir, files):
            return True
        if lock.acquire():
            return False
        await sleep(_LOOK_EVERY_S)
    raise StorageTrouble(StorageProblem.IN_USE, str(data_dir))


def bell_address(data_dir: Path, *, has_socket_files: bool = HAS_SOCKET_FILES) -> str | None:
    """Where the bell of ``data_dir`` hangs; ``None`` where somebody else could put up one of his own.

    A socket file hangs in the data folder itself, or, where its path would be too long for a socket or the
    folder is open to others, in the first of the user's own folders for such things. On Windows it is a
    named pipe, which Windows keeps to the user.
    """
    digest = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:16]
    name = f"runapi-desktop-{digest}"
    if not has_socket_files:
        return name
    for path in _places(data_dir.resolve(), name):
        if path.is_absolute() and is_private(path.parent) and len(os.fsencode(path)) <= _LONGEST_BYTES:
            return str(path)
    return None


def _places(data_dir: Path, name: str) -> Iterator[Path]:
    yield data_dir / "bell"
    yield Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    # In the folder that everybody shares; one of that name that a stranger made is not private.
    own_folder = Path(QDir.tempPath(), f"runapi-desktop-{user_number()}")
    with suppress(OSError):
        own_folder.mkdir(mode=0o700)
    yield own_folder / name
