"""Every error has a sentence: plain, with no status code, no shouting and no placeholder left."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain import errors
from runapi_desktop.domain.catalog.evaluate import Problem, ProblemKind
from runapi_desktop.domain.errors import (
    FailureKind,
    MediaProblem,
    MediaRefused,
    StorageProblem,
    StorageTrouble,
    TaskFailure,
)
from runapi_desktop.domain.task import Gate
from runapi_desktop.domain.upstream import cause_in, cause_of
from runapi_desktop.ui.texts import error_text

_STATUS_CODE = re.compile(r"\b[45]\d\d\b")


def _check(sentence: str) -> None:
    assert sentence
    assert "!" not in sentence
    assert "{" not in sentence
    assert not _STATUS_CODE.search(sentence)
    assert "Error" not in sentence


# What only the sentence for that case says: two sentences that change places are noticed.
PROBLEMS = {
    ProblemKind.MISSING: "required",
    ProblemKind.TOO_LONG: "too long for this model",
    ProblemKind.TOO_SHORT: "Write at least",
    ProblemKind.TOO_FEW: "Add at least",
    ProblemKind.TOO_MANY: "remove some",
    ProblemKind.AUDIO_TOO_SHORT: "at least 10 s is needed",
    ProblemKind.AUDIO_TOO_LONG: "The audio is 12 s long; the limit",
    ProblemKind.NOT_SUCH_A_CLIP: "that clip",
    ProblemKind.NOT_ENGLISH: "in English",
    ProblemKind.NOT_A_URL: "web address",
    ProblemKind.WRONG_FORMAT: "format is not supported",
    ProblemKind.FILE_TOO_LARGE: "bytes",
    ProblemKind.PICTURE_TOO_SMALL: "short side",
    ProblemKind.PICTURE_TOO_NARROW: "too narrow",
    ProblemKind.PICTURE_TOO_WIDE: "too wide",
    ProblemKind.VIDEO_TOO_LONG: "The video is 12 s",
    ProblemKind.NUMBER_TOO_SMALL: "or more",
    ProblemKind.NUMBER_TOO_LARGE: "or less",
}
MEDIA = {
    MediaProblem.MISSING: "cannot be found",
    MediaProblem.FOLDER: "is a folder",
    MediaProblem.EMPTY: "is empty",
    MediaProblem.NOT_A_FILE: "is not a file",
    MediaProblem.NOT_ALLOWED: "you may not read it",
    MediaProblem.DISK_FAILED: "check the connection",
    MediaProblem.UNREADABLE: "It may be damaged",
    MediaProblem.NOT_A_PICTURE: "as a picture",
    MediaProblem.CAMERA_RAW: "camera raw",
    MediaProblem.NOT_A_VIDEO: "as a video",
    MediaProblem.TOO_SMALL: "short side",
    MediaProblem.TOO_MANY_PIXELS: "too many pixels",
    MediaProblem.BAD_RATIO: "too wide or too tall",
    MediaProblem.TOO_LARGE: "bytes",
    MediaProblem.TOO_LONG: "limit is 10 s",
    MediaProblem.TOO_SHORT: "at least 10 s",
    MediaProblem.NOT_AUDIO: "as audio",
    MediaProblem.WRONG_CONTAINER: "neither MP4 nor MOV",
    MediaProblem.DOWNLOAD_FAILED: "from that address",
    MediaProblem.TOO_SLOW: "too long to open",
    MediaProblem.NOTHING_THERE: "no picture or video in it",
    MediaProblem.UNUSABLE_NAME: "rename this file",
    MediaProblem.INCOMPLETE: "result was incomplete",
    MediaProblem.NOT_SUPPORTED: "cannot be shown here",
}
FAILURES = {
    FailureKind.INVALID_REQUEST: "did not accept the settings",
    FailureKind.NOT_ALLOWED: "may not use this model",
    FailureKind.NOT_FOUND: "no longer knows this task",
    FailureKind.CONFLICT: "different request",
    FailureKind.OTHER_KEY: "Put that key back",
    FailureKind.FILE_REFUSED: "refused the file",
    FailureKind.REJECTED_BY_MODEL: "model could not make",
    FailureKind.NO_CLIP: "sent no clip",
    FailureKind.RESULT_EXPIRED: "before it could be downloaded",
    FailureKind.NOT_PLAYABLE: "not a playable video",
    FailureKind.SOURCE_MISSING: "no longer on this computer",
    FailureKind.BAD_ANSWER: "unexpected reply",
    FailureKind.INTERNAL: "wrong in the app",
}
STORAGE = {
    StorageProblem.FULL: "full",
    StorageProblem.READ_ONLY: "cannot write",
    StorageProblem.FAILED: "cannot be used",
    StorageProblem.NEWER_VERSION: "newer version",
    StorageProblem.IN_USE: "already open",
    StorageProblem.HELD: "another program",
    StorageProblem.TOO_LONG: "too long",
    StorageProblem.CLIP: "your clips has that name",
}
GATES = {
    Gate.OFFLINE: "Offline",
    Gate.KEY: "your key",
    Gate.CREDITS: "credits",
    Gate.RATE_LIMIT: "busy",
    Gate.SERVER: "problems",
    Gate.DISK: "Disk full",
    Gate.APPROVAL: "your OK",
}
FAMILIES: dict[type[StrEnum], tuple[Mapping[Any, str], Callable[[Any], str]]] = {
    ProblemKind: (PROBLEMS, lambda kind: error_text.problem_text(Problem("prompt", kind, 12.04, 10))),
    MediaProblem: (MEDIA, lambda kind: error_text.media_text(MediaRefused(kind, "harbour.jpg", 12.04, 10))),
    FailureKind: (FAILURES, lambda kind: error_text.failure_text(TaskFailure(kind))),
    StorageProblem: (
        STORAGE,
        lambda kind: error_text.error_sentence(StorageTrouble(kind, "/data", "OSError")),
    ),
    Gate: (GATES, lambda kind: error_text.gate_text(kind)),
}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_each_case_has_its_own_sentence(qapp: QApplication, family: type[StrEnum]) -> None:
    words, sentence_of = FAMILIES[family]
    sentences = {case: sentence_of(case) for case in family}
    for case, sentence in sentences.items():
        _check(sentence)
        assert [other for other in family if words[case] in sentences[other]] == [case]


@pytest.mark.parametrize("problem", list(MediaProblem))
def test_media_without_a_name(qapp: QApplication, problem: MediaProblem) -> None:
    _check(error_text.error_sentence(MediaRefused(problem)))


@pytest.mark.parametrize("kind", list(FailureKind))
def test_a_failure_in_the_servers_words(qapp: QApplication, kind: FailureKind) -> None:
    _check(error_text.failure_text(TaskFailure(kind, "The picture shows a face")))


@pytest.mark.parametrize(
    ("error_type", "words"),
    [
        (errors.KeyRefused, "did not accept this key"),
        (errors.OutOfCredits, "no credits left"),
        (errors.RateLimited, "slow down"),
        (errors.ServerTrouble, "having problems"),
        (errors.Unreachable, "cannot be reached"),
        (errors.BadAnswer, "unexpected reply"),
    ],
)
def test_each_answer_of_the_server_is_told_as_what_it_is(
    qapp: QApplication, error_type: type[errors.RunApiError], words: str
) -> None:
    assert words in error_text.error_sentence(error_type())


@pytest.mark.parametrize("error_type", errors.RunApiError.__subclasses__())
def test_answers_of_the_server(qapp: QApplication, error_type: type[errors.RunApiError]) -> None:
    _check(error_text.error_sentence(error_type()))


def test_an_error_of_ours_is_not_dressed_up_as_the_users(qapp: QApplication) -> None:
    assert "log" in error_text.error_sentence(KeyError("x"))


def test_the_length_of_a_prompt_is_told_in_characters(qapp: QApplication) -> None:
    assert "3 characters" in error_text.problem_text(Problem("prompt", ProblemKind.TOO_LONG, 1503, 1500))


@pytest.mark.parametrize(
    ("message", "code", "words"),
    [
        ("input prompt contains sensitive content (1026)", None, "safety check"),
        ("output new_sensitive CONTAINS SENSITIVE CONTENT", None, "safety check"),
        ("Advanced moderation failed", None, "safety check"),
        ("no", "content_policy", "safety check"),
        ("refused", "1026", "safety check"),
        ("rate limit, please retry later (1002)", None, "in a few minutes"),
        ("insufficient balance (1008)", None, "your balance is not the reason"),
        ("invalid params (2013)", None, "did not accept these settings"),
    ],
)
def test_the_makers_jargon_is_told_in_plain_words(
    qapp: QApplication, message: str, code: str | None, words: str
) -> None:
    for kind in (FailureKind.REJECTED_BY_MODEL, FailureKind.INVALID_REQUEST):
        sentence = error_text.failure_text(TaskFailure(kind, message, code))
        _check(sentence)
        assert words in sentence
        assert sentence.endswith("Nothing was charged.")
        assert not re.search(r"\d", sentence)
    assert words in error_text.error_sentence(errors.InvalidRequest(message, code=code))


@pytest.mark.parametrize("kind", FailureKind)
def test_a_message_of_any_length_is_a_sentence_or_two(qapp: QApplication, kind: FailureKind) -> None:
    endless = "The service said no. \n" * 5_000
    assert len(error_text.failure_text(TaskFailure(kind, endless))) < 400
    assert len(error_text.error_sentence(errors.InvalidRequest(endless))) < 400


def test_a_cause_is_not_read_into_other_words(qapp: QApplication) -> None:
    for message in ("A sensitive boy in 1026 could not be drawn", "The rate was limited", ""):
        assert cause_in(message) is None
    assert cause_of(TaskFailure(FailureKind.NOT_PLAYABLE, "rate limit (1002)")) is None


def test_a_dialog_names_the_path_that_no_log_has() -> None:
    trouble = StorageTrouble(StorageProblem.READ_ONLY, "/films/clips", "Permission denied")
    assert error_text.error_details(trouble).split("\n") == ["/films/clips", str(trouble)]
    assert "/films" not in str(trouble)
    assert error_text.error_details(KeyError("x")) == str(KeyError("x"))
