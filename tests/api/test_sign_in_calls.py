"""The address of the sign-in page, and the exchange of its code: without a key, and once."""

from __future__ import annotations

import json

import httpx
import pytest

from runapi_desktop.api.answers import GrantedKey
from runapi_desktop.domain.errors import BadAnswer, KeyRefused, RunApiError, ServerTrouble, Unreachable
from tests.api.scripted import KEY, Script


async def _exchange(script: Script) -> GrantedKey:
    return await script.client().exchange_sign_in_code("c-1", "v" * 43, 4711, "studio")


def test_the_page_lies_under_the_base_url() -> None:
    client = Script(httpx.Response(200)).client(base_url="https://proxy.test/runapi/")
    page = httpx.URL(
        client.sign_in_page(
            state="s&1", code_challenge="c", redirect_port=4711, display_code="AB-CD", hostname="Ada's PC"
        )
    )
    assert (page.host, page.path) == ("proxy.test", "/runapi/cli/authorize")
    assert dict(page.params) == {
        "state": "s&1",
        "code_challenge": "c",
        "code_challenge_method": "S256",
        "redirect_port": "4711",
        "display_code": "AB-CD",
        "hostname": "Ada's PC",
    }


async def test_the_code_is_exchanged_without_a_key() -> None:
    script = Script(
        httpx.Response(
            201, json={"key": KEY, "name": "CLI", "token_type": "bearer", "user": {"email": "a@b"}}
        )
    )
    granted = await _exchange(script)
    (request,) = script.requests
    assert (request.method, request.url.path) == ("POST", "/api/v1/cli/exchange")
    assert json.loads(request.content) == {"code": "c-1", "code_verifier": "v" * 43, "redirect_port": 4711}
    assert request.headers["X-CLI-Hostname"] == "studio"
    assert "Authorization" not in request.headers
    assert granted.key == KEY
    assert KEY not in repr(granted)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (httpx.Response(401, json={"error": "spent"}), KeyRefused),
        (httpx.Response(503), ServerTrouble),
        (httpx.ReadTimeout("slow"), Unreachable),
        (httpx.Response(201, json={"name": "CLI"}), BadAnswer),
        (httpx.Response(201, json={"key": ""}), BadAnswer),
        (httpx.Response(200, html="<title>Sign in to the hotel</title>"), BadAnswer),
        (httpx.Response(302, headers={"Location": "https://elsewhere.test/"}), BadAnswer),
    ],
)
async def test_a_failed_exchange_is_not_repeated(
    reply: httpx.Response | Exception, error: type[RunApiError]
) -> None:
    script = Script(reply)
    with pytest.raises(error):
        await _exchange(script)
    assert len(script.requests) == 1
