"""Every sentence about something that went wrong: one cause, one thing to do. No other module writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from runapi_desktop.domain.catalog.evaluate import Problem, ProblemKind
from runapi_desktop.domain.errors import (
    BadConfiguration,
    EntryDamaged,
    FailureKind,
    InvalidRequest,
    KeyRefused,
    KeyringUnavailable,
    MediaProblem,
    MediaRefused,
    NotAllowed,
    OutOfCredits,
    RateLimited,
    RunApiError,
    ServerTrouble,
    SignInFailed,
    SignInProblem,
    StillStarting,
    StorageProblem,
    StorageTrouble,
    TaskFailure,
    Unreachable,
)
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.upstream import Cause, cause_in, cause_of
from runapi_desktop.ui.texts.i18n import sentences_text, translated

if TYPE_CHECKING:
    from runapi_desktop.domain.task import Gate

translate = QCoreApplication.translate

_MOST_REFUSALS = 3

_MOST_SAID = 200


def size_text(size_bytes: float) -> str:
    """``14200000`` → ``14.2 MB`` in the user's number format."""
    return QLocale().formattedDataSize(round(size_bytes), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def seconds_text(seconds: float, decimals: int = 1) -> str:
    """``12.04`` → ``12.0 s``; a whole number of seconds without its single zero."""
    locale = QLocale()
    number = locale.toString(float(seconds), "f", decimals).removesuffix(f"{locale.decimalPoint()}0")
    return translate("error_text", "{seconds} s").format(seconds=number)


def seconds_range_text(first: int, last: int) -> str:
    """``1–10 s``."""
    return translate("error_text", "{first}–{last} s").format(first=first, last=last)


def number_text(number: float) -> str:
    """``0.5`` in the user's number format, without zeros at the end."""
    return QLocale().toString(float(number), "g", 10)


class ProblemWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def too_long(self, over: int) -> str:
        """By how many characters a prompt is too long."""
        return self.tr("The prompt is %Ln character(s) too long for this model.", "", over)

    def too_short(self, least: int) -> str:
        """How many characters a text needs."""
        return self.tr("Write at least %Ln character(s).", "", least)

    def too_few(self, least: int) -> str:
        """How many pictures there must be."""
        return self.tr("Add at least %Ln picture(s).", "", least)

    def too_many(self, most: int) -> str:
        """How many pictures there can be."""
        return self.tr("This model takes up to %Ln picture(s). Please remove some.", "", most)

    def more_refused(self, count: int) -> str:
        """How many other files cannot be used either."""
        return self.tr("%Ln more file(s) cannot be used either.", "", count)


def problem_text(problem: Problem) -> str:
    """What is wrong with one field of the form, and what to do."""
    if problem.words:
        return translated(problem.words)
    actual, limit = problem.actual or 0.0, problem.limit or 0.0
    match problem.kind:
        case ProblemKind.MISSING:
            return translate("error_text", "This field is required.")
        case ProblemKind.TOO_LONG:
            return ProblemWords().too_long(round(actual - limit))
        case ProblemKind.TOO_SHORT:
            return ProblemWords().too_short(round(limit))
        case ProblemKind.TOO_FEW:
            return ProblemWords().too_few(round(limit))
        case ProblemKind.TOO_MANY:
            return ProblemWords().too_many(round(limit))
        case ProblemKind.NOT_SUCH_A_CLIP:
            return translate("error_text", "This model cannot work with that clip. Please choose another.")
        case ProblemKind.NOT_ENGLISH:
            return translate("error_text", "Please write this in English.")
        case ProblemKind.NOT_A_URL:
            return translate("error_text", "Enter a full web address that starts with http:// or https://.")
        case ProblemKind.WRONG_FORMAT:
            return translate(
                "error_text",
                "This format is not supported. Use JPEG, PNG or WebP for pictures, MP4 or MOV for videos, "
                "and MP3, WAV or M4A for audio.",
            )
        case ProblemKind.FILE_TOO_LARGE:
            return translate("error_text", "The file is {actual}; the limit is {limit}.").format(
                actual=size_text(actual), limit=size_text(limit)
            )
        case ProblemKind.PICTURE_TOO_SMALL:
            return translate(
                "error_text",
                "The picture is too small: the short side is {actual} px and must be over {limit} px.",
            ).format(actual=round(actual), limit=round(limit))
        case ProblemKind.PICTURE_TOO_NARROW:
            return translate("error_text", "The picture is too narrow: the narrowest shape allowed is 2:5.")
        case ProblemKind.PICTURE_TOO_WIDE:
            return translate("error_text", "The picture is too wide: the widest shape allowed is 5:2.")
        case ProblemKind.NUMBER_TOO_SMALL:
            return translate("error_text", "Choose {limit} or more.").format(limit=number_text(limit))
        case ProblemKind.NUMBER_TOO_LARGE:
            return translate("error_text", "Choose {limit} or less.").format(limit=number_text(limit))
        case ProblemKind.AUDIO_TOO_SHORT:
            return translate("error_text", "The audio is {actual} long; at least {limit} is needed.").format(
                actual=seconds_text(actual), limit=seconds_text(limit)
            )
        case ProblemKind.AUDIO_TOO_LONG:
            return translate("error_text", "The audio is {actual} long; the limit is {limit}.").format(
                actual=seconds_text(actual), limit=seconds_text(limit)
            )
        case ProblemKind.VIDEO_TOO_LONG:
            return translate("error_text", "The video is {actual} long; the limit is {limit}.").format(
                actual=seconds_text(actual), limit=seconds_text(limit)
            )


def media_text(refused: MediaRefused, service: str = "") -> str:
    """Why a file cannot be used, by the limits of the service of that title where one is named."""
    name = (
        translate("error_text", "“{name}”").format(name=shown_line(refused.file_name))
        if refused.file_name
        else translate("error_text", "This file")
    )
    actual, limit = refused.actual or 0.0, refused.limit or 0.0
    match refused.problem:
        case MediaProblem.MISSING:
            return translate("error_text", "{name} cannot be found.").format(name=name)
        case MediaProblem.FOLDER:
            return translate("error_text", "{name} is a folder: please choose one file in it.").format(
                name=name
            )
        case MediaProblem.EMPTY:
            return translate("error_text", "{name} is empty.").format(name=name)
        case MediaProblem.NOT_A_FILE:
            return translate("error_text", "{name} is not a file: please choose another.").format(name=name)
        case MediaProblem.NOT_ALLOWED:
            return translate(
                "error_text",
                "{name} cannot be opened: you may not read it, or another program is using it.",
            ).format(name=name)
        case MediaProblem.DISK_FAILED:
            return translate(
                "error_text",
                "{name} could not be read. If it lies on a network or a stick, check the connection.",
            ).format(name=name)
        case MediaProblem.UNREADABLE:
            return translate("error_text", "{name} cannot be read. It may be damaged.").format(name=name)
        case MediaProblem.NOT_A_PICTURE:
            return translate(
                "error_text", "{name} cannot be read as a picture. Use a JPEG, PNG or WebP file."
            ).format(name=name)
        case MediaProblem.CAMERA_RAW:
            return translate("error_text", "{name} is a camera raw file. Export it as JPEG or PNG.").format(
                name=name
            )
        case MediaProblem.NOT_A_VIDEO:
            return translate(
                "error_text", "{name} cannot be read as a video. Use an MP4 or MOV file."
            ).format(name=name)
        case MediaProblem.NOT_AUDIO:
            return translate(
                "error_text", "{name} cannot be read as audio. Use an MP3, WAV or M4A file."
            ).format(name=name)
        case MediaProblem.TOO_SHORT:
            return translate("error_text", "{name} is {actual} long; at least {limit} is needed.").format(
                name=name, actual=seconds_text(actual), limit=seconds_text(limit)
            )
        case MediaProblem.TOO_SMALL:
            return translate(
                "error_text",
                "{name} is too small: the short side is {actual} px and must be over {limit} px.",
            ).format(name=name, actual=round(actual), limit=round(limit))
        case MediaProblem.TOO_MANY_PIXELS:
            return translate("error_text", "{name} has too many pixels to be opened safely.").format(
                name=name
            )
        case MediaProblem.BAD_RATIO:
            return translate("error_text", "{name} is too wide or too tall (allowed 2:5–5:2).").format(
                name=name
            )
        case MediaProblem.TOO_LARGE:
            return translate("error_text", "{name} is {actual}; the limit is {limit}.").format(
                name=name, actual=size_text(actual), limit=size_text(limit)
            )
        case MediaProblem.TOO_LONG:
            words = (
                translate("error_text", "{name} is {actual} long; {service} takes up to {limit}.")
                if service
                else translate("error_text", "{name} is {actual} long; the limit is {limit}.")
            )
            return words.format(
                name=name, actual=seconds_text(actual), service=service, limit=seconds_text(limit)
            )
        case MediaProblem.WRONG_CONTAINER:
            words = (
                translate("error_text", "{name} is neither MP4 nor MOV, which {service} needs.")
                if service
                else translate("error_text", "{name} is neither MP4 nor MOV.")
            )
            return words.format(name=name, service=service)
        case MediaProblem.DOWNLOAD_FAILED:
            return translate("error_text", "Nothing could be downloaded from that address.")
        case MediaProblem.TOO_SLOW:
            return translate("error_text", "{name} took too long to open.").format(name=name)
        case MediaProblem.UNUSABLE_NAME:
            return translate(
                "error_text", "{name}: rename this file. Its name has characters that cannot be saved."
            ).format(name=name)
        case MediaProblem.INCOMPLETE:
            return translate(
                "error_text", "{name} was not saved because the result was incomplete. Please try again."
            ).format(name=name)
        case MediaProblem.NOT_SUPPORTED:
            return translate(
                "error_text", "{name} is in a format that cannot be shown here. Convert it to MP4 first."
            ).format(name=name)
        case MediaProblem.NOTHING_THERE:
            return translate("error_text", "There is no picture or video in it that can be used.")


def sign_in_text(problem: SignInProblem) -> str:
    """Why the browser brought no key, and what to do."""
    match problem:
        case SignInProblem.REFUSED:
            return translate(
                "error_text", "You declined in the browser. Sign in again if that was a mistake."
            )
        case SignInProblem.TOO_LATE:
            return translate(
                "error_text",
                "No reply from the browser for five minutes. Start again when you are ready.",
            )
        case SignInProblem.REPLACED:
            return translate("error_text", "Another sign-in was started.")
        case SignInProblem.CODE_REFUSED:
            return translate("error_text", "RunAPI did not issue a key. Please sign in again.")
        case SignInProblem.NO_LISTENER:
            return translate(
                "error_text", "The browser cannot reach the app on this computer. Paste a key instead."
            )


def refusals_text(sentences: Sequence[str]) -> list[str]:
    """The first few of the sentences about files that cannot be used, and how many others there are."""
    different = list(dict.fromkeys(sentences))
    others = len(different) - _MOST_REFUSALS
    return different if others <= 0 else [*different[:_MOST_REFUSALS], ProblemWords().more_refused(others)]


def failure_text(failure: TaskFailure) -> str:
    """Why a task ended without a clip, in one sentence; money is mentioned only where it is known."""
    words = _briefly(failure.message)
    if (cause := cause_of(failure)) is not None:
        free = translate("error_text", "Nothing was charged.")
        return sentences_text(_cause_text(cause), free)
    match failure.kind:
        case FailureKind.INVALID_REQUEST:
            return _with_words(
                translate("error_text", "RunAPI did not accept the settings. Nothing was charged."), words
            )
        case FailureKind.NOT_ALLOWED:
            return words or translate("error_text", "Your key may not use this model.")
        case FailureKind.NOT_FOUND:
            return translate("error_text", "RunAPI no longer knows this task.")
        case FailureKind.CONFLICT:
            return translate(
                "error_text",
                "RunAPI already has a different request under this task’s key. It was not sent again.",
            )
        case FailureKind.OTHER_KEY:
            return translate(
                "error_text",
                "This order was sent with another key. It is never sent with this one: you could pay twice. "
                "Put that key back and try again; "
                "if it is gone, RunAPI’s website shows whether the clip was made.",
            )
        case FailureKind.FILE_REFUSED:
            return _with_words(translate("error_text", "RunAPI refused the file."), words)
        case FailureKind.REJECTED_BY_MODEL:
            return _with_words(
                translate("error_text", "The model could not make this clip. Nothing was charged."), words
            )
        case FailureKind.NO_CLIP:
            return translate("error_text", "RunAPI finished the task but sent no clip.")
        case FailureKind.RESULT_EXPIRED:
            return translate("error_text", "RunAPI removed the clip before it could be downloaded.")
        case FailureKind.NOT_PLAYABLE:
            return translate("error_text", "The file from RunAPI is not a playable video.")
        case FailureKind.SOURCE_MISSING:
            return translate(
                "error_text", "The picture or video for this clip is no longer on this computer."
            )
        case FailureKind.BAD_ANSWER:
            return translate("error_text", "RunAPI sent an unexpected reply. Please try again.")
        case FailureKind.INTERNAL:
            return translate("error_text", "Something went wrong in the app. Nothing was sent.")


def _cause_text(cause: Cause) -> str:
    """What the maker of a model says in numbers and jargon."""
    match cause:
        case Cause.SAFETY:
            return translate(
                "error_text",
                "The model's safety check refused the prompt or the picture."
                " Try other words or another picture.",
            )
        case Cause.BUSY:
            return translate("error_text", "The model is too busy right now. Try again in a few minutes.")
        case Cause.UNPAID:
            return translate(
                "error_text",
                "RunAPI itself has run out of credits for this model; your balance is not the reason."
                " Try again later.",
            )
        case Cause.SETTINGS:
            return translate(
                "error_text",
                "The model did not accept these settings. Try another length, resolution or picture.",
            )


def error_details(error: BaseException) -> str:
    """What a dialog shows below the sentence. The path stands here, in front of the user; no log has it."""
    path = error.path if isinstance(error, StorageTrouble) else ""
    return "\n".join(filter(None, (path, str(error))))


def error_sentence(error: BaseException, service: str = "") -> str:
    """An exception as one sentence for the user; ``service`` is the title of the one whose limits count."""
    match error:
        case MediaRefused():
            return media_text(error, service)
        case StorageTrouble():
            return storage_text(error)
        case StillStarting():
            return translate("error_text", "The app is still starting. Try again in a moment.")
        case EntryDamaged():
            return translate(
                "error_text",
                "This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.",
            )
        case BadConfiguration():
            return translate("error_text", "{name} is “{value}”, which cannot be used.").format(
                name=error.name, value=shown_line(error.value)
            )
        case SignInFailed():
            return sign_in_text(error.problem)
        case KeyringUnavailable():
            return translate(
                "error_text",
                "This computer's keyring cannot be used, so the key is kept for this session only.",
            )
        case KeyRefused():
            return translate("error_text", "RunAPI did not accept this key. Check that it was copied whole.")
        case OutOfCredits():
            return translate("error_text", "The account has no credits left.")
        case RateLimited():
            return translate("error_text", "RunAPI is asking the app to slow down for a moment.")
        case Unreachable():
            return translate("error_text", "RunAPI cannot be reached. Check the internet connection.")
        case ServerTrouble():
            return translate("error_text", "RunAPI is having problems right now; the app will retry.")
        case InvalidRequest() | NotAllowed():
            cause = cause_in(error.message, error.code)
            if cause is not None:
                return _cause_text(cause)
            return _briefly(error.message) or translate("error_text", "RunAPI did not accept this.")
        case RunApiError():
            return translate("error_text", "RunAPI sent an unexpected reply. Please try again.")
        case _:
            return translate("error_text", "Something went wrong in the app. The log has the details.")


def storage_text(trouble: StorageTrouble) -> str:
    """Why the disk or the data folder cannot be used."""
    if trouble.unsaved and trouble.problem is not StorageProblem.CLIP:
        return _unsaved_text(trouble)
    match trouble.problem:
        case StorageProblem.FULL:
            return translate(
                "error_text", "The disk is full. Free up some space, and the app carries on by itself."
            )
        case StorageProblem.READ_ONLY:
            return translate("error_text", "The app cannot write to the folder “{path}”.").format(
                path=shown_line(trouble.path)
            )
        case StorageProblem.NEWER_VERSION:
            return translate(
                "error_text", "Your library was made by a newer version of the app. Please update the app."
            )
        case StorageProblem.IN_USE:
            return translate("error_text", "RunAPI Desktop is already open with this data folder.")
        case StorageProblem.HELD:
            return translate(
                "error_text", "“{path}” is in use by another program. Close it there, then try again."
            ).format(path=shown_line(trouble.path))
        case StorageProblem.TOO_LONG:
            return translate(
                "error_text", "The path “{path}” is too long for this system. Choose a folder nearer the top."
            ).format(path=shown_line(trouble.path))
        case StorageProblem.CLIP:
            return translate("error_text", "One of your clips has that name. Choose another one.")
        case StorageProblem.FAILED:
            return translate("error_text", "The folder “{path}” cannot be used.").format(
                path=shown_line(trouble.path)
            )


def _unsaved_text(trouble: StorageTrouble) -> str:
    """Which file was not written, and why: what was there before is as it was."""
    match trouble.problem:
        case StorageProblem.FULL:
            return translate("error_text", "“{name}” was not saved: the disk is full.").format(
                name=shown_line(trouble.unsaved)
            )
        case StorageProblem.READ_ONLY:
            return translate("error_text", "“{name}” was not saved: its folder cannot be written to.").format(
                name=shown_line(trouble.unsaved)
            )
        case StorageProblem.HELD:
            return translate("error_text", "“{name}” was not saved: it is in use by another program.").format(
                name=shown_line(trouble.unsaved)
            )
        case StorageProblem.TOO_LONG:
            return translate(
                "error_text", "“{name}” was not saved: the path is too long for this system."
            ).format(name=shown_line(trouble.unsaved))
        case _:
            return translate("error_text", "“{name}” was not saved: its folder cannot be used.").format(
                name=shown_line(trouble.unsaved)
            )


def gate_text(gate: Gate) -> str:
    """The state line of a card that waits."""
    from runapi_desktop.domain.task import Gate  # nothing waits before the first paint

    match gate:
        case Gate.OFFLINE:
            return translate("error_text", "Offline; resumes when you’re back online")
        case Gate.KEY:
            return translate("error_text", "Needs your key")
        case Gate.CREDITS:
            return translate("error_text", "Needs credits")
        case Gate.RATE_LIMIT:
            return translate("error_text", "RunAPI is busy; will retry")
        case Gate.SERVER:
            return translate("error_text", "RunAPI is having problems; will retry")
        case Gate.DISK:
            return translate("error_text", "Disk full or read-only; will resume")
        case Gate.APPROVAL:
            return translate("error_text", "Needs your OK")


def _briefly(words: str) -> str:
    """What RunAPI says, as much of it as a person reads: it may be of any length."""
    words = " ".join(shown_line(words).split())
    return words if len(words) <= _MOST_SAID else f"{words[: _MOST_SAID - 1].rstrip()}…"


def _with_words(sentence: str, words: str) -> str:
    said = translate("error_text", "RunAPI said: “{words}”").format(words=words)
    return sentences_text(sentence, said) if words else sentence
