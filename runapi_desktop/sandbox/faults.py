"""Every fault of the sandbox by name: what it makes of which requests, with one line of meaning."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from runapi_desktop.sandbox.exchange import DROPPED, EVERYTHING, KEYED, Afterwards, Answer, Fault, RequestKind


def json_answer(status: int, body: object, *headers: tuple[str, str]) -> Answer:
    """An answer of JSON."""
    return Answer(status, (("content-type", "application/json"), *headers), json.dumps(body).encode())


def _error(status: int, code: str, message: str, *headers: tuple[str, str]) -> Answer:
    return json_answer(status, {"error": {"message": message, "code": code}}, *headers)


def _rate_limited_until_date() -> Answer:
    # An HTTP date has no fractions: two seconds ahead is at least one.
    until = datetime.now(UTC) + timedelta(seconds=2)
    return _error(
        429, "rate_limit", "Too many requests", ("retry-after", format_datetime(until, usegmt=True))
    )


def _html() -> Answer:
    page = (
        b"<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Oops</h1></body></html>"
    )
    return Answer(502, (("content-type", "text/html; charset=utf-8"),), page)


Fields = dict[str, object]


def _in_json(change: Callable[[Fields], Fields | None]) -> Afterwards:
    """Applies ``change`` to the JSON of a successful answer; its ``None`` means: not concerned."""

    def afterwards(answer: Answer) -> Answer:
        if not 200 <= answer.status < 300:
            return answer
        changed = change(json.loads(answer.body))
        return answer if changed is None else replace(answer, body=json.dumps(changed).encode())

    return afterwards


_SYNONYMS = {
    "pending": "QUEUED",
    "processing": "Running",
    "completed": "SUCCEEDED",
    "failed": "Generate_Failed",
}


def _in_other_words(body: Fields) -> Fields | None:
    word = _SYNONYMS.get(str(body.get("status")))
    return None if word is None else {**body, "status": word}


def _error_as_object(body: Fields) -> Fields | None:
    if body.get("status") != "failed":
        return None
    return {**body, "error": {"message": body.get("error"), "code": "content_policy"}}


def _accepted(answer: Answer) -> Answer:
    if answer.status not in (200, 201):
        return answer
    location = ("location", f"/api/v1/tasks/{json.loads(answer.body)['id']}")
    return replace(answer, status=202, headers=(*answer.headers, location, ("retry-after", "1")))


def _named_by_location_alone(answer: Answer) -> Answer:
    accepted = _accepted(answer)
    if accepted is answer:
        return answer
    headers = tuple(header for header in accepted.headers if header[0].lower() != "x-runapi-task-id")
    return replace(accepted, headers=headers, body=b"{}")


def _called_state(body: Fields) -> Fields | None:
    if "status" not in body:
        return None
    return {("state" if name == "status" else name): value for name, value in body.items()}


def _drop(_answer: Answer) -> Answer | None:
    return DROPPED


def _clip_only(change: Afterwards) -> Afterwards:
    return lambda answer: change(answer) if answer.status in (200, 206) else answer


_NO_VIDEOS = _in_json(lambda body: {**body, "videos": []} if body.get("status") == "completed" else None)
_CREATE, _POLL, _RESULT = {RequestKind.CREATE}, {RequestKind.POLL}, {RequestKind.RESULT}

FAULTS: dict[str, Fault] = {
    "offline": Fault(EVERYTHING, "every connection is dropped", lambda: DROPPED),
    "wrong-key": Fault(KEYED, "the key is refused", lambda: _error(401, "authentication", "Invalid API key")),
    "out-of-credits": Fault(
        _CREATE, "the account cannot pay", lambda: _error(402, "insufficient_credits", "Insufficient credits")
    ),
    "not-allowed": Fault(
        _CREATE,
        "the key may not create tasks",
        lambda: _error(403, "forbidden", "This key may not create tasks"),
    ),
    "rate-limit": Fault(
        KEYED,
        "too many requests, in seconds",
        lambda: _error(429, "rate_limit", "Too many requests", ("retry-after", "1")),
    ),
    "rate-limit-date": Fault(KEYED, "too many requests, until an HTTP date", _rate_limited_until_date),
    "server-error": Fault(
        KEYED,
        "the server fails before it does anything",
        lambda: _error(503, "unavailable", "Try again later"),
    ),
    "server-error-on-create": Fault(
        _CREATE,
        "the task is created, the answer is an error",
        afterwards=lambda _answer: _error(500, "server", "Something went wrong"),
    ),
    "drop-answer-on-create": Fault(
        _CREATE, "the task is created, the connection is dropped", afterwards=_drop
    ),
    "html-error": Fault(KEYED, "a gateway's HTML page with an error status", _html),
    "html-success": Fault(_POLL, "an HTML page with a success status", lambda: replace(_html(), status=200)),
    "code-refused": Fault(
        {RequestKind.SIGN_IN},
        "no key for the code of the sign-in page",
        lambda: _error(401, "invalid_code", "The authorization code is not valid"),
    ),
    # What an answer says comes before how it is written down: each of these reads what the ones before left.
    "unknown-status": Fault(
        _POLL,
        "a status nobody knows while the task is under way",
        afterwards=_in_json(
            lambda body: {**body, "status": "Marinating"} if body.get("status") == "processing" else None
        ),
    ),
    "error-object": Fault(
        _POLL, "the error of a failed task is an object", afterwards=_in_json(_error_as_object)
    ),
    "no-videos": Fault(_POLL, "completed, and no video named", afterwards=_NO_VIDEOS),
    "status-words": Fault(
        _CREATE | _POLL, "synonyms of the status in other letter case", afterwards=_in_json(_in_other_words)
    ),
    "accepted-202": Fault(_CREATE, "202 with Location and Retry-After", afterwards=_accepted),
    "status-called-state": Fault(
        _CREATE | _POLL, "the status is called state", afterwards=_in_json(_called_state)
    ),
    "task-id": Fault(
        _CREATE, "the id is called task_id", afterwards=_in_json(lambda body: {"task_id": body["id"]})
    ),
    "nested-answer": Fault(
        _CREATE | _POLL, "the task stands under data", afterwards=_in_json(lambda body: {"data": body})
    ),
    "id-only-in-header": Fault(
        _CREATE, "the id stands in X-RunAPI-Task-Id alone", afterwards=_in_json(lambda _body: {})
    ),
    "id-only-in-location": Fault(
        _CREATE, "202 whose Location alone names the task", afterwards=_named_by_location_alone
    ),
    "error-list": Fault(
        _CREATE,
        "the settings are refused, with the reasons in a list",
        lambda: json_answer(422, {"errors": ["prompt is not allowed", "try another one"]}),
    ),
    "not-found-poll": Fault(
        _POLL, "an accepted task is not found", lambda: _error(404, "not_found", "Task not found")
    ),
    "slow-polls": Fault(
        _POLL,
        "poll answers carry Retry-After",
        afterwards=lambda answer: replace(answer, headers=(*answer.headers, ("retry-after", "2"))),
    ),
    "upload-rejected": Fault(
        {RequestKind.PUT}, "the bytes are refused", lambda: _error(403, "forbidden", "Upload target expired")
    ),
    "upload-type-refused": Fault(
        {RequestKind.PUT},
        "the file type is refused",
        lambda: _error(415, "media_type", "Unsupported media type"),
    ),
    "truncated-download": Fault(
        _RESULT,
        "the connection closes after half of the clip",
        afterwards=_clip_only(
            lambda a: replace(a, body=a.body[: len(a.body) // 2], announced_bytes=len(a.body))
        ),
    ),
    "wrong-length-download": Fault(
        _RESULT,
        "a longer clip is announced than comes",
        afterwards=_clip_only(lambda a: replace(a, announced_bytes=len(a.body) + 1000)),
    ),
    "short-download": Fault(
        _RESULT,
        "half of the clip comes as if it were all",
        afterwards=_clip_only(lambda a: replace(a, body=a.body[: len(a.body) // 2])),
    ),
    "garbage-download": Fault(
        _RESULT,
        "something comes that is no video",
        afterwards=_clip_only(lambda a: replace(a, body=b"no video " * 4096)),
    ),
    "html-download": Fault(
        _RESULT, "a web page comes instead of the clip", lambda: replace(_html(), status=200)
    ),
    "slow-download": Fault(
        _RESULT, "100 kB a second", afterwards=_clip_only(lambda a: replace(a, bytes_per_s=100_000))
    ),
    "redirect-to-other-origin": Fault(
        KEYED | _RESULT,
        "every answer is a redirect to another host",
        lambda: Answer(302, (("location", "http://other.invalid/stolen"),), b""),
    ),
}
"""Every fault by name, in the order in which several change one answer."""
