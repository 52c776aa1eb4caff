"""Lines carry one request at a time each, are used again, and are given back whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from runapi_desktop.api.lines import Lines

_URL = "https://api.example/x"


class Line(httpx.AsyncBaseTransport):
    """Answers with its number when ``go_on`` is set."""

    def __init__(self, number: int, go_on: asyncio.Event) -> None:
        self.number = number
        self.is_closed = False
        self._go_on = go_on
        self._is_busy = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert not self._is_busy
        assert not self.is_closed
        if request.url.path == "/broken":
            raise httpx.ConnectError("no way", request=request)
        if request.url.path == "/endless":
            return httpx.Response(200, stream=Endless(self.number))
        self._is_busy = True
        await self._go_on.wait()
        self._is_busy = False
        return httpx.Response(200, stream=Number(self.number))

    async def aclose(self) -> None:
        self.is_closed = True


class Number(httpx.AsyncByteStream):
    def __init__(self, number: int) -> None:
        self._number = number

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield str(self._number).encode()


class Endless(Number):
    async def aclose(self) -> None:
        raise httpx.ReadError("it cannot be closed")


class Opened:
    """Two lines at most, and all that were opened."""

    def __init__(self, idle_s: float = 60.0) -> None:
        self.lines: list[Line] = []
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.http = httpx.AsyncClient(transport=Lines(self._open, 2, idle_s))

    def _open(self) -> Line:
        self.lines.append(Line(len(self.lines), self.go_on))
        return self.lines[-1]

    async def ask(self, url: str = _URL) -> str:
        return (await self.http.get(url)).text


async def test_one_after_the_other_goes_over_one_line() -> None:
    opened = Opened()
    assert [await opened.ask() for _ in range(3)] == ["0", "0", "0"]
    await opened.http.aclose()
    assert [line.is_closed for line in opened.lines] == [True]


async def test_each_server_has_its_own_lines() -> None:
    opened = Opened()
    urls = (_URL, "https://other.example/x", "https://api.example:444/x", "http://api.example/x", _URL)
    assert [await opened.ask(url) for url in urls] == ["0", "1", "2", "3", "0"]


async def test_many_at_once_share_the_lines_that_there_are() -> None:
    opened = Opened()
    opened.go_on.clear()
    asking = [asyncio.create_task(opened.ask()) for _ in range(7)]
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(opened.lines) == 2
    opened.go_on.set()
    assert set(await asyncio.gather(*asking)) == {"0", "1"}
    assert len(opened.lines) == 2


async def test_a_line_is_taken_until_its_answer_is_closed() -> None:
    opened = Opened()
    first = await opened.http.send(httpx.Request("GET", _URL), stream=True)
    assert await opened.ask() == "1"
    await first.aclose()
    await first.aclose()
    assert await opened.ask() == "0"
    assert len(opened.lines) == 2


async def test_who_waits_too_long_for_a_line_is_told() -> None:
    opened = Opened()
    open_answers = [await opened.http.send(httpx.Request("GET", _URL), stream=True) for _ in range(2)]
    with pytest.raises(httpx.PoolTimeout):
        await opened.http.get(_URL, timeout=httpx.Timeout(5.0, pool=0.0))
    for answer in open_answers:
        await answer.aclose()
    assert await opened.ask() in ("0", "1")


async def test_failed_and_cancelled_requests_give_their_lines_back() -> None:
    opened = Opened()
    for _ in range(5):
        with pytest.raises(httpx.ConnectError):
            await opened.ask("https://api.example/broken")
    opened.go_on.clear()
    asking = asyncio.create_task(opened.ask("https://third.example/x"))
    for _ in range(10):
        await asyncio.sleep(0)
    asking.cancel()
    await asyncio.wait([asking])
    opened.go_on.set()
    answers = [await opened.http.send(httpx.Request("GET", _URL), stream=True) for _ in range(2)]
    assert len({id(answer) for answer in answers}) == 2


async def test_a_line_that_failed_is_closed_and_never_used_again() -> None:
    opened = Opened()
    with pytest.raises(httpx.ConnectError):
        await opened.ask("https://api.example/broken")
    assert await opened.ask() == "1"
    with pytest.raises(httpx.ReadError):
        await opened.ask("https://api.example/endless")
    assert await opened.ask() == "2"
    opened.go_on.clear()
    asking = asyncio.create_task(opened.ask())
    for _ in range(10):
        await asyncio.sleep(0)
    asking.cancel()
    await asyncio.wait([asking])
    opened.go_on.set()
    assert await opened.ask() == "3"
    assert [line.is_closed for line in opened.lines] == [True, True, True, False]


async def test_a_line_that_cannot_be_opened_takes_no_place() -> None:
    def no_line() -> httpx.AsyncBaseTransport:
        raise ImportError("socksio")

    http = httpx.AsyncClient(transport=Lines(no_line, 2, 60.0))
    for _ in range(3):
        with pytest.raises(ImportError):
            await http.get(_URL, timeout=httpx.Timeout(5.0, pool=0.0))


async def test_a_line_that_nobody_uses_is_closed() -> None:
    opened = Opened(idle_s=0.0)
    assert await opened.ask() == "0"
    assert await opened.ask("https://other.example/x") == "1"
    assert opened.lines[0].is_closed
    assert await opened.ask() == "2"


async def test_an_answer_that_is_closed_after_the_end_closes_its_line() -> None:
    opened = Opened()
    answer = await opened.http.send(httpx.Request("GET", _URL), stream=True)
    await opened.http.aclose()
    await answer.aclose()
    assert opened.lines[0].is_closed
