"""Keeps what stands in the forms on the disk, and brings it back when the app is opened again.

Written off the window's thread, at most once in a while; the last state when the app is closed. The prompts
in it are never logged.
"""

from __future__ import annotations

import asyncio
import logging

from PySide6.QtCore import QObject, QTimer

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.services.library import DraftKeeper
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.compose.generate_tab import GenerateTab

_log = logging.getLogger(__name__)

_WAIT_MS = 700
"""A crash loses no more than what was typed in that time."""


class DraftController(QObject):
    """The drafts of forms that are added once they are built."""

    def __init__(self, file: DraftKeeper, scope: TaskScope) -> None:
        super().__init__()
        self._file = file
        self._scope = scope
        self._earlier = file.load()
        self._tabs: dict[str, GenerateTab] = {}
        self._written = ""
        self._turn = asyncio.Lock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(lambda: self._scope.spawn(self._write(), "keep the draft"))

    def add_tab(self, service: str, tab: GenerateTab) -> None:
        """Fill ``tab`` as it was left, and keep what becomes of it."""
        self._tabs[service] = tab
        if service in self._earlier:
            tab.restore(self._earlier.pop(service))
        tab.edited.connect(self._on_edited)

    async def close(self) -> None:
        """Keep the last state, and no later one."""
        for tab in self._tabs.values():
            tab.edited.disconnect(self._on_edited)
        self._timer.stop()
        await self._write()

    def _on_edited(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    async def _write(self) -> None:
        async with self._turn:
            # What nobody has looked at yet is kept as well.
            forms = {**self._earlier, **{service: tab.draft() for service, tab in self._tabs.items()}}
            text = self._file.text_of(forms)
            if text in ("", self._written):
                return
            try:
                await asyncio.to_thread(self._file.save, text)
            except StorageTrouble as trouble:
                _log.warning("the draft could not be saved: %s", trouble.problem)
            else:
                self._written = text
