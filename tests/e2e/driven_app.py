"""The app over a library, in a process that a test drives: how `drag_places.py` and `drop_places.py`
begin, and how they talk, in lines of JSON."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import qasync
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from runapi_desktop.app import new_application
from runapi_desktop.desktop import Desktop
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def pair(point: QPoint) -> list[int]:
    return [point.x(), point.y()]


def drive(
    width_px: int, height_px: int, begin: Callable[[Desktop], Awaitable[object]], *, cards: bool
) -> None:
    """Open the app over the folder of the command line, in the corner of the screen; ``begin`` when it has
    started, and has read its ``cards`` if there are to be any; return when the window has closed."""

    async def main(app: QApplication, data_dir: Path) -> None:
        paths = AppPaths.resolve(str(data_dir), {})
        paths.create()
        desktop = Desktop(Theme(app), paths, practice=False, environ=os.environ, key_store=MemoryKeyStore())
        desktop.window.setGeometry(QRect(0, 0, width_px, height_px))
        read = asyncio.Event()
        await desktop.start()
        desktop.reel.model.modelReset.connect(read.set)
        if cards and desktop.reel.model.rowCount() == 0:
            await read.wait()
        desktop.window.move(0, 0)
        await begin(desktop)
        await desktop.closing.wait()
        await desktop.close()

    app = new_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(main(app, Path(sys.argv[1])))
