"""The real sandbox in this process, on a loop of its own, without a network and in virtual time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx

from runapi_desktop.sandbox.app import create_app
from runapi_desktop.sandbox.config import SandboxConfig
from tests.services.virtual_clock import START, VirtualClock

KEY = "sk-matrix-0123456789abcdef"
BASE_URL = "http://127.0.0.1:1"
RENDER_S = 12.0
_AUTHORIZED = {"Authorization": f"Bearer {KEY}"}

T = TypeVar("T")


@contextmanager
def loop_thread() -> Iterator[asyncio.AbstractEventLoop]:
    """A running event loop in a thread, for one sandbox after the other."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="sandboxes", daemon=True)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


class Sandbox:
    """One sandbox. Its time is the virtual clock's, without the jumps of the wall clock on the user's desk;
    ``asleep_s`` is how much of it went by while the user's computer slept."""

    def __init__(self, loop: asyncio.AbstractEventLoop, clock: VirtualClock, folder: Path) -> None:
        self._loop = loop
        self._clock = clock
        self._home = asyncio.get_running_loop()
        self.asleep_s = 0.0
        folder.mkdir()
        self._config = SandboxConfig(
            *(KEY, folder, RENDER_S, ("tiny-clips",), 10_000_000_000),
            has_control=True,
            now=self.now,
            sleep=self._sleep,
        )
        self._doors = AsyncExitStack()
        self._answering: list[str] = []
        self._accepted: set[str] = set()
        self._rendered = 0
        clock.waits_for.append(self.is_busy)

    def now(self) -> float:
        """Seconds since the epoch, by the sandbox's clock."""
        return START.timestamp() + self._clock.elapsed_s + self.asleep_s

    def is_busy(self) -> bool:
        """A request is being answered or a clip is being made: virtual time would run away meanwhile."""
        return bool(self._answering) or len(self._accepted) > self._rendered

    async def open(self) -> None:
        await self._there(self._open())

    async def close(self) -> None:
        await self._there(self._doors.aclose())

    async def answer(self, request: httpx.Request) -> httpx.Response:
        """What the sandbox says to ``request``, with its whole body. May be called on any loop."""
        self._answering.append(request.url.path)
        try:
            answer = await self._there(
                self._answer(request.method, request.url, request.headers, request.content)
            )
        finally:
            self._answering.remove(request.url.path)
        if request.method == "POST" and "X-RunAPI-Task-Id" in answer.headers:
            self._accepted.add(answer.headers["X-RunAPI-Task-Id"])
        return answer

    async def ledger(self) -> dict[str, Any]:
        """Tasks, charges and requests."""
        request = httpx.Request("GET", f"{BASE_URL}/sandbox/ledger", headers=_AUTHORIZED)
        return (await self.answer(request)).json()

    async def switch(self, *names: str) -> None:
        """Switch on exactly these scenarios, beside small clips."""
        body = {"names": ["tiny-clips", *names]}
        url = f"{BASE_URL}/sandbox/scenarios"
        answer = await self.answer(httpx.Request("POST", url, headers=_AUTHORIZED, json=body))
        assert answer.status_code == 200, answer.text

    async def _open(self) -> None:
        app = create_app(self._config)
        self._transport = httpx.ASGITransport(app)
        await self._doors.enter_async_context(app.router.lifespan_context(app))

    async def _answer(
        self, method: str, url: httpx.URL, headers: httpx.Headers, content: bytes
    ) -> httpx.Response:
        response = await self._transport.handle_async_request(
            httpx.Request(method, url, headers=headers, content=content)
        )
        await response.aread()
        return response

    async def _there(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    async def _sleep(self, delay_s: float) -> None:
        # The sandbox waits for one thing only, once a task: made or given up, it waits until it is due.
        self._rendered += 1
        slept: Awaitable[None] = asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(self._clock.sleep(delay_s), self._home)
        )
        await slept
