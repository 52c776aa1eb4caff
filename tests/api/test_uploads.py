"""Prepare, put, confirm: against a real server that is RunAPI and its storage host at once."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.uploads import upload_file
from runapi_desktop.domain.errors import (
    FileRefused,
    KeyRefused,
    RateLimited,
    RunApiError,
    ServerTrouble,
    StorageTrouble,
    Unreachable,
)
from runapi_desktop.domain.media_source import PictureFile
from tests.api.loopback import Loopback, Seen, http_bytes, loopback
from tests.api.scripted import KEY

CONTENT = bytes(range(256)) * 4096


class Storage:
    """Hands out tickets and takes each once. ``faults`` maps a step and its count to another answer."""

    def __init__(self) -> None:
        self.faults: dict[tuple[str, int], bytes] = {}
        self.counts = {"prepare": 0, "put": 0, "confirm": 0}
        self.origin = ""

    async def respond(self, seen: Seen, writer: asyncio.StreamWriter) -> None:
        step = {"/api/v1/files/prepare": "prepare", "/api/v1/files/confirm": "confirm"}.get(
            seen.target, "put"
        )
        self.counts[step] += 1
        number = self.counts[step]
        answer: dict[str, Callable[[], bytes]] = {
            "prepare": lambda: http_bytes(
                200,
                json.dumps(
                    {
                        "signed_id": f"sid-{number}",
                        "upload_url": f"{self.origin}/put/{number}?sig=%2Babc",
                        "headers": {
                            "Content-Type": "image/png",
                            "Content-MD5": "given",
                            "Authorization": "Bearer no",
                        },
                    }
                ).encode(),
            ),
            "put": lambda: http_bytes(200),
            "confirm": lambda: http_bytes(200, b'{"url": "https://files.example/1", "expires_at": null}'),
        }
        fault = self.faults.get((step, number))
        writer.write(answer[step]() if fault is None else fault)


@asynccontextmanager
async def _upload_to(storage: Storage) -> AsyncIterator[tuple[Loopback, RunApiClient]]:
    async with loopback(storage.respond) as server, httpx.AsyncClient(trust_env=False) as http:
        storage.origin = server.origin
        yield server, RunApiClient(server.origin, lambda: KEY, http=http)


def _picture(path: Path, content: bytes = CONTENT) -> PictureFile:
    path.write_bytes(content)
    return PictureFile(str(path), "aa", len(content), "image/png", "Ferien 🏖.png", 400, 400)


def _remove(picture: PictureFile) -> None:
    Path(picture.path).unlink()


def _become_a_folder(picture: PictureFile) -> None:
    Path(picture.path).mkdir()


async def _no_sleep(_: float) -> None:
    return None


async def test_three_steps_the_last_two_hosts_see_only_what_is_theirs(tmp_path: Path) -> None:
    heard: list[float] = []
    async with _upload_to(Storage()) as (server, client):
        uploaded = await upload_file(client, _picture(tmp_path / "aa.png"), "first-frame.png", heard.append)
    assert uploaded.url == "https://files.example/1"
    prepare, put, confirm = server.seen
    assert json.loads(prepare.body) == {
        "filename": "first-frame.png",
        "byte_size": len(CONTENT),
        "checksum": base64.b64encode(hashlib.md5(CONTENT).digest()).decode(),
    }
    assert (put.method, put.target, put.body) == ("PUT", "/put/1?sig=%2Babc", CONTENT)
    assert put.headers == {
        "host": server.origin.removeprefix("http://"),
        "content-type": "image/png",
        "content-md5": "given",
        "content-length": str(len(CONTENT)),
    }
    assert json.loads(confirm.body) == {"signed_id": "sid-1"}
    assert prepare.headers["authorization"] == confirm.headers["authorization"] == f"Bearer {KEY}"
    assert heard[-1] == 1.0
    assert heard == sorted(heard)


@pytest.mark.parametrize(
    "faults",
    [
        {("put", 1): http_bytes(403, b"<Error>expired</Error>")},
        {("put", 1): http_bytes(500), ("put", 2): b""},
        {("confirm", 1): http_bytes(503)},
        {("confirm", 1): http_bytes(404), ("confirm", 2): http_bytes(422)},
        {("put", 1): http_bytes(302, Location="https://elsewhere.example/")},
    ],
)
async def test_a_spent_ticket_is_replaced(tmp_path: Path, faults: dict[tuple[str, int], bytes]) -> None:
    storage = Storage()
    storage.faults = faults
    async with _upload_to(storage) as (server, client):
        await upload_file(
            client, _picture(tmp_path / "a.png"), "first-frame.png", lambda _: None, sleep=_no_sleep
        )
    rounds = len(faults) + 1
    assert storage.counts["prepare"] == storage.counts["put"] == rounds
    assert len({seen.target for seen in server.seen if seen.method == "PUT"}) == rounds


async def test_three_rounds_are_enough(tmp_path: Path) -> None:
    storage, delays_s = Storage(), list[float]()

    async def sleep(delay_s: float) -> None:
        delays_s.append(delay_s)

    storage.faults = {("put", n): http_bytes(401) for n in (1, 2, 3)}
    async with _upload_to(storage) as (_, client):
        with pytest.raises(ServerTrouble, match="storage host"):
            await upload_file(
                client,
                _picture(tmp_path / "a.png"),
                "first-frame.png",
                lambda _: None,
                sleep=sleep,
                random=lambda: 0.0,
            )
    assert (storage.counts["put"], delays_s) == (3, [0.5, 1.0])


@pytest.mark.parametrize(
    ("step", "status", "kind"),
    [
        ("prepare", 503, ServerTrouble),
        ("prepare", 401, KeyRefused),
        ("prepare", 413, FileRefused),
        ("put", 413, FileRefused),
        ("put", 429, RateLimited),
        ("confirm", 401, KeyRefused),
        ("confirm", 429, RateLimited),
    ],
)
async def test_what_a_new_ticket_does_not_mend(
    tmp_path: Path, step: str, status: int, kind: type[RunApiError]
) -> None:
    storage = Storage()
    storage.faults = {(step, 1): http_bytes(status)}
    async with _upload_to(storage) as (_, client):
        with pytest.raises(kind):
            await upload_file(
                client, _picture(tmp_path / "a.png"), "first-frame.png", lambda _: None, sleep=_no_sleep
            )
    assert storage.counts["prepare"] == 1


async def test_a_connection_cut_while_the_bytes_travel(tmp_path: Path) -> None:
    async def cut(seen: Seen, writer: asyncio.StreamWriter) -> None:
        if seen.method == "PUT":
            writer.transport.abort()
        else:
            await storage.respond(seen, writer)

    storage = Storage()
    async with loopback(cut) as server, httpx.AsyncClient(trust_env=False) as http:
        storage.origin = server.origin
        client = RunApiClient(server.origin, lambda: KEY, http=http)
        with pytest.raises(Unreachable):
            await upload_file(
                client, _picture(tmp_path / "a.png"), "first-frame.png", lambda _: None, sleep=_no_sleep
            )
    assert storage.counts == {"prepare": 3, "put": 0, "confirm": 0}


async def test_a_file_that_is_gone_or_no_file(tmp_path: Path) -> None:
    picture = _picture(tmp_path / "a.png")
    storage = Storage()
    async with _upload_to(storage) as (_, client):
        _remove(picture)
        with pytest.raises(FileNotFoundError):
            await upload_file(client, picture, "first-frame.png", lambda _: None)
        _become_a_folder(picture)
        with pytest.raises(StorageTrouble):
            await upload_file(client, picture, "first-frame.png", lambda _: None)
    assert storage.counts["prepare"] == 0


async def test_a_file_that_vanishes_between_two_rounds(tmp_path: Path) -> None:
    picture = _picture(tmp_path / "a.png")
    storage = Storage()
    storage.faults = {("put", 1): http_bytes(500)}

    async def vanish(_: float) -> None:
        _remove(picture)

    async with _upload_to(storage) as (_, client):
        with pytest.raises(FileNotFoundError):
            await upload_file(client, picture, "first-frame.png", lambda _: None, sleep=vanish)


async def test_an_empty_file_travels(tmp_path: Path) -> None:
    heard: list[float] = []
    async with _upload_to(Storage()) as (server, client):
        await upload_file(client, _picture(tmp_path / "a.png", b""), "first-frame.png", heard.append)
    assert server.seen[1].headers["content-length"] == "0"
    assert heard == [1.0]
