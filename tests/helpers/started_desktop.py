"""The whole app in this process, over a folder of its own, as tests of the real window start it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import until
from tests.helpers.reel_library import a_clip, a_task, draw_video, open_library

NOBODY_ANSWERS = {"RUNAPI_API_KEY": "sk-nobody-0123456789abcdef", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}


def new_paths(folder: Path) -> AppPaths:
    """Those of an app that is started in ``folder`` for the first time."""
    paths = AppPaths.resolve(str(folder / "data"), {})
    paths.create()
    return paths


async def keep_one_clip(paths: AppPaths, folder: Path) -> None:
    """Put three seconds of Hailuo's, ready, into the library before the app is started; the file is in
    ``folder``."""
    task = a_task(0, TaskState.READY, remote_id="remote-1")
    draw_video(folder / "clip.mp4", seconds=3, width_px=640, height_px=360)
    async with open_library(paths.data_dir) as library:
        await library.tasks.add([task])
        await library.clips.add(a_clip(task, folder / "clip.mp4"))
    (paths.data_dir / "library.sqlite").rename(paths.database)


async def started_desktop(
    app: QApplication,
    paths: AppPaths,
    environ: Mapping[str, str] = NOBODY_ANSWERS,
    *,
    practice: bool = False,
    theme: Theme | None = None,
) -> Desktop:
    """The test closes it. With a key it shows the form, the Stage and the Reel."""
    app.setQuitOnLastWindowClosed(False)
    theme = theme or Theme(app, ThemeChoice.LIGHT)
    desktop = Desktop(theme, paths, practice=practice, environ=environ, key_store=MemoryKeyStore())
    await desktop.start()
    if "RUNAPI_API_KEY" in environ:
        await until(lambda: desktop.window.shows_workspace)
    return desktop
