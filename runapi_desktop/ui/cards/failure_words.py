"""Why a card failed, in the few words that fit on it, and what it offers then.

``error_text`` tells it in full.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.upstream import Cause, cause_of
from runapi_desktop.ui.commands.clip_commands import EDIT_AS_NEW, TRY_AGAIN
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.window_commands import KEY

translate = QCoreApplication.translate


def failure_texts(failure: TaskFailure, *, is_video: bool) -> tuple[str, ...]:
    """Why it failed, longest words first; ``is_video``: a video was sent for it, no picture."""
    return _cause_texts(failure) or (_short_failure(failure.kind, is_video), _failure_brief(failure.kind))


def failure_links(failure: TaskFailure) -> tuple[Command, Command]:
    """What can be done, the likeliest first: the same once more, or with other settings, or another key."""
    first = _failure_link(failure)
    if failure.kind in (FailureKind.OTHER_KEY, FailureKind.NOT_ALLOWED):
        return first, KEY
    return first, EDIT_AS_NEW if first is TRY_AGAIN else TRY_AGAIN


def _failure_link(failure: TaskFailure) -> Command:
    """Whether the same request may go well the next time, or has to be changed first."""
    if (cause := cause_of(failure)) is not None:
        is_for_good = cause in (Cause.SAFETY, Cause.SETTINGS)
        return EDIT_AS_NEW if is_for_good else TRY_AGAIN
    match failure.kind:
        case (
            FailureKind.INVALID_REQUEST
            | FailureKind.NOT_ALLOWED
            | FailureKind.FILE_REFUSED
            | FailureKind.SOURCE_MISSING
            | FailureKind.CONFLICT
        ):
            return EDIT_AS_NEW
        case _:
            return TRY_AGAIN


def _cause_texts(failure: TaskFailure) -> tuple[str, ...]:
    """What stands behind a failure, longest words first; nothing where it is not known."""
    match cause_of(failure):
        case Cause.SAFETY:
            return translate("reel", "Refused · not charged"), translate("reel", "Refused")
        case Cause.BUSY:
            return translate("reel", "Model busy · not charged"), translate("reel", "Model busy")
        case Cause.UNPAID:
            return translate("reel", "Unavailable · not charged"), translate("reel", "Unavailable")
        case Cause.SETTINGS:
            return translate("reel", "Settings refused"), translate("reel", "Refused")
        case None:
            return ()


def _short_failure(kind: FailureKind, is_video: bool) -> str:
    match kind:
        case FailureKind.INVALID_REQUEST:
            return translate("reel", "Settings refused")
        case FailureKind.NOT_ALLOWED:
            return translate("reel", "Not allowed")
        case FailureKind.NOT_FOUND:
            return translate("reel", "Not found")
        case FailureKind.CONFLICT:
            return translate("reel", "Duplicate request")
        case FailureKind.OTHER_KEY:
            return translate("reel", "Sent with another key")
        case FailureKind.FILE_REFUSED:
            return translate("reel", "Video refused") if is_video else translate("reel", "Picture refused")
        case FailureKind.REJECTED_BY_MODEL:
            return translate("reel", "Failed · not charged")
        case FailureKind.NO_CLIP:
            return translate("reel", "No clip received")
        case FailureKind.RESULT_EXPIRED:
            return translate("reel", "Clip expired")
        case FailureKind.NOT_PLAYABLE:
            return translate("reel", "Not playable")
        case FailureKind.SOURCE_MISSING:
            return translate("reel", "Video is gone") if is_video else translate("reel", "Picture is gone")
        case FailureKind.BAD_ANSWER:
            return translate("reel", "Unexpected reply")
        case FailureKind.INTERNAL:
            return translate("reel", "App error")


def _failure_brief(kind: FailureKind) -> str:
    """What ``_short_failure`` says, in a word or two."""
    match kind:
        case FailureKind.INVALID_REQUEST | FailureKind.FILE_REFUSED:
            return translate("reel", "Refused")
        case FailureKind.NOT_ALLOWED:
            return translate("reel", "Not allowed")
        case FailureKind.NOT_FOUND:
            return translate("reel", "Not found")
        case FailureKind.CONFLICT:
            return translate("reel", "Duplicate")
        case FailureKind.OTHER_KEY:
            return translate("reel", "Other key")
        case FailureKind.NO_CLIP:
            return translate("reel", "No clip")
        case FailureKind.RESULT_EXPIRED:
            return translate("reel", "Expired")
        case FailureKind.NOT_PLAYABLE:
            return translate("reel", "Not playable")
        case FailureKind.SOURCE_MISSING:
            return translate("reel", "Missing")
        case FailureKind.REJECTED_BY_MODEL | FailureKind.BAD_ANSWER | FailureKind.INTERNAL:
            return translate("reel", "Failed")
