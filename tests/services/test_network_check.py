"""The settings window tells which way requests take, and whether RunAPI answers there."""

from __future__ import annotations

import httpx
import pytest

from runapi_desktop.api.proxies import read_proxies
from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.services.network_check import NetworkCheck, Route
from tests.services.virtual_clock import VirtualClock


def checked(answer: httpx.Response | Exception) -> tuple[NetworkCheck, list[httpx.Request]]:
    asked: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if isinstance(answer, Exception):
            raise answer
        return answer

    http = httpx.AsyncClient(transport=httpx.MockTransport(respond))
    return NetworkCheck("https://runapi.ai", http, VirtualClock()), asked


@pytest.mark.parametrize("status", [200, 404, 500])
async def test_any_answer_shows_that_the_way_is_open(status: int) -> None:
    check, asked = checked(httpx.Response(status))
    assert await check.answer_s() >= 0
    assert [(request.method, str(request.url)) for request in asked] == [("HEAD", "https://runapi.ai")]
    assert "authorization" not in asked[0].headers


async def test_no_answer_is_said_as_that() -> None:
    check, _ = checked(httpx.ConnectError("no route"))
    with pytest.raises(Unreachable):
        await check.answer_s()


@pytest.mark.parametrize(
    ("named", "route"),
    [
        ({}, Route()),
        ({"https": "http://me:secret@proxy.example:3128"}, Route("http://proxy.example:3128")),
        ({"all": "socks://10.0.0.1"}, Route("socks5://10.0.0.1")),
        ({"https": "gopher://old.example"}, Route(is_refused=True)),
        ({"https": "http://proxy.example", "no": "runapi.ai"}, Route()),
    ],
)
def test_the_way_is_named_without_a_password(named: dict[str, str], route: Route) -> None:
    check, _ = checked(httpx.Response(200))
    assert check.route(read_proxies(named)) == route
