"""The routes of tasks: create, follow, and fetch the clip."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from runapi_desktop.domain.catalog import model_of_body, models_for
from runapi_desktop.domain.catalog.evaluate import form_values
from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.domain.media_source import RemoteUrl
from runapi_desktop.domain.money import usd_from_micros
from runapi_desktop.sandbox.answers import Refusal, json_object
from runapi_desktop.sandbox.config import RESULT_LIFE_S, SandboxConfig
from runapi_desktop.sandbox.key_check import KeyCheck
from runapi_desktop.sandbox.ledger import Ledger, TaskEnd, TaskRow
from runapi_desktop.sandbox.scenarios import Behaviour, ScenarioSet
from runapi_desktop.sandbox.tasks import Progress, SandboxTasks

_MAX_IDEMPOTENCY_KEY = 512


class TaskRoutes:
    """Speaks HTTP for a ``SandboxTasks``."""

    def __init__(
        self,
        config: SandboxConfig,
        keys: KeyCheck,
        ledger: Ledger,
        tasks: SandboxTasks,
        scenarios: ScenarioSet,
    ) -> None:
        self._config = config
        self._keys = keys
        self._ledger = ledger
        self._tasks = tasks
        self._scenarios = scenarios

    def routes(self) -> list[Route]:
        """The create and get routes of every action, the one of any task, and the addresses of results."""
        return [
            Route("/api/v1/tasks/{task_id}", self._get_envelope, methods=["GET"]),
            Route("/api/v1/{service}/{action}", self._create, methods=["POST"]),
            Route("/api/v1/{service}/{action}/{task_id}", self._get, methods=["GET"]),
            Route("/results/{name}", self._result, methods=["GET"]),
        ]

    async def _create(self, request: Request) -> Response:
        self._keys.check_key(request)
        service, action = self._action(request)
        key = request.headers.get("idempotency-key", "").strip() or None
        if key is not None and len(key) > _MAX_IDEMPOTENCY_KEY:
            raise Refusal(400, "idempotency_key", "The Idempotency-Key is too long")
        task, is_replayed = self._tasks.create(service, action, await json_object(request), key)
        body = self._described(request, task)
        return self._answer(task, {**body, "task_replayed": True} if is_replayed else body)

    async def _get(self, request: Request) -> Response:
        self._keys.check_key(request)
        service, action = self._action(request)
        task = self._ledger.task(request.path_params["task_id"])
        if task is None or (task.service, task.action) != (service, action):
            raise Refusal(404, "not_found", "Task not found")
        return self._answer(task, self._described(request, task))

    async def _get_envelope(self, request: Request) -> Response:
        """A task of any action, its answer in an envelope once there is one."""
        self._keys.check_key(request)
        task = self._ledger.task(request.path_params["task_id"])
        if task is None:
            raise Refusal(404, "not_found", "Task not found")
        progress = self._tasks.progress(task)
        answer = {
            "status": 200,
            "content_type": "application/json",
            "headers": {"X-RunAPI-Task-Id": task.id},
            "body": self._described(request, task),
        }
        envelope = {
            "id": task.id,
            "status": progress.value,
            "error": task.error or None,
            "response": answer if progress in (Progress.COMPLETED, Progress.FAILED) else None,
        }
        return self._answer(task, envelope)

    async def _result(self, request: Request) -> Response:
        """The clip: no key needed, the address is the secret. Serves ranges."""
        name, _, seal = request.path_params["name"].removesuffix(".mp4").rpartition("-")
        task_id, _, serial = name.rpartition("-")
        task = self._ledger.task(task_id) if self._keys.is_sealed(name, seal) else None
        if task is None or task.state is not TaskEnd.COMPLETED:
            raise Refusal(404, "not_found", "No such result")
        if self._scenarios.take(Behaviour.EXPIRED_RESULT):
            self._ledger.renew_result(task.id)
            raise Refusal(410, "gone", "This result has expired")
        path = self._tasks.clip_path(task.id)
        age_s = self._config.now() - (task.finished_at or 0.0)
        if serial != str(task.serial) or age_s > RESULT_LIFE_S or not path.exists():
            raise Refusal(410, "gone", "This result has expired")
        if "again" not in request.query_params and self._scenarios.take(Behaviour.REDIRECT_RESULT):
            return RedirectResponse(f"{request.url.path}?again=1", 302)
        return FileResponse(path, media_type="video/mp4")

    @staticmethod
    def _action(request: Request) -> tuple[str, str]:
        service, action = request.path_params["service"].replace("_", "-"), request.path_params["action"]
        if not models_for(service, action):
            raise Refusal(404, "not_found", "No such route")
        return service, action

    def _described(self, request: Request, task: TaskRow) -> dict[str, object]:
        progress = self._tasks.progress(task)
        body: dict[str, object] = {
            "id": task.id,
            "status": progress.value,
            "service": task.service,
            "action": task.action,
            "created_at": datetime.fromtimestamp(task.created_at, UTC).isoformat(),
        }
        if progress is Progress.FAILED:
            body["error"] = task.error
        if progress is Progress.COMPLETED:
            base, name = str(request.base_url).rstrip("/"), f"{task.id}-{task.serial}"
            body["videos"] = [{"url": f"{base}/results/{name}-{self._keys.seal(name)}.mp4"}]
            body["usage"] = {"cost": usd_from_micros(task.price_micros)}
            if sources := _sources(task):
                body["sources"] = [{"url": url} for url in sources]
        return body

    @staticmethod
    def _answer(task: TaskRow, body: Mapping[str, object]) -> JSONResponse:
        return JSONResponse(body, headers={"X-RunAPI-Task-Id": task.id})


def _sources(task: TaskRow) -> list[str]:
    """The addresses of the videos that a task was made from."""
    body = json.loads(task.body)
    spec = model_of_body(task.service, task.action, body)
    if spec is None:
        return []
    values = form_values(spec, body)
    videos = (values.get(field.name) for field in spec.of_kind(FieldKind.VIDEO))
    return [video.url for video in videos if isinstance(video, RemoteUrl)]
