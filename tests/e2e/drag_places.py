"""The app over a library, for tests that drag with a real pointer: ``drag_places.py DATA_DIR``.

Says, as lines of JSON, where on the screen its first card and its first-frame well are, and then the name of
every picture that the well takes.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import qasync
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from runapi_desktop.app import new_application
from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.compose.picture_field import PictureField
from runapi_desktop.ui.widgets.theme import Theme


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


async def main(data_dir: str) -> None:
    paths = AppPaths.resolve(data_dir, {})
    paths.create()
    desktop = Desktop(Theme(app), paths, practice=False, environ=os.environ, key_store=MemoryKeyStore())
    desktop.window.setGeometry(QRect(0, 0, 1000, 700))
    read = asyncio.Event()
    await desktop.start()
    desktop.reel.model.modelReset.connect(read.set)
    if desktop.reel.model.rowCount() == 0:
        await read.wait()
    fields = {field.field_name: field for field in desktop.window.findChildren(PictureField)}
    field = fields["first_frame_image_url"]
    field.value_changed.connect(_say_value)
    well = field.findChild(QWidget, "hailuoFirstFrame")
    assert well is not None
    cards = desktop.reel.list
    place = cards.visualRect(desktop.reel.model.index(0)).center()
    desktop.window.move(0, 0)
    await asyncio.sleep(0)
    say(card=_pair(cards.viewport().mapToGlobal(place)), well=_pair(well.mapToGlobal(well.rect().center())))
    await desktop.closing.wait()
    await desktop.close()


def _say_value(value: object) -> None:
    if isinstance(value, PictureFile):
        say(taken=value.file_name, width_px=value.width_px)


def _pair(point: QPoint) -> list[int]:
    return [point.x(), point.y()]


if __name__ == "__main__":
    app = new_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(main(str(Path(sys.argv[1]))))
