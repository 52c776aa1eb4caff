"""The card that was current when the app was left, and its clip on the Stage, are there again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage

_WAIT_MS = 700
"""Who walks through the cards does not have each of them written down."""


class LastCardController(QObject):
    """Follows the Reel from `bring_back` on."""

    def __init__(self, reel: ReelView, stage: Stage, settings: Settings) -> None:
        super().__init__(reel)
        self._reel = reel
        self._stage = stage
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.keep)

    def bring_back(self) -> None:
        """Make it current again, once the Reel is read. Its clip does not start by itself: nobody has asked
        for a sound yet."""
        if self._settings.last_card:
            self._stage.hold(self._settings.last_card)
            self._reel.select_task(self._settings.last_card)
        self._reel.current_changed.connect(lambda: self._timer.start())

    def keep(self) -> None:
        """Write down which is current now."""
        item = self._reel.current_item
        self._settings.last_card = item.task.id if item is not None else ""
