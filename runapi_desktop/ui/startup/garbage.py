"""Python's cyclic garbage collector, kept on the window's thread.

Left alone the collector runs on whichever thread happens to allocate, a worker's for instance, and would
destroy Qt objects there: that ends the process. So it is switched off and called from a slow timer instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 5_000


class GarbageCollection(QObject):
    """Collects on the thread of ``parent`` for as long as that lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.collect_what_is_due)
        timer.start(_LOOK_EVERY_MS)
        # What was built at start lives until the end: to look through it, even once, only costs frames.
        gc.freeze()

    def collect_what_is_due(self) -> None:
        """The oldest generation that has reached its threshold, as the collector itself would choose."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave the collector as it was found, which is off in the app.

        The window that closes is garbage soon, and no worker that still runs may be the one to collect it.
        """
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
