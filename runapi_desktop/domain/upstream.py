"""Why the maker of a model let a clip fail, read from the words that RunAPI passes on.

Source: error texts seen in failed tasks (contract, section 7). `error_text` writes the sentences.
"""

from __future__ import annotations

import re
from enum import StrEnum

from runapi_desktop.domain.errors import FailureKind, TaskFailure


class Cause(StrEnum):
    """What stands behind a failure."""

    SAFETY = "safety"  # the prompt, the picture or the clip was found unsafe
    BUSY = "busy"
    UNPAID = "unpaid"  # RunAPI's own account with the maker is empty, not the user's with RunAPI
    SETTINGS = "settings"


_NUMBERS = {
    "1002": Cause.BUSY,
    "1008": Cause.UNPAID,
    "1026": Cause.SAFETY,
    "1027": Cause.SAFETY,
    "1039": Cause.BUSY,
    "2013": Cause.SETTINGS,
}
_NUMBER = re.compile(r"\((\d{4})\)")
_PHRASES = {
    Cause.SAFETY: re.compile(r"sensitive content|moderation|content[ _]policy|\bnsfw\b", re.IGNORECASE),
    Cause.BUSY: re.compile(r"rate[ _]limit", re.IGNORECASE),
    Cause.UNPAID: re.compile(r"insufficient[ _]balance", re.IGNORECASE),
    Cause.SETTINGS: re.compile(r"invalid[ _]param", re.IGNORECASE),
}
_MAY_QUOTE_THE_MAKER = (
    FailureKind.REJECTED_BY_MODEL,
    FailureKind.INVALID_REQUEST,
    FailureKind.NOT_ALLOWED,
    FailureKind.FILE_REFUSED,
)


def cause_of(failure: TaskFailure) -> Cause | None:
    """What stands behind ``failure``; ``None`` where its words say nothing that is known."""
    if failure.kind not in _MAY_QUOTE_THE_MAKER:
        return None
    return cause_in(failure.message, failure.code)


def cause_in(message: str, code: str | None = None) -> Cause | None:
    """The cause that a server's words or its code name."""
    numbers = [*_NUMBER.findall(message), code or ""]
    by_number = next((_NUMBERS[number] for number in numbers if number in _NUMBERS), None)
    words = f"{message} {code or ''}"
    return by_number or next((cause for cause, phrase in _PHRASES.items() if phrase.search(words)), None)
