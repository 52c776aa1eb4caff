"""The main job as a screen reader does it, and as the keyboard alone does it: every control is found by its
label, none by its place."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.helpers.desktop_session import SecretServiceSession
from tests.helpers.seen_words import seen_words
from tests.media.samples import jpeg, quadrants
from tests.sandbox.process import sandbox_process

SCREEN_READER = Path(__file__).with_name("screen_reader.py")
KEYBOARD_USER = Path(__file__).with_name("keyboard_user.py")
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


def bring_to_front(title: str, environment: dict[str, str]) -> None:
    """What a window manager does with a window that has just opened: the keyboard is the window's."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"]
    subprocess.run(search, env=environment, check=True, timeout=60)


def labels(language: str) -> dict[str, str]:
    """What stands on the controls in ``language``, by what stands there in English."""
    if language == "en":
        return {}
    words = seen_words(language)
    words["6 s"] = words["{seconds} s"].format(seconds=6)
    words["1 clip ready"] = words["%Ln clip(s) ready"].replace("%Ln", "1")
    return words


@contextmanager
def opened_app(language: str, environment: dict[str, str], folder: Path) -> Iterator[Callable[..., None]]:
    """The app in ``language``, in front; a call has a program use it, with the facts that this needs."""
    home = folder / "runapi-desktop"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"language": language}))
    launcher, app = [BUS_LAUNCHER, "--launch-immediately"], [sys.executable, "-m", "runapi_desktop"]
    log, job = folder / "app.log", folder / "job.json"

    def run(program: Path, **facts: object) -> None:
        job.write_text(json.dumps({**facts, "words": labels(language)}), encoding="utf-8")
        command = [SYSTEM_PYTHON, str(program), str(job)]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, f"{ran.stdout}{ran.stderr}\n{log.read_text()}"

    with running(launcher, environment, folder / "bus.log"), running(app, environment, log):
        bring_to_front("RunAPI Desktop", environment)
        yield run


@contextmanager
def practice_server(environment: dict[str, str]) -> Iterator[tuple[dict[str, str], Callable[[], list[str]]]]:
    """A server, the environment that leads the app to it, and a call that tells what was ordered there."""
    with sandbox_process("--render-seconds", "0.3", "--scenario", "tiny-clips") as sandbox:

        def ordered() -> list[str]:
            ledger = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).json()
            return [task["action"] for task in ledger["tasks"]]

        yield (
            {
                **environment,
                "RUNAPI_BASE_URL": sandbox.base_url,
                "RUNAPI_API_KEY": sandbox.api_key,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            },
            ordered,
        )


def clips_of(folder: Path) -> list[bytes]:
    return [clip.read_bytes() for clip in (folder / "runapi-desktop" / "clips").glob("*.mp4")]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_main_job_by_labels_roles_and_actions_alone(
    language: str, secret_service: SecretServiceSession, app_environment: dict[str, str], tmp_path: Path
) -> None:
    picture, copy = tmp_path / "harbour.jpg", tmp_path / "copy.mp4"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    picture.with_suffix(".txt").write_text("no picture")
    with practice_server(app_environment) as (environment, ordered):
        with opened_app(language, environment, tmp_path) as run:
            run(SCREEN_READER, picture=str(picture), copy=str(copy))
        assert ordered() == ["image_to_video", "modify_video"]
    assert len(clips_of(tmp_path)) == 2
    assert copy.read_bytes() in clips_of(tmp_path)


@pytest.mark.parametrize(
    ("language", "prompt"), [("en", "Rain falls, lanterns glow"), ("ko", "비가 내리고 등불이 빛난다")]
)
def test_the_main_job_by_keys_alone(
    language: str,
    prompt: str,
    secret_service: SecretServiceSession,
    app_environment: dict[str, str],
    tmp_path: Path,
) -> None:
    copy = tmp_path / "copy.mp4"
    with practice_server(app_environment) as (environment, ordered):
        with opened_app(language, environment, tmp_path) as run:
            run(KEYBOARD_USER, copy=str(copy), prompt=prompt)
        assert ordered() == ["text_to_video"]
    assert clips_of(tmp_path) == [copy.read_bytes()]
