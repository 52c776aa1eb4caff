"""A task: one request on its way from the press of Generate to a clip on disk.

::

    QUEUED ─► UPLOADING ─► SUBMITTING ─► WAITING ─► RENDERING ─► DOWNLOADING ─► READY
       └──────────┴────────────┴───────────┴────────────┴─────────────┴───────► FAILED

Up to UPLOADING nothing was sent that could cost money, so the task can be cancelled: its row goes, and with
it what it would have cost. In SUBMITTING the POST may or may not have arrived: only the same key with the
same body may be sent again. From WAITING on RunAPI has it, and nothing calls it back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.request import GenerationRequest


class TaskState(StrEnum):
    """Where a task stands; the value is what the database holds."""

    QUEUED = "queued"
    UPLOADING = "uploading"
    SUBMITTING = "submitting"
    WAITING = "waiting"
    RENDERING = "rendering"
    DOWNLOADING = "downloading"
    READY = "ready"
    FAILED = "failed"

    @property
    def is_unsent(self) -> bool:
        """Whether RunAPI certainly has no such task yet: cancelling it is possible and costs nothing."""
        return self in UNSENT

    @property
    def is_finished(self) -> bool:
        """No step is left to do."""
        return self in (TaskState.READY, TaskState.FAILED)

    @property
    def moves_money(self) -> bool:
        """Whether RunAPI has reserved, charged or released money when a task reaches this state."""
        return self in _MONEY_MOVES


UNSENT = frozenset({TaskState.QUEUED, TaskState.UPLOADING})
_MONEY_MOVES = frozenset({TaskState.WAITING, TaskState.DOWNLOADING, TaskState.READY, TaskState.FAILED})


class Gate(StrEnum):
    """What a task waits for before it can take its next step."""

    OFFLINE = "offline"
    KEY = "key"
    CREDITS = "credits"
    RATE_LIMIT = "rate_limit"
    SERVER = "server"
    DISK = "disk"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the task table. Times are aware UTC.

    ``origin`` is the server it was made for (``"https://runapi.ai"``, or ``"practice"``) and ``account`` the
    name of the key it was made with, ``""`` for the first one: a task never travels to another. ``body`` is
    the exact JSON text of the POST, frozen before the first byte of it is sent; ``key_mark`` tells the API
    key that it left with from others, ``None`` in practice. ``remote_id`` is RunAPI's task id.
    ``result_urls`` are RunAPI's temporary addresses. ``cost_micros`` is the recorded charge;
    ``quote_micros`` what was shown on the button.
    ``remote_status`` is the server's last word, as it came. ``parent_clip_id`` is the clip it was made from.
    ``take`` counts from 1 the ``takes`` of one order that have the same request.
    ``damage`` are the parts that were found damaged on the disk and hold something neutral here; such a task
    takes no step until it is repaired.
    """

    id: str
    origin: str
    request: GenerationRequest
    idempotency_key: str
    created_at: datetime
    state: TaskState = TaskState.QUEUED
    body: str | None = None
    remote_id: str | None = None
    remote_status: str = ""
    result_urls: tuple[str, ...] = ()
    quote_micros: int | None = None
    cost_micros: int | None = None
    accepted_at: datetime | None = None
    completed_at: datetime | None = None
    finished_at: datetime | None = None
    failure: TaskFailure | None = None
    parent_clip_id: str | None = None
    request_id: str | None = None
    account: str = ""
    take: int = 1
    takes: int = 1
    key_mark: str | None = None
    damage: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The name of its account at its server: gates, keys and balances are looked up by it."""
        return place_of(self.origin, self.account)

    @property
    def price_micros(self) -> int | None:
        """The recorded charge, without one what the button said; ``None`` when nobody named a price."""
        return self.quote_micros if self.cost_micros is None else self.cost_micros

    @property
    def is_practice(self) -> bool:
        """Made by the practice server: free, and marked so."""
        return self.origin == PRACTICE_ORIGIN

    @property
    def is_adopted(self) -> bool:
        """Taken up by its id alone: RunAPI has it, but what was asked for is not known here. Never sent."""
        return self.remote_id is not None and self.body is None

    @property
    def goes_on_from(self) -> TaskState | None:
        """Where it can be taken up again without paying anew, after it failed; ``None`` when nothing is left
        of it at RunAPI. One that may have arrived (it kept its body) is only ever sent again as it was."""
        if self.remote_id is None:
            return TaskState.SUBMITTING if self.body is not None else None
        is_over = self.failure is not None and self.failure.kind is FailureKind.REJECTED_BY_MODEL
        if is_over and not self.is_adopted:
            return None
        return TaskState.DOWNLOADING if self.result_urls else TaskState.WAITING

    def going_on(self) -> Task:
        """The failed task, where it ``goes_on_from``. Raises ``ValueError`` when that is nowhere."""
        state = self.goes_on_from
        if state is None:
            raise ValueError("nothing of this task is left at RunAPI")
        return replace(self, state=state, failure=None, finished_at=None)

    def ordered_anew(self, task_id: str, idempotency_key: str, created_at: datetime) -> Task:
        """The same order as a task of its own, of which RunAPI has nothing."""
        return Task(
            id=task_id,
            origin=self.origin,
            request=self.request,
            idempotency_key=idempotency_key,
            created_at=created_at,
            quote_micros=self.quote_micros,
            parent_clip_id=self.parent_clip_id,
            account=self.account,
            take=self.take,
            takes=self.takes,
        )

    @property
    def result_kept_until(self) -> datetime | None:
        """Until when RunAPI keeps the clip for certain: from its completion, or its acceptance where nobody
        saw the completion; ``None`` when neither is known."""
        since = self.completed_at or self.accepted_at
        return None if since is None else since + RESULTS_KEPT


def place_of(origin: str, account: str) -> str:
    """Return the name of an account at a server. The keyring keeps its key under this name."""
    return f"{origin}#{account}" if account else origin


PRACTICE_ORIGIN = "practice"
RESULTS_KEPT = timedelta(days=7)
"""How long RunAPI keeps a generated file (contract, section 3)."""
