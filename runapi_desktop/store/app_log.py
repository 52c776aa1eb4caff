"""The app's log file: rotating, readable by people, and free of secrets.

Every line passes a redactor *after* it was formatted, so that a key inside an exception, a URL or a
``repr`` is caught as well as one in the message.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble

LOG_FILE_NAME = "runapi-desktop.log"
_MAX_BYTES = 1_000_000
_KEPT_FILES = 3
_MASK = "•••"
_SHORTEST_SECRET = 6

# A bearer token, a header or field that is named after a secret, and the query of a signed address.
_PATTERNS = (
    re.compile(r"(?i)(bearer\s+)[^\s'\",;\])}]+"),
    re.compile(
        r"(?i)((?:authorization|api[_-]?key|x-api-key|code_verifier|password)['\"]?\s*[:=]\s*['\"]?)[^\s'\",;}]+"
    ),
    re.compile(r"(?i)(https?://[^\s'\"?<>]+\?)[^\s'\"<>]+"),
    re.compile(r"(?i)(https?://)[^\s/@'\"]+@"),
)


class Redactor:
    """Masks secrets in text: every value of ``known_secrets()`` and whatever looks like a credential."""

    def __init__(self, known_secrets: Callable[[], Iterable[str]]) -> None:
        self._known_secrets = known_secrets

    def __call__(self, text: str) -> str:
        """``text`` without secrets."""
        for secret in self._known_secrets():
            if len(secret) >= _SHORTEST_SECRET:
                text = text.replace(secret, _MASK)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>{_MASK}", text)
        return text


class RedactingFormatter(logging.Formatter):
    """Formats a record with its exception, then masks the secrets in the whole."""

    def __init__(self, redact: Callable[[str], str]) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


def open_log(logs_dir: Path, redact: Callable[[str], str]) -> logging.Handler:
    """Send the app's log to ``logs_dir`` until the handler is closed by ``close_log``.

    Raises ``StorageTrouble`` when the folder cannot be written.
    """
    try:
        logs_dir.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            logs_dir / LOG_FILE_NAME, maxBytes=_MAX_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
        )
    except OSError as error:
        raise StorageTrouble(StorageProblem.READ_ONLY, str(logs_dir), str(error)) from error
    handler.setFormatter(RedactingFormatter(redact))
    root = logging.getLogger()
    root.addHandler(handler)
    logging.getLogger("runapi_desktop").setLevel(logging.INFO)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Stop writing to the log file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
