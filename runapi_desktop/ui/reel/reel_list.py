"""The grid of cards: columns that fill the width, the keyboard, dragging clips out.

Owns how cards are laid out and how input reaches them. What the user wants done is said by signal.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.ui.reel.card_delegate import (
    CARD_GAP_PX,
    MAX_CARD_WIDTH_PX,
    MIN_CARD_WIDTH_PX,
    CardDelegate,
    CardPart,
    card_height,
)
from runapi_desktop.ui.reel.reel_model import ITEM_ROLE, Index, ReelModel

_MARGIN_PX = 10
_IDEAL_CARD_WIDTH_PX = 225


class ReelList(QListView):
    """The cards of a ``ReelModel``."""

    current_changed = Signal()
    """Another card, or none, is current."""
    play_asked = Signal(object)
    """Enter or a double click on that ``ReelItem``."""
    trash_asked = Signal()
    star_asked = Signal()
    resized = Signal()
    """The cards have a new size, or other cards are in sight."""

    def __init__(self, model: ReelModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reelList")
        self.setAccessibleName("Clips")
        self._delegate = delegate
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would change the number of columns and so itself.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setViewportMargins(_MARGIN_PX, 0, 0, 0)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.verticalScrollBar().valueChanged.connect(self.resized)

    @property
    def current_item(self) -> ReelItem | None:
        """The card that the keyboard acts on."""
        return _item_of(self.currentIndex())

    @property
    def selected_items(self) -> list[ReelItem]:
        """The cards that are marked, in the order of the list."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [item for index in rows if (item := _item_of(index)) is not None]

    @property
    def rows_in_sight(self) -> range:
        """The rows of which at least a part can be seen."""
        columns = max(self.viewport().width() // max(self.gridSize().width(), 1), 1)
        height = max(self.gridSize().height(), 1)
        top = self.verticalScrollBar().value()
        first = top // height * columns
        last = ((top + self.viewport().height()) // height + 1) * columns
        return range(first, min(last, self.model().rowCount()))

    def make_current(self, row: int) -> None:
        """Select the card of ``row`` alone; scroll only as far as it takes to see it."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    # --- Qt's side ------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.play_asked.emit(item)
        elif event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.trash_asked.emit()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.star_asked.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; Qt's search by first letter would read every card."""
        del search

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = _item_of(index)
        if item is not None and self._part_at(event) is None:
            self.play_asked.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_plain = self._part_at(event) is None
        shape = Qt.CursorShape.ArrowCursor if is_plain else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _part_at(self, event: QMouseEvent) -> CardPart | None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        return self._delegate.part_at(self.visualRect(index), index, point) if index.isValid() else None

    def _fit_columns(self) -> None:
        """Share the width among as many columns as fit well, so that no strip stays empty on the right."""
        # The last pixel counts as outside when Qt breaks the line.
        width = self.width() - self.verticalScrollBar().sizeHint().width() - _MARGIN_PX - 1
        columns = max(round(width / (_IDEAL_CARD_WIDTH_PX + CARD_GAP_PX)), 1)
        card = width // columns - CARD_GAP_PX
        if card < MIN_CARD_WIDTH_PX and columns > 1:
            card = width // (columns - 1) - CARD_GAP_PX
        card = min(max(card, MIN_CARD_WIDTH_PX), MAX_CARD_WIDTH_PX)
        cell = QSize(card + CARD_GAP_PX, card_height(card) + CARD_GAP_PX)
        if cell != self.gridSize():
            self._delegate.set_cell(cell)
            self.setGridSize(cell)


def _item_of(index: Index) -> ReelItem | None:
    item = index.data(ITEM_ROLE) if index.isValid() else None
    return item if isinstance(item, ReelItem) else None
