"""The listener hears one answer, whoever else talks to it, and is gone afterwards."""

from __future__ import annotations

import asyncio
import socket

import httpx
import pytest

from runapi_desktop.domain.errors import SignInProblem
from runapi_desktop.services.callback_listener import HOST, CallbackListener
from runapi_desktop.services.task_scope import TaskScope

STATE = "the-state"
PAGE = "https://runapi.test"


def new_listener(farewell: str = "You can close this tab.") -> CallbackListener:
    return CallbackListener(TaskScope(), state=STATE, page_origin=PAGE, farewell=farewell)


async def visit(listener: CallbackListener, target: str, method: str = "GET") -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as browser:
        return await browser.request(method, f"http://{HOST}:{listener.port}{target}")


async def is_open(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


async def test_the_code_that_comes_with_the_state_is_the_answer() -> None:
    async with new_listener() as listener:
        page = await visit(listener, f"/callback?code=c%2F1&state={STATE}")
        assert await listener.answer == "c/1"
    assert page.status_code == 200
    assert "You can close this tab." in page.text
    assert not await is_open(listener.port)


@pytest.mark.parametrize(
    ("query", "problem", "status"),
    [
        (f"error=access_denied&state={STATE}", SignInProblem.REFUSED, 200),
        (f"error=x&code=c&state={STATE}", SignInProblem.REFUSED, 200),
        (f"error=&code=c&state={STATE}", None, 200),
    ],
)
async def test_what_the_page_says_is_the_answer(
    query: str, problem: SignInProblem | None, status: int
) -> None:
    async with new_listener() as listener:
        page = await visit(listener, f"/callback?{query}")
        assert page.status_code == status
        assert await listener.answer == (problem or "c")


@pytest.mark.parametrize(
    "query",
    [
        "error=access_denied",
        "error=access_denied&state=another",
        f"error=access_denied&state={STATE}x",
        f"error=access_denied&state=another&state={STATE}",
        "code=c&state=another",
        "code=c",
        "code=c&state=%ff%00",
        "code=c&state=%ed%a0%80",
        "error",
        "",
    ],
)
async def test_a_stranger_who_finds_the_port_ends_nothing(query: str) -> None:
    async with new_listener() as listener:
        page = await visit(listener, f"/callback?{query}")
        assert page.status_code == 400
        assert not listener.answer.done()
        await visit(listener, f"/callback?code=c&state={STATE}")
        assert await listener.answer == "c"


@pytest.mark.parametrize(
    ("method", "target", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/favicon.ico", 404),
        ("GET", "/callback/../secret", 404),
        ("GET", "/callback", 400),
        ("GET", f"/callback?state={STATE}", 400),
        ("POST", f"/callback?code=c&state={STATE}", 405),
        ("OPTIONS", f"/callback?code=c&state={STATE}", 204),
    ],
)
async def test_what_is_no_answer_is_not_taken_for_one(method: str, target: str, status: int) -> None:
    async with new_listener() as listener:
        said = await visit(listener, target, method)
        assert said.status_code == status
        assert not listener.answer.done()


async def test_the_first_answer_counts() -> None:
    async with new_listener() as listener:
        await visit(listener, f"/callback?code=first&state={STATE}")
        await visit(listener, f"/callback?code=second&state={STATE}")
        await visit(listener, "/callback?error=late")
        assert await listener.answer == "first"


async def test_only_the_sign_in_page_may_read_the_answer() -> None:
    async with new_listener() as listener:
        leave = await visit(listener, "/callback", "OPTIONS")
        said = await visit(listener, f"/callback?code=c&state={STATE}")
    for answer in (leave, said):
        assert answer.headers["Access-Control-Allow-Origin"] == PAGE
        assert answer.headers["Access-Control-Allow-Private-Network"] == "true"
    assert said.headers["Cache-Control"] == "no-store"
    assert said.headers["Referrer-Policy"] == "no-referrer"


async def test_the_farewell_is_text_and_not_markup() -> None:
    async with new_listener("Close <b>this</b> {tab} – 닫기") as listener:
        page = await visit(listener, f"/callback?code=c&state={STATE}")
    assert "Close &lt;b&gt;this&lt;/b&gt; {tab} – 닫기" in page.text


@pytest.mark.parametrize(
    "words",
    [b"\r\n\r\n", b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01" * 4000, b"GET //[ HTTP/1.1\r\n\r\n"],
)
async def test_nonsense_ends_its_own_connection_only(words: bytes) -> None:
    async with new_listener() as listener:
        reader, writer = await asyncio.open_connection(HOST, listener.port)
        writer.write(words)
        try:
            said = await reader.read()
        except ConnectionResetError:
            said = b""
        assert b"200" not in said.split(b"\r\n")[0]
        writer.close()
        await visit(listener, f"/callback?code=c&state={STATE}")
        assert await listener.answer == "c"


async def test_a_request_that_comes_in_pieces_is_heard() -> None:
    async with new_listener() as listener:
        reader, writer = await asyncio.open_connection(HOST, listener.port)
        for piece in (b"GET /call", b"back?code=c&state=", f"{STATE} HTTP/1.1\r\n\r".encode(), b"\n"):
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        assert (await reader.read()).startswith(b"HTTP/1.1 200 OK\r\n")
        writer.close()
        assert await listener.answer == "c"


async def test_an_idle_connection_ends_with_the_listener() -> None:
    async with new_listener() as listener:
        reader, writer = await asyncio.open_connection(HOST, listener.port)
        writer.write(b"GET /callback?")
        await visit(listener, f"/callback?code=c&state={STATE}")
    try:
        left = await asyncio.wait_for(reader.read(), 5)
    except ConnectionResetError:
        left = b""
    assert left == b""
    writer.close()


@pytest.mark.parametrize("steps", range(8))
async def test_a_visitor_who_comes_while_it_closes_is_sent_away(steps: int) -> None:
    with socket.socket() as caller:
        async with new_listener() as listener:
            caller.connect((HOST, listener.port))
            for _ in range(steps):
                await asyncio.sleep(0)
        caller.setblocking(False)
        try:
            left = await asyncio.wait_for(asyncio.get_running_loop().sock_recv(caller, 1), 5)
        except ConnectionResetError:
            left = b""
        assert left == b""


async def test_an_error_in_the_block_closes_it_too() -> None:
    listener = new_listener()
    with pytest.raises(ZeroDivisionError):
        async with listener:
            raise ZeroDivisionError
    assert not await is_open(listener.port)
    assert listener.answer.cancelled()


async def test_strangers_who_say_nothing_make_room_for_the_sign_in_page() -> None:
    async with new_listener() as listener:
        silent = [await asyncio.open_connection(HOST, listener.port) for _ in range(40)]
        page = await visit(listener, f"/callback?code=c&state={STATE}")
        assert page.status_code == 200
        assert await listener.answer == "c"
        for _, writer in silent:
            writer.close()
