"""The main job as a screen reader does it: every control found by its English label, none by its place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.helpers.desktop_session import SecretServiceSession
from tests.media.samples import jpeg, quadrants
from tests.sandbox.process import sandbox_process

SCREEN_READER = Path(__file__).with_name("screen_reader.py")
# Debian's own Python: the AT-SPI bindings are a system package, not one of the app's.
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_LAST_WORD_S = 20


@contextmanager
def running(command: list[str], environment: dict[str, str], log: Path) -> Iterator[None]:
    """A process that ends with the block."""
    with log.open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        yield
    finally:
        process.terminate()
        process.wait(_LAST_WORD_S)


def test_the_main_job_by_labels_alone(
    secret_service: SecretServiceSession, app_environment: dict[str, str], tmp_path: Path
) -> None:
    picture = tmp_path / "harbour.jpg"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    with sandbox_process("--render-seconds", "0.3", "--scenario", "tiny-clips") as sandbox:
        environment = {
            **app_environment,
            "RUNAPI_BASE_URL": sandbox.base_url,
            "RUNAPI_API_KEY": sandbox.api_key,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        launcher = [BUS_LAUNCHER, "--launch-immediately"]
        app = [sys.executable, "-m", "runapi_desktop"]
        log = tmp_path / "app.log"
        with running(launcher, environment, tmp_path / "bus.log"), running(app, environment, log):
            reader = subprocess.run(
                [SYSTEM_PYTHON, str(SCREEN_READER), str(picture)],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
        assert reader.returncode == 0, f"{reader.stdout}{reader.stderr}\n{log.read_text()}"
        ledger = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).json()
    assert [task["action"] for task in ledger["tasks"]] == ["image_to_video", "modify_video"]
    assert len(list((tmp_path / "runapi-desktop" / "clips").glob("*.mp4"))) == 2
