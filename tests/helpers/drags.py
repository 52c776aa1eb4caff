"""Drags as the window system delivers them: to the window, which finds what is under the pointer."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from runapi_desktop.domain.catalog import service_taking
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec
from runapi_desktop.ui.drops.drop_hint import DropHint

Action = Qt.DropAction
COPY = Qt.DropAction.CopyAction
_LEFT, _NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Answer(NamedTuple):
    """What the source of a drag hears, and what the user reads."""

    is_accepted: bool
    action: Qt.DropAction
    hint: str


def usual_field(kind: FieldKind) -> FieldSpec | None:
    """Where media of that kind go in an app that has just been opened."""
    service = service_taking(kind)
    return None if service is None else service.media_field(kind)


def hover(target: QWidget, mime: QMimeData, at: QPoint | None = None, actions: Action = COPY) -> Answer:
    """Drag ``mime`` over the middle of ``target``, or over ``at`` in it."""
    window = target.window()
    place = target.mapTo(window, at if at is not None else target.rect().center())
    enter = QDragEnterEvent(place, actions, mime, _LEFT, _NO_KEYS)
    QApplication.sendEvent(window.windowHandle(), enter)
    move = QDragMoveEvent(place, actions, mime, _LEFT, _NO_KEYS)
    QApplication.sendEvent(window.windowHandle(), move)
    return Answer(move.isAccepted(), move.dropAction(), hint_of(window))


def drop(target: QWidget, mime: QMimeData, at: QPoint | None = None, actions: Action = COPY) -> Answer:
    """The same, and let go there if that is accepted; else the drag leaves."""
    hovering = hover(target, mime, at, actions)
    window = target.window()
    if not hovering.is_accepted:
        leave(target)
        return hovering
    place = QPointF(target.mapTo(window, at if at is not None else target.rect().center()))
    event = QDropEvent(place, actions, mime, _LEFT, _NO_KEYS)
    QApplication.sendEvent(window.windowHandle(), event)
    return Answer(event.isAccepted(), event.dropAction(), hovering.hint)


def leave(target: QWidget) -> None:
    """The drag goes elsewhere, or is given up."""
    QApplication.sendEvent(target.window().windowHandle(), QDragLeaveEvent())


def hint_of(window: QWidget) -> str:
    """What the hint in that window says, ``""`` while there is none."""
    hint = window.findChild(DropHint)
    return hint.text if hint is not None else ""
