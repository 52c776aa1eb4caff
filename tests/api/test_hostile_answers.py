"""A server that answers anything at all: every method of the client gives a value or a RunApiError."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runapi_desktop.api.answers import TaskAnswer
from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.json_reading import MAX_WORDS_LENGTH, JsonObject
from runapi_desktop.api.wire import parse_task
from runapi_desktop.domain.errors import RunApiError
from runapi_desktop.domain.request import GenerationRequest
from tests.api.scripted import KEY

_REQUEST = GenerationRequest("luma", "modify_video", "luma-modify-video", {"prompt": "calm"})
_NAMES = st.sampled_from(
    [
        *("id", "task_id", "status", "data", "videos", "url", "usage", "cost", "error", "errors", "message"),
        *("code", "detail", "msg", "balance_cents", "price_quote", "reservation_amount_cents", "currency"),
        *("price_schedules", "prompts", "pagination", "page", "pages", "signed_id", "upload_url", "headers"),
        *("expires_at", "account", "name", "email", "model", "prompt", "tags", "preview_url"),
    ]
)
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None), max_size=20)
    | st.sampled_from(
        [
            *("completed", "FAILED", "pending", "rendering", "USD", "2026-11-03T12:00:00Z", "0001-01-01"),
            *("https://files.example/a.mp4", "file:///etc/passwd", "http://files.example/a", "../x", "t1"),
        ]
    )
)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=20,
)
_BODIES = (
    st.dictionaries(_NAMES, _VALUES, max_size=6).map(lambda value: json.dumps(value).encode())
    | _VALUES.map(lambda value: json.dumps(value).encode())
    | st.binary(max_size=200)
    | st.text(max_size=80).map(lambda words: f"<html><title>{words}</title>".encode("utf-8", "replace"))
)
_HEADERS = st.dictionaries(
    st.sampled_from(["Retry-After", "Date", "Location", "X-RunAPI-Task-Id", "X-Request-Id", "ETag"]),
    st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=30)
    | st.sampled_from(["1e999", "-5", "/api/v1/luma/modify_video/t9", "https://evil.example/t9", "nan"]),
    max_size=4,
)
_STATUSES = st.sampled_from(
    [200, 201, 202, 204, 206, 301, 302, 304, 307, *range(400, 426), 429, 500, 503, 599]
)

Ask = Callable[[RunApiClient], Awaitable[object]]
ASKED: dict[str, Ask] = {
    "create": lambda client: client.create_task("luma", "modify_video", "{}", "k"),
    "look": lambda client: client.get_task("luma", "modify_video", "t1"),
    "me": lambda client: client.me(),
    "balance": lambda client: client.balance(),
    "quote": lambda client: client.quote(_REQUEST),
    "prices": lambda client: client.price_schedules("luma", "modify_video", "luma-modify-video"),
    "prompts": lambda client: client.prompts(),
    "prepare": lambda client: client.prepare_upload("a.png", 1, "x"),
    "confirm": lambda client: client.confirm_upload("s"),
}


def _clean(text: str) -> bool:
    text.encode()
    return len(text) <= MAX_WORDS_LENGTH and not any(
        unicodedata.category(c) == "Cc" for c in text if c not in "\n\t"
    )


def check_said(said: object) -> None:
    """Whatever came of it is fit to be shown, stored and logged."""
    match said:
        case RunApiError():
            texts = [said.message, str(said), said.code or "", *said.field_errors]
            texts += [word for words in said.field_errors.values() for word in words]
            assert all(map(_clean, texts))
            assert said.retry_after_s is None or 0 <= said.retry_after_s <= 86_400
        case TaskAnswer():
            assert all(map(_clean, (said.id, said.status_word, said.error_message, said.model)))
            here = ("http://127.0.0.1", "http://localhost", "http://[::1]")
            assert all(url.startswith(("https://", *here)) for url in said.video_urls)
            assert said.cost_micros is None or said.cost_micros >= 0
        case _:
            assert said is not None


async def _nap(_: float) -> None:
    return


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
@given(status=_STATUSES, body=_BODIES, headers=_HEADERS)
@example(status=200, body=b'{"id": "t", "status": 7, "videos": {"url": "x"}}', headers={})
@example(status=202, body=b"{}", headers={"Location": "https://runapi.example/api/v1/luma/modify_video/.."})
@example(status=202, body=b"{}", headers={"Location": "http://[/"})
@example(status=429, body=b'{"error": {"message": {"deep": []}}}', headers={"Retry-After": "1e999"})
@example(status=302, body=b"", headers={"Location": "file:///etc/passwd"})
@example(status=200, body=b"[" * 60_000, headers={})
@example(status=200, body=b'{"data": {"data": {"data": null}}, "usage": {"cost": 1e400}}', headers={})
async def test_anything_is_a_value_or_a_runapi_error(
    ask: Ask, status: int, body: bytes, headers: dict[str, str]
) -> None:
    keyed_hosts: set[str] = set()

    def answer(request: httpx.Request) -> httpx.Response:
        if "authorization" in request.headers:
            keyed_hosts.add(request.url.host)
        raw = [(name.encode(), text.encode("latin-1")) for name, text in headers.items()]
        return httpx.Response(status, content=body, headers=raw)

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        client = RunApiClient("https://runapi.example", lambda: KEY, http=http, sleep=_nap)
        said: object
        try:
            said = await ask(client)
        except RunApiError as error:
            said = error
    check_said(said)
    assert keyed_hosts <= {"runapi.example"}


def test_of_a_thousand_results_sixteen_are_taken() -> None:
    """Each would be a download, and wait for its turn."""
    videos = [{"url": f"https://files.example/{number}.mp4"} for number in range(1000)]
    found = parse_task(JsonObject({"id": "t", "status": "completed", "videos": videos}), "t", None, None)
    assert found.video_urls == tuple(video["url"] for video in videos[:16])
