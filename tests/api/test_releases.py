"""The file that tells the newest version is asked for by nobody in particular, and believed in little."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator

import httpx
import pytest

from runapi_desktop import __version__
from runapi_desktop.api.http import open_http
from runapi_desktop.api.releases import MAX_BYTES, ReleaseFeed
from runapi_desktop.domain.errors import BadAnswer, Unreachable
from runapi_desktop.domain.release import Release
from tests.api.loopback import Loopback, Respond, Seen, always, http_bytes, loopback


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with await open_http() as client:
        yield client


def answer(body: bytes, **headers: str) -> Respond:
    """``HERE`` in the body stands for the server's own address."""

    async def respond(seen: Seen, writer: asyncio.StreamWriter) -> None:
        here = f"http://{seen.headers['host']}".encode()
        writer.write(http_bytes(200, body.replace(b"HERE", here), **headers))

    return respond


GOOD = b'{"version": "0.2.0", "page": "HERE/desktop/0.2.0", "added later": [1]}'


async def newest(server: Loopback, http: httpx.AsyncClient) -> Release:
    return await ReleaseFeed(f"{server.origin}/desktop/latest.json", http).newest()


async def test_the_version_and_its_page_are_read(http: httpx.AsyncClient) -> None:
    async with loopback(answer(GOOD)) as server:
        assert await newest(server, http) == Release("0.2.0", f"{server.origin}/desktop/0.2.0")


async def test_nothing_about_the_user_goes_there_and_no_cookie_back(http: httpx.AsyncClient) -> None:
    async with loopback(answer(GOOD, Set_Cookie="visitor=17; Path=/")) as server:
        for _ in range(2):
            await newest(server, http)
    assert len(server.seen) == 2
    for seen in server.seen:
        assert (seen.method, seen.target, seen.body) == ("GET", "/desktop/latest.json", b"")
        assert set(seen.headers) == {"host", "accept", "accept-encoding", "user-agent"}
        assert seen.headers["accept-encoding"] == "identity"
        assert __version__ not in "".join(seen.headers.values())


async def test_what_the_client_adds_of_its_own_accord_stays_here() -> None:
    defaults = {"Authorization": "Bearer sk-live-0123456789abcdef"}
    async with (
        loopback(answer(GOOD)) as server,
        httpx.AsyncClient(headers=defaults, cookies={"visitor": "17"}) as http,
    ):
        await newest(server, http)
    assert {"authorization", "cookie"}.isdisjoint(server.seen[0].headers)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Sign in to this network</html>",
        b"[]",
        b"{}",
        b'{"version": "0.2.0"}',
        b'{"version": 2, "page": "HERE/"}'.replace(b"2", b"null"),
        b'{"version": "0.2.0 <script>", "page": "HERE/"}',
        b'{"version": "0.2.0", "page": ""}',
        b'{"version": "0.2.0", "page": "https://elsewhere.example/"}',
        b'{"version": "0.2.0", "page": "javascript:alert(1)"}',
        b'{"version": "0.2.0", "page": "file:///etc/passwd"}',
        b'{"version": "0.2.0", "page": "http://me:secret@127.0.0.1/"}',
        b"[" * 5000,
        b" " * (MAX_BYTES + 1),
    ],
)
async def test_what_makes_no_sense_is_a_bad_answer(http: httpx.AsyncClient, body: bytes) -> None:
    async with loopback(answer(body)) as server:
        with pytest.raises(BadAnswer):
            await newest(server, http)


async def test_a_small_answer_that_unpacks_to_a_large_one_is_refused(http: httpx.AsyncClient) -> None:
    packed = gzip.compress(b" " * 50_000_000)
    async with loopback(always(http_bytes(200, packed, Content_Encoding="gzip"))) as server:
        with pytest.raises(BadAnswer, match="larger"):
            await newest(server, http)


async def test_no_redirect_is_followed(http: httpx.AsyncClient) -> None:
    async with loopback(always(http_bytes(302, Location="/other.json"))) as server:
        with pytest.raises(BadAnswer):
            await newest(server, http)
    assert len(server.seen) == 1


async def test_nobody_there(http: httpx.AsyncClient) -> None:
    async with loopback(answer(GOOD)) as server:
        pass
    with pytest.raises(Unreachable) as caught:
        await newest(server, http)
    assert caught.value.had_no_effect


@pytest.mark.parametrize(
    "address", ["http://runapi.ai/latest.json", "ftp://a/b", "file:///a", "x", "https://"]
)
def test_only_safe_addresses_are_asked(address: str) -> None:
    with pytest.raises(ValueError, match=r"address"):
        ReleaseFeed(address, httpx.AsyncClient())
