"""A task as a row of the database, and back, without loss.

Owns the order of the columns and the JSON texts of the request and the failure. Knows no SQL beyond the names
of the columns.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, cast

from runapi_desktop.domain.bounds import (
    LONGEST_TEXT,
    LONGEST_WORD,
    bounded_count,
    bounded_micros,
    bounded_number,
    bounded_real,
    bounded_text,
)
from runapi_desktop.domain.catalog import models
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.media_source import MOST_IN_A_LIST, SOURCE_KINDS, MediaSource, Source, kind_of
from runapi_desktop.domain.request import GenerationRequest, ParamValue
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.instants import to_us, to_us_or_none
from runapi_desktop.store.row_reading import RowReader, moment_from_us

SqlValue = str | int | float | None

TASK_COLUMNS: tuple[str, ...] = (
    *("id", "origin", "service", "model", "prompt", "state"),
    *("created_at_us", "accepted_at_us", "completed_at_us", "finished_at_us"),
    *("idempotency_key", "remote_id", "remote_status", "request", "body", "result_urls"),
    *("quote_micros", "cost_micros", "failure", "parent_clip_id", "request_id", "account", "take", "takes"),
    "key_mark",
)


def task_to_row(task: Task) -> tuple[SqlValue, ...]:
    """The values of `TASK_COLUMNS` for this task."""
    return (
        *(task.id, task.origin, task.request.service, task.request.model),
        *(storable(task.request.prompt), task.state.value),
        *(to_us(task.created_at), to_us_or_none(task.accepted_at)),
        *(to_us_or_none(task.completed_at), to_us_or_none(task.finished_at)),
        *(task.idempotency_key, _storable_or_none(task.remote_id), storable(task.remote_status)),
        *(request_to_json(task.request), task.body, json.dumps(task.result_urls)),
        *(task.quote_micros, task.cost_micros),
        None if task.failure is None else failure_to_json(task.failure),
        *(
            task.parent_clip_id,
            _storable_or_none(task.request_id),
            storable(task.account),
            task.take,
            task.takes,
        ),
        task.key_mark,
    )


def task_from_row(row: Sequence[Any]) -> Task:
    """The task of a row in the order of `TASK_COLUMNS`; its ``damage`` names what made no sense."""
    read = RowReader(TASK_COLUMNS, row)
    task_id = read.take_or("id", _word, lambda _: unreadable_id(row))
    service, model, prompt = read.text("service"), read.text("model"), read.text("prompt")
    params: dict[str, ParamValue] = {"prompt": prompt} if prompt else {}
    unknown = GenerationRequest(service, _action_of(model), model, params)
    remote_id = read.maybe("remote_id", _word)
    state = read.take("state", TaskState, TaskState.FAILED if remote_id is None else TaskState.WAITING)
    failure = read.maybe("failure", failure_from_json)
    if "state" in read.damage and state is TaskState.FAILED:
        failure = failure or TaskFailure(FailureKind.INTERNAL)
    return Task(
        id=task_id,
        origin=read.text("origin"),
        request=read.take("request", request_from_json, unknown),
        idempotency_key=read.take("idempotency_key", _word, f"unreadable-{task_id}"),
        created_at=read.moment("created_at_us"),
        state=state,
        body=read.maybe("body", bounded_text),
        remote_id=remote_id,
        remote_status=read.text("remote_status"),
        result_urls=read.take("result_urls", _urls_from_json, ()),
        quote_micros=read.maybe("quote_micros", bounded_micros),
        cost_micros=read.maybe("cost_micros", bounded_micros),
        accepted_at=read.maybe("accepted_at_us", moment_from_us),
        completed_at=read.maybe("completed_at_us", moment_from_us),
        finished_at=read.maybe("finished_at_us", moment_from_us),
        failure=failure,
        parent_clip_id=read.maybe("parent_clip_id", _word),
        request_id=read.maybe("request_id", bounded_text),
        account=read.text("account"),
        take=read.take("take", bounded_count, 1),
        takes=read.take("takes", bounded_count, 1),
        key_mark=read.maybe("key_mark", _word),
        damage=tuple(read.damage),
    )


def unreadable_id(row: Sequence[Any]) -> str:
    """What a row goes by whose id makes no sense: the same every time, another for every row."""
    return f"unreadable-{hashlib.sha256(repr(row).encode('utf-8', 'backslashreplace')).hexdigest()[:16]}"


def request_to_json(request: GenerationRequest) -> str:
    """The whole request; ASCII, so that any text a user can type survives."""
    params = {name: param_to_json(value) for name, value in request.params.items()}
    return json.dumps(
        {"service": request.service, "action": request.action, "model": request.model, "params": params}
    )


def request_from_json(text: str) -> GenerationRequest:
    """Undoes `request_to_json`; raises `MADE_NO_SENSE` for anything else."""
    held = json.loads(text)
    params = {name: param_from_json(value) for name, value in held["params"].items()}
    service, action, model = (_any_text(held[name]) for name in ("service", "action", "model"))
    return GenerationRequest(service, action, model, params)


def failure_to_json(failure: TaskFailure) -> str:
    """The whole failure as JSON."""
    return json.dumps({**asdict(failure), "field_errors": dict(failure.field_errors)})


def failure_from_json(text: str) -> TaskFailure:
    """Undoes `failure_to_json`; raises `MADE_NO_SENSE` for anything else."""
    held = json.loads(text)
    code, request_id = (
        None if held[name] is None else _any_text(held[name]) for name in ("code", "request_id")
    )
    return TaskFailure(
        kind=FailureKind(held["kind"]),
        message=_any_text(held["message"]),
        code=code,
        field_errors={name: tuple(map(_any_text, words)) for name, words in held["field_errors"].items()},
        request_id=request_id,
    )


def storable(text: str) -> str:
    """The text with half characters, which SQLite's UTF-8 cannot hold, replaced by "?"."""
    return text.encode("utf-8", "replace").decode()


def _storable_or_none(text: str | None) -> str | None:
    return None if text is None else storable(text)


def param_to_json(value: ParamValue) -> object:
    """One parameter as what JSON holds."""
    if isinstance(value, tuple):
        return [param_to_json(part) for part in value]
    return {"kind": kind_of(value), **asdict(value)} if isinstance(value, Source) else value


def param_from_json(value: Any) -> ParamValue:
    """Undoes `param_to_json`; raises `MADE_NO_SENSE` for anything else."""
    match value:
        case bool():
            return value
        case int():
            return _any_number(value)
        case float():
            bounded_real(abs(value))
            return value
        case str():
            return _any_text(value)
        case list():
            return _list_of(cast("list[Any]", value))
        case _:
            return _source(dict(value))


def _list_of(parts: list[Any]) -> tuple[MediaSource, ...]:
    sources = tuple(_source(dict(part)) for part in parts[: MOST_IN_A_LIST + 1])
    media = tuple(source for source in sources if isinstance(source, MediaSource))
    if not 0 < len(media) == len(parts) <= MOST_IN_A_LIST:
        raise ValueError("no list of media")
    return media


def _source(facts: dict[str, Any]) -> Source:
    kind = SOURCE_KINDS[facts.pop("kind")]
    for name, value in facts.items():
        if name == "duration_s":
            bounded_real(value)
        elif name.endswith(("_px", "_bytes")):
            _any_number(value)
        else:
            _any_text(value)
    return kind(**facts)


def _any_text(value: object) -> str:
    """Text in JSON, which holds also the half characters that somebody may have typed."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("no text, or too long")
    return value


def _any_number(value: object) -> int:
    if type(value) is not int:
        raise ValueError("no number")
    bounded_number(abs(value))
    return value


def _word(value: object) -> str:
    return bounded_text(value, LONGEST_WORD)


def _urls_from_json(text: str) -> tuple[str, ...]:
    held = json.loads(text)
    if not isinstance(held, list):
        raise ValueError("no list")
    return tuple(map(_any_text, cast("list[object]", held)))


def _action_of(model: str) -> str:
    return next((spec.action for spec in models() if spec.id == model), "")
