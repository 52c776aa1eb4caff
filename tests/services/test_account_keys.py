"""Whose key is in use, that it goes nowhere else, and what the account holds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from runapi_desktop.api.answers import Balance
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import KeyRefused, KeyringMissing, KeyringUnavailable, OutOfCredits
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate, Task, TaskState
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.key_store import KeyStore, MemoryKeyStore
from tests.services.conftest import from_words
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi, answer
from tests.services.virtual_clock import START, VirtualClock


class NoKeyring:
    """A computer without a keyring."""

    async def load(self, account: str) -> str | None:
        raise KeyringMissing("no keyring here")

    async def save(self, account: str, key: str) -> None:
        raise KeyringMissing("no keyring here")

    async def remove(self, account: str) -> None:
        raise KeyringMissing("no keyring here")


@dataclass
class AccountParts:
    """An account and what was told of it."""

    server: FakeRunApi
    clock: VirtualClock
    events: Events
    gates: Gates
    scope: TaskScope
    connections: Connections
    account_keys: AccountKeys
    told: list[AccountState] = field(default_factory=list)

    async def settle(self) -> None:
        await self.clock.pass_time(0)


def _now() -> datetime:
    return datetime.now(UTC)


def open_parts(
    server: FakeRunApi,
    key_store: KeyStore,
    environ: Mapping[str, str],
    *,
    session_keys: KeyStore | None = None,
    now: Callable[[], datetime] = _now,
) -> AccountParts:
    clock, events, scope = VirtualClock(), Events(), TaskScope()
    gates = Gates(clock, events, scope, jitter=lambda: 0.0)
    connections = Connections(gates)
    http = server.client()

    def client(key: Callable[[], str | None]) -> RunApiClient:
        return RunApiClient(ORIGIN, key, http=http, sleep=clock.sleep, random=lambda: 0.0)

    account_keys = AccountKeys(
        ORIGIN,
        connections=connections,
        key_store=key_store,
        environ=environ,
        events=events,
        gates=gates,
        scope=scope,
        trial_client=client,
        session_keys=session_keys,
        now=now,
    )
    connections.add(Connection(ORIGIN, client(lambda: account_keys.current_key(ORIGIN))))
    connections.add(Connection(PRACTICE_ORIGIN, client(lambda: account_keys.current_key(PRACTICE_ORIGIN))))
    parts = AccountParts(server, clock, events, gates, scope, connections, account_keys)
    events.account_changed.subscribe(parts.told.append)
    connections.use(ORIGIN)
    return parts


@pytest.fixture
def server() -> FakeRunApi:
    return FakeRunApi(b"")


@pytest.fixture
async def parts(server: FakeRunApi) -> AsyncIterator[AccountParts]:
    parts = open_parts(server, MemoryKeyStore(), {})
    yield parts
    await parts.scope.close()


async def test_a_pasted_key_is_kept_and_the_account_appears(parts: AccountParts) -> None:
    assert parts.account_keys.state.source is KeySource.NONE
    assert await parts.account_keys.save(f'  "Bearer {KEY}"\n') is KeySource.KEYRING
    assert parts.account_keys.current_key(ORIGIN) == KEY
    await parts.settle()
    state = parts.account_keys.state
    assert state.balance is not None
    assert state.info is not None
    assert (state.source, state.info.account_name, state.balance.balance_micros) == (
        KeySource.KEYRING,
        "Studio",
        10_000_000,
    )
    assert parts.told[-1] == state


async def test_a_kept_key_is_found_at_the_next_start(server: FakeRunApi) -> None:
    store = MemoryKeyStore()
    await store.save(ORIGIN, KEY)
    parts = open_parts(server, store, {})
    assert (await parts.account_keys.load()).source is KeySource.KEYRING
    assert parts.account_keys.current_key(ORIGIN) == KEY
    await parts.scope.close()


async def test_the_environment_wins_and_says_so(server: FakeRunApi) -> None:
    store = MemoryKeyStore()
    await store.save(ORIGIN, "sk-from-the-keyring")
    parts = open_parts(server, store, {"RUNAPI_API_KEY": f" {KEY} "})
    assert (await parts.account_keys.load()).source is KeySource.ENVIRONMENT
    assert await parts.account_keys.save("sk-another-one-000") is KeySource.KEYRING
    assert await store.load(ORIGIN) == "sk-another-one-000"
    await parts.account_keys.remove()
    assert parts.account_keys.current_key(ORIGIN) == KEY
    assert parts.account_keys.state.source is KeySource.ENVIRONMENT
    await parts.scope.close()


@pytest.mark.logs("keyring cannot be read", "keyring does not take")
async def test_without_a_keyring_the_key_lives_for_the_session(server: FakeRunApi) -> None:
    parts = open_parts(server, NoKeyring(), {})
    assert (await parts.account_keys.load()).keyring_error == "no keyring here"
    assert await parts.account_keys.save(KEY) is KeySource.SESSION
    assert parts.account_keys.state.keyring_error == "no keyring here"
    assert parts.account_keys.current_key(ORIGIN) == KEY
    await parts.account_keys.remove()
    assert parts.account_keys.current_key(ORIGIN) is None
    assert parts.account_keys.lacks_keyring
    await parts.scope.close()


@pytest.mark.logs("keyring cannot be read", "keyring does not take")
async def test_a_key_of_the_session_outlives_a_window_until_it_is_removed(server: FakeRunApi) -> None:
    """Another language opens another window in the same process."""
    session_keys = MemoryKeyStore()
    for expected in (None, KEY, None):
        parts = open_parts(server, NoKeyring(), {}, session_keys=session_keys)
        state = await parts.account_keys.load()
        assert parts.account_keys.current_key(ORIGIN) == expected
        assert state.source is (KeySource.SESSION if expected else KeySource.NONE)
        assert state.keyring_error == "no keyring here"
        if expected:
            await parts.account_keys.remove()
        else:
            await parts.account_keys.save(KEY)
        await parts.scope.close()


@pytest.mark.logs("keyring does not take")
async def test_an_older_key_that_stays_in_a_locked_keyring_is_no_removed_one(server: FakeRunApi) -> None:
    class Locked(MemoryKeyStore):
        async def save(self, account: str, key: str) -> None:
            if await self.load(account):
                raise KeyringUnavailable("locked")
            await super().save(account, key)

        async def remove(self, account: str) -> None:
            raise KeyringUnavailable("locked")

    parts = open_parts(server, Locked(), {})
    for source in (KeySource.KEYRING, KeySource.SESSION):
        assert await parts.account_keys.save(KEY) is source
        with pytest.raises(KeyringUnavailable):
            await parts.account_keys.remove()
    await parts.scope.close()


async def test_a_key_is_checked_before_it_is_saved(parts: AccountParts, server: FakeRunApi) -> None:
    for wrong in ("sk-wrong-000000", "  "):
        with pytest.raises(KeyRefused):
            await parts.account_keys.check_and_save(wrong)
        assert parts.account_keys.current_key(ORIGIN) is None
    assert server.requests["me"] == 1
    saved = await parts.account_keys.check_and_save(KEY)
    assert saved.info is not None
    assert saved.balance is not None
    assert (saved.info.email, saved.balance.balance_micros) == ("a@b.c", 10_000_000)
    assert (saved.source, saved.is_in_use) == (KeySource.KEYRING, True)
    assert KEY not in repr(saved)
    assert parts.account_keys.current_key(ORIGIN) == KEY


@pytest.mark.logs("keyring does not take")
async def test_beside_a_key_of_the_environment_it_is_said_where_another_one_is(server: FakeRunApi) -> None:
    session_keys = MemoryKeyStore()
    for store, source in ((MemoryKeyStore(), KeySource.KEYRING), (NoKeyring(), KeySource.SESSION)):
        parts = open_parts(server, store, {"RUNAPI_API_KEY": KEY}, session_keys=session_keys)
        await parts.account_keys.load()
        saved = await parts.account_keys.check_and_save(KEY)
        assert (saved.source, saved.is_in_use) == (source, False)
        assert parts.account_keys.lacks_keyring is (source is KeySource.SESSION)
        assert parts.account_keys.state.source is KeySource.ENVIRONMENT
        await parts.account_keys.remove()
        assert await session_keys.load(ORIGIN) is None
        await parts.scope.close()


async def test_an_empty_key_is_not_saved(parts: AccountParts) -> None:
    with pytest.raises(KeyRefused):
        await parts.account_keys.save(' "Bearer " ')


async def test_each_server_has_its_own_key(parts: AccountParts, server: FakeRunApi) -> None:
    await parts.account_keys.save(KEY)
    parts.account_keys.adopt_practice_key("practice-key")
    assert parts.account_keys.current_key(PRACTICE_ORIGIN) == "practice-key"
    assert parts.account_keys.current_key(ORIGIN) == KEY
    assert parts.account_keys.current_key("https://elsewhere.test") is None
    assert parts.account_keys.state.source is KeySource.KEYRING
    server.key = "practice-key"
    parts.connections.use(PRACTICE_ORIGIN)
    await parts.settle()
    assert parts.account_keys.state.source is KeySource.PRACTICE
    assert parts.account_keys.state.balance is not None


async def test_who_practises_hears_once_of_another_key_behind_practice(parts: AccountParts) -> None:
    parts.account_keys.adopt_practice_key("practice-key")
    parts.connections.use(PRACTICE_ORIGIN)
    await parts.settle()
    parts.told.clear()
    await parts.account_keys.save(KEY)
    (told,) = parts.told
    assert told.source is KeySource.PRACTICE
    assert parts.account_keys.kept.source is KeySource.KEYRING


async def test_a_new_key_opens_the_gates_of_those_who_wait_for_one(parts: AccountParts) -> None:
    with pytest.raises(KeyRefused):
        async with parts.gates.passage(ORIGIN, "task"):
            raise KeyRefused(status=401)
    assert parts.gates.state(ORIGIN).gate is Gate.KEY
    await parts.account_keys.save(KEY)
    assert parts.gates.state(ORIGIN).gate is None


async def test_more_money_opens_the_gate_of_those_who_wait_for_credits(
    parts: AccountParts, server: FakeRunApi
) -> None:
    await parts.account_keys.save(KEY)
    await parts.settle()
    with pytest.raises(OutOfCredits):
        async with parts.gates.passage(ORIGIN, "task", pays=True):
            raise OutOfCredits(status=402)
    await parts.account_keys.refresh_balance()
    assert parts.gates.state(ORIGIN).gate is Gate.CREDITS
    server.balance_cents += 500
    await parts.account_keys.refresh_balance()
    assert parts.gates.state(ORIGIN).gate is None


async def test_more_than_there_was_at_the_refusal_is_more_money(
    parts: AccountParts, server: FakeRunApi
) -> None:
    """What was known before may be long ago: less than that can be enough."""
    await parts.account_keys.save(KEY)
    await parts.settle()
    server.balance_cents = 10
    for _ in range(2):  # each time anew
        with pytest.raises(OutOfCredits):
            async with parts.gates.passage(ORIGIN, "task", pays=True):
                raise OutOfCredits(status=402)
        await parts.settle()
        assert parts.account_keys.state.balance == Balance(server.balance_cents * 10_000)
        assert parts.gates.state(ORIGIN).gate is Gate.CREDITS
        server.balance_cents += 90
        await parts.account_keys.refresh_balance()
        assert parts.gates.state(ORIGIN).gate is None
        server.balance_cents -= 80


async def test_the_balance_is_asked_once_for_many_tasks_that_move_money(
    parts: AccountParts, server: FakeRunApi
) -> None:
    await parts.account_keys.save(KEY)
    await parts.settle()
    before = server.requests["balance"]
    server.balance_cents = 970
    for number in range(20):
        task = Task(f"t{number}", ORIGIN, from_words(), "key", START, state=TaskState.DOWNLOADING)
        parts.events.task_changed.publish(task)
    await parts.settle()
    assert server.requests["balance"] - before == 1
    assert parts.account_keys.state.balance is not None
    assert parts.account_keys.state.balance.balance_micros == 9_700_000


@pytest.mark.parametrize(
    ("age", "is_asked"),
    [
        (timedelta(0), False),
        (timedelta(minutes=4), False),
        (timedelta(minutes=5), True),
        (timedelta(minutes=-1), True),  # The clock was set back: how old the answer is nobody knows.
    ],
)
async def test_a_balance_is_asked_for_again_once_it_is_old(
    server: FakeRunApi, age: timedelta, is_asked: bool
) -> None:
    moment = noon = datetime(2026, 11, 29, 12, tzinfo=UTC)
    parts = open_parts(server, MemoryKeyStore(), {}, now=lambda: moment)
    await parts.account_keys.save(KEY)
    await parts.clock.pass_time(60)
    asked = server.requests["balance"]
    moment = noon + age
    parts.account_keys.refresh_if_older(timedelta(minutes=5))
    await parts.clock.pass_time(60)
    assert (server.requests["balance"] > asked) is is_asked
    await parts.scope.close()


async def test_trouble_leaves_the_last_balance(parts: AccountParts, server: FakeRunApi) -> None:
    await parts.account_keys.save(KEY)
    await parts.settle()
    server.always["balance"] = answer(500)
    refreshing = parts.scope.spawn(parts.account_keys.refresh_balance(), "refresh")
    await parts.clock.run_until(refreshing.done)
    assert parts.account_keys.state.balance is not None
    assert parts.account_keys.state.balance.balance_micros == 10_000_000


async def test_a_key_that_may_not_know_its_owner_shows_its_money(
    parts: AccountParts, server: FakeRunApi
) -> None:
    server.always["me"] = answer(403)
    await parts.account_keys.save(KEY)
    await parts.settle()
    state = parts.account_keys.state
    assert state.info is None
    assert state.balance is not None
    assert not state.is_stale


async def test_a_refused_key_shuts_its_gate_before_any_task_meets_it(server: FakeRunApi) -> None:
    parts = open_parts(server, MemoryKeyStore(), {"RUNAPI_API_KEY": "revoked"})
    await parts.account_keys.load()
    await parts.settle()
    assert parts.gates.state(ORIGIN).gate is Gate.KEY

    server.key = "revoked"  # Servers err: the same key is good again.
    await parts.account_keys.refresh_balance()
    assert parts.gates.state(ORIGIN).gate is None
    await parts.scope.close()


async def test_no_text_about_the_account_holds_the_key(parts: AccountParts) -> None:
    await parts.account_keys.save(KEY)
    await parts.settle()
    texts = (
        repr(parts.account_keys),
        repr(parts.account_keys.state),
        repr(parts.told),
        repr(parts.connections.active),
    )
    assert not [text for text in texts if KEY in text]
    assert parts.account_keys.known_keys() == (KEY,)
