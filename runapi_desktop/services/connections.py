"""The servers that tasks belong to, and which of them new tasks are made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from runapi_desktop.domain.errors import RunApiError, Unreachable
from runapi_desktop.domain.task import Gate, Task, place_of
from runapi_desktop.services.events import Topic
from runapi_desktop.services.gates import Gates

if TYPE_CHECKING:
    from runapi_desktop.api.client import RunApiClient


@dataclass(frozen=True, slots=True)
class Connection:
    """A way to the server that tasks know as ``origin``: its scheme and host, or ``"practice"``, whose
    address differs at every start. ``client`` uses the key of ``account``, ``""`` for the first one."""

    origin: str
    client: RunApiClient
    account: str = ""

    @property
    def place(self) -> str:
        """The name under which gates and keys are looked up."""
        return place_of(self.origin, self.account)


class Connections:
    """One connection for each account at each server; one is active. ``changed`` tells the active one."""

    def __init__(self, gates: Gates) -> None:
        self.changed: Topic[Connection] = Topic()
        self._gates = gates
        self._by_place: dict[str, Connection] = {}
        self._active: Connection | None = None

    @property
    def active(self) -> Connection | None:
        """Where new tasks go, ``None`` before the first ``use``."""
        return self._active

    def add(self, connection: Connection) -> None:
        """Use ``connection`` for its place from now on; it replaces an earlier one."""
        place = connection.place
        self._by_place[place] = connection
        self._gates.open(place, Gate.OFFLINE)
        self._gates.open(place, Gate.KEY)
        if self._active is not None and self._active.place == place:
            self.use(place)

    def get(self, place: str) -> Connection | None:
        """The way to ``place``, ``None`` while there is none."""
        return self._by_place.get(place)

    def client(self, place: str) -> RunApiClient:
        """The client of ``place``. Raises ``Unreachable`` while there is none: practice mode may be off, the
        app was started for another server, or the account was removed."""
        connection = self._by_place.get(place)
        if connection is None:
            raise Unreachable(f"there is no way to {place} now", had_no_effect=True)
        return connection.client

    def key_mark(self, task: Task) -> str | None:
        """What tells the key that ``task`` would be sent with now from others; ``None`` in practice, whose
        key is a new one at each start.

        Raises ``KeyRefused`` where there is none, and ``Unreachable`` as ``client``.
        """
        client = self.client(task.place)
        return None if task.is_practice else client.key_mark(task.idempotency_key)

    def has_other_key(self, task: Task) -> bool:
        """Whether ``task`` was sent with another key than the one in use, if there is one."""
        try:
            return task.key_mark not in (None, self.key_mark(task))
        except RunApiError:
            return task.key_mark is not None

    def use(self, place: str) -> None:
        """Make new tasks for ``place`` from now on. Raises ``KeyError`` when it was never added."""
        self._active = self._by_place[place]
        self.changed.publish(self._active)
