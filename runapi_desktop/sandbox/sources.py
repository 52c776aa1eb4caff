"""The pictures and videos that tasks are made from: uploaded files, and files of servers on loopback."""

from __future__ import annotations

import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import IO
from urllib.parse import urlsplit

from runapi_desktop.sandbox.config import MAX_UPLOAD_BYTES, UPLOAD_LIFE_S

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_FETCHED = "fetched-"
_TIMEOUT_S = 10.0
_CHUNK_BYTES = 1 << 20


class SourceUnreadable(Exception):
    """A picture or video that the model could not use; the text is the reason, as RunAPI would give it."""


class SourceShelf:
    """The folder of uploaded files, one per token. Used from the loop and from render threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for abandoned in folder.glob(f"{_FETCHED}*"):
            rmtree(abandoned, ignore_errors=True)

    def path(self, token: str) -> Path:
        """Where the bytes of that upload lie."""
        return self._folder / token

    @staticmethod
    def token_of(url: str) -> str | None:
        """The token of an uploaded file's address, whichever port the sandbox had when it gave it out."""
        parts = urlsplit(url)
        match parts.path.split("/"):
            case ["", "files", token, _] if parts.hostname in _LOOPBACK and token.isalnum():
                return token
            case _:
                return None

    @contextmanager
    def opened(self, url: str, accepted_at: float) -> Generator[Path]:
        """The file behind ``url``, for a task accepted at that time. Blocks: for worker threads.

        Raises ``SourceUnreadable``.
        """
        try:
            token, host = self.token_of(url), urlsplit(url).hostname
        except ValueError as error:
            raise SourceUnreadable("The address cannot be read") from error
        if token is not None:
            path = self.path(token)
            if not path.exists() or path.stat().st_mtime + UPLOAD_LIFE_S < accepted_at:
                raise SourceUnreadable("The uploaded file has expired; upload it again")
            yield path
        elif host in _LOOPBACK:
            with TemporaryDirectory(prefix=_FETCHED, dir=self._folder) as folder:
                yield _fetched(url, Path(folder, "source"))
        else:
            raise SourceUnreadable("The practice server can read only files that were uploaded to it")


def _fetched(url: str, path: Path) -> Path:
    # No proxy and no redirect: nothing but this computer is ever asked.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect())
    try:
        with opener.open(url, timeout=_TIMEOUT_S) as answer, path.open("wb") as out:
            _copy(answer, out)
    except (OSError, ValueError, HTTPException) as error:
        raise SourceUnreadable(f"The file at {url} could not be read") from error
    return path


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def http_error_302(self, req: object, fp: IO[bytes], code: int, msg: str, headers: object) -> None:
        raise OSError(f"redirect ({code}) not followed")

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _copy(answer: IO[bytes], out: IO[bytes]) -> None:
    size_bytes = 0
    while chunk := answer.read(_CHUNK_BYTES):
        size_bytes += len(chunk)
        if size_bytes > MAX_UPLOAD_BYTES:
            raise ValueError("too large")
        out.write(chunk)
