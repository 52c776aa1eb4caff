"""The app, in whose form a clip is ordered three times: ``arriving_app.py DATA_DIR MODEL``.

Prints one line of JSON: where the last clip lies, and for each but the first, which loads what plays it, how
many milliseconds went by from RunAPI's word that it is complete to its first picture on the Stage.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.task import Task, TaskState
from tests.benchmarks.programs.known_desktop import KnownDesktop, run
from tests.helpers.page_driver import choose_model, control, until

_CLIPS = 3
_CLIP_S = 120.0


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


async def _order(desktop: KnownDesktop, model: str) -> None:
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
        await until(lambda count=count: len(arrival.painted_s) == count, _CLIP_S)
    waits_ms = [1000 * (arrival.painted_s[task] - at_s) for task, at_s in arrival.complete_s.items()]
    item = desktop.stage.item
    assert item is not None
    assert item.clip is not None
    print(json.dumps({"path": item.clip.path, "waits_ms": waits_ms[1:]}), flush=True)
    await asyncio.to_thread(sys.stdin.read)


run(Path(sys.argv[1]), lambda desktop: _order(desktop, sys.argv[2]))
