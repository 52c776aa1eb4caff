"""One request and its whole answer, within bounds.

Owns the limits of size and time, and what every failure of the way is called. Knows nothing of keys,
statuses or JSON.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx

from runapi_desktop.domain.errors import BadAnswer, Unreachable

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

MAX_ANSWER_BYTES = 8 * 1024 * 1024
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
        return self.headers.get("X-Request-Id") or None


async def exchange(
    http: httpx.AsyncClient,
    request: httpx.Request,
    *,
    max_bytes: int = MAX_ANSWER_BYTES,
    deadline_s: float | None = ANSWER_DEADLINE_S,
) -> Answer:
    """Sends ``request`` as it stands and reads the answer; follows no redirect and judges no status.

    Raises ``Unreachable`` when no whole answer came in time, ``BadAnswer`` when it is larger than
    ``max_bytes`` or its compression is broken.
    """
    with transport_errors():
        async with asyncio.timeout(deadline_s):
            response = await http.send(request, stream=True, follow_redirects=False)
            try:
                body = await _bounded_body(response, max_bytes)
            finally:
                await response.aclose()
    return Answer(response.status_code, response.headers, body)


@contextmanager
def transport_errors() -> Generator[None]:
    """Turns what httpx and the system raise on the way into ``Unreachable`` or ``BadAnswer``."""
    try:
        yield
    except httpx.DecodingError as error:
        raise BadAnswer("the answer is compressed in a broken way") from error
    # UnicodeError is what the resolver says to impossible host names; OSError slips past httpx from TLS.
    except (httpx.TransportError, httpx.InvalidURL, UnicodeError, OSError) as error:
        words = str(error) or type(error).__name__
        raise Unreachable(words, had_no_effect=isinstance(error, _NEVER_SENT)) from error


async def _bounded_body(response: httpx.Response, max_bytes: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > max_bytes:
            raise BadAnswer(f"the answer is larger than {max_bytes} bytes", status=response.status_code)
    return bytes(body)
