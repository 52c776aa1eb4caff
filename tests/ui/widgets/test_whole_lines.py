"""No line of an explanation is cut in two, however low its place."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.whole_lines import WholeLinesLabel

WORDS = {
    "words": "Only a little of today’s limit is left. " * 6,
    "paragraphs": "Fog over tea\n" * 6,
    "no spaces": "今日の上限を超過しました。" * 12,
    "one long word": "harbour" * 30,
}


def drawn(label: WholeLinesLabel) -> QImage:
    return label.grab().toImage()


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_what_is_seen_ends_with_a_whole_line(qapp: QApplication, qtbot: QtBot, words: str) -> None:
    label = WholeLinesLabel("label")
    qtbot.addWidget(label)
    label.setText(words)
    line_px, all_px = label.fontMetrics().lineSpacing(), label.heightForWidth(300)
    for room_px in range(0, 6 * line_px, 7):
        label.setMaximumHeight(1000)
        label.fit(300, room_px)
        expected = all_px if room_px >= all_px else room_px // line_px * line_px
        assert label.maximumHeight() == expected
    # The row below the last whole line stays empty in a label that is a little higher.
    label.setMaximumHeight(1000)
    label.resize(300, 2 * line_px + line_px // 2)
    picture = drawn(label)
    ground = picture.pixel(299, 0)
    below = range(2 * line_px + line_px // 4 + 1, picture.height())
    assert all(picture.pixel(x, y) == ground for y in below for x in range(300))
    assert label.text() == words


def test_words_that_fit_are_whole(qapp: QApplication, qtbot: QtBot) -> None:
    label = WholeLinesLabel("label")
    qtbot.addWidget(label)
    label.setText("Fog over tea")
    label.fit(300, 500)
    assert label.maximumHeight() == label.heightForWidth(300)
