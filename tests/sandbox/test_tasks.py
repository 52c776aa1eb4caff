"""Tasks of the sandbox: creation, idempotency, money, the way to the clip."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import av
import pytest

from runapi_desktop.sandbox.config import SandboxConfig
from tests.sandbox.conftest import TEXT_MODEL, Clock, Sandbox, animated, running

BODY = {"model": TEXT_MODEL, "prompt": "A quiet lake", "duration_seconds": 6}


async def test_a_task_ends_with_a_clip_that_plays_and_its_price(sandbox: Sandbox) -> None:
    task = await sandbox.finished(**BODY)
    assert task["status"] == "completed"
    assert task["usage"] == {"cost": 0.3}
    answer = await sandbox.http.get(task["videos"][0]["url"])
    assert answer.headers["content-type"] == "video/mp4"
    assert int(answer.headers["content-length"]) == len(answer.content)
    with av.open(BytesIO(answer.content)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 24


async def test_a_task_is_pending_then_processing_then_completed(
    started: Callable[..., Any], clock: Clock
) -> None:
    sandbox: Sandbox = await started(render_s=100.0)
    created = await sandbox.create()
    task_id = created.json()["id"]
    assert (created.json()["status"], created.headers["x-runapi-task-id"]) == ("pending", task_id)
    clock.advance(50)
    assert (await sandbox.poll(task_id))["status"] == "processing"
    assert "videos" not in await sandbox.poll(task_id)
    clock.advance(51)
    await sandbox.settled()
    assert (await sandbox.poll(task_id))["status"] == "completed"


async def test_the_same_key_with_the_same_body_is_the_same_task(sandbox: Sandbox) -> None:
    first = await sandbox.create(key="k1", **BODY)
    again = await sandbox.create(key="k1", **dict(reversed(BODY.items())))
    assert again.json()["id"] == first.json()["id"]
    assert ("task_replayed" in first.json(), again.json()["task_replayed"]) == (False, True)
    await sandbox.settled()
    assert [charge["micros"] for charge in (await sandbox.ledger())["charges"]] == [300_000]


async def test_the_same_key_with_another_body_is_a_conflict(sandbox: Sandbox) -> None:
    await sandbox.create(key="k1", **BODY)
    answer = await sandbox.create(key="k1", **{**BODY, "prompt": "Another lake"})
    assert answer.status_code == 409
    assert len((await sandbox.ledger())["tasks"]) == 1


async def test_creating_without_a_key_makes_a_new_task_each_time(sandbox: Sandbox) -> None:
    ids = {(await sandbox.create(**BODY)).json()["id"] for _ in range(2)}
    assert len(ids) == 2


@pytest.mark.parametrize("header", [{"Authorization": ""}, {"Authorization": "Bearer other"}])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/v1/hailuo/text_to_video"),
        ("GET", "/api/v1/hailuo/text_to_video/x"),
        ("GET", "/api/v1/me"),
        ("GET", "/api/v1/me/balance"),
        ("POST", "/api/v1/files/prepare"),
        ("POST", "/api/v1/files/confirm"),
        ("POST", "/api/v1/files"),
        ("GET", "/sandbox/ledger"),
        ("GET", "/sandbox/settled"),
        ("POST", "/sandbox/scenarios"),
    ],
)
async def test_private_routes_need_the_key(
    sandbox: Sandbox, method: str, path: str, header: dict[str, str]
) -> None:
    answer = await sandbox.http.request(method, path, headers=header, json={})
    assert answer.status_code == 401
    assert answer.headers["x-request-id"].startswith("req_")


async def test_a_wrong_body_names_every_field_and_costs_nothing(sandbox: Sandbox) -> None:
    answer = await sandbox.create(model=TEXT_MODEL, prompt="x" * 1501, duration_seconds=7)
    assert answer.status_code == 422
    assert answer.json()["errors"] == {
        "prompt": ["is too long (maximum is 1500 characters)"],
        "duration_seconds": ["must be one of: 6, 10"],
    }
    assert (await sandbox.balance())["balance_cents"] == 10_000


@pytest.mark.parametrize("text", ["{", "[]", '"x"', ""])
async def test_what_is_no_json_object_is_refused(sandbox: Sandbox, text: str) -> None:
    answer = await sandbox.http.post("/api/v1/hailuo/text_to_video", content=text)
    assert answer.status_code == 400


@pytest.mark.parametrize("path", ["hailuo/modify_video", "sora/text_to_video"])
async def test_an_unknown_action_is_no_route(sandbox: Sandbox, path: str) -> None:
    assert (await sandbox.create(path)).status_code == 404


async def test_a_task_is_found_only_under_its_own_action(sandbox: Sandbox) -> None:
    task_id = (await sandbox.create(**BODY)).json()["id"]
    assert (await sandbox.http.get(f"/api/v1/hailuo/image_to_video/{task_id}")).status_code == 404
    assert (await sandbox.http.get("/api/v1/hailuo/text_to_video/task_none")).status_code == 404


async def test_completed_tasks_are_charged_and_failed_ones_are_not(sandbox: Sandbox) -> None:
    await sandbox.finished(**BODY)
    await sandbox.switch("fail-render=1", "tiny-clips")
    failed = await sandbox.finished(**BODY)
    assert failed["status"] == "failed"
    assert "could not" in failed["error"]
    assert "usage" not in failed
    assert await sandbox.balance() == {
        "balance_cents": 9970,
        "paid_balance_cents": 0,
        "bonus_balance_cents": 9970,
        "spent_cents_today": 30,
        "spent_cents_total": 30,
    }


async def test_spending_counts_for_the_day_it_happened(sandbox: Sandbox, clock: Clock) -> None:
    await sandbox.finished(**BODY)
    clock.advance(86_400)
    balance = await sandbox.balance()
    assert (balance["spent_cents_today"], balance["spent_cents_total"]) == (0, 30)


async def test_tasks_under_way_together_cannot_spend_more_than_there_is(started: Callable[..., Any]) -> None:
    sandbox: Sandbox = await started(balance_micros=700_000, render_s=1000.0)
    codes = [(await sandbox.create(**BODY)).status_code for _ in range(3)]
    assert codes == [200, 200, 402]
    assert (await sandbox.balance())["balance_cents"] == 70


async def test_a_failed_task_frees_what_was_held_for_it(started: Callable[..., Any]) -> None:
    sandbox: Sandbox = await started(balance_micros=300_000, scenarios=("fail-render=1", "tiny-clips"))
    assert (await sandbox.finished(**BODY))["status"] == "failed"
    assert (await sandbox.finished(**BODY))["status"] == "completed"
    assert (await sandbox.create(**BODY)).status_code == 402


async def test_a_nearly_spent_account_is_filled_up_at_the_next_start(
    config: SandboxConfig, clock: Clock
) -> None:
    poor = SandboxConfig(config.api_key, config.state_dir, 0.0, config.scenarios, balance_micros=300_000)
    async with running(poor, clock) as sandbox:
        await sandbox.finished(**BODY)
        assert (await sandbox.balance())["balance_cents"] == 0
    async with running(config, clock) as sandbox:
        balance = await sandbox.balance()
    assert (balance["balance_cents"], balance["spent_cents_total"]) == (10_000, 30)


async def test_results_serve_ranges(sandbox: Sandbox) -> None:
    url = (await sandbox.finished(**BODY))["videos"][0]["url"]
    whole = (await sandbox.http.get(url)).content
    part = await sandbox.http.get(url, headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, whole[4:8])


async def test_results_are_gone_after_seven_days(sandbox: Sandbox, clock: Clock) -> None:
    url = (await sandbox.finished(**BODY))["videos"][0]["url"]
    clock.advance(7 * 86_400 - 1)
    assert (await sandbox.http.get(url)).status_code == 200
    clock.advance(2)
    assert (await sandbox.http.get(url)).status_code == 410


async def test_a_guessed_result_address_gives_nothing(sandbox: Sandbox) -> None:
    url = (await sandbox.finished(**BODY))["videos"][0]["url"]
    task_id = (await sandbox.ledger())["tasks"][0]["id"]
    for guess in (
        url.replace("-1-", "-2-"),
        f"/results/{task_id}-1.mp4",
        f"/results/{task_id}-1-.mp4",
        url[:-5],
    ):
        assert (await sandbox.http.get(guess)).status_code == 404
    assert (await sandbox.http.get("/results/task_none-1.mp4")).status_code == 404
    assert (await sandbox.http.get("/results/..%2Fsandbox.db")).status_code == 404


async def test_a_sandbox_that_ended_goes_on_with_its_tasks(config: SandboxConfig, clock: Clock) -> None:
    slow = SandboxConfig(config.api_key, config.state_dir, 1000.0, config.scenarios)
    async with running(slow, clock) as sandbox:
        task_id = (await sandbox.create(key="k1", **BODY)).json()["id"]
    clock.advance(2000)
    async with running(config, clock) as sandbox:
        await sandbox.settled()
        assert (await sandbox.create(key="k1", **BODY)).json()["id"] == task_id
        assert (await sandbox.poll(task_id))["status"] == "completed"
        assert len((await sandbox.ledger())["charges"]) == 1


async def test_old_clips_are_dropped_at_start(config: SandboxConfig, clock: Clock) -> None:
    async with running(config, clock) as sandbox:
        await sandbox.finished(**BODY)
    clips = config.state_dir / "results"
    assert len(list(clips.iterdir())) == 1
    clock.advance(8 * 86_400)
    async with running(config, clock):
        assert list(clips.iterdir()) == []


async def test_a_picture_elsewhere_fails_the_task_in_clear_words(sandbox: Sandbox) -> None:
    task = await sandbox.finished("hailuo/image_to_video", **animated("https://example.com/a.png"))
    assert task["error"] == "The practice server can read only files that were uploaded to it"


async def test_many_tasks_at_once_all_end(sandbox: Sandbox) -> None:
    answers = await asyncio.gather(*(sandbox.create(key=f"k{n}", **BODY) for n in range(12)))
    await sandbox.settled()
    states = [(await sandbox.poll(answer.json()["id"]))["status"] for answer in answers]
    assert states == ["completed"] * 12
    assert len({json.loads(answer.content)["id"] for answer in answers}) == 12


async def test_a_restyled_video_names_its_source(sandbox: Sandbox) -> None:
    source = (await sandbox.finished(**BODY))["videos"][0]["url"]
    uploaded = await sandbox.upload((await sandbox.http.get(source)).content, "source.mp4")
    body = {"model": "luma-modify-video", "prompt": "Film noir", "source_video_url": uploaded["url"]}
    restyled = await sandbox.finished("luma/modify_video", **body)
    assert (restyled["status"], restyled["sources"]) == ("completed", [{"url": uploaded["url"]}])
    assert restyled["usage"] == {"cost": 0.5}
    listed = {"model": "wan-2.6-edit-video", "prompt": "Film noir", "source_video_urls": [uploaded["url"]]}
    edited = await sandbox.finished("wan/edit_video", **listed)
    assert (edited["status"], edited["sources"]) == ("completed", [{"url": uploaded["url"]}])
    assert edited["usage"] == {"cost": 0.14}  # a second: as long as its source
    assert "sources" not in await sandbox.finished(**BODY)
