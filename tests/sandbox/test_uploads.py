"""Files on their way into the sandbox (contract, section 4)."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from runapi_desktop.sandbox.config import SandboxConfig
from tests.sandbox.conftest import BASE_URL, Clock, Sandbox, animated, picture, running


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    return picture(tmp_path / "picture.png").read_bytes()


async def test_an_uploaded_file_can_be_read_back_for_an_hour(
    sandbox: Sandbox, content: bytes, clock: Clock
) -> None:
    uploaded = await sandbox.upload(content, "my picture (1).png")
    assert uploaded["file_name"] == "my_picture_1_.png"
    assert (uploaded["size_bytes"], uploaded["mime_type"]) == (len(content), "image/png")
    assert (await sandbox.http.get(uploaded["url"])).content == content
    clock.advance(3601)
    assert (await sandbox.http.get(uploaded["url"])).status_code == 410


async def test_a_target_takes_bytes_once(sandbox: Sandbox, content: bytes) -> None:
    prepared = await sandbox.prepare(content)
    assert (await sandbox.put(prepared, content)).status_code == 200
    assert (await sandbox.put(prepared, content)).status_code == 403


@pytest.mark.parametrize("wrong", [b"other bytes", b""])
async def test_other_bytes_than_announced_spoil_the_target(
    sandbox: Sandbox, content: bytes, wrong: bytes
) -> None:
    prepared = await sandbox.prepare(content)
    assert (await sandbox.put(prepared, wrong)).status_code == 422
    assert (await sandbox.put(prepared, content)).status_code == 403
    confirmed = await sandbox.http.post("/api/v1/files/confirm", json={"signed_id": prepared["signed_id"]})
    assert confirmed.status_code == 409


async def test_bytes_of_the_right_length_and_the_wrong_digest_are_refused(
    sandbox: Sandbox, content: bytes
) -> None:
    prepared = await sandbox.prepare(content)
    assert (await sandbox.put(prepared, bytes(len(content)))).status_code == 422


async def test_a_key_sent_to_the_target_is_refused_and_noted(sandbox: Sandbox, content: bytes) -> None:
    prepared = await sandbox.prepare(content)
    answer = await sandbox.put(prepared, content, Authorization="Bearer a-key")
    assert answer.status_code == 400
    assert (await sandbox.ledger())["leaks"] == [f"/uploads/{prepared['signed_id']}"]


async def test_the_issued_headers_are_required(sandbox: Sandbox, content: bytes) -> None:
    prepared = await sandbox.prepare(content)
    answer = await sandbox.put({**prepared, "headers": {}}, content)
    assert answer.status_code == 403


async def test_a_target_expires(sandbox: Sandbox, content: bytes, clock: Clock) -> None:
    prepared = await sandbox.prepare(content)
    clock.advance(301)
    assert (await sandbox.put(prepared, content)).status_code == 403


async def test_confirming_twice_gives_the_same_file(sandbox: Sandbox, content: bytes) -> None:
    prepared = await sandbox.prepare(content)
    await sandbox.put(prepared, content)
    first, again = [
        (await sandbox.http.post("/api/v1/files/confirm", json={"signed_id": prepared["signed_id"]})).json()
        for _ in range(2)
    ]
    assert first == again


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"filename": ""}, 422, "filename"),
        ({"byte_size": 0}, 422, "byte_size"),
        ({"byte_size": "12"}, 422, "byte_size"),
        ({"byte_size": True}, 422, "byte_size"),
        ({"checksum": "abc"}, 422, "checksum"),
        ({"checksum": "AAAA"}, 422, "checksum"),
        ({"checksum": None}, 422, "checksum"),
        ({"byte_size": 10**12}, 413, None),
    ],
)
async def test_a_wrong_preparation_is_refused(
    sandbox: Sandbox, change: dict[str, Any], status: int, field: str | None
) -> None:
    body = {"filename": "a.png", "byte_size": 3, "checksum": base64.b64encode(bytes(16)).decode()}
    answer = await sandbox.http.post("/api/v1/files/prepare", json={**body, **change})
    assert answer.status_code == status
    assert field is None or list(answer.json()["errors"]) == [field]


async def test_unknown_uploads_are_not_found(sandbox: Sandbox) -> None:
    assert (await sandbox.http.post("/api/v1/files/confirm", json={"signed_id": "none"})).status_code == 404
    assert (await sandbox.http.get("/files/none/a.png")).status_code == 404
    assert (await sandbox.http.put("/uploads/none", content=b"x")).status_code == 403


async def test_a_file_can_be_registered_from_base64(sandbox: Sandbox, content: bytes) -> None:
    source = {"type": "base64", "data": base64.b64encode(content).decode()}
    answer = await sandbox.http.post("/api/v1/files", json={"source": source, "file_name": "a.png"})
    assert (await sandbox.http.get(answer.json()["url"])).content == content


async def test_a_file_can_be_registered_from_an_address(sandbox: Sandbox, content: bytes) -> None:
    url = (await sandbox.upload(content))["url"]
    answer = await sandbox.http.post("/api/v1/files", json={"source": {"type": "url", "url": url}})
    assert answer.json()["url"] != url
    assert (await sandbox.http.get(answer.json()["url"])).content == content


@pytest.mark.parametrize(
    "source",
    [None, "text", {"type": "base64", "data": "%%%"}, {"type": "url", "url": "https://example.com/a"}],
)
async def test_what_cannot_be_registered_is_refused(sandbox: Sandbox, source: object) -> None:
    answer = await sandbox.http.post("/api/v1/files", json={"source": source})
    assert answer.status_code == 422


async def test_a_task_accepted_in_time_reads_its_file(sandbox: Sandbox, content: bytes) -> None:
    url = (await sandbox.upload(content))["url"]
    moved = url.replace(BASE_URL, "http://127.0.0.1:9")
    task = await sandbox.finished("hailuo/image_to_video", **animated(moved))
    assert task["status"] == "completed"


async def test_an_expired_file_fails_the_task(sandbox: Sandbox, content: bytes, clock: Clock) -> None:
    url = (await sandbox.upload(content))["url"]
    clock.advance(3601)
    task = await sandbox.finished("hailuo/image_to_video", **animated(url))
    assert task["error"] == "The uploaded file has expired; upload it again"


async def test_what_is_no_picture_fails_the_task(sandbox: Sandbox) -> None:
    url = (await sandbox.upload(b"text, not a picture", "a.png"))["url"]
    task = await sandbox.finished("hailuo/image_to_video", **animated(url))
    assert task["error"] == "The first frame could not be read as a picture"


async def test_a_task_that_waited_a_day_for_the_next_start_still_has_its_picture(
    config: SandboxConfig, clock: Clock, content: bytes
) -> None:
    async with running(replace(config, render_s=10.0**6, scenarios=("slow-render",)), clock) as sandbox:
        url = (await sandbox.upload(content))["url"]
        body = animated(url)
        task_id = (await sandbox.create("hailuo/image_to_video", **body)).json()["id"]
    (config.state_dir / "results" / f"{task_id}.mp4").unlink(missing_ok=True)
    clock.advance(86_400)
    async with running(config, clock) as sandbox:
        await sandbox.settled()
        assert (await sandbox.poll(task_id, "hailuo/image_to_video"))["status"] == "completed"
        assert (await sandbox.http.get(url)).status_code == 410


async def test_old_uploads_are_dropped_at_start(config: SandboxConfig, clock: Clock, content: bytes) -> None:
    async with running(config, clock) as sandbox:
        await sandbox.upload(content)
    assert len(list((config.state_dir / "uploads").iterdir())) == 1
    clock.advance(8 * 86_400)
    async with running(config, clock) as sandbox:
        assert list((config.state_dir / "uploads").iterdir()) == []
        assert (await sandbox.ledger())["uploads"] == []
