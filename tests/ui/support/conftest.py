"""The dialogs over real services in virtual time, and a scope that says when all is done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.redaction import Redactor
from tests.services.conftest import Run, clip_bytes, clock, installation, run, server
from tests.services.fake_runapi import ORIGIN, FakeRunApi

__all__ = ["clip_bytes", "clock", "installation", "run", "server"]

T = TypeVar("T")


class WatchedScope(TaskScope):
    """Remembers what it started, so that a test can wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[asyncio.Task[Any]] = []

    def spawn(self, coroutine: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        task = super().spawn(coroutine, name)
        self.started.append(task)
        return task

    async def settled(self) -> None:
        while waiting := [task for task in self.started if not task.done()]:
            await asyncio.wait_for(asyncio.gather(*waiting), 20)


@pytest.fixture
async def scope() -> AsyncIterator[WatchedScope]:
    scope = WatchedScope()
    yield scope
    await scope.close()


@pytest.fixture
def parent(qapp: QApplication, qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def diagnostics(run: Run, server: FakeRunApi, tmp_path: Path) -> Diagnostics:
    account_keys = AccountKeys(
        ORIGIN,
        connections=run.connections,
        key_store=MemoryKeyStore(),
        environ={},
        events=run.events,
        gates=run.gates,
        scope=run.scope,
        trial_client=lambda key: RunApiClient(ORIGIN, key, http=server.client()),
    )
    paths = AppPaths.resolve(str(tmp_path), {})
    return Diagnostics(
        paths,
        run.tasks,
        account_keys,
        MemoryKeyStore(),
        run.gates,
        run.clock,
        Redactor(account_keys.known_keys),
        {},
    )
