"""The named accounts at RunAPI: which there are, which one new tasks are made for, and the way to each.

A task keeps to the account it was made with, whichever is in use later. `AccountKeys` holds the keys and
balances.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runapi_desktop.domain.task import place_of
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import AccountState, KeySource, Topic
from runapi_desktop.store.account_store import AccountStore

if TYPE_CHECKING:
    from runapi_desktop.api.client import RunApiClient

MAX_NAME_LENGTH = 40


class Accounts:
    """The accounts by name.

    ``changed`` publishes the name of the one in use, ``""`` for the first account.
    """

    def __init__(
        self,
        origin: str,
        *,
        account_keys: AccountKeys,
        connections: Connections,
        store: AccountStore,
        client: Callable[[Callable[[], str | None]], RunApiClient],
    ) -> None:
        """``client`` gives a client for ``origin`` that uses the key it is handed."""
        self.changed: Topic[str] = Topic()
        self._origin = origin
        self._account_keys = account_keys
        self._connections = connections
        self._store = store
        self._client = client
        self._names: tuple[str, ...] = ()
        self._connect("")

    @property
    def names(self) -> tuple[str, ...]:
        """Every account, the nameless first one included."""
        return ("", *self._names)

    @property
    def active(self) -> str:
        """The account that new tasks are made for while practice is off."""
        return self._account_keys.name

    @property
    def place(self) -> str:
        """Where new tasks are made while practice is off."""
        return place_of(self._origin, self.active)

    async def open(self) -> None:
        """Learn the names, so that every task finds its way. Raises `StorageTrouble`."""
        self._names = tuple(await self._store.names(self._origin))
        for name in self._names:
            self._connect(name)
        self._account_keys.use_account(await self._store.active(self._origin))

    async def load_keys(self) -> AccountState:
        """Find the key of every account. Never raises; returns the account in use.

        A key from the environment is the first account's and puts that one in use for this run.
        """
        await self._account_keys.load(self._names)
        first = self._account_keys.state_of(self._origin)
        if self.active and first is not None and first.source is KeySource.ENVIRONMENT:
            self._account_keys.use_account("")
            self._tell()
        return self._account_keys.state_of(self.place) or AccountState(KeySource.NONE, self._origin)

    async def use(self, name: str) -> None:
        """Make new tasks for that account, of a new name too: its key is then the next one to be saved.

        Raises ``ValueError`` for a new name that is none, and `StorageTrouble`.
        """
        name = name if name in self.names else clean_name(name)
        await self._store.use(self._origin, name)
        if name not in self.names:
            self._names = (*self._names, name)
            self._connect(name)
        self._account_keys.use_account(name)
        self._tell()

    async def forget(self, name: str) -> None:
        """Remove a named account and its key; its unfinished tasks wait until it comes back.

        Raises ``KeyringUnavailable`` when the key stays in the keyring: then the account stays too.
        Raises `StorageTrouble`.
        """
        if name not in self._names:
            return
        await self._account_keys.remove(name)
        await self._store.forget(self._origin, name)
        self._names = tuple(other for other in self._names if other != name)
        if name == self.active:
            await self.use("")
        else:
            self.changed.publish(self.active)

    def _tell(self) -> None:
        active = self._connections.active
        if active is None or active.origin == self._origin:  # Practice stays practice.
            self._connections.use(self.place)
        self.changed.publish(self.active)

    def _connect(self, name: str) -> None:
        place = place_of(self._origin, name)
        client = self._client(lambda: self._account_keys.current_key(place))
        self._connections.add(Connection(self._origin, client, name))


def clean_name(text: str) -> str:
    """The name in a typed text; ``""`` for the first account. Raises ``ValueError`` when it is too long or
    holds what cannot be printed."""
    name = " ".join(text.split())
    if len(name) > MAX_NAME_LENGTH or not name.isprintable():
        raise ValueError(f"not a name for an account: {name!r}")
    return name
