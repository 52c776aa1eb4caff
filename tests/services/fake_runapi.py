"""A small RunAPI behind httpx's transport, with a ledger and with faults that a test puts in the way.

The sandbox is the faithful server; this one is quick, knows no real time and fails exactly when told.
"""

from __future__ import annotations

import json
import threading
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

KEY = "sk-test-0123456789abcdef"
ORIGIN = "https://runapi.test"
FILES = "https://files.runapi.test"
OWNER = {"id": "u1", "name": "Ada", "email": "a@b.c", "account": {"name": "Studio"}}

Fault = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response]
"""Gets the request and the server's own work, which it may do, leave undone, or do and then hide."""


def cut_before(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
    """The connection is never made."""
    del work
    raise httpx.ConnectError("no route", request=request)


def cut_after(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
    """The server does its work and the answer is lost."""
    work()
    raise httpx.ReadError("connection reset", request=request)


def timeout_after(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
    """The server does its work and the answer comes too late."""
    work()
    raise httpx.ReadTimeout("too slow", request=request)


def answer(
    status: int, *, done: bool = False, body: Any = None, headers: dict[str, str] | None = None
) -> Fault:
    """That answer; ``done``: after the work was done."""

    def fault(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
        del request
        if done:
            work()
        said = body or {"error": f"status {status}"}
        content = said if isinstance(said, bytes) else json.dumps(said).encode()
        return streamed(content, headers or {}, status)

    return fault


def streamed(content: bytes, headers: dict[str, str], status: int = 200) -> httpx.Response:
    """An answer whose bytes are still to be read, as from a network."""
    headers = {"content-length": str(len(content)), **headers}
    return httpx.Response(status, stream=httpx.ByteStream(content), headers=headers)


HTML_PAGE = answer(
    200, body=b"<html><title>Please log in</title></html>", headers={"content-type": "text/html"}
)


@dataclass
class FakeTask:
    """A task as the server knows it."""

    id: str
    body: str
    polls_left: int
    outcome: str = "completed"
    videos: int = 1


@dataclass
class FakeRunApi:
    """``polls`` is how many looks a task takes; ``videos`` how many clips it makes; ``clip`` their bytes.

    ``faults`` holds, for each of ``create poll prepare put confirm result me balance quote list``, what
    happens to the next requests, one each; ``always`` what happens to all of them after those. ``visits``
    names, for each create and poll that was let in, the step, the task and the key.
    """

    clip: bytes
    polls: int = 2
    videos: int = 1
    outcome: str = "completed"
    key: str = KEY
    balance_cents: int = 1000
    price_cents: int | None = None
    listed_cents: int | None = None
    billing_unit: str = "task"
    tasks: dict[str, FakeTask] = field(default_factory=dict)
    by_key: dict[tuple[str, str], FakeTask] = field(default_factory=dict)
    """By the key of the account and that of the order: an account knows its own orders only."""
    creates: list[tuple[str, str]] = field(default_factory=list)
    requests: Counter[str] = field(default_factory=Counter)
    leaks: list[str] = field(default_factory=list)
    faults: dict[str, deque[Fault]] = field(default_factory=dict)
    always: dict[str, Fault] = field(default_factory=dict)
    serial: int = 1
    uploads: int = 0
    upload_names: list[str] = field(default_factory=list)
    upload_life: str = "2026-11-03T13:00:00Z"
    other_keys: tuple[str, ...] = ()
    visits: list[tuple[str, str, str]] = field(default_factory=list)
    names: Callable[[int], str] = "t{}".format
    lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def charges(self) -> int:
        """How many tasks were, or will be, paid for."""
        return len(self.tasks)

    def fail(self, step: str, *faults: Fault) -> None:
        self.faults.setdefault(step, deque()).extend(faults)

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self.handle))

    async def handle(self, request: httpx.Request) -> httpx.Response:
        content = await request.aread()
        with self.lock:
            step, work = self._route(request, content)
            self.requests[step] += 1
            if request.url.host == "files.runapi.test" and "authorization" in request.headers:
                self.leaks.append(str(request.url))
            waiting = self.faults.get(step)
            fault = waiting.popleft() if waiting else self.always.get(step)
            return work() if fault is None else fault(request, work)

    def _route(self, request: httpx.Request, content: bytes) -> tuple[str, Callable[[], httpx.Response]]:
        path = request.url.path
        if request.url.host == "files.runapi.test":
            if request.method == "PUT":
                return "put", lambda: httpx.Response(200)
            return "result", lambda: self._result(path)
        if path.endswith("/files/prepare"):
            return "prepare", lambda: self._keyed(request, lambda: self._prepare(json.loads(content)))
        if path.endswith("/files/confirm"):
            return "confirm", lambda: self._keyed(request, self._confirm)
        if path.endswith("/me"):
            return "me", lambda: self._keyed(request, lambda: _json(OWNER))
        if path.endswith("/me/balance"):
            money = {"balance_cents": self.balance_cents}
            return "balance", lambda: self._keyed(request, lambda: _json(money))
        if path.endswith("/price_schedules"):
            return "list", lambda: self._price_list(request)
        if path.endswith("/price_quotes"):
            price = {"currency": "USD", "reservation_amount_cents": self.price_cents}
            return "quote", lambda: _json({"price_quote": price})
        if request.method == "POST":
            return "create", lambda: self._keyed(
                request, lambda: self._create(request.headers["Idempotency-Key"], content.decode(), request)
            )
        return "poll", lambda: self._keyed(request, lambda: self._poll(path.rsplit("/", 1)[1], request))

    def _keyed(self, request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
        if _key_in(request) not in (self.key, *self.other_keys):
            return _json({"error": "Invalid API key"}, 401)
        return work()

    def _prepare(self, wanted: dict[str, Any]) -> httpx.Response:
        self.uploads += 1
        self.upload_names.append(wanted["filename"])
        return _json(
            {"signed_id": f"s{self.uploads}", "upload_url": f"{FILES}/put/{self.uploads}", "headers": {}}
        )

    def _confirm(self) -> httpx.Response:
        return _json(
            {"file_name": "a", "url": f"{FILES}/u/{self.uploads}.png", "expires_at": self.upload_life}
        )

    def _create(self, key: str, body: str, request: httpx.Request) -> httpx.Response:
        self.creates.append((key, body))
        order = _key_in(request), key
        known = self.by_key.get(order)
        if known is None:
            known = FakeTask(self.names(len(self.tasks) + 1), body, self.polls, self.outcome, self.videos)
            self.by_key[order] = self.tasks[known.id] = known
        elif known.body != body:
            return _json({"error": "Idempotency key reused"}, 409)
        self.visits.append(("create", known.id, _key_in(request)))
        return _json({"id": known.id, "status": "pending"}, 201)

    def _poll(self, task_id: str, request: httpx.Request) -> httpx.Response:
        self.visits.append(("poll", task_id, _key_in(request)))
        task = self.tasks.get(task_id)
        if task is None:
            return _json({"error": "no such task"}, 404)
        if task.polls_left > 0:
            task.polls_left -= 1
            return _json({"id": task_id, "status": "processing"})
        if task.outcome == "failed":
            return _json({"id": task_id, "status": "failed", "error": "The prompt was refused by the model"})
        videos = [{"url": f"{FILES}/r/{task_id}/{self.serial}/{n}.mp4"} for n in range(task.videos)]
        return _json({"id": task_id, "status": "completed", "videos": videos, "usage": {"cost": 0.3}})

    def _price_list(self, request: httpx.Request) -> httpx.Response:
        etag = f'"{self.listed_cents}"'
        if request.headers.get("if-none-match") == etag:
            return httpx.Response(304)
        wanted = dict(request.url.params)
        strategy = "tiered" if self.listed_cents is None else "flat"
        line = {**wanted, "currency": "USD", "billing_unit": self.billing_unit, "billing_strategy": strategy}
        entry = {**line, "unit_price_cents": self.listed_cents}
        return httpx.Response(200, json={"price_schedules": [entry]}, headers={"ETag": etag})

    def _result(self, path: str) -> httpx.Response:
        serial = path.split("/")[3]
        if serial != str(self.serial):
            return httpx.Response(410)
        return streamed(self.clip, {"content-type": "video/mp4"})


def _key_in(request: httpx.Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def _json(body: Any, status: int = 200) -> httpx.Response:
    return httpx.Response(status, json=body, headers={"X-Request-Id": "req-1"})
