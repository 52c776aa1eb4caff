"""What every benchmark is made of: figures with limits, and programs started as a user starts them.

Limits are ratios to a yardstick measured in the same run wherever that is possible, so that they mean the
same on any computer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from tests.helpers.desktop_session import private_x_display

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).with_name("programs")
_AS_INSTALLED = Path(__file__).with_name("as_installed")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; ``limit`` is the most it may be, ``None`` when it is only worth knowing."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def holds(self) -> bool:
        return self.limit is None or self.value <= self.limit

    def line(self, width: int, before: float | None = None) -> str:
        """The figure as a line of a table, with what it was ``before``."""
        limit = "" if self.limit is None else f"<= {self.limit:g}"
        verdict = "" if self.limit is None else ("ok" if self.holds else "MISSED")
        was = "" if before is None else f"(was {before:.2f})"
        return (
            f"{self.what:<{width}}  {self.value:>9.2f} {self.unit:<6} {limit:<8} {verdict:<7}{was}".rstrip()
        )


def quiet_environment() -> dict[str, str]:
    """The environment of a measured program: compiled files are kept and development's packages are not found
    as in any installation, and no key or server of whoever runs the benchmark gets in."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RUNAPI_") and name != "PYTHONDONTWRITEBYTECODE"
    }
    path = os.pathsep.join((str(_AS_INSTALLED), str(ROOT)))
    return {**kept, "PYTHONPATH": path, "QT_LOGGING_RULES": "qt.multimedia.*=false"}


def practising(folder: str, environment: Mapping[str, str], **settings: object) -> dict[str, str]:
    """``environment`` for an app that practises in ``folder`` with these ``settings``, without options, as an
    icon starts it: reading them takes as long as some ten modules."""
    Path(folder, "settings.json").write_text(json.dumps({"practice": True, **settings}), encoding="utf-8")
    return {**environment, "RUNAPI_DESKTOP_HOME": folder}


@contextmanager
def screens() -> Generator[dict[str, dict[str, str]]]:
    """The ways to show a window here, by name, each as the environment that selects it."""
    offscreen = {**quiet_environment(), "QT_QPA_PLATFORM": "offscreen"}
    if which("Xvfb") is None:
        yield {"off-screen": offscreen}
        return
    with private_x_display() as display:
        xcb = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "QT_XCB_GL_INTEGRATION": "none"}
        yield {"off-screen": offscreen, "Xvfb": {**quiet_environment(), **xcb}}


@contextmanager
def program(name: str, *arguments: str, environment: Mapping[str, str]) -> Generator[Program]:
    """Runs ``programs/<name>.py`` for as long as the block lasts."""
    with running([sys.executable, str(PROGRAMS / f"{name}.py"), *arguments], environment) as started:
        yield started


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Generator[Program]:
    """Runs ``command`` for as long as the block lasts."""
    started_s = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        yield Program(process, started_s)
    finally:
        process.terminate()
        process.communicate()


class Program:
    """A measured process that says on its standard output how far it is."""

    def __init__(self, process: subprocess.Popen[str], started_s: float) -> None:
        self._process = process
        self._started_s = started_s

    def said(self) -> str:
        """The next line; raises ``RuntimeError`` when the program has ended instead."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args} ended with code {self._process.wait()}")
        return line.strip()

    def ms_until(self, word: str) -> float:
        """Milliseconds from the start of the process until it says ``word``."""
        said = self.said()
        if said != word:
            raise RuntimeError(f"{self._process.args} said {said!r} instead of {word!r}")
        return (time.perf_counter() - self._started_s) * 1000

    def memory_mib(self) -> float:
        """Resident memory, in MiB."""
        rollup = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text(encoding="ascii")
        kib = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Rss:"))
        return kib / 1024

    def cpu_s(self) -> float:
        """Processor time used so far by all its threads, in seconds."""
        fields = (
            Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wake_ups(self) -> int:
        """How often its threads went to sleep and were woken so far."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        lines = [line for task in tasks for line in (task / "status").read_text().splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
