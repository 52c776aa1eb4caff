"""The child that opens the operating system's keyring for one question, as a line of JSON each way.

Owns which keyrings are safe. A question is ``[method, service, user name(, secret)]``; the answer is
``{"value": …}``, or ``{"error": name of the exception, "words": …}``.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import closing
from typing import Any

from runapi_desktop.domain.errors import KeyringMissing

NAME = "name"
"""The method that answers with the name of the keyring itself."""
READ = "get_password"


def serve() -> None:
    """Answer the one question in standard input; end at once when nobody waits for the answer any more."""
    question: list[str] = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_the_app, daemon=True).start()
    try:
        answer = {"value": _answer(question)}
    except Exception as error:  # noqa: BLE001 - a backend raises whatever its platform raises
        answer = {"error": type(error).__name__, "words": str(error)}
    print(json.dumps(answer), flush=True)  # noqa: T201


def safe_backend() -> Any:
    """The system's keyring. Raises `KeyringMissing` when there is none that encrypts what it keeps."""
    import keyring

    chosen: Any = keyring.get_keyring()
    # A chain hands a key to its first member that takes it, however unsafe: choose one member for good.
    for backend in getattr(chosen, "backends", [chosen]):
        module = type(backend).__module__
        if not module.startswith(("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")):
            return backend
    raise KeyringMissing(f"no safe keyring, only {type(chosen).__module__}")


def _answer(question: list[str]) -> str | None:
    method, *arguments = question
    backend = safe_backend()
    if method == NAME:
        return f"{type(backend).__module__}.{type(backend).__qualname__}"
    if method == READ and _has_no_keyring_yet(backend):
        return None
    return getattr(backend, method)(*arguments)


def _has_no_keyring_yet(backend: Any) -> bool:
    """Whether the desktop's Secret Service has nothing to look into. ``keyring`` would make a keyring then,
    and its owner, who has not given the app a key, would have to think of a password for it."""
    is_secret_service = type(backend).__module__ == "keyring.backends.SecretService"
    if not is_secret_service or hasattr(backend, "preferred_collection"):
        return False
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        try:
            secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            return True
    return False


def _end_with_the_app() -> None:
    # A locked keyring may wait for its owner for as long as it likes.
    os.read(0, 1)
    os._exit(1)
