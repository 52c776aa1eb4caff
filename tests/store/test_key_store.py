"""The key: understood however it was pasted, kept where only its owner finds it, never elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.errors import KeyringMissing, KeyringUnavailable
from runapi_desktop.own_process import KEYRING
from runapi_desktop.store.key_store import (
    KeyringBackend,
    KeyringKeyStore,
    KeyStore,
    MemoryKeyStore,
    clean_key,
)
from runapi_desktop.store.keyring_process import KeyringProcess
from tests.helpers.desktop_session import SecretServiceSession, private_secret_service
from tests.helpers.own_process import printed

_CHECKOUT = Path(__file__).parents[2]
_ORIGIN = "https://runapi.ai"
_KEY = "rk_live_4fKs0wX9bQ"


@pytest.mark.parametrize(
    "pasted",
    [
        _KEY,
        f"  {_KEY}\n",
        f'"{_KEY}"',
        f"“{_KEY}”",
        f"' {_KEY} '",
        f"Bearer {_KEY}",
        f"bearer\t{_KEY}\r\n",
        f'"Bearer {_KEY}"',
        f"Authorization: Bearer {_KEY}",
        f"RUNAPI_API_KEY={_KEY}",
        f'export RUNAPI_API_KEY="{_KEY}"',
        f"RUNAPI_API_KEY: '{_KEY}',",
        f"\ufeff{_KEY}\u200b",
        f"{_KEY[:9]}\n{_KEY[9:]}",
        f"`{_KEY}`",
    ],
)
def test_a_key_is_found_in_what_was_pasted(pasted: str) -> None:
    assert clean_key(pasted) == _KEY


@pytest.mark.parametrize(
    "pasted", ["", " \n", '""', "Bearer", "Bearer ", "RUNAPI_API_KEY=", "\u200b", "'Bearer '"]
)
def test_nothing_pasted_is_no_key(pasted: str) -> None:
    assert clean_key(pasted) == ""


@given(st.from_regex(r"[A-Za-z0-9_.\-]{1,60}", fullmatch=True).filter(lambda key: key.lower() != "bearer"))
def test_a_clean_key_stays_as_it_is(key: str) -> None:
    assert clean_key(key) == key
    assert clean_key(f" Bearer  '{key}' ") == key


async def _use(store: KeyStore) -> None:
    assert await store.load(_ORIGIN) is None
    await store.remove(_ORIGIN)
    await store.save(_ORIGIN, "first")
    await store.save(_ORIGIN, _KEY)
    assert await store.load(_ORIGIN) == _KEY
    assert await store.load("https://elsewhere") is None
    assert _KEY not in f"{store!r} {store} {vars(store) if isinstance(store, KeyringKeyStore) else ''}"
    await store.remove(_ORIGIN)
    assert await store.load(_ORIGIN) is None


async def test_a_key_is_kept_for_the_session() -> None:
    await _use(MemoryKeyStore())


async def test_a_key_is_kept_in_the_keyring(secret_service: SecretServiceSession) -> None:
    await _use(KeyringKeyStore())


async def test_the_keyring_answers_on_qts_loop(
    secret_service: SecretServiceSession, qapp: QApplication
) -> None:
    await _use(KeyringKeyStore())


_RUN = """
import asyncio, sys
from runapi_desktop.domain.errors import KeyringMissing, KeyringUnavailable
from runapi_desktop.store.key_store import KeyringKeyStore

async def main():
    store = KeyringKeyStore(patience_s=10)
    match sys.argv[1]:
        case "save":
            await store.save("https://runapi.ai", sys.stdin.read())
        case "load":
            print(await store.load("https://runapi.ai"), end="")
        case "refused":
            for call in (store.load("o"), store.save("o", "secret-key"), store.remove("o")):
                try:
                    await call
                except KeyringUnavailable as error:
                    print(error)

asyncio.run(main())
"""


def _run(action: str, *, pasted: str = "", **environment: str) -> str:
    return printed(_RUN, action, pasted=pasted, environment=environment)


def test_one_process_saves_and_the_next_one_reads(
    secret_service: SecretServiceSession, tmp_path: Path
) -> None:
    home = {"RUNAPI_DESKTOP_HOME": str(tmp_path), "HOME": str(tmp_path)}
    _run("save", pasted=_KEY, **home)
    assert _run("load", **home) == _KEY
    # An independent reader finds it under the name that the user sees.
    assert secret_service.lookup(service="RunAPI Desktop", username=_ORIGIN) == _KEY
    kept = [tmp_path, Path(secret_service.environment["XDG_RUNTIME_DIR"])]
    files = [file for folder in kept for file in folder.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if _KEY.encode() in file.read_bytes()]


@pytest.mark.posix("bus")
async def test_asking_for_a_key_makes_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner, who has given the app no key, would have to think of a password for it."""
    with private_secret_service("--start") as session:
        for name, value in session.environment.items():
            monkeypatch.setenv(name, value)
        store = KeyringKeyStore(patience_s=30)
        await store.remove(_ORIGIN)
        assert await store.load(_ORIGIN) is None


@pytest.mark.posix("bus")
def test_no_keyring_is_said_at_once() -> None:
    lines = _run("refused").splitlines()
    assert len(lines) == 3
    assert all("keyring.backends.fail" in line for line in lines)


def test_a_keyring_that_forgets_everything_is_refused() -> None:
    lines = _run("refused", PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring").splitlines()
    assert ["keyring.backends.null" in line for line in lines] == [True] * 3


_PLAINTEXT = """
import pathlib
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 5
    def get_password(self, service, username): return None
    def delete_password(self, service, username): pass
    def set_password(self, service, username, password):
        pathlib.Path(__file__).with_name("keys.txt").write_text(password)
"""


def test_a_plaintext_keyring_is_refused(tmp_path: Path) -> None:
    module = tmp_path / "keyrings" / "alt" / "file.py"
    module.parent.mkdir(parents=True)
    module.write_text(_PLAINTEXT)
    lines = _run(
        "refused",
        PYTHONPATH=str(tmp_path),
        PYTHON_KEYRING_BACKEND="keyrings.alt.file.PlaintextKeyring",
    ).splitlines()
    assert ["keyrings.alt.file" in line for line in lines] == [True] * 3
    assert not list(tmp_path.rglob("keys.txt"))


class _Chain:
    """Like keyring's chain of several backends: all of them, the best first."""

    def __init__(self, *backends: KeyringBackend) -> None:
        self.backends = backends


class _LockedBackend:
    """Waits for its owner's password, like a locked keyring on a desktop."""

    def __init__(self) -> None:
        self.unlocked = threading.Event()
        self.kept: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait()
        return _KEY

    def set_password(self, service: str, username: str, password: str) -> None:
        self.unlocked.wait()
        self.kept.append(password)

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("not asked for")


async def test_a_locked_keyring_is_given_up_and_asked_again_later() -> None:
    backend = _LockedBackend()
    impatient = KeyringKeyStore(lambda: backend, patience_s=0.05)
    with pytest.raises(KeyringUnavailable, match="locked"):
        await impatient.load(_ORIGIN)
    with pytest.raises(KeyringUnavailable, match="locked"):
        await impatient.save(_ORIGIN, _KEY)
    backend.unlocked.set()
    while await impatient.load(_ORIGIN) != _KEY:
        pass
    # The user was told that the key was not saved; it is not saved behind their back.
    assert backend.kept == []


_STUCK = """
import asyncio, sys, threading
from runapi_desktop.domain.errors import KeyringMissing, KeyringUnavailable
from runapi_desktop.store.key_store import KeyringKeyStore

async def main():
    try:
        await KeyringKeyStore(lambda: threading.Event().wait(), patience_s=0.05).load("o")
    except KeyringUnavailable:
        print("given up")

asyncio.run(main())
"""


def test_a_stuck_keyring_does_not_keep_the_app_from_ending() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STUCK], cwd=_CHECKOUT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "given up\n"


class _TalkativeBackend:
    """Fails with the key in its words."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("the bus is gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ValueError(f"cannot store {password!r}")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("not asked for")


async def test_a_failing_keyring_is_unavailable_and_tells_no_key() -> None:
    store = KeyringKeyStore(_TalkativeBackend)
    with pytest.raises(KeyringUnavailable, match="OSError: the bus is gone"):
        await store.load(_ORIGIN)
    with pytest.raises(KeyringUnavailable, match="ValueError: cannot store") as refused:
        await store.save(_ORIGIN, _KEY)
    assert _KEY not in str(refused.value)
    assert refused.value.__cause__ is None


_ASK = """
import asyncio, sys
from runapi_desktop.domain.errors import KeyringMissing, KeyringUnavailable
from runapi_desktop.store.key_store import KeyringKeyStore

async def main():
    try:
        await KeyringKeyStore().load("https://runapi.ai")
    except KeyringUnavailable:
        print("keyring" in sys.modules)

asyncio.run(main())
"""


def test_asking_for_a_key_does_not_load_keyring() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        cwd=_CHECKOUT,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


_ON_A_MAC = """
import sys
sys.platform = "darwin"
from runapi_desktop.__main__ import main
from runapi_desktop.store import key_store

key_store.safe_backend = lambda: "this program's own"
print(key_store.system_keyring(), file=sys.stderr)
main(["--keyring"])
"""


def test_on_a_mac_no_other_program_is_told_the_key() -> None:
    """Keychain asks its owner once for each program: it is this one, and none passes keys on for others."""
    done = subprocess.run(
        [sys.executable, "-c", _ON_A_MAC],
        cwd=_CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.startswith("this program's own\n")
    assert "--keyring" in done.stderr.partition("\n")[2]
    assert done.returncode == 2


_WAITING = """
import threading
from keyring.backend import KeyringBackend

class WaitingKeyring(KeyringBackend):
    priority = 5
    def get_password(self, service, username):
        print("waiting", flush=True)
        threading.Event().wait()
    def set_password(self, service, username, password): pass
"""


def test_a_child_that_waits_for_a_password_ends_with_the_app(tmp_path: Path) -> None:
    (tmp_path / "waiting.py").write_text(_WAITING)
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(_CHECKOUT), str(tmp_path))),
        "PYTHON_KEYRING_BACKEND": "waiting.WaitingKeyring",
    }
    command = [sys.executable, "-m", "runapi_desktop", KEYRING]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps(["get_password", "RunAPI Desktop", _ORIGIN]) + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "waiting\n"
        child.stdin.close()
        assert child.wait(30) == 1


@pytest.mark.parametrize("answer", ["", "no answer", '{"value"'])
def test_a_child_that_ends_without_an_answer_is_no_keyring(
    answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaker = [sys.executable, "-c", f"print({answer!r}, end='')"]
    monkeypatch.setattr("runapi_desktop.store.keyring_process.child_command", lambda _option: speaker)
    with pytest.raises(KeyringUnavailable, match="without an answer"):
        KeyringProcess().get_password("RunAPI Desktop", _ORIGIN)


def test_that_there_is_no_keyring_at_all_is_told_by_the_child_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nothing can be in it, which a locked one may keep."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with pytest.raises(KeyringMissing, match="no safe keyring"):
        KeyringProcess().get_password("RunAPI Desktop", _ORIGIN)
