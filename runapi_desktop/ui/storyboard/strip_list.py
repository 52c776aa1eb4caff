"""The row of places: the mouse, the keyboard, and drags within it.

Says what the user wants done by signal; the strip itself is the storyboard's.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from runapi_desktop.domain.storyboard import PlacedClip
from runapi_desktop.ui.commands.command import Where, pressed
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.storyboard.strip_delegate import CARD_GAP_PX, CARD_SIZE, StripDelegate
from runapi_desktop.ui.storyboard.strip_model import ENTRY_MIME_TYPE, PLACE_ROLE, Index, StripModel
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.pointer import pointer_in
from runapi_desktop.ui.widgets.theme import Theme

_SCROLL_BAR_PX = 10


class StripList(QListView):
    """The places of a `StripModel` from left to right."""

    current_changed = Signal(object)
    """The `PlacedClip` that the user has gone to."""
    play_asked = Signal(int)
    """From that place on, counted from 0."""
    move_asked = Signal(object, int)
    """The ids of entries that were dragged, and the place before which they go."""

    def __init__(
        self,
        model: StripModel,
        delegate: StripDelegate,
        theme: Theme,
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stripList")
        self.setAccessibleName(self.tr("Storyboard"))
        self._theme = theme
        self._commands = commands
        self._drop_row: int | None = None
        self._kept_ids: tuple[str, ...] = ()
        self._kept_current = ""
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(delegate)
        self.setModel(model)
        follow_selection(self)
        self.setViewportMargins(12, 0, 12, 0)
        self.setFixedHeight(CARD_SIZE.height() + 2 * CARD_GAP_PX + _SCROLL_BAR_PX)
        self.clicked.connect(self._on_clicked)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)

    @property
    def subject(self) -> Subject:
        """The places that are marked, for a command."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return Subject(places=tuple(rows), place_count=self.model().rowCount())

    def make_current(self, row: int) -> None:
        """Mark that place alone, in sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _selected_ids(self) -> tuple[str, ...]:
        marked = (_place_of(self.model().index(row, 0)) for row in self.subject.places)
        return tuple(place.entry.id for place in marked if place is not None)

    def _keep_selection(self) -> None:
        place = _place_of(self.currentIndex())
        self._kept_ids, self._kept_current = self._selected_ids(), place.entry.id if place is not None else ""

    def _restore_selection(self) -> None:
        """What was marked stays so, wherever it has been moved to."""
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            place = _place_of(index)
            if place is not None and place.entry.id == self._kept_current:
                selection.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
            if place is not None and place.entry.id in self._kept_ids:
                selection.select(index, flags.Select)

    # --- the keyboard ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        commands = pressed(event, self._commands.at(Where.PLACE_MENU))
        for command in commands:
            if not command.why_not(self.subject):
                self._commands.run(command, self.subject)
        if not commands:
            super().keyPressEvent(event)
            place = _place_of(self.currentIndex())
            if place is not None and self.currentIndex().row() != row:
                self.current_changed.emit(place)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts of the Stage here."""
        del search

    # --- the mouse ------------------------------------------------------------------------------

    def _on_clicked(self, index: Index) -> None:
        place = _place_of(index)
        if place is not None:
            self.current_changed.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.play_asked.emit(index.row())

    # --- drags ----------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The pointer belongs to the drag until it ends, and nobody says where it is then."""
        super().startDrag(actions)
        pointer_in(self.viewport())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(ENTRY_MIME_TYPE):
            self.show_drop(self.row_at(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.row_at(event.position().toPoint())
        self.show_drop(None)
        data = event.mimeData()
        if data.hasFormat(ENTRY_MIME_TYPE):
            # As a copy: Qt removes the rows of a move itself, which are the storyboard's to move.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.move_asked.emit(_lines_of(data.data(ENTRY_MIME_TYPE).data()), row)

    def row_at(self, point: QPoint) -> int:
        """Before which place a drop at ``point`` of the viewport goes."""
        left = point.x() + self.horizontalScrollBar().value()
        step = CARD_SIZE.width() + CARD_GAP_PX
        return min(max(round(left / step), 0), self.model().rowCount())

    def show_drop(self, row: int | None) -> None:
        """Mark where a drop would go, or nothing any more."""
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is None:
            return
        step = CARD_SIZE.width() + CARD_GAP_PX
        x = self._drop_row * step - self.horizontalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawRoundedRect(QRectF(max(x - 1.5, 0), CARD_GAP_PX - 2, 3, CARD_SIZE.height() + 4), 1.5, 1.5)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(3 * CARD_SIZE.width(), self.height())


def _place_of(index: Index) -> PlacedClip | None:
    place = index.data(PLACE_ROLE) if index.isValid() else None
    return place if isinstance(place, PlacedClip) else None


def _lines_of(data: bytes | bytearray | memoryview) -> tuple[str, ...]:
    return tuple(line for line in bytes(data).decode(errors="replace").split("\n") if line)
