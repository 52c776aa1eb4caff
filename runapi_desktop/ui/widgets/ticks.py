"""Keeps the tick of a control equal to the state that it shows, whatever a click did to it.

Qt flips a checkable control as soon as it is pressed, before anybody knows whether what it stands for will
happen. Here the fact alone decides what is drawn. Assistive technology flips a button without pressing it:
that is made a press.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

Checkable = TypeVar("Checkable", bound=QAction | QAbstractButton)


class Tick(QObject):
    """The fact that a control shows, as a child of the control: whoever finds the control finds it too."""

    def __init__(self, control: QAction | QAbstractButton, fact: Callable[[], bool]) -> None:
        super().__init__(control)
        self.fact = fact


def show_facts(facts: Mapping[Checkable, Callable[[], bool]]) -> Callable[[], None]:
    """Let each control say what its fact says, now and after every press of one of them.

    The answer draws all of them anew: to be called when a fact changes in another way than by a press, or
    only some time after it. Name all controls of an exclusive group in one call.
    """

    is_ours = False

    def draw() -> None:
        nonlocal is_ours
        before, is_ours = is_ours, True
        # The true ones first: in an exclusive group this takes the tick from the others.
        for control, fact in sorted(facts.items(), key=lambda pair: not pair[1]()):
            if isValid(control):  # A menu that is filled anew has dropped some.
                control.setChecked(fact())
        is_ours = before

    def on_toggled(button: QAbstractButton, fact: Callable[[], bool], _is_checked: bool) -> None:
        if not is_ours:
            # A press is over by then, and everything drawn.
            QTimer.singleShot(0, button, partial(press_if_flipped, button, fact))

    def press_if_flipped(button: QAbstractButton, fact: Callable[[], bool]) -> None:
        nonlocal is_ours
        # What Qt unticks in an exclusive group was not flipped itself.
        if button.isChecked() is not fact() and (button.isChecked() or not button.group()):
            draw()
            is_ours = True
            button.click()
            is_ours = False

    for control, fact in facts.items():
        Tick(control, fact)
        pressed = control.triggered if isinstance(control, QAction) else control.clicked
        pressed.connect(draw)
        if isinstance(control, QAbstractButton):
            control.toggled.connect(partial(on_toggled, control, fact))
    draw()
    return draw
