"""A local file on its way to an address that RunAPI's models can read: prepare, put, confirm.

Owns the three steps and their repetition. The bytes go to a storage host that never sees the key. Reading and
hashing happen in threads.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import random as random_module
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from runapi_desktop.api.answers import UploadedFile, UploadTicket
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.retry import RetryRule
from runapi_desktop.disk import disk_trouble
from runapi_desktop.domain.errors import (
    BadAnswer,
    Conflict,
    FileRefused,
    InvalidRequest,
    NotFound,
    RateLimited,
    ServerTrouble,
    Unreachable,
)
from runapi_desktop.domain.media_source import LocalFile

ROUNDS = 3
_CHUNK_BYTES = 256 * 1024
_REPORT_EVERY_S = 0.1
# What a ticket that was used, has run out or was lost leads to: a new ticket mends it.
_NEW_TICKET_MENDS = (BadAnswer, Conflict, InvalidRequest, NotFound, ServerTrouble, Unreachable)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What the ticket promises of the bytes."""

    size_bytes: int
    md5_base64: str


async def upload_file(
    client: RunApiClient,
    file: LocalFile,
    file_name: str,
    on_progress: Callable[[float], None],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    random: Callable[[], float] = random_module.random,
) -> UploadedFile:
    """Uploads ``file`` under ``file_name``; ``on_progress`` gets the part of the bytes sent, 0–1, at most ten
    times a second.

    A ticket is single use, so a failure after the first step starts again from it, three rounds at most.
    Raises ``FileNotFoundError`` when the file is gone, ``StorageTrouble`` when it cannot be read, and
    ``RunApiError``.
    """
    path = Path(file.path)
    round_number = 0
    while True:
        round_number += 1
        contents = await asyncio.to_thread(_contents_of, path)
        ticket = await client.prepare_upload(file_name, contents.size_bytes, contents.md5_base64)
        try:
            await _put(client, ticket, path, contents.size_bytes, on_progress)
            return await client.confirm_upload(ticket.signed_id)
        except _NEW_TICKET_MENDS:
            if round_number == ROUNDS:
                raise
        await sleep(RetryRule().delay_s(round_number, random()))


def _contents_of(path: Path) -> _Contents:
    with disk_trouble(path):
        is_there = path.exists()
    if not is_there:
        raise FileNotFoundError(str(path))
    with disk_trouble(path), path.open("rb") as file:
        digest = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False))
        return _Contents(file.tell(), base64.b64encode(digest.digest()).decode("ascii"))


async def _put(
    client: RunApiClient,
    ticket: UploadTicket,
    path: Path,
    size_bytes: int,
    on_progress: Callable[[float], None],
) -> None:
    target = httpx.URL(ticket.upload_url)
    try:
        client.reach.check(target)
    except ValueError as error:
        raise BadAnswer(str(error)) from error
    # Made by hand: the client's defaults would add headers that the ticket's signature does not cover.
    request = httpx.Request(
        "PUT",
        target,
        headers={**ticket.headers, "Content-Length": str(size_bytes)},
        content=_chunks(path, size_bytes, on_progress),
        extensions=client.reach.extensions(target),
    )
    answer = await exchange(client.http, request)
    if 200 <= answer.status < 300:
        on_progress(1.0)
        return
    # These are the storage host's statuses: its 401 says nothing about the key, its 404 nothing about a task.
    if answer.status == 429:
        raise RateLimited("the storage host is busy", status=answer.status)
    refusal = FileRefused if answer.status in (413, 415) else ServerTrouble
    raise refusal("the storage host refused the file", status=answer.status)


async def _chunks(path: Path, size_bytes: int, on_progress: Callable[[float], None]) -> AsyncIterator[bytes]:
    sent_bytes, reported_at_s = 0, float("-inf")
    while True:
        with disk_trouble(path):
            chunk = await asyncio.to_thread(_chunk_at, path, sent_bytes)
        if not chunk:
            return
        if time.monotonic() - reported_at_s >= _REPORT_EVERY_S:
            reported_at_s = time.monotonic()
            on_progress(min(sent_bytes / size_bytes, 1.0))
        yield chunk
        sent_bytes += len(chunk)


def _chunk_at(path: Path, offset_bytes: int) -> bytes:
    """Opens the file for each chunk: one that was left open in a thread nobody waits for would stay open."""
    with path.open("rb") as file:
        file.seek(offset_bytes)
        return file.read(_CHUNK_BYTES)
