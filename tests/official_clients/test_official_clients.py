"""RunAPI's own Python clients, unmodified and in two generations, against the sandbox process: they define
what is contract-true. The older ones still check bodies, so they also judge what our forms send."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import av
import httpx
import pytest

from runapi_desktop.api.wire import create_body
from runapi_desktop.domain.catalog import service
from runapi_desktop.domain.catalog.spec import ModelSpec
from tests.domain.every_form import every_request
from tests.official_clients.clients import GENERATIONS, ClientError, Clients, running_clients
from tests.sandbox.conftest import PICTURE_MODEL, TEXT_MODEL, picture
from tests.sandbox.process import SandboxProcess, sandbox_process


@pytest.fixture(scope="module")
def server() -> Iterator[SandboxProcess]:
    with sandbox_process("--render-seconds", "0", "--scenario", "tiny-clips") as running:
        yield running


@pytest.fixture(scope="module", params=GENERATIONS)
def generation(request: pytest.FixtureRequest, server: SandboxProcess) -> Iterator[Clients]:
    with running_clients(request.param, server) as running:
        yield running


@pytest.fixture
def clients(server: SandboxProcess, generation: Clients) -> Iterator[Clients]:
    """The clients of one generation at the server of this module, with the scenarios it was started with."""
    yield generation
    switch(server, "tiny-clips")


@pytest.fixture(scope="module")
def judge() -> Iterator[Clients]:
    with running_clients("checking") as running:
        yield running


def switch(server: SandboxProcess, *names: str) -> None:
    url = f"{server.base_url}/sandbox/scenarios"
    httpx.post(url, json={"names": names}, headers=server.headers).raise_for_status()


def saved(url: str, path: Path) -> Path:
    path.write_bytes(httpx.get(url).raise_for_status().content)
    with av.open(path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 24
    return path


def tasks_of(server: SandboxProcess, idempotency_key: str) -> list[str]:
    ledger = httpx.get(f"{server.base_url}/sandbox/ledger", headers=server.headers).json()
    return [task["id"] for task in ledger["tasks"] if task["idempotency_key"] == idempotency_key]


def test_text_to_video(clients: Clients, tmp_path: Path) -> None:
    done = clients.call(
        "hailuo.text_to_video.run", model=TEXT_MODEL, prompt="A neon city street", duration_seconds=6
    )
    saved(done["videos"][0]["url"], tmp_path / "clip.mp4")
    assert done["usage"]["cost"] == 0.3
    assert done["runapi_task_id"] == done["id"]


def test_image_to_video_with_an_upload_then_modify_video(
    server: SandboxProcess, clients: Clients, tmp_path: Path
) -> None:
    uploaded = clients.call("hailuo.files.create", file=str(picture(tmp_path / "first frame.png")))
    clip = clients.call(
        "hailuo.image_to_video.run",
        model=PICTURE_MODEL,
        first_frame_image_url=uploaded["url"],
        last_frame_image_url=uploaded["url"],
        prompt="[Push in] slowly",
        output_resolution="768p",
        duration_seconds=6,
    )
    source = clients.call(
        "luma.files.create", file=str(saved(clip["videos"][0]["url"], tmp_path / "clip.mp4"))
    )
    restyled = clients.call(
        "luma.modify_video.run",
        model="luma-modify-video",
        prompt="black and white film noir",
        source_video_url=source["url"],
        watermark="yes",
    )
    saved(restyled["videos"][0]["url"], tmp_path / "restyled.mp4")
    assert restyled["sources"] == [{"url": source["url"]}]
    ledger = httpx.get(f"{server.base_url}/sandbox/ledger", headers=server.headers).json()
    assert ledger["leaks"] == []


_MADE_FROM_WORDS = {
    "kling.text_to_video.run": {
        "model": "kling-v2.6",
        "mode": "pro",
        "enable_sound": True,
        "duration_seconds": 5,
        "aspect_ratio": "9:16",
    },
    "seedance.text_to_video.run": {
        "model": "seedance-1.5-pro",
        "duration_seconds": 8,
        "output_resolution": "480p",
        "generate_audio": False,
    },
    "wan.text_to_video.run": {
        "model": "wan-2.5-text-to-video",
        "duration_seconds": 5,
        "output_resolution": "720p",
        "negative_prompt": "rain",
    },
    "veo-3-1.text_to_video.run": {"model": "veo-3.1-lite", "duration_seconds": 8, "aspect_ratio": "16:9"},
    "runway.text_to_video.run": {
        "model": "runway",
        "duration_seconds": 5,
        "output_resolution": "720p",
        "aspect_ratio": "16:9",
    },
}
_COSTS = dict(zip(_MADE_FROM_WORDS, (2.0, 0.14, 0.6, 0.3, 0.12), strict=True))


@pytest.mark.parametrize("method", _MADE_FROM_WORDS)
def test_other_services_make_clips_from_words(clients: Clients, method: str, tmp_path: Path) -> None:
    done = clients.call(method, prompt="A neon city street", **_MADE_FROM_WORDS[method])
    saved(done["videos"][0]["url"], tmp_path / "clip.mp4")
    assert done["usage"]["cost"] == _COSTS[method]


def test_clips_are_extended_and_upscaled_by_their_task(clients: Clients, tmp_path: Path) -> None:
    clip = clients.call("veo-3-1.text_to_video.run", prompt="A neon city street", model="veo-3.1-lite")
    longer = clients.call("veo-3-1.extend_video.run", source_task_id=clip["id"], prompt="It begins to rain")
    path = tmp_path / "longer.mp4"
    path.write_bytes(httpx.get(longer["videos"][0]["url"]).raise_for_status().content)
    with av.open(path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 48
    finer = clients.call("veo-3-1.upscale_video.run", source_task_id=clip["id"], output_resolution="1080p")
    saved(finer["videos"][0]["url"], tmp_path / "finer.mp4")
    assert finer["usage"]["cost"] == 0.05


def test_registering_sources(clients: Clients, tmp_path: Path) -> None:
    uploaded = clients.call("hailuo.files.create", file=str(picture(tmp_path / "a.png")))
    again = clients.call("hailuo.files.create", source=uploaded["url"], file_name="b.png")
    assert (again["file_name"], again["size_bytes"]) == ("b.png", uploaded["size_bytes"])


def test_account_and_prices(clients: Clients) -> None:
    assert clients.call("hailuo.account.info")["account"]["name"]
    assert clients.call("hailuo.account.balance")["balance_cents"] > 0
    wanted = {"service": "hailuo", "action": "text_to_video", "model": TEXT_MODEL}
    quote = clients.call("hailuo.pricing.create_quote", **wanted, params={"duration_seconds": 10})
    assert quote["price_quote"]["reservation_amount_cents"] == 50
    assert len(clients.call("pricing.list_schedules", service="hailuo")["price_schedules"]) == 6


def test_the_same_idempotency_key(clients: Clients, request: pytest.FixtureRequest) -> None:
    key = {"Idempotency-Key": request.node.name}

    def create(prompt: str) -> str:
        task = clients.call("hailuo.text_to_video.create", headers=key, model=TEXT_MODEL, prompt=prompt)
        return task["id"]

    assert create("One") == create("One")
    with pytest.raises(ClientError) as caught:
        create("Two")
    assert caught.value.kind == "ConflictError"


def test_a_retry_finds_the_task_whose_answer_was_lost(
    server: SandboxProcess, clients: Clients, request: pytest.FixtureRequest
) -> None:
    switch(server, "drop-answer-on-create=1", "tiny-clips")
    key = request.node.name
    task = clients.call(
        "hailuo.text_to_video.create",
        headers={"Idempotency-Key": key},
        retries=2,
        model=TEXT_MODEL,
        prompt="One",
    )
    assert tasks_of(server, key) == [task["id"]]


def test_the_location_of_a_task_leads_to_its_end(
    server: SandboxProcess, clients: Clients, tmp_path: Path
) -> None:
    task = clients.call("hailuo.text_to_video.create", model=TEXT_MODEL, prompt="One")
    done = clients.call("hailuo.text_to_video.subscribe", location=f"/api/v1/tasks/{task['id']}")
    assert done["id"] == task["id"]
    saved(done["videos"][0]["url"], tmp_path / "clip.mp4")


@pytest.mark.parametrize(
    ("scenario", "words"),
    [("fail-render", "could not make this clip"), ("sensitive-content", "sensitive content")],
)
def test_a_failed_task(clients: Clients, server: SandboxProcess, scenario: str, words: str) -> None:
    switch(server, f"{scenario}=1")
    with pytest.raises(ClientError, match=words) as caught:
        clients.call("hailuo.text_to_video.run", model=TEXT_MODEL, prompt="One")
    assert caught.value.kind == "TaskFailedError"


@pytest.mark.parametrize(
    ("scenario", "kind"),
    [
        ("wrong-key", "AuthenticationError"),
        ("out-of-credits", "InsufficientCreditsError"),
        ("rate-limit", "RateLimitError"),
        ("rate-limit-date", "RateLimitError"),
        ("error-list", "ValidationError"),
    ],
)
def test_errors_arrive_as_what_they_are(
    clients: Clients, server: SandboxProcess, scenario: str, kind: str
) -> None:
    switch(server, f"{scenario}=1")
    with pytest.raises(ClientError) as caught:
        clients.call("hailuo.text_to_video.create", model=TEXT_MODEL, prompt="One")
    error = caught.value
    assert (error.kind, (error.request_id or "")[:4]) == (kind, "req_")
    assert kind != "RateLimitError" or 0 < (error.retry_after or 0) <= 2


def test_a_wrong_field_and_a_missing_task(clients: Clients, server: SandboxProcess) -> None:
    body = {"model": TEXT_MODEL, "prompt": "One", "duration_seconds": 7}
    with pytest.raises(ClientError, match="duration_seconds must be one of: 6, 10") as caught:
        clients.call("hailuo.text_to_video.create", **body)
    assert caught.value.kind == "ValidationError"
    answer = httpx.post(f"{server.base_url}/api/v1/hailuo/text_to_video", json=body, headers=server.headers)
    assert list(answer.json()["errors"]) == ["duration_seconds"]
    with pytest.raises(ClientError) as caught:
        clients.call("hailuo.text_to_video.get", id="task_none")
    assert caught.value.kind == "NotFoundError"


_JUDGED = ("hailuo", "luma", "kling", "runway", "seedance", "veo-3-1", "wan")


@pytest.mark.parametrize(
    "spec",
    [spec for service_id in _JUDGED for spec in service(service_id).models],
    ids=lambda spec: f"{spec.service}-{spec.action}-{spec.id}",
)
def test_every_body_of_every_form_passes_the_clients_that_check(judge: Clients, spec: ModelSpec) -> None:
    bodies = {create_body(request, {}) for request in every_request(spec, "https://files.example/a.jpg")}
    assert bodies
    for text in bodies:
        body = json.loads(text)
        sent = judge.judge(spec.service, spec.action, body)
        assert sent == {
            "method": "post",
            "path": f"/api/v1/{spec.service.replace('-', '_')}/{spec.action}",
            "body": body,
        }


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("image_to_video", {"model": PICTURE_MODEL, "first_frame_image_url": "https://a.example/b.png"}),
        (
            "image_to_video",
            {
                "model": "hailuo-2.3-image-to-video-pro",
                "first_frame_image_url": "https://a.example/b.png",
                "prompt": "It moves",
                "prompt_optimizer": True,
            },
        ),
        (
            "image_to_video",
            {
                "model": "hailuo-02-image-to-video-pro",
                "first_frame_image_url": "https://a.example/b.png",
                "prompt": "It moves",
                "output_resolution": "768p",
            },
        ),
    ],
)
def test_what_the_checking_clients_refuse_practice_refuses_too(
    judge: Clients, server: SandboxProcess, action: str, body: dict[str, object]
) -> None:
    with pytest.raises(ClientError) as caught:
        judge.judge("hailuo", action, body)
    assert caught.value.kind == "ValidationError"
    answer = httpx.post(f"{server.base_url}/api/v1/hailuo/{action}", json=body, headers=server.headers)
    assert answer.status_code == 422
