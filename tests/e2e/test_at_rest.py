"""Where nobody does anything the window lays nothing out and paints nothing, whatever it shows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from runapi_desktop.desktop import Desktop
from runapi_desktop.ui.commands.window_commands import STORYBOARD
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import NOBODY_ANSWERS, keep_one_clip, new_paths, started_desktop

_WORK = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Paint, QEvent.Type.FontChange)
_PASSES = 60


class Busy(QObject):
    """Counts what the app's widgets are asked to do."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.counts: Counter[str] = Counter()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK:
            self.counts[f"{event.type().name} of {watched.objectName() or type(watched).__name__}"] += 1
        return False


async def work_at_rest(app: QApplication) -> Counter[str]:
    """What is done in that many passes of the loop, once a pass went by with nothing to do."""
    busy, passed = Busy(app), 0

    def is_over() -> bool:
        nonlocal passed
        passed += 1
        return passed > _PASSES

    await until(is_over)
    busy.counts.clear()
    passed = 0
    await until(is_over)
    app.removeEventFilter(busy)
    return busy.counts


async def show(desktop: Desktop, what: str) -> None:
    window = desktop.window
    match what:
        case "welcome":
            await until(lambda: not window.shows_workspace)
        case "storyboard":
            window.commands.run_now(STORYBOARD)
        case "search without results":
            control(window, QLineEdit, "reelSearch").setText("nobody wrote that")
        case "one clip":
            await until(lambda: desktop.reel.model.rowCount() == 1)
        case _:
            pass


@pytest.mark.parametrize("what", ["welcome", "empty", "one clip", "storyboard", "search without results"])
@pytest.mark.parametrize("size", [(960, 620), (1360, 860)])
async def test_a_window_at_rest_does_nothing(
    qapp: QApplication, tmp_path: Path, what: str, size: tuple[int, int]
) -> None:
    paths = new_paths(tmp_path)
    if what == "one clip":
        await keep_one_clip(paths, tmp_path)
    environ = {} if what == "welcome" else NOBODY_ANSWERS
    desktop = await started_desktop(qapp, paths, environ)
    try:
        desktop.window.resize(*size)
        await show(desktop, what)
        done = await work_at_rest(qapp)
        assert max(done.values(), default=0) < _PASSES / 4, done.most_common(8)  # a caret blinks now and then
    finally:
        await desktop.close()
