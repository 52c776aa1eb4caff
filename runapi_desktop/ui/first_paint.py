"""Shows a window until it is on the screen for the first time, so that slow things can wait for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: TID251 - no other loop runs yet
from PySide6.QtWidgets import QWidget

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


def show_until_painted(widget: QWidget) -> None:
    """Show ``widget``; return once it has been painted. What the user presses waits for the next event loop.

    For the time before the app's own loop runs: this one ends before that begins.
    """
    loop = QEventLoop()
    watch = _PaintWatch(widget, loop)
    QTimer.singleShot(_LONGEST_WAIT_MS, loop.quit)
    widget.show()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    watch.deleteLater()
