"""The app's log file: rotating, readable by people, and free of secrets.

Every line passes a redactor *after* it was formatted, so that a key inside an exception, a URL or a
``repr`` is caught as well as one in the message. That, and the writing, is done by a thread of its own: the
window waits for neither. Prompts are kept out at the source: no part of the app logs
one, and errors do not repeat the server's words (``domain/errors.py``).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from queue import Queue
from threading import Event

from runapi_desktop.disk import storage_trouble

LOG_FILE_NAME = "runapi-desktop.log"
_MAX_BYTES = 1_000_000
_KEPT_FILES = 3
_CONTINUED = "\n    "
_QUIET = ("httpx", "httpcore", "asyncio", "hpack", "keyring")
_TROUBLE = re.compile(r"^\S+ \S+ (WARNING|ERROR|CRITICAL)\s")
_TAIL_BYTES = 256_000
# Longer records are cut in their middle: how one begins and how its traceback ends is what helps.
_HALF_LENGTH = 16_000
_CUT = "\n… (cut)\n"
_MAX_WAITING = 10_000
_PATIENCE_S = 0.1


class RedactingFormatter(logging.Formatter):
    """Formats a record with its exception, masks the secrets in the whole, and indents every line but the
    first, so that nothing inside a message can pass for a record of its own."""

    def __init__(self, redact: Callable[[str], str]) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return _CONTINUED.join(self._redact(super().format(record)).splitlines())


class BackgroundHandler(QueueHandler):
    """Takes a record wherever it is made; a thread hands it to ``target``, one after the other.

    An error is waited for, a moment at most: what follows it may be the end of the process. Where ten
    thousand records wait, as on a disk that hangs, further ones are lost.
    """

    def __init__(self, target: logging.Handler) -> None:
        self._waiting: Queue[logging.LogRecord | Event] = Queue()
        super().__init__(self._waiting)
        self._target = target
        self._is_closed = False
        self._writer = _Writer(self._waiting, target)
        self._writer.start()

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        """A copy of ``record`` as text of bounded length: patterns are tried on it later."""
        copy: logging.LogRecord = super().prepare(record)
        copy.msg = _bounded(copy.getMessage())
        return copy

    def emit(self, record: logging.LogRecord) -> None:
        """Put ``record`` in line."""
        if self._waiting.qsize() < _MAX_WAITING:
            super().emit(record)
        if record.levelno >= logging.ERROR:
            self.flush()

    def flush(self) -> None:
        """Wait until all records so far are written, a tenth of a second at most."""
        if not self._is_closed:
            is_written = Event()
            self._waiting.put(is_written)
            is_written.wait(_PATIENCE_S)

    def close(self) -> None:
        """Write what waits, and end the thread."""
        if not self._is_closed:
            self._is_closed = True
            self._writer.stop()
            self._target.close()
        super().close()


class _Writer(QueueListener):
    def handle(self, record: logging.LogRecord | Event) -> None:
        """A record is written; an event says that all before it are."""
        if isinstance(record, Event):
            record.set()
        else:
            super().handle(record)


def _bounded(text: str) -> str:
    """``text`` without its middle where it is very long. Half a secret would not be known for one: of the
    word in which the first part ends, and of the line in which the second begins, nothing is kept."""
    if len(text) <= 2 * _HALF_LENGTH:
        return text
    begin = text[:_HALF_LENGTH].rsplit(None, 1)[0]
    return begin + _CUT + text[-_HALF_LENGTH:].partition("\n")[2]


def open_log(logs_dir: Path, redact: Callable[[str], str]) -> logging.Handler:
    """Send the app's log to ``logs_dir`` until the handler is closed by ``close_log``.

    Raises ``StorageTrouble`` when the folder cannot be written.
    """
    try:
        logs_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = RotatingFileHandler(
            logs_dir / LOG_FILE_NAME,
            maxBytes=_MAX_BYTES,
            backupCount=_KEPT_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError as error:
        raise storage_trouble(error, logs_dir) from error
    file.setFormatter(RedactingFormatter(redact))
    handler = BackgroundHandler(file)
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
    for handler in logging.getLogger().handlers:
        handler.flush()
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
