"""What each answer that is not success means, and how long the server wants to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.api.error_map import error_from, headline_of_page, retry_after_s
from runapi_desktop.api.exchange import Answer
from runapi_desktop.domain.errors import (
    BadAnswer,
    Conflict,
    FileRefused,
    InvalidRequest,
    KeyRefused,
    NotAllowed,
    NotFound,
    OutOfCredits,
    RateLimited,
    RunApiError,
    ServerTrouble,
    Unreachable,
)

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def _error(body: bytes, status: int = 400, **headers: str) -> RunApiError:
    return error_from(Answer(status, httpx.Headers(headers), body), NOW)


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (400, InvalidRequest, "Bad request"),
        (401, KeyRefused, "Unauthorized"),
        (402, OutOfCredits, "Insufficient credits"),
        (403, NotAllowed, "Forbidden"),
        (404, NotFound, "Not found"),
        (408, Unreachable, "Request timeout"),
        (409, Conflict, "Conflict"),
        (410, NotFound, "Gone"),
        (413, FileRefused, "File too large"),
        (415, FileRefused, "Unsupported file type"),
        (418, BadAnswer, "Unexpected answer"),
        (422, InvalidRequest, "Validation failed"),
        (429, RateLimited, "Too many requests"),
        (500, ServerTrouble, "Server error"),
        (503, ServerTrouble, "Service unavailable"),
        (599, ServerTrouble, "Server error"),
        (304, BadAnswer, "Unexpected answer"),
    ],
)
def test_each_status_has_a_kind_and_words(status: int, kind: type[RunApiError], words: str) -> None:
    error = error_from(Answer(status, httpx.Headers({"X-REQUEST-ID": "r-1"})), NOW)
    assert (type(error), error.message, error.status, error.request_id) == (kind, words, status, "r-1")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"error": {"message": "a"}, "message": "b"}', "a"),
        (b'{"error": "a", "message": "b"}', "a"),
        (b'{"error": {}, "message": "b", "detail": "c"}', "b"),
        (b'{"error": "", "detail": "c", "errorMessage": "d"}', "c"),
        (b'{"detail": {"a": 1}, "errorMessage": "d", "msg": "e"}', "d"),
        (b'{"detail": [{"msg": "x"}], "errorMessage": "d"}', "x"),
        (b'{"errors": ["prompt is rude", "more"]}', "prompt is rude"),
        (b'{"errors": [{"message": "too long"}], "error": ""}', "too long"),
        (b'{"errors": [{"detail": "too wide"}]}', "too wide"),
        (b'{"error": {"errors": ["too tall"], "code": "shape"}}', "too tall"),
        (b'{"error": ["gone"], "errors": ["later"]}', "gone"),
        (b'{"message": "first", "errors": ["second"]}', "first"),
        (b'{"errors": []}', "Bad request"),
        (b'{"errors": [[["x"]], {}]}', "Bad request"),
        (b'{"msg": "e"}', "e"),
        (b"<html><h1>Down</h1><title>502 <b>Bad</b>\n Gateway</title>", "502 Bad Gateway"),
        (b"<h1>Down &amp; out</h1>", "Down & out"),
        (b'{"error": "a\\ud800b\\u0000c"}', "a?bc"),
        (b'{"message": 5}', "5"),
        (b"plain words", "Bad request"),
        (b"", "Bad request"),
        (b"null", "Bad request"),
        (b"[" * 100_000, "Bad request"),
        (b"\xff\xfe\x00", "Bad request"),
    ],
)
def test_the_servers_words_in_the_contracts_order(body: bytes, message: str) -> None:
    assert _error(body).message == message


@pytest.mark.parametrize(
    ("body", "field_errors"),
    [
        (b'{"errors": {"prompt": ["too long", "rude"]}}', {"prompt": ("too long", "rude")}),
        (b'{"errors": {"prompt": "too long"}}', {"prompt": ("too long",)}),
        (b'{"error": {"message": "m", "errors": {"prompt": ["x"]}}}', {"prompt": ("x",)}),
        (b'{"errors": {"prompt": [], "": ["x"], "model": {"a": 1}}}', {}),
        (b'{"errors": ["prompt"]}', {}),
    ],
)
def test_field_errors(body: bytes, field_errors: dict[str, tuple[str, ...]]) -> None:
    assert _error(body, 422).field_errors == field_errors


def test_a_code_counts_only_as_a_string() -> None:
    assert _error(b'{"error": {"code": "nsfw"}}').code == "nsfw"
    assert _error(b'{"error": {"code": 7}}').code is None
    assert _error(b'{"error": {"code": ""}}').code is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("1.5", 1.5),
        (" 30 ", 30.0),
        ("99999999999", 86400.0),
        ("-3", None),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_in_seconds(value: str, seconds: float | None) -> None:
    assert retry_after_s(httpx.Headers({"Retry-After": value}), NOW) == seconds


@pytest.mark.parametrize(
    "clock_error", [timedelta(0), timedelta(hours=2), timedelta(hours=-2), timedelta(days=900)]
)
def test_retry_after_as_a_date_does_not_trust_our_clock(clock_error: timedelta) -> None:
    until = format_datetime(NOW + timedelta(seconds=90), usegmt=True)
    headers = httpx.Headers({"Retry-After": until, "Date": format_datetime(NOW, usegmt=True)})
    assert retry_after_s(headers, NOW + clock_error) == 90.0


def test_retry_after_as_a_date_from_a_server_without_a_clock() -> None:
    headers = httpx.Headers({"Retry-After": "Fri, 20 Nov 2026 12:01:00 GMT", "Date": "yesterday"})
    assert retry_after_s(headers, NOW) == 60.0
    assert retry_after_s(headers, NOW + timedelta(hours=1)) == 0.0


def test_a_headline_is_looked_for_in_the_first_pages_only() -> None:
    assert headline_of_page(b" " * 30_000 + b"<title>Bad gateway</title>") == "Bad gateway"
    assert headline_of_page(b" " * 70_000 + b"<title>Bad gateway</title>") == ""


def test_a_hostile_page_has_no_headline() -> None:
    assert headline_of_page(b"<title>" * 1_000_000) == ""
    assert headline_of_page(b"<title " * 1_000_000) == ""


_WORDS = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=60)


@given(
    status=st.integers(300, 999),
    body=st.binary(max_size=300)
    | st.text(max_size=100).map(lambda t: f"<title>{t}<h1>".encode("utf-8", "replace")),
    headers=st.dictionaries(st.sampled_from(["Retry-After", "Date", "X-Request-Id"]), _WORDS),
)
def test_nothing_a_server_says_breaks_the_map(status: int, body: bytes, headers: dict[str, str]) -> None:
    encoded = httpx.Headers({name: text.encode("latin-1") for name, text in headers.items()})
    error = error_from(Answer(status, encoded, body), NOW)
    assert isinstance(error, RunApiError)
    assert error.message
    error.message.encode()
    assert error.retry_after_s is None or 0 <= error.retry_after_s <= 86400


@given(
    st.from_regex(r"[A-Z][a-z]{2}, [0-9]{1,3} [A-Z][a-z]{2} [0-9]{1,12} [0-9:]{1,9} ([+-][0-9]{1,20}|GMT)?")
)
def test_nothing_like_a_date_breaks_retry_after(date: str) -> None:
    seconds = retry_after_s(httpx.Headers({"Retry-After": date.encode("ascii", "replace").decode()}), NOW)
    assert seconds is None or 0 <= seconds <= 86400
