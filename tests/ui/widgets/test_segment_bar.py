"""A bar of segments: one row where there is room, more where there is not, never wider than its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

_SHAPES = ("16:9", "9:16", "1:1", "4:3", "3:4", "2:3", "3:2", "21:9")


@pytest.mark.parametrize("width_px", [90, 160, 240, 400, 900])
@pytest.mark.parametrize("labels", [_SHAPES, ("Text → Video", "Picture → Video", "Extend"), ("720p",)])
def test_every_segment_is_whole_at_every_width(qtbot: QtBot, width_px: int, labels: tuple[str, ...]) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    bar = SegmentBar(place)
    QVBoxLayout(place).addWidget(bar)
    bar.show_segments([Segment(label, label, label) for label in labels], labels[0])
    place.resize(max(width_px, place.minimumSizeHint().width()), 300)
    place.show()
    qtbot.waitExposed(place)
    buttons = bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(bar.rect().contains(button.geometry()) for button in buttons))
    assert all(button.width() >= button.minimumWidth() for button in buttons)
    rects = [button.geometry() for button in buttons]
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


def test_other_segments_in_the_same_bar_are_laid_out_like_the_first(qtbot: QtBot) -> None:
    page, place = QWidget(), QWidget()
    qtbot.addWidget(page)
    page.setFixedWidth(190)
    bar = SegmentBar(place)
    QVBoxLayout(place).addWidget(bar)
    QVBoxLayout(page).addWidget(place)
    page.show()
    for labels in (
        _SHAPES[:3],
        ("Automatic", *_SHAPES[:3]),
        _SHAPES[:3],
        _SHAPES,
        ("Automatic", *_SHAPES[:3]),
    ):
        bar.show_segments([Segment(label, label, label) for label in labels], labels[0])

        def is_full(count: int = len(labels)) -> bool:
            rects = [button.geometry() for button in bar.findChildren(QPushButton) if button.isVisible()]
            apart = not any(a.intersects(b) for a in rects for b in rects if a is not b)
            inside = all(bar.contentsRect().contains(rect) for rect in rects)
            # Nothing stays free on the right.
            reaches = max(rect.right() for rect in rects) >= bar.contentsRect().right() - 4
            return len(rects) == count and apart and inside and reaches

        qtbot.waitUntil(is_full)


def test_the_narrowest_segment_has_room_for_what_the_theme_adds(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.DARK)
    theme.choose(ThemeChoice.DARK)
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.show_segments([Segment(label, label, label) for label in ("自動", "자동", "Automatic")], "自動")
    bar.show()
    for button in bar.findChildren(QPushButton):
        assert button.minimumWidth() >= button.sizeHint().width()


def test_where_room_is_short_the_edge_lies_outside_the_segments(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.DARK)
    theme.choose(ThemeChoice.DARK)
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.show_segments([Segment(label, label, label) for label in ("1080p", "4K")], "4K")
    bar.show()
    edge = bar.contentsMargins()
    assert edge.top() > 0
    assert bar.minimumSizeHint().height() == bar.sizeHint().height()
    widest = max(button.minimumWidth() for button in bar.findChildren(QPushButton))
    assert bar.minimumSizeHint().width() >= widest + edge.left() + edge.right()


def test_where_there_is_room_there_is_one_row(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.show_segments([Segment(label, label, label) for label in _SHAPES], None)
    bar.resize(900, 40)
    bar.show()
    assert len({button.y() for button in bar.findChildren(QPushButton)}) == 1


def test_enter_in_a_field_of_the_same_dialog_chooses_nothing(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, bar = QLineEdit(dialog), SegmentBar(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(bar)
    bar.show_segments([Segment("light", "Light", "Light"), Segment("dark", "Dark", "Dark")], "dark")
    chosen: list[object] = []
    bar.chosen.connect(chosen.append)
    dialog.show()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen == []
    bar.findChildren(QPushButton)[0].click()
    assert chosen == ["light"]
