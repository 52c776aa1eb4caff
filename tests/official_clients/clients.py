"""A generation of RunAPI's own clients, running in an environment of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sandbox.process import SandboxProcess

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from client_environments import GENERATIONS, prepared

__all__ = ["GENERATIONS", "ClientError", "Clients", "running_clients"]


class ClientError(Exception):
    """What a client raised: ``kind`` is the name of its class."""

    def __init__(self, end: dict[str, Any]) -> None:
        super().__init__(f"{end['error']}: {end['message']}")
        self.kind: str = end["error"]
        self.message: str = end["message"]
        self.request_id: str | None = end["request_id"]
        self.retry_after: float | None = end["retry_after"]
        self.details: Any = end["details"]


class Clients:
    """Calls methods of the clients by name; raises ``ClientError``."""

    def __init__(self, process: subprocess.Popen[str], server: SandboxProcess | None) -> None:
        self._process = process
        self._server = server

    def call(
        self, method: str, *, headers: dict[str, str] | None = None, retries: int = 0, **named: Any
    ) -> Any:
        """Do ``method`` (``"hailuo.text_to_video.run"``) at the server."""
        assert self._server is not None
        server = {"base_url": self._server.base_url, "api_key": self._server.api_key}
        asked: dict[str, Any] = {"call": method, "arguments": named, "retries": retries, **server}
        return self._asked({**asked, "headers": headers} if headers else asked)

    def judge(self, service: str, action: str, body: dict[str, Any]) -> dict[str, Any]:
        """What the client would send for ``body``."""
        return self._asked({"call": f"{service}.{action}.create", "arguments": body, "judge": True})

    def _asked(self, call: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        end = json.loads(self._process.stdout.readline())
        if "error" in end:
            raise ClientError(end)
        return end["result"]


@contextmanager
def running_clients(generation: str, server: SandboxProcess | None = None) -> Iterator[Clients]:
    """The clients of ``generation``, at work until the block ends."""
    program = Path(__file__).with_name("program.py")
    command = [str(prepared(generation, Path(sys.executable))), "-I", str(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Clients(process, server)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=20)
