"""RunAPI's own Python clients, unmodified, against the sandbox process: they define what is contract-true."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import httpx
import pytest
from runapi.core import ConflictError, RequestOptions
from runapi.core.pricing import PricingClient
from runapi.hailuo import (
    AuthenticationError,
    HailuoClient,
    InsufficientCreditsError,
    NotFoundError,
    RateLimitError,
    TaskFailedError,
    ValidationError,
)
from runapi.luma import LumaClient

from tests.sandbox.conftest import PICTURE_MODEL, TEXT_MODEL, picture
from tests.sandbox.process import SandboxProcess, sandbox_process


@pytest.fixture(scope="module")
def server() -> Iterator[SandboxProcess]:
    with sandbox_process("--render-seconds", "0", "--scenario", "tiny-clips") as running:
        yield running


@pytest.fixture
def sandbox(server: SandboxProcess) -> Iterator[SandboxProcess]:
    """The server of this module, with the scenarios it was started with."""
    yield server
    switch(server, "tiny-clips")


def switch(server: SandboxProcess, *names: str) -> None:
    url = f"{server.base_url}/sandbox/scenarios"
    httpx.post(url, json={"names": names}, headers=server.headers).raise_for_status()


@pytest.fixture
def hailuo(sandbox: SandboxProcess) -> Iterator[HailuoClient]:
    client = HailuoClient(api_key=sandbox.api_key, base_url=sandbox.base_url, max_retries=0)
    yield client
    client._http.close()


@pytest.fixture
def luma(sandbox: SandboxProcess) -> Iterator[LumaClient]:
    client = LumaClient(api_key=sandbox.api_key, base_url=sandbox.base_url, max_retries=0)
    yield client
    client._http.close()


def saved(url: str, path: Path) -> Path:
    path.write_bytes(httpx.get(url).raise_for_status().content)
    with av.open(path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 24
    return path


def test_text_to_video(hailuo: HailuoClient, tmp_path: Path) -> None:
    done = hailuo.text_to_video.run(model=TEXT_MODEL, prompt="A neon city street", duration_seconds=6)
    saved(done.videos[0].url, tmp_path / "clip.mp4")
    assert done.usage.cost == 0.3
    assert done.runapi_task_id == done.id


def test_image_to_video_with_an_upload_then_modify_video(
    sandbox: SandboxProcess, hailuo: HailuoClient, luma: LumaClient, tmp_path: Path
) -> None:
    uploaded = hailuo.files.create(file=picture(tmp_path / "first frame.png"))
    clip = hailuo.image_to_video.run(
        model=PICTURE_MODEL,
        first_frame_image_url=uploaded.url,
        last_frame_image_url=uploaded.url,
        prompt="[Push in] slowly",
        output_resolution="768p",
        duration_seconds=6,
    )
    source = luma.files.create(file=str(saved(clip.videos[0].url, tmp_path / "clip.mp4")))
    restyled = luma.modify_video.run(
        model="luma-modify-video",
        prompt="black and white film noir",
        source_video_url=source.url,
        watermark="yes",
    )
    saved(restyled.videos[0].url, tmp_path / "restyled.mp4")
    ledger = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).json()
    assert ledger["leaks"] == []


def test_registering_sources(hailuo: HailuoClient, tmp_path: Path) -> None:
    uploaded = hailuo.files.create(file=picture(tmp_path / "a.png"))
    again = hailuo.files.create(source=uploaded.url, file_name="b.png")
    assert (again.file_name, again.size_bytes) == ("b.png", uploaded.size_bytes)


def test_account_and_prices(hailuo: HailuoClient, sandbox: SandboxProcess) -> None:
    assert hailuo.account.info().account.name
    assert hailuo.account.balance().balance_cents > 0
    quote = hailuo.pricing.create_quote(
        "hailuo", "text_to_video", model=TEXT_MODEL, params={"duration_seconds": 10}
    )
    assert quote.price_quote.reservation_amount_cents == 50
    keyless = PricingClient(base_url=sandbox.base_url)
    assert len(keyless.list_schedules(service="hailuo").price_schedules) == 6
    keyless._http.close()


def test_the_same_idempotency_key(hailuo: HailuoClient) -> None:
    key = RequestOptions(headers={"Idempotency-Key": "official-1"})
    first = hailuo.text_to_video.create(options=key, model=TEXT_MODEL, prompt="One")
    assert hailuo.text_to_video.create(options=key, model=TEXT_MODEL, prompt="One").id == first.id
    with pytest.raises(ConflictError):
        hailuo.text_to_video.create(options=key, model=TEXT_MODEL, prompt="Two")


def test_a_retry_finds_the_task_whose_answer_was_lost(sandbox: SandboxProcess) -> None:
    client = HailuoClient(
        api_key=sandbox.api_key, base_url=sandbox.base_url, max_retries=2, retry_base_delay=0.0
    )
    switch(sandbox, "drop-answer-on-create=1", "tiny-clips")
    key = RequestOptions(headers={"Idempotency-Key": "official-2"})
    task = client.text_to_video.create(options=key, model=TEXT_MODEL, prompt="One")
    ledger = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).json()
    assert [t["id"] for t in ledger["tasks"] if t["idempotency_key"] == "official-2"] == [task.id]
    client._http.close()


def test_a_failed_task(hailuo: HailuoClient, sandbox: SandboxProcess) -> None:
    switch(sandbox, "fail-render=1")
    with pytest.raises(TaskFailedError, match="could not make this clip"):
        hailuo.text_to_video.run(model=TEXT_MODEL, prompt="One")


@pytest.mark.parametrize(
    ("scenario", "error"),
    [
        ("wrong-key", AuthenticationError),
        ("out-of-credits", InsufficientCreditsError),
        ("rate-limit", RateLimitError),
        ("rate-limit-date", RateLimitError),
    ],
)
def test_errors_arrive_as_what_they_are(
    hailuo: HailuoClient, sandbox: SandboxProcess, scenario: str, error: type[Exception]
) -> None:
    switch(sandbox, f"{scenario}=1")
    with pytest.raises(error) as caught:
        hailuo.text_to_video.create(model=TEXT_MODEL, prompt="One")
    assert caught.value.request_id.startswith("req_")
    assert error is not RateLimitError or 0 < caught.value.retry_after <= 2


def test_a_wrong_field_and_a_missing_task(hailuo: HailuoClient) -> None:
    with pytest.raises(ValidationError, match="duration_seconds must be one of: 6, 10") as caught:
        hailuo.text_to_video.create(model=TEXT_MODEL, prompt="One", duration_seconds=7)
    assert list(caught.value.details["errors"]) == ["duration_seconds"]
    with pytest.raises(NotFoundError):
        hailuo.text_to_video.get("task_none")
