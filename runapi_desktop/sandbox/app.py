"""Puts the sandbox together: one ASGI application over one state directory."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import asdict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from runapi_desktop.sandbox.access_guard import AccessGuard
from runapi_desktop.sandbox.account_routes import AccountRoutes
from runapi_desktop.sandbox.answers import Refusal, json_object, refused
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.sandbox.exchange import RequestKind
from runapi_desktop.sandbox.fault_injection import FaultInjection, RequestLog
from runapi_desktop.sandbox.file_routes import FileRoutes
from runapi_desktop.sandbox.key_check import KeyCheck
from runapi_desktop.sandbox.ledger import Ledger, TaskEnd
from runapi_desktop.sandbox.scenarios import ScenarioSet
from runapi_desktop.sandbox.sign_in_routes import SignInRoutes
from runapi_desktop.sandbox.sources import SourceShelf
from runapi_desktop.sandbox.task_routes import TaskRoutes
from runapi_desktop.sandbox.tasks import SandboxTasks


def create_app(config: SandboxConfig) -> Starlette:
    """A sandbox on ``config.state_dir``, which must exist and belong to it alone.

    Served by uvicorn it resumes and closes by itself; in-process tests wrap their work in
    ``async with app.router.lifespan_context(app)``. Raises ``ValueError`` for an unknown scenario.
    """
    scenarios = ScenarioSet(config.scenarios)
    log = RequestLog()
    ledger = Ledger(config.state_dir / "sandbox.db", config.balance_micros)
    shelf = SourceShelf(config.state_dir / "uploads")
    keys = KeyCheck(config.api_key)
    tasks = SandboxTasks(config, ledger, shelf, scenarios)
    files = FileRoutes(config, keys, ledger, shelf)
    control = _ControlRoutes(keys, ledger, tasks, scenarios, log).routes() if config.has_control else []

    @asynccontextmanager
    async def open_hours(_app: Starlette) -> AsyncGenerator[None]:
        files.forget_expired()
        tasks.resume()
        yield
        await tasks.close()
        ledger.close()

    return Starlette(
        routes=[
            *files.routes(),
            *AccountRoutes(config, keys, ledger).routes(),
            *SignInRoutes(config, keys).routes(),
            *TaskRoutes(config, keys, ledger, tasks, scenarios).routes(),
            *control,
        ],
        middleware=[Middleware(AccessGuard), Middleware(FaultInjection, scenarios=scenarios, log=log)],
        exception_handlers={Refusal: refused, HTTPException: _no_route},
        lifespan=open_hours,
    )


async def _no_route(_request: Request, _error: Exception) -> Response:
    return JSONResponse({"error": {"message": "No such route", "code": "not_found"}}, 404)


class _ControlRoutes:
    """What tests ask the sandbox about itself; no part of RunAPI's contract, and there for tests alone."""

    def __init__(
        self, keys: KeyCheck, ledger: Ledger, tasks: SandboxTasks, scenarios: ScenarioSet, log: RequestLog
    ) -> None:
        self._keys = keys
        self._ledger = ledger
        self._tasks = tasks
        self._scenarios = scenarios
        self._log = log

    def routes(self) -> list[Route]:
        return [
            Route("/sandbox/ledger", self._show_ledger, methods=["GET"]),
            Route("/sandbox/settled", self._settle, methods=["GET"]),
            Route("/sandbox/scenarios", self._switch, methods=["POST"]),
        ]

    async def _show_ledger(self, request: Request) -> Response:
        """Tasks, charges and requests; ``leaks`` are requests that carried a key where none belongs."""
        self._keys.check_key(request)
        tasks = self._ledger.tasks()
        public = (RequestKind.PUT, RequestKind.RESULT, RequestKind.SIGN_IN)
        return JSONResponse(
            {
                "tasks": [asdict(task) for task in tasks],
                "charges": [
                    {"task_id": task.id, "micros": task.price_micros}
                    for task in tasks
                    if task.state is TaskEnd.COMPLETED
                ],
                "account": asdict(self._ledger.account(0.0)),
                "idempotency_keys": [task.idempotency_key for task in tasks],
                "uploads": [asdict(upload) for upload in self._ledger.uploads()],
                "scenarios": list(self._scenarios.names),
                "requests": [asdict(entry) for entry in self._log],
                "leaks": [entry.path for entry in self._log if entry.had_key and entry.kind in public],
            }
        )

    async def _settle(self, request: Request) -> Response:
        """Answer as soon as no task is under way."""
        self._keys.check_key(request)
        await self._tasks.settled()
        return Response(status_code=204)

    async def _switch(self, request: Request) -> Response:
        """Switch on exactly the scenarios of ``names``."""
        self._keys.check_key(request)
        names = (await json_object(request)).get("names", [])
        try:
            self._scenarios.switch(map(str, names if isinstance(names, list) else [names]))  # pyright: ignore[reportUnknownArgumentType] - JSON
        except ValueError as error:
            raise Refusal(422, "validation", str(error)) from error
        return JSONResponse({"names": list(self._scenarios.names)})
