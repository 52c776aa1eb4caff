"""The picture that fills the screen, and the window behind it, which has no Stage for as long.

Keys of the menu bar are heard over the picture too: most need the window, so the picture goes back first.
Whoever comes to the window by another way, such as a notification, finds the picture back in it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.stage.full_screen import FullScreen
from runapi_desktop.ui.window.main_window import MainWindow


class FullScreenController(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, full_screen: FullScreen) -> None:
        super().__init__(window)
        self._window = window
        self._full_screen = full_screen
        full_screen.opened.connect(self._lend_keys)
        self._was_in_front = False
        window.activated.connect(self._leave_for_window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._was_in_front = True
        return super().eventFilter(watched, event)

    def _leave_for_window(self) -> None:
        """Unless the picture was not in front yet: the window has the focus for a moment when a dialog closes
        over it, such as the palette, on the way to the full screen."""
        if self._was_in_front:
            self._full_screen.leave()

    def _lend_keys(self, screen: QWidget) -> None:
        self._was_in_front = False
        screen.installEventFilter(self)
        for action in self._window.commands.actions:
            for sequence in action.shortcuts():
                shortcut = QShortcut(sequence, screen)
                shortcut.activated.connect(partial(self._do, action))

    def _do(self, action: QAction) -> None:
        if action is self._window.close_tab_action:
            self._full_screen.leave()  # It is what lies in front that is closed, not a form behind it.
        elif action.isEnabled():
            self._full_screen.leave()
            action.trigger()
