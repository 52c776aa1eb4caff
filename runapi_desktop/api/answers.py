"""What RunAPI answers, as values.

Owns the shapes that leave this package. Knows nothing of JSON, HTTP or retries; ``wire.py`` fills them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class RemoteStatus(StrEnum):
    """Where RunAPI says a task stands, its synonyms folded; an unknown word counts as PROCESSING."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """A task as RunAPI sees it.

    ``status_word`` is the status as it came. ``video_urls`` holds http(s) addresses only and may be empty
    even when the task is completed. ``cost_micros`` is the recorded charge in micro-dollars.
    ``retry_after_s`` is how long the server asks to be left alone, in seconds from its answer. ``model`` is
    ``""`` where the answer does not name one.
    """

    id: str
    status: RemoteStatus
    status_word: str
    video_urls: tuple[str, ...] = ()
    cost_micros: int | None = None
    error_message: str = ""
    error_code: str | None = None
    retry_after_s: float | None = None
    request_id: str | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class AccountInfo:
    """Whose key it is."""

    name: str
    email: str
    account_name: str


@dataclass(frozen=True, slots=True)
class GrantedKey:
    """A key made for this computer."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Balance:
    """What the account holds and has spent, in micro-dollars. A balance may be negative."""

    balance_micros: int
    spent_today_micros: int = 0
    spent_total_micros: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """What a task would cost, in micro-dollars; ``None`` when RunAPI names no price in dollars."""

    amount_micros: int | None


@dataclass(frozen=True, slots=True)
class PriceEntry:
    """One line of RunAPI's price list. ``unit_price_micros`` is in micro-dollars for one ``billing_unit``."""

    service: str
    action: str
    model: str
    currency: str
    billing_unit: str
    billing_strategy: str
    unit_price_micros: int | None


@dataclass(frozen=True, slots=True)
class PriceSchedule:
    """RunAPI's price list, or the part of it that was asked for."""

    entries: tuple[PriceEntry, ...]


@dataclass(frozen=True, slots=True)
class UploadTicket:
    """Leave to PUT one file once at ``upload_url``, with exactly ``headers``."""

    signed_id: str
    upload_url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file that RunAPI's models can read.

    ``expires_at`` is aware UTC by *this* computer's clock: where that is wrong, it is wrong by as much.
    """

    url: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """What an error answer or a failed task says. ``field_errors`` maps a wire name to its complaints."""

    message: str = ""
    code: str | None = None
    field_errors: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
