"""The number on the app's icon where Qt can write it: in the Dock of macOS and on the task bar of Windows."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


class AppBadge:
    """How many clips are being made. On Linux the bus says it: Qt would tell it under a path made from the
    app's name, and a path has no room for its space."""

    def __init__(self, application: QGuiApplication) -> None:
        self._application = application

    async def show(self, working: int) -> None:
        self._application.setBadgeNumber(working)
