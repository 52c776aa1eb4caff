"""Clicks whose times the test chooses: what comes quickly after what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

PRESS, DOUBLE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
MIDDLE = QPointF(5, 5)


def click(
    receiver: QObject,
    at_ms: int,
    kind: QEvent.Type = PRESS,
    mouse: Qt.MouseButton = Qt.MouseButton.LeftButton,
    at: QPointF = MIDDLE,
    inside: QPointF = MIDDLE,
) -> None:
    """Press ``mouse`` at ``at_ms`` and let it go: ``at`` that place of the screen, ``inside`` the receiver.

    Qt sends the second of quick clicks as ``DOUBLE``, the third as it sent the first one.
    """
    for each, after_ms in ((kind, 0), (QEvent.Type.MouseButtonRelease, 20)):
        held = mouse if each != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
        event = QMouseEvent(each, inside, at, mouse, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(at_ms + after_ms)
        QApplication.sendEvent(receiver, event)
