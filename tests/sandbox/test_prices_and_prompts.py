"""What the sandbox says about prices, the account and prompt examples (contract, section 5)."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from runapi_desktop.domain.catalog import all_models, model_by_id
from runapi_desktop.domain.money import micros_from_cents
from runapi_desktop.sandbox.prices import price_micros
from tests.sandbox.conftest import Sandbox

BARE = {"Authorization": ""}


async def test_the_account_has_the_shape_of_the_contract(sandbox: Sandbox) -> None:
    account = (await sandbox.http.get("/api/v1/me")).json()
    assert set(account) == {"id", "name", "email", "account"}
    assert set(account["account"]) == {"id", "name"}


@pytest.mark.parametrize(
    ("model", "params", "cents"),
    [
        ("hailuo-02-text-to-video-pro", {}, 57),
        ("hailuo-02-text-to-video-standard", {"duration_seconds": 6}, 30),
        ("hailuo-02-text-to-video-standard", {"duration_seconds": 10}, 50),
        ("hailuo-02-text-to-video-standard", {}, 50),
        ("hailuo-02-image-to-video-standard", {"duration_seconds": 6, "output_resolution": "512p"}, 12),
        ("hailuo-02-image-to-video-standard", {"duration_seconds": 6}, 30),
        ("hailuo-2.3-image-to-video-pro", {"output_resolution": "1080p"}, 80),
        ("luma-modify-video", {"watermark": True}, 50),
        ("grok-imagine-text-to-video", {"duration_seconds": 6, "output_resolution": "480p"}, 9.6),
    ],
)
async def test_a_quote_is_what_the_task_will_cost(
    sandbox: Sandbox, model: str, params: dict[str, Any], cents: float
) -> None:
    spec = model_by_id(model)
    body = {"service": spec.service, "action": spec.action, "model": model, "params": params}
    answer = await sandbox.http.post("/api/v1/price_quotes", json=body, headers=BARE)
    assert answer.json()["price_quote"]["reservation_amount_cents"] == cents
    assert price_micros(spec, params) == micros_from_cents(cents)


@pytest.mark.parametrize("change", [{"model": "none"}, {"action": "none"}, {"params": []}])
async def test_a_quote_for_nothing_known_is_refused(sandbox: Sandbox, change: dict[str, Any]) -> None:
    body = {"service": "luma", "action": "modify_video", "model": "luma-modify-video", "params": {}}
    answer = await sandbox.http.post("/api/v1/price_quotes", json={**body, **change})
    assert answer.status_code == 422


async def test_schedules_cover_every_model_and_are_filtered(sandbox: Sandbox) -> None:
    async def models(**query: str) -> list[str]:
        answer = await sandbox.http.get("/api/v1/price_schedules", params=query, headers=BARE)
        return [schedule["model"] for schedule in answer.json()["price_schedules"]]

    assert await models() == [spec.id for spec in all_models()]
    assert await models(service="luma") == ["luma-modify-video"]
    assert len(await models(service="hailuo", action="image_to_video")) == 4
    assert await models(model="none") == []


async def test_unchanged_schedules_are_not_sent_again(sandbox: Sandbox) -> None:
    first = await sandbox.http.get("/api/v1/price_schedules")
    etag = first.headers["etag"]
    again = await sandbox.http.get("/api/v1/price_schedules", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    other = await sandbox.http.get("/api/v1/price_schedules?service=luma", headers={"If-None-Match": etag})
    assert other.status_code == 200


async def _prompts(sandbox: Sandbox, **query: str) -> httpx.Response:
    return await sandbox.http.get("/api/v1/prompts", params={"modality": "video", **query}, headers=BARE)


async def test_prompts_are_searched_and_paged(sandbox: Sandbox) -> None:
    every = (await _prompts(sandbox)).json()
    assert every["pagination"] == {"page": 1, "per_page": 20, "total": 13, "pages": 1}
    second = (await _prompts(sandbox, page="2", per_page="5")).json()
    assert [p["id"] for p in second["prompts"]] == [p["id"] for p in every["prompts"][5:10]]
    found = (await _prompts(sandbox, q="Snow forest")).json()
    assert [p["title"] for p in found["prompts"]] == ["First snow"]
    assert (await _prompts(sandbox, modality="image")).json()["prompts"] == []
    assert (await _prompts(sandbox, page="99")).json()["prompts"] == []
    assert (await _prompts(sandbox, page="-1", per_page="x")).json()["pagination"]["page"] == 1
