"""The app's log file: rotating, readable by people, and free of secrets.

Every line passes a redactor *after* it was formatted, so that a key inside an exception, a URL or a
``repr`` is caught as well as one in the message. Prompts are kept out at the source: no part of the app logs
one, and errors do not repeat the server's words (``domain/errors.py``).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from runapi_desktop.store.trouble import trouble_from_os_error

LOG_FILE_NAME = "runapi-desktop.log"
_MAX_BYTES = 1_000_000
_KEPT_FILES = 3
_CONTINUED = "\n    "
_QUIET = ("httpx", "httpcore", "asyncio", "hpack", "keyring")
_TROUBLE = re.compile(r"\S+ \S+ (WARNING|ERROR|CRITICAL)\s")
_TAIL_BYTES = 256_000


class RedactingFormatter(logging.Formatter):
    """Formats a record with its exception, masks the secrets in the whole, and indents every line but the
    first, so that nothing inside a message can pass for a record of its own."""

    def __init__(self, redact: Callable[[str], str]) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return _CONTINUED.join(self._redact(super().format(record)).splitlines())


def open_log(logs_dir: Path, redact: Callable[[str], str]) -> logging.Handler:
    """Send the app's log to ``logs_dir`` until the handler is closed by ``close_log``.

    Raises ``StorageTrouble`` when the folder cannot be written.
    """
    try:
        logs_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            logs_dir / LOG_FILE_NAME,
            maxBytes=_MAX_BYTES,
            backupCount=_KEPT_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError as error:
        raise trouble_from_os_error(error, logs_dir) from error
    handler.setFormatter(RedactingFormatter(redact))
    logging.getLogger().addHandler(handler)
    logging.getLogger("runapi_desktop").setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Stop writing to the log file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def recent_trouble(logs_dir: Path, limit: int = 20) -> list[str]:
    """The last warnings and errors of the log with their tracebacks, oldest first. Blocks; never raises."""
    try:
        with (logs_dir / LOG_FILE_NAME).open("rb") as file:
            file.seek(max(file.seek(0, 2) - _TAIL_BYTES, 0))
            tail = file.read(_TAIL_BYTES).decode("utf-8", "replace")
    except OSError:
        return []
    records: list[list[str]] = []
    for line in tail.splitlines():
        if line.startswith(" "):
            if records:
                records[-1].append(line)
        else:
            records.append([line])
    found = ["\n".join(record) for record in records if _TROUBLE.match(record[0])]
    return found[-limit:]
