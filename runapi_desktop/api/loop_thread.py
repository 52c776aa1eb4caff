"""An event loop in a thread of its own, for work that must cost the window no frame and an exit no time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class LoopThread:
    """Starts with the first piece of work. Its threads are daemons, so no exit waits for them."""

    def __init__(self, name: str, at_end: Callable[[], Awaitable[None]]) -> None:
        """``at_end`` is awaited in the thread once all work has ended."""
        self._name = name
        self._at_end = at_end
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closed = False
        self._closing = asyncio.Event()
        self._ended: Future[None] = Future()
        # From here on nobody who stops waiting for the end can cancel it.
        self._ended.set_running_or_notify_cancel()

    async def run(self, work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of ``work(...)``, run in the thread. Cancelling the call cancels the work.

        Raises ``RuntimeError`` after ``close()``.
        """
        if self._is_closed:
            raise RuntimeError(f"{self._name} is closed")
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._loop.set_default_executor(_DaemonExecutor())
            Thread(target=self._serve, args=(self._loop,), name=self._name, daemon=True).start()
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work(*args, **kwargs), self._loop))

    async def close(self, patience_s: float) -> None:
        """Cancels the work and ends the thread, or leaves it to the system after ``patience_s`` seconds."""
        self._is_closed = True
        if self._loop is None or self._ended.done():
            return
        self._loop.call_soon_threadsafe(self._closing.set)
        ended = asyncio.wrap_future(self._ended)
        await asyncio.wait({ended}, timeout=patience_s)
        ended.cancel()

    def _serve(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            loop.run_until_complete(self._until_closed())
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()
            self._ended.set_result(None)

    async def _until_closed(self) -> None:
        await self._closing.wait()
        works = asyncio.all_tasks() - {asyncio.current_task()}
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)
        await self._at_end()
        # An answer that was left half read is closed by tasks of asyncio's own, one layer of httpx after the
        # other; a loop that closes before they have run warns of each.
        await asyncio.sleep(0)
        while left := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(left)
            await asyncio.sleep(0)


class _DaemonExecutor(ThreadPoolExecutor):
    """A daemon thread for each call: the interpreter joins a pool's threads at exit, and looking up a host
    name can take half a minute."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()

        def work() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - it belongs to whoever awaits the future
                future.set_exception(error)

        Thread(target=work, daemon=True).start()
        return future
