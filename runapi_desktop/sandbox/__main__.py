"""``python -m runapi_desktop.sandbox``: the sandbox as a process of its own, on loopback only.

Prints one JSON line with ``base_url`` and ``api_key`` when it is ready to answer.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

from runapi_desktop.domain.money import MICROS_PER_CENT
from runapi_desktop.domain.practice import LEAST_RENDER_S
from runapi_desktop.own_process import keep_new_files_private, let_the_window_go_first
from runapi_desktop.sandbox.app import create_app
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.sandbox.fault_injection import DROP_EXTENSION
from runapi_desktop.sandbox.faults import FAULTS
from runapi_desktop.sandbox.scenarios import BEHAVIOURS

_HOST = "127.0.0.1"
_LAST_WORD_S = 1


class _DroppableConnection(H11Protocol):
    """A connection that a scenario can close in the middle of a sentence."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # pyright: ignore[reportArgumentType] - handed on as they came
        app = self.app

        async def offering_to_drop(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[DROP_EXTENSION] = self.transport.close
            await app(scope, receive, send)  # pyright: ignore[reportArgumentType] - one ASGI, two vocabularies

        self.app = offering_to_drop


class _TalkativeServer(uvicorn.Server):
    """Says where it can be reached as soon as it can."""

    def __init__(self, config: Config, greeting: str) -> None:
        super().__init__(config)
        self._greeting = greeting

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(f"{self._greeting}\n")
            sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until interrupted, or until standard input ends with ``--exit-with-stdin``."""
    options = _parser().parse_args(arguments)
    keep_new_files_private()
    let_the_window_go_first()
    signal.signal(signal.SIGTERM, _leave)
    with suppress(KeyboardInterrupt):
        _run(options)


def _run(options: argparse.Namespace) -> None:
    if options.state_dir is not None:
        options.state_dir.mkdir(parents=True, exist_ok=True)
        _serve(options, options.state_dir)
        return
    with TemporaryDirectory(prefix="runapi-sandbox-", ignore_cleanup_errors=True) as folder:
        _serve(options, Path(folder))


def _serve(options: argparse.Namespace, state_dir: Path) -> None:
    # Told through the pipe alone: every user of the computer can read command lines.
    key = f"sandbox-{secrets.token_hex(16)}"
    config = SandboxConfig(
        *(
            key,
            state_dir,
            options.render_seconds,
            tuple(options.scenario),
            options.balance_cents * MICROS_PER_CENT,
        ),
        has_control=options.control,
    )
    try:
        app = create_app(config)
    except ValueError as error:
        raise SystemExit(str(error)) from error
    listener = _listener(options.port)
    base_url = f"http://{_HOST}:{listener.getsockname()[1]}"
    server = _TalkativeServer(
        Config(
            app,
            http=_DroppableConnection,
            ws="none",
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_LAST_WORD_S,
        ),
        json.dumps({"base_url": base_url, "api_key": key}),
    )
    if options.exit_with_stdin:
        threading.Thread(target=_exit_with_stdin, args=(server,), daemon=True).start()
    server.run(sockets=[listener])


def _leave(_signal: int, _frame: object) -> None:
    # uvicorn hands the signal on when it has shut down; an exception lets the temporary folder go too.
    raise SystemExit(0)


def _listener(port: int) -> socket.socket:
    # asyncio switches Nagle's delay of 40 ms off only for sockets that name their protocol.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((_HOST, port))
    listener.listen()
    return listener


def _exit_with_stdin(server: uvicorn.Server) -> None:
    # The bare descriptor: a daemon thread inside a buffered reader would trouble the interpreter's end.
    while os.read(0, 4096):
        pass
    server.should_exit = True


def _parser() -> argparse.ArgumentParser:
    scenarios = "\n".join(
        f"  {name:<26}{meaning}"
        for name, meaning in sorted({**BEHAVIOURS, **{n: f.meaning for n, f in FAULTS.items()}}.items())
    )
    parser = argparse.ArgumentParser(
        prog="python -m runapi_desktop.sandbox",
        description="A RunAPI that runs on this computer: the real contract, real clips, no money.",
        epilog=f"scenarios (NAME, or NAME=COUNT for the first requests only):\n{scenarios}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: any free one)")
    parser.add_argument(
        "--render-seconds",
        type=float,
        default=LEAST_RENDER_S,
        help="how long a task takes at least",
    )
    parser.add_argument(
        "--scenario", action="append", default=[], help="a fault to switch on; may be repeated"
    )
    parser.add_argument(
        "--state-dir", type=Path, help="keeps tasks, files and balance (default: a temporary one)"
    )
    parser.add_argument("--balance-cents", type=int, default=10_000, help="what a fresh account owns")
    parser.add_argument(
        "--control", action="store_true", help="for tests: answer under /sandbox for all that happened"
    )
    parser.add_argument("--exit-with-stdin", action="store_true", help="end when standard input ends")
    return parser


if __name__ == "__main__":
    main()
