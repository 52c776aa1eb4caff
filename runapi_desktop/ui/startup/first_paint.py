"""What the app does before its own event loop runs: shows the window, and loads what that loop needs.

Each function runs a loop of its own that ends before the app's begins. Windows are painted meanwhile; what
the user presses waits, in Qt's own queue, for the app's loop.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal  # noqa: TID251 - see above
from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.startup.memory import forget_sources

_LONGEST_WAIT_MS = 1_000
"""A window that opens minimised is not painted before somebody looks."""


class _PaintWatch(QObject):
    """Ends ``loop`` after the first paint of ``widget``."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The filter sees the event before the widget does: let Qt finish this frame.
            QTimer.singleShot(0, self._loop.quit)
        return False


class _Loading(QObject):
    """Loads modules in a thread, and says when that has ended."""

    ended = Signal()

    def start(self, modules: Iterable[str]) -> None:
        Thread(target=self._load, args=(modules,), name="imports").start()

    def _load(self, modules: Iterable[str]) -> None:
        with suppress(Exception):  # Whoever imports it next meets the reason.
            for name in modules:
                import_module(name)
                forget_sources()
        self.ended.emit()


def show_until_painted(widget: QWidget, longest_wait_ms: int = _LONGEST_WAIT_MS) -> None:
    """Show ``widget``; return once it has been painted, or after that long."""
    loop = QEventLoop()
    watch = _PaintWatch(widget, loop)
    QTimer.singleShot(longest_wait_ms, loop.quit)
    widget.show()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    watch.deleteLater()


def load_beside(modules: Iterable[str]) -> None:
    """Load ``modules`` beside the window; return once they are there, or one cannot be loaded. None may use
    Qt: to make one of its classes beside a running loop ends one start in sixty."""
    loop = QEventLoop()
    loading = _Loading()
    loading.ended.connect(loop.quit)
    loading.start(modules)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    loading.deleteLater()
