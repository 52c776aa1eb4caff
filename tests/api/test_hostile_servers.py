"""Servers that want more than to answer: to fill memory and disk, to keep the app waiting, to be led into the
user's own network. Each attack is the bytes of a real server on this computer."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import ssl
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader, Pace
from runapi_desktop.api.exchange import MAX_ANSWER_BYTES, exchange
from runapi_desktop.api.http import build_http, open_http
from runapi_desktop.api.json_reading import MAX_WORDS_LENGTH
from runapi_desktop.api.previews import fetch_preview
from runapi_desktop.api.reach import Reach, is_near
from runapi_desktop.api.uploads import upload_file
from runapi_desktop.domain.errors import BadAnswer, RunApiError, TooSlow, Unreachable
from runapi_desktop.domain.media_source import PictureFile
from tests.api.certificates import server_tls, write_certificate
from tests.api.loopback import Respond, Seen, always, http_bytes, loopback
from tests.api.scripted import KEY

CLIP = b"\x00\x00\x00\x20ftypisom" + bytes(range(256)) * 400
FAR = Reach("runapi.test")
QUICK = Pace(window_s=0.3, least_bytes=64 * 1024)


def _bomb(size_bytes: int, layers: int = 1) -> bytes:
    packed = gzip.compress(bytes(size_bytes), 9)
    for _ in range(layers - 1):
        packed = gzip.compress(packed, 9)
    return packed


def _nothing(_: int, __: int | None) -> None:
    return None


def _direct() -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False)


@asynccontextmanager
async def _downloader(**options: Any) -> AsyncIterator[Downloader]:
    downloader = Downloader(_direct, **options)
    try:
        yield downloader
    finally:
        await downloader.close()


def _client(origin: str, http: httpx.AsyncClient, deadline_s: float = 30.0) -> RunApiClient:
    async def no_pause(_: float) -> None:
        return None

    return RunApiClient(origin, lambda: KEY, http=http, sleep=no_pause, deadline_s=deadline_s)


# --- compression -------------------------------------------------------------------------------------

ENCODED = {
    "gzip twice": ("gzip, gzip", _bomb(32 * 1024**2, 2)),
    "gzip in two headers": ("gzip\r\nContent-Encoding: gzip", _bomb(32 * 1024**2, 2)),
    "gzip once, much": ("gzip", _bomb(32 * 1024**2)),
    "x-gzip": ("x-gzip", _bomb(32 * 1024**2)),
    "deflate": ("deflate", zlib.compress(bytes(32 * 1024**2), 9)),
    "brotli": ("br", b"\x8b\x03\x80abc\x03"),
    "an unknown one": ("rot13", b"{}"),
    "identity and gzip": ("identity, gzip, gzip", _bomb(32 * 1024**2, 2)),
    "broken": ("gzip", gzip.compress(b'{"a": 1}')[:-9] + b"junk-junk"),
    "cut off": ("gzip", gzip.compress(b'{"a": 1}' * 99)[:-12]),
}


@pytest.mark.parametrize("encoding", ["identity, identity", "aws-chunked", "Identity,, AWS-Chunked", ""])
async def test_an_encoding_that_changes_nothing_is_none(tmp_path: Path, encoding: str) -> None:
    body = b'{"balance_cents": 7}'
    async with (
        loopback(always(http_bytes(200, body, Content_Encoding=encoding))) as server,
        _direct() as http,
        _downloader() as it,
    ):
        answer = await exchange(http, httpx.Request("GET", server.origin))
        assert answer.body == body
    async with (
        loopback(always(http_bytes(200, b"moov", Content_Encoding=encoding))) as server,
        _downloader() as it,
    ):
        await it.download(server.origin, tmp_path / "p", _nothing)
    assert (tmp_path / "p").read_bytes() == b"moov"


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1" + b".1" * 30_000, b"HTTP/1.1 200 OK\r\n" + b"\x07bad " * 9_000, b"\xff" * 60_000],
    ids=["status line", "header", "neither"],
)
async def test_words_about_a_broken_head_have_bounds(head: bytes) -> None:
    """They repeat what the server said, and are shown."""
    async with loopback(always(head + b"\r\n\r\n")) as server, _direct() as http:
        with pytest.raises(RunApiError) as caught:
            await exchange(http, httpx.Request("GET", server.origin))
    assert len(caught.value.message) <= MAX_WORDS_LENGTH
    assert caught.value.message.isprintable()


@pytest.mark.parametrize("name", ENCODED)
async def test_an_answer_that_grows_is_refused_before_it_is_kept(name: str) -> None:
    encoding, body = ENCODED[name]
    async with (
        loopback(always(http_bytes(200, body, Content_Encoding=encoding))) as server,
        _direct() as http,
    ):
        client = _client(server.origin, http)
        for call in (client.me, client.prompts, lambda: client.price_schedules("hailuo", "a", "m")):
            with pytest.raises(BadAnswer):
                await call()
    assert {seen.headers["accept-encoding"] for seen in server.seen} == {"identity"}


@pytest.mark.parametrize("name", ENCODED)
async def test_a_download_that_grows_fills_no_disk(tmp_path: Path, name: str) -> None:
    encoding, body = ENCODED[name]
    sizes: list[int] = []

    def on_progress(_: int, __: int | None) -> None:
        sizes.extend(path.stat().st_size for path in tmp_path.iterdir())

    async with (
        loopback(always(http_bytes(200, body, Content_Encoding=encoding))) as server,
        _downloader() as it,
    ):
        with pytest.raises(BadAnswer):
            await it.download(server.origin, tmp_path / "p", on_progress)
    assert max(sizes, default=0) <= 4 * 1024**2
    assert list(tmp_path.iterdir()) == []


async def test_an_answer_that_is_gzip_all_the_same_is_read() -> None:
    packed = gzip.compress(json.dumps({"balance_cents": 7, "note": "x" * 300_000}).encode())
    async with (
        loopback(always(http_bytes(200, packed, Content_Encoding="GZip"))) as server,
        _direct() as http,
    ):
        assert (await _client(server.origin, http).balance()).balance_micros == 70_000


async def test_a_compressed_answer_of_just_the_limit(tmp_path: Path) -> None:
    for size_bytes, is_read in ((MAX_ANSWER_BYTES, True), (MAX_ANSWER_BYTES + 1, False)):
        answer = http_bytes(200, gzip.compress(bytes(size_bytes)), Content_Encoding="gzip")
        async with loopback(always(answer)) as server, _direct() as http:
            request = httpx.Request("GET", server.origin)
            if is_read:
                assert len((await exchange(http, request)).body) == size_bytes
            else:
                with pytest.raises(BadAnswer, match="larger"):
                    await exchange(http, request)


async def test_a_second_compressed_part_is_not_taken_for_the_whole() -> None:
    body = gzip.compress(b'{"balance_cents": 1}') + gzip.compress(b"more")
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    async with loopback(always(head + body)) as server, _direct() as http:
        with pytest.raises(BadAnswer, match="behind its end"):
            await exchange(http, httpx.Request("GET", server.origin))


# --- headers, cookies ----------------------------------------------------------------------------------

HEADS = {
    "many": b"".join(b"X-%d: a\r\n" % number for number in range(5000)),
    "one long one": b"X-Request-Id: " + b"-a" * 24_000 + b"\r\n",
    "many cookies": b"Set-Cookie: a=b\r\n" * 200,
}


@pytest.mark.parametrize("name", HEADS)
async def test_more_headers_than_any_are_refused(tmp_path: Path, name: str) -> None:
    answer = b"HTTP/1.1 200 OK\r\n" + HEADS[name] + b"Content-Length: 2\r\n\r\n{}"
    async with loopback(always(answer)) as server, _direct() as http, _downloader() as it:
        with pytest.raises(BadAnswer, match="headers"):
            await _client(server.origin, http).me()
        with pytest.raises(BadAnswer, match="headers"):
            await it.download(server.origin, tmp_path / "p", _nothing)


async def test_no_cookie_is_kept() -> None:
    cookies = b"".join(b"Set-Cookie: c%d=v; Max-Age=99999\r\n" % number for number in range(50))
    answer = b"HTTP/1.1 200 OK\r\n" + cookies + b'Content-Length: 19\r\n\r\n{"balance_cents":1}'
    async with loopback(always(answer)) as server, await open_http() as http:
        await _client(server.origin, http).balance()
        await _client(server.origin, http).balance()
        assert len(http.cookies.jar) == 0
    assert all("cookie" not in seen.headers for seen in server.seen)


async def test_what_a_broken_server_says_is_not_ours_to_repeat() -> None:
    async with (
        loopback(always(b"HTTP/1.1 our-unreleased-zeppelin\r\n\r\n")) as server,
        _direct() as http,
    ):
        with pytest.raises(Unreachable) as caught:
            await exchange(http, httpx.Request("GET", server.origin))
    assert "zeppelin" not in f"{caught.value} {caught.value!r}"


# --- drops -----------------------------------------------------------------------------------------------


def _dripping(first: bytes, drop: bytes) -> Respond:
    async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(0.02)

    return respond


DRIPS = {
    "bytes": _dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n", b"x"),
    "chunks": _dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "headers": _dripping(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
    "early hints": _dripping(b"", b"HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n"),
    "letters of one header": _dripping(b"HTTP/1.1 200 OK\r\nX-A: ", b"b"),
}


@pytest.mark.parametrize("name", DRIPS)
async def test_a_result_that_comes_by_drops_is_given_up(tmp_path: Path, name: str) -> None:
    async with loopback(DRIPS[name]) as server, _downloader(pace=QUICK) as it:
        with pytest.raises(TooSlow):
            await it.download(server.origin, tmp_path / "p", _nothing)
    assert list(tmp_path.iterdir()) == []


async def test_a_slow_result_above_the_least_rate_arrives(tmp_path: Path) -> None:
    async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(CLIP))
        for start in range(0, len(CLIP), 4096):
            writer.write(CLIP[start : start + 4096])
            await writer.drain()
            await asyncio.sleep(0.02)

    async with loopback(respond) as server, _downloader(pace=Pace(0.2, 1024)) as it:
        assert await it.download(server.origin, tmp_path / "p", _nothing) == len(CLIP)


@pytest.mark.parametrize("name", DRIPS)
async def test_an_answer_that_comes_by_drops_ends(name: str) -> None:
    async with loopback(DRIPS[name]) as server, _direct() as http:
        with pytest.raises(RunApiError):
            await _client(server.origin, http, deadline_s=0.3).balance()


async def test_the_answer_to_an_upload_must_come_in_time_however_long_the_upload_took() -> None:
    async def body() -> AsyncIterator[bytes]:
        for _ in range(6):
            yield b"x" * 1000
            await asyncio.sleep(0.1)

    request_head = {"Content-Length": "6000"}
    async with loopback(always(http_bytes(200))) as server, _direct() as http:
        request = httpx.Request("PUT", server.origin, headers=request_head, content=body())
        assert (await exchange(http, request, deadline_s=0.3)).status == 200
    async with loopback(DRIPS["headers"]) as server, _direct() as http:
        request = httpx.Request("PUT", server.origin, headers=request_head, content=body())
        with pytest.raises(Unreachable):
            await exchange(http, request, deadline_s=0.3)


# --- into the user's network -------------------------------------------------------------------------

NEAR = [
    *("127.0.0.1", "127.1", "127.0.0.1.", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "localhost"),
    *("LOCALHOST.", "a.localhost", "printer", "nas.local", "router.home.arpa", "metadata.google.internal"),
    *("10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("100.127.255.255", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1"),
    *("::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "fe80::1", "fe80::1%eth0"),
    *("fc00::1", "fd12::1", "fec0::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"),
    *("2001:0:4136:e378:8000:63bf:3fff:fdd2", "::ffff:0:127.0.0.1", "64:ff9b:1::7f00:1"),
    *("nas.lan", "wiki.intranet", "git.corp", "printer.localdomain"),
]
WORLD = [
    *("runapi.ai", "files.example.com", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "1.1.1.1"),
    *("2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "127.0.0.1.nip.example", "localhost.example"),
]


@pytest.mark.parametrize("host", NEAR)
def test_what_is_near(host: str) -> None:
    assert is_near(host)


@pytest.mark.parametrize("host", WORLD)
def test_what_is_in_the_world(host: str) -> None:
    assert not is_near(host)


@pytest.fixture
def stranger(monkeypatch: pytest.MonkeyPatch) -> str:
    """A name in the world that its owner lets stand for this computer."""
    look_up = socket.getaddrinfo

    def lying(host: Any, *args: Any, **options: Any) -> Any:
        name = host.decode("ascii") if isinstance(host, bytes) else str(host)
        is_stranger = name in ("stranger.example", "xn--fremdr-tva.example")
        return look_up("127.0.0.1" if is_stranger else host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lying)
    return "stranger.example"


@pytest.fixture
def tls(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    certificate = write_certificate(tmp_path_factory.mktemp("tls"))
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return server_tls(certificate)


@asynccontextmanager
async def _trusting_downloader() -> AsyncIterator[Downloader]:
    downloader = Downloader(build_http)
    try:
        yield downloader
    finally:
        await downloader.close()


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "127.1", "[::ffff:127.0.0.1]", "stranger.example", "Stranger.EXAMPLE"),
        *("xn--fremdr-tva.example", "fremd\u00ebr.example"),
    ],
)
async def test_a_result_does_not_lead_a_download_home(
    tmp_path: Path, tls: ssl.SSLContext, stranger: str, host: str
) -> None:
    async with loopback(always(http_bytes(200, CLIP)), tls) as server, _trusting_downloader() as it:
        port = server.origin.rpartition(":")[2]
        for scheme in ("https", "http"):
            with pytest.raises(BadAnswer):
                await it.download(f"{scheme}://{host}:{port}/x.mp4", tmp_path / "p", _nothing, FAR)
    assert server.seen == []
    assert list(tmp_path.iterdir()) == []


async def test_nor_does_a_redirect(tmp_path: Path, stranger: str) -> None:
    """The first step is allowed (its host is the server's own), the second is not."""
    async with loopback(always(http_bytes(200, CLIP))) as inside:
        aim = inside.origin.replace("127.0.0.1", "localhost")
        async with loopback(always(http_bytes(302, Location=aim))) as server, _downloader() as it:
            home = Reach("127.0.0.1")
            assert await it.download(server.origin, tmp_path / "p", _nothing, home) == len(CLIP)
            with pytest.raises(BadAnswer):
                await it.download(server.origin, tmp_path / "q", _nothing, _OnlyFirst("127.0.0.1"))
    assert len(inside.seen) == 1


class _OnlyFirst(Reach):
    """A far server that, for the test, stands at 127.0.0.1."""

    def check(self, url: httpx.URL) -> None:
        if url.host != self.home:
            FAR.check(url)


async def test_an_upload_does_not_go_to_the_users_own_network(tmp_path: Path, stranger: str) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"picture")
    picture = PictureFile(str(path), "0" * 64, 7, "image/png", "a.png", 400, 400)
    async with loopback(always(http_bytes(200))) as server:
        port = server.origin.rpartition(":")[2]
        for target in (server.origin, f"https://stranger.example:{port}", f"https://192.168.0.1:{port}"):
            ticket = {"signed_id": "s", "upload_url": f"{target}/put", "headers": {}}

            async def far(request: httpx.Request, ticket: Any = ticket) -> httpx.Response:
                return httpx.Response(200, json=ticket)

            transports = {"all://runapi.test": httpx.MockTransport(far)}
            async with httpx.AsyncClient(trust_env=False, mounts=transports) as mixed:
                with pytest.raises(BadAnswer):
                    await upload_file(
                        _client("https://runapi.test", mixed),
                        picture,
                        "a.png",
                        lambda _: None,
                        sleep=_no_pause,
                    )
    assert server.seen == []


async def _no_pause(_: float) -> None:
    return None


async def test_neither_does_a_preview_nor_a_redirect_of_the_api(stranger: str, tls: ssl.SSLContext) -> None:
    async with loopback(always(http_bytes(200, b"{}", Content_Type="image/png")), tls) as server:
        port = server.origin.rpartition(":")[2]
        for host in ("127.0.0.1", "stranger.example"):
            aim = f"https://{host}:{port}/x"

            async def far(_: httpx.Request, aim: str = aim) -> httpx.Response:
                return httpx.Response(302, headers={"Location": aim})

            mounts = {"all://runapi.test": httpx.MockTransport(far)}
            async with httpx.AsyncClient(trust_env=False, mounts=mounts, verify=_trusting()) as http:
                with pytest.raises(BadAnswer):
                    await fetch_preview(http, aim, FAR)
                with pytest.raises(BadAnswer):
                    await _client("https://runapi.test", http).balance()
    assert server.seen == []


def _trusting() -> ssl.SSLContext:
    return ssl.create_default_context()


async def test_a_server_that_is_near_may_name_its_neighbours(tmp_path: Path) -> None:
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        for home in ("localhost", "127.0.0.1", "10.0.0.7", "runapi.local"):
            assert await it.download(server.origin, tmp_path / "p", _nothing, Reach(home)) == len(CLIP)


async def test_an_address_of_the_users_own_is_fetched_from_where_it_is(tmp_path: Path) -> None:
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        assert await it.download(server.origin, tmp_path / "p", _nothing) == len(CLIP)
