"""The operating system's keyring, opened in a child process for each call (`keyring_child`).

What opens keyrings takes 170 ms to load and 13 MiB to keep, for a key that is read once. The key goes to the
child and back through pipes that nobody else has. Not on macOS: there a keyring gives the key only to the
program that put it in, and one that passes it on would do so for whoever starts it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Final

from runapi_desktop.domain.errors import KeyringMissing, KeyringUnavailable
from runapi_desktop.own_process import KEYRING, child_command, child_environment
from runapi_desktop.store.keyring_child import NAME, READ

MAY_BE_A_CHILD: Final = sys.platform != "darwin"


class KeyringRefused(Exception):
    """The keyring did not do it; the text is its own. It may hold the key."""


class KeyringProcess:
    """A `KeyringBackend`. Raises `KeyringMissing` without a safe keyring, otherwise `KeyringRefused`."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, if there is one."""
        return self._asked(READ, service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""
        self._asked("set_password", service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret."""
        self._asked("delete_password", service, username)

    def name(self) -> str:
        """What the keyring is called."""
        return self._asked(NAME) or ""

    def _asked(self, *question: str) -> str | None:
        child = subprocess.Popen(
            child_command(KEYRING),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with child:
            assert child.stdin is not None
            assert child.stdout is not None
            try:
                child.stdin.write(f"{json.dumps(question)}\n")
                child.stdin.flush()
                answer: dict[str, Any] = json.loads(child.stdout.readline())
            except (OSError, ValueError):
                raise KeyringUnavailable("what opens the keyring ended without an answer") from None
        match answer:
            case {"value": value}:
                return value
            case {"error": KeyringMissing.__name__, "words": words}:
                raise KeyringMissing(words)
            case _:
                raise KeyringRefused(f"{answer.get('error')}: {answer.get('words')}")
