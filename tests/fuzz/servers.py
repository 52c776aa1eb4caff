"""What comes over a socket: what servers answer, and what anybody says to the listeners of this computer."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Generator, Sequence
from contextlib import AsyncExitStack, contextmanager, suppress
from pathlib import Path
from struct import pack
from urllib.parse import urlsplit
from zlib import crc32

import httpx

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.domain.errors import RunApiError, StorageTrouble
from runapi_desktop.services.callback_listener import HOST, CallbackListener
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.window.single_instance import InstanceBell, bell_address
from tests.api.loopback import Seen, http_bytes, loopback
from tests.api.scripted import KEY
from tests.api.test_hostile_answers import ASKED, check_said
from tests.fuzz.application import qt_runner
from tests.fuzz.target import Eat, Target
from tests.sandbox.process import sandbox_process

# --- answers -------------------------------------------------------------------------------------------

_SAID: tuple[object, ...] = (
    {
        "id": "t1",
        "status": "completed",
        "videos": [{"url": "https://a.example/v.mp4"}],
        "usage": {"cost": 0.3},
    },
    {
        "task_id": "t1",
        "status": "failed",
        "error": {"message": "no (1026)", "code": "x", "errors": ["a"]},
    },
    {"id": "u", "name": "A", "email": "a@b.example", "account": {"id": "1", "name": "B"}, "balance_cents": 7},
    {"price_quote": {"reservation_amount_cents": 30, "currency": "USD", "estimate_basis": "a", "as_of": "b"}},
    {"as_of": "2026", "price_schedules": [{"service": "luma", "unit_price_cents": 50, "currency": "USD"}]},
    {"prompts": [{"id": 1, "title": "Boats", "prompt": "A boat", "tags": ["a"]}], "pagination": {"page": 1}},
    {"signed_id": "s", "upload_url": "https://a.example/u", "headers": {"Content-Type": "image/png"}},
    {"url": "https://a.example/a.png", "expires_at": "2026-11-20T12:00:00Z", "file_name": "a.png"},
    {"error": "no", "errors": {"prompt": ["too long"]}},
)
_HEADERS = {"X_Request_Id": "r-1", "Retry_After": "3", "Date": "Fri, 20 Nov 2026 12:00:00 GMT", "ETag": '"a"'}


def _answers_seeds() -> Sequence[bytes]:
    bodies = [json.dumps(said).encode() for said in _SAID]
    pages = [b"<html><title>Bad gateway</title><h1>502</h1></html>", b""]
    answers = [http_bytes(status, body, **_HEADERS) for body in bodies for status in (200, 422)]
    chunks = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10;a=b\r\n" + bodies[0][:16] + b"\r\n0\r\n\r\n"
    )
    moved = http_bytes(302, b"", Location="/api/v1/me")
    # Without a length, so that a body may become any other.
    bare = [b"HTTP/1.1 200 OK\r\nX-RunAPI-Task-Id: t9\r\n\r\n" + body for body in (*bodies, *pages)]
    return [*answers, *bare, *bodies, chunks, moved, http_bytes(500, pages[0])]


async def _nap(_: float) -> None:
    return


@contextmanager
def _answers(folder: Path) -> Generator[Eat]:
    asks = tuple(ASKED.values())

    async def ask(answer: bytes) -> None:
        async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
            writer.write(answer)

        async with loopback(respond) as server, httpx.AsyncClient(trust_env=False) as http:
            client = RunApiClient(server.origin, lambda: KEY, http=http, sleep=_nap, deadline_s=1.0)
            said: object
            try:
                said = await asks[crc32(answer) % len(asks)](client)
            except RunApiError as error:
                said = error
            check_said(said)

    with asyncio.Runner() as runner:

        def eat(data: bytes) -> None:
            # A body alone is the answer of a server that means well.
            runner.run(ask(data if data.startswith(b"HTTP") else http_bytes(200, data)))

        yield eat


# --- results -------------------------------------------------------------------------------------------


def _results_seeds() -> Sequence[bytes]:
    clip = b"\0\0\0\x20ftypisom" + bytes(range(256)) * 20
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n" + clip[:32] + b"\r\n0\r\n\r\n"
    gone, moved = http_bytes(403, b"<Error>expired</Error>"), http_bytes(302, b"", Location="/other")
    return [http_bytes(200, clip), b"HTTP/1.1 200 OK\r\n\r\n" + clip, chunked, gone, moved]


@contextmanager
def _results(folder: Path) -> Generator[Eat]:
    part = folder / "a.part"

    async def fetch(answer: bytes) -> None:
        async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
            writer.write(answer)

        async with loopback(respond) as server:
            try:
                size = await downloader.download(server.origin, part, lambda _, __: None)
            except (RunApiError, StorageTrouble):
                assert not part.exists()
            else:
                assert 0 < part.stat().st_size == size
                part.unlink()

    downloader = Downloader(lambda: httpx.AsyncClient(trust_env=False, timeout=1.0))
    with asyncio.Runner() as runner:
        yield lambda data: runner.run(fetch(data))
        runner.run(downloader.close())


# --- the practice server -------------------------------------------------------------------------------


def _requests_seeds() -> Sequence[bytes]:
    def request(first: str, body: bytes = b"", *headers: str) -> bytes:
        lines = (first, "Host: HOST", "Authorization: Bearer KEY", *headers, f"Content-Length: {len(body)}")
        return "\r\n".join((*lines, "Connection: close", "", "")).encode() + body

    task = b'{"model": "hailuo-02-text-to-video-standard", "prompt": "a boat", "duration_seconds": 6}'
    quote = b'{"service": "hailuo", "action": "text_to_video", "model": "x", "params": {}}'
    wish = "state=s&code_challenge=c&code_challenge_method=S256&redirect_port=1&display_code=A-B&hostname=h"
    file = b'{"filename": "first-frame.png", "byte_size": 10, "checksum": "1B2M2Y8AsgTpgAmY7PhCfg=="}'
    inline = b'{"source": {"type": "base64", "data": "iVBORw0KGgo="}, "file_name": "a.png"}'
    return [
        request("GET /api/v1/me HTTP/1.1", b"", "Origin: http://HOST", "Sec-Fetch-Site: same-origin"),
        request("GET /api/v1/prompts?modality=video&q=boat&page=1&per_page=24 HTTP/1.1"),
        request("GET /api/v1/price_schedules?service=hailuo&action=text_to_video&model=x HTTP/1.1"),
        request(
            "POST /api/v1/hailuo/text_to_video HTTP/1.1", task, "Idempotency-Key: k", "Expect: 100-continue"
        ),
        request("GET /api/v1/hailuo/text_to_video/t HTTP/1.1"),
        request("POST /api/v1/price_quotes HTTP/1.1", quote, "Content-Type: application/json"),
        request("POST /api/v1/files/prepare HTTP/1.1", file),
        request("POST /api/v1/files HTTP/1.1", inline),
        request("PUT /uploads/a-b HTTP/1.1", b"0123456789", "Content-MD5: x"),
        request(f"GET /cli/authorize?{wish} HTTP/1.1"),
        request("POST /cli/authorize HTTP/1.1", f"{wish}&decision=allow&key=x".encode()),
        request("POST /api/v1/cli/exchange HTTP/1.1", b'{"code": "c", "code_verifier": "v"}'),
        request("GET /results/a-1-b.mp4 HTTP/1.1", b"", "Range: bytes=0-1"),
        b"GET / HTTP/1.0\r\n\r\n",
    ]


_LONGEST_WAIT_S = 0.05


@contextmanager
def _requests(folder: Path) -> Generator[Eat]:
    with (folder / "stderr").open("w+b") as stderr, sandbox_process(stderr=stderr) as server:
        host = urlsplit(server.base_url)
        address = host.netloc.encode()
        key = server.api_key.encode()
        complained = 0

        def eat(data: bytes) -> None:
            nonlocal complained
            with socket.create_connection((host.hostname, host.port)) as caller:
                caller.settimeout(5.0)
                with suppress(ConnectionError):
                    caller.sendall(data.replace(b"HOST", address).replace(b"KEY", key))
                caller.settimeout(_LONGEST_WAIT_S)  # what is not a whole request gets no answer
                with suppress(OSError):
                    assert b" 500 " not in caller.recv(65_536)[:16]
            assert server.process.poll() is None, "the server is gone"
            written = stderr.seek(0, 2)
            if written > complained:
                stderr.seek(complained)
                complained = written
                raise AssertionError(stderr.read().decode("utf-8", "replace"))

        yield eat


# --- the sign-in page's callback -----------------------------------------------------------------------

_STATE = "the-state-of-this-attempt"


def _callbacks_seeds() -> Sequence[bytes]:
    heads = b"Host: 127.0.0.1\r\nOrigin: https://runapi.test\r\n\r\n"
    return [
        f"GET /callback?code=c%2F1&state={_STATE} HTTP/1.1\r\n".encode() + heads,
        b"GET /callback?error=access_denied&state=another HTTP/1.1\r\n" + heads,
        b"OPTIONS /callback?code=c&state=x HTTP/1.1\r\nAccess-Control-Request-Method: GET\r\n" + heads,
        b"GET /favicon.ico HTTP/1.1\r\n" + heads,
    ]


@contextmanager
def _callbacks(folder: Path) -> Generator[Eat]:
    def new_listener() -> CallbackListener:
        return CallbackListener(TaskScope(), state=_STATE, page_origin="https://runapi.test", farewell="Done")

    async def call(listener: CallbackListener, data: bytes) -> None:
        reader, writer = await asyncio.open_connection(HOST, listener.port)
        # Otherwise the system keeps the port of each call for a minute, and has none left after thousands.
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, pack("ii", 1, 0))
        try:
            with suppress(ConnectionError):
                writer.write(data)
                writer.write_eof()
                said = await reader.read()
                assert not said or said.startswith(b"HTTP/1.1 ")
        finally:
            writer.close()
        assert _STATE.encode() in data or not listener.answer.done()

    with asyncio.Runner() as runner:
        attempt = AsyncExitStack()
        listener = runner.run(attempt.enter_async_context(new_listener()))

        def eat(data: bytes) -> None:
            nonlocal listener
            runner.run(call(listener, data))
            if listener.answer.done():
                runner.run(attempt.aclose())
                listener = runner.run(attempt.enter_async_context(new_listener()))

        yield eat
        runner.run(attempt.aclose())


# --- the bell for second copies ------------------------------------------------------------------------


@contextmanager
def _bells(folder: Path) -> Generator[Eat]:
    folder.chmod(0o700)

    async def call(data: bytes) -> None:
        heard: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        connection = bell.rung.connect(lambda: heard.done() or heard.set_result(None))
        with socket.socket(socket.AF_UNIX) as caller:
            caller.setblocking(False)
            caller.connect(address)
            with suppress(BlockingIOError):  # more than fits at once
                caller.send(data)
        async with asyncio.timeout(5.0):
            await heard
        bell.rung.disconnect(connection)

    with qt_runner() as runner:
        bell = InstanceBell(folder)
        assert bell.listen()
        address = bell_address(folder)
        assert address is not None
        yield lambda data: runner.run(call(data))
        bell.close()


TARGETS = (
    Target("answers", _answers_seeds, _answers, True, 2_000_000, (b"[" + b"[]," * 1_300_000 + b"0]",)),
    Target("results", _results_seeds, _results, most_bytes=2_000_000),
    Target("practice requests", _requests_seeds, _requests, most_bytes=100_000),
    Target("sign-in callback", _callbacks_seeds, _callbacks, is_on_window=True),
    Target("second-copy bell", lambda: [b'["/a.png"]', b"", b"GET /\r\n"], _bells, is_on_window=True),
)
