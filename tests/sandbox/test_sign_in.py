"""The sandbox's sign-in page and the exchange of its code (contract, section 6)."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

import httpx
import pytest

from runapi_desktop.sandbox.config import SIGN_IN_CODE_LIFE_S
from tests.sandbox.conftest import KEY, Sandbox

VERIFIER = "a-verifier-of-at-least-forty-three-characters-0"
WISH = {
    "state": "s/1&2",
    "code_challenge": urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode(),
    "code_challenge_method": "S256",
    "redirect_port": "4711",
    "display_code": "ABCD-2345",
    "hostname": "<studio>",
}
BARE = {"Authorization": ""}


async def decide(sandbox: Sandbox, decision: str) -> httpx.URL:
    form = {**WISH, "key": KEY, "decision": decision}
    answer = await sandbox.http.post("/cli/authorize", data=form, headers=BARE)
    assert answer.status_code == 303
    return httpx.URL(answer.headers["location"])


async def exchange(sandbox: Sandbox, code: str, /, **changes: Any) -> httpx.Response:
    body = {"code": code, "code_verifier": VERIFIER, "redirect_port": 4711, **changes}
    headers = {**BARE, "X-CLI-Hostname": "studio"}
    return await sandbox.http.post("/api/v1/cli/exchange", json=body, headers=headers)


async def test_the_page_shows_the_code_and_two_buttons(sandbox: Sandbox) -> None:
    page = await sandbox.http.get("/cli/authorize", params=WISH, headers=BARE)
    assert page.status_code == 200
    for part in ("ABCD-2345", "&lt;studio&gt;", 'id="allow"', 'id="refuse"'):
        assert part in page.text
    assert "<script" not in page.text
    assert page.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "change",
    [
        *({name: ""} for name in ("state", "code_challenge", "redirect_port", "display_code")),
        {"code_challenge_method": "plain"},
        {"redirect_port": "0"},
        {"redirect_port": "65536"},
        {"redirect_port": "80@evil.test"},
    ],
)
async def test_a_wrong_address_gets_no_page(sandbox: Sandbox, change: dict[str, str]) -> None:
    assert (await sandbox.http.get("/cli/authorize", params={**WISH, **change})).status_code == 422
    form = {**WISH, **change, "decision": "allow"}
    assert (await sandbox.http.post("/cli/authorize", data=form)).status_code == 422


async def test_allowed_the_code_buys_the_key_once(sandbox: Sandbox) -> None:
    back = await decide(sandbox, "allow")
    assert (back.host, back.port, back.path) == ("127.0.0.1", 4711, "/callback")
    assert back.params["state"] == WISH["state"]
    granted = await exchange(sandbox, back.params["code"])
    assert granted.status_code == 201
    body = granted.json()
    assert (body["key"], body["name"], body["token_type"]) == (KEY, "RunAPI Desktop on studio", "bearer")
    assert "@" in body["user"]["email"]
    assert (await exchange(sandbox, back.params["code"])).status_code == 401


async def test_refused_there_is_no_code(sandbox: Sandbox) -> None:
    back = await decide(sandbox, "refuse")
    assert dict(back.params) == {"error": "access_denied", "state": WISH["state"]}


@pytest.mark.parametrize("change", [{"code_verifier": "x" * 43}, {"redirect_port": 4712}, {"code": "none"}])
async def test_the_code_alone_buys_nothing_and_is_spent(sandbox: Sandbox, change: dict[str, Any]) -> None:
    code = (await decide(sandbox, "allow")).params["code"]
    assert (await exchange(sandbox, code, **change)).status_code == 401
    expected = 201 if "code" in change else 401
    assert (await exchange(sandbox, code)).status_code == expected


async def test_a_code_does_not_live_long(sandbox: Sandbox) -> None:
    code = (await decide(sandbox, "allow")).params["code"]
    sandbox.clock.advance(SIGN_IN_CODE_LIFE_S + 1)
    assert (await exchange(sandbox, code)).status_code == 401


@pytest.mark.parametrize("missing", ["code", "code_verifier"])
async def test_an_exchange_without_its_parts_is_refused(sandbox: Sandbox, missing: str) -> None:
    assert (await exchange(sandbox, "c", **{missing: ""})).status_code == 422
