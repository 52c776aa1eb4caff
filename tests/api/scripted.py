"""A RunAPI client on a transport that answers from a script and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import httpx

from runapi_desktop.api.client import RunApiClient

KEY = "sk-live-0123456789abcdef"
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

Reply = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Script:
    """Answers in turn; the last answer stays. ``delays_s`` are the waits the client asked for."""

    def __init__(self, *replies: Reply) -> None:
        self._replies = list(replies)
        self.requests: list[httpx.Request] = []
        self.delays_s: list[float] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.requests.append(request)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, httpx.Response) else reply(request)

    async def sleep(self, delay_s: float) -> None:
        self.delays_s.append(delay_s)

    def client(
        self, key: str | None = KEY, base_url: str = "https://runapi.ai", now: datetime = NOW
    ) -> RunApiClient:
        return RunApiClient(
            base_url,
            lambda: key,
            http=httpx.AsyncClient(transport=httpx.MockTransport(self)),
            sleep=self.sleep,
            random=lambda: 0.0,
            now=lambda: now,
        )


def task_json(**members: object) -> httpx.Response:
    """A task that was accepted, with other members as given."""
    return httpx.Response(200, json={"id": "task-1", "status": "pending"} | members)
