"""The events that the services publish; the window subscribes to them.

A listener is called at once, in the order of subscription, on the loop's thread. It must be quick; its
exceptions are logged and never reach the one who told.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from runapi_desktop.domain.spend_guard import Judgement
from runapi_desktop.domain.task import Gate, Task, place_of

if TYPE_CHECKING:
    from runapi_desktop.api.answers import AccountInfo, Balance
    from runapi_desktop.domain.clip import Clip

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Topic(Generic[T]):
    """One kind of fact and those who want to hear of it."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def subscribe(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Call ``listener`` with every value from now on; the answer ends that, once or many times."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, value: T) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            try:
                listener(value)
            except Exception:  # noqa: BLE001 - one broken listener must not stop a paid task
                _log.exception("a listener failed")


class TaskProgress(NamedTuple):
    """What a task does inside its state: waits at ``gate`` (until about ``retry_at``, aware UTC, where that
    is known), has moved ``fraction`` (0–1) of its upload or download, or is ready to be sent and pauses, so
    that it can be taken back (``is_pausing``). None of these: it simply works. ``judgement`` is why it waits
    for the user's approval."""

    task_id: str
    gate: Gate | None = None
    fraction: float | None = None
    retry_at: datetime | None = None
    is_pausing: bool = False
    judgement: Judgement | None = None


class ConnectionState(NamedTuple):
    """How it stands with one account at a server (``origin`` is its place) or with one disk: the gate that
    is shut there, ``None`` when everything passes; ``retry_at`` (aware UTC) when it will be tried again."""

    origin: str
    gate: Gate | None = None
    retry_at: datetime | None = None


class KeySource(StrEnum):
    """Where the key in use comes from."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"
    PRACTICE = "practice"
    NONE = "none"


class AccountState(NamedTuple):
    """The account ``name`` (``""``: the first one) at ``origin`` as far as it is known.

    ``balance`` is what it held at ``balance_at`` (aware UTC); ``is_stale``: it was asked for since, and no
    answer came. ``keyring_error`` holds the system's words when the keyring could not be read or written; the
    key itself is never in here.
    """

    source: KeySource
    origin: str
    info: AccountInfo | None = None
    balance: Balance | None = None
    keyring_error: str = ""
    name: str = ""
    balance_at: datetime | None = None
    is_stale: bool = False

    @property
    def place(self) -> str:
        """What gates and keys know the account by."""
        return place_of(self.origin, self.name)


class Events:
    """Every topic of the app."""

    def __init__(self) -> None:
        self.tasks_added: Topic[tuple[Task, ...]] = Topic()
        self.tasks_resumed: Topic[tuple[Task, ...]] = Topic()
        """Unfinished ones of earlier runs, or such as were repaired."""
        self.task_changed: Topic[Task] = Topic()
        self.task_removed: Topic[str] = Topic()
        self.progress: Topic[TaskProgress] = Topic()
        self.clip_added: Topic[Clip] = Topic()
        self.account_changed: Topic[AccountState] = Topic()
        """Who new tasks are charged to, told also when the RunAPI account behind practice has changed."""
        self.connection_changed: Topic[ConnectionState] = Topic()
