"""The endpoints: what is sent, what is repeated, and where the key goes."""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from runapi_desktop.api.answers import RemoteStatus, TaskAnswer
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import (
    BadAnswer,
    Conflict,
    InvalidRequest,
    KeyRefused,
    OutOfCredits,
    RateLimited,
    RunApiError,
    ServerTrouble,
    Unreachable,
)
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl
from runapi_desktop.domain.request import GenerationRequest
from tests.api.loopback import Seen, http_bytes, in_turn, loopback
from tests.api.scripted import KEY, NOW, Script, task_json

BODY = '{"model":"hailuo-2.3-image-to-video-pro","prompt":"Schnee – 雪"}'


async def _create(script: Script, key: str | None = KEY) -> TaskAnswer:
    return await script.client(key).create_task("hailuo", "text_to_video", BODY, "idem-1")


async def test_a_task_is_created_with_the_exact_body_and_its_key() -> None:
    script = Script(task_json())
    await _create(script)
    (request,) = script.requests
    assert (request.method, str(request.url)) == ("POST", "https://runapi.ai/api/v1/hailuo/text_to_video")
    assert request.content == BODY.encode()
    assert request.headers["Idempotency-Key"] == "idem-1"
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert request.headers["Content-Type"] == request.headers["Accept"] == "application/json"
    assert request.headers["User-Agent"].startswith("runapi-desktop/")
    assert request.headers["X-Client-Request-Id"].isalnum()


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={"task_id": "t-9"}),
        httpx.Response(201, json={"id": "t-9", "status": "queued"}),
        httpx.Response(202, json={"data": {"task_id": "t-9"}}),
        httpx.Response(
            200, json={"id": "req-1", "status": "success", "data": {"id": "t-9", "status": "QUEUED"}}
        ),
        httpx.Response(200, json={"task_id": "t-9", "data": {"status": "pending"}}),
        httpx.Response(202, json={}, headers={"X-RunAPI-Task-Id": "t-9"}),
        httpx.Response(202, json={}, headers={"Location": "/api/v1/hailuo/text_to_video/t-9"}),
        httpx.Response(202, json={}, headers={"Location": "/api/v1/tasks/t-9"}),
        httpx.Response(200, json={"id": "t-9", "state": "pending", "task_replayed": True}),
        httpx.Response(
            202, json={}, headers={"Location": "https://runapi.ai/api/v1/hailuo/text_to_video/t-9"}
        ),
    ],
)
async def test_every_place_for_the_id_is_found(answer: httpx.Response) -> None:
    created = await Script(answer).client().create_task("hailuo", "text_to_video", BODY, "idem-1")
    assert (created.id, created.status) == ("t-9", RemoteStatus.PENDING)


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={}),
        httpx.Response(200, json={"status": "pending"}),
        httpx.Response(200, json=["t-9"]),
        httpx.Response(200, json={"id": "../me"}),
        httpx.Response(200, json={"id": "a/b"}),
        httpx.Response(200, json={"id": "a?b=1"}),
        httpx.Response(200, json={"id": "a\n"}),
        httpx.Response(200, content=b'{"id": "\\ud800"}'),
        httpx.Response(202, json={}, headers={"X-RunAPI-Task-Id": "a#b"}),
        httpx.Response(
            202, json={}, headers={"Location": "https://evil.example/api/v1/hailuo/text_to_video/t-9"}
        ),
        httpx.Response(202, json={}, headers={"Location": "/api/v1/hailuo/text_to_video/"}),
        httpx.Response(202, json={}, headers={"Location": "/api/v1/tasks/"}),
        httpx.Response(202, json={}, headers={"Location": "https://evil.example/api/v1/tasks/t-9"}),
        httpx.Response(202, json={}, headers={"Location": "/api/v1/elsewhere/t-9"}),
        httpx.Response(204),
        httpx.Response(200, html="<title>Sign in to the hotel</title>"),
        httpx.Response(200, content=b"[" * 200_000),
        httpx.Response(200, content=b"x" * (9 * 1024 * 1024)),
        httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"not gzip")),
    ],
)
async def test_what_is_no_answer_of_runapis_is_a_bad_answer(answer: httpx.Response) -> None:
    with pytest.raises(BadAnswer):
        await _create(Script(answer))


async def test_a_page_in_the_place_of_an_answer_is_named() -> None:
    with pytest.raises(BadAnswer) as caught:
        await _create(Script(httpx.Response(200, html="<html><title>Sign in to the hotel</title>")))
    assert caught.value.message == "Sign in to the hotel"


async def test_accepted_with_a_wish_for_peace() -> None:
    script = Script(
        httpx.Response(202, json={"id": "t"}, headers={"Retry-After": "12", "x-request-id": "r-5"})
    )
    created = await script.client().create_task("luma", "modify_video", BODY, "k")
    assert (created.retry_after_s, created.request_id) == (12.0, "r-5")


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_keyed_post_is_repeated_unchanged(status: int) -> None:
    script = Script(httpx.Response(status), httpx.Response(status), task_json())
    await _create(script)
    assert script.delays_s == [0.5, 1.0]
    assert {(r.content, r.headers["Idempotency-Key"]) for r in script.requests} == {(BODY.encode(), "idem-1")}


async def test_patience_ends_after_two_retries() -> None:
    script = Script(httpx.Response(500, json={"error": "we are on fire"}))
    with pytest.raises(ServerTrouble) as caught:
        await _create(script)
    assert caught.value.message == "we are on fire"
    assert len(script.requests) == 3


@pytest.mark.parametrize("error", [httpx.ReadTimeout("slow"), httpx.ReadError("cut")])
async def test_a_broken_way_is_tried_again(error: httpx.TransportError) -> None:
    script = Script(error, task_json())
    await _create(script)
    assert len(script.requests) == 2


async def test_a_way_that_is_closed_is_tried_again_for_a_look_and_told_at_once_for_a_task() -> None:
    script = Script(httpx.ConnectError("no"), task_json())
    await script.client().get_task("hailuo", "text_to_video", "t1")
    assert len(script.requests) == 2
    script = Script(httpx.ConnectError("no"), task_json())
    with pytest.raises(Unreachable) as caught:
        await _create(script)
    assert (len(script.requests), caught.value.had_no_effect) == (1, True)


async def test_after_an_unclear_attempt_a_closed_way_is_tried_again_too() -> None:
    script = Script(httpx.ReadError("cut"), httpx.ConnectError("no"), task_json())
    await _create(script)
    assert len(script.requests) == 3


@pytest.mark.parametrize(("status", "kind"), [(429, RateLimited), (501, ServerTrouble), (409, Conflict)])
async def test_what_no_short_wait_mends_is_raised_at_once(status: int, kind: type[RunApiError]) -> None:
    script = Script(httpx.Response(status, headers={"Retry-After": "7"}))
    with pytest.raises(kind) as caught:
        await _create(script)
    assert (len(script.requests), caught.value.retry_after_s) == (1, 7.0)


async def test_a_short_wish_is_granted_and_a_long_one_handed_on() -> None:
    short = Script(httpx.Response(503, headers={"Retry-After": "3"}), task_json())
    await _create(short)
    assert short.delays_s == [3.0]
    long = Script(httpx.Response(503, headers={"Retry-After": "60"}))
    with pytest.raises(ServerTrouble):
        await _create(long)
    assert (len(long.requests), long.delays_s) == (1, [])


@pytest.mark.parametrize("trouble", [httpx.Response(503), httpx.ReadTimeout("slow")])
async def test_a_post_without_idempotency_key_is_never_repeated(trouble: httpx.Response | Exception) -> None:
    script = Script(trouble)
    client = script.client()
    request = GenerationRequest("luma", "modify_video", "luma-modify-video", {})
    for call in (
        client.prepare_upload("a.png", 1, "x"),
        client.confirm_upload("s"),
        client.quote(request),
    ):
        with pytest.raises((ServerTrouble, Unreachable)):
            await call
    assert len(script.requests) == 3


@pytest.mark.parametrize(
    ("replies", "had_no_effect"),
    [
        ([httpx.ConnectError("refused")], True),
        ([httpx.ConnectTimeout("slow")], True),
        ([httpx.ReadTimeout("slow")], False),
        ([httpx.Response(502)], False),
        ([httpx.Response(409)], False),
        ([httpx.Response(200, json={})], False),
        ([httpx.Response(402)], True),
        ([httpx.Response(429)], True),
        ([httpx.ReadTimeout("slow"), httpx.ConnectError("refused")], False),
        ([httpx.Response(500), httpx.Response(402)], False),
    ],
)
async def test_an_error_says_whether_any_attempt_may_have_counted(
    replies: list[httpx.Response | Exception], had_no_effect: bool
) -> None:
    with pytest.raises(RunApiError) as caught:
        await _create(Script(*replies))
    assert caught.value.had_no_effect is had_no_effect


@pytest.mark.parametrize("key", [None, "", "sk-live\nX-Evil: 1", "sk live", "schlüssel"])
async def test_without_a_sendable_key_nothing_is_sent(key: str | None) -> None:
    script = Script(task_json())
    with pytest.raises(KeyRefused) as caught:
        await _create(script, key=key)
    assert (script.requests, caught.value.had_no_effect) == ([], True)
    assert not key or key not in repr(caught.value)


async def test_no_error_log_or_repr_shows_the_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="runapi_desktop")
    echo = {"error": {"message": f"bad key {KEY}", "code": KEY}, "errors": {KEY: [f"why {KEY}"]}}
    client = Script(httpx.Response(401, json=echo)).client()
    with pytest.raises(KeyRefused) as caught:
        await client.me()
    assert caught.value.message == "bad key •••"
    failed = Script(task_json(status="failed", error=f"not with {KEY}")).client()
    task = await failed.get_task("luma", "modify_video", "t")
    for text in (repr(caught.value), str(caught.value), repr(client), repr(vars(caught.value)), repr(task)):
        assert KEY not in text
    assert "GET /api/v1/me: KeyRefused status 401" in caplog.text
    assert KEY not in caplog.text


async def test_a_redirect_at_home_keeps_the_key() -> None:
    script = Script(
        httpx.Response(308, headers={"Location": "/api/v2/me"}),
        httpx.Response(200, json={"id": 7, "name": "Ada"}),
    )
    assert (await script.client().me()).name == "Ada"
    assert [r.headers.get("Authorization") for r in script.requests] == [f"Bearer {KEY}"] * 2


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://runapi.ai.evil.example/me",
        "https://www.runapi.ai/me",
        "https://runapi.ai:444/me",
        "//evil.example",
    ],
)
async def test_a_redirect_elsewhere_travels_without_the_key(elsewhere: str) -> None:
    back = httpx.Response(302, headers={"Location": "https://runapi.ai/api/v1/me"})
    script = Script(
        httpx.Response(302, headers={"Location": elsewhere}), back, httpx.Response(200, json={"id": 1})
    )
    await script.client().me()
    sent = [r.headers.get("Authorization") for r in script.requests]
    assert sent == [f"Bearer {KEY}", None, f"Bearer {KEY}"]


async def test_another_server_that_wants_a_key_says_nothing_about_ours() -> None:
    script = Script(httpx.Response(302, headers={"Location": "https://evil.example/"}), httpx.Response(401))
    with pytest.raises(BadAnswer):
        await script.client().me()


@pytest.mark.parametrize(
    "target",
    [
        "http://runapi.ai/x",
        "http://127.0.0.1/x",
        "file:///etc/passwd",
        "https://u:p@runapi.ai/",
        "",
    ],
)
async def test_a_redirect_that_must_not_be_taken_is_a_bad_answer(target: str) -> None:
    script = Script(httpx.Response(301, headers={"Location": target}), httpx.Response(200, json={"id": 1}))
    with pytest.raises(BadAnswer):
        await script.client().me()
    assert len(script.requests) == 1


async def test_a_round_of_redirects_ends() -> None:
    script = Script(httpx.Response(307, headers={"Location": "/api/v1/me"}))
    with pytest.raises(BadAnswer, match="too many"):
        await script.client().me()
    assert len(script.requests) == 6


async def test_a_post_follows_no_redirect() -> None:
    script = Script(httpx.Response(307, headers={"Location": "/elsewhere"}), task_json())
    with pytest.raises(BadAnswer):
        await _create(script)
    assert len(script.requests) == 1


async def test_cookies_are_not_sent_back() -> None:
    script = Script(httpx.Response(200, json={"id": 1}, headers={"Set-Cookie": "spy=1; Path=/"}))
    client = script.client()
    await client.me()
    await client.me()
    assert "Cookie" not in script.requests[1].headers


@pytest.mark.parametrize(
    ("base_url", "origin"),
    [
        ("https://runapi.ai/", "https://runapi.ai"),
        ("HTTPS://RunAPI.ai:443", "https://runapi.ai"),
        ("https://runapi.ai:8443/proxy/", "https://runapi.ai:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:81", "http://[::1]:81"),
    ],
)
async def test_a_base_url_has_an_origin(base_url: str, origin: str) -> None:
    client = Script(task_json()).client(base_url=base_url)
    assert client.origin == origin
    assert (await client.get_task("luma", "modify_video", "x")).id == "x"


@pytest.mark.parametrize(
    "base_url",
    [
        "http://runapi.ai",
        "ftp://runapi.ai",
        "runapi.ai",
        "",
        "https://u:p@runapi.ai",
        "https://runapi.ai?a=1",
        "http://",
    ],
)
def test_a_base_url_that_would_bare_the_key_is_refused(base_url: str) -> None:
    with pytest.raises(ValueError, match=r"address|query"):
        Script(task_json()).client(base_url=base_url)


async def test_a_base_url_with_a_path_keeps_it() -> None:
    script = Script(task_json())
    await script.client(base_url="https://gate.example/runapi/").get_task("luma", "modify_video", "é 1")
    assert str(script.requests[0].url) == "https://gate.example/runapi/api/v1/luma/modify_video/%C3%A9%201"


@pytest.mark.parametrize("task_id", ["", "..", ".", "a/../b", "a\\b", "x" * 600, " ", "\x7f"])
async def test_an_id_that_could_lead_elsewhere_is_not_asked_for(task_id: str) -> None:
    script = Script(task_json())
    with pytest.raises(BadAnswer):
        await script.client().get_task("luma", "modify_video", task_id)
    assert script.requests == []


async def test_a_finished_task() -> None:
    answer = task_json(status="Succeeded", videos=[{"url": "https://cdn.example/a.mp4"}], usage={"cost": 0.3})
    task = await Script(answer).client().get_task("hailuo", "text_to_video", "asked-for")
    assert (task.id, task.status, task.status_word) == ("asked-for", RemoteStatus.COMPLETED, "Succeeded")
    assert (task.video_urls, task.cost_micros) == (("https://cdn.example/a.mp4",), 300_000)


async def test_account_and_balance() -> None:
    who = {"id": 5, "name": "Ada", "email": "a@b.example", "account": {"id": 1, "name": "Studio"}}
    account = await Script(httpx.Response(200, json=who)).client().me()
    assert (account.name, account.account_name) == ("Ada", "Studio")
    held = {
        "balance_cents": 1230,
        "paid_balance_cents": 1000,
        "bonus_balance_cents": 230,
        "spent_cents_today": None,
    }
    balance = await Script(httpx.Response(200, json=held)).client().balance()
    assert (balance.balance_micros, balance.spent_today_micros) == (12_300_000, 0)


async def test_a_quote_needs_no_key_and_sends_what_is_known() -> None:
    picture = PictureFile("/p.png", "aa", 1, "image/png", "p.png", 400, 400)
    params = {
        "prompt": "x",
        "first_frame_image_url": picture,
        "last_frame_image_url": RemoteUrl("https://a.example/l"),
    }
    request = GenerationRequest("hailuo", "image_to_video", "hailuo-02-image-to-video-pro", params)
    priced = {
        "price_quote": {
            "currency": "USD",
            "reservation_amount_cents": 57,
            "estimate_basis": "flat",
            "as_of": "now",
        }
    }
    script = Script(httpx.Response(200, json=priced))
    quote = await script.client(key=None).quote(request)
    assert quote.amount_micros == 570_000
    assert "Authorization" not in script.requests[0].headers
    assert json.loads(script.requests[0].content) == {
        "service": "hailuo",
        "action": "image_to_video",
        "model": "hailuo-02-image-to-video-pro",
        "params": {"prompt": "x", "last_frame_image_url": "https://a.example/l"},
    }


@pytest.mark.parametrize("cents", [None, -1, -0.5, "57", True, 10**400, 10**12])
async def test_what_is_no_amount_is_no_price(cents: object) -> None:
    script = Script(
        httpx.Response(200, json={"price_quote": {"currency": "USD", "reservation_amount_cents": cents}})
    )
    request = GenerationRequest("luma", "modify_video", "luma-modify-video", {})
    assert (await script.client().quote(request)).amount_micros is None


async def test_prices_are_asked_again_only_whether_they_changed() -> None:
    entry = {
        "service": "luma",
        "action": "modify_video",
        "model": "luma-modify-video",
        "unit_price_cents": 40,
    }
    first = httpx.Response(
        200, json={"as_of": "d", "price_schedules": [entry, "junk"]}, headers={"ETag": '"v1"'}
    )
    script = Script(first, httpx.Response(304))
    client = script.client(key=None)
    prices = [await client.price_schedules("luma", "modify_video", "luma-modify-video") for _ in range(2)]
    assert prices[0] is prices[1]
    assert prices[0].entries[0].unit_price_micros == 400_000
    assert [r.headers.get("If-None-Match") for r in script.requests] == [None, '"v1"']
    assert dict(script.requests[0].url.params) == {
        k: str(v) for k, v in entry.items() if k != "unit_price_cents"
    }


async def test_prompts_page() -> None:
    found = {
        "prompts": [
            {"id": 1, "title": "T", "prompt": "P", "tags": ["a", 3, None], "preview_url": "javascript:x"},
            {},
        ],
        "pagination": {"page": 2, "per_page": 24, "total": 30, "pages": 2},
    }
    script = Script(httpx.Response(200, json=found))
    page = await script.client(key=None).prompts("snow & ice", 2)
    assert (page.page, page.pages, len(page.examples)) == (2, 2, 1)
    assert (page.examples[0].tags, page.examples[0].preview_url) == (("a", "3"), "")
    assert dict(script.requests[0].url.params) == {
        "modality": "video",
        "page": "2",
        "per_page": "24",
        "q": "snow & ice",
    }


async def test_a_registered_source_expires_by_our_own_clock() -> None:
    server_time = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    answer = httpx.Response(
        200,
        json={"url": "https://files.example/x", "expires_at": "2026-11-20T10:00:00Z"},
        headers={"Date": "Fri, 20 Nov 2026 09:00:00 GMT"},
    )
    script = Script(answer)
    uploaded = await script.client().confirm_upload("s")
    assert uploaded.expires_at == NOW + timedelta(hours=1) != server_time + timedelta(hours=1)


async def test_field_errors_reach_the_caller() -> None:
    answer = httpx.Response(
        422, json={"error": {"message": "no", "code": "bad"}, "errors": {"prompt": ["too long"]}}
    )
    with pytest.raises(InvalidRequest) as caught:
        await _create(Script(answer))
    assert (caught.value.code, caught.value.field_errors) == ("bad", {"prompt": ("too long",)})


async def test_no_credits() -> None:
    with pytest.raises(OutOfCredits, match="Insufficient credits"):
        await _create(Script(httpx.Response(402)))


def _real_client(origin: str, deadline_s: float = 30.0) -> tuple[RunApiClient, httpx.AsyncClient]:
    async def no_sleep(_: float) -> None:
        return None

    http = httpx.AsyncClient(trust_env=False)
    return RunApiClient(origin, lambda: KEY, http=http, sleep=no_sleep, deadline_s=deadline_s), http


async def test_a_connection_cut_in_the_answer_is_tried_again() -> None:
    whole = http_bytes(200, b'{"id": "t", "status": "pending"}')
    async with loopback(in_turn(b"", whole[:-5], b"HTTP/9 what\r\n\r\n")) as server:
        client, http = _real_client(server.origin)
        async with http:
            with pytest.raises(Unreachable) as caught:
                await client.create_task("luma", "modify_video", "{}", "same")
    assert [s.headers["idempotency-key"] for s in server.seen] == ["same"] * 3
    assert caught.value.had_no_effect is False


async def test_an_answer_that_never_ends_is_given_up() -> None:
    async def begin(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n{")
        await asyncio.Event().wait()

    async with loopback(begin) as server:
        client, http = _real_client(server.origin, deadline_s=0.05)
        async with http:
            with pytest.raises(Unreachable):
                await client.create_task("luma", "modify_video", "{}", "k")
    assert len(server.seen) == 3


async def test_nobody_there_is_unreachable_and_had_no_effect() -> None:
    async with loopback(in_turn(b"")) as server:
        origin = server.origin
    client, http = _real_client(origin)
    async with http:
        with pytest.raises(Unreachable) as caught:
            await client.create_task("luma", "modify_video", "{}", "k")
    assert caught.value.had_no_effect is True
