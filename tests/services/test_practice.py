"""The practice server as a real child process."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.services.practice import PracticeServer


def balance_cents(address: tuple[str, str]) -> int:
    base_url, key = address
    answer = httpx.get(f"{base_url}/api/v1/me/balance", headers={"Authorization": f"Bearer {key}"})
    return answer.raise_for_status().json()["balance_cents"]


async def test_it_starts_once_answers_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # People start the app from anywhere, folders with a json.py of their own included.
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)
    server = PracticeServer(tmp_path / "practice")
    address = await server.start()
    assert await server.start() == address
    assert address[0].startswith("http://127.0.0.1:")
    assert balance_cents(address) > 0
    await server.stop()
    with pytest.raises(httpx.ConnectError):
        balance_cents(address)
    again = await server.start()
    assert balance_cents(again) > 0
    await server.stop()
    await server.stop()


@pytest.mark.posix("shell")
async def test_it_does_not_inherit_the_users_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teller = tmp_path / "teller"
    teller.write_text(
        """#!/bin/sh
        printf '{"base_url": "%s", "api_key": "%s"}\\n' "$PYTHONSAFEPATH" "${RUNAPI_API_KEY-none}"
        exec cat"""
    )
    teller.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(teller))
    monkeypatch.setenv("RUNAPI_API_KEY", "sk-the-users-own-key")
    server = PracticeServer(tmp_path / "practice")
    assert await server.start() == ("1", "none")
    await server.stop()


async def test_a_server_that_does_not_come_up_is_said(tmp_path: Path) -> None:
    server = PracticeServer(tmp_path / "practice", ["--no-such-option"])
    with pytest.raises(Unreachable, match="did not come up"):
        await server.start()


@pytest.mark.posix("signal")
def test_it_dies_with_its_parent_however_that_dies(tmp_path: Path) -> None:
    program = """
        import asyncio, sys
        from pathlib import Path
        from runapi_desktop.services.practice import PracticeServer

        async def main():
            base_url, _ = await PracticeServer(Path(sys.argv[1])).start()
            print(base_url, flush=True)
            await asyncio.Event().wait()

        asyncio.run(main())
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with parent:
        assert parent.stdout is not None
        place = urlsplit(parent.stdout.readline().strip())
        address = (str(place.hostname), int(place.port or 0))
        with socket.create_connection(address) as open_line:
            parent.send_signal(signal.SIGKILL)
            parent.wait()
            # The line ends, one way or the other, when the server has stopped listening.
            with suppress(ConnectionResetError):
                assert open_line.recv(1) == b""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address).close()
