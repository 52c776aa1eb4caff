"""Every service makes a clip in the real window: its tab from the "+", its form filled by drops and keys,
Generate pressed, the clip on the Stage. The practice server answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QToolButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.catalog import SERVICE_IDS
from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.well_field import WellField
from tests.helpers.drags import drop
from tests.helpers.page_driver import control, until
from tests.helpers.pressing import bring_into_view, click, outside_of_tasks
from tests.helpers.reel_library import draw_video
from tests.media.samples import jpeg, quadrants, write_sound

_CLIP_S = 90.0
"""The pause before it is sent, its making, the time until somebody asks for it: eight seconds on a quiet
computer."""


@pytest.fixture
def files(tmp_path: Path) -> dict[FieldKind, Path]:
    """A file for each kind of field that wants one."""
    picture, video = tmp_path / "picture.jpg", tmp_path / "video.mp4"
    picture.write_bytes(jpeg(quadrants(640, 480)))
    draw_video(video, seconds=4, width_px=640, height_px=480)
    sound = write_sound(tmp_path / "sound.mp3", 4)
    return {FieldKind.PICTURE: picture, FieldKind.VIDEO: video, FieldKind.AUDIO: sound}


@pytest.mark.parametrize("service", SERVICE_IDS)
async def test_it_makes_a_clip(files: dict[FieldKind, Path], quick_desktop: Desktop, service: str) -> None:
    desktop = quick_desktop
    tab = await opened(desktop, service)
    from_words = tab.findChild(QPushButton, f"{service}TextToVideo")
    if from_words is not None:
        await outside_of_tasks(lambda: click(from_words))
        await until(lambda: tab.model.action == "text_to_video")
    for field in tab.model.fields:
        if field.required and field.kind in files:
            await give(tab, field.name, files[field.kind])
        elif field.required and field.kind is FieldKind.PROMPT:
            prompt = control(tab, QPlainTextEdit, f"{service}Prompt")
            await outside_of_tasks(lambda prompt=prompt: click(prompt))
            QTest.keyClicks(prompt, "a paper boat")
    generate = control(tab, QPushButton, f"{service}Generate")
    await until(generate.isEnabled)
    await outside_of_tasks(lambda: click(generate))
    await until(lambda: desktop.stage.item is not None and desktop.stage.item.clip is not None, _CLIP_S)
    item = desktop.stage.item
    assert item is not None
    assert item.clip is not None
    assert (item.task.request.service, item.task.failure) == (service, None)
    assert Path(item.clip.path).stat().st_size > 0


async def opened(desktop: Desktop, service: str) -> GenerateTab:
    """The form of that service, in front."""
    tabs = desktop.window.tabs
    if service == "luma":
        await outside_of_tasks(lambda: click(tabs.tabBar(), tabs.tabBar().tabRect(1).center()))
    elif service != "hailuo":
        button = control(desktop.window, QToolButton, "addService")
        await outside_of_tasks(lambda: click(button))
        menu = control(desktop.window, QMenu, "services")
        await until(menu.isVisible)
        (action,) = (action for action in menu.actions() if action.objectName() == f"service-{service}")
        await outside_of_tasks(lambda: click(menu, menu.actionGeometry(action).center()))
    await until(lambda: service in desktop.tabs and tabs.currentWidget() is desktop.tabs[service])
    return desktop.tabs[service]


async def give(tab: GenerateTab, name: str, file: Path) -> None:
    """Drop that file on the well of a field, and wait until it was read."""
    (well,) = (well for well in tab.findChildren(WellField) if well.field_name == name)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    bring_into_view(well.drop_area)
    await outside_of_tasks(lambda: drop(well.drop_area, mime))
    await until(lambda: well.value() is not None or bool(well.refusal))
    assert not well.refusal
