"""The second yardstick: a window of the app's size with the app's libraries, and nothing of the app itself.

An event loop of qasync's that has nothing to do, an HTTP client that knows the system's certificates, an open
database, and a line of style; says ``painted`` and stays open until it is ended.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys

import httpx
import PySide6.QtMultimediaWidgets  # noqa: F401 - the app plays video too
import qasync
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

_FIRST_SIZE_PX = (1360, 860)


async def _main(app: QApplication) -> None:
    app.setStyleSheet("QPlainTextEdit { border-radius: 8px; }")
    window = QMainWindow()
    window.setCentralWidget(QPlainTextEdit())
    window.resize(*_FIRST_SIZE_PX)
    window.show()
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE clips (id TEXT)")
    async with httpx.AsyncClient():
        print("painted", flush=True)
        await asyncio.Event().wait()


app = QApplication(sys.argv)
with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
    runner.run(_main(app))
