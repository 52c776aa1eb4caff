"""Drags between two programs on one screen, made with a real pointer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


class Partner:
    """A process that speaks JSON, a line at a time, and may be told something the same way."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def said(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"it ended with {self._process.wait()}"
        return json.loads(line)


@contextmanager
def running(program: str, *arguments: str, environment: dict[str, str]) -> Generator[Partner]:
    command = [sys.executable, str(HERE / program), *arguments]
    process = subprocess.Popen(
        command,
        env={**environment, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield Partner(process)
    finally:
        process.kill()
        process.communicate()


def drag(start: Sequence[int], end: Sequence[int], environment: dict[str, str]) -> None:
    """Press at ``start``, go to ``end`` in steps as a hand does, let go there."""
    steps: list[str] = ["mousemove", str(start[0]), str(start[1]), "sleep", "0.3", "mousedown", "1"]
    for number in range(1, 21):
        at = [str(a + (b - a) * number // 20) for a, b in zip(start, end, strict=True)]
        steps += ["mousemove", *at, "sleep", "0.03"]
    subprocess.run(["xdotool", *steps, "sleep", "0.3", "mouseup", "1"], env=environment, check=True)
