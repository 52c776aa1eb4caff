"""The window may ask for pictures as long as it lives: closing ends that work before what it runs on."""

from __future__ import annotations

import asyncio
from pathlib import Path

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


async def test_the_picture_fills_no_screen_when_the_app_is_closed(open_desktop: Desktop) -> None:
    open_desktop.stage.full_screen.toggle()
    assert [top for top in QApplication.topLevelWidgets() if top.isFullScreen()]
    await open_desktop.close()
    assert not [top for top in QApplication.topLevelWidgets() if top.isVisible()]
