"""What every request passes first: the log, the request id, and the faults that are switched on.

An ASGI middleware. It knows kinds of requests and nothing of what the routes do.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runapi_desktop.sandbox.exchange import Answer, RequestKind
from runapi_desktop.sandbox.scenarios import ScenarioSet

DROP_EXTENSION = "runapi_desktop.drop"
"""The key under which the server offers, in the scope's extensions, a call that closes the connection."""

_KEPT_REQUESTS = 20_000
_CHUNK_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request as it came in. ``had_key`` says whether it carried an Authorization header."""

    method: str
    path: str
    kind: RequestKind
    had_key: bool
    idempotency_key: str | None


class RequestLog:
    """The last requests, oldest first."""

    def __init__(self) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=_KEPT_REQUESTS)

    def add(self, entry: LoggedRequest) -> None:
        """Note a request."""
        self._entries.append(entry)

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(self._entries)


class FaultInjection:
    """The middleware."""

    def __init__(self, app: ASGIApp, scenarios: ScenarioSet, log: RequestLog) -> None:
        self._app = app
        self._scenarios = scenarios
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or pass on what is not HTTP."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        kind = kind_of(scope["method"], scope["path"])
        self._log.add(
            LoggedRequest(
                *(scope["method"], scope["path"], kind, "authorization" in headers),
                headers.get("idempotency-key"),
            )
        )
        send = _with_request_id(send)
        faults = self._scenarios.faults(kind)
        for name, fault in faults:
            if fault.instead is not None:
                self._scenarios.take(name)
                await _deliver(fault.instead(), scope, receive, send)
                return
        if not faults:
            await self._app(scope, receive, send)
            return
        answer: Answer | None = await _carried_out(self._app, scope, receive)
        for name, fault in faults:
            if fault.afterwards is None or answer is None:
                continue
            changed = fault.afterwards(answer)
            if changed is not answer:
                self._scenarios.take(name)
                answer = changed
        await _deliver(answer, scope, receive, send)


def kind_of(method: str, path: str) -> RequestKind:
    """What a request is about, from its method and path alone."""
    match [method, *path.strip("/").split("/")]:
        case [_, "sandbox", *_]:
            return RequestKind.CONTROL
        case ["PUT", "uploads", *_]:
            return RequestKind.PUT
        case [_, "results", *_]:
            return RequestKind.RESULT
        case [_, "api", "v1", "files", *_]:
            return RequestKind.UPLOAD_API
        case [_, "api", "v1", "me", *_]:
            return RequestKind.ACCOUNT
        case ["POST", "api", "v1", "cli", "exchange"]:
            return RequestKind.SIGN_IN
        case ["POST", "api", "v1", _, _]:
            return RequestKind.CREATE
        case ["GET", "api", "v1", _, _, _] | ["GET", "api", "v1", "tasks", _]:
            return RequestKind.POLL
        case _:
            return RequestKind.PUBLIC


def _with_request_id(send: Send) -> Send:
    async def marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            request_id = f"req_{secrets.token_hex(8)}".encode()
            message["headers"] = [*message.get("headers", ()), (b"x-request-id", request_id)]
        await send(message)

    return marked


async def _carried_out(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """Run the request to its end and keep the answer."""
    start: Message = {}
    body = bytearray()

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.extend(message.get("body", b""))

    await app(scope, receive, keep)
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"])
    return Answer(start["status"], headers, bytes(body))


async def _deliver(answer: Answer | None, scope: Scope, receive: Receive, send: Send) -> None:
    if answer is None:
        await _drop(scope, receive)
        return
    length = len(answer.body) if answer.announced_bytes is None else answer.announced_bytes
    headers = [(name, value) for name, value in answer.headers if name.lower() != "content-length"]
    headers.append(("content-length", str(length)))
    raw_headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": raw_headers})
    for start in range(0, len(answer.body), _CHUNK_BYTES):
        chunk = answer.body[start : start + _CHUNK_BYTES]
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
        if answer.bytes_per_s is not None:
            await asyncio.sleep(len(chunk) / answer.bytes_per_s)
    if length == len(answer.body):
        await send({"type": "http.response.body", "body": b"", "more_body": False})
    else:
        await _drop(scope, receive)


async def _drop(scope: Scope, receive: Receive) -> None:
    """Close the connection; in-process, where there is none, ``ConnectionResetError`` stands for it."""
    drop: Callable[[], None] | None = scope.get("extensions", {}).get(DROP_EXTENSION)
    if drop is None:
        raise ConnectionResetError("the sandbox dropped the connection")
    drop()
    while (await receive())["type"] != "http.disconnect":
        pass
