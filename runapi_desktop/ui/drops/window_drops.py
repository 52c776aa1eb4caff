"""Takes every drag that comes over a window, before any control in it sees it.

Owns the hint and the answer to the source, which is always a copy: a file manager must not delete what was
dropped here. What the drop means is `intent`'s to say; who does it hears of it by signal. Only words over a
text field, and places of the storyboard within it, go to the control below.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QWidget,
)

from runapi_desktop.ui.compose.well_field import WellField, WellKind
from runapi_desktop.ui.drops.drop_hint import DropHint
from runapi_desktop.ui.drops.intent import Act, FieldFor, Intent, Place, intent_text, intents_of
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.storyboard.storyboard_panel import StoryboardPanel
from runapi_desktop.ui.storyboard.strip_list import StripList
from runapi_desktop.ui.storyboard.strip_model import ENTRY_MIME_TYPE
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem, cargo_of, dropped_items, names_a_file
from runapi_desktop.ui.widgets.theme import Theme

_KINDS = QEvent.Type
_DRAG_KINDS = frozenset((_KINDS.DragEnter, _KINDS.DragMove, _KINDS.Drop))
_DRAG_IS_OVER = frozenset((_KINDS.DragLeave, _KINDS.MouseMove, _KINDS.MouseButtonPress))
"""The pointer belongs to the source until its drag ends, also where the source died and nobody says so."""
_PLACES = {
    WellKind.PICTURE: Place.PICTURE_WELL,
    WellKind.PICTURES: Place.PICTURES_WELL,
    WellKind.VIDEO: Place.VIDEO_WELL,
    WellKind.AUDIO: Place.AUDIO_WELL,
    WellKind.CLIP: Place.CLIP_WELL,
}


class _Spot(NamedTuple):
    """What is under the pointer: ``area`` is marked; ``field`` or ``panel`` would take the drop."""

    place: Place
    area: QWidget
    field: WellField | None = None
    panel: StoryboardPanel | None = None


class WindowDrops(QObject):
    """Watches windows; a well takes its own drops, everything else is said by signal."""

    used = Signal(object)
    """``tuple[DroppedItem, ...]`` for the form, on no well in particular."""
    filled = Signal()
    """A well of the form in sight took the drop."""
    imported = Signal(object)
    """The ``tuple[Path, ...]`` of files and folders that are to become cards."""
    put_on_storyboard = Signal(object, object, int)
    """The clips of those tasks, and the files at those paths, before what is now at that place."""

    def __init__(self, theme: Theme, field_for: FieldFor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field_for = field_for
        self._windows: dict[QWindow, QWidget] = {}
        self._hints: dict[QWidget, DropHint] = {}
        self._cargo = Cargo()
        self._lined: StripList | None = None
        self._is_passed_on = False
        self._is_passing = False

    def watch(self, window: QWidget) -> None:
        """Take the drags over ``window`` from now on."""
        window.setAcceptDrops(True)
        window.winId()
        handle = window.windowHandle()
        self._windows[handle] = window
        self._hints[window] = DropHint(self._theme, window)
        handle.installEventFilter(self)
        window.destroyed.connect(lambda: self._forget(handle, window))

    def _forget(self, handle: QWindow, window: QWidget) -> None:
        self._windows.pop(handle, None)
        self._hints.pop(window, None)

    # --- Qt's side ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAG_KINDS and not self._is_passing and isinstance(event, QDropEvent):
            handle = next((each for each in self._windows if each is watched), None)
            return handle is not None and self._take(handle, event)
        if kind in _DRAG_IS_OVER and not self._is_passing:
            self._is_passed_on = False
            self._hide_hints()
        return False

    def _take(self, handle: QWindow, event: QDropEvent) -> bool:
        """Answer a drag or a drop; ``False`` leaves it to the control under the pointer."""
        window, mime, point = self._windows[handle], event.mimeData(), event.position().toPoint()
        is_drop = event.type() == _KINDS.Drop
        if isinstance(event, QDragEnterEvent):
            self._cargo = cargo_of(mime)
        if QApplication.activeModalWidget() is not None:
            return self._refuse(event)
        if _is_for_control(window.childAt(point), mime):
            self._hide_hints()
            self._is_passed_on = not is_drop
            return self._pass_on(handle, event)
        if self._is_passed_on:
            self._is_passed_on = False
            self._send(handle, QDragLeaveEvent())
        spot = _spot_at(window, point)
        field = spot.field.field_name if spot.field is not None else ""
        intents = intents_of(self._cargo, spot.place, self._field_for, field)
        if not intents or not event.possibleActions() & Qt.DropAction.CopyAction:
            return self._refuse(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if is_drop:
            self._hide_hints()
            self._perform(spot, intents, mime, _row_at(spot, window, point))
        else:
            self._hints[window].show_over(_visible_rect(spot.area, window), intent_text(intents))
            self._mark_row(spot, _row_at(spot, window, point))
        return True

    def _refuse(self, event: QDropEvent) -> bool:
        self._hide_hints()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.ignore()
        return True

    def _pass_on(self, handle: QWindow, event: QDropEvent) -> bool:
        """Let the control under the pointer answer; what comes from outside is offered to it as a copy."""
        if event.source():
            return False
        offered = event.possibleActions() & Qt.DropAction.CopyAction
        if not offered:
            return self._refuse(event)
        mime, buttons, keys = event.mimeData(), event.buttons(), event.modifiers()
        at = event.position()
        match event:
            case QDragEnterEvent():
                copy = QDragEnterEvent(at.toPoint(), offered, mime, buttons, keys)
            case QDragMoveEvent():
                copy = QDragMoveEvent(at.toPoint(), offered, mime, buttons, keys)
            case _:
                copy = QDropEvent(at, offered, mime, buttons, keys)
        self._send(handle, copy)
        event.setDropAction(copy.dropAction())
        event.setAccepted(copy.isAccepted())
        return True

    def _send(self, handle: QWindow, event: QEvent) -> None:
        self._is_passing = True
        try:
            QCoreApplication.sendEvent(handle, event)
        finally:
            self._is_passing = False

    # --- what is shown --------------------------------------------------------------------------

    def _mark_row(self, spot: _Spot, row: int) -> None:
        """Between which places of the storyboard the clips would go."""
        strip = spot.panel.list if spot.panel is not None else None
        if self._lined is not None and self._lined is not strip:
            self._lined.show_drop(None)
        self._lined = strip
        if strip is not None:
            strip.show_drop(row)

    def _hide_hints(self) -> None:
        for hint in self._hints.values():
            hint.hide()
        if self._lined is not None:
            self._lined.show_drop(None)
            self._lined = None

    # --- what is done ---------------------------------------------------------------------------

    def _perform(self, spot: _Spot, intents: tuple[Intent, ...], mime: QMimeData, row: int) -> None:
        items = dropped_items(mime)
        folders = tuple(item for item in items if item.is_folder)
        files = tuple(item for item in items if not item.is_folder)
        videos = tuple(item for item in files if item.is_video)
        acts = {intent.act for intent in intents}
        if Act.ADD_TO_STORYBOARD in acts:
            paths = () if self._cargo.clip_ids else _paths_of(videos)
            self.put_on_storyboard.emit(self._cargo.clip_ids, paths, row)
        to_import = (*(videos if Act.IMPORT in acts else ()), *folders)
        if to_import:
            self.imported.emit(_paths_of(to_import))
        if any(intent.field for intent in intents):
            is_in_well = spot.field is not None and any(i.field == spot.field.field_name for i in intents)
            if spot.field is not None and is_in_well:
                spot.field.take_items(files, self._cargo)
                self.filled.emit()
            else:
                takes_videos = not acts & {Act.ADD_TO_STORYBOARD, Act.IMPORT}
                self.used.emit(tuple(item for item in files if takes_videos or not item.is_video))


def _paths_of(items: tuple[DroppedItem, ...]) -> tuple[Path, ...]:
    return tuple(item.origin for item in items if isinstance(item.origin, Path))


def _is_for_control(widget: QWidget | None, mime: QMimeData) -> bool:
    """Words over a field that holds words, and places of the storyboard over the storyboard."""
    while widget is not None and not widget.isWindow():
        match widget:
            case StripList():
                return mime.hasFormat(ENTRY_MIME_TYPE)
            case QLineEdit():
                is_file = names_a_file(mime) or mime.hasImage()
                return mime.hasText() and not is_file and _can_be_edited(widget)
            case QPlainTextEdit() | QTextEdit():
                return mime.hasText() and not mime.hasUrls() and _can_be_edited(widget)
            case _:
                widget = widget.parentWidget()
    return False


def _can_be_edited(widget: QLineEdit | QPlainTextEdit | QTextEdit) -> bool:
    return widget.isEnabled() and not widget.isReadOnly()


def _spot_at(window: QWidget, point: QPoint) -> _Spot:
    widget = window.childAt(point)
    while widget is not None and not widget.isWindow():
        match widget:
            case WellField() if widget.is_open:
                return _Spot(_PLACES[widget.kind], widget.drop_area, field=widget)
            case StoryboardPanel():
                return _Spot(Place.STORYBOARD, widget, panel=widget)
            case ReelView():
                return _Spot(Place.REEL, widget)
            case _ if isinstance(widget.parentWidget(), QSplitter) and not isinstance(widget, QSplitter):
                return _Spot(Place.ELSEWHERE, widget)
            case _:
                widget = widget.parentWidget()
    center = window.centralWidget() if isinstance(window, QMainWindow) else None
    return _Spot(Place.ELSEWHERE, center or window)


def _row_at(spot: _Spot, window: QWidget, point: QPoint) -> int:
    return spot.panel.row_at(spot.panel.mapFrom(window, point)) if spot.panel is not None else 0


def _visible_rect(area: QWidget, window: QWidget) -> QRect:
    """The part of ``area`` that is not scrolled out of sight, in the window's coordinates."""
    rect = QRect(area.mapTo(window, QPoint(0, 0)), area.size())
    above = area.parentWidget()
    while above is not None and above is not window:
        rect &= QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        above = above.parentWidget()
    return rect
