"""What the app says and does about clips that are being made while nobody looks at its window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from runapi_desktop.services.events import Events
from runapi_desktop.services.under_way import Load, UnderWay
from runapi_desktop.ui.window.main_window import MainWindow


class PresenceController(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, events: Events) -> None:
        super().__init__(window)
        self._window = window
        self._under_way = UnderWay(events)
        self._under_way.changed.subscribe(self._show)

    def _show(self, load: Load) -> None:
        self._window.show_working(load.working)
