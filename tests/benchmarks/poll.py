"""The processor time of one poll, alone and among 200 at once, beside bare httpx on the same server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import httpx

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.http import open_http
from tests.benchmarks.measure import Figure, program, quiet_environment

TITLE = "One poll"
_POLLS = 400
_ROUNDS = 5
_AT_ONCE = 200
_MOST_MS = 1.8
_MOST_OF_HTTPX = 1.3

Poll = Callable[[], Awaitable[object]]


def run() -> list[Figure]:
    """The best of five rounds of each, in turn."""
    with program("poll_server", environment=quiet_environment()) as server:
        alone, busy, httpx_alone, httpx_busy = asyncio.run(_measured(server.said()))
    return [
        Figure("one after the other: ours", alone, "ms"),
        Figure("one after the other: httpx", httpx_alone, "ms"),
        Figure("one after the other: ours by httpx", alone / httpx_alone, "x", _MOST_OF_HTTPX),
        Figure(f"of {_AT_ONCE} at once: ours", busy, "ms", _MOST_MS),
        Figure(f"of {_AT_ONCE} at once: httpx", httpx_busy, "ms"),
        Figure(f"of {_AT_ONCE} at once: ours by httpx", busy / httpx_busy, "x", 1.0),
    ]


async def _measured(address: str) -> tuple[float, float, float, float]:
    http = await open_http()
    client = RunApiClient(address, lambda: "a-key-for-nobody", http=http)
    async with http, httpx.AsyncClient() as bare:

        async def ours() -> object:
            return await client.get_task("hailuo", "text_to_video", "remote-1")

        async def theirs() -> object:
            return (await bare.get(f"{address}/api/v1/hailuo/text_to_video/remote-1")).json()

        ways = ((ours, 1), (ours, _AT_ONCE), (theirs, 1), (theirs, _AT_ONCE))
        rounds = [[await _ms(poll, at_once) for poll, at_once in ways] for _ in range(_ROUNDS)]
    alone, busy, httpx_alone, httpx_busy = (min(column) for column in zip(*rounds, strict=True))
    return alone, busy, httpx_alone, httpx_busy


async def _ms(poll: Poll, at_once: int) -> float:
    async def some() -> None:
        for _ in range(_POLLS // at_once):
            await poll()

    began_s = time.thread_time()
    await asyncio.gather(*(some() for _ in range(at_once)))
    return (time.thread_time() - began_s) * 1000 / _POLLS
