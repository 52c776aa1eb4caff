"""A task as a row of the database, and back, without loss.

Owns the order of the columns and the JSON texts of the request and the failure. Knows no SQL beyond the names
of the columns.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from runapi_desktop.domain.errors import FailureKind, StorageProblem, StorageTrouble, TaskFailure
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl, VideoFile
from runapi_desktop.domain.request import GenerationRequest, ParamValue
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.instants import from_us, from_us_or_none, to_us, to_us_or_none

SqlValue = str | int | float | None

TASK_COLUMNS: tuple[str, ...] = (
    *("id", "origin", "service", "model", "prompt", "state"),
    *("created_at_us", "accepted_at_us", "completed_at_us", "finished_at_us"),
    *("idempotency_key", "remote_id", "remote_status", "request", "body", "result_urls"),
    *("quote_cents", "cost_cents", "failure", "parent_clip_id", "request_id", "account", "take", "takes"),
)

_MEDIA_KINDS = {"picture": PictureFile, "video": VideoFile, "url": RemoteUrl}
_KIND_OF_MEDIA = {media: kind for kind, media in _MEDIA_KINDS.items()}


def task_to_row(task: Task) -> tuple[SqlValue, ...]:
    """The values of `TASK_COLUMNS` for this task."""
    return (
        *(task.id, task.origin, task.request.service, task.request.model),
        *(storable(task.request.prompt), task.state.value),
        *(to_us(task.created_at), to_us_or_none(task.accepted_at)),
        *(to_us_or_none(task.completed_at), to_us_or_none(task.finished_at)),
        *(task.idempotency_key, _storable_or_none(task.remote_id), storable(task.remote_status)),
        *(request_to_json(task.request), task.body, json.dumps(task.result_urls)),
        *(task.quote_cents, task.cost_cents),
        None if task.failure is None else failure_to_json(task.failure),
        *(
            task.parent_clip_id,
            _storable_or_none(task.request_id),
            storable(task.account),
            task.take,
            task.takes,
        ),
    )


def task_from_row(row: Sequence[Any]) -> Task:
    """The task of a row in the order of `TASK_COLUMNS`; raises `StorageTrouble` when it is damaged."""
    (
        task_id,
        origin,
        _service,
        _model,
        _prompt,
        state,
        created_at_us,
        accepted_at_us,
        completed_at_us,
        finished_at_us,
        idempotency_key,
        remote_id,
        remote_status,
        request,
        body,
        result_urls,
        quote_cents,
        cost_cents,
        failure,
        parent_clip_id,
        request_id,
        account,
        take,
        takes,
    ) = row
    try:
        return Task(
            id=task_id,
            origin=origin,
            request=request_from_json(request),
            idempotency_key=idempotency_key,
            created_at=from_us(created_at_us),
            state=TaskState(state),
            body=body,
            remote_id=remote_id,
            remote_status=remote_status,
            result_urls=tuple(json.loads(result_urls)),
            quote_cents=quote_cents,
            cost_cents=cost_cents,
            accepted_at=from_us_or_none(accepted_at_us),
            completed_at=from_us_or_none(completed_at_us),
            finished_at=from_us_or_none(finished_at_us),
            failure=None if failure is None else failure_from_json(failure),
            parent_clip_id=parent_clip_id,
            request_id=request_id,
            account=account,
            take=take,
            takes=takes,
        )
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise StorageTrouble(StorageProblem.FAILED, detail=f"task {task_id}: {error!r}") from error


def request_to_json(request: GenerationRequest) -> str:
    """The whole request; ASCII, so that any text a user can type survives."""
    params = {name: _param_to_json(value) for name, value in request.params.items()}
    return json.dumps(
        {"service": request.service, "action": request.action, "model": request.model, "params": params}
    )


def request_from_json(text: str) -> GenerationRequest:
    """Undoes `request_to_json`; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    held = json.loads(text)
    params = {name: _param_from_json(value) for name, value in held["params"].items()}
    return GenerationRequest(held["service"], held["action"], held["model"], params)


def failure_to_json(failure: TaskFailure) -> str:
    """The whole failure as JSON."""
    return json.dumps({**asdict(failure), "field_errors": dict(failure.field_errors)})


def failure_from_json(text: str) -> TaskFailure:
    """Undoes `failure_to_json`; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    held = json.loads(text)
    return TaskFailure(
        kind=FailureKind(held["kind"]),
        message=held["message"],
        code=held["code"],
        field_errors={name: tuple(words) for name, words in held["field_errors"].items()},
        request_id=held["request_id"],
    )


def storable(text: str) -> str:
    """The text with half characters, which SQLite's UTF-8 cannot hold, replaced by "?"."""
    return text.encode("utf-8", "replace").decode()


def _storable_or_none(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _param_to_json(value: ParamValue) -> object:
    if isinstance(value, (PictureFile, VideoFile, RemoteUrl)):
        return {"kind": _KIND_OF_MEDIA[type(value)], **asdict(value)}
    return value


def _param_from_json(value: Any) -> ParamValue:
    if not isinstance(value, dict):
        return value
    facts: dict[str, Any] = {**value}
    return _MEDIA_KINDS[facts.pop("kind")](**facts)
