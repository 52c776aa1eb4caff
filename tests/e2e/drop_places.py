"""The app over a library, for tests that drop on every part of its window: ``drop_places.py DATA_DIR``.

A line names what it shall show; it answers with where its parts are on the screen. "hint" asks what the hint
said last. Beside that it says, as lines of JSON, what the wells take, and each card that comes.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.media_source import PictureFile, VideoFile
from runapi_desktop.ui.commands.clip_commands import COMPARE
from runapi_desktop.ui.compose.media_field import MediaField
from runapi_desktop.ui.drops.drop_hint import DropHint
from tests.e2e.driven_app import drive, pair, say


class Places:
    """Shows what it is told to, and says what happens."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._hint = ""
        self._watched: set[MediaField] = set()
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._cards = desktop.reel.model.rowCount()

    def _look(self) -> str:
        """What the hint says now; the last one that said something is kept."""
        for field in self.desktop.window.findChildren(MediaField):
            if field not in self._watched:
                self._watched.add(field)
                field.value_changed.connect(_say_value)
        cards = self.desktop.reel.model.rowCount()
        if cards != self._cards:
            self._cards = cards
            say(cards=cards)
        hints = [hint for top in QApplication.topLevelWidgets() for hint in top.findChildren(DropHint)]
        shown = next((hint.text for hint in hints if hint.text), "")
        self._hint = shown or self._hint
        return shown

    def _say_hint(self) -> None:
        now = self._look()
        say(hint=self._hint, left_over=now)
        self._hint = now

    def obey(self, what: str) -> None:
        if what == "hint":
            self._say_hint()
        elif what == "form":
            tabs = self.desktop.tabs.items()
            say(
                form={
                    service: [str(v) for v in tab.draft().values.values() if isinstance(v, str)]
                    + [v.file_name for v in tab.draft().values.values() if isinstance(v, PictureFile)]
                    for service, tab in tabs
                },
                tab=self.desktop.window.tabs.currentIndex(),
            )
        else:
            self._show(what)

    def _show(self, what: str) -> None:
        window, stage, reel = self.desktop.window, self.desktop.stage, self.desktop.reel
        stage.full_screen.leave()
        stage.leave_page()
        window.tabs.setCurrentIndex(1 if what == "luma" else 0)
        reel.list.setCurrentIndex(reel.model.index(0))
        match what:
            case "compare":
                reel.list.selectAll()
                reel.commands.run(COMPARE, reel.marked_subject)
            case "storyboard":
                next(a for a in window.view_menu.actions() if a.objectName() == "showStoryboard").trigger()
            case "full screen":
                stage.full_screen.toggle()
            case "failed":
                reel.list.setCurrentIndex(reel.model.index(reel.model.rowCount() - 1))
            case _:
                pass
        parts: dict[str, QWidget] = {
            "window": window,
            "menu": window.menuBar(),
            "status": window.status_line,
            "reel": reel,
            "stage": stage,
            "compose": window.tabs,
        }
        form = ("hailuoFirstFrame", "hailuoPrompt", "hailuoGenerate", "lumaSourceVideo")
        found = {name: window.findChild(QWidget, name) for name in (*form, "reelSearch", "storyboard")}
        parts |= {name: part for name, part in found.items() if part is not None}
        for top in QApplication.topLevelWidgets():
            if top.objectName() == "fullScreen":
                top.setGeometry(window.geometry())  # The other program has to be seen as well.
                parts["full screen"] = top
        QTimer.singleShot(200, lambda: self._say_places(parts))

    def _say_places(self, parts: dict[str, QWidget]) -> None:
        seen = {name: part for name, part in parts.items() if part.isVisible()}
        say(places={name: pair(part.mapToGlobal(part.rect().center())) for name, part in seen.items()})


def _say_value(value: object) -> None:
    if isinstance(value, (PictureFile, VideoFile)):
        say(taken=value.file_name)


async def begin(desktop: Desktop) -> None:
    places = Places(desktop)
    say(ready=QGuiApplication.platformName())
    asyncio.get_running_loop().run_in_executor(None, _listen, asyncio.get_running_loop(), places.obey)


def _listen(loop: asyncio.AbstractEventLoop, show: Callable[[str], None]) -> None:
    for line in sys.stdin:
        loop.call_soon_threadsafe(show, line.strip())


if __name__ == "__main__":
    drive(1100, 900, begin, cards="RUNAPI_API_KEY" in os.environ and "EMPTY" not in os.environ)
