"""The app as programs run it that look behind its window."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from runapi_desktop.app import new_application
from runapi_desktop.composition import Services
from runapi_desktop.desktop import Desktop
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme


class KnownDesktop(Desktop):
    """The app, with a way to what stands behind its window."""

    services: Services

    async def _open_services(self) -> Services:
        self.services = await super()._open_services()
        return self.services


def run(folder: Path, work: Callable[[KnownDesktop], Coroutine[object, object, None]]) -> None:
    """Open the app with its data in ``folder`` and the environment's key, do ``work`` with it, close it."""
    app = new_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_from_start_to_end(app, folder, work))


async def _from_start_to_end(
    app: QApplication, folder: Path, work: Callable[[KnownDesktop], Coroutine[object, object, None]]
) -> None:
    paths = AppPaths.resolve(str(folder), os.environ)
    paths.create()
    desktop = KnownDesktop(Theme(app), paths, practice=False, key_store=MemoryKeyStore())
    try:
        await desktop.start()
        await work(desktop)
    finally:
        await desktop.close()
