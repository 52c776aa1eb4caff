"""The words of the fault matrix: where a task can be struck, by what, and which pairs make no sense.

A boundary is an instant between two steps of a task, a fault is what happens there, a cell is one of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Boundary(StrEnum):
    """The instants of a task's life, in order. The value is its name in the table."""

    BEFORE_ROW = "before row written"
    AFTER_ROW = "after row written"
    BEFORE_PREPARE = "before upload prepared"
    AFTER_PREPARE = "after upload prepared"
    BEFORE_PUT = "before bytes put"
    AFTER_PUT = "after bytes put"
    BEFORE_CONFIRM = "before confirmed"
    AFTER_CONFIRM = "after confirmed"
    BEFORE_BODY = "before body and key noted"
    AFTER_BODY = "after body and key noted"
    BEFORE_POST = "before POST sent"
    AFTER_POST = "after POST sent"
    BEFORE_ACCEPTED = "before answer noted"
    AFTER_ACCEPTED = "after answer noted"
    BEFORE_FIRST_POLL = "before first poll"
    AFTER_FIRST_POLL = "after first poll"
    BEFORE_NEXT_POLL = "before next poll"
    AFTER_NEXT_POLL = "after next poll"
    AFTER_LAST_POLL = "after last poll"
    BEFORE_RESULT = "before result noted"
    AFTER_RESULT = "after result noted"
    BEFORE_DOWNLOAD = "before download begun"
    AFTER_DOWNLOAD = "after download begun"
    HALF_DONE = "half done"
    BEFORE_VERIFIED = "before verified"
    AFTER_VERIFIED = "after verified"
    BEFORE_POSTER = "before thumbnail"
    AFTER_POSTER = "after thumbnail"
    BEFORE_CLIP = "before clip noted"
    BEFORE_RENAMED = "before renamed"
    AFTER_RENAMED = "after renamed"
    BEFORE_READY = "before ready noted"
    AFTER_READY = "after ready noted"


class Fault(StrEnum):
    """What strikes. The value is its name in the table."""

    SIGKILL = "SIGKILL"
    EXCEPTION = "exception"
    CUT = "cut"
    TIMEOUT = "timeout"
    STATUS_500 = "500"
    STATUS_429_SECONDS = "429 s"
    STATUS_429_DATE = "429 date"
    HTML = "HTML"
    TRUNCATED = "truncated"
    WRONG_LENGTH = "length"
    DISK_FULL = "disk full"
    READ_ONLY = "read-only"
    CLOCK_AHEAD = "+2 h"
    CLOCK_BACK = "-2 h"
    ASLEEP = "asleep"
    CANCEL = "cancel"


NETWORK_FAULTS = frozenset(
    {
        *(Fault.CUT, Fault.TIMEOUT, Fault.STATUS_500, Fault.STATUS_429_SECONDS, Fault.STATUS_429_DATE),
        *(Fault.HTML, Fault.TRUNCATED, Fault.WRONG_LENGTH),
    }
)
"""What the network or a server does: it strikes the request of the boundary, or the next one after it."""

_ORDER = tuple(Boundary)
_STATUS_FAULTS = frozenset({Fault.STATUS_500, Fault.STATUS_429_SECONDS, Fault.STATUS_429_DATE, Fault.HTML})


def is_from(boundary: Boundary, first: Boundary) -> bool:
    """``boundary`` is ``first`` or comes after it."""
    return _ORDER.index(boundary) >= _ORDER.index(first)


def why_not(boundary: Boundary, fault: Fault) -> str | None:
    """Why the cell makes no sense, ``None`` when it does."""
    if fault is Fault.CANCEL and boundary is Boundary.BEFORE_ROW:
        return "there is no card to cancel yet"
    if fault in NETWORK_FAULTS and is_from(boundary, Boundary.BEFORE_VERIFIED):
        return "no request follows: the whole clip is here"
    if fault in _STATUS_FAULTS and boundary in (Boundary.AFTER_DOWNLOAD, Boundary.HALF_DONE):
        return "the answer has begun: its status and its kind are settled"
    if fault is Fault.DISK_FULL and boundary is Boundary.AFTER_READY:
        return "nothing is written any more"
    if fault is Fault.READ_ONLY and is_from(boundary, Boundary.AFTER_RENAMED):
        return "nothing is written to the folder any more"
    return None


def cells(faults: Iterable[Fault]) -> list[tuple[Boundary, Fault]]:
    """Every cell of ``faults`` that makes sense."""
    wanted = list(faults)
    return [(b, f) for b in Boundary for f in wanted if why_not(b, f) is None]
