"""Every error has a sentence: plain, with no status code, no shouting and no placeholder left."""

from __future__ import annotations

import re

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


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_problems(qapp: QApplication, kind: ProblemKind) -> None:
    _check(error_text.problem_text(Problem("prompt", kind, 12.04, 10)))


@pytest.mark.parametrize("problem", list(MediaProblem))
def test_media(qapp: QApplication, problem: MediaProblem) -> None:
    _check(error_text.media_text(MediaRefused(problem, "harbour.jpg", 12.04, 10)))
    _check(error_text.error_sentence(MediaRefused(problem)))


@pytest.mark.parametrize("kind", list(FailureKind))
def test_failures(qapp: QApplication, kind: FailureKind) -> None:
    _check(error_text.failure_text(TaskFailure(kind)))
    _check(error_text.failure_text(TaskFailure(kind, "The picture shows a face")))


@pytest.mark.parametrize("problem", list(StorageProblem))
def test_storage(qapp: QApplication, problem: StorageProblem) -> None:
    _check(error_text.error_sentence(StorageTrouble(problem, "/data", "OSError")))


@pytest.mark.parametrize("gate", list(Gate))
def test_gates(qapp: QApplication, gate: Gate) -> None:
    _check(error_text.gate_text(gate))


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


def test_a_cause_is_not_read_into_other_words(qapp: QApplication) -> None:
    for message in ("A sensitive boy in 1026 could not be drawn", "The rate was limited", ""):
        assert cause_in(message) is None
    assert cause_of(TaskFailure(FailureKind.NOT_PLAYABLE, "rate limit (1002)")) is None


def test_a_dialog_names_the_path_that_no_log_has() -> None:
    trouble = StorageTrouble(StorageProblem.READ_ONLY, "/films/clips", "Permission denied")
    assert error_text.error_details(trouble).split("\n") == ["/films/clips", str(trouble)]
    assert "/films" not in str(trouble)
    assert error_text.error_details(KeyError("x")) == str(KeyError("x"))
