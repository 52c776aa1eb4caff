"""Whose key is in use, where it comes from, and what the account holds.

The only place that holds keys while the app runs. ``RUNAPI_API_KEY`` wins over the keyring; a key that no
keyring takes lives until the app ends. No state, event, log line or repr shows one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from runapi_desktop.api.answers import AccountInfo, Balance
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import KeyRefused, KeyringUnavailable, RunApiError
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate, Task, TaskState
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.key_store import KeyStore, clean_key

_log = logging.getLogger(__name__)

KEY_VARIABLE = "RUNAPI_API_KEY"
# When a task gets here, money was set aside, charged or given back.
_MONEY_MOVES = (TaskState.WAITING, TaskState.DOWNLOADING, TaskState.FAILED)


class Account:
    """The account at RunAPI (``origin``), and the practice account while practice is active."""

    def __init__(
        self,
        origin: str,
        *,
        connections: Connections,
        key_store: KeyStore,
        environ: Mapping[str, str],
        events: Events,
        gates: Gates,
        scope: TaskScope,
        trial_client: Callable[[Callable[[], str | None]], RunApiClient],
    ) -> None:
        """``trial_client`` gives a client for ``origin`` that uses the key it is handed."""
        self._origin = origin
        self._connections = connections
        self._key_store = key_store
        self._environ = environ
        self._events = events
        self._gates = gates
        self._scope = scope
        self._trial_client = trial_client
        self._keys: dict[str, str] = {}
        self._states = {origin: AccountState(KeySource.NONE, origin)}
        self._is_refreshing = False
        self._must_refresh = False
        events.task_changed.subscribe(self._task_changed)
        connections.changed.subscribe(self._connection_changed)

    def __repr__(self) -> str:
        return f"Account({self.state.origin!r}, {self.state.source})"

    @property
    def state(self) -> AccountState:
        """How it stands with the account that new tasks are charged to."""
        active = self._connections.active
        return self._states[active.origin if active and active.origin in self._states else self._origin]

    def current_key(self, origin: str) -> str | None:
        """The key for the server that tasks know as ``origin``; never another server's."""
        return self._keys.get(origin)

    def known_keys(self) -> tuple[str, ...]:
        """Every key in memory, for the log to strike out."""
        return tuple(self._keys.values())

    def adopt_practice_key(self, key: str) -> None:
        """Use ``key`` for the practice server that has just started."""
        self._use_key(PRACTICE_ORIGIN, key, KeySource.PRACTICE)

    async def load(self) -> AccountState:
        """Find the key: the environment's, else the keyring's. Never raises; returns RunAPI's account."""
        if key := clean_key(self._environ.get(KEY_VARIABLE, "")):
            self._use_key(self._origin, key, KeySource.ENVIRONMENT)
            return self._states[self._origin]
        try:
            kept = await self._key_store.load(self._origin)
        except KeyringUnavailable as error:
            _log.warning("the keyring cannot be read: %s", error)
            self._tell(replace(self._states[self._origin], keyring_error=str(error) or "unavailable"))
        else:
            if key := clean_key(kept or ""):
                self._use_key(self._origin, key, KeySource.KEYRING)
        return self._states[self._origin]

    async def test(self, key_text: str) -> tuple[AccountInfo, Balance]:
        """Whose key is in ``key_text`` and what the account holds. Keeps nothing. Raises ``RunApiError``."""
        key = clean_key(key_text)
        client = self._trial_client(lambda: key)
        return await client.me(), await client.balance()

    async def save(self, key_text: str) -> KeySource:
        """Use the key in ``key_text`` from now on. ``SESSION`` when no keyring takes it.

        Tasks that waited for a key go on. Raises ``KeyRefused`` when there is no key in the text.
        """
        key = clean_key(key_text)
        if not key:
            raise KeyRefused("there is no key")
        source, trouble = KeySource.KEYRING, ""
        try:
            await self._key_store.save(self._origin, key)
        except KeyringUnavailable as error:
            _log.warning("the keyring does not take the key: %s", error)
            source, trouble = KeySource.SESSION, str(error) or "unavailable"
        if self._states[self._origin].source is not KeySource.ENVIRONMENT:
            self._use_key(self._origin, key, source, trouble)
        return source

    async def remove(self) -> None:
        """Forget the key, here and in the keyring. Raises ``KeyringUnavailable`` when it stays in there."""
        if self._states[self._origin].source is not KeySource.ENVIRONMENT:
            self._keys.pop(self._origin, None)
            self._tell(AccountState(KeySource.NONE, self._origin))
        await self._key_store.remove(self._origin)

    async def refresh_balance(self) -> None:
        """Ask what the account holds now. Never raises: without an answer the last one stays.

        More money than before opens the gate of tasks that wait for credits.
        """
        connection = self._connections.active
        if connection is None or not self.current_key(connection.origin):
            return
        origin, client = connection.origin, connection.client
        key = self.current_key(origin)
        try:
            info = self._states[origin].info or await client.me()
            balance = await client.balance()
        except RunApiError as error:
            _log.info("the account could not be read: %s", error)
            return
        if self.current_key(origin) != key:
            return  # The key was changed meanwhile: this is somebody else's balance.
        before = self._states[origin].balance
        self._tell(replace(self._states[origin], info=info, balance=balance))
        if before is not None and balance.balance_cents > before.balance_cents:
            self._gates.open(origin, Gate.CREDITS)

    def _use_key(self, origin: str, key: str, source: KeySource, keyring_error: str = "") -> None:
        self._keys[origin] = key
        self._tell(AccountState(source, origin, keyring_error=keyring_error))
        for gate in (Gate.KEY, Gate.CREDITS):
            self._gates.open(origin, gate)
        self._refresh_soon()

    def _tell(self, state: AccountState) -> None:
        self._states[state.origin] = state
        if self.state is state:
            self._events.account_changed.publish(state)

    def _connection_changed(self, connection: Connection) -> None:
        del connection
        self._events.account_changed.publish(self.state)
        self._refresh_soon()

    def _task_changed(self, task: Task) -> None:
        active = self._connections.active
        if task.state in _MONEY_MOVES and active is not None and task.origin == active.origin:
            self._refresh_soon()

    def _refresh_soon(self) -> None:
        """Refresh once, and once more when asked meanwhile: many tasks end at the same time."""
        self._must_refresh = True
        if not self._is_refreshing:
            self._is_refreshing = True
            self._scope.spawn(self._refresh(), "refresh balance")

    async def _refresh(self) -> None:
        try:
            while self._must_refresh:
                self._must_refresh = False
                await self.refresh_balance()
        finally:
            self._is_refreshing = False
