"""A control shows a fact, whoever flips it: a press, or assistive technology, which presses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.ticks import show_facts


class Lamp(QCheckBox):
    """Lit by a press, if it may be."""

    def __init__(self, *, is_stuck: bool = False) -> None:
        super().__init__("Lamp")
        self.is_lit = False
        self.presses = 0
        self.clicked.connect(self._switch)
        self._is_stuck = is_stuck
        show_facts({self: lambda: self.is_lit})

    def _switch(self) -> None:
        self.presses += 1
        self.is_lit = self.is_lit is not (not self._is_stuck)


def test_a_button_that_is_flipped_without_a_press_is_pressed(qtbot: QtBot) -> None:
    lamp = Lamp()
    qtbot.addWidget(lamp)
    lamp.toggle()
    qtbot.waitUntil(lambda: lamp.is_lit and lamp.isChecked())
    lamp.toggle()
    qtbot.waitUntil(lambda: not lamp.is_lit and not lamp.isChecked())
    lamp.click()
    qtbot.waitUntil(lambda: lamp.is_lit)
    lamp.toggle()
    qtbot.waitUntil(lambda: not lamp.is_lit)
    assert lamp.presses == 4, "a press counts once"


def test_a_button_that_nothing_came_of_says_so(qtbot: QtBot) -> None:
    lamp = Lamp(is_stuck=True)
    qtbot.addWidget(lamp)
    lamp.toggle()
    qtbot.waitUntil(lambda: lamp.presses == 1)
    assert not lamp.isChecked()


def test_a_segment_that_is_flipped_is_chosen(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    segments = [Segment(name, name, name) for name in ("one", "two")]
    bar.show_segments(segments, "one")
    chosen: list[object] = []
    bar.chosen.connect(chosen.append)
    bar.chosen.connect(lambda value: bar.show_segments(segments, value))
    one, two = bar.findChildren(QPushButton)
    two.toggle()
    qtbot.waitUntil(lambda: chosen == ["two"])
    assert two.isChecked()
    one.toggle()
    qtbot.waitUntil(lambda: chosen == ["two", "one"])
    assert one.isChecked()


@pytest.mark.parametrize("flipped", [0, 1])
def test_one_of_a_group_is_flipped_and_no_other_is_pressed(flipped: int, qtbot: QtBot) -> None:
    buttons = [QCheckBox(name) for name in ("left", "right")]
    group, pressed, state = QButtonGroup(), list[int](), [1 - flipped]
    for number, button in enumerate(buttons):
        qtbot.addWidget(button)
        group.addButton(button, number)
    draw = show_facts({button: lambda n=n: state[0] == n for n, button in enumerate(buttons)})

    def take(number: int) -> None:
        pressed.append(number)
        state[0] = number
        draw()

    group.idClicked.connect(take)
    buttons[flipped].toggle()
    qtbot.waitUntil(lambda: pressed == [flipped])
    assert buttons[flipped].isChecked()


def test_a_fact_that_comes_true_before_anybody_draws_it_presses_nothing_twice(qtbot: QtBot) -> None:
    buttons = [QCheckBox(name) for name in ("left", "right")]
    group, pressed = QButtonGroup(), list[int]()
    for number, button in enumerate(buttons):
        qtbot.addWidget(button)
        group.addButton(button, number)
    group.idClicked.connect(pressed.append)
    show_facts({button: lambda n=n: len(pressed) % 2 == n for n, button in enumerate(buttons)})
    buttons[1].toggle()
    qtbot.waitUntil(lambda: pressed == [1])
    for _ in range(3):
        with qtbot.waitCallback() as later:
            QTimer.singleShot(0, later)
    assert pressed == [1]
