"""Two copies of the app never share a data folder: the second one calls the first and leaves.

The folder's lock file decides who is first; this is only the bell between the two.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.store.instance_lock import InstanceLock

_PATIENCE_MS = 1000
_MOVING_PATIENCE_S = 15.0
_LOOK_EVERY_S = 0.1
_CALL = b"show\n"


class InstanceBell(QObject):
    """Listens for later copies; ``rung`` is emitted for each of them."""

    rung = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _bell_name(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> None:
        """Start listening. Only the holder of the folder's lock may call this: it takes over a bell that a
        killed process left behind."""
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.rung.emit()


def ring(data_dir: Path) -> bool:
    """Ask the copy that has ``data_dir`` open to show itself; ``False`` when nobody answers in a second."""
    socket = QLocalSocket()
    socket.connectToServer(_bell_name(data_dir))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_CALL)
    socket.flush()
    socket.waitForDisconnected(_PATIENCE_MS)
    return True


async def call_first_copy(
    lock: InstanceLock, data_dir: Path, *, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
) -> bool:
    """Ask the copy that holds ``lock`` to show itself; ``False`` when it was just leaving: then ``lock`` is
    this copy's. A copy that is opening cannot hear yet, one that is closing no longer; both are waited for.

    Raises ``StorageTrouble`` when the folder stays in use and nobody answers.
    """
    for _ in range(round(_MOVING_PATIENCE_S / _LOOK_EVERY_S)):
        if ring(data_dir):
            return True
        if lock.acquire():
            return False
        await sleep(_LOOK_EVERY_S)
    raise StorageTrouble(StorageProblem.IN_USE, str(data_dir))


def _bell_name(data_dir: Path) -> str:
    digest = hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:16]
    return f"runapi-desktop-{digest}"
