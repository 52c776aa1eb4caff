"""Rows and values are the same thing, whatever a task holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.bounds import EARLIEST, LATEST, MOST_MICROS, MOST_NUMBER
from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip, VideoFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.clip_codec import clip_from_row, clip_to_row
from runapi_desktop.store.task_codec import (
    TASK_COLUMNS,
    failure_from_json,
    failure_to_json,
    request_from_json,
    request_to_json,
    task_from_row,
    task_to_row,
)
from tests.store.examples import a_clip, a_task

# Columns of plain text hold what UTF-8 can; what is kept as JSON holds any text at all.
_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_ANY_TEXT = st.text(st.characters())
_INTEGER = st.integers(-MOST_NUMBER, MOST_NUMBER)
_MICROS = st.integers(0, MOST_MICROS)
_NUMBER = st.floats(0, MOST_NUMBER)
_MOMENT = st.datetimes(EARLIEST.replace(tzinfo=None), LATEST.replace(tzinfo=None), timezones=st.just(UTC))

_MEDIA = st.one_of(
    st.builds(PictureFile, *[_ANY_TEXT] * 2, _INTEGER, *[_ANY_TEXT] * 2, _INTEGER, _INTEGER),
    st.builds(VideoFile, *[_ANY_TEXT] * 2, _INTEGER, *[_ANY_TEXT] * 2, _INTEGER, _INTEGER, _NUMBER),
    st.builds(AudioFile, *[_ANY_TEXT] * 2, _INTEGER, *[_ANY_TEXT] * 2, _NUMBER),
    st.builds(RemoteUrl, _ANY_TEXT),
)
_CLIPS = st.builds(SourceClip, *[_ANY_TEXT] * 5)
_LISTS = st.lists(_MEDIA, min_size=1, max_size=4).map(tuple)
_PARAMS: st.SearchStrategy[Mapping[str, Any]] = st.dictionaries(
    _ANY_TEXT, st.one_of(_ANY_TEXT, _INTEGER, _NUMBER, st.booleans(), _MEDIA, _CLIPS, _LISTS)
)
_REQUESTS = st.builds(GenerationRequest, _TEXT, _TEXT, _TEXT, _PARAMS)
_FAILURES = st.builds(
    TaskFailure,
    st.sampled_from(FailureKind),
    _ANY_TEXT,
    st.none() | _ANY_TEXT,
    st.dictionaries(_ANY_TEXT, st.lists(_ANY_TEXT).map(tuple)),
    st.none() | _ANY_TEXT,
)
_TASKS = st.builds(
    Task,
    id=_TEXT,
    origin=_TEXT,
    request=_REQUESTS,
    idempotency_key=_TEXT,
    created_at=_MOMENT,
    state=st.sampled_from(TaskState),
    body=st.none() | _TEXT,
    remote_id=st.none() | _TEXT,
    remote_status=_TEXT,
    result_urls=st.lists(_ANY_TEXT).map(tuple),
    quote_micros=st.none() | _MICROS,
    cost_micros=st.none() | _MICROS,
    accepted_at=st.none() | _MOMENT,
    completed_at=st.none() | _MOMENT,
    finished_at=st.none() | _MOMENT,
    failure=st.none() | _FAILURES,
    parent_clip_id=st.none() | _TEXT,
    request_id=st.none() | _TEXT,
    take=st.integers(1, 1000),
    takes=st.integers(1, 1000),
    damage=st.just(()),
)
_SIZE = st.integers(1, 100_000)
_FACTS = st.builds(
    VideoFacts,
    *(_TEXT, _TEXT, _SIZE, _SIZE, st.floats(0, 1e6), st.floats(0, 1e4)),
    *(st.integers(0, 10**9), st.booleans(), st.integers(0, MOST_NUMBER)),
)
_PATH = _TEXT.map(lambda text: text.replace("\0", ""))
_CLIPS = st.builds(
    Clip,
    id=_TEXT,
    task_id=_TEXT,
    path=_PATH,
    facts=_FACTS,
    title=_TEXT,
    created_at=_MOMENT,
    poster_path=st.none() | _PATH,
    damage=st.just(()),
)


def _through_sqlite(row: tuple[Any, ...]) -> tuple[Any, ...]:
    connection = sqlite3.connect(":memory:")
    try:
        return connection.execute(f"SELECT {', '.join('?' for _ in row)}", row).fetchone()
    finally:
        connection.close()


@given(_TASKS)
def test_a_task_comes_back_from_its_row_as_it_was(task: Task) -> None:
    assert task_from_row(_through_sqlite(task_to_row(task))) == task


@given(_CLIPS)
def test_a_clip_comes_back_from_its_row_as_it_was(clip: Clip) -> None:
    assert clip_from_row(_through_sqlite(clip_to_row(clip))) == clip


@given(_REQUESTS)
def test_a_request_keeps_the_type_and_order_of_every_parameter(request: GenerationRequest) -> None:
    back = request_from_json(request_to_json(request))
    assert back == request
    assert [(name, type(value)) for name, value in back.params.items()] == [
        (name, type(value)) for name, value in request.params.items()
    ]


@given(_FAILURES)
def test_a_failure_comes_back_whole(failure: TaskFailure) -> None:
    assert failure_from_json(failure_to_json(failure)) == failure


def test_half_characters_from_a_server_do_not_stop_a_task_from_being_saved() -> None:
    task = a_task(prompt="half \ud83d", remote_status="odd \udc00")
    back = task_from_row(_through_sqlite(task_to_row(task)))
    assert back.request == task.request
    assert back.remote_status == "odd ?"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("request", "{"),
        ("request", "[]"),
        ("request", '{"service": "hailuo"}'),
        ("state", "melted"),
        ("failure", '{"kind": "?"}'),
        ("result_urls", "7"),
        ("created_at_us", 2**62),
    ],
)
def test_a_damaged_value_costs_a_task_that_value_alone(column: str, value: str | int) -> None:
    row = list(task_to_row(a_task()))
    row[TASK_COLUMNS.index(column)] = value
    task = task_from_row(row)
    assert task.damage == (column,)
    assert (task.id, task.idempotency_key) == ("task-1", "key-1")
    assert task.request.prompt == "A lighthouse in a storm"
    assert task.request.action == "image_to_video"


def test_a_damaged_value_costs_a_clip_that_value_alone() -> None:
    row = [*clip_to_row(a_clip(a_task()))]
    row[3] = '{"codec": "h264"}'
    clip = clip_from_row(row)
    assert clip.damage == ("facts",)
    assert clip.path == "/videos/task-1-1.mp4"
