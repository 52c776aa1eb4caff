"""Every sentence about something that went wrong: one cause, one thing to do. No other module writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

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
    StorageProblem,
    StorageTrouble,
    TaskFailure,
    Unreachable,
)
from runapi_desktop.domain.upstream import Cause, cause_in, cause_of

if TYPE_CHECKING:
    from runapi_desktop.domain.task import Gate


def tr(text: str, **values: object) -> str:
    """``text`` in the user's language with ``{name}`` filled in."""
    return QCoreApplication.translate("error_text", text).format(**values)


def size_text(size_bytes: float) -> str:
    """``14200000`` → ``14.2 MB`` in the user's number format."""
    return QLocale().formattedDataSize(round(size_bytes), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def seconds_text(seconds: float) -> str:
    """``12.04`` → ``12.0 s``."""
    return tr("{seconds} s", seconds=QLocale().toString(float(seconds), "f", 1).removesuffix(".0"))


def problem_text(problem: Problem) -> str:
    """What is wrong with one field of the form, and what to do."""
    actual, limit = problem.actual or 0.0, problem.limit or 0.0
    match problem.kind:
        case ProblemKind.MISSING:
            return _missing_text(problem.field)
        case ProblemKind.TOO_LONG:
            return tr("The prompt is {over} characters too long for this model.", over=round(actual - limit))
        case ProblemKind.NOT_ENGLISH:
            return tr("Luma reads English: please write this prompt in English.")
        case ProblemKind.NOT_A_URL:
            return tr("This needs a full web address that starts with http:// or https://.")
        case ProblemKind.WRONG_FORMAT:
            return tr("This format cannot be used: pictures as JPEG, PNG or WebP, videos as MP4 or MOV.")
        case ProblemKind.FILE_TOO_LARGE:
            return tr(
                "The file is {actual}; the limit is {limit}.",
                actual=size_text(actual),
                limit=size_text(limit),
            )
        case ProblemKind.PICTURE_TOO_SMALL:
            return tr(
                "The picture is too small: the short side is {actual} px and must be over {limit} px.",
                actual=round(actual),
                limit=round(limit),
            )
        case ProblemKind.PICTURE_TOO_NARROW:
            return tr("The picture is too tall for its width: the narrowest shape is 2:5.")
        case ProblemKind.PICTURE_TOO_WIDE:
            return tr("The picture is too wide for its height: the widest shape is 5:2.")
        case ProblemKind.VIDEO_TOO_LONG:
            return tr(
                "The video is {actual} long; Luma takes up to {limit}.",
                actual=seconds_text(actual),
                limit=seconds_text(limit),
            )


def _missing_text(field: str) -> str:
    match field:
        case "prompt":
            return tr("Write a prompt: what should happen in the clip?")
        case "first_frame_image_url":
            return tr("Add a first frame: drop, paste or choose a picture.")
        case "source_video_url":
            return tr("Add a source video: drop, paste or choose one.")
        case _:
            return tr("This field is needed.")


def media_text(refused: MediaRefused) -> str:
    """Why a file cannot be used."""
    name = tr("“{name}”", name=refused.file_name) if refused.file_name else tr("This file")
    actual, limit = refused.actual or 0.0, refused.limit or 0.0
    match refused.problem:
        case MediaProblem.MISSING:
            return tr("{name} cannot be found.", name=name)
        case MediaProblem.FOLDER:
            return tr("{name} is a folder: please choose one file in it.", name=name)
        case MediaProblem.EMPTY:
            return tr("{name} is empty.", name=name)
        case MediaProblem.UNREADABLE:
            return tr("{name} cannot be read: it seems to be damaged.", name=name)
        case MediaProblem.NOT_A_PICTURE:
            return tr("{name} is not a picture that can be read. JPEG, PNG and WebP always work.", name=name)
        case MediaProblem.CAMERA_RAW:
            return tr("{name} is a camera raw file. Export a JPEG or PNG of it.", name=name)
        case MediaProblem.NOT_A_VIDEO:
            return tr("{name} is not a video that can be read. MP4 and MOV always work.", name=name)
        case MediaProblem.TOO_SMALL:
            return tr(
                "{name} is too small: the short side is {actual} px and must be over {limit} px.",
                name=name,
                actual=round(actual),
                limit=round(limit),
            )
        case MediaProblem.TOO_MANY_PIXELS:
            return tr("{name} has too many pixels to be opened safely.", name=name)
        case MediaProblem.BAD_RATIO:
            return tr("{name} is too wide or too tall (allowed 2:5–5:2).", name=name)
        case MediaProblem.TOO_LARGE:
            return tr(
                "{name} is {actual}; the limit is {limit}.",
                name=name,
                actual=size_text(actual),
                limit=size_text(limit),
            )
        case MediaProblem.TOO_LONG:
            return tr(
                "{name} is {actual} long; Luma takes up to {limit}.",
                name=name,
                actual=seconds_text(actual),
                limit=seconds_text(limit),
            )
        case MediaProblem.WRONG_CONTAINER:
            return tr("{name} is neither MP4 nor MOV, which Luma needs.", name=name)
        case MediaProblem.DOWNLOAD_FAILED:
            return tr("Nothing could be fetched from that address.")
        case MediaProblem.TOO_SLOW:
            return tr("{name} took too long to open.", name=name)
        case MediaProblem.UNUSABLE_NAME:
            return tr("{name}: rename this file, its name has characters that cannot be kept.", name=name)
        case MediaProblem.INCOMPLETE:
            return tr("{name} was not saved: it did not come out whole.", name=name)
        case MediaProblem.NOT_SUPPORTED:
            return tr("{name} is in a format that cannot be shown here. Convert it to MP4 first.", name=name)
        case MediaProblem.NOTHING_THERE:
            return tr("That holds no picture and no video that can be used.")


def sign_in_text(problem: SignInProblem) -> str:
    """Why the browser brought no key, and what to do."""
    match problem:
        case SignInProblem.REFUSED:
            return tr("You declined in the browser. Sign in again if that was a mistake.")
        case SignInProblem.TOO_LATE:
            return tr("No answer came from the browser for five minutes. Start again when you are ready.")
        case SignInProblem.REPLACED:
            return tr("Another sign-in was started.")
        case SignInProblem.CODE_REFUSED:
            return tr("RunAPI gave no key for the browser's answer. Start again.")
        case SignInProblem.NO_LISTENER:
            return tr("This computer does not let the browser report back. Paste a key instead.")


def failure_text(failure: TaskFailure) -> str:
    """Why a task ended without a clip, in one sentence; money is mentioned only where it is known."""
    words = failure.message.strip()
    if (cause := cause_of(failure)) is not None:
        return f"{_cause_text(cause)} {tr('Nothing was charged.')}"
    match failure.kind:
        case FailureKind.INVALID_REQUEST:
            return _with_words(tr("RunAPI did not accept the settings. Nothing was charged."), words)
        case FailureKind.NOT_ALLOWED:
            return words or tr("Your key may not use this model.")
        case FailureKind.NOT_FOUND:
            return tr("RunAPI no longer knows this task.")
        case FailureKind.CONFLICT:
            return tr("RunAPI has a different request under this task's number; it was not sent again.")
        case FailureKind.FILE_REFUSED:
            return _with_words(tr("RunAPI refused the file."), words)
        case FailureKind.REJECTED_BY_MODEL:
            return _with_words(tr("The model gave up. Nothing was charged."), words)
        case FailureKind.NO_CLIP:
            return tr("RunAPI finished the task but named no clip.")
        case FailureKind.RESULT_EXPIRED:
            return tr("RunAPI removed the clip before it could be fetched.")
        case FailureKind.NOT_PLAYABLE:
            return tr("What RunAPI delivered is not a playable video.")
        case FailureKind.SOURCE_MISSING:
            return tr("The picture or video of this task is gone from this computer.")
        case FailureKind.BAD_ANSWER:
            return tr("The server answered something unexpected.")
        case FailureKind.INTERNAL:
            return tr("The app made a mistake here. Nothing was sent.")


def _cause_text(cause: Cause) -> str:
    """What the maker of a model says in numbers and jargon."""
    match cause:
        case Cause.SAFETY:
            return tr(
                "The model's safety check refused the prompt or the picture."
                " Try other words or another picture."
            )
        case Cause.BUSY:
            return tr("The model has too much to do right now. Try again in a few minutes.")
        case Cause.UNPAID:
            return tr(
                "RunAPI itself has run out of credits for this model; your balance is not the reason."
                " Try again later."
            )
        case Cause.SETTINGS:
            return tr("The model did not accept these settings. Try another length, resolution or picture.")


def error_details(error: BaseException) -> str:
    """What a dialog shows below the sentence. The path stands here, in front of the user; no log has it."""
    path = error.path if isinstance(error, StorageTrouble) else ""
    return "\n".join(filter(None, (path, str(error))))


def error_sentence(error: BaseException) -> str:
    """An exception as one sentence for the user."""
    match error:
        case MediaRefused():
            return media_text(error)
        case StorageTrouble():
            return storage_text(error)
        case EntryDamaged():
            return tr("This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.")
        case BadConfiguration():
            return tr("{name} is “{value}”, which cannot be used.", name=error.name, value=error.value)
        case SignInFailed():
            return sign_in_text(error.problem)
        case KeyringUnavailable():
            return tr("This computer's keyring cannot be used, so the key is kept for this session only.")
        case KeyRefused():
            return tr("RunAPI did not accept this key. Check that it was copied whole.")
        case OutOfCredits():
            return tr("The account has no credits left.")
        case RateLimited():
            return tr("RunAPI asks us to slow down for a moment.")
        case Unreachable():
            return tr("RunAPI cannot be reached. Check the internet connection.")
        case ServerTrouble():
            return tr("RunAPI has trouble at the moment; this will be tried again.")
        case InvalidRequest() | NotAllowed():
            cause = cause_in(error.message, error.code)
            if cause is not None:
                return _cause_text(cause)
            return error.message or tr("RunAPI did not accept this.")
        case RunApiError():
            return tr("The server answered something unexpected.")
        case _:
            return tr("Something went wrong in the app; the details are in the log.")


def storage_text(trouble: StorageTrouble) -> str:
    """Why the disk or the data folder cannot be used."""
    if trouble.unsaved:
        return _unsaved_text(trouble)
    match trouble.problem:
        case StorageProblem.FULL:
            return tr("The disk is full. Free some space and it goes on by itself.")
        case StorageProblem.READ_ONLY:
            return tr("The folder “{path}” cannot be written to.", path=trouble.path)
        case StorageProblem.NEWER_VERSION:
            return tr("Your library was made by a newer version of the app. Please update.")
        case StorageProblem.IN_USE:
            return tr("RunAPI Desktop is already open with this data folder.")
        case StorageProblem.FAILED:
            return tr("The folder “{path}” cannot be used.", path=trouble.path)


def _unsaved_text(trouble: StorageTrouble) -> str:
    """Which file was not written, and why: what was there before is as it was."""
    match trouble.problem:
        case StorageProblem.FULL:
            return tr("“{name}” was not saved: the disk is full.", name=trouble.unsaved)
        case StorageProblem.READ_ONLY:
            return tr("“{name}” was not saved: its folder cannot be written to.", name=trouble.unsaved)
        case _:
            return tr("“{name}” was not saved: its folder cannot be used.", name=trouble.unsaved)


def gate_text(gate: Gate) -> str:
    """The state line of a card that waits."""
    from runapi_desktop.domain.task import Gate  # nothing waits before the first paint

    match gate:
        case Gate.OFFLINE:
            return tr("Offline; resumes when you’re back online")
        case Gate.KEY:
            return tr("Needs your key")
        case Gate.CREDITS:
            return tr("Needs credits")
        case Gate.RATE_LIMIT:
            return tr("RunAPI is busy, will go on")
        case Gate.SERVER:
            return tr("RunAPI is having problems; will retry")
        case Gate.DISK:
            return tr("Disk is full or read-only, will go on")


def _with_words(sentence: str, words: str) -> str:
    return f"{sentence} {tr('It said: “{words}”', words=words[:200])}" if words else sentence
