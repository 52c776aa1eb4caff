"""What stands in place of cards has the room it needs, at every text size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.ui.reel.empty_reel import EmptyReel
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice


@pytest.mark.parametrize(("percent", "has_icon"), [(100, True), (150, False)])
def test_larger_letters_take_the_room_of_the_icon(
    qapp: QApplication, qtbot: QtBot, percent: int, has_icon: bool
) -> None:
    """In the smallest window the samples were cut off, with an icon above them."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    empty = EmptyReel(theme)
    qtbot.addWidget(empty)
    empty.setFixedSize(567, 268)
    empty.explain(ReelQuery(), is_new=True)
    empty.show()
    theme.scale_text(percent)
    icons = [label for label in empty.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(icons) == 1
    qtbot.waitUntil(lambda: icons[0].isVisible() is has_icon)
    buttons = [button for button in empty.findChildren(QAbstractButton) if button.isVisible()]
    qtbot.waitUntil(lambda: all(each.visibleRegion().boundingRect() == each.rect() for each in buttons))
    theme.scale_text(100)
