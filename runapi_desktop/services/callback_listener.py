"""A listener on this computer that hears one answer of a sign-in page, and then no more.

Owns the few lines of HTTP that takes: ``GET /callback`` and what browsers ask before it. Knows nothing of
keys. Nobody outside this computer reaches it; what reaches it may still be hostile.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import socket
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs

from runapi_desktop.domain.errors import SignInProblem
from runapi_desktop.services.task_scope import TaskScope

_log = logging.getLogger(__name__)

HOST = "127.0.0.1"
_MAX_HEAD_BYTES = 8192
# A browser needs one or two connections for a moment; who wants more of them is no browser.
_MAX_VISITS = 32
_HEAD_PATIENCE_S = 10.0
_END_OF_HEAD = b"\r\n\r\n"
_PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>RunAPI Desktop</title><link rel="icon" href="data:,">
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; }}
main {{ font: 16px/1.5 system-ui, sans-serif; }}
main {{ text-align: center; padding: 24px; }}
h1 {{ font-size: 20px; }}
</style></head>
<body><main><h1>RunAPI Desktop</h1><p>{farewell}</p></main></body></html>
"""


class CallbackListener:
    """``async with``: listens on a free ``port`` of this computer until the block ends, however it ends.

    ``answer`` becomes the page's code, or why there is none. Only what bears ``state`` is an answer; the
    first one counts.
    """

    def __init__(self, scope: TaskScope, *, state: str, page_origin: str, farewell: str) -> None:
        """``page_origin`` may read the answer from a script; ``farewell`` is the sentence for the user."""
        self._scope = scope
        self._state = state
        self._page_origin = page_origin
        self._page = _PAGE.format(farewell=escape(farewell)).encode()
        self._visits: dict[asyncio.Transport, None] = {}
        self._is_over = False

    async def __aenter__(self) -> Self:
        """Raises ``OSError`` when the system lets nobody listen."""
        self._door = socket.create_server((HOST, 0))
        self._door.setblocking(False)
        self.port: int = self._door.getsockname()[1]
        self.answer: asyncio.Future[str | SignInProblem] = asyncio.get_running_loop().create_future()
        self._accepting = self._scope.spawn(self._accept(), "sign-in listener")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True
        self.answer.cancel()
        try:
            # An accept that is called off may lose a visitor on the threshold, so it is ended by a last one.
            with socket.socket() as knock:
                knock.setblocking(False)
                await asyncio.get_running_loop().sock_connect(knock, (HOST, self.port))
                await asyncio.wait({self._accepting})
        finally:
            self._accepting.cancel()
            self._door.close()
            for transport in tuple(self._visits):
                # One that is closing already still brings its page to the browser.
                if not transport.is_closing():
                    transport.abort()

    def settle(self, answer: str | SignInProblem) -> None:
        """Make ``answer`` the answer unless there is one."""
        if not self.answer.done():
            self.answer.set_result(answer)

    async def _accept(self) -> None:
        # asyncio's own servers leave a connection open that comes while they are being closed.
        loop = asyncio.get_running_loop()
        try:
            while True:
                connection, _ = await loop.sock_accept(self._door)
                if self._is_over:
                    connection.close()
                    return
                await loop.connect_accepted_socket(lambda: _Visit(self._respond, self._visits), connection)
        except OSError as error:
            _log.warning("the listener for the sign-in page ended: %s", error)
            self.settle(SignInProblem.NO_LISTENER)

    def _respond(self, method: str, target: str) -> bytes:
        path, _, query = target.partition("?")
        if path != "/callback":
            return self._reply(HTTPStatus.NOT_FOUND)
        match method:
            case "GET":
                return self._reply(self._hear(parse_qs(query)), self._page)
            case "OPTIONS":
                # A page on https asks for leave before its script talks to this computer.
                return self._reply(HTTPStatus.NO_CONTENT)
            case _:
                return self._reply(HTTPStatus.METHOD_NOT_ALLOWED)

    def _hear(self, query: dict[str, list[str]]) -> HTTPStatus:
        state, code = query.get("state", [""])[0], query.get("code", [""])[0]
        # Any page may find this port; only the sign-in page knows the state. Whoever does not is not heard.
        if not hmac.compare_digest(state.encode("utf-8", "replace"), self._state.encode()):
            return HTTPStatus.BAD_REQUEST
        if "error" in query:
            self.settle(SignInProblem.REFUSED)
            return HTTPStatus.OK
        if not code:
            return HTTPStatus.BAD_REQUEST
        self.settle(code)
        return HTTPStatus.OK

    def _reply(self, status: HTTPStatus, page: bytes = b"") -> bytes:
        headers = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(page)),
            "Content-Security-Policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
            "Access-Control-Allow-Origin": self._page_origin,
            "Access-Control-Allow-Methods": "GET",
            "Access-Control-Allow-Private-Network": "true",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Connection": "close",
        }
        lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{n}: {text}" for n, text in headers.items())]
        return "\r\n".join([*lines, "", ""]).encode("ascii") + page


class _Visit(asyncio.Protocol):
    """One connection: a request head comes, an answer goes."""

    def __init__(self, respond: Callable[[str, str], bytes], visits: dict[asyncio.Transport, None]) -> None:
        self._respond = respond
        self._visits = visits
        self._head = bytearray()
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        if len(self._visits) >= _MAX_VISITS:
            # Whoever came first and said nothing makes room: strangers cannot keep the sign-in page out.
            oldest = next(iter(self._visits))
            del self._visits[oldest]
            oldest.abort()
        self._visits[transport] = None
        self._patience = asyncio.get_running_loop().call_later(_HEAD_PATIENCE_S, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        self._visits.pop(self._transport, None)
        if self._patience is not None:
            self._patience.cancel()

    def data_received(self, data: bytes) -> None:
        self._head += data
        if len(self._head) > _MAX_HEAD_BYTES:
            self._transport.abort()
        elif _END_OF_HEAD in self._head:
            words = bytes(self._head).split(b"\r\n", 1)[0].decode("latin-1").split(" ")
            if len(words) == 3:
                self._transport.write(self._respond(words[0], words[1]))
            self._transport.close()
