"""Lines to servers: each transport holds one connection and carries one request at a time.

httpcore's pool looks through all its connections and all waiting requests at the beginning and end of each
request: more than half of what a poll costs where many tasks are followed. A pool of one has nothing to look
through. Knows nothing of what is sent.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import cast

import httpx

Origin = tuple[str, str, int | None]


class Lines(httpx.AsyncBaseTransport):
    """At most ``most`` requests at once; the line that was used last is used next. One that nobody used for
    ``idle_s`` seconds is closed with the next request, and one that failed or was left in the middle at once:
    httpcore can keep such a connection, busy for ever. ``open_line`` makes a transport for one connection."""

    def __init__(self, open_line: Callable[[], httpx.AsyncBaseTransport], most: int, idle_s: float) -> None:
        self._open_line = open_line
        self._idle_s = idle_s
        self._places = asyncio.Semaphore(most)
        self._free: dict[Origin, deque[tuple[float, httpx.AsyncBaseTransport]]] = {}
        self._is_closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises ``httpx.PoolTimeout`` where no line gets free in time."""
        await self._enter(request)
        origin = (request.url.scheme, request.url.host, request.url.port)
        line = None
        try:
            line = self._last_used(origin) or self._open_line()
            await self._close_idle()
            response = await line.handle_async_request(request)
        except BaseException:
            self._places.release()
            if line is not None:
                await line.aclose()
            raise
        body = cast("httpx.AsyncByteStream", response.stream)
        response.stream = _Body(body, lambda is_sound: self._leave(origin, line, is_sound))
        return response

    async def aclose(self) -> None:
        """Close every line that is free; the others when their answers are closed."""
        self._is_closed = True
        free = [line for lines in self._free.values() for _, line in lines]
        self._free.clear()
        for line in free:
            await line.aclose()

    async def _enter(self, request: httpx.Request) -> None:
        # Most find a place free: they need no timer.
        patience_s = request.extensions.get("timeout", {}).get("pool") if self._places.locked() else None
        try:
            async with asyncio.timeout(patience_s):
                await self._places.acquire()
        except TimeoutError as error:
            raise httpx.PoolTimeout("no line is free", request=request) from error

    async def _leave(self, origin: Origin, line: httpx.AsyncBaseTransport, is_sound: bool) -> None:
        self._places.release()
        if self._is_closed or not is_sound:
            await line.aclose()
        else:
            now = asyncio.get_running_loop().time()
            self._free.setdefault(origin, deque()).append((now, line))

    def _last_used(self, origin: Origin) -> httpx.AsyncBaseTransport | None:
        lines = self._free.get(origin)
        return lines.pop()[1] if lines else None

    async def _close_idle(self) -> None:
        since = asyncio.get_running_loop().time() - self._idle_s
        for origin, lines in list(self._free.items()):
            while lines and lines[0][0] < since:
                await lines.popleft()[1].aclose()
            if not lines and self._free.get(origin) is lines:
                del self._free[origin]


class _Body(httpx.AsyncByteStream):
    """The body of an answer, after whose end the line is free. ``leave`` is told whether it ended well."""

    def __init__(self, body: httpx.AsyncByteStream, leave: Callable[[bool], Awaitable[None]]) -> None:
        self._body = body
        self._leave = leave
        self._is_open = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._body:
            yield part

    async def aclose(self) -> None:
        if self._is_open:
            self._is_open = False
            is_closed = False
            try:
                await self._body.aclose()
                is_closed = True
            finally:
                await self._leave(is_closed)
