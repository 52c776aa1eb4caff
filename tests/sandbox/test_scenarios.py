"""Every fault by name, seen from the client's side."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from runapi_desktop.sandbox.exchange import RequestKind
from runapi_desktop.sandbox.fault_injection import kind_of
from runapi_desktop.sandbox.faults import FAULTS
from runapi_desktop.sandbox.scenarios import BEHAVIOURS, FAILURES, Behaviour, ScenarioSet
from tests.sandbox.conftest import TEXT_MODEL, Clock, Sandbox, picture

BODY = {"model": TEXT_MODEL, "prompt": "A quiet lake", "duration_seconds": 6}
CREATE = "/api/v1/hailuo/text_to_video"


async def test_a_dropped_connection_gives_no_answer(sandbox: Sandbox) -> None:
    await sandbox.switch("offline")
    with pytest.raises(ConnectionResetError):
        await sandbox.http.get("/api/v1/me")
    await sandbox.switch()
    assert (await sandbox.http.get("/api/v1/me")).status_code == 200


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("wrong-key", 401, "authentication"),
        ("out-of-credits", 402, "insufficient_credits"),
        ("not-allowed", 403, "forbidden"),
        ("rate-limit", 429, "rate_limit"),
        ("rate-limit-date", 429, "rate_limit"),
        ("server-error", 503, "unavailable"),
    ],
)
async def test_creation_is_refused_and_makes_no_task(
    sandbox: Sandbox, name: str, status: int, code: str
) -> None:
    await sandbox.switch(f"{name}=1")
    answer = await sandbox.create(**BODY)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert (await sandbox.ledger())["tasks"] == []
    assert (await sandbox.create(**BODY)).status_code == 200


async def test_the_server_says_how_long_to_wait(sandbox: Sandbox) -> None:
    await sandbox.switch("rate-limit=1", "rate-limit-date=1")
    assert (await sandbox.create(**BODY)).headers["retry-after"] == "1"
    until = parsedate_to_datetime((await sandbox.create(**BODY)).headers["retry-after"])
    assert until > datetime.now(UTC)


@pytest.mark.parametrize("backwards", [False, True])
async def test_every_shape_at_once_is_still_an_answer(sandbox: Sandbox, *, backwards: bool) -> None:
    shapes = ["accepted-202", "nested-answer", "task-id", "status-words", "unknown-status", "error-object"]
    await sandbox.switch(*sorted(shapes, reverse=backwards), "tiny-clips")
    answer = await sandbox.create(**BODY)
    assert answer.status_code == 202
    task_id = answer.json()["data"]["task_id"]
    assert answer.headers["location"] == f"/api/v1/tasks/{task_id}"
    poll = await sandbox.http.get(f"{CREATE}/{task_id}")
    assert poll.json()["data"]["status"] in ("QUEUED", "Running", "Marinating", "SUCCEEDED")


async def test_a_task_can_exist_although_its_creation_seemed_to_fail(sandbox: Sandbox) -> None:
    await sandbox.switch("server-error-on-create=1", "tiny-clips")
    assert (await sandbox.create(key="k1", **BODY)).status_code == 500
    await sandbox.switch("drop-answer-on-create=1", "tiny-clips")
    with pytest.raises(ConnectionResetError):
        await sandbox.create(key="k1", **BODY)
    assert (await sandbox.create(key="k1", **BODY)).status_code == 200
    assert len((await sandbox.ledger())["tasks"]) == 1


async def test_a_gateway_answers_with_html(sandbox: Sandbox) -> None:
    await sandbox.switch("html-error=1")
    answer = await sandbox.create(**BODY)
    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert "<title>" in answer.text


async def test_shapes_of_the_creation_answer(sandbox: Sandbox) -> None:
    await sandbox.switch("nested-answer=1", "tiny-clips")
    assert (await sandbox.create(**BODY)).json()["data"]["id"].startswith("task_")
    await sandbox.switch("task-id=1", "tiny-clips")
    assert list((await sandbox.create(**BODY)).json()) == ["task_id"]
    await sandbox.switch("id-only-in-header=1", "tiny-clips")
    answer = await sandbox.create(**BODY)
    assert (answer.json(), answer.headers["x-runapi-task-id"][:5]) == ({}, "task_")
    await sandbox.switch("accepted-202=1", "tiny-clips")
    answer = await sandbox.create(**BODY)
    assert (answer.status_code, answer.headers["retry-after"]) == (202, "1")
    assert (await sandbox.http.get(answer.headers["location"])).status_code == 200
    await sandbox.switch("id-only-in-location=1", "tiny-clips")
    answer = await sandbox.create(**BODY)
    assert (answer.json(), "x-runapi-task-id" in answer.headers) == ({}, False)
    assert answer.headers["location"].startswith("/api/v1/tasks/task_")
    await sandbox.switch("status-called-state=1", "tiny-clips")
    named = (await sandbox.create(**BODY)).json()
    assert ("status" in named, named["state"]) == (False, "processing")
    await sandbox.switch("error-list=1")
    answer = await sandbox.create(**BODY)
    assert (answer.status_code, list(answer.json())) == (422, ["errors"])


async def test_a_task_of_any_action_is_answered_in_an_envelope(sandbox: Sandbox, clock: Clock) -> None:
    done = await sandbox.finished(**BODY)
    envelope = (await sandbox.http.get(f"/api/v1/tasks/{done['id']}")).json()
    assert (envelope["id"], envelope["status"], envelope["error"]) == (done["id"], "completed", None)
    assert set(envelope["response"]) == {"status", "content_type", "headers", "body"}
    assert envelope["response"]["body"]["videos"] == done["videos"]
    await sandbox.switch("sensitive-content=1", "tiny-clips")
    failed = await sandbox.finished(**BODY)
    envelope = (await sandbox.http.get(f"/api/v1/tasks/{failed['id']}")).json()
    assert (envelope["status"], envelope["error"]) == ("failed", failed["error"])
    assert (await sandbox.http.get("/api/v1/tasks/task_none")).status_code == 404


@pytest.mark.parametrize("name", FAILURES)
async def test_failures_of_the_models_maker_come_in_its_words_and_cost_nothing(
    sandbox: Sandbox, name: str
) -> None:
    await sandbox.switch(f"{name}=1", "tiny-clips")
    failed = await sandbox.finished(**BODY)
    assert (failed["status"], failed["error"]) == ("failed", FAILURES[Behaviour(name)])
    assert (await sandbox.balance())["spent_cents_total"] == 0


async def _completed(sandbox: Sandbox) -> str:
    return (await sandbox.finished(**BODY))["id"]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [("status-words", "status", "SUCCEEDED"), ("no-videos", "videos", [])],
)
async def test_shapes_of_a_completed_poll(sandbox: Sandbox, name: str, field: str, value: Any) -> None:
    task_id = await _completed(sandbox)
    await sandbox.switch(name)
    assert (await sandbox.poll(task_id))[field] == value


async def test_shapes_of_a_failed_poll(sandbox: Sandbox) -> None:
    await sandbox.switch("fail-render")
    task_id = await _completed(sandbox)
    await sandbox.switch("error-object", "status-words")
    task = await sandbox.poll(task_id)
    assert task["error"]["code"] == "content_policy"
    assert task["status"] == "Generate_Failed"


async def test_polls_that_tell_nothing(sandbox: Sandbox) -> None:
    task_id = await _completed(sandbox)
    await sandbox.switch("not-found-poll=1")
    assert (await sandbox.http.get(f"{CREATE}/{task_id}")).status_code == 404
    await sandbox.switch("html-success=1")
    assert "<html>" in (await sandbox.http.get(f"{CREATE}/{task_id}")).text
    await sandbox.switch("slow-polls")
    assert (await sandbox.http.get(f"{CREATE}/{task_id}")).headers["retry-after"] == "2"


async def test_an_unknown_status_lasts_only_while_the_task_is_under_way(
    sandbox: Sandbox, clock: Clock
) -> None:
    await sandbox.switch("slow-render", "unknown-status=1", "tiny-clips")
    task_id = (await sandbox.create(**BODY)).json()["id"]
    clock.advance(30)
    assert (await sandbox.poll(task_id))["status"] == "Marinating"
    assert (await sandbox.poll(task_id))["status"] == "processing"
    clock.advance(31)
    await sandbox.settled()
    assert (await sandbox.poll(task_id))["status"] == "completed"


@pytest.mark.parametrize(("name", "status"), [("upload-rejected", 403), ("upload-type-refused", 415)])
async def test_uploads_are_refused(sandbox: Sandbox, tmp_path: Path, name: str, status: int) -> None:
    content = picture(tmp_path / "a.png").read_bytes()
    prepared = await sandbox.prepare(content)
    await sandbox.switch(f"{name}=1")
    assert (await sandbox.put(prepared, content)).status_code == status
    assert (await sandbox.put(prepared, content)).status_code == 200


@pytest.fixture
async def clip(sandbox: Sandbox) -> tuple[str, bytes]:
    """The address and the bytes of a finished clip."""
    url = (await sandbox.finished(**BODY))["videos"][0]["url"]
    return url, (await sandbox.http.get(url)).content


@pytest.mark.parametrize("name", ["truncated-download", "wrong-length-download"])
async def test_downloads_that_break_off(sandbox: Sandbox, clip: tuple[str, bytes], name: str) -> None:
    await sandbox.switch(name)
    with pytest.raises(ConnectionResetError):
        await sandbox.http.get(clip[0])


async def test_downloads_of_the_wrong_thing(sandbox: Sandbox, clip: tuple[str, bytes]) -> None:
    url, content = clip
    await sandbox.switch("short-download=1")
    assert (await sandbox.http.get(url)).content == content[: len(content) // 2]
    await sandbox.switch("garbage-download=1")
    assert (await sandbox.http.get(url)).content.startswith(b"no video")
    await sandbox.switch("html-download=1")
    assert (await sandbox.http.get(url)).headers["content-type"].startswith("text/html")
    assert (await sandbox.http.get(url)).content == content


async def test_an_expired_result_comes_back_under_another_address(
    sandbox: Sandbox, clip: tuple[str, bytes]
) -> None:
    url, content = clip
    await sandbox.switch("expired-result=1")
    assert (await sandbox.http.get(url)).status_code == 410
    assert (await sandbox.http.get(url)).status_code == 410
    task = (await sandbox.ledger())["tasks"][0]
    fresh = (await sandbox.poll(task["id"]))["videos"][0]["url"]
    assert fresh != url
    assert (await sandbox.http.get(fresh)).content == content


async def test_redirects(sandbox: Sandbox, clip: tuple[str, bytes]) -> None:
    url, content = clip
    await sandbox.switch("redirect-result")
    answer = await sandbox.http.get(url)
    assert answer.status_code == 302
    assert (await sandbox.http.get(answer.headers["location"])).content == content
    await sandbox.switch("redirect-to-other-origin")
    assert (await sandbox.http.get("/api/v1/me")).headers["location"].startswith("http://other.invalid/")


async def test_a_key_at_a_result_address_is_noted_as_a_leak(
    sandbox: Sandbox, clip: tuple[str, bytes]
) -> None:
    url, _ = clip
    leaks = (await sandbox.ledger())["leaks"]
    assert leaks == [httpx.URL(url).path]


async def test_an_unknown_scenario_changes_nothing(sandbox: Sandbox) -> None:
    answer = await sandbox.http.post("/sandbox/scenarios", json={"names": ["offline", "nonsense"]})
    assert answer.status_code == 422
    assert (await sandbox.ledger())["scenarios"] == ["tiny-clips"]


def test_scenarios_count_down() -> None:
    scenarios = ScenarioSet(["rate-limit=2", "offline:1", "fail-render"])
    assert scenarios.names == ("rate-limit=2", "offline=1", "fail-render")
    assert scenarios.take("rate-limit")
    assert scenarios.take("offline")
    assert not scenarios.take("offline")
    assert scenarios.take("fail-render")
    assert scenarios.names == ("rate-limit=1", "fail-render")


@pytest.mark.parametrize("text", ["nonsense", "offline=0", "offline=x", "offline=-1", ""])
def test_what_names_no_scenario_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no"):
        ScenarioSet([text])


def test_every_scenario_has_a_meaning_and_one_name() -> None:
    assert set(BEHAVIOURS) == {str(behaviour) for behaviour in Behaviour}
    assert not set(FAULTS) & set(BEHAVIOURS)
    assert all(fault.meaning and fault.kinds for fault in FAULTS.values())
    assert all((fault.instead is None) != (fault.afterwards is None) for fault in FAULTS.values())
    assert all(RequestKind.CONTROL not in fault.kinds for fault in FAULTS.values())


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("POST", "/api/v1/luma/modify_video", RequestKind.CREATE),
        ("GET", "/api/v1/luma/modify_video/x", RequestKind.POLL),
        ("GET", "/api/v1/tasks/x", RequestKind.POLL),
        ("POST", "/api/v1/files", RequestKind.UPLOAD_API),
        ("POST", "/api/v1/files/confirm", RequestKind.UPLOAD_API),
        ("PUT", "/uploads/x", RequestKind.PUT),
        ("GET", "/results/x-1.mp4", RequestKind.RESULT),
        ("GET", "/api/v1/me/balance", RequestKind.ACCOUNT),
        ("POST", "/api/v1/price_quotes", RequestKind.PUBLIC),
        ("GET", "/api/v1/prompts", RequestKind.PUBLIC),
        ("GET", "/sandbox/ledger", RequestKind.CONTROL),
    ],
)
def test_requests_are_told_apart(method: str, path: str, kind: RequestKind) -> None:
    assert kind_of(method, path) is kind
