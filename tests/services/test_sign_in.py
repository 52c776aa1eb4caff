"""Signing in against the sandbox: one way ends with a key, all others without a key or a listener."""

from __future__ import annotations

import asyncio
import re
import socket
from base64 import urlsafe_b64encode
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import SignInFailed, SignInProblem, Unreachable
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.callback_listener import HOST
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import Events, KeySource
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.sign_in import PATIENCE_S, Invitation, SignIn, sendable_hostname
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.key_store import MemoryKeyStore
from tests.helpers.posix import limited
from tests.sandbox.conftest import BASE_URL, KEY, Clock, Sandbox, running
from tests.services.virtual_clock import VirtualClock


@dataclass
class Booth:
    """A sign-in and what its user and the browser do."""

    sandbox: Sandbox
    clock: VirtualClock
    scope: TaskScope
    store: MemoryKeyStore
    account_keys: AccountKeys
    sign_in: SignIn
    origin: str
    invitations: list[Invitation] = field(default_factory=list)

    async def start(self) -> asyncio.Task[KeySource]:
        """An attempt that waits for the browser."""
        invited = asyncio.Event()

        def invite(invitation: Invitation) -> None:
            self.invitations.append(invitation)
            invited.set()

        attempt = asyncio.create_task(self.sign_in.sign_in(invite, "Close this tab."))
        await invited.wait()
        return attempt

    def port(self, number: int = -1) -> int:
        return int(parse_qs(urlsplit(self.invitations[number].url).query)["redirect_port"][0])

    async def press(self, decision: str, number: int = -1) -> httpx.URL:
        """What a browser does when the button is pressed; the address that it is sent to."""
        url = httpx.URL(self.invitations[number].url)
        async with httpx.AsyncClient(transport=self.sandbox.transport) as browser:
            page = (await browser.get(url)).raise_for_status()
            assert self.invitations[number].display_code in page.text
            answer = await browser.post(url, data={**url.params, "key": KEY, "decision": decision})
        assert answer.status_code == 303
        return httpx.URL(answer.headers["location"])

    async def call_back(self, url: httpx.URL) -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False) as browser:
            return await browser.get(url)

    async def assert_nothing_is_left(self) -> None:
        """Nobody listens, no key is kept, none is in use."""
        for number in range(len(self.invitations)):
            with socket.socket() as caller:
                assert caller.connect_ex((HOST, self.port(number))) != 0
        assert await self.store.load(self.origin) is None
        assert self.account_keys.current_key(self.origin) is None


@pytest.fixture
async def booth(tmp_path: Path) -> AsyncIterator[Booth]:
    wall = Clock()
    async with running(SandboxConfig(KEY, tmp_path), wall) as sandbox:
        clock, scope, events, store = VirtualClock(), TaskScope(), Events(), MemoryKeyStore()
        gates = Gates(clock, events, scope, jitter=lambda: 0.0)
        async with httpx.AsyncClient(transport=sandbox.transport) as http:

            def client(key: Callable[[], str | None]) -> RunApiClient:
                return RunApiClient(BASE_URL, key, http=http)

            keyless = client(lambda: None)
            account_keys = AccountKeys(
                keyless.origin,
                connections=Connections(gates),
                key_store=store,
                environ={},
                events=events,
                gates=gates,
                scope=scope,
                trial_client=client,
            )
            sign_in = SignIn(keyless, account_keys, clock, scope, "Ada’s studio")
            yield Booth(sandbox, clock, scope, store, account_keys, sign_in, keyless.origin)
            await scope.close()


async def test_allowed_in_the_browser_the_key_is_in_the_keyring(booth: Booth) -> None:
    attempt = await booth.start()
    page = await booth.call_back(await booth.press("allow"))
    assert "Close this tab." in page.text
    assert (await attempt).source is KeySource.KEYRING
    assert await booth.store.load(booth.origin) == KEY
    assert booth.account_keys.current_key(booth.origin) == KEY
    with socket.socket() as caller:
        assert caller.connect_ex((HOST, booth.port())) != 0
    assert (await booth.sandbox.ledger())["leaks"] == []


async def test_the_address_says_what_the_contract_asks_for(booth: Booth) -> None:
    attempt = await booth.start()
    (invitation,) = booth.invitations
    address = urlsplit(invitation.url)
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{booth.origin}/cli/authorize"
    assert set(query) == {
        *("state", "code_challenge", "code_challenge_method", "redirect_port", "display_code", "hostname"),
    }
    assert query["code_challenge_method"] == "S256"
    assert (len(query["state"]), len(query["code_challenge"])) == (43, 43)
    assert query["display_code"] == invitation.display_code
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", invitation.display_code)
    assert query["hostname"] == "Adas studio"
    assert invitation.url not in repr(invitation)
    attempt.cancel()
    await asyncio.wait({attempt})


async def test_the_verifier_is_the_one_behind_the_challenge(booth: Booth) -> None:
    seen: list[dict[str, str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append({**httpx.Response(200, content=request.content).json(), **dict(request.headers)})
        return httpx.Response(201, json={"key": "sk-granted-0123456789"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        client = RunApiClient(booth.origin, lambda: "sk-must-not-be-sent", http=http)
        booth.sign_in = SignIn(client, booth.account_keys, booth.clock, booth.scope, "studio")
        attempt = await booth.start()
        query = parse_qs(urlsplit(booth.invitations[0].url).query)
        await booth.call_back(
            httpx.URL(f"http://{HOST}:{booth.port()}/callback?code=c1&state={query['state'][0]}")
        )
        await attempt
    (sent,) = seen
    challenge = urlsafe_b64encode(sha256(sent["code_verifier"].encode()).digest()).rstrip(b"=").decode()
    assert challenge == query["code_challenge"][0]
    assert 43 <= len(sent["code_verifier"]) <= 128
    assert (sent["code"], sent["redirect_port"], sent["x-cli-hostname"]) == ("c1", booth.port(), "studio")
    assert "authorization" not in sent


async def test_every_attempt_has_secrets_of_its_own(booth: Booth) -> None:
    first, second = await booth.start(), await booth.start()
    one, two = (parse_qs(urlsplit(invitation.url).query) for invitation in booth.invitations)
    assert all(one[name] != two[name] for name in ("state", "code_challenge", "display_code"))
    second.cancel()
    await asyncio.wait({first, second})


async def _failed(attempt: asyncio.Task[KeySource]) -> SignInProblem:
    with pytest.raises(SignInFailed) as caught:
        await attempt
    return caught.value.problem


async def test_refused_in_the_browser(booth: Booth) -> None:
    attempt = await booth.start()
    page = await booth.call_back(await booth.press("refuse"))
    assert page.status_code == 200
    assert await _failed(attempt) is SignInProblem.REFUSED
    await booth.assert_nothing_is_left()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"code": "made-up"}, SignInProblem.CODE_REFUSED),
        ({"error": "server_error"}, SignInProblem.REFUSED),
    ],
)
async def test_an_answer_that_is_not_the_pages(
    booth: Booth, change: dict[str, str], problem: SignInProblem
) -> None:
    attempt = await booth.start()
    address = await booth.press("allow")
    await booth.call_back(address.copy_merge_params(change))
    assert await _failed(attempt) is problem
    await booth.assert_nothing_is_left()


async def test_a_code_that_somebody_spent_before(booth: Booth) -> None:
    attempt = await booth.start()
    address = await booth.press("allow")
    stolen = {"code": address.params["code"], "code_verifier": "x" * 43, "redirect_port": booth.port()}
    await booth.sandbox.http.post("/api/v1/cli/exchange", json=stolen)
    await booth.call_back(address)
    assert await _failed(attempt) is SignInProblem.CODE_REFUSED
    await booth.assert_nothing_is_left()


async def test_no_answer_for_five_minutes(booth: Booth) -> None:
    attempt = await booth.start()
    await booth.clock.pass_time(PATIENCE_S - 1)
    assert not attempt.done()
    await booth.clock.pass_time(2)
    assert await _failed(attempt) is SignInProblem.TOO_LATE
    await booth.assert_nothing_is_left()


async def test_cancelled_by_the_user(booth: Booth) -> None:
    attempt = await booth.start()
    attempt.cancel()
    await asyncio.wait({attempt})
    assert attempt.cancelled()
    await booth.assert_nothing_is_left()


@asynccontextmanager
async def held_exchange(
    booth: Booth,
) -> AsyncGenerator[tuple[asyncio.Task[KeySource], asyncio.Event]]:
    """An attempt that was allowed, while its code is exchanged for the key, which comes after the event."""
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow(request: httpx.Request) -> httpx.Response:
        asked.set()
        await answered.wait()
        return httpx.Response(201, json={"key": KEY})

    async with httpx.AsyncClient(transport=httpx.MockTransport(slow)) as http:
        client = RunApiClient(booth.origin, lambda: None, http=http)
        booth.sign_in = SignIn(client, booth.account_keys, booth.clock, booth.scope, "studio")
        attempt = await booth.start()
        await booth.call_back(await booth.press("allow"))
        await asked.wait()
        yield attempt, answered


async def test_cancelled_while_the_code_is_exchanged(booth: Booth) -> None:
    async with held_exchange(booth) as (attempt, _):
        attempt.cancel()
        await asyncio.wait({attempt})
    assert attempt.cancelled()
    await booth.assert_nothing_is_left()


async def test_a_second_attempt_replaces_the_first(booth: Booth) -> None:
    first = await booth.start()
    second = await booth.start()
    assert await _failed(first) is SignInProblem.REPLACED
    with socket.socket() as caller:
        assert caller.connect_ex((HOST, booth.port(0))) != 0
    await booth.call_back(await booth.press("allow"))
    assert (await second).source is KeySource.KEYRING


async def test_the_key_is_the_account_s_that_asked_for_it(booth: Booth) -> None:
    booth.account_keys.use_account("Studio")
    attempt = await booth.start()
    booth.account_keys.use_account("Client A")
    await booth.call_back(await booth.press("allow"))
    assert (await attempt).source is KeySource.KEYRING
    assert await booth.store.load(f"{booth.origin}#Studio") == KEY
    assert await booth.store.load(f"{booth.origin}#Client A") is None


async def test_an_attempt_replaced_during_its_exchange_keeps_nothing(booth: Booth) -> None:
    async with held_exchange(booth) as (first, answered):
        second = await booth.start()
        answered.set()
        assert await _failed(first) is SignInProblem.REPLACED
        second.cancel()
        await asyncio.wait({second})
    await booth.assert_nothing_is_left()


@pytest.mark.parametrize("scenario", ["code-refused", "offline"])
async def test_the_exchange_fails(booth: Booth, scenario: str) -> None:
    attempt = await booth.start()
    address = await booth.press("allow")
    await booth.sandbox.switch(scenario)
    await booth.call_back(address)
    with pytest.raises(SignInFailed if scenario == "code-refused" else Unreachable):
        await attempt
    await booth.assert_nothing_is_left()


@pytest.mark.posix("rlimit")
@pytest.mark.logs("nobody can listen for the sign-in page")
async def test_where_nobody_may_listen(booth: Booth) -> None:
    with limited("RLIMIT_NOFILE", 3), pytest.raises(SignInFailed) as caught:
        await booth.sign_in.sign_in(booth.invitations.append, "")
    assert caught.value.problem is SignInProblem.NO_LISTENER
    await booth.assert_nothing_is_left()


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("studio.local", "studio.local"),
        ("ひろし", "RunAPI Desktop"),
        ("a\r\nX: b", "aX: b"),
        ("x" * 99, "x" * 64),
    ],
)
def test_a_hostname_fits_into_a_header(name: str, sent: str) -> None:
    assert sendable_hostname(name) == sent
