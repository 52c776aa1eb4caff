"""Start-up with 2,000 unfinished tasks, against start-up with none; and how RunAPI is asked for them."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.database import Database
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.task_store import TaskStore
from tests.benchmarks.measure import Figure, program, screens

TITLE = "Start-up with 2,000 unfinished tasks"
_TASKS = 2_000
_ROUNDS = 9
_MOST_OF_NONE = 1.1
_WATCHED_S = 5.0
# 2,000 first looks spread over half a minute are 67 a second; more than twice that would be a burst.
_MOST_LOOKS_IN_A_SECOND = 134.0


def run() -> list[Figure]:
    """Both starts in turn, medians; the very first round of each only warms the disk's cache."""
    with (
        _api() as (base_url, looks),
        _folder(base_url, 0) as none,
        _folder(base_url, _TASKS) as many,
        screens() as environments,
    ):
        live = {"RUNAPI_BASE_URL": base_url, "RUNAPI_API_KEY": "a-key-for-nobody"}
        environment = environments["off-screen"] | live
        rounds = [(_start(none, environment), _start(many, environment)) for _ in range(_ROUNDS + 1)]
        looks.clear()
        _start(many, environment, stays_s=_WATCHED_S)
    figures: list[Figure] = []
    for number, what in enumerate(("window painted", "reel, stage and services there")):
        none_ms, many_ms = (median(pair[which][number] for pair in rounds[1:]) for which in (0, 1))
        figures += [
            Figure(f"no unfinished task: {what}", none_ms, "ms"),
            Figure(f"2,000 of them: {what}", many_ms, "ms"),
            Figure(f"2,000 of them: {what}, ratio", many_ms / none_ms, "x", _MOST_OF_NONE),
        ]
    in_a_second = max(sum(start <= at < start + 1.0 for at in looks) for start in looks)
    return [
        *figures,
        Figure("2,000 of them: looks in the first seconds", len(looks), ""),
        Figure("2,000 of them: most looks within a second", in_a_second, "", _MOST_LOOKS_IN_A_SECOND),
    ]


def _start(folder: str, environment: Mapping[str, str], stays_s: float = 0.0) -> tuple[float, float]:
    with program("app_window", "--data-dir", folder, environment=environment) as app:
        times_ms = app.ms_until("painted"), app.ms_until("ready")
        time.sleep(stays_s)
        return times_ms


@contextmanager
def _folder(base_url: str, count: int) -> Generator[str]:
    """A data folder with ``count`` tasks that RunAPI has had for a while."""
    with TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder:
        paths = AppPaths.resolve(folder, {})
        paths.create()
        asyncio.run(_fill(paths.database, base_url, count))
        yield folder


async def _fill(path: Path, base_url: str, count: int) -> None:
    database = await Database.open(path)
    accepted_at = datetime.now(UTC) - timedelta(hours=2)
    await TaskStore(database).add([_task(number, base_url, accepted_at) for number in range(count)])
    await database.close()


def _task(number: int, base_url: str, accepted_at: datetime) -> Task:
    params = {"prompt": f"Take {number} of a harbour at dusk", "duration_seconds": 6}
    return Task(
        id=f"{number:032x}",
        origin=base_url,
        request=GenerationRequest("hailuo", "text_to_video", "hailuo-02-text-to-video-standard", params),
        idempotency_key=f"key-{number}",
        created_at=accepted_at,
        state=TaskState.RENDERING,
        body="{}",
        remote_id=f"remote-{number}",
        remote_status="processing",
        accepted_at=accepted_at,
    )


@contextmanager
def _api() -> Generator[tuple[str, list[float]]]:
    """A RunAPI on which every task renders for ever, and the moments at which it was asked for one."""
    looks: list[float] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

        def do_GET(self) -> None:
            if "/remote-" in self.path:
                looks.append(time.perf_counter())
            self._say(b'{"status": "processing"}')

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self._say(b"{}")

        def _say(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with _Server(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", looks
        server.shutdown()
        thread.join()


class _Server(ThreadingHTTPServer):
    """Says nothing of clients that end in the middle of a question, as measured programs do."""

    def handle_error(self, request: object, client_address: object) -> None:
        del request, client_address
