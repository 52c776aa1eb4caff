"""The window may ask for pictures as long as it lives: closing ends that work before what it runs on."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from runapi_desktop.desktop import Desktop
from tests.media.samples import jpeg, quadrants


async def test_pictures_asked_for_while_the_app_closes_fail_nowhere(
    open_desktop: Desktop, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(jpeg(quadrants(64, 48)))
    closing = asyncio.ensure_future(open_desktop.close())
    asked = 0
    while not closing.done():
        asked += 1
        open_desktop.reel.pictures.picture(str(picture), QSize(10 + asked, 10))
        await asyncio.sleep(0)
    assert asked > 10


@pytest.fixture
def media_threads(monkeypatch: pytest.MonkeyPatch) -> list[ThreadPoolExecutor]:
    """Those of the app that opens next."""
    made: list[ThreadPoolExecutor] = []

    def threads(count: int, thread_name_prefix: str) -> ThreadPoolExecutor:
        made.append(ThreadPoolExecutor(count, thread_name_prefix))
        return made[-1]

    monkeypatch.setattr("runapi_desktop.desktop.ThreadPoolExecutor", threads)
    return made


async def test_a_disk_that_hangs_keeps_nobody_from_leaving(
    media_threads: list[ThreadPoolExecutor], open_desktop: Desktop
) -> None:
    answers = Event()
    for _ in range(8):
        media_threads[0].submit(answers.wait)
    try:
        async with asyncio.timeout(20):
            await open_desktop.close()
    finally:
        answers.set()


async def test_the_picture_fills_no_screen_when_the_app_is_closed(open_desktop: Desktop) -> None:
    open_desktop.stage.full_screen.toggle()
    assert [top for top in QApplication.topLevelWidgets() if top.isFullScreen()]
    await open_desktop.close()
    assert not [top for top in QApplication.topLevelWidgets() if top.isVisible()]
