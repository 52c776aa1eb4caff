"""A proxy between the app's process and the sandbox's: it stops one request at one boundary and holds it.

The app takes it for RunAPI. It changes nothing, writes down what passes, and hands out half an answer when
told to.
"""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from runapi_desktop.sandbox.exchange import RequestKind
from runapi_desktop.sandbox.fault_injection import kind_of
from tests.e2e.fault_matrix import Boundary as At

_AROUND = {
    "prepare": (At.BEFORE_PREPARE, At.AFTER_PREPARE),
    "put": (At.BEFORE_PUT, At.AFTER_PUT),
    "confirm": (At.BEFORE_CONFIRM, At.AFTER_CONFIRM),
    "create": (At.BEFORE_POST, At.AFTER_POST),
    "result": (At.BEFORE_DOWNLOAD, None),
}
WIRE_BOUNDARIES = frozenset(
    {
        *(b for pair in _AROUND.values() for b in pair if b is not None),
        *(At.BEFORE_FIRST_POLL, At.AFTER_FIRST_POLL, At.BEFORE_NEXT_POLL, At.AFTER_NEXT_POLL),
        *(At.AFTER_LAST_POLL, At.AFTER_DOWNLOAD, At.HALF_DONE),
    }
)
"""The boundaries at which a request is under way."""


@dataclass(frozen=True)
class Passed:
    """A request that reached the proxy."""

    kind: str
    had_key: bool
    idempotency_key: str | None
    body: bytes


@dataclass
class HeldProxy:
    """``boundary`` is where the first request that comes there is held: ``is_held`` is set, and it goes on
    with ``release``."""

    server_port: int
    boundary: At | None = None
    base_url: str = ""
    passed: list[Passed] = field(default_factory=list)
    is_held: threading.Event = field(default_factory=threading.Event)
    _released: threading.Event = field(default_factory=threading.Event)

    def release(self) -> None:
        self._released.set()

    def reached(self, here: At | None) -> None:
        if here is not None and here is self.boundary and not self.is_held.is_set():
            self.is_held.set()
            self._released.wait()

    def around(self, step: str) -> tuple[At | None, At | None]:
        """The boundaries before and after a request, by what was seen of this kind before it."""
        if step != RequestKind.POLL:
            return _AROUND.get(step, (None, None))
        if sum(request.kind == step for request in self.passed) == 1:
            return At.BEFORE_FIRST_POLL, At.AFTER_FIRST_POLL
        return At.BEFORE_NEXT_POLL, At.AFTER_NEXT_POLL


@contextmanager
def held_proxy(server_port: int) -> Iterator[HeldProxy]:
    proxy = HeldProxy(server_port)

    class Bound(_Passage):
        held = proxy

    with ThreadingHTTPServer(("127.0.0.1", 0), Bound) as server:
        server.daemon_threads = True
        server.block_on_close = False
        proxy.base_url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield proxy
        proxy.release()
        server.shutdown()
        thread.join()


class _Passage(BaseHTTPRequestHandler):
    held: HeldProxy
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""

    def do_GET(self) -> None:
        self._pass()

    do_POST = do_GET  # noqa: N815 - the base class's way to name a method
    do_PUT = do_GET  # noqa: N815

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        kind = kind_of(self.command, self.path)
        step = self.path.rpartition("/")[2] if kind is RequestKind.UPLOAD_API else kind.value
        key = self.headers.get("Idempotency-Key")
        self.held.passed.append(Passed(step, "Authorization" in self.headers, key, body))
        before, after = self.held.around(step)
        self.held.reached(before)
        status, headers, answer = self._asked(body)
        self.held.reached(after)
        if step == RequestKind.POLL and b'"videos"' in answer:
            self.held.reached(At.AFTER_LAST_POLL)
        # Whoever was killed meanwhile hears nothing any more.
        with suppress(OSError):
            self._answer(step, status, headers, answer)

    def _asked(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        """The server's answer to the same request under its own name, with its addresses led through here."""
        address = f"127.0.0.1:{self.held.server_port}"
        server = http.client.HTTPConnection(address)
        server.request(self.command, self.path, body, {**dict(self.headers.items()), "Host": address})
        response = server.getresponse()
        answer = response.read()
        server.close()
        there, here = f"http://{address}", self.held.base_url
        headers = [(name, value.replace(there, here)) for name, value in response.getheaders()]
        if "json" in response.headers.get("Content-Type", ""):
            answer = answer.replace(there.encode(), here.encode())
        return response.status, headers, answer

    def _answer(self, step: str, status: int, headers: list[tuple[str, str]], answer: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        if step == RequestKind.RESULT:
            middle = len(answer) // 2
            self.held.reached(At.AFTER_DOWNLOAD)
            self.wfile.write(answer[:middle])
            self.held.reached(At.HALF_DONE)
            answer = answer[middle:]
        self.wfile.write(answer)
