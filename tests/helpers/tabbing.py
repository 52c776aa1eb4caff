"""Which controls Tab never comes to. Knows none by name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QTabBar, QWidget

_MOST_PRESSES = 300


def missed_by_tab(window: QWidget) -> list[QWidget]:
    """What is seen and enabled in ``window`` and takes the keyboard or a press, but no round of Tab comes to.
    The arrow keys go on from where Tab stops within a group of which one is chosen, and do in a spin box what
    buttons beside it do."""
    stops: list[QWidget | None] = []
    for _ in range(_MOST_PRESSES):
        here = window.focusWidget()
        if not stops or here is not stops[-1]:  # A page of the guide keeps Tab for each of its links.
            if here in stops[1:]:
                break
            stops.append(here)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    reached = {stop for stop in stops if stop is not None}
    return [each for each in _usable(window) if each not in reached and not _comes_with(each, reached)]


def _usable(window: QWidget) -> list[QWidget]:
    seen = (each for each in window.findChildren(QWidget) if each.window() is window and each.isVisible())
    return [each for each in seen if each.isEnabled() and (_takes_tab(each) or _takes_press(each))]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _takes_press(widget: QWidget) -> bool:
    """A button, but for those that Qt puts into its own controls: the keys do there what these do."""
    return isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), (QLineEdit, QTabBar))


def _comes_with(widget: QWidget, reached: set[QWidget]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(each in reached for each in group.buttons())
    beside = widget.parentWidget()
    return widget.focusPolicy() is Qt.FocusPolicy.NoFocus and any(
        each in reached for each in (beside.findChildren(QAbstractSpinBox) if beside is not None else ())
    )
