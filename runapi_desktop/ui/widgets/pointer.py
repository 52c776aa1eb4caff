"""Finds the pointer after the end of a drag that this window began."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget


def pointer_in(widget: QWidget) -> QPoint | None:
    """The pointer's place in ``widget``, ``None`` where it is elsewhere; then ``widget`` hears that it left.

    A drag takes the pointer away from the widget it starts in: without this the widget would look as if the
    pointer were still over it, until the pointer comes back and leaves once more.
    """
    point = widget.mapFromGlobal(QCursor.pos())
    under = QApplication.widgetAt(QCursor.pos())
    if under is widget or (under is not None and widget.isAncestorOf(under)):
        return point
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    for kind in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
        QApplication.sendEvent(widget, QEvent(kind))
    return None
