"""The words for what happens between a request and its answer: kinds of requests, answers, faults.

A ``Fault`` is pure: it says what to answer instead of the real answer, or what to make of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum


class RequestKind(StrEnum):
    """What a request is about."""

    CREATE = "create"
    POLL = "poll"
    UPLOAD_API = "upload api"
    PUT = "put"
    RESULT = "result"
    ACCOUNT = "account"
    SIGN_IN = "sign in"
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
