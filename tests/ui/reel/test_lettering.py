"""Lines of words on cards: in their place, and shortened where they do not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.cards.lettering import lettering

_LONG = "A lighthouse in a storm, seen from a small boat that will not come back"
_MARKUP = "<b>not bold</b>"
_AREA = QRect(20, 10, 120, 20)


def inked(image: QImage) -> QRect:
    """The least rectangle around what is not white."""
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != QColor("white")
    ]
    assert dark
    columns, rows = {x for x, _ in dark}, {y for _, y in dark}
    return QRect(min(columns), min(rows), max(columns) - min(columns) + 1, max(rows) - min(rows) + 1)


def painted(text: str, *, is_at_end: bool = False, area: QRect = _AREA) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lettering(12).paint(painter, area, text, "#000000", is_at_end=is_at_end)
    painter.end()
    return image


@pytest.mark.parametrize("text", ["$0.30", "夜の雨", _LONG, _MARKUP])
@pytest.mark.parametrize("is_at_end", [False, True])
def test_a_line_stays_in_its_place(qapp: QApplication, text: str, is_at_end: bool) -> None:
    ink = inked(painted(text, is_at_end=is_at_end))
    assert _AREA.contains(ink)
    free = _AREA.right() - ink.right() if is_at_end else ink.left() - _AREA.left()
    assert free <= 2
    assert abs(ink.center().y() - _AREA.center().y()) <= 3


def test_what_does_not_fit_ends_in_an_ellipsis(qapp: QApplication) -> None:
    fitted = lettering(12).fitted(_LONG, _AREA.width())
    assert fitted.endswith("…")
    assert painted(_LONG) == painted(fitted)
    assert lettering(12).fitted("$0.30", _AREA.width()) == "$0.30"


def test_the_same_words_in_another_place_and_colour_are_not_mixed_up(qapp: QApplication) -> None:
    assert painted("$0.30") != painted("$0.30", is_at_end=True)
    assert painted("$0.30") == painted("$0.30")


@pytest.mark.parametrize("text", ["$0.50", "$12.50", "Ready · 24 min ago", "Edit as new", "夜の雨", "렌더링"])
@pytest.mark.parametrize("size_px", [11, 12, 13])
def test_in_its_own_width_nothing_is_shortened(qapp: QApplication, text: str, size_px: int) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold):
        font = lettering(size_px, weight)
        assert font.fitted(text, font.width(text)) == text


@pytest.mark.parametrize("height_px", [20, 21])
@pytest.mark.parametrize("text", ["$0.30", "夜の雨"])
def test_a_line_moves_as_far_as_its_card(qapp: QApplication, text: str, height_px: int) -> None:
    """Of a scroll Qt moves what is painted: painted anew it must not jump by a pixel."""
    area = QRect(20, 10, 120, height_px)
    before, after = inked(painted(text, area=area)), inked(painted(text, area=area.translated(0, 1)))
    assert after == before.translated(0, 1)
