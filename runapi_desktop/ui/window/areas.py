"""The keyboard's way between compose, stage and reel: Ctrl+1, 2, 3, and F6 from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.window_commands import NEXT_AREA, PREVIOUS_AREA
from runapi_desktop.ui.compose.tab_order import keyboard_stops


class Area(NamedTuple):
    """A part of the window, the command that goes there, and where the keyboard goes at first; ``None``: to
    whatever comes first in it."""

    command: Command
    whole: QWidget
    first: QWidget | None = None


class Areas(QObject):
    """Remembers where the keyboard was in each; one in which nothing takes it is passed over."""

    def __init__(self, menu: QMenu, commands: Commands, areas: Sequence[Area]) -> None:
        """Adds an entry for each area to ``menu``."""
        super().__init__(menu)
        self._areas = areas
        self._last: dict[int, QWidget] = {}
        menu.addSeparator()
        for number, area in enumerate(areas):
            self._add(menu, commands, area.command, partial(self._go_to, number))
        self._add(menu, commands, NEXT_AREA, partial(self._step, +1))
        self._add(menu, commands, PREVIOUS_AREA, partial(self._step, -1))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _add(self, menu: QMenu, commands: Commands, command: Command, do: Callable[[], object]) -> None:
        action = commands.new_action(command, self)
        action.triggered.connect(lambda: do())
        menu.addAction(action)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        number = self._area_of(new)
        if new is not None and number is not None:
            self._last[number] = new

    def _area_of(self, widget: QWidget | None) -> int | None:
        if widget is None or not isValid(self):
            return None
        wholes = enumerate(area.whole for area in self._areas)
        return next((n for n, whole in wholes if whole is widget or whole.isAncestorOf(widget)), None)

    def _step(self, step: int) -> None:
        here = self._area_of(QApplication.focusWidget())
        start = here if here is not None else (-1 if step > 0 else 0)
        count = len(self._areas)
        any(self._go_to((start + step * further) % count) for further in range(1, count + 1))

    def _go_to(self, number: int) -> bool:
        """Where the keyboard was in that area, else to its first place; whether there is one."""
        area, last = self._areas[number], self._last.get(number)
        wanted = (last, area.first, *keyboard_stops(area.whole))
        place = next((w for w in wanted if w is not None and isValid(w) and _takes_keyboard(w)), None)
        if place is not None:
            # The reason has Qt draw the ring around it.
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return place is not None


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
