"""A result on its way from RunAPI's temporary address into a file.

Owns what counts as the whole file and what its absence means. The bytes travel in a thread with its own
event loop and its own connections; no key is anywhere near. Whether the file is a video is for ``media`` to
say, the final name and the next try for the services.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import httpx

from runapi_desktop.api.addresses import MAX_REDIRECTS, REDIRECTS, allowed_url, redirect_target
from runapi_desktop.api.bodies import PLAIN, Body, check_head
from runapi_desktop.api.error_map import error_from
from runapi_desktop.api.exchange import Answer, transport_errors
from runapi_desktop.api.http import USER_AGENT, build_http
from runapi_desktop.api.loop_thread import LoopThread
from runapi_desktop.api.reach import Reach
from runapi_desktop.disk import disk_trouble
from runapi_desktop.domain.errors import (
    BadAnswer,
    InvalidRequest,
    KeyRefused,
    NotAllowed,
    NotFound,
    TooSlow,
    Unreachable,
)
from runapi_desktop.off_loop import on_running_loop

Progress = Callable[[int, "int | None"], None]
"""Bytes so far, and bytes in all where the server says so."""

MAX_CLIP_BYTES = 4 * 1024**3
_REPORT_EVERY_S = 0.1
_CLOSE_PATIENCE_S = 2.0
_HEADERS = {"Accept": "*/*", **PLAIN, "User-Agent": USER_AGENT}
# A video hardly gets smaller by compression; one that does was made to fill the disk.
_MOST_GROWTH = 4
_GROWTH_FREE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pace:
    """How slow a host may be: so many seconds until its headers are here, and so many bytes at least in any
    such time afterwards. The limits of each read do not stop one that drips."""

    window_s: float = 60.0
    least_bytes: int = 64 * 1024


class Downloader:
    """Fetches results, several at a time. Belongs to no event loop in particular; ``close()`` it once."""

    def __init__(
        self,
        open_client: Callable[[], httpx.AsyncClient] = build_http,
        *,
        max_bytes: int = MAX_CLIP_BYTES,
        pace: Pace | None = None,
    ) -> None:
        """``open_client`` is called in the downloader's thread, with the first download."""
        self._open_client = open_client
        self._max_bytes = max_bytes
        self._pace = pace or Pace()
        self._http: httpx.AsyncClient | None = None
        self._thread = LoopThread("runapi-downloads", self._close_http)

    async def download(
        self, url: str, part_path: Path, on_progress: Progress, reach: Reach | None = None
    ) -> int:
        """Fetches ``url`` into ``part_path`` from its start; returns the bytes written, their length
        checked and the file synced to the disk. On any failure, or when cancelled, ``part_path`` is removed.

        ``on_progress`` is called on the caller's loop, ten times a second at most and once at the end.
        ``reach`` is that of the server that named ``url``; without it ``url`` is the user's own.

        Raises ``NotFound`` when the address has expired, ``Unreachable``, ``ServerTrouble``, ``RateLimited``,
        ``TooSlow``, ``BadAnswer`` for what cannot be a video or ended early, and ``StorageTrouble``.
        """
        is_waiting = True

        def deliver(received_bytes: int, total_bytes: int | None) -> None:
            if is_waiting:
                on_progress(received_bytes, total_bytes)

        report = on_running_loop(deliver)
        try:
            return await self._thread.run(self._fetch, url, part_path, report, reach or Reach.of(url))
        finally:
            is_waiting = False

    async def close(self) -> None:
        """Stops every download. Never takes longer than two seconds."""
        await self._thread.close(_CLOSE_PATIENCE_S)

    async def _close_http(self) -> None:
        if self._http is not None:
            await self._http.aclose()

    async def _fetch(self, url: str, part_path: Path, report: Progress, reach: Reach) -> int:
        self._http = self._http or self._open_client()
        with _bad_addresses():
            target = allowed_url(url)
            reach.check(target)
        for _ in range(MAX_REDIRECTS + 1):
            async with _answer(self._http, target, reach, self._pace.window_s) as response:
                check_head(response)
                if response.status_code not in REDIRECTS:
                    _check_status(response)
                    return await self._save(response, part_path, report)
                with _bad_addresses():
                    target = redirect_target(target, response.headers.get("Location"))
                    reach.check(target)
        raise BadAnswer("too many redirects")

    async def _save(self, response: httpx.Response, part_path: Path, report: Progress) -> int:
        total_bytes = _promised_bytes(response)
        body = Body(response)
        async with aclosing(_pieces(body)) as pieces:
            with _part_file(part_path) as file:
                written_bytes, reported_at_s = 0, float("-inf")
                measured_from_s, measured_from_bytes = time.monotonic(), 0
                async for piece in pieces:
                    if written_bytes == 0:
                        _refuse_pages(piece)
                    with disk_trouble(part_path):
                        file.write(piece)
                    written_bytes += len(piece)
                    if written_bytes > self._max_bytes:
                        raise BadAnswer("the result is larger than any clip")
                    if written_bytes > _GROWTH_FREE_BYTES + _MOST_GROWTH * body.received_bytes:
                        raise BadAnswer("the result grows as no video does")
                    now_s = time.monotonic()
                    if now_s - measured_from_s >= self._pace.window_s:
                        if body.received_bytes - measured_from_bytes < self._pace.least_bytes:
                            raise TooSlow("the result comes too slowly")
                        measured_from_s, measured_from_bytes = now_s, body.received_bytes
                    if now_s - reported_at_s >= _REPORT_EVERY_S:
                        reported_at_s = now_s
                        report(body.received_bytes, total_bytes)
                if written_bytes == 0:
                    raise BadAnswer("the result is empty")
                if total_bytes is not None and body.received_bytes != total_bytes:
                    raise BadAnswer("the result has another length than promised")
                with disk_trouble(part_path):
                    file.flush()
                    os.fsync(file.fileno())
        report(body.received_bytes, body.received_bytes)
        return written_bytes


@asynccontextmanager
async def _answer(
    http: httpx.AsyncClient, url: httpx.URL, reach: Reach, patience_s: float
) -> AsyncGenerator[httpx.Response]:
    # A request of our own making: no cookies, no defaults, and never an Authorization header.
    request = httpx.Request("GET", url, headers=_HEADERS, extensions=reach.extensions(url))
    with _silence(), transport_errors():
        async with asyncio.timeout(patience_s):
            response = await http.send(request, stream=True)
    try:
        yield response
    finally:
        with suppress(httpx.HTTPError):
            await response.aclose()


async def _pieces(body: Body) -> AsyncGenerator[bytes]:
    async with aclosing(body.pieces()) as pieces:
        while True:
            with _silence(), transport_errors():
                try:
                    piece = await anext(pieces, None)
                except httpx.RemoteProtocolError as error:
                    raise BadAnswer("the result ended early") from error
            if piece is None:
                return
            if piece:
                yield piece


@contextmanager
def _silence() -> Generator[None]:
    """A host that was reached and then says nothing, or too little, keeps this one result back; nothing
    follows for what else it has."""
    try:
        yield
    except Unreachable as error:
        if isinstance(error.__cause__, (httpx.ReadTimeout, TimeoutError)):
            raise TooSlow("the result does not come") from error
        raise


@contextmanager
def _part_file(path: Path) -> Generator[BinaryIO]:
    with disk_trouble(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
    try:
        yield file
        with disk_trouble(path):
            file.close()
    except BaseException:
        # Closing writes what is left of the buffer, which fails again on a full disk.
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            path.unlink()
        raise


def _check_status(response: httpx.Response) -> None:
    if response.status_code == 200:
        return
    error = error_from(Answer(response.status_code, response.headers), datetime.now(UTC))
    if isinstance(error, (InvalidRequest, KeyRefused, NotAllowed, NotFound)):
        # What storage hosts say to a signed address that has run out; nothing else was asked of them.
        raise NotFound("the result has expired", status=error.status) from None
    raise error


def _promised_bytes(response: httpx.Response) -> int | None:
    promised = response.headers.get("Content-Length", "")
    return int(promised) if promised.isascii() and promised.isdigit() else None


def _refuse_pages(first_chunk: bytes) -> None:
    """An error page or a JSON message in the place of the clip. No video begins like either."""
    if first_chunk.lstrip()[:1] in (b"<", b"{", b"["):
        raise BadAnswer("the result is a page, not a clip")


@contextmanager
def _bad_addresses() -> Generator[None]:
    try:
        yield
    except ValueError as error:
        raise BadAnswer(str(error)) from error
