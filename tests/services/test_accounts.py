"""Several named keys: one is in use, and every task keeps to the one it was made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import KeyringUnavailable
from runapi_desktop.domain.task import Gate, TaskState
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts, clean_name
from runapi_desktop.services.events import KeySource
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.key_store import KeyStore, MemoryKeyStore
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi

STUDIO_KEY, CLIENT_KEY = "sk-studio-0123456789", "sk-client-0123456789"


@dataclass
class Office:
    """A run with named accounts."""

    run: Run
    account_keys: AccountKeys
    accounts: Accounts


async def open_office(run: Run, keys: KeyStore, environ: Mapping[str, str] | None = None) -> Office:
    def client(key: object) -> RunApiClient:
        return RunApiClient(
            ORIGIN,
            key,  # type: ignore[arg-type]
            http=run.server.client(),
            sleep=run.clock.sleep,
            random=lambda: 0.0,
            now=run.clock.now,
        )

    account_keys = AccountKeys(
        ORIGIN,
        connections=run.connections,
        key_store=keys,
        environ=environ or {},
        events=run.events,
        gates=run.gates,
        scope=run.scope,
        trial_client=client,
        now=run.clock.now,
    )
    accounts = Accounts(
        ORIGIN,
        account_keys=account_keys,
        connections=run.connections,
        store=AccountStore(run.database),
        client=client,
    )
    await accounts.open()
    run.connections.use(accounts.place)
    await accounts.load_keys()
    return Office(run, account_keys, accounts)


@pytest.fixture
def keys() -> MemoryKeyStore:
    return MemoryKeyStore()


@pytest.fixture
async def office(run: Run, server: FakeRunApi, keys: MemoryKeyStore) -> Office:
    server.other_keys = (STUDIO_KEY, CLIENT_KEY)
    office = await open_office(run, keys)
    for name, key in (("Studio", STUDIO_KEY), ("Client A", CLIENT_KEY)):
        await office.accounts.use(name)
        await office.account_keys.save(key)
    return office


async def test_each_key_lies_under_its_own_name(office: Office, keys: MemoryKeyStore) -> None:
    assert office.accounts.names == ("", "Studio", "Client A")
    assert await keys.load(f"{ORIGIN}#Studio") == STUDIO_KEY
    assert await keys.load(f"{ORIGIN}#Client A") == CLIENT_KEY
    assert await keys.load(ORIGIN) is None
    assert office.account_keys.state.name == "Client A"


async def test_tasks_in_flight_are_polled_with_their_own_key_only(office: Office, server: FakeRunApi) -> None:
    run = office.run
    server.polls = 5
    (clients,) = await run.runner.generate([from_words("for the client")])
    await run.until_state(clients, TaskState.RENDERING)
    await office.accounts.use("Studio")
    (studios,) = await run.runner.generate([from_words("for us")])
    await run.until_finished(clients, studios)
    assert (clients.account, studios.account) == ("Client A", "Studio")
    keys = {
        task.account: {key for _, remote_id, key in server.visits if remote_id == run.seen[task.id].remote_id}
        for task in (clients, studios)
    }
    assert keys == {"Client A": {CLIENT_KEY}, "Studio": {STUDIO_KEY}}


async def test_a_task_resumes_with_its_own_key_whichever_is_in_use(
    office: Office, installation: Installation, server: FakeRunApi, keys: MemoryKeyStore
) -> None:
    server.polls = 50
    (task,) = await office.run.runner.generate([from_words()])
    await office.run.until_state(task, TaskState.RENDERING)
    await office.accounts.use("Studio")
    await office.run.close()
    server.polls = 0
    server.visits.clear()
    run = await installation.start()
    again = await open_office(run, keys)
    assert again.accounts.active == "Studio"
    await run.runner.resume()
    (task,) = await run.until_finished(task)
    assert task.state is TaskState.READY
    assert {key for _, _, key in server.visits} == {CLIENT_KEY}


async def test_one_account_without_a_key_holds_up_no_other(office: Office) -> None:
    run = office.run
    await office.account_keys.remove()
    (waiting,) = await run.runner.generate([from_words()])
    await run.clock.run_until(lambda: run.gates.state(waiting.place).gate is Gate.KEY)
    await office.accounts.use("Studio")
    (going,) = await run.runner.generate([from_words()])
    (going,) = await run.until_finished(going)
    assert going.state is TaskState.READY
    await office.accounts.use("Client A")
    await office.account_keys.save(CLIENT_KEY)
    (waiting,) = await run.until_finished(waiting)
    assert waiting.state is TaskState.READY


async def test_each_account_is_asked_for_its_own_balance(office: Office, server: FakeRunApi) -> None:
    server.balance_cents = 777
    await office.account_keys.refresh_balance(f"{ORIGIN}#Studio")
    state = office.account_keys.state_of(f"{ORIGIN}#Studio")
    assert state is not None
    assert state.balance is not None
    assert state.balance.balance_micros == 7_770_000
    assert office.account_keys.state.name == "Client A"


async def test_a_key_asked_for_earlier_goes_to_the_account_it_was_asked_for(
    office: Office, keys: MemoryKeyStore
) -> None:
    await office.accounts.use("Studio")
    await office.account_keys.save(KEY, "Client A")
    assert await keys.load(f"{ORIGIN}#Client A") == KEY
    assert await keys.load(f"{ORIGIN}#Studio") == STUDIO_KEY
    assert office.account_keys.current_key(f"{ORIGIN}#Client A") == KEY
    assert office.account_keys.state.name == "Studio"


async def test_an_account_that_is_there_can_be_used_whatever_its_name(office: Office, run: Run) -> None:
    """A restored library, or an earlier version, may have names that nobody could type today."""
    name = "x" * 200 + "\u202e"
    await AccountStore(run.database).use(ORIGIN, name)
    await AccountStore(run.database).use(ORIGIN, "")
    await office.accounts.open()
    assert name in office.accounts.names
    await office.accounts.use(name)
    assert office.accounts.active == name
    with pytest.raises(ValueError, match="not a name"):
        await office.accounts.use(name + "y")


async def test_forgetting_one_account_is_no_others_business(office: Office, keys: MemoryKeyStore) -> None:
    told: list[str] = []
    office.accounts.changed.subscribe(told.append)
    await office.accounts.forget("Studio")
    assert told == ["Client A"]  # Whoever lists the accounts reads them anew.
    assert (office.accounts.active, office.account_keys.name) == ("Client A", "Client A")
    assert await keys.load(f"{ORIGIN}#Studio") is None
    assert office.account_keys.current_key(f"{ORIGIN}#Client A") == CLIENT_KEY


async def test_a_forgotten_account_takes_its_key_along(office: Office, keys: MemoryKeyStore) -> None:
    await office.accounts.forget("Client A")
    assert await keys.load(f"{ORIGIN}#Client A") is None
    assert (office.accounts.names, office.accounts.active) == (("", "Studio"), "")
    await office.account_keys.save(KEY)
    assert await keys.load(ORIGIN) == KEY


async def test_an_account_whose_key_cannot_be_removed_stays(office: Office, run: Run) -> None:
    class Locked(MemoryKeyStore):
        async def remove(self, account: str) -> None:
            raise KeyringUnavailable("locked")

    locked = await open_office(run, Locked())
    with pytest.raises(KeyringUnavailable):
        await locked.accounts.forget("Studio")
    assert "Studio" in locked.accounts.names
    assert "Studio" in await AccountStore(run.database).names(ORIGIN)


async def test_a_key_from_the_environment_puts_the_first_account_in_use(
    office: Office, keys: MemoryKeyStore
) -> None:
    again = await open_office(office.run, keys, {"RUNAPI_API_KEY": KEY})
    assert (again.accounts.active, again.account_keys.state.source) == ("", KeySource.ENVIRONMENT)
    assert again.account_keys.current_key(f"{ORIGIN}#Studio") == STUDIO_KEY


@pytest.mark.parametrize("name", ["x" * 41, "a\x07b"])
async def test_a_name_nobody_could_read_is_refused(office: Office, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        await office.accounts.use(name)


def test_a_name_is_freed_from_stray_spaces() -> None:
    assert clean_name("  Client \n A ") == "Client A"
