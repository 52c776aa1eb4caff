"""Watches over the cards that can be seen: when they read differently, and when they have come to rest.

Owns the Reel's timers. None runs while nobody can see the cards; while nothing changes there is only the one
that waits for midnight, when "Today" becomes "Yesterday".
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.services.clock import Clock, local_day, rest_of_day_s
from runapi_desktop.ui.reel.reel_list import ReelList
from runapi_desktop.ui.reel.reel_model import ReelModel

_SETTLED_MS = 400
_LONGEST_WAIT_MS = 3_600_000
"""A timer stands still while the computer sleeps: look at the date once an hour."""
_SOONEST_TICK_MS = 1000
"""No card reads differently any sooner by the passing of time."""


class CardsInSight(QObject):
    """``ticked`` when a card in sight reads differently by the mere passing of time; ``settled`` with the
    clips in sight when they have not moved for a moment: worth a look at their files."""

    ticked = Signal()
    settled = Signal(object)

    def __init__(self, cards: ReelList, model: ReelModel, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._list = cards
        self._model = model
        self._clock = clock
        self._tick = QTimer(self)
        self._tick.setObjectName("reelTick")
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._on_tick)
        self._rest = QTimer(self)
        self._rest.setObjectName("reelRest")
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLED_MS)
        self._rest.timeout.connect(self._on_rest)
        self._midnight = QTimer(self)
        self._midnight.setObjectName("reelMidnight")
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self._look_at_date)
        self._today = local_day(clock)
        # A scroll moves the cards with every frame: they are looked at when they have come to rest.
        cards.sight_changed.connect(self._rest.start)

    def look(self) -> None:
        """The cards in sight changed, or are to be looked at anew."""
        if not self._list.isVisible():
            self.stop()
            return
        self._rest.start()
        self._look_at_date()
        # Bytes that arrive change a card thirty times a second: the next tick sees them soon enough.
        if not self._tick.isActive() or self._tick.remainingTime() > _SOONEST_TICK_MS:
            self._plan_tick()

    def stop(self) -> None:
        """Nobody looks."""
        self._tick.stop()
        self._rest.stop()
        self._midnight.stop()

    def _look_at_date(self) -> None:
        """Have everything worded anew on another day."""
        self._midnight.start(min(round(rest_of_day_s(self._clock) * 1000) + 1, _LONGEST_WAIT_MS))
        if self._today != local_day(self._clock):
            self._today = local_day(self._clock)
            self.ticked.emit()

    def _plan_tick(self) -> None:
        states = [self._model.state_of(item) for item in (*self._items(), self._list.current_item) if item]
        waits_s = [state.changes_within_s for state in states if state.changes_within_s is not None]
        soonest_s = min(waits_s, default=None)
        if soonest_s is None:
            self._tick.stop()
        elif not self._tick.isActive() or self._tick.remainingTime() > soonest_s * 1000:
            self._tick.start(round(soonest_s * 1000))

    def _items(self) -> list[ReelItem]:
        items = [self._model.item(row) for row in self._list.rows_in_sight]
        return [item for item in items if item is not None]

    def _on_tick(self) -> None:
        self.ticked.emit()
        self._plan_tick()

    def _on_rest(self) -> None:
        if not self._list.isVisible():
            return
        self._plan_tick()
        clips = [item.clip for item in self._items() if item.clip is not None]
        if clips:
            self.settled.emit(clips)
