"""Who finds the practice server's port and must get nothing: pages, other users, and bodies without end."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from runapi_desktop.sandbox.app import create_app
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.services.practice import PracticeServer
from tests.helpers.two_users import IS_TWO_USERS, as_stranger
from tests.sandbox.conftest import BASE_URL, KEY, Sandbox
from tests.sandbox.process import SandboxProcess, sandbox_process
from tests.sandbox.test_sign_in import WISH

ROUTES = (
    *(("GET", path) for path in ("/api/v1/me", "/api/v1/me/balance", "/api/v1/price_schedules")),
    *(("GET", path) for path in ("/api/v1/prompts", "/cli/authorize", "/sandbox/ledger", "/nowhere")),
    *(("GET", path) for path in ("/results/a-1-b.mp4", "/files/a/b.png", "/api/v1/luma/modify_video/1")),
    *(("POST", path) for path in ("/cli/authorize", "/api/v1/cli/exchange", "/api/v1/price_quotes")),
    *(("POST", path) for path in ("/api/v1/files", "/api/v1/files/prepare", "/api/v1/luma/modify_video")),
    *(("PUT", "/uploads/a"), ("OPTIONS", "/api/v1/me"), ("POST", "/sandbox/scenarios")),
)


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:8000"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:8001"},
        {"Host": "127.0.0.1:8000@evil.example"},
        {"Host": "localhost.evil.example:8000"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8001"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=lambda headers: "-".join(*headers.items()),
)
async def test_a_page_gets_no_answer_from_any_route_even_with_the_key(
    sandbox: Sandbox, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = await sandbox.http.request(method, path, headers=headers)
    assert answer.status_code in (403, 421)
    assert answer.json()["error"]["code"] in ("wrong_host", "wrong_origin")


async def test_two_hosts_are_none(sandbox: Sandbox) -> None:
    both = [("Host", "127.0.0.1:8000"), ("Host", "evil.example"), ("Authorization", f"Bearer {KEY}")]
    assert (await sandbox.http.get("/api/v1/me", headers=both)).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"])
async def test_the_server_answers_to_its_own_names(sandbox: Sandbox, host: str) -> None:
    headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    assert (await sandbox.http.get("/api/v1/me", headers=headers)).status_code == 200


@pytest.mark.parametrize(
    "key", [{}, {"key": ""}, {"key": "a-kex"}, {"key": f"{KEY}x"}, {"key": "\ud800\u00e9"}]
)
async def test_who_does_not_know_the_key_is_given_none(sandbox: Sandbox, key: dict[str, str]) -> None:
    given = {name: value.encode("utf-8", "replace").decode() for name, value in key.items()}
    form = {**WISH, "decision": "allow", **given}
    answer = await sandbox.http.post("/cli/authorize", data=form)
    assert answer.status_code == 403
    assert "location" not in answer.headers
    assert "not this server" in answer.text
    assert KEY not in answer.text


# --- words that nobody says -------------------------------------------------------------------

_DEEP = b"[" * 200_000
_DEEP_OBJECT = b'{"source":' * 50_000 + b"1" + b"}" * 50_000
_HALF_A_CHARACTER = b'{"model":"hailuo-02-text-to-video-standard","prompt":"\\ud800","duration_seconds":6}'
_HALF_IDS = b'{"code":"\\ud800","code_verifier":"\\ud800","signed_id":"\\udfff"}'
_LONG_NUMBER = b'{"byte_size":%s,"filename":"x","checksum":"\xc3\xa9"}' % (b"9" * 5000)
_NO_BASE64 = b'{"source":{"type":"base64","data":"\\u00e9"}}'
_NO_ADDRESS = b'{"source":{"type":"url","url":"http://[::1"}}'
_NO_CHECKSUM = b'{"byte_size":9,"filename":"x","checksum":"\xc3\xa9"}'


@pytest.mark.parametrize(
    "body",
    [
        *(_DEEP, _DEEP_OBJECT, _HALF_A_CHARACTER, _HALF_IDS, _LONG_NUMBER),
        *(_NO_BASE64, _NO_ADDRESS, _NO_CHECKSUM, b"\xff", b""),
    ],
    ids=range(10),
)
@pytest.mark.parametrize("path", ["hailuo/text_to_video", "cli/exchange", "price_quotes", "files"])
async def test_a_body_that_says_nothing_is_the_senders_mistake(
    sandbox: Sandbox, path: str, body: bytes
) -> None:
    paths = (f"{path}/prepare", f"{path}/confirm", path) if path == "files" else (path,)
    for one in paths:
        answer = await sandbox.http.post(f"/api/v1/{one}", content=body)
        assert 400 <= answer.status_code < 500, one


@pytest.mark.parametrize("digits", ["9" * 5000, "0" * 5000, "\u0664" * 5000])
async def test_numbers_without_end_are_numbers_or_mistakes(sandbox: Sandbox, digits: str) -> None:
    listed = await sandbox.http.get("/api/v1/prompts", params={"page": digits, "per_page": digits})
    assert listed.status_code == 200
    asked = await sandbox.http.get("/cli/authorize", params={**WISH, "redirect_port": digits})
    assert asked.status_code == 422


# --- bodies ------------------------------------------------------------------------------------


class Endless:
    """A body of 600 MiB that counts how much of it was taken."""

    def __init__(self) -> None:
        self.sent_bytes = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        chunk = bytes(1 << 16)
        while self.sent_bytes < 600 << 20:
            self.sent_bytes += len(chunk)
            yield chunk


@pytest.mark.parametrize(
    ("method", "path", "bound"),
    [
        *(
            ("POST", path, 2 << 20)
            for path in ("/cli/authorize", "/api/v1/cli/exchange", "/api/v1/price_quotes")
        ),
        *(("POST", path, 2 << 20) for path in ("/api/v1/luma/modify_video", "/api/v1/files/prepare")),
        ("POST", "/api/v1/files", 64 << 20),
        ("POST", "/sandbox/scenarios", 2 << 20),
    ],
)
async def test_a_body_without_end_is_refused_while_it_streams(
    sandbox: Sandbox, method: str, path: str, bound: int
) -> None:
    body = Endless()
    answer = await sandbox.http.request(method, path, content=body)
    assert answer.status_code == 413
    assert body.sent_bytes <= bound


@pytest.mark.parametrize("path", ["/cli/authorize", "/api/v1/price_quotes", "/api/v1/files", "/nowhere"])
async def test_a_body_that_is_announced_as_too_large_is_not_read(sandbox: Sandbox, path: str) -> None:
    body = Endless()
    headers = {"Content-Length": str(600 << 20)}
    answer = await sandbox.http.post(path, content=body, headers=headers)
    assert answer.status_code == 413
    assert body.sent_bytes <= 1 << 16


async def test_an_upload_ends_where_it_was_announced_to_end(sandbox: Sandbox) -> None:
    prepared = await sandbox.prepare(bytes(1000))
    body = Endless()
    async with httpx.AsyncClient(transport=sandbox.transport) as bare:
        answer = await bare.put(prepared["upload_url"], content=body, headers=prepared["headers"])
    assert answer.status_code == 422
    assert body.sent_bytes <= 1 << 17


# --- the server as practice starts it ----------------------------------------------------------


async def test_without_the_switch_nothing_is_told_about_the_server_itself(config: SandboxConfig) -> None:
    app = create_app(replace(config, has_control=False))
    headers = {"Authorization": f"Bearer {KEY}"}
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=BASE_URL, headers=headers) as http,
    ):
        for method, path in (("GET", "ledger"), ("GET", "settled"), ("POST", "scenarios")):
            assert (await http.request(method, f"/sandbox/{path}")).status_code == 404


async def test_practice_starts_it_without_the_switch_and_without_a_key_on_its_command_line(
    config: SandboxConfig,
) -> None:
    server = PracticeServer(config.state_dir)
    base_url, key = await server.start()
    try:
        async with httpx.AsyncClient(base_url=base_url, headers={"Authorization": f"Bearer {key}"}) as http:
            assert (await http.get("/api/v1/me")).status_code == 200
            assert (await http.get("/sandbox/ledger")).status_code == 404
        assert key not in _told()
    finally:
        await server.stop()


def _told() -> str:
    """What the command lines and environments of all processes say."""
    told = ""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            told += "".join((process / name).read_text("utf-8", "replace") for name in ("cmdline", "environ"))
    return told


def test_a_real_connection_with_a_body_too_large_is_closed() -> None:
    with sandbox_process() as sandbox:
        port = urlsplit(sandbox.base_url).port
        assert port is not None
        with socket.create_connection(("127.0.0.1", port)) as caller:
            caller.settimeout(20)
            head = (
                f"POST /api/v1/price_quotes HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {600 << 20}"
            )
            caller.sendall(f"{head}\r\n\r\n".encode())
            answer = b""
            while chunk := caller.recv(65536):
                answer += chunk
        assert answer.startswith(b"HTTP/1.1 413")


if IS_TWO_USERS:
    _ATTACK = """
import http.client, json, sys, urllib.parse
host, wish = sys.argv[1], json.loads(sys.argv[2])
def ask(method, path, body=None, **headers):
    connection = http.client.HTTPConnection(host)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.getheader("Location") or "", answer.read().decode("utf-8", "replace")
form = urllib.parse.urlencode({**wish, "decision": "allow"})
page = "application/x-www-form-urlencoded"
said = [
    ask("GET", "/cli/authorize?" + urllib.parse.urlencode(wish)),
    ask("POST", "/cli/authorize", form, **{"Content-Type": page}),
    ask("POST", "/cli/authorize?" + form, form + "&key=&key=guess", **{"Content-Type": page}),
    *(ask("GET", "/sandbox/" + name) for name in ("ledger", "settled")),
    *(ask("GET", "/api/v1/" + name) for name in ("me", "me/balance", "hailuo/text_to_video/1")),
    *(ask("GET", "/api/v1/me", Authorization=key) for key in ("Bearer ", "Bearer", "Bearer sandbox-")),
    ask("GET", "/results/../sandbox.db"),
]
told = ""
import pathlib
for process in pathlib.Path("/proc").iterdir():
    for name in ("cmdline", "environ"):
        try:
            told += (process / name).read_text("utf-8", "replace")
        except OSError:
            pass
print(json.dumps({"said": said, "told": told}))
"""

    @pytest.fixture
    def practised() -> Iterator[SandboxProcess]:
        """A server with a task in it."""
        with sandbox_process("--render-seconds", "0") as sandbox:
            body = {
                "model": "hailuo-02-text-to-video-standard",
                "prompt": "A secret idea",
                "duration_seconds": 6,
            }
            url = f"{sandbox.base_url}/api/v1/hailuo/text_to_video"
            httpx.post(url, json=body, headers=sandbox.headers).raise_for_status()
            yield sandbox

    def test_another_user_of_the_computer_gets_no_key_and_no_word_of_what_was_made(
        practised: SandboxProcess,
    ) -> None:
        heard = as_stranger(_ATTACK, urlsplit(practised.base_url).netloc, json.dumps(WISH))
        assert heard.complaint == ""
        answers = json.loads(heard.printed)
        first, *others = answers["said"]
        assert first[0] == 200
        assert {status for status, *_ in others} <= {401, 403, 404}
        assert not any(location for _, location, _ in answers["said"])
        for secret in (practised.api_key, "A secret idea"):
            assert secret not in heard.printed
