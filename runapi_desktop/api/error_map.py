"""From an answer that is not success to the error it means, and to how long the server wants to be left.

Owns the table of statuses (contract, section 7) and the reading of times in headers. Words come from the
server where it has any. Raises nothing of its own.
"""

from __future__ import annotations

import html
import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from runapi_desktop.api.answers import Complaint
from runapi_desktop.api.exchange import Answer
from runapi_desktop.api.json_reading import clean_text, read_object
from runapi_desktop.api.wire import complaint_in
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

_ERRORS: dict[int, tuple[type[RunApiError], str]] = {
    400: (InvalidRequest, "Bad request"),
    401: (KeyRefused, "Unauthorized"),
    402: (OutOfCredits, "Insufficient credits"),
    403: (NotAllowed, "Forbidden"),
    404: (NotFound, "Not found"),
    408: (Unreachable, "Request timeout"),
    409: (Conflict, "Conflict"),
    410: (NotFound, "Gone"),
    413: (FileRefused, "File too large"),
    415: (FileRefused, "Unsupported file type"),
    422: (InvalidRequest, "Validation failed"),
    429: (RateLimited, "Too many requests"),
    503: (ServerTrouble, "Service unavailable"),
}
# The server looked at the request and turned it away. Not 409, which may be the echo of a task that exists.
_TURNED_AWAY = frozenset({400, 401, 402, 403, 404, 413, 415, 422, 429})
_LONGEST_WISH_S = 24 * 3600.0
_MAX_PAGE_LENGTH = 64 * 1024
_HEADLINE = re.compile(
    r"<(?P<tag>title|h1)\b[^>]{0,200}>(?P<words>.{0,500}?)</(?P=tag)", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]{0,500}>")


def error_from(answer: Answer, now: datetime) -> RunApiError:
    """The error that ``answer`` means. ``now`` (aware) stands in where the answer bears no date."""
    default = (ServerTrouble, "Server error") if answer.status >= 500 else (BadAnswer, "Unexpected answer")
    kind, words = _ERRORS.get(answer.status, default)
    complaint = _complaint(answer)
    return kind(
        message=complaint.message or words,
        status=answer.status,
        code=complaint.code,
        field_errors=complaint.field_errors,
        request_id=answer.request_id,
        retry_after_s=retry_after_s(answer.headers, now),
        had_no_effect=answer.status in _TURNED_AWAY,
        is_quotation=bool(complaint.message),
    )


def headline_of_page(body: bytes) -> str:
    """Return the title of an HTML page, else its first heading, else ``""``."""
    page = body[:_MAX_PAGE_LENGTH].decode("utf-8", "replace")
    found = {match["tag"].lower(): match["words"] for match in reversed(list(_HEADLINE.finditer(page)))}
    words = found.get("title") or found.get("h1") or ""
    return " ".join(clean_text(html.unescape(_TAG.sub(" ", words))).split())


def retry_after_s(headers: httpx.Headers, now: datetime) -> float | None:
    """Seconds until the server wants to hear from us again, at most a day; ``None`` when it has no wish.

    ``Retry-After`` is a number of seconds or an HTTP date. A date is counted from the answer's own ``Date``,
    so a wrong clock on this computer does not matter; only without one from ``now``.
    """
    value = headers.get("Retry-After", "").strip()
    try:
        wish_s = float(value)
    except ValueError:
        until = _http_date(value)
        if until is None:
            return None
        wish_s = max(0.0, (until - (server_time(headers) or now)).total_seconds())
    return min(wish_s, _LONGEST_WISH_S) if math.isfinite(wish_s) and wish_s >= 0 else None


def server_time(headers: httpx.Headers) -> datetime | None:
    """Return when the server says it answered, in aware UTC; ``None`` when it does not say."""
    return _http_date(headers.get("Date", ""))


def _http_date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def _complaint(answer: Answer) -> Complaint:
    try:
        return complaint_in(read_object(answer.body))
    except BadAnswer:
        return Complaint(headline_of_page(answer.body))
