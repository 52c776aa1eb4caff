"""A second user of this computer, with a uid of its own. Only root can be two users: elsewhere the tests that
need it are not defined (`IS_TWO_USERS`)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

IS_TWO_USERS = sys.platform == "linux" and os.geteuid() == 0
STRANGER = 54321


@dataclass(frozen=True, slots=True)
class Said:
    """What a stranger's program printed, and what it complained about."""

    printed: str
    complaint: str


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """A folder that everybody can reach, in contrast to pytest's own."""
    with TemporaryDirectory(prefix="rd-shared-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


# Python itself may lie where only root can read: what a script may use is loaded before the user changes.
_BECOME_SOMEBODY_ELSE = f"""
import encodings.idna, http.client, json, os, pathlib, socket, sys, traceback, urllib.parse, urllib.request
os.setgroups([])
os.setgid({STRANGER})
os.setuid({STRANGER})
exec(compile(sys.argv.pop(1), "stranger", "exec"))
"""


def start_as_stranger(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Starts ``script``, which may use what is loaded above and nothing else, as the other user."""
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _BECOME_SOMEBODY_ELSE, script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd="/",
    )


def as_stranger(script: str, *arguments: str) -> Said:
    """What ``script`` has to say when the other user runs it."""
    with start_as_stranger(script, *arguments) as process:
        return Said(*process.communicate(timeout=60))
