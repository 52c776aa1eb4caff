"""The key reaches the API's origin and no other, whatever the answers name and wherever redirects lead.

Three servers write down every byte that the real process sends: the API, a storage host that takes uploads
and keeps results, and a stranger to whom both redirect. The process itself tells what it connects to.
"""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from runapi_desktop.domain.task import TaskState
from tests.e2e.test_fault_matrix_processes import HEADLESS, ROOT
from tests.sandbox.conftest import picture
from tests.sandbox.process import SandboxProcess, sandbox_process

COOKIE = "session=to-be-kept-at-home"


@dataclass(frozen=True)
class Request:
    """A request, and every byte of it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    raw: bytes


Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Host:
    """A server that writes down what it is sent."""

    answer: Callable[[Request], Reply]
    requests: list[Request] = field(default_factory=list)
    origin: str = ""


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            raw = self.raw_requestline + self.headers.as_bytes() + body
            request = Request(self.command, self.path, headers, body, raw)
            host.requests.append(request)
            status, answer_headers, content = host.answer(request)
            self.send_response_only(status)
            for name, value in (answer_headers | {"Content-Length": str(len(content))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET  # noqa: N815 - the base class's way to name a method
        do_PUT = do_GET  # noqa: N815

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        host.origin = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield host
        server.shutdown()
        thread.join()


class Hosts:
    """The API, its storage and a stranger, in front of one sandbox."""

    def __init__(self, sandbox: SandboxProcess) -> None:
        self._sandbox = sandbox
        self._redirected: set[str] = set()
        self.api = Host(self._api)
        self.storage = Host(self._storage)
        self.stranger = Host(self._stranger)

    def _api(self, request: Request) -> Reply:
        """Names another host for every file, and sends the first look and the first task to the stranger."""
        if request.method == "POST" and request.path.endswith("_video") and self._is_first("create"):
            return self._redirect(request, 307)
        if request.method == "GET" and "_video/" in request.path and self._is_first("poll"):
            return self._redirect(request, 302)
        status, headers, content = self._asked(request)
        for folder in ("uploads", "results"):
            content = content.replace(
                f"{self._sandbox.base_url}/{folder}/".encode(), f"{self.storage.origin}/{folder}/".encode()
            )
        return status, headers | {"Set-Cookie": COOKIE}, content

    def _storage(self, request: Request) -> Reply:
        if request.method == "GET" and self._is_first("result"):
            return self._redirect(request, 302)
        return self._asked(request)

    def _stranger(self, request: Request) -> Reply:
        """Knows what the API knows, so that a task can go on with its word."""
        key = {"Authorization": f"Bearer {self._sandbox.api_key}"} if "/api/" in request.path else {}
        status, headers, content = self._asked(request, key)
        return status, headers, content.replace(self._sandbox.base_url.encode(), self.storage.origin.encode())

    def _redirect(self, request: Request, status: int) -> Reply:
        return status, {"Location": self.stranger.origin + request.path, "Set-Cookie": COOKIE}, b""

    def _is_first(self, what: str) -> bool:
        is_first = what not in self._redirected
        self._redirected.add(what)
        return is_first

    def _asked(self, request: Request, more: dict[str, str] | None = None) -> Reply:
        address = urlsplit(self._sandbox.base_url).netloc
        server = http.client.HTTPConnection(address)
        headers = {**request.headers, **(more or {}), "host": address}
        server.request(request.method, request.path, request.body, headers)
        response = server.getresponse()
        content = response.read()
        server.close()
        kept = {n: v for n, v in response.getheaders() if n.lower() in ("content-type", "x-runapi-task-id")}
        return response.status, kept, content


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    with (
        sandbox_process("--render-seconds", "0.3", "--scenario", "tiny-clips") as sandbox,
        ExitStack() as open_,
    ):
        hosts = Hosts(sandbox)
        for host in (hosts.api, hosts.storage, hosts.stranger):
            open_.enter_context(serving(host))
        yield hosts


def test_the_key_reaches_the_api_and_nobody_else(hosts: Hosts, tmp_path: Path) -> None:
    key = hosts._sandbox.api_key
    finished = subprocess.run(
        [sys.executable, str(HEADLESS), str(tmp_path / "data"), str(picture(tmp_path / "harbour.png"))],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "RUNAPI_BASE_URL": hosts.api.origin,
            "RUNAPI_API_KEY": key,
            "TELL_CONNECTIONS": "1",
        },
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    said = [json.loads(line) for line in finished.stdout.splitlines()]
    assert [words["state"] for words in said if "state" in words][-1] == TaskState.READY

    keyed = [r for r in hosts.api.requests if r.headers.get("authorization") == f"Bearer {key}"]
    assert {r.method for r in keyed} == {"GET", "POST"}
    assert any(r.method == "PUT" for r in hosts.storage.requests)
    assert any(r.path.startswith("/results/") for r in hosts.storage.requests)
    assert {r.method for r in hosts.stranger.requests} == {"GET"}, "a redirect of a POST was followed"
    assert {r.path.split("/")[1] for r in hosts.stranger.requests} == {"api", "results"}
    for request in hosts.storage.requests + hosts.stranger.requests:
        assert key.encode() not in request.raw
        assert not {"authorization", "proxy-authorization", "cookie"} & set(request.headers)
    assert not [r for r in hosts.api.requests if key in r.path or key.encode() in r.body]

    told = {words["connected"] for words in said if "connected" in words}
    assert told == {urlsplit(h.origin).netloc for h in (hosts.api, hosts.storage, hosts.stranger)}
    assert key not in finished.stdout
    books = (
        httpx.get(f"{hosts._sandbox.base_url}/sandbox/ledger", headers=hosts._sandbox.headers)
        .raise_for_status()
        .json()
    )
    assert len(books["charges"]) == 1
    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert not [path for path in files if key.encode() in path.read_bytes()]
