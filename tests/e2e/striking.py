"""Strikes a task at one boundary, through the seams that the services are given: transport, stores, threads.

`Stops` is told of every boundary that is reached and acts once, at its own. The seams tell it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import ClassVar, ParamSpec, TypeVar

import httpx

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.sandbox.exchange import RequestKind
from runapi_desktop.sandbox.fault_injection import kind_of
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.e2e.fault_matrix import Boundary as At
from tests.e2e.fault_matrix import Fault
from tests.e2e.sandbox_thread import Sandbox
from tests.services.watched_workers import WatchedExecutor

T = TypeVar("T")
P = ParamSpec("P")

HOW_OFTEN = {Fault.CUT: 4, Fault.TIMEOUT: 4, Fault.STATUS_500: 4}
"""How many requests in a row a network fault strikes; two where nothing is said. Four outlast the short
retries of a single call."""


class Mistake(RuntimeError):
    """An exception that nobody foresaw."""


@dataclass
class Stops:
    """Acts when ``boundary`` is reached for the first time. ``was_there`` says whether it ever was."""

    boundary: At
    act: Callable[[], None] = lambda: None
    was_there: bool = False

    def reached(self, here: At) -> None:
        if here is self.boundary and not self.was_there:
            self.was_there = True
            self.act()


@dataclass(frozen=True)
class Sent:
    """A request as it left the computer."""

    kind: str
    origin: str
    had_key: bool
    idempotency_key: str | None
    body: bytes


def request_step(request: httpx.Request) -> str:
    """``prepare put confirm create poll result``, or what else the request is about."""
    kind = kind_of(request.method, request.url.path)
    if kind is RequestKind.UPLOAD_API:
        return request.url.path.rpartition("/")[2]
    return kind.value


_AROUND = {
    "prepare": (At.BEFORE_PREPARE, At.AFTER_PREPARE),
    "put": (At.BEFORE_PUT, At.AFTER_PUT),
    "confirm": (At.BEFORE_CONFIRM, At.AFTER_CONFIRM),
    "create": (At.BEFORE_POST, At.AFTER_POST),
}


class StrikingTransport(httpx.AsyncBaseTransport):
    """Between the app and the sandbox. ``strike`` lets the next requests meet a network fault; ``times`` are
    the moments of all requests, in seconds of ``time_s``, ``sent`` those requests that found a server."""

    def __init__(self, sandbox: Sandbox, stops: Stops, time_s: Callable[[], float]) -> None:
        self._sandbox = sandbox
        self._stops = stops
        self._time_s = time_s
        self._fault: Fault | None = None
        self._left = 0
        self._polls = 0
        self.sent: list[Sent] = []
        self.times: list[float] = []

    def strike(self, fault: Fault, times: int | None = None) -> None:
        self._fault = fault
        self._left = times or HOW_OFTEN.get(fault, 2)

    def mend(self) -> None:
        """Everything passes again."""
        self._left = 0

    def struck(self) -> Fault | None:
        """The fault that this request, or what is left of its answer, meets; counts it."""
        if self._left == 0:
            return None
        self._left -= 1
        return self._fault

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=self)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        self.times.append(self._time_s())
        step = request_step(request)
        had_key = "authorization" in request.headers
        origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
        before, after = self._around(step)
        self._reached(before)
        fault = self.struck()
        if fault not in (Fault.CUT, Fault.TIMEOUT):  # Those are met before a connection is made.
            self.sent.append(Sent(step, origin, had_key, request.headers.get("idempotency-key"), body))
        if fault is not None:
            return self._instead(fault, request, None)
        answer = await self._sandbox.answer(request)
        self._reached(after)
        if step == "poll" and b'"videos"' in answer.content:
            self._reached(At.AFTER_LAST_POLL)
        fault = self.struck()
        if fault is not None:
            return self._instead(fault, request, answer)
        if step == RequestKind.RESULT:
            return httpx.Response(
                answer.status_code, headers=answer.headers, stream=_Result(self, self._stops, answer.content)
            )
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def _around(self, step: str) -> tuple[At | None, At | None]:
        if step == RequestKind.RESULT:
            return At.BEFORE_DOWNLOAD, None
        if step == RequestKind.POLL:
            self._polls += 1
            if self._polls == 1:
                return At.BEFORE_FIRST_POLL, At.AFTER_FIRST_POLL
            return At.BEFORE_NEXT_POLL, At.AFTER_NEXT_POLL
        return _AROUND.get(step, (None, None))

    def _reached(self, boundary: At | None) -> None:
        if boundary is not None:
            self._stops.reached(boundary)

    def _instead(self, fault: Fault, request: httpx.Request, answer: httpx.Response | None) -> httpx.Response:
        """What comes in place of ``answer``; ``None`` stands for one that the server was never asked for."""
        headers = {"date": _http_date(self._sandbox.now())}
        match fault:
            case Fault.CUT if answer is None:
                raise httpx.ConnectError("no route", request=request)
            case Fault.CUT:
                raise httpx.ReadError("connection reset", request=request)
            case Fault.TIMEOUT if answer is None:
                raise httpx.ConnectTimeout("no answer", request=request)
            case Fault.TIMEOUT:
                raise httpx.ReadTimeout("too slow", request=request)
            case Fault.STATUS_500:
                return httpx.Response(500, json={"error": "Something went wrong"})
            case Fault.STATUS_429_SECONDS:
                return httpx.Response(429, json={"error": "Slow down"}, headers={"retry-after": "7"})
            case Fault.STATUS_429_DATE:
                headers["retry-after"] = _http_date(self._sandbox.now() + 7)
                return httpx.Response(429, json={"error": "Slow down"}, headers=headers)
            case Fault.HTML:
                page = b"<html><title>Please log in</title></html>"
                return httpx.Response(200, content=page, headers={"content-type": "text/html"})
            case _:
                return _cut_short(fault, answer)


class _Result(httpx.AsyncByteStream):
    """The bytes of a clip, in two halves with a boundary before each."""

    def __init__(self, transport: StrikingTransport, stops: Stops, content: bytes) -> None:
        self._transport = transport
        self._stops = stops
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        middle = len(self._content) // 2
        for boundary, half in (
            (At.AFTER_DOWNLOAD, self._content[:middle]),
            (At.HALF_DONE, self._content[middle:]),
        ):
            self._stops.reached(boundary)
            match self._transport.struck():
                case None:
                    yield half
                case Fault.CUT:
                    raise httpx.ReadError("connection reset")
                case Fault.TIMEOUT:
                    raise httpx.ReadTimeout("too slow")
                case Fault.TRUNCATED:
                    raise httpx.RemoteProtocolError("peer closed connection")
                case _:
                    return


def _cut_short(fault: Fault, answer: httpx.Response | None) -> httpx.Response:
    """Half of an answer: told of as the whole, or broken off before the length that was promised."""
    whole = b'{"id": "task_00000000000000000000", "status": "pending"}' if answer is None else answer.content
    status = 200 if answer is None else answer.status_code
    half = whole[: len(whole) // 2]
    if fault is Fault.WRONG_LENGTH:
        return httpx.Response(status, stream=_Half(half, breaks_off=False))
    headers = {"content-length": str(len(whole))}
    return httpx.Response(status, headers=headers, stream=_Half(half, breaks_off=True))


class _Half(httpx.AsyncByteStream):
    def __init__(self, half: bytes, *, breaks_off: bool) -> None:
        self._half = half
        self._breaks_off = breaks_off

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._half
        if self._breaks_off:
            raise httpx.RemoteProtocolError("peer closed connection without sending the complete body")


def _http_date(at: float) -> str:
    return format_datetime(datetime.fromtimestamp(int(at), UTC), usegmt=True)


class StrikingTaskStore(TaskStore):
    """Tells of the commits of a task's row."""

    _AROUND: ClassVar = {
        TaskState.SUBMITTING: (At.BEFORE_BODY, At.AFTER_BODY),
        TaskState.WAITING: (At.BEFORE_ACCEPTED, At.AFTER_ACCEPTED),
        TaskState.DOWNLOADING: (At.BEFORE_RESULT, At.AFTER_RESULT),
        TaskState.READY: (At.BEFORE_READY, At.AFTER_READY),
    }

    def __init__(self, database: Database, stops: Stops) -> None:
        super().__init__(database)
        self._stops = stops

    async def add(self, tasks: Sequence[Task]) -> None:
        self._stops.reached(At.BEFORE_ROW)
        await super().add(tasks)
        self._stops.reached(At.AFTER_ROW)

    async def save(self, task: Task) -> bool:
        around = self._AROUND.get(task.state)
        if around is not None:
            self._stops.reached(around[0])
        is_there = await super().save(task)
        if around is not None:
            self._stops.reached(around[1])
        return is_there


class StrikingClipStore(ClipStore):
    """Tells of a clip that is about to be noted."""

    def __init__(self, database: Database, stops: Stops) -> None:
        super().__init__(database)
        self._stops = stops

    async def add(self, clip: Clip) -> None:
        self._stops.reached(At.BEFORE_CLIP)
        await super().add(clip)


class StrikingExecutor(WatchedExecutor):
    """Tells of the work on files, which it knows by the name of the function."""

    _AROUND: ClassVar = {
        "probe_with_poster": (At.BEFORE_VERIFIED, At.AFTER_VERIFIED),
        "write_poster": (At.BEFORE_POSTER, At.AFTER_POSTER),
        "put_in_place": (At.BEFORE_RENAMED, At.AFTER_RENAMED),
    }

    def __init__(self, stops: Stops) -> None:
        super().__init__()
        self._stops = stops

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        names = {getattr(part, "__name__", "") for part in (fn, *args)}
        around = next((stops for name, stops in self._AROUND.items() if name in names), None)
        if around is None:
            return super().submit(fn, *args, **kwargs)
        before, after = around

        def work() -> T:
            self._stops.reached(before)
            result = fn(*args, **kwargs)
            self._stops.reached(after)
            return result

        return super().submit(work)
