"""Holds the keys of all accounts, where each comes from, and what each account holds.

This is the only place that holds keys while the app runs. ``RUNAPI_API_KEY`` wins over the keyring. A key
that no keyring takes lives until the app ends. No state, event, log line or repr shows a key.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from runapi_desktop.api.answers import AccountInfo, Balance
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import (
    BadAnswer,
    KeyRefused,
    KeyringMissing,
    KeyringUnavailable,
    NotAllowed,
    NotFound,
    RunApiError,
)
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate, Task, place_of
from runapi_desktop.own_process import KEY_VARIABLE
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import AccountState, ConnectionState, Events, KeySource
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.key_store import KeyStore, MemoryKeyStore, clean_key

_log = logging.getLogger(__name__)


class SavedKey(NamedTuple):
    """A key that was saved: where it is, whether it is the one in use, which it is not beside one of the
    environment, and what RunAPI said about it. ``trouble`` is why it did not."""

    source: KeySource
    is_in_use: bool
    info: AccountInfo | None
    balance: Balance | None
    trouble: RunApiError | None


def _utc_now() -> datetime:
    return datetime.now(UTC)


class AccountKeys:
    """The accounts at RunAPI (``origin``), one of them in use, and the practice account while practice is
    active. Each has a key of its own; the first one has no name."""

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
        session_keys: KeyStore | None = None,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        """``trial_client`` gives a client for ``origin`` that uses the key it is handed. ``session_keys``
        holds what no keyring takes, until the process ends."""
        self._origin = origin
        self._connections = connections
        self._key_store = key_store
        self._session_keys = session_keys or MemoryKeyStore()
        self._environ = environ
        self._events = events
        self._gates = gates
        self._scope = scope
        self._trial_client = trial_client
        self._now = now
        self._name = ""
        self._keys: dict[str, str] = {}
        self._states = {origin: AccountState(KeySource.NONE, origin)}
        self._is_refreshing = False
        self._must_refresh = False
        self._without_credits: set[str] = set()
        events.task_changed.subscribe(self._task_changed)
        events.connection_changed.subscribe(self._gate_changed)
        connections.changed.subscribe(self._connection_changed)

    def __repr__(self) -> str:
        return f"AccountKeys({self.state.place!r}, {self.state.source})"

    @property
    def state(self) -> AccountState:
        """The state of the account that new tasks are charged to."""
        active = self._connections.active
        return self._states[active.place if active and active.place in self._states else self._place]

    @property
    def kept(self) -> AccountState:
        """The state of the RunAPI account in use, also while practice is on."""
        return self._states[self._place]

    def state_of(self, place: str) -> AccountState | None:
        """Return the last known state of the account at ``place``; ``None`` where nobody asked."""
        return self._states.get(place)

    def current_key(self, place: str) -> str | None:
        """The key of one account at one server; never another's."""
        return self._keys.get(place)

    @property
    def lacks_keyring(self) -> bool:
        """Whether the keyring failed when it was asked last: a saved key then lives until the app ends."""
        return bool(self._states[self._place].keyring_error)

    @property
    def keys_page(self) -> str:
        """The page on which RunAPI makes keys (contract, section 8)."""
        return f"{self._origin}/api_keys"

    @property
    def name(self) -> str:
        """The name of the RunAPI account in use, also while practice is on; ``""`` for the first one."""
        return self._name

    def use_account(self, name: str) -> None:
        """Make ``name`` the RunAPI account in use from now on."""
        self._name = name
        self._states.setdefault(self._place, AccountState(KeySource.NONE, self._origin, name=name))

    def known_keys(self) -> tuple[str, ...]:
        """Every key in memory, for the log to strike out."""
        return tuple(self._keys.values())

    def adopt_practice_key(self, key: str) -> None:
        """Use ``key`` for the practice server that has just started."""
        self._use_key(key, AccountState(KeySource.PRACTICE, PRACTICE_ORIGIN))

    async def load(self, names: Sequence[str] = ()) -> AccountState:
        """Find the keys of the first account, the environment's before the keyring's, and of ``names``.

        Never raises; returns the account in use.
        """
        if key := clean_key(self._environ.get(KEY_VARIABLE, "")):
            self._use_key(key, AccountState(KeySource.ENVIRONMENT, self._origin))
        else:
            await self._load_kept("")
        for name in names:
            await self._load_kept(name)
        return self._states[self._place]

    async def _load_kept(self, name: str) -> None:
        place = place_of(self._origin, name)
        state = self._states.setdefault(place, AccountState(KeySource.NONE, self._origin, name=name))
        try:
            kept = await self._key_store.load(place)
        except KeyringUnavailable as error:
            _log.warning("the keyring cannot be read: %s", error)
            trouble = str(error) or "unavailable"
            self._tell(state._replace(keyring_error=trouble))
            if key := await self._session_keys.load(place):
                known = AccountState(KeySource.SESSION, self._origin, keyring_error=trouble, name=name)
                self._use_key(key, known)
        else:
            if key := clean_key(kept or ""):
                self._use_key(key, AccountState(KeySource.KEYRING, self._origin, name=name))

    async def check_and_save(self, key_text: str, name: str | None = None) -> SavedKey:
        """Ask RunAPI about the key in ``key_text``, then `save` it.

        Raises ``KeyRefused`` when RunAPI says that this is no key, and keeps nothing then. Where RunAPI
        cannot be asked now it may be one: it is saved.
        """
        key = clean_key(key_text)
        asked = await self._ask(key)
        is_in_use = not self._is_overridden(self._place_of(name))
        return SavedKey(await self.save(key, name), is_in_use, *asked)

    async def save_and_check(self, key_text: str, name: str | None = None) -> SavedKey:
        """`save` a key that RunAPI has just made, then ask RunAPI about it.

        A refusal does not remove the key; it is the result's ``trouble``.
        """
        is_in_use = not self._is_overridden(self._place_of(name))
        source = await self.save(key_text, name)
        try:
            return SavedKey(source, is_in_use, *await self._ask(clean_key(key_text)))
        except KeyRefused as error:
            return SavedKey(source, is_in_use, None, None, error)

    async def _ask(self, key: str) -> tuple[AccountInfo | None, Balance | None, RunApiError | None]:
        """Return the owner and the balance of ``key``, and the error that prevented an answer.

        Raises ``KeyRefused``.
        """
        client = self._trial_client(lambda: key)
        try:
            return await _owner(client), await client.balance(), None
        except KeyRefused:
            raise
        except RunApiError as error:
            _log.info("a new key could not be checked: %s", error)
            return None, None, error

    async def save(self, key_text: str, name: str | None = None) -> KeySource:
        """Use the key in ``key_text`` from now on; beside one from the environment, keep it for later.
        ``KEYRING``, or ``SESSION`` when no keyring takes it.

        It is the key of the account ``name``: of the one in use unless told. Whoever waits for anything
        before must tell it, for the user may have chosen another account meanwhile. Tasks that waited for a
        key go on. Raises ``KeyRefused`` when there is no key in the text.
        """
        key, place = clean_key(key_text), self._place_of(name)
        if not key:
            raise KeyRefused("there is no key")
        source, trouble = KeySource.KEYRING, ""
        try:
            await self._key_store.save(place, key)
        except KeyringUnavailable as error:
            _log.warning("the keyring does not take the key: %s", error)
            source, trouble = KeySource.SESSION, str(error) or "unavailable"
            await self._session_keys.save(place, key)
        known = self._states[place]
        if self._is_overridden(place):
            self._tell(known._replace(keyring_error=trouble))
        else:
            self._use_key(key, AccountState(source, self._origin, keyring_error=trouble, name=known.name))
        return source

    async def remove(self, name: str | None = None) -> None:
        """Forget the key of the account ``name`` (the one in use unless told), here and in the keyring.

        Raises ``KeyringUnavailable`` when one may stay in there, perhaps an older one.
        """
        place = self._place_of(name)
        state = self._states[place]
        if not self._is_overridden(place):
            self._keys.pop(place, None)
            trouble = state.keyring_error
            self._tell(AccountState(KeySource.NONE, self._origin, keyring_error=trouble, name=state.name))
        await self._session_keys.remove(place)
        with suppress(KeyringMissing):
            await self._key_store.remove(place)

    async def refresh_balance(self, place: str | None = None) -> None:
        """Ask what the account at ``place`` holds now: the one in use unless told. Never raises: without an
        answer the last one stays.

        More money than before opens the gate of tasks that wait for credits.
        """
        connection = self._connections.active if place is None else self._connections.get(place)
        if connection is None or not self.current_key(connection.place):
            return
        place, client = connection.place, connection.client
        key = self.current_key(place)
        try:
            info = self._states[place].info or await _owner(client)
            balance = await client.balance()
        except RunApiError as error:
            _log.info("the account could not be read: %s", error)
            if self.current_key(place) == key:
                self._tell(self._states[place]._replace(is_stale=True))
                if isinstance(error, KeyRefused):
                    self._gates.refuse_key(place)
            return
        if self.current_key(place) != key:
            return  # The key was changed meanwhile: this is somebody else's balance.
        before = self._states[place].balance
        state = self._states[place]
        self._tell(state._replace(info=info, balance=balance, balance_at=self._now(), is_stale=False))
        if self._gates.state(place).gate is Gate.KEY:
            self._gates.open(place, Gate.KEY)
        if before is not None and balance.balance_micros > before.balance_micros:
            self._gates.open(place, Gate.CREDITS)

    def refresh_if_older(self, age: timedelta) -> None:
        """Ask what the account holds unless that was answered less than ``age`` ago."""
        known_at = self.state.balance_at
        if known_at is None or not timedelta() <= self._now() - known_at < age:
            self._refresh_soon()

    @property
    def _place(self) -> str:
        return self._place_of(None)

    def _place_of(self, name: str | None) -> str:
        return place_of(self._origin, self._name if name is None else name)

    def _is_overridden(self, place: str) -> bool:
        """The key of that account comes from the environment, whatever is saved."""
        return self._states[place].source is KeySource.ENVIRONMENT

    def _use_key(self, key: str, state: AccountState) -> None:
        """Let ``key`` be that account's; ``state`` is what is known of it so far."""
        self._keys[state.place] = key
        self._tell(state)
        for gate in (Gate.KEY, Gate.CREDITS):
            self._gates.open(state.place, gate)
        self._refresh_soon()

    def _tell(self, state: AccountState) -> None:
        self._states[state.place] = state
        if state in (self.state, self.kept):
            self._events.account_changed.publish(self.state)

    def _connection_changed(self, connection: Connection) -> None:
        del connection
        self._events.account_changed.publish(self.state)
        self._refresh_soon()

    def _gate_changed(self, state: ConnectionState) -> None:
        """The balance at which RunAPI says that it is too low is the one that more money is more than."""
        if state.gate is not Gate.CREDITS:
            self._without_credits.discard(state.origin)
        elif state.origin not in self._without_credits:
            self._without_credits.add(state.origin)
            self._scope.spawn(self.refresh_balance(state.origin), "balance without credits")

    def _task_changed(self, task: Task) -> None:
        active = self._connections.active
        if task.state.moves_money and active is not None and task.place == active.place:
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


async def _owner(client: RunApiClient) -> AccountInfo | None:
    """Return the owner of the key; ``None`` where the server does not tell this key.

    The balance can be known all the same.
    """
    try:
        return await client.me()
    except (NotAllowed, NotFound, BadAnswer) as error:
        _log.info("the account's name could not be read: %s", error)
        return None
