"""What the surface for pictures and videos says, where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.compose.media_well import PICTURE_HEIGHT_PX, MediaWell, WellContent
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

CHINESE = "拖放或粘贴图片，\n或点击选择"


@pytest.fixture
def well(qapp: QApplication, qtbot: QtBot) -> Iterator[MediaWell]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    well = MediaWell(theme, PICTURE_HEIGHT_PX)
    qtbot.addWidget(well)
    yield well
    theme.scale_text(100)


def inks(picture: QImage, columns: range) -> set[str]:
    """The colours within a row through the middle of the caption."""
    row = picture.height() - 13
    return {picture.pixelColor(x, row + at).name() for x in columns for at in (-4, -2, 0, 2, 4)}


@pytest.mark.parametrize(("width_px", "is_named"), [(320, True), (110, False)])
def test_a_name_without_room_leaves_no_ellipsis(well: MediaWell, width_px: int, is_named: bool) -> None:
    black = QImage(8, 8, QImage.Format.Format_RGB32)
    black.fill(0)
    well.resize(width_px, PICTURE_HEIGHT_PX)
    well.show_content(WellContent(picture=black, name="harbour-at-dusk.jpg", facts="1920 × 1080"))
    left = inks(well.grab().toImage(), range(6, 24))
    assert (len(left) > 1) is is_named


def test_an_invitation_is_said_as_its_language_does_it(well: MediaWell) -> None:
    well.show_content(WellContent(invitation=CHINESE))
    assert well.accessibleDescription() == "拖放或粘贴图片，或点击选择"
    well.show_content(WellContent(invitation="Drop a picture, paste,\nor click to choose"))
    assert well.accessibleDescription() == "Drop a picture, paste, or click to choose"
