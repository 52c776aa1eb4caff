"""The cells of the fault matrix that happen to the whole process: SIGKILL, and a disk that is really full.

The app without its window halts at the boundary, by itself or because its request is held there; then it is
killed and started again, or its disk is filled and later freed.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from runapi_desktop.domain.task import Gate, TaskState
from runapi_desktop.media.probe import probe_video
from tests.e2e.cell import Outcome
from tests.e2e.fault_matrix import Boundary, Fault, cells
from tests.e2e.held_proxy import WIRE_BOUNDARIES, HeldProxy, held_proxy
from tests.helpers.fault_table import CELL, OUTCOME
from tests.sandbox.conftest import picture
from tests.sandbox.process import SandboxProcess, sandbox_process

ROOT = Path(__file__).parents[2]
HEADLESS = ROOT / "tests" / "e2e" / "headless.py"
_UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    options = ("--render-seconds", "0.25", "--scenario", "tiny-clips", "--balance-cents", "1000000")
    with sandbox_process(*options) as running:
        yield running


@dataclass(frozen=True)
class App:
    """The app without its window, on one data folder, behind a proxy of its own."""

    data_dir: Path
    proxy: HeldProxy
    key: str

    @contextmanager
    def started(self, *pictures: Path, halt_at: Boundary | None = None) -> Iterator[subprocess.Popen[str]]:
        environ = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "RUNAPI_BASE_URL": self.proxy.base_url,
            "RUNAPI_API_KEY": self.key,
            "HALT_AT": halt_at or "",
        }
        command = [sys.executable, str(HEADLESS), str(self.data_dir), *map(str, pictures)]
        with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
            yield process

    def run(self, *pictures: Path) -> list[dict[str, str]]:
        """What one undisturbed start says."""
        with self.started(*pictures) as process:
            said = list(_sayings(process))
        assert process.returncode == 0
        return said

    @contextmanager
    def halted(self, boundary: Boundary, made_from: Path) -> Iterator[subprocess.Popen[str]]:
        """A start that stands still at ``boundary`` of its one task."""
        if boundary in WIRE_BOUNDARIES:
            self.proxy.boundary = boundary
            with self.started(made_from) as process:
                while not self.proxy.is_held.wait(0.1):
                    assert process.poll() is None, f"no task came to {boundary!r}"
                yield process
            return
        with self.started(made_from, halt_at=boundary) as process:
            state = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            assert state is not None
            assert state.si_code == os.CLD_STOPPED, f"no task came to {boundary!r}"
            yield process

    def go_on(self, process: subprocess.Popen[str]) -> None:
        self.proxy.release()
        process.send_signal(signal.SIGCONT)

    def outcome(self, ledger: dict[str, Any], prompt: str) -> Outcome:
        """What the sandbox's books, the wire and the disk say of one task; asserts all but the numbers."""
        tasks = [task for task in ledger["tasks"] if json.loads(task["body"])["prompt"] == prompt]
        charged = {charge["task_id"] for charge in ledger["charges"]}
        posts = {(p.idempotency_key, p.body) for p in self.proxy.passed if p.kind == "create"}
        assert {key for key, _ in posts} == {task["idempotency_key"] for task in tasks}
        assert len(posts) == len(tasks)
        assert not [p for p in self.proxy.passed if p.had_key and p.kind in ("put", "result")]
        assert list(self.data_dir.rglob("*.part")) == []
        clips = list((self.data_dir / "clips").iterdir())
        assert all(probe_video(path).frame_count > 0 for path in clips)
        files = [path for path in self.data_dir.rglob("*") if path.is_file()]
        assert not [path for path in files if self.key.encode() in path.read_bytes()]
        charges = sum(task["id"] in charged for task in tasks)
        return Outcome(1, charges, len(clips), max(charges, len(clips), len(tasks)) - 1)


def _sayings(process: subprocess.Popen[str]) -> Iterator[dict[str, str]]:
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)


def kill_and_start_again(app: App, boundary: Boundary, made_from: Path) -> None:
    with app.halted(boundary, made_from) as process:
        process.kill()
    app.proxy.release()
    said = app.run()
    if boundary is Boundary.BEFORE_ROW:
        assert said == []
        said = app.run(made_from)
    if boundary is not Boundary.AFTER_READY:
        assert said[-1]["state"] == TaskState.READY


def fill_the_disk_and_free_it(app: App, boundary: Boundary, made_from: Path) -> None:
    with app.halted(boundary, made_from) as process:
        # No file may grow any more: every write fails as on a full disk, in the database as well.
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        app.go_on(process)
        said: list[dict[str, str]] = []
        for words in _sayings(process):
            said.append(words)
            if words.get("gate") == Gate.DISK:
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, _UNLIMITED)
    assert process.returncode == 0
    if "refused" in said[-1]:
        assert boundary is Boundary.BEFORE_ROW
        said = app.run(made_from)
    else:
        assert {"gate": Gate.DISK} in [{"gate": words.get("gate")} for words in said]
    assert said[-1]["state"] == TaskState.READY


STRIKES = {Fault.SIGKILL: kill_and_start_again, Fault.DISK_FULL: fill_the_disk_and_free_it}


@pytest.mark.parametrize(("boundary", "fault"), cells(STRIKES))
def test_fault_matrix(
    boundary: Boundary,
    fault: Fault,
    tmp_path: Path,
    sandbox: SandboxProcess,
    record_property: pytest.FixtureRequest,
) -> None:
    record_property(CELL, [boundary, fault])
    made_from = picture(tmp_path / f"{boundary}, {fault}.png")
    with held_proxy(urlsplit(sandbox.base_url).port or 0) as proxy:
        app = App(tmp_path / "data", proxy, sandbox.api_key)
        STRIKES[fault](app, boundary, made_from)
    books = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).raise_for_status()
    outcome = app.outcome(books.json(), made_from.stem)
    record_property(OUTCOME, asdict(outcome))
    assert (outcome.charges, outcome.clips, outcome.duplicates) == (1, 1, 0)
