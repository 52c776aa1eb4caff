"""One request and its whole answer, within bounds.

Owns the limits of size and time, and what every failure of the way is called. Knows nothing of keys,
statuses or JSON.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from typing import cast

import httpx

from runapi_desktop.api.bodies import Body, check_head
from runapi_desktop.api.json_reading import clean_text
from runapi_desktop.domain.errors import BadAnswer, Unreachable
from runapi_desktop.domain.plain_words import plain_id

# What httpx raises before the first byte of a request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.InvalidURL,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    UnicodeError,
)

# What httpx words with pieces of what the other side said.
_QUOTING = (httpx.InvalidURL, httpx.ProtocolError, httpx.ProxyError)

# Some eighty times a page of prompts. JSON of four times as much can be so made that to read it stops the
# window for half a second.
MAX_ANSWER_BYTES = 1024 * 1024
# The limits of each phase do not stop a server that drips one byte at a time.
ANSWER_DEADLINE_S = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    body: bytes = field(default=b"", repr=False)

    @property
    def request_id(self) -> str | None:
        """RunAPI's own name for the exchange, for its support."""
        return plain_id(self.headers.get("X-Request-Id") or None)


async def exchange(
    http: httpx.AsyncClient,
    request: httpx.Request,
    *,
    max_bytes: int = MAX_ANSWER_BYTES,
    deadline_s: float = ANSWER_DEADLINE_S,
) -> Answer:
    """Sends ``request`` as it stands and reads the answer; follows no redirect and judges no status.

    ``deadline_s`` begins anew with each part of the request that leaves: it bounds the server's answer, not
    a slow line. Raises ``Unreachable`` when no whole answer came in time, ``BadAnswer`` when it is larger
    than ``max_bytes`` or encoded in a way that nobody asked for.
    """
    with transport_errors():
        async with asyncio.timeout(deadline_s) as limit:
            loop = asyncio.get_running_loop()
            request.stream = _Departing(
                cast("httpx.AsyncByteStream", request.stream),
                lambda: limit.reschedule(loop.time() + deadline_s),
            )
            response = await http.send(request, stream=True, follow_redirects=False)
            try:
                check_head(response)
                body = await _bounded_body(response, max_bytes)
            finally:
                await response.aclose()
    return Answer(response.status_code, response.headers, body)


@contextmanager
def transport_errors() -> Generator[None]:
    """Turns what httpx and the system raise on the way into ``Unreachable`` or ``BadAnswer``."""
    try:
        yield
    # UnicodeError is what the resolver says to impossible host names; OSError slips past httpx from TLS.
    except (httpx.TransportError, httpx.InvalidURL, UnicodeError, OSError) as error:
        words = clean_text(str(error)) or type(error).__name__
        raise Unreachable(
            words,
            had_no_effect=isinstance(error, _NEVER_SENT),
            is_quotation=isinstance(error, _QUOTING),
        ) from error


async def _bounded_body(response: httpx.Response, max_bytes: int) -> bytes:
    body = bytearray()
    async with aclosing(Body(response).pieces()) as pieces:
        async for piece in pieces:
            body += piece
            if len(body) > max_bytes:
                raise BadAnswer(f"the answer is larger than {max_bytes} bytes", status=response.status_code)
    return bytes(body)


class _Departing(httpx.AsyncByteStream):
    """A request's body that tells of each part that has left."""

    def __init__(self, body: httpx.AsyncByteStream, has_left: Callable[[], None]) -> None:
        self._body = body
        self._has_left = has_left

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._body:
            yield part
            self._has_left()

    async def aclose(self) -> None:
        await self._body.aclose()
