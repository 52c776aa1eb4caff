"""The app over a library, for tests that drag with a real pointer: ``drag_places.py DATA_DIR``.

Says, as lines of JSON, where on the screen its first card and its first-frame well are, and then the name of
every picture that the well takes.
"""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.compose.picture_field import PictureField
from tests.e2e.driven_app import drive, pair, say


async def begin(desktop: Desktop) -> None:
    fields = {field.field_name: field for field in desktop.window.findChildren(PictureField)}
    field = fields["first_frame_image_url"]
    field.value_changed.connect(_say_value)
    well = field.findChild(QWidget, "hailuoFirstFrame")
    assert well is not None
    cards = desktop.reel.list
    place = cards.visualRect(desktop.reel.model.index(0)).center()
    await asyncio.sleep(0)
    say(card=pair(cards.viewport().mapToGlobal(place)), well=pair(well.mapToGlobal(well.rect().center())))


def _say_value(value: object) -> None:
    if isinstance(value, PictureFile):
        say(taken=value.file_name, width_px=value.width_px)


if __name__ == "__main__":
    drive(1000, 700, begin, cards=True)
