"""The Reel over the library in a folder: ``library_window.py FOLDER [walk]``.

Says ``painted`` and after how many milliseconds the first cards were on the screen, with their words. With
``walk`` it then goes through the cards at 60 frames a second, types searches, and says what that took as one
line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import qasync
from PySide6.QtWidgets import QLineEdit

from runapi_desktop.app import new_application
from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.domain.settings import ReelSort
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.events import Events
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.database import Database
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.startup.garbage import GarbageCollection
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

_FRAME_S = 1 / 60
_MOST_FRAMES = 1_500
_SEARCHES = ("harbour", "fog tea", "東京", "비", "lantern night", "hailuo 02")


async def main(folder: Path, *, walks: bool) -> None:
    database = await Database.open(AppPaths.resolve(str(folder), {}).database)
    scope = TaskScope()
    view = ReelView(
        ReelStore(database), TaskStore(database), Events(), SystemClock(), scope, Theme(app, ThemeChoice.DARK)
    )
    GarbageCollection(view)  # As the window has it: Python's own way stops a scroll for up to 25 ms.
    view.resize(968, 330)  # As in the window when it is opened for the first time.
    view.show()
    await asyncio.sleep(0.3)
    print(f"painted {await _painted_s(view, view.load) * 1000:.2f}", flush=True)
    said: dict[str, float] = {}
    if walks:
        if view.model.rowCount():
            said |= await _scroll(view)
            said |= await _search(view)
            said |= await _pages(view, ReelStore(database))
        await asyncio.sleep(1.0)
        said["memory_mib"] = _memory_mib()
        print(json.dumps(said), flush=True)
    view.close_down()
    await scope.close()
    await database.close()


async def _painted_s(view: ReelView, act: Callable[[], object]) -> float:
    """Seconds until what ``act`` asked for is on the screen, from the moment it is asked."""
    done: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    def paint() -> None:
        if not done.done():
            view.list.viewport().repaint()
            done.set_result(time.perf_counter() - began_s)

    view.model.modelReset.connect(paint)
    began_s = time.perf_counter()
    act()
    took_s = await done
    view.model.modelReset.disconnect(paint)
    return took_s


async def _scroll(view: ReelView) -> dict[str, float]:
    bar = view.list.verticalScrollBar()
    cards = view.list.viewport()
    step = cards.height() // 2
    late_ms: list[float] = []
    started_s = time.perf_counter()
    frame = 0
    while bar.value() < bar.maximum() and frame < _MOST_FRAMES:
        frame += 1
        due_s = started_s + frame * _FRAME_S
        wait_s = due_s - time.perf_counter()
        await asyncio.sleep(max(wait_s, 0))
        bar.setValue(bar.value() + step)
        # Qt would paint a little later what came into sight: now, with the last of its pixels.
        cards.repaint(0, cards.height() - 1, 1, 1)
        end_s = time.perf_counter()
        late_ms.append((end_s - due_s) * 1000)
        if end_s > due_s + _FRAME_S:  # A frame that was missed is missed once, not by every one after it.
            started_s += end_s - due_s
    late_ms.sort()
    return {
        "frames": len(late_ms),
        "frame_p50_ms": late_ms[len(late_ms) // 2],
        "frame_p99_ms": late_ms[int(len(late_ms) * 0.99)],
    }


async def _search(view: ReelView) -> dict[str, float]:
    field = view.findChild(QLineEdit, "reelSearch")
    assert field is not None
    took_ms: list[float] = []
    for words in _SEARCHES:
        for letter in words:
            if letter == " ":  # What is searched for does not change.
                field.insert(letter)
                continue
            # As an input method does it: QTest has no keys for Korean.
            took_ms.append(await _painted_s(view, partial(field.insert, letter)) * 1000)
            await asyncio.sleep(0.12)
        await _painted_s(view, field.clear)
        await asyncio.sleep(0.12)
    took_ms.sort()
    return {"key_p50_ms": took_ms[len(took_ms) // 2], "key_p90_ms": took_ms[int(len(took_ms) * 0.9)]}


async def _pages(view: ReelView, store: ReelStore) -> dict[str, float]:
    """Until all rows are there, plain and by day; the newest page and one of the middle: medians of five."""

    async def until_whole() -> float:
        """Seconds until another filter, and then all again, have every row."""
        began_s = time.perf_counter()
        for query in (ReelQuery(ReelFilter.READY), ReelQuery()):
            view.model.load(query)
            await view.model.caught_up()
        return (time.perf_counter() - began_s) / 2

    async def page(query: ReelQuery, start: int) -> float:
        began_s = time.perf_counter()
        await store.page(query, start, 50)
        return time.perf_counter() - began_s

    plain_s = [await until_whole() for _ in range(5)]
    view.model.group_by_day(True)
    by_day_s = [await until_whole() for _ in range(5)]
    view.model.group_by_day(False)
    middle, by_length = view.model.rowCount() // 2, ReelQuery(sort=ReelSort.LONGEST)
    newest_s = [await page(ReelQuery(), 0) for _ in range(5)]
    by_length_s = [await page(by_length, middle) for _ in range(5)]
    said = {"plain": plain_s, "by_day": by_day_s, "newest": newest_s, "by_length": by_length_s}
    return {f"{what}_ms": median(taken_s) * 1000 for what, taken_s in said.items()}


def _memory_mib() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


app = new_application()
with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
    runner.run(main(Path(sys.argv[1]), walks="walk" in sys.argv))
