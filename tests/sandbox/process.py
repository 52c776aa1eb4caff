"""Starts the sandbox as the process that practice mode and people at a shell start."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class SandboxProcess:
    """A running sandbox and what it said about itself."""

    process: subprocess.Popen[str]
    base_url: str
    api_key: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}


@contextmanager
def sandbox_process(*arguments: str, stderr: IO[bytes] | None = None) -> Iterator[SandboxProcess]:
    """A sandbox on a free port; it ends with the block, at the end of its standard input. It complains into
    ``stderr``."""
    command = [sys.executable, "-m", "runapi_desktop.sandbox", "--exit-with-stdin", "--control", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=stderr, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        assert set(said) == {"base_url", "api_key"}
        yield SandboxProcess(process, said["base_url"], said["api_key"])
        process.stdin.close()
        process.wait(timeout=20)
