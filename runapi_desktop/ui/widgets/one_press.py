"""Keys that are heard once, however long they are held.

X11 repeats a held key as a release and a press with the same time. Qt joins the two where both have arrived;
on a busy computer it takes some of them for a fresh press, whatever `QShortcut.autoRepeat` says.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget


class HeldKey:
    """Tells a key that is held from one that is pressed again. Shown every event of a key, in turn."""

    def __init__(self) -> None:
        self._released: tuple[int, int] | None = None

    def goes_on(self, event: QEvent) -> bool:
        """Whether ``event`` presses a key that was never let go."""
        if not isinstance(event, QKeyEvent) or not event.timestamp():
            return False
        stroke = (event.key(), event.timestamp())
        if event.type() == QEvent.Type.KeyRelease:
            self._released = stroke
            return False
        return stroke == self._released


class OnePress(QObject):
    """Tells of ``shortcut`` of ``widget`` when its keys are pressed, and not while they are held."""

    pressed = Signal()

    def __init__(self, shortcut: QShortcut, widget: QWidget) -> None:
        super().__init__(shortcut)
        self._widget = widget
        self._watched: QObject | None = None
        self._key = HeldKey()
        self._is_held = False
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._hear)

    def _hear(self) -> None:
        window = self._widget.window().windowHandle()
        if window is not self._watched:  # From the first press on: a filter in Python costs a little.
            self._watched = window
            window.installEventFilter(self)
        if not self._is_held:
            self.pressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            self._is_held = self._key.goes_on(event)
        return super().eventFilter(watched, event)
