"""The sandbox at work: accepts tasks, renders them in worker threads, ends and charges them.

Owns the life of a task from acceptance to its clip on disk and resumes it after a restart. Knows no HTTP.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import secrets
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from runapi_desktop.domain.catalog import model_of_body
from runapi_desktop.domain.catalog.contract import check_body
from runapi_desktop.domain.catalog.evaluate import form_values
from runapi_desktop.domain.catalog.spec import FieldKind, ModelSpec, PriceUnit
from runapi_desktop.domain.media_source import RemoteUrl, part_name
from runapi_desktop.off_loop import off_loop
from runapi_desktop.sandbox.answers import Refusal, invalid
from runapi_desktop.sandbox.config import RESULT_LIFE_S, SandboxConfig
from runapi_desktop.sandbox.ledger import Ledger, TaskEnd, TaskRow
from runapi_desktop.sandbox.prices import price_micros
from runapi_desktop.sandbox.scenarios import FAILURES, Behaviour, ScenarioSet
from runapi_desktop.sandbox.sources import SourceShelf, SourceUnreadable

_LOG = logging.getLogger(__name__)
_SLOW_RENDER_S = 60.0
_PENDING_SHARE = 0.25


class Progress(StrEnum):
    """RunAPI's words for where a task stands."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Orders:
    """What the scenarios of the moment ask of a task when it is accepted."""

    error: str = ""
    is_tiny: bool = False
    render_s: float = 0.0


class SandboxTasks:
    """All tasks of one sandbox. Runs on the event loop of the server; only rendering leaves it."""

    def __init__(
        self, config: SandboxConfig, ledger: Ledger, shelf: SourceShelf, scenarios: ScenarioSet
    ) -> None:
        self._config = config
        self._ledger = ledger
        self._shelf = shelf
        self._scenarios = scenarios
        self._clips_dir = config.state_dir / "results"
        self._clips_dir.mkdir(parents=True, exist_ok=True)
        self._running: dict[str, asyncio.Task[None]] = {}
        self._closing = threading.Event()
        # Half of the cores: the window on the same computer needs the others.
        self._pool = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) // 2), "render")

    def create(
        self, service: str, action: str, body: Mapping[str, object], key: str | None
    ) -> tuple[TaskRow, bool]:
        """Accept a task and start it, or find the one that was made with this idempotency key; whether it
        was found.

        Raises ``Refusal``: another body under the same key, a body the contract forbids, no credits.
        """
        canonical = json.dumps(body, sort_keys=True, ensure_ascii=False)
        if key is not None and (known := self._ledger.task_by_key(key)) is not None:
            if (known.service, known.action, known.body) != (service, action, canonical):
                raise Refusal(409, "conflict", "This Idempotency-Key was used with another request")
            return known, True
        if problems := check_body(service, action, body):
            raise invalid(problems)
        # What has no price in RunAPI's list costs nothing here.
        model = _model(service, action, body)
        micros = price_micros(model, body, self._length_of_source(model, body)) or 0
        if micros > self._ledger.account(0.0).available_micros:
            raise Refusal(402, "insufficient_credits", "Insufficient credits for this task")
        task_id = f"task_{secrets.token_hex(10)}"
        task = TaskRow(task_id, service, action, canonical, key, self._config.now(), micros)
        self._ledger.add_task(task)
        self._start(task)
        return task, False

    def progress(self, task: TaskRow) -> Progress:
        """Where ``task`` stands right now."""
        if task.state is TaskEnd.ACTIVE:
            early = self._config.now() - task.created_at < self._config.render_s * _PENDING_SHARE
            return Progress.PENDING if early else Progress.PROCESSING
        return Progress(task.state.value)

    def clip_path(self, task_id: str) -> Path:
        """Where the clip of that task lies once it is completed."""
        return self._clips_dir / f"{task_id}.mp4"

    def resume(self) -> None:
        """Go on with what an earlier process left unfinished, and drop clips past their time."""
        for task in self._ledger.tasks():
            if task.state is TaskEnd.ACTIVE:
                self._start(task)
            elif task.finished_at is not None and task.finished_at + RESULT_LIFE_S < self._config.now():
                self.clip_path(task.id).unlink(missing_ok=True)

    async def settled(self) -> None:
        """Wait until no task is under way."""
        if self._running:
            await asyncio.wait(self._running.values())

    async def close(self) -> None:
        """Stop rendering; the unfinished tasks go on with the next start."""
        self._closing.set()
        for running in self._running.values():
            running.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        self._pool.shutdown(cancel_futures=True)

    def _start(self, task: TaskRow) -> None:
        slow = self._scenarios.take(Behaviour.SLOW_RENDER)
        orders = _Orders(
            next((words for name, words in FAILURES.items() if self._scenarios.take(name)), ""),
            self._scenarios.take(Behaviour.TINY_CLIPS),
            self._config.render_s + (_SLOW_RENDER_S if slow else 0.0),
        )
        running = asyncio.get_running_loop().create_task(self._run(task, orders), name=task.id)
        self._running[task.id] = running
        running.add_done_callback(lambda _done: self._running.pop(task.id, None))

    async def _run(self, task: TaskRow, orders: _Orders) -> None:
        due_at = task.created_at + orders.render_s
        error = orders.error or await self._render(task, orders)
        await self._config.sleep(max(0.0, due_at - self._config.now()))
        end = TaskEnd.FAILED if error else TaskEnd.COMPLETED
        self._ledger.finish_task(task.id, end, error, self._config.now())

    async def _render(self, task: TaskRow, orders: _Orders) -> str:
        """Make the clip unless an earlier process already has; returns why it could not be made."""
        path = self.clip_path(task.id)
        if path.exists():
            return ""
        try:
            await off_loop(self._pool, self._make_clip, task, orders, path)
        except SourceUnreadable as problem:
            return str(problem)
        except Exception:  # noqa: BLE001 - a task must end, whatever a codec makes of its source
            _LOG.exception("%s could not be rendered", task.id)
            return "The practice server could not render this clip"
        return ""

    def _length_of_source(self, spec: ModelSpec, body: Mapping[str, object]) -> float | None:
        """The length of the sound or video by which a clip is as long as its source, where it is here."""
        if all(price.per is PriceUnit.CLIP for price in spec.prices):
            return None
        from runapi_desktop.sandbox.sound import length_s

        values = form_values(spec, body)
        for field in (*spec.of_kind(FieldKind.AUDIO), *spec.of_kind(FieldKind.VIDEO)):
            source = values.get(field.name)
            token = self._shelf.token_of(source.url) if isinstance(source, RemoteUrl) else None
            if token is not None and (found := length_s(self._shelf.path(token))) is not None:
                return found
        return None

    def _earlier_clip(self, task_id: str) -> Path:
        """The clip of that task. Raises ``SourceUnreadable``."""
        path = self.clip_path(task_id)
        if not task_id.replace("_", "").isalnum() or not path.exists():
            raise SourceUnreadable("There is no finished task of that id")
        return path

    def _make_clip(self, task: TaskRow, orders: _Orders, path: Path) -> None:
        # PyAV takes a tenth of a second to load: only the first clip waits for it.
        from runapi_desktop.sandbox.render import render_clip

        body = json.loads(task.body)
        spec = _model(task.service, task.action, body)
        with ExitStack() as sources:
            media = {
                name: sources.enter_context(self._shelf.opened(url, task.created_at))
                for name, url in _addresses_in(spec, body)
            }
            for field in spec.of_kind(FieldKind.SOURCE_CLIP):
                if field.wire in body:
                    media[field.wire] = self._earlier_clip(str(body[field.wire]))
            render_clip(spec, body, media, path, is_tiny=orders.is_tiny, stopped=self._closing.is_set)


def _addresses_in(spec: ModelSpec, body: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Every medium of the body by its wire name, those of a list by `part_name`."""
    values = form_values(spec, body)
    for field in spec.fields:
        match values.get(field.name):
            case RemoteUrl(url=url):
                yield field.wire, url
            case tuple() as parts:
                for index, part in enumerate(parts):
                    if isinstance(part, RemoteUrl):
                        yield part_name(field.wire, index), part.url
            case _:
                pass


def _model(service: str, action: str, body: Mapping[str, object]) -> ModelSpec:
    """The model of a body that was found valid."""
    spec = model_of_body(service, action, body)
    assert spec is not None
    return spec
