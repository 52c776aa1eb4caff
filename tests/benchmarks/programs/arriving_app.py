"""The app, in whose form a clip is ordered three times: ``arriving_app.py DATA_DIR MODEL``.

Prints one line of JSON: where the last clip lies, and for each but the first, which loads what plays it, how
many milliseconds went by from RunAPI's word that it is complete to its first picture on the Stage.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path

import qasync
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from runapi_desktop.app import new_application
from runapi_desktop.composition import Services
from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme
from tests.ui.compose.page_driver import choose_model, control, until

_CLIPS = 3


class _Arrival(QObject):
    """When RunAPI said that a task is complete, and when its clip was first painted."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop.window)
        self._stage = desktop.stage
        self.complete_s: dict[str, float] = {}
        self.painted_s: dict[str, float] = {}
        desktop.stage.player.view.viewport().installEventFilter(self)

    def note(self, task: Task) -> None:
        if task.state is TaskState.DOWNLOADING:
            self.complete_s.setdefault(task.id, time.perf_counter())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        item = self._stage.item
        if event.type() == QEvent.Type.Paint and self._stage.player.has_file and item and item.clip:
            self.painted_s.setdefault(item.task.id, time.perf_counter())
        return False


class _KnownDesktop(Desktop):
    """The app, with a way to what stands behind its window."""

    services: Services

    async def _open_services(self) -> Services:
        self.services = await super()._open_services()
        return self.services


async def _main(app: QApplication, folder: Path, model: str) -> None:
    paths = AppPaths.resolve(str(folder), os.environ)
    paths.create()
    desktop = _KnownDesktop(Theme(app), paths, practice=False, key_store=MemoryKeyStore())
    try:
        await desktop.start()
        await until(lambda: desktop.services.keys.account_keys.state.balance is not None)
        tab = desktop.tabs["hailuo"]
        choose_model(tab, model)
        control(tab, QPlainTextEdit, "hailuoPrompt").setPlainText("a fox runs through snow")
        generate = control(tab, QPushButton, "hailuoGenerate")
        arrival = _Arrival(desktop)
        desktop.services.runtime.events.task_changed.subscribe(arrival.note)
        for count in range(1, _CLIPS + 1):
            await until(generate.isEnabled)
            generate.click()
            async with asyncio.timeout(120):
                while len(arrival.painted_s) < count:  # noqa: ASYNC110 - Qt paints it, which nothing tells
                    await asyncio.sleep(0.05)
        waits_ms = [1000 * (arrival.painted_s[task] - at_s) for task, at_s in arrival.complete_s.items()]
        item = desktop.stage.item
        assert item is not None
        assert item.clip is not None
        print(json.dumps({"path": item.clip.path, "waits_ms": waits_ms[1:]}), flush=True)
        await asyncio.to_thread(sys.stdin.read)
    finally:
        await desktop.close()


def _run(folder: str, model: str) -> None:
    app = new_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_main(app, Path(folder), model))


_run(*sys.argv[1:])
