"""The servers that tasks belong to, and which of them new tasks are made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.events import Topic
from runapi_desktop.services.gates import Gates

if TYPE_CHECKING:
    from runapi_desktop.api.client import RunApiClient


@dataclass(frozen=True, slots=True)
class Connection:
    """A way to the server that tasks know as ``origin``: its scheme and host, or ``"practice"``, whose
    address differs at every start."""

    origin: str
    client: RunApiClient


class Connections:
    """One connection for each origin; one of them is active. ``changed`` tells the active one."""

    def __init__(self, gates: Gates) -> None:
        self.changed: Topic[Connection] = Topic()
        self._gates = gates
        self._by_origin: dict[str, Connection] = {}
        self._active: Connection | None = None

    @property
    def active(self) -> Connection | None:
        """Where new tasks go, ``None`` before the first ``use``."""
        return self._active

    def add(self, connection: Connection) -> None:
        """Make ``connection`` the way to its origin from now on, in place of an earlier one."""
        self._by_origin[connection.origin] = connection
        self._gates.open(connection.origin, Gate.OFFLINE)
        self._gates.open(connection.origin, Gate.KEY)
        if self._active is not None and self._active.origin == connection.origin:
            self.use(connection.origin)

    def get(self, origin: str) -> Connection | None:
        """The way to ``origin``, ``None`` while there is none."""
        return self._by_origin.get(origin)

    def client(self, origin: str) -> RunApiClient:
        """The client of ``origin``. Raises ``Unreachable`` while there is none: practice mode may be off, or
        the app was started for another server."""
        connection = self._by_origin.get(origin)
        if connection is None:
            raise Unreachable(f"there is no way to {origin} now", had_no_effect=True)
        return connection.client

    def use(self, origin: str) -> None:
        """Make new tasks for ``origin`` from now on. Raises ``KeyError`` when it was never added."""
        self._active = self._by_origin[origin]
        self.changed.publish(self._active)
