"""The faults of the sandbox by name: what each does to which requests, one line of meaning each.

A ``Fault`` is pure: it says what to answer instead of the real answer, or what to make of it. A few
scenarios (``Behaviour``) change how the sandbox itself works and are asked for by the part concerned.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum


class RequestKind(StrEnum):
    """What a request is about."""

    CREATE = "create"
    POLL = "poll"
    UPLOAD_API = "upload api"
    PUT = "put"
    RESULT = "result"
    ACCOUNT = "account"
    PUBLIC = "public"
    CONTROL = "control"


KEYED = frozenset({RequestKind.CREATE, RequestKind.POLL, RequestKind.UPLOAD_API, RequestKind.ACCOUNT})
EVERYTHING = frozenset(RequestKind) - {RequestKind.CONTROL}


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer in the making. ``announced_bytes`` is a Content-Length that is not the body's own: the
    connection closes when the body ends too early. ``bytes_per_s`` slows the body down."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    announced_bytes: int | None = None
    bytes_per_s: int | None = None


DROPPED = None
"""Instead of an answer: the connection is closed without a word."""

Instead = Callable[[], Answer | None]
Afterwards = Callable[[Answer], Answer | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """``instead`` answers before the sandbox has seen the request; ``afterwards`` changes the answer of a
    request that was carried out, or returns it as it is where the fault does not apply."""

    kinds: Collection[RequestKind]
    meaning: str
    instead: Instead | None = None
    afterwards: Afterwards | None = None


class Behaviour(StrEnum):
    """Scenarios that change what the sandbox does rather than what it says."""

    SLOW_RENDER = "slow-render"
    FAIL_RENDER = "fail-render"
    TINY_CLIPS = "tiny-clips"
    EXPIRED_RESULT = "expired-result"
    REDIRECT_RESULT = "redirect-result"


BEHAVIOURS: dict[str, str] = {
    Behaviour.SLOW_RENDER: "a task takes one minute longer",
    Behaviour.FAIL_RENDER: "a task ends as failed, uncharged",
    Behaviour.TINY_CLIPS: "clips are one second long and 256 px wide, for quick tests",
    Behaviour.EXPIRED_RESULT: "a result is gone when it is fetched; the next poll names a new address",
    Behaviour.REDIRECT_RESULT: "a result's address redirects once on the same origin",
}


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


def _error_as_object(body: Fields) -> Fields | None:
    if body.get("status") != "failed":
        return None
    return {**body, "error": {"message": body.get("error"), "code": "content_policy"}}


def _accepted(answer: Answer) -> Answer:
    if answer.status not in (200, 201):
        return answer
    names = json.loads(answer.body)
    location = ("location", f"/api/v1/{names['service']}/{names['action']}/{names['id']}")
    return replace(answer, status=202, headers=(*answer.headers, location, ("retry-after", "1")))


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
    "accepted-202": Fault(_CREATE, "202 with Location and Retry-After", afterwards=_accepted),
    "nested-answer": Fault(
        _CREATE | _POLL, "the task stands under data", afterwards=_in_json(lambda body: {"data": body})
    ),
    "task-id": Fault(
        _CREATE, "the id is called task_id", afterwards=_in_json(lambda body: {"task_id": body["id"]})
    ),
    "id-only-in-header": Fault(
        _CREATE, "the id stands in X-RunAPI-Task-Id alone", afterwards=_in_json(lambda _body: {})
    ),
    "status-words": Fault(
        _CREATE | _POLL,
        "synonyms of the status in other letter case",
        afterwards=_in_json(lambda body: {**body, "status": _SYNONYMS[str(body["status"])]}),
    ),
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
"""Every fault by name."""


class ScenarioSet:
    """The scenarios that are switched on, each with how many requests it still concerns (``None``: all)."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._left: dict[str, int | None] = {}
        self.switch(names)

    def switch(self, names: Iterable[str]) -> None:
        """Switch on exactly these (``"rate-limit"``, ``"rate-limit=2"`` or ``"rate-limit:2"``).

        Raises ``ValueError`` for a name that is none, and then changes nothing.
        """
        self._left = dict(map(_parsed, names))

    @property
    def names(self) -> tuple[str, ...]:
        """What is still switched on."""
        return tuple(name if left is None else f"{name}={left}" for name, left in self._left.items())

    def faults(self, kind: RequestKind) -> list[tuple[str, Fault]]:
        """The faults that concern a request of that kind, in the order in which they were named."""
        return [(name, FAULTS[name]) for name in self._left if name in FAULTS and kind in FAULTS[name].kinds]

    def take(self, name: str) -> bool:
        """Whether ``name`` is switched on; uses it up by one request."""
        if name not in self._left:
            return False
        left = self._left[name]
        if left == 1:
            del self._left[name]
        elif left is not None:
            self._left[name] = left - 1
        return True


def _parsed(text: str) -> tuple[str, int | None]:
    name, _, count = text.strip().replace(":", "=").partition("=")
    if name not in FAULTS and name not in BEHAVIOURS:
        raise ValueError(f"there is no scenario called {name!r}")
    if not count:
        return name, None
    if not count.isdecimal() or int(count) < 1:
        raise ValueError(f"not a number of requests: {text!r}")
    return name, int(count)
