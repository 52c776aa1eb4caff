"""The pages of the real app in practice mode, over a library with something on each."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme
from tests.helpers.page_driver import choose_model, control, until
from tests.helpers.pressing import click, outside_of_tasks, tops
from tests.helpers.reel_library import a_clip, a_task, draw_video, open_library
from tests.helpers.started_desktop import new_paths, started_desktop
from tests.media.samples import jpeg, quadrants

READY, OTHERS, FAILED = range(20), range(20, 30), range(30, 40)
_THROWN_AWAY_AFTER_S = 2.0


async def filled_desktop(
    app: QApplication, folder: Path, environ: Mapping[str, str], theme: Theme
) -> Desktop:
    """The app over a library with something on each page, practising. The test closes it."""
    paths = new_paths(folder)
    await fill(paths, folder)
    desktop = await started_desktop(app, paths, environ, practice=True, theme=theme)
    await until(desktop.window.practice_action.isChecked)
    return desktop


async def fill(paths: AppPaths, folder: Path) -> None:
    """Cards with clips and cards that failed; some will be thrown away."""
    film = folder / "film.mp4"
    facts = draw_video(film, width_px=640, height_px=360)
    async with open_library(paths.data_dir) as library:
        for number in (*READY, *OTHERS):
            task = a_task(number, TaskState.READY, origin=PRACTICE_ORIGIN)
            path = folder / f"clip {number}.mp4"
            path.write_bytes(film.read_bytes())
            await library.tasks.add([task])
            await library.clips.add(a_clip(task, path, facts))
        failure = TaskFailure(FailureKind.REJECTED_BY_MODEL)
        for number in FAILED:
            task = a_task(number, TaskState.FAILED, origin=PRACTICE_ORIGIN, failure=failure)
            await library.tasks.add([task])
    (paths.data_dir / "library.sqlite").rename(paths.database)


class Pages:
    """Brings the app to each of its pages, from whatever the last press left behind."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop = desktop
        self._window = desktop.window
        self._picture = folder / "picture.jpg"
        self._picture.write_bytes(jpeg(quadrants(640, 360)))
        self._film = folder / "film.mp4"
        self._is_picture_there = False
        self._ready, self._others, self._failed = (
            [a_task(number).id for number in numbers] for numbers in (READY, OTHERS, FAILED)
        )

    async def welcome(self) -> QWidget:
        if self._window.shows_workspace:
            self._window.practice_action.trigger()
            await until(lambda: not self._window.shows_workspace)
        return self._window

    async def text_with_a_clip_and_the_storyboard(self) -> QWidget:
        await self._compose("hailuo", "hailuo-02-text-to-video-standard")
        await self._show_card(self._ready)
        if not control(self._window, QWidget, "storyboard").isVisible():
            self._trigger("menuAddToStoryboard")
        return self._window

    async def picture_with_a_failed_card(self) -> QWidget:
        await self._compose("hailuo", "hailuo-02-image-to-video-standard")
        if not self._is_picture_there:
            self._is_picture_there = True
            await self._desktop.tabs["hailuo"].take_picture(self._picture)
        await self._show_card(self._failed)
        return self._window

    async def luma_with_two_takes(self) -> QWidget:
        await self._compose("luma", "luma-modify-video")
        if self._desktop.tabs["luma"].taken_from is None:
            await self._desktop.tabs["luma"].take_video(self._film)
        stage = self._desktop.stage
        if stage.findChild(QWidget, "comparePage") is None:
            await self._show_card(self._ready)
            control(self._window, QAbstractButton, "stageCompare").click()
            await self._show_card(self._others)
            await until(lambda: stage.findChild(QWidget, "comparePage") is not None)
        return self._window

    async def full_screen(self) -> QWidget:
        if not _top("fullScreen"):
            await self._studio()
            await self._show_card(self._ready)
            button = control(self._window, QAbstractButton, "stageFullScreen")
            await outside_of_tasks(lambda: click(button, button.rect().center()))
            await until(lambda: bool(_top("fullScreen")))
        return _top("fullScreen")[0]

    async def spending(self) -> QWidget:
        await self._studio()
        self._trigger("spending")
        return _top("spendingWindow")[0]

    def _trigger(self, name: str) -> None:
        action = self._window.findChild(QAction, name)
        assert action is not None, name
        action.trigger()

    async def _studio(self) -> None:
        if not self._window.practice_action.isChecked():
            self._window.practice_action.trigger()
            await until(self._window.practice_action.isChecked)
        assert self._window.shows_workspace

    async def _compose(self, service: str, model: str) -> QWidget:
        await self._studio()
        tab = self._desktop.open_tab(service)
        choose_model(tab, model)
        prompt = control(tab, QPlainTextEdit, f"{service}Prompt")
        if not prompt.toPlainText():
            prompt.setPlainText("Rain falls, lanterns glow")
        return self._window

    async def _show_card(self, ids: list[str]) -> None:
        """Bring one of these cards to the Stage, the first that nobody has thrown away yet."""
        stage = self._desktop.stage
        stage.leave_page()
        while stage.item is None or stage.item.task.id != ids[0]:
            self._desktop.reel.select_task(ids[0])
            try:
                async with asyncio.timeout(_THROWN_AWAY_AFTER_S):
                    await until(lambda: stage.item is not None and stage.item.task.id == ids[0])
            except TimeoutError:
                del ids[0]


def _top(name: str) -> list[QWidget]:
    return [top for top in tops() if top.objectName() == name]
