"""JSON and values: what is written, what is read, and that nothing hostile gets past."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runapi_desktop.api import wire
from runapi_desktop.api.answers import Balance, RemoteStatus, TaskAnswer
from runapi_desktop.api.json_reading import JsonObject, read_object
from runapi_desktop.domain.errors import BadAnswer
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl, VideoFile
from runapi_desktop.domain.request import GenerationRequest

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PICTURE = PictureFile("/kept/aa.png", "aa", 10, "image/png", "Über uns.png", 400, 400)
VIDEO = VideoFile("/kept/bb.mp4", "bb", 10, "video/mp4", "film.mp4", 1280, 720, 6.0)


def _task(**members: object) -> TaskAnswer:
    return wire.parse_task(JsonObject(members), "t", None, None)


def test_the_body_holds_addresses_for_files_and_every_type_as_it_is() -> None:
    request = GenerationRequest(
        "hailuo",
        "image_to_video",
        "hailuo-2.3-image-to-video-pro",
        {
            "prompt": 'Zoë says "雪"',
            "first_frame_image_url": PICTURE,
            "last_frame_image_url": RemoteUrl("https://a.example/l.png"),
            "duration_seconds": 6,
            "prompt_optimizer": False,
        },
    )
    body = wire.create_body(request, {"first_frame_image_url": "https://files.example/1"})
    assert body == (
        '{"model":"hailuo-2.3-image-to-video-pro","prompt":"Zoë says \\"雪\\"",'
        '"first_frame_image_url":"https://files.example/1","last_frame_image_url":"https://a.example/l.png",'
        '"duration_seconds":6,"prompt_optimizer":false}'
    )


@pytest.mark.parametrize("model", ["wan-2.6-edit-video", "wan-2.6-flash-edit-video"])
def test_a_video_that_is_taken_only_in_a_list_goes_out_as_a_list_of_one(model: str) -> None:
    request = GenerationRequest(
        "wan", "edit_video", model, {"source_video_urls": VIDEO, "prompt": "Film noir"}
    )
    url = "https://files.example/a.mp4"
    body = json.loads(wire.create_body(request, {"source_video_urls": url}))
    assert body == {"model": model, "source_video_urls": [url], "prompt": "Film noir"}
    assert json.loads(wire.quote_body(request))["params"] == {"prompt": "Film noir"}
    linked = replace(request, params={"source_video_urls": RemoteUrl(url)})
    assert json.loads(wire.quote_body(linked))["params"] == {"source_video_urls": [url]}


def test_a_file_without_an_address_is_our_own_mistake() -> None:
    request = GenerationRequest("luma", "modify_video", "luma-modify-video", {"source_video_url": PICTURE})
    with pytest.raises(KeyError, match="source_video_url"):
        wire.create_body(request, {})


@given(prompt=st.text(st.characters(codec=None)), number=st.integers(), switch=st.booleans())
def test_every_body_can_be_sent_and_read_back(prompt: str, number: int, switch: bool) -> None:
    params = {"prompt": prompt, "duration_seconds": number, "watermark": switch}
    request = GenerationRequest("luma", "modify_video", "luma-modify-video", params)
    sent = wire.create_body(request, {}).encode()
    assert json.loads(sent) == {
        "model": request.model,
        **params,
        "prompt": prompt.encode("utf-8", "replace").decode(),
    }


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("pending", RemoteStatus.PENDING),
        ("QUEUED", RemoteStatus.PENDING),
        ("Processing", RemoteStatus.PROCESSING),
        ("starting", RemoteStatus.PROCESSING),
        ("running", RemoteStatus.PROCESSING),
        ("polishing", RemoteStatus.PROCESSING),
        *(
            (word, RemoteStatus.COMPLETED)
            for word in ("completed", "SUCCEEDED", "success", "complete", "finished")
        ),
        *(
            (word, RemoteStatus.FAILED)
            for word in (
                *("failed", "error", "canceled", "cancelled", "Timeout"),
                *("generate_failed", "CREATE_TASK_FAILED"),
            )
        ),
    ],
)
def test_status_words(word: str, status: RemoteStatus) -> None:
    task = _task(status=word)
    assert (task.status, task.status_word) == (status, word)


@pytest.mark.parametrize(
    "members",
    [
        {"state": "Failed"},
        {"status": None, "state": "failed"},
        {"data": {"state": "failed"}},
        {"status": "", "state": "error", "id": "t-1"},
    ],
)
def test_some_answers_call_the_status_state(members: dict[str, object]) -> None:
    assert _task(**members).status is RemoteStatus.FAILED


def _envelope(status: str, body: object, code: int = 200, **more: object) -> dict[str, object]:
    """What ``GET /api/v1/tasks/{id}`` answers."""
    response = {"status": code, "content_type": "application/json", "headers": {}, "body": body}
    return {"id": "t-1", "status": status, "error": None, "response": response, **more}


def test_what_is_no_task_under_data_hides_no_status() -> None:
    answer = _task(status="processing", id="t", data={"credits": 3})
    assert answer.status is RemoteStatus.PROCESSING


def test_the_envelope_of_a_task_is_read_as_the_task() -> None:
    videos = [{"url": "https://a.example/1.mp4"}]
    bodies = (
        {"videos": videos, "usage": {"cost": 0.3}},
        {"id": "t-1", "status": "completed", "videos": videos, "usage": {"cost": 0.3}},
        {"data": {"id": "t-1", "videos": videos, "usage": {"cost": 0.3}}},
    )
    for body in bodies:
        for answer in (_envelope("completed", body), {"data": _envelope("completed", body)}):
            task = _task(**answer)
            assert task.status is RemoteStatus.COMPLETED
            assert (task.video_urls, task.cost_micros) == (("https://a.example/1.mp4",), 300_000)
    for unfinished in (None, {}, "text", []):
        assert _task(**_envelope("processing", unfinished)).status is RemoteStatus.PROCESSING
    assert _task(id="t-1", status="processing", error=None, response=None).status is RemoteStatus.PROCESSING


@pytest.mark.parametrize(
    "answer",
    [
        _envelope("failed", {"error": {"message": "too dark", "code": "dark"}}, 422),
        _envelope("completed", {"error": {"message": "too dark", "code": "dark"}}, 422),
        _envelope("failed", {"status": "failed", "error": {"message": "too dark", "code": "dark"}}),
        _envelope("failed", {}, 500, error={"message": "too dark", "code": "dark"}),
        _envelope("failed", None, 500, error={"message": "too dark", "code": "dark"}),
    ],
)
def test_an_envelope_says_why_a_task_failed(answer: dict[str, object]) -> None:
    task = _task(**answer)
    assert (task.status, task.error_message, task.error_code) == (RemoteStatus.FAILED, "too dark", "dark")


@pytest.mark.parametrize("members", [{}, {"status": None}, {"status": ""}, {"status": ["failed"]}])
def test_no_status_is_pending(members: dict[str, object]) -> None:
    assert _task(**members).status is RemoteStatus.PENDING


@pytest.mark.parametrize(
    ("error", "message", "code"),
    [
        ("too dark", "too dark", None),
        ({"message": "nude", "code": "nsfw"}, "nude", "nsfw"),
        (None, "", None),
        (7, "7", None),
    ],
)
def test_why_a_task_failed(error: object, message: str, code: str | None) -> None:
    task = _task(status="failed", error=error)
    assert (task.error_message, task.error_code) == (message, code)


def test_an_error_in_the_place_of_a_task_is_no_pending_task() -> None:
    with pytest.raises(BadAnswer) as caught:
        _task(error="who are you")
    assert (caught.value.message, caught.value.is_quotation) == ("who are you", True)


@pytest.mark.parametrize(
    ("videos", "urls"),
    [
        (
            [{"url": "https://a.example/1.mp4"}, {"url": "https://a.example/1.mp4"}],
            ("https://a.example/1.mp4",),
        ),
        ([{"url": "http://127.0.0.1:9/1.mp4"}], ("http://127.0.0.1:9/1.mp4",)),
        (
            [
                {"url": "file:///etc/passwd"},
                {"url": "http://a.example/1"},
                {"url": "javascript:1"},
                {"url": 3},
            ],
            (),
        ),
        ([], ()),
        (None, ()),
        ({"url": "https://a.example/1.mp4"}, ()),
        ([None, [], "x"], ()),
    ],
)
def test_only_addresses_that_may_be_fetched_are_results(videos: object, urls: tuple[str, ...]) -> None:
    assert _task(status="completed", videos=videos).video_urls == urls


@pytest.mark.parametrize(
    ("cost", "micros"),
    [
        (0.3, 300_000),
        (0, 0),
        (0.285, 285_000),
        (0.1 + 0.2, 300_000),
        (0.0000005, 1),
        (10_000_000, 10_000_000_000_000),
        (10_000_000.01, None),
        (float("nan"), None),
        (float("inf"), None),
        (-0.3, None),
        (1e300, None),
        (10**400, None),
        (True, None),
        ("0.30", None),
        (None, None),
        ([0.3], None),
    ],
)
def test_the_recorded_charge(cost: object, micros: int | None) -> None:
    assert _task(status="completed", usage={"cost": cost}).cost_micros == micros


def test_a_ticket_keeps_its_headers_and_never_authorizes() -> None:
    given_headers = {
        "Content-Type": "image/png",
        "x-amz-meta": 5,
        "AUTHORIZATION": "Bearer x",
        "Host": "evil.example",
    }
    members = {"signed_id": "s", "upload_url": "https://put.example/1?sig=2", "headers": given_headers}
    ticket = wire.parse_ticket(JsonObject(members))
    assert ticket.headers == {"Content-Type": "image/png", "x-amz-meta": "5"}
    assert "sig" not in repr(ticket.headers)


@pytest.mark.parametrize(
    "members",
    [
        {"signed_id": "s", "upload_url": "http://put.example/1"},
        {"signed_id": "s", "upload_url": "ftp://put.example/1"},
        {"signed_id": "", "upload_url": "https://put.example/1"},
        {"signed_id": 5, "upload_url": "https://put.example/1"},
        {"upload_url": "https://put.example/1"},
        {"signed_id": "s", "upload_url": "https://put.example/1", "headers": {"A": "b\r\nX: y"}},
        {"signed_id": "s", "upload_url": "https://put.example/1", "headers": {"A b": "c"}},
        {"signed_id": "s", "upload_url": "https://put.example/1", "headers": {"A": "é"}},
    ],
)
def test_a_ticket_that_cannot_be_used(members: dict[str, object]) -> None:
    with pytest.raises(BadAnswer):
        wire.parse_ticket(JsonObject(members))


@pytest.mark.parametrize(
    ("text", "expires_at"),
    [
        ("2026-11-20T13:00:00Z", NOW + timedelta(hours=1)),
        ("2026-11-20T14:00:00+01:00", NOW + timedelta(hours=1)),
        ("2026-11-20T13:00:00", NOW + timedelta(hours=1)),
        ("0001-01-01T00:00:00+23:00", None),
        ("tomorrow", None),
        (None, None),
    ],
)
def test_when_an_upload_expires(text: str | None, expires_at: datetime | None) -> None:
    answer = JsonObject({"url": "https://files.example/x", "expires_at": text})
    assert wire.parse_upload(answer, NOW, None).expires_at == expires_at
    assert wire.parse_upload(answer, NOW, NOW + timedelta(hours=2)).expires_at == (
        expires_at and expires_at - timedelta(hours=2)
    )


@pytest.mark.parametrize("url", [None, "", 7, "ftp://files.example/x", "files.example/x"])
def test_an_upload_without_an_address_is_no_answer(url: object) -> None:
    with pytest.raises(BadAnswer, match="no address"):
        wire.parse_upload(JsonObject({"url": url}), NOW, NOW)


_NAMES = st.sampled_from(
    [
        *(
            "id",
            "task_id",
            "data",
            "status",
            "videos",
            "url",
            "usage",
            "cost",
            "error",
            "errors",
            "message",
            "code",
        ),
        *("account", "name", "email", "balance_cents", "price_quote", "reservation_amount_cents", "currency"),
        *("price_schedules", "prompts", "prompt", "tags", "pagination", "page", "preview_url", "signed_id"),
        *("upload_url", "headers", "expires_at", "unit_price_cents", "detail"),
    ]
)
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**15, 10**40)
    | st.floats()
    | st.text(st.characters(codec=None), max_size=30)
    | st.sampled_from(
        ["https://a.example/x", "http://[", "https://a.example:99999/", "2026-11-20T13:00:00Z", "USD"]
    )
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("quote", "micros"),
    [
        ({"reservation_amount_cents": 30, "currency": "USD"}, 300_000),
        ({"reservation_amount_cents": 0, "currency": "USD"}, 0),
        ({"reservation_amount_cents": 30, "currency": "EUR"}, None),
        ({"reservation_amount_cents": 28.5, "currency": "usd"}, 285_000),
        ({"reservation_amount_cents": 0.0001}, 1),
        ({"reservation_amount_cents": -1}, None),
        ({"reservation_amount_cents": -0.5}, None),
        ({"reservation_amount_cents": "30"}, None),
        ({"reservation_amount_cents": True}, None),
        ({"reservation_amount_cents": float("nan")}, None),
        ({}, None),
    ],
)
def test_only_what_is_an_amount_of_dollars_is_a_price(quote: dict[str, object], micros: int | None) -> None:
    assert wire.parse_quote(JsonObject({"price_quote": quote})).amount_micros == micros


@pytest.mark.parametrize(
    ("held", "balance"),
    [
        ({"balance_cents": 1230}, Balance(12_300_000)),
        ({"balance_cents": -5.5}, Balance(-55_000)),
        (
            {"balance_cents": 9971.5, "spent_cents_today": 28.5, "spent_cents_total": 1e3},
            Balance(99_715_000, 285_000, 10_000_000),
        ),
    ],
)
def test_a_balance_keeps_its_fractions_of_a_cent(held: dict[str, object], balance: Balance) -> None:
    assert wire.parse_balance(JsonObject(held)) == balance


@pytest.mark.parametrize("held", [None, "1230", True, 10**30, float("inf")])
def test_what_is_no_balance_is_no_answer(held: object) -> None:
    with pytest.raises(BadAnswer):
        wire.parse_balance(JsonObject({"balance_cents": held}))


_PARSERS: list[Callable[[JsonObject], object]] = [
    wire.parse_account,
    wire.parse_balance,
    wire.parse_quote,
    wire.parse_price_schedule,
    wire.parse_prompts,
    wire.parse_ticket,
    wire.complaint_in,
    wire.found_task_id,
    lambda answer: wire.parse_upload(answer, NOW, NOW),
    lambda answer: wire.parse_task(answer, "t", None, None),
]


@given(answer=st.dictionaries(_NAMES, _VALUES, max_size=6))
@example(answer={"usage": {"cost": float("nan")}, "balance_cents": float("inf"), "status": "completed"})
@example(answer={"id": "\ud800", "signed_id": "\ud800", "upload_url": "https://a.example/x"})
def test_whatever_the_server_says_is_an_answer_or_a_bad_answer(answer: dict[str, object]) -> None:
    understood = 0
    for parse in _PARSERS:
        try:
            # Through the text, as it comes: NaN, huge numbers and lone surrogates included.
            parse(read_object(json.dumps(answer).encode()))
        except BadAnswer:
            continue
        understood += 1
    assert understood >= 1


@given(
    st.text(st.characters(codec=None), max_size=20)
    | st.from_regex(r"[a-z./?#\\%\x00-\x1f]{1,9}", fullmatch=True)
)
@example("..")
@example(".")
@example("a..b")
def test_a_safe_id_stays_one_segment_of_a_path(text: str) -> None:
    try:
        safe = wire.safe_task_id(text)
    except BadAnswer:
        return
    assert safe == text
    assert not set(safe) & set("/?#\\\n\t\0")
    assert ".." not in safe
    safe.encode()


@given(st.binary(max_size=200))
def test_any_bytes_are_json_or_a_bad_answer(body: bytes) -> None:
    try:
        found = read_object(body)
    except BadAnswer:
        return
    assert isinstance(found, JsonObject)


@pytest.mark.parametrize(
    "body", [b'{"a":' * 100_000, b'{"a": ' + b"9" * 10_000 + b"}", b"\xef\xbb\xbf[]", b"", b'"x"']
)
def test_deep_endless_and_other_json_is_a_bad_answer(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        read_object(body)
