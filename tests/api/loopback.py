"""A bare HTTP/1.1 server on this computer that answers what a test writes, byte for byte, however wrong."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it arrived. Header names are in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Respond = Callable[[Seen, asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class Loopback:
    """Where the server is, and what it has seen."""

    origin: str
    seen: list[Seen] = field(default_factory=list)


def http_bytes(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer. Header names are written with underscores; ``Content_Length`` can be made a lie."""
    lines = {
        "Content-Length": str(len(body)),
        **{name.replace("_", "-"): text for name, text in headers.items()},
    }
    head = f"HTTP/1.1 {status} Status\r\n" + "".join(f"{name}: {text}\r\n" for name, text in lines.items())
    return head.encode() + b"\r\n" + body


@asynccontextmanager
async def loopback(respond: Respond, tls: ssl.SSLContext | None = None) -> AsyncIterator[Loopback]:
    """Serves each connection once: reads a request, lets ``respond`` write, closes."""
    place = Loopback("")
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
            method, target, _ = head[0].split(" ")
            headers = {n.lower(): v.strip() for n, _, v in (line.partition(":") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            place.seen.append(seen := Seen(method, target, headers, body))
            await respond(seen, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    scheme = "https" if tls else "http"
    place.origin = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield place
    finally:
        server.close()
        for task in tuple(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def always(answer: bytes) -> Respond:
    """The same bytes for every request."""

    async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    return respond


def in_turn(*answers: bytes) -> Respond:
    """One answer after the other; the last one stays."""
    left = list(answers)

    async def respond(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(left.pop(0) if len(left) > 1 else left[0])

    return respond
