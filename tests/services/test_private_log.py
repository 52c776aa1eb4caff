"""What the life of a task leaves in the log: ids to ask RunAPI about, nothing that is the user's own."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import FailureKind
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.app_log import LOG_FILE_NAME, close_log, open_log
from runapi_desktop.store.redaction import Redactor
from tests.services.conftest import Run, from_picture, from_words
from tests.services.fake_runapi import KEY, FakeRunApi, answer

PROMPT = "Our unreleased zeppelin lands at dawn"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    handler = open_log(tmp_path / "logs", Redactor(lambda: [KEY]))
    yield tmp_path / "logs" / LOG_FILE_NAME
    close_log(handler)


def _text(log_file: Path) -> str:
    for handler in logging.getLogger().handlers:
        handler.flush()
    text = log_file.read_text(encoding="utf-8")
    assert text
    assert KEY not in text
    assert "zeppelin" not in text
    return text


async def test_acceptance_and_completion_are_noted_with_ids(run: Run, log_file: Path) -> None:
    (task,) = await run.runner.generate([from_words(PROMPT)])
    await run.until_finished(task)
    text = _text(log_file)
    assert f"task {task.id} was accepted as t1 (request req-1)" in text
    assert f"task {task.id} is completed (request req-1)" in text


@pytest.mark.logs("RunAPI on task", "is not where it was", "no usable answer", "came as no video")
async def test_a_server_that_repeats_the_prompt_does_not_write_it_into_the_log(
    run: Run, server: FakeRunApi, picture: PictureFile, log_file: Path
) -> None:
    echo = {"error": {"message": f"refused: {PROMPT}", "code": "E7"}, "errors": {"prompt": [PROMPT]}}
    coded = {"error": {"message": PROMPT, "code": PROMPT}}
    named = {"X-Request-Id": PROMPT}
    page = f"<html><title>{PROMPT}</title></html>".encode()
    bare = json.dumps({"error": PROMPT}).encode()
    server.fail("create", answer(500, body=echo), answer(200, body=page), answer(200, body=bare))
    server.fail("create", answer(500, body=coded, headers=named))
    server.fail("poll", answer(404, body=echo), answer(403, body=page), answer(200, body=bare))
    server.fail("put", answer(500, body=echo))
    server.fail("result", answer(404, body=echo), answer(200, body=page))
    (task,) = await run.runner.generate([from_picture(picture, PROMPT)])
    (done,) = await run.until_finished(task)
    assert done.state is TaskState.READY
    assert "E7" in _text(log_file)


async def test_refusals_are_noted_by_their_kind(run: Run, server: FakeRunApi, log_file: Path) -> None:
    server.fail("create", answer(422, body={"error": PROMPT, "errors": {"prompt": [PROMPT]}}))
    (refused,) = await run.until_finished(*await run.runner.generate([from_words(PROMPT)]))
    server.outcome = "failed"
    (failed,) = await run.until_finished(*await run.runner.generate([from_words(PROMPT)]))
    assert failed.failure is not None
    assert failed.failure.kind is FailureKind.REJECTED_BY_MODEL
    text = _text(log_file)
    assert f"task {refused.id} ended: invalid_request" in text
    assert f"task {failed.id} ended: rejected_by_model" in text


async def test_a_task_that_is_named_by_its_prompt_is_followed_and_not_named(
    run: Run, server: FakeRunApi, log_file: Path
) -> None:
    server.names = lambda _: PROMPT
    server.fail("poll", answer(500))
    (task,) = await run.runner.generate([from_words(PROMPT)])
    (done,) = await run.until_finished(task)
    assert (done.state, done.remote_id) == (TaskState.READY, PROMPT)
    assert "was accepted as unreadable" in _text(log_file)
