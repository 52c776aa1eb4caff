"""A sign-in over the real sandbox for the pages on which a key comes in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.key_store import MemoryKeyStore
from tests.helpers.opened_urls import opened_urls
from tests.helpers.page_driver import until
from tests.sandbox.conftest import BASE_URL, KEY, Clock, Sandbox, running
from tests.services.virtual_clock import VirtualClock


@dataclass
class AccountParts:
    """What the pages stand on, and the browser that they open."""

    sandbox: Sandbox
    clock: VirtualClock
    events: Events
    scope: TaskScope
    store: MemoryKeyStore
    gates: Gates
    account_keys: AccountKeys
    sign_in: SignIn
    origin: str
    connections: Connections
    accounts: Accounts
    opened: list[str] = field(default_factory=list)
    has_browser: bool = True

    @property
    def runtime(self) -> Runtime:
        threads = ThreadPoolExecutor(1)  # None begins before there is work, and here is none.
        return Runtime(self.clock, self.events, self.scope, self.gates, self.connections, threads)

    def open_url(self, url: str) -> bool:
        self.opened.append(url)
        return self.has_browser

    async def press(self, decision: str) -> None:
        """What the user does on the page that was opened last."""
        url = httpx.URL(self.opened[-1])
        async with httpx.AsyncClient(transport=self.sandbox.transport) as browser:
            answer = await browser.post(url, data={**url.params, "key": KEY, "decision": decision})
        await self.call_back(answer.headers["location"])

    async def call_back(self, url: str) -> None:
        async with httpx.AsyncClient(trust_env=False) as browser:
            await browser.get(url)

    async def balance(self) -> None:
        """Wait for what the new key's account holds: no task may be left at the end of a test."""
        await until(lambda: self.account_keys.state.balance is not None)

    def port(self) -> int:
        return int(httpx.URL(self.opened[-1]).params["redirect_port"])


@pytest.fixture
def system_browser(parts: AccountParts) -> Iterator[None]:
    """What the app opens in the system's browser goes to ``parts.opened``."""
    with opened_urls() as parts.opened:
        yield


@pytest.fixture
async def parts(qapp: QApplication, tmp_path: Path) -> AsyncIterator[AccountParts]:
    qapp.setQuitOnLastWindowClosed(False)
    async with running(SandboxConfig(KEY, tmp_path), Clock()) as sandbox:
        clock, scope, events, store = VirtualClock(), TaskScope(), Events(), MemoryKeyStore()
        gates = Gates(clock, events, scope, jitter=lambda: 0.0)
        connections = Connections(gates)
        async with httpx.AsyncClient(transport=sandbox.transport) as http:

            def client(key: Callable[[], str | None]) -> RunApiClient:
                return RunApiClient(BASE_URL, key, http=http)

            keyless = client(lambda: None)
            account_keys = AccountKeys(
                keyless.origin,
                connections=connections,
                key_store=store,
                environ={},
                events=events,
                gates=gates,
                scope=scope,
                trial_client=client,
                now=clock.now,
            )
            database = await Database.open(tmp_path / "names.sqlite")
            accounts = Accounts(
                keyless.origin,
                account_keys=account_keys,
                connections=connections,
                store=AccountStore(database),
                client=client,
            )
            await accounts.open()
            connections.use(accounts.place)
            sign_in = SignIn(keyless, account_keys, clock, scope, "studio")
            yield AccountParts(
                *(sandbox, clock, events, scope, store, gates, account_keys, sign_in),
                *(keyless.origin, connections, accounts),
            )
            await scope.close()
            await database.close()
