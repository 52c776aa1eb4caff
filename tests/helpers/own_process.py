"""Python that needs a process of its own: what is loaded, or kept, depends on what ran before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]


def printed(
    script: str, *arguments: str, pasted: str = "", environment: Mapping[str, str] | None = None
) -> str:
    """What ``script`` prints; it must end well and say nothing on its standard error. ``pasted`` is its
    standard input, ``environment`` is added to that of the tests."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=_CHECKOUT,
        env={**os.environ, **(environment or {})},
        input=pasted,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout
