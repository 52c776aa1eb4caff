"""Recovering a task by its id: from what the user pasted to a task that the runner can follow.

Nothing here can cost money: RunAPI is only asked how the task is doing. An adopted task has no body, and a
task without one is never sent. One that was thrown away goes on in the line that it left in the ledger: what
it cost was paid once, on its own day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from runapi_desktop.api.wire import safe_task_id
from runapi_desktop.domain.catalog import models_for
from runapi_desktop.domain.errors import BadAnswer
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.connections import Connection
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.task_store import TaskStore


class NotATaskId(ValueError):
    """The text cannot be a task's id: it is empty, too long, or would lead to another address."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """The task behind an id; ``is_new``: the library did not have it yet."""

    task: Task
    is_new: bool


async def adopted(
    connection: Connection,
    tasks: TaskStore,
    ledger: LedgerStore,
    service: str,
    action: str,
    id_text: str,
    now: datetime,
) -> Adoption:
    """The task of the id in ``id_text`` at ``connection``, not yet written down when it is new.

    The model is the one that RunAPI names, else the action's first. Raises ``NotATaskId``, the
    ``RunApiError`` that RunAPI answers with, and ``StorageTrouble``.
    """
    try:
        remote_id = safe_task_id(id_text.strip())
    except BadAnswer as error:
        raise NotATaskId(id_text) from error
    known = await tasks.with_remote_id(connection.origin, remote_id)
    if known is not None:
        return Adoption(known, is_new=False)
    answer = await connection.client.get_task(service, action, remote_id)
    model = answer.model or models_for(service, action)[0].id
    task = Task(
        id=uuid4().hex,
        origin=connection.origin,
        account=connection.account,
        request=GenerationRequest(service, action, model, {}),
        idempotency_key=str(uuid4()),
        created_at=now,
        state=TaskState.WAITING,
        remote_id=remote_id,
        remote_status=answer.status_word,
        request_id=answer.request_id,
    )
    line = await ledger.left_by(connection.origin, remote_id)
    if line is not None and not line.is_damaged:
        task = replace(
            task,
            id=line.task_id,
            accepted_at=line.spent_at,
            quote_micros=line.quote_micros,
            cost_micros=line.cost_micros,
            take=line.take,
            takes=line.takes,
        )
    return Adoption(task, is_new=True)
