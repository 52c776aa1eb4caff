"""The app in practice mode, asking before a clip of any price, and too busy for Qt to see that a key is held:
``held_key_places.py DATA_DIR``.

"prompt" or "generate" puts the keyboard there; whatever else it is told it says again. It says each question
that comes and goes, and how many cards there are.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import finish_writing, open_settings
from tests.e2e.driven_app import drive, say
from tests.helpers.page_driver import control, until
from tests.services.conftest import from_words

_BUSY_S, _EVERY_MS = 0.013, 15
"""X11 repeats a key every 40 ms, as two events that then seldom arrive together."""


class Places:
    """Puts the keyboard where it is told to, and says what happens."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._question: QWidget | None = None
        self._cards = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_EVERY_MS)

    def _look(self) -> None:
        time.sleep(_BUSY_S)
        question = self.desktop.window.findChild(QMessageBox)
        if question is not self._question:
            self._question = question
            say(question=question is not None and question.text())
        cards = self.desktop.reel.model.rowCount()
        if cards != self._cards:
            self._cards = cards
            say(cards=cards)

    async def take_keyboard(self, place: str) -> None:
        window = self.desktop.window
        generate = control(window, QPushButton, "hailuoGenerate")
        await until(lambda: "$" in generate.text() and generate.isEnabled())
        field = control(window, QPlainTextEdit, "hailuoPrompt") if place == "prompt" else generate
        window.activateWindow()
        field.setFocus()
        await until(field.hasFocus)
        say(keyboard=place)


async def begin(desktop: Desktop) -> None:
    await until(lambda: desktop.is_practice)
    desktop.tabs["hailuo"].load_request(from_words())
    places = Places(desktop)

    async def listen() -> None:
        while line := (await asyncio.to_thread(sys.stdin.readline)).strip():
            if line in ("prompt", "generate"):
                await places.take_keyboard(line)
            else:
                say(answer=line)

    say(ready=True)
    await listen()


paths = AppPaths.resolve(sys.argv[1], {})
paths.create()
settings = open_settings(Path(paths.settings_file))
settings.practice = True
settings.ask_above_micros = 10_000
finish_writing()
drive(1360, 860, begin, cards=False)
