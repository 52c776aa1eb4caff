"""A sandbox in this process, reached through ASGI, with a clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import av
import httpx
import pytest

from runapi_desktop.sandbox.app import create_app
from runapi_desktop.sandbox.config import SandboxConfig

KEY = "a-key"
BASE_URL = "http://127.0.0.1:8000"
TEXT_MODEL = "hailuo-02-text-to-video-standard"
PICTURE_MODEL = "hailuo-02-image-to-video-standard"


def animated(picture_url: str) -> dict[str, str]:
    """The least body of a clip from a picture."""
    return {"model": PICTURE_MODEL, "first_frame_image_url": picture_url, "prompt": "It moves"}


class Clock:
    """Seconds since the epoch, moved by hand."""

    def __init__(self) -> None:
        self.at = 1_800_000_000.0
        self._moved = asyncio.Event()

    def now(self) -> float:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += seconds
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        until = self.at + seconds
        while self.at < until:
            await self._moved.wait()


@dataclass
class Sandbox:
    """One running sandbox and a client that holds its key."""

    http: httpx.AsyncClient
    transport: httpx.ASGITransport
    clock: Clock
    config: SandboxConfig

    async def create(
        self, path: str = "hailuo/text_to_video", key: str | None = None, **body: Any
    ) -> httpx.Response:
        body = body or {"model": TEXT_MODEL, "prompt": "A quiet lake", "duration_seconds": 6}
        headers = {} if key is None else {"Idempotency-Key": key}
        return await self.http.post(f"/api/v1/{path}", json=body, headers=headers)

    async def settled(self) -> None:
        (await self.http.get("/sandbox/settled")).raise_for_status()

    async def poll(self, task_id: str, path: str = "hailuo/text_to_video") -> dict[str, Any]:
        answer = await self.http.get(f"/api/v1/{path}/{task_id}")
        answer.raise_for_status()
        return answer.json()

    async def finished(self, path: str = "hailuo/text_to_video", **body: Any) -> dict[str, Any]:
        created = (await self.create(path, **body)).raise_for_status().json()
        await self.settled()
        return await self.poll(created["id"], path)

    async def ledger(self) -> dict[str, Any]:
        return (await self.http.get("/sandbox/ledger")).raise_for_status().json()

    async def balance(self) -> dict[str, int]:
        return (await self.http.get("/api/v1/me/balance")).raise_for_status().json()

    async def switch(self, *names: str) -> None:
        (await self.http.post("/sandbox/scenarios", json={"names": names})).raise_for_status()

    async def prepare(self, content: bytes, name: str = "picture.png") -> dict[str, Any]:
        checksum = base64.b64encode(hashlib.md5(content).digest()).decode()
        body = {"filename": name, "byte_size": len(content), "checksum": checksum}
        return (await self.http.post("/api/v1/files/prepare", json=body)).raise_for_status().json()

    async def put(self, prepared: dict[str, Any], content: bytes, **headers: str) -> httpx.Response:
        """PUT as a storage client does: without the key, with exactly the issued headers."""
        async with httpx.AsyncClient(transport=self.transport) as bare:
            return await bare.put(
                prepared["upload_url"], content=content, headers={**prepared["headers"], **headers}
            )

    async def upload(self, content: bytes, name: str = "picture.png") -> dict[str, Any]:
        prepared = await self.prepare(content, name)
        (await self.put(prepared, content)).raise_for_status()
        confirmed = await self.http.post("/api/v1/files/confirm", json={"signed_id": prepared["signed_id"]})
        return confirmed.raise_for_status().json()


@asynccontextmanager
async def running(config: SandboxConfig, clock: Clock) -> AsyncIterator[Sandbox]:
    app = create_app(replace(config, has_control=True, now=clock.now, sleep=clock.sleep))
    transport = httpx.ASGITransport(app)
    headers = {"Authorization": f"Bearer {KEY}"}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=BASE_URL, headers=headers) as http,
    ):
        yield Sandbox(http, transport, clock, config)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def config(tmp_path: Path) -> SandboxConfig:
    return SandboxConfig(KEY, tmp_path, render_s=0.0, scenarios=("tiny-clips",))


@pytest.fixture
async def sandbox(config: SandboxConfig, clock: Clock) -> AsyncIterator[Sandbox]:
    async with running(config, clock) as it:
        yield it


@pytest.fixture
async def started(config: SandboxConfig, clock: Clock) -> AsyncIterator[Callable[..., Any]]:
    """Starts a sandbox with other settings; it ends with the test."""
    async with AsyncExitStack() as stack:
        yield lambda **changes: stack.enter_async_context(running(replace(config, **changes), clock))


def picture(
    path: Path, width_px: int = 640, height_px: int = 400, luma: int = 90, flat: bool = False
) -> Path:
    """Writes a PNG: a plain colour, or one with a bright left upper quarter."""
    frame = av.VideoFrame(width_px, height_px, "gray")
    plane = frame.planes[0]
    plain = bytes([luma]) * plane.line_size
    marked = bytes([255]) * (width_px // 2) + plain[width_px // 2 :]
    plane.update(b"".join(plain if flat or row >= height_px // 2 else marked for row in range(height_px)))
    with av.open(path, "w", format="image2") as container:
        stream = container.add_stream("png", rate=1)
        stream.width, stream.height, stream.pix_fmt = width_px, height_px, "rgb24"
        container.mux(stream.encode(frame.reformat(format="rgb24")))
        container.mux(stream.encode(None))
    return path
