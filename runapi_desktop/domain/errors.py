"""Everything that can go wrong between the app and the world, as exceptions and as stored facts.

::

    RunApiError                     what RunAPI, or the way to it, answered
    ├── InvalidRequest              400, 422   a field is wrong; nothing was charged
    ├── KeyRefused                  401        the key is missing or wrong
    ├── OutOfCredits                402        the account cannot pay
    ├── NotAllowed                  403
    ├── NotFound                    404        no such task or route
    ├── Conflict                    409        same idempotency key, another body
    ├── FileRefused                 413, 415   too large or the wrong type
    ├── RateLimited                 429        wait ``retry_after_s``
    ├── ServerTrouble               5xx
    ├── Unreachable                 no answer: offline, timeout, TLS
    ├── TooSlow                     an answer that comes by drops
    └── BadAnswer                   an answer that is not RunAPI's JSON
    MediaRefused                    a file that cannot be used, and why
    StorageTrouble                  the disk is full, read-only or gone
    KeyringUnavailable              the OS offers no place for the key
    StillStarting                   nobody knows yet where new tasks go
    BadConfiguration                an option or environment variable makes no sense
    SignInFailed                    the browser brought no key, and why

The words in ``message`` are the server's or the system's own; sentences for the user are written
by ``ui/texts/error_text.py`` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runapi_desktop.domain.picture_repair import FitMode


@dataclass(eq=False, repr=False)
class RunApiError(Exception):
    """An answer of RunAPI that is not success, or the lack of one.

    ``retry_after_s`` is the server's own wish, in seconds from the answer; ``field_errors`` maps a wire
    name to the server's complaints about it; ``request_id`` is RunAPI's, for its support. ``had_no_effect``:
    it is certain that the server did nothing for this call, in any of its attempts. ``is_quotation``:
    ``message`` is the server's own words. They may repeat a prompt, so ``str`` and ``repr``, which end up in
    logs, leave them out and name kind, status, code and request id instead.
    """

    message: str = ""
    status: int | None = None
    code: str | None = None
    field_errors: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    request_id: str | None = None
    retry_after_s: float | None = None
    had_no_effect: bool = False
    is_quotation: bool = False

    def __str__(self) -> str:
        facts = {"status": self.status, "code": self.code, "request": self.request_id}
        known = "".join(f" {name} {value}" for name, value in facts.items() if value is not None)
        words = f": {self.message}" if self.message and not self.is_quotation else ""
        return f"{type(self).__name__}{known}{words}"

    def __repr__(self) -> str:
        return f"<{self}>"


class InvalidRequest(RunApiError):
    """The server named a mistake in the request."""


class KeyRefused(RunApiError):
    """The key is missing or wrong."""


class OutOfCredits(RunApiError):
    """The account cannot pay for the task."""


class NotAllowed(RunApiError):
    """The key may not do this."""


class NotFound(RunApiError):
    """No such task or route."""


class Conflict(RunApiError):
    """The idempotency key is known with another body, or the resource is not ready."""


class FileRefused(RunApiError):
    """The uploaded file is too large or of the wrong type."""


class RateLimited(RunApiError):
    """Too many requests; everybody waits."""


class ServerTrouble(RunApiError):
    """RunAPI itself is in trouble."""


class Unreachable(RunApiError):
    """No answer came. Whether the request arrived is not known."""


class TooSlow(RunApiError):
    """An answer that has begun, or should have, and comes so slowly that nobody can wait for it."""


class BadAnswer(RunApiError):
    """The answer is not what the contract promises (HTML, broken JSON, no id)."""


class StillStarting(LookupError):
    """No server has been chosen for new tasks: the app has just been opened."""


class EntryDamaged(Exception):
    """Only a part of the entry could be read: nothing is done with it before it is repaired."""


class MediaProblem(StrEnum):
    """Why a file cannot be used."""

    MISSING = "missing"
    FOLDER = "folder"
    EMPTY = "empty"
    NOT_A_FILE = "not_a_file"
    NOT_ALLOWED = "not_allowed"
    DISK_FAILED = "disk_failed"
    UNREADABLE = "unreadable"
    NOT_A_PICTURE = "not_a_picture"
    CAMERA_RAW = "camera_raw"
    NOT_A_VIDEO = "not_a_video"
    TOO_SMALL = "too_small"
    TOO_MANY_PIXELS = "too_many_pixels"
    BAD_RATIO = "bad_ratio"
    TOO_LARGE = "too_large"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_AUDIO = "not_audio"
    WRONG_CONTAINER = "wrong_container"
    DOWNLOAD_FAILED = "download_failed"
    TOO_SLOW = "too_slow"
    NOTHING_THERE = "nothing_there"
    UNUSABLE_NAME = "unusable_name"
    INCOMPLETE = "incomplete"
    NOT_SUPPORTED = "not_supported"


@dataclass(eq=False, repr=False)
class MediaRefused(Exception):
    """A file that cannot be used. ``actual`` and ``limit`` are in the problem's own unit
    (pixels, bytes, seconds or width ÷ height); each of ``fits`` makes a picture of a wrong shape usable.
    ``str`` and ``repr``, which end up in logs, leave the file's name out: a clip is called by its prompt."""

    problem: MediaProblem
    file_name: str = ""
    actual: float | None = None
    limit: float | None = None
    fits: tuple[FitMode, ...] = ()

    def __str__(self) -> str:
        return f"a file that cannot be used: {self.problem}"

    def __repr__(self) -> str:
        return f"<{self}>"


class StorageProblem(StrEnum):
    """Why the disk did not take what we wrote."""

    FULL = "full"
    READ_ONLY = "read_only"
    FAILED = "failed"
    NEWER_VERSION = "newer_version"
    IN_USE = "in_use"
    HELD = "held"
    """Another program has the file open; only Windows minds."""
    TOO_LONG = "too_long"
    """The system takes no path of that length."""
    CLIP = "clip"
    """One of the library's clips is there, and nothing else is to be."""


@dataclass(eq=False, repr=False)
class StorageTrouble(Exception):
    """The disk or the database did not do what was asked; ``unsaved`` is the name of the file that somebody
    wanted to have. ``str`` and ``repr`` leave path and name out."""

    problem: StorageProblem
    path: str = ""
    detail: str = ""
    unsaved: str = ""

    def __str__(self) -> str:
        return f"{self.problem}: {self.detail}" if self.detail else str(self.problem)

    def __repr__(self) -> str:
        return f"<StorageTrouble {self}>"


@dataclass(eq=False)
class KeyringUnavailable(Exception):
    """The operating system offers no safe place for the key, or it is locked."""

    detail: str = ""

    def __str__(self) -> str:
        return self.detail


class KeyringMissing(KeyringUnavailable):
    """There is no safe place for a key at all, and so no key in it."""


class SignInProblem(StrEnum):
    """Why signing in with the browser brought no key."""

    REFUSED = "refused"  # somebody said no on the page
    TOO_LATE = "too_late"
    REPLACED = "replaced"  # another sign-in was started meanwhile
    CODE_REFUSED = "code_refused"  # RunAPI gives no key for the page's code
    NO_LISTENER = "no_listener"  # the system lets nobody listen on this computer


@dataclass(eq=False)
class SignInFailed(Exception):
    """Signing in with the browser ended without a key."""

    problem: SignInProblem

    def __str__(self) -> str:
        return str(self.problem)


@dataclass(eq=False)
class BadConfiguration(Exception):
    """The option or environment variable ``name`` holds something the app cannot work with."""

    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.name}: {self.value!r}"


class FailureKind(StrEnum):
    """Why a task ended without a clip: the stored form of an error."""

    INVALID_REQUEST = "invalid_request"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    OTHER_KEY = "other_key"  # it was sent with another API key than the one in use
    FILE_REFUSED = "file_refused"
    REJECTED_BY_MODEL = "rejected_by_model"  # RunAPI says "failed": not charged
    NO_CLIP = "no_clip"  # RunAPI says "completed" and names no video
    RESULT_EXPIRED = "result_expired"  # the clip was not fetched before RunAPI removed it
    NOT_PLAYABLE = "not_playable"  # what came is not a video
    SOURCE_MISSING = "source_missing"  # the picture or video to be uploaded is gone
    BAD_ANSWER = "bad_answer"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class TaskFailure:
    """Why a task failed; ``message`` holds the server's own words."""

    kind: FailureKind
    message: str = ""
    code: str | None = None
    field_errors: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    request_id: str | None = None
