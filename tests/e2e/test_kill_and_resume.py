"""One task, one process after the other, each killed a step further on: one charge, one playable clip.

The exact instants are the fault matrix's (`test_fault_matrix_processes`).
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.probe import probe_video
from tests.sandbox.conftest import picture
from tests.sandbox.process import SandboxProcess, sandbox_process

ROOT = Path(__file__).parents[2]
HEADLESS = ROOT / "tests" / "e2e" / "headless.py"
S = TaskState


@pytest.fixture
def sandbox() -> Iterator[SandboxProcess]:
    with sandbox_process("--render-seconds", "0.3", "--scenario", "tiny-clips") as running:
        yield running


@dataclass(frozen=True)
class App:
    """Starts the app without its window on one data folder."""

    data_dir: Path
    sandbox: SandboxProcess

    def run(self, *pictures: Path, until: Callable[[str], bool] | None = None) -> list[str]:
        """The states the process committed; killed with SIGKILL as soon as ``until`` says so."""
        process = subprocess.Popen(
            [sys.executable, str(HEADLESS), str(self.data_dir), *map(str, pictures)],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "RUNAPI_BASE_URL": self.sandbox.base_url,
                "RUNAPI_API_KEY": self.sandbox.api_key,
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        states: list[str] = []
        with process:
            assert process.stdout is not None
            for line in process.stdout:
                words = json.loads(line)
                if "state" not in words:
                    continue
                states.append(words["state"])
                if until is not None and until(states[-1]):
                    process.send_signal(signal.SIGKILL)
                    break
            process.stdout.read()
        if until is None:
            assert process.returncode == 0
        return states

    def assert_one_clip(self) -> None:
        """What a sceptic would look at: the server's books, the folder, the file, the key's whereabouts."""
        url = f"{self.sandbox.base_url}/sandbox/ledger"
        ledger = httpx.get(url, headers=self.sandbox.headers).raise_for_status().json()
        assert len(ledger["charges"]) == 1
        assert len(ledger["tasks"]) == 1
        sent = {entry["idempotency_key"] for entry in ledger["requests"] if entry["kind"] == "create"}
        assert sent == set(ledger["idempotency_keys"])
        assert ledger["leaks"] == []
        (clip,) = (self.data_dir / "clips").iterdir()
        assert clip.suffix == ".mp4"
        assert probe_video(clip).frame_count > 0
        key = self.sandbox.api_key.encode()
        files = [path for path in self.data_dir.rglob("*") if path.is_file()]
        assert not [path for path in files if key in path.read_bytes()]


@pytest.fixture
def app(tmp_path: Path, sandbox: SandboxProcess) -> App:
    return App(tmp_path / "data", sandbox)


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    return picture(tmp_path / "harbour at dusk.png")


def test_undisturbed_it_takes_one_run(app: App, dropped: Path) -> None:
    assert app.run(dropped)[-1] == S.READY
    app.assert_one_clip()


def test_killed_at_every_step_of_its_way(app: App, dropped: Path) -> None:
    way = app.run(dropped, until=lambda _: True)
    for _ in range(10):
        way += app.run(until=lambda state, known=frozenset(way): state not in known)
    assert way[-1] == S.READY
    assert len(way) > 4
    app.run()
    app.assert_one_clip()
