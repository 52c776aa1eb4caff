"""The sandbox as a process: what it says, when it ends, what survives its death."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.sandbox.conftest import TEXT_MODEL
from tests.sandbox.process import SandboxProcess, sandbox_process

BODY = {"model": TEXT_MODEL, "prompt": "A quiet lake", "duration_seconds": 6}
CREATE = "/api/v1/hailuo/text_to_video"
QUICK = ("--render-seconds", "0", "--scenario", "tiny-clips")


def client(sandbox: SandboxProcess) -> httpx.Client:
    return httpx.Client(base_url=sandbox.base_url, headers=sandbox.headers, timeout=30)


def test_it_listens_on_loopback_with_a_key_of_its_own() -> None:
    with sandbox_process(*QUICK) as one, sandbox_process(*QUICK) as other:
        assert urlsplit(one.base_url).hostname == "127.0.0.1"
        assert one.base_url != other.base_url
        assert one.api_key != other.api_key
        with client(one) as http:
            assert http.get("/api/v1/me").status_code == 200
            assert http.get("/api/v1/me", headers=other.headers).status_code == 401


def test_it_ends_with_its_standard_input_even_while_it_renders() -> None:
    with sandbox_process() as sandbox, client(sandbox) as http:
        http.post(CREATE, json=BODY).raise_for_status()
    assert sandbox.process.returncode == 0


@pytest.mark.posix("signal")
def test_it_cleans_up_when_it_is_told_to_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with sandbox_process() as sandbox:
        assert len(list(tmp_path.iterdir())) == 1
        sandbox.process.terminate()
        assert sandbox.process.wait(timeout=20) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_task_survives_the_death_of_the_process_and_is_charged_once(tmp_path: Path) -> None:
    state = ("--state-dir", str(tmp_path / "state"))
    with sandbox_process(*state, "--render-seconds", "60") as sandbox:
        with client(sandbox) as http:
            created = http.post(CREATE, json=BODY, headers={"Idempotency-Key": "k1"}).json()
        sandbox.process.kill()
        sandbox.process.wait()
    with sandbox_process(*state, *QUICK) as sandbox, client(sandbox) as http:
        assert http.post(CREATE, json=BODY, headers={"Idempotency-Key": "k1"}).json()["id"] == created["id"]
        http.get("/sandbox/settled").raise_for_status()
        task = http.get(f"{CREATE}/{created['id']}").json()
        assert task["status"] == "completed"
        assert http.get(task["videos"][0]["url"]).content[4:8] == b"ftyp"
        assert [charge["micros"] for charge in http.get("/sandbox/ledger").json()["charges"]] == [300_000]


def test_a_dropped_connection_is_really_closed() -> None:
    with sandbox_process(*QUICK, "--scenario", "drop-answer-on-create=1") as sandbox, client(sandbox) as http:
        with pytest.raises(httpx.RemoteProtocolError):
            http.post(CREATE, json=BODY, headers={"Idempotency-Key": "k1"})
        assert http.post(CREATE, json=BODY, headers={"Idempotency-Key": "k1"}).status_code == 200
        assert len(http.get("/sandbox/ledger").json()["tasks"]) == 1


@pytest.mark.parametrize("name", ["truncated-download", "wrong-length-download"])
def test_a_download_that_breaks_off_really_breaks_off(name: str) -> None:
    with sandbox_process(*QUICK) as sandbox, client(sandbox) as http:
        task_id = http.post(CREATE, json=BODY).json()["id"]
        http.get("/sandbox/settled").raise_for_status()
        url = http.get(f"{CREATE}/{task_id}").json()["videos"][0]["url"]
        http.post("/sandbox/scenarios", json={"names": [f"{name}=1"]}).raise_for_status()
        with pytest.raises(httpx.RemoteProtocolError):
            http.get(url)
        assert http.get(url).status_code == 200


def test_pictures_of_another_server_on_this_computer_can_be_used() -> None:
    with sandbox_process(*QUICK) as one, sandbox_process(*QUICK) as other:
        with client(other) as http:
            task_id = http.post(CREATE, json=BODY).json()["id"]
            http.get("/sandbox/settled").raise_for_status()
            url = http.get(f"{CREATE}/{task_id}").json()["videos"][0]["url"]
        with client(one) as http:
            body = {"model": "luma-modify-video", "prompt": "film noir", "source_video_url": url}
            task_id = http.post("/api/v1/luma/modify_video", json=body).json()["id"]
            http.get("/sandbox/settled").raise_for_status()
            assert http.get(f"/api/v1/luma/modify_video/{task_id}").json()["status"] == "completed"


def test_an_unknown_scenario_ends_the_start_in_words() -> None:
    command = [sys.executable, "-m", "runapi_desktop.sandbox", "--scenario", "nonsense"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "there is no scenario called 'nonsense'\n"


def test_starting_loads_no_video_library() -> None:
    probe = (
        "import sys; import runapi_desktop.sandbox.__main__ as m;"
        "print([n for n in ('av', 'PySide6', 'httpx') if n in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
