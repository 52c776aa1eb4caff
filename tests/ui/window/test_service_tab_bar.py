"""Tabs that have no room end in whole letters, whichever edge they go behind."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.theme import (
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    Tokens,
    palette,
    style_sheet,
)
from runapi_desktop.ui.window.service_tab_bar import ServiceTabBar

_TITLES = ("Hailuo", "Luma", "Runway Aleph", "OmniHuman", "Volcengine Lip Sync", "InfiniteTalk", "Midjourney")
_FAINT = 40
"""How much a letter may still differ from the ground where it fades out."""


def strongest(picture: QImage, columns: range, ground: QColor) -> int:
    """How far the strongest letter in those columns stands out from the ground."""
    scale = picture.devicePixelRatio()
    return max(
        abs(picture.pixelColor(round(x * scale), round(y * scale)).lightness() - ground.lightness())
        for x in columns
        for y in range(5, picture.height() - 10)
    )


@pytest.mark.parametrize("tokens", [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH])
@pytest.mark.parametrize("seen", range(len(_TITLES)))
def test_no_letter_is_cut_in_half(qtbot: QtBot, tokens: Tokens, seen: int) -> None:
    bar = ServiceTabBar()
    bar.setPalette(palette(tokens))
    bar.setStyleSheet(style_sheet(tokens))
    bar.setUsesScrollButtons(True)
    qtbot.addWidget(bar)
    for title in _TITLES:
        bar.addTab(title)
    bar.resize(230, bar.sizeHint().height())
    bar.show()
    bar.setCurrentIndex(seen)
    picture, ground = bar.grab().toImage(), QColor(tokens.panel)
    end = min(button.x() for button in bar.findChildren(QToolButton) if button.isVisible())
    assert bar.tabRect(len(_TITLES) - 1).right() - bar.tabRect(0).left() > end
    assert strongest(picture, range(2), ground) <= _FAINT
    assert strongest(picture, range(end - 2, end), ground) <= _FAINT
    assert strongest(picture, range(end), ground) > 2 * _FAINT
