"""The user's RunAPI key: in the operating system's keyring, or in memory for this session. Never in a file.

Owns what a pasted key looks like. Which keyrings are safe is known to `keyring_child`; which key is in force
is decided elsewhere.
"""

from __future__ import annotations

import asyncio
import re
import threading
import unicodedata
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Protocol

from runapi_desktop.domain.errors import KeyringUnavailable
from runapi_desktop.store.keyring_child import safe_backend
from runapi_desktop.store.keyring_process import MAY_BE_A_CHILD, KeyringProcess, KeyringRefused

SERVICE_NAME = "RunAPI Desktop"
"""Under this name the keyring shows the key to its owner; the account is the server's origin."""

_PATIENCE_S = 60.0  # a locked keyring asks its owner for a password first
_QUOTES = "\"'`´“”„‘’‚«»「」"
_LABEL = re.compile(
    r"(?:(?:export\s+)?RUNAPI_API_KEY\s*[=:]|authorization\s*:|bearer(?:\s+|$))", re.IGNORECASE
)


def clean_key(text: str) -> str:
    """The key in a pasted text, freed from spaces, line ends, quotes, invisible characters, ``Bearer`` and
    the name of the variable; ``""`` when nothing is left."""
    key = "".join(char for char in text if unicodedata.category(char) != "Cf")
    while True:
        bare = key.strip().strip(_QUOTES).strip(",;")
        label = _LABEL.match(bare)
        shorter = bare[label.end() :] if label else bare
        if shorter == key:
            return "".join(key.split())
        key = shorter


class KeyStore(Protocol):
    """A place for one key per account. Every method may raise `KeyringUnavailable`."""

    async def load(self, account: str) -> str | None:
        """The key, or ``None`` when there is none."""
        ...

    async def save(self, account: str, key: str) -> None:
        """Put the key there, in place of an earlier one."""
        ...

    async def remove(self, account: str) -> None:
        """Forget the key. A missing one is no error."""
        ...

    async def describe(self) -> str:
        """What holds the keys, for those who help."""
        ...


class MemoryKeyStore:
    """Keeps keys until the app ends."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"MemoryKeyStore({len(self._keys)} keys)"

    async def load(self, account: str) -> str | None:
        """See `KeyStore`."""
        return self._keys.get(account)

    async def save(self, account: str, key: str) -> None:
        """See `KeyStore`."""
        self._keys[account] = key

    async def remove(self, account: str) -> None:
        """See `KeyStore`."""
        self._keys.pop(account, None)

    async def describe(self) -> str:
        """See `KeyStore`."""
        return "this session's memory"


class KeyringBackend(Protocol):
    """The part of ``keyring``'s backends that is used here. Every call may block and may raise anything."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, if there is one."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret."""
        ...


def system_keyring() -> KeyringBackend:
    """The operating system's keyring. Raises `KeyringUnavailable` when there is none that is safe."""
    return KeyringProcess() if MAY_BE_A_CHILD else safe_backend()


_Work = Callable[[KeyringBackend], str | None]


class KeyringKeyStore:
    """Keys in the operating system's keyring.

    Calls run one after another on a daemon thread: a locked keyring may wait for its owner's password, and
    must neither freeze the window nor keep the app from ending.
    After ``patience_s`` seconds a call is given up.
    """

    def __init__(
        self, open_backend: Callable[[], KeyringBackend] = system_keyring, patience_s: float = _PATIENCE_S
    ) -> None:
        self._open_backend = open_backend
        self._patience_s = patience_s
        self._calls: SimpleQueue[tuple[Future[str | None], _Work]] = SimpleQueue()
        self._thread: threading.Thread | None = None

    async def load(self, account: str) -> str | None:
        """See `KeyStore`."""
        return await self._call(lambda backend: backend.get_password(SERVICE_NAME, account) or None)

    async def save(self, account: str, key: str) -> None:
        """See `KeyStore`."""
        await self._call(lambda backend: backend.set_password(SERVICE_NAME, account, key), secret=key)

    async def remove(self, account: str) -> None:
        """See `KeyStore`."""

        def work(backend: KeyringBackend) -> None:
            if backend.get_password(SERVICE_NAME, account) is not None:
                backend.delete_password(SERVICE_NAME, account)

        await self._call(work)

    async def describe(self) -> str:
        """See `KeyStore`."""
        return await self._call(_name_of) or ""

    async def _call(self, work: _Work, secret: str = "") -> str | None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="keyring", daemon=True)
            self._thread.start()
        future: Future[str | None] = Future()
        self._calls.put((future, work))
        try:
            # Giving up cancels a call that has not begun: it will not surprise anybody later.
            async with asyncio.timeout(self._patience_s):
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            raise KeyringUnavailable("the keyring does not answer; it may be locked") from error
        except KeyringUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - a backend raises whatever its platform raises
            words = str(error) if isinstance(error, KeyringRefused) else f"{type(error).__name__}: {error}"
            # Without "from": the cause's own text could hold the key.
            raise KeyringUnavailable(words.replace(secret, "…") if secret else words) from None

    def _serve(self) -> None:
        while True:
            future, work = self._calls.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work(self._open_backend()))
            except BaseException as error:  # noqa: BLE001 - it is raised where the call was made
                future.set_exception(error)


def _name_of(backend: KeyringBackend) -> str:
    return backend.name() if isinstance(backend, KeyringProcess) else type(backend).__qualname__
