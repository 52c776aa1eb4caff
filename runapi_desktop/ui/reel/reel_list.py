"""The grid of cards: columns that fill the width, days, the keyboard, the pointer, dragging clips in and out.

Owns how cards are laid out (by ``CardGrid``; Qt's own layout of a list is not used) and how input reaches
them. What the user wants done is said by signal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.reel import DayCount
from runapi_desktop.domain.settings import CardSize
from runapi_desktop.ui.cards.card_geometry import (
    CARD_GAP_PX,
    CardGeometry,
    card_height,
    least_card_height,
)
from runapi_desktop.ui.reel.card_delegate import CardDelegate, CardPart, picture_path
from runapi_desktop.ui.reel.card_grid import HEADING_HEIGHT_PX, CardGrid, Step
from runapi_desktop.ui.reel.reel_model import ITEM_ROLE, Index, ReelModel
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.one_press import Presses
from runapi_desktop.ui.widgets.pointer import pointer_in

_MARGIN_PX = 10
_PAGE_OVERLAP_PX = 40


CARD_WIDTHS_PX = {
    CardSize.SMALL: (140, 165, 215),
    CardSize.MEDIUM: (190, 225, 290),
    CardSize.LARGE: (280, 330, 420),
}
"""The widths of a card in logical pixels: at least, ideally, at most."""


_STEPS = {
    QAbstractItemView.CursorAction.MoveLeft: Step.LEFT,
    QAbstractItemView.CursorAction.MovePrevious: Step.LEFT,
    QAbstractItemView.CursorAction.MoveRight: Step.RIGHT,
    QAbstractItemView.CursorAction.MoveNext: Step.RIGHT,
    QAbstractItemView.CursorAction.MoveUp: Step.UP,
    QAbstractItemView.CursorAction.MoveDown: Step.DOWN,
}


class ReelList(QListView):
    """The cards of a ``ReelModel``."""

    current_changed = Signal()
    """Another card, or none, is current."""
    play_asked = Signal(object)
    """A double click on that ``ReelItem``."""
    chosen_again = Signal()
    """The card that was current already was clicked."""
    sight_changed = Signal()
    """The cards have a new size or place, or other cards are in sight."""

    def __init__(self, model: ReelModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reelList")
        self.setAccessibleName(self.tr("Clips"))
        self.hears: Callable[[QKeyEvent], bool] = lambda _: False
        """Does what a key stands for here, and tells whether it stands for anything."""
        self._reel = model
        self._delegate = delegate
        self._presses = Presses.of_app()
        self._size = CardSize.MEDIUM
        self._placed = CardGrid(0, QSize(1, 1), 1)
        self._days: Sequence[DayCount] = ()
        self._is_stale = False
        self._hovered = QPersistentModelIndex()
        self._band = QRect()
        self._is_pressed_again = False
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
        # It paints its own ground: so a scroll moves what is there and paints what comes into sight, and a
        # card that changes is painted without everything that it lies on.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(delegate)
        # Before Qt hears of them: whatever it asks next is answered by the new layout.
        for moved in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            moved.connect(self._on_rows_moved)
        self.setModel(model)
        # A layout in the middle of the next paint, where Qt puts it, would have all painted once more.
        model.modelReset.connect(self.executeDelayedItemsLayout)
        follow_selection(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.sight_changed)
        # Nothing to take hold of where there is nothing to scroll, as at first.
        bar.setEnabled(False)
        bar.rangeChanged.connect(self._on_range_changed)

    def _on_range_changed(self, first: int, last: int) -> None:
        self.verticalScrollBar().setEnabled(first < last)

    @property
    def current_item(self) -> ReelItem | None:
        """The card that the keyboard acts on."""
        return _item_of(self.currentIndex())

    @property
    def rows_in_sight(self) -> range:
        """The rows of which at least a part can be seen."""
        top = self.verticalOffset()
        return self._grid.rows_between(top, top + self.viewport().height() - 1)

    def most_in_sight(self) -> int:
        """How many cards can be seen at once, at least in part."""
        grid = self._grid
        return grid.columns * (-(-self.viewport().height() // grid.cell.height()) + 1)

    def captions(self) -> list[QRect]:
        """Where the cards in sight are named and say how they stand, in the viewport's coordinates."""
        cells = [self.visualRect(self._reel.index(row, 0)) for row in self.rows_in_sight]
        return [CardGeometry.of(cell).caption for cell in cells]

    def set_card_size(self, size: CardSize) -> None:
        """Show wider or narrower cards; the current one stays in sight."""
        if size is not self._size:
            self._size = size
            self.doItemsLayout()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    def make_current(self, row: int) -> None:
        """Select the card of ``row`` alone, whatever keys are held; scroll as far as needed."""
        index = self._reel.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def show_picture(self, path: str) -> None:
        """The picture at ``path`` has been read: paint the posters that wait for it, and nothing else."""
        for row in self.rows_in_sight:
            item = self._reel.item(row)
            if item is not None and picture_path(item) == path:
                self.viewport().update(CardGeometry.of(self.visualRect(self._reel.index(row, 0))).poster)

    # --- layout ---------------------------------------------------------------------------------

    @property
    def _grid(self) -> CardGrid:
        if self._is_stale:
            self.doItemsLayout()
        return self._placed

    def _on_rows_moved(self) -> None:
        self._is_stale = True

    def doItemsLayout(self) -> None:
        self._is_stale = False
        self._lay_out()
        QAbstractItemView.doItemsLayout(self)
        self.sight_changed.emit()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Past QListView's own, which lays everything out anew: here no card's place depends on its data."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._grid.height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(self._grid.cell.height() // 4, 1))
        QAbstractItemView.updateGeometries(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.doItemsLayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        if self._hovered.isValid():  # What it shows depends on where the pointer is on it.
            self.viewport().update(self.visualRect(self._hovered))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._grid.count:
            return QRect()
        return self._grid.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._grid.row_at(self._in_content(point))
        return self._reel.index(-1 if row is None else row, 0)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        cell = self.visualRect(index)
        if cell.isEmpty():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + cell.center().y() - height // 2)
        elif cell.top() < 0 or cell.height() > height:
            top = cell.top() + bar.value()
            with_heading = self._grid.top_of(index.row())
            bar.setValue(with_heading if top - with_heading + cell.height() <= height else top)
        elif cell.bottom() >= height:
            bar.setValue(bar.value() + cell.bottom() + 1 - height)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """A rubber band marks what it touches; everything else marks all from one end to the other."""
        area = QRect(self._in_content(rect.topLeft()), rect.size())
        chosen = QItemSelection()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            for run in self._grid.rows_in(area):
                chosen.select(self._reel.index(run.start, 0), self._reel.index(run.stop - 1, 0))
            self._band = rect.normalized()
            self.viewport().update()
        else:
            corners = [self._grid.row_at(corner) for corner in (area.topLeft(), area.bottomRight())]
            ends = [row for row in corners if row is not None]
            if ends:
                chosen.select(self._reel.index(min(ends), 0), self._reel.index(max(ends), 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in self.rows_in_sight:
            index = self._reel.index(row, 0)
            if selection.contains(index):
                region += self.visualRect(index)
        return region

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        del modifiers
        current = self.currentIndex()
        if self._grid.count == 0:
            return current
        row = current.row() if current.isValid() else -1
        actions = QAbstractItemView.CursorAction
        if action in _STEPS:
            row = self._grid.neighbour(row, _STEPS[action]) if row >= 0 else 0
        elif action is actions.MoveHome:
            row = 0
        elif action is actions.MoveEnd:
            row = self._grid.count - 1
        elif action in (actions.MovePageUp, actions.MovePageDown):
            row = self._row_a_page_away(max(row, 0), -1 if action is actions.MovePageUp else +1)
        return self._reel.index(row, 0)

    def _row_a_page_away(self, row: int, direction: int) -> int:
        step = Step.UP if direction < 0 else Step.DOWN
        start, distance = self._grid.rect(row).top(), self.viewport().height() - _PAGE_OVERLAP_PX
        while (further := self._grid.neighbour(row, step)) != row:
            if abs(self._grid.rect(further).top() - start) > distance and row >= 0:
                break
            row = further
        return row

    def _lay_out(self) -> None:
        """Share the width among as many columns as fit well, so that no strip stays empty on the right."""
        least, ideal, most = CARD_WIDTHS_PX[self._size]
        width = self.width() - self.verticalScrollBar().sizeHint().width() - _MARGIN_PX - 1
        columns = max(round(width / (ideal + CARD_GAP_PX)), 1)
        card = width // columns - CARD_GAP_PX
        if card < least and columns > 1:
            columns -= 1
            card = width // columns - CARD_GAP_PX
        card = min(max(card, least), most)
        self._days = self._reel.days
        heading = HEADING_HEIGHT_PX if self._days else 0
        self.setMinimumHeight(heading + least_card_height() + CARD_GAP_PX)
        room = self.viewport().height() - heading - CARD_GAP_PX
        cell = QSize(card + CARD_GAP_PX, card_height(card, room) + CARD_GAP_PX)
        self._delegate.set_cell(cell)
        counts = [day.count for day in self._days]
        self._placed = CardGrid(self._reel.rowCount(), cell, columns, counts)

    def _in_content(self, point: QPoint) -> QPoint:
        return QPoint(point.x(), point.y() + self.verticalOffset())

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        top, area, region = self.verticalOffset(), event.rect(), event.region()
        self._delegate.paint_ground(painter, area)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        base: QStyle.StateFlag = option.state
        selection, current, has_focus = self.selectionModel(), self.currentIndex(), self.hasFocus()
        for row in self._grid.rows_between(top + area.top(), top + area.bottom()):
            cell = self._grid.rect(row).translated(0, -top)
            if not region.intersects(cell):
                continue
            index = self._reel.index(row, 0)
            state = base
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if has_focus and index == current:
                state |= QStyle.StateFlag.State_HasFocus
            if index == self._hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state  # type: ignore[attr-defined]
            option.rect = cell  # type: ignore[attr-defined]
            self._delegate.paint(painter, option, index, area)
        for number, place in self._grid.headings_between(top + area.top(), top + area.bottom() + 1):
            day = self._days[number]
            title = self._reel.day_title(day.day)
            self._delegate.paint_heading(painter, place.translated(0, -top), title, day.count)
        if not self._band.isNull():
            accent = self.palette().highlight().color()
            painter.setPen(QPen(accent, 1))
            painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 40))
            painter.drawRect(self._band.adjusted(0, 0, -1, -1))

    # --- input ----------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hears(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; Qt's search by first letter would read every card."""
        del search

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_further_click_on_link(event):
            return
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = _item_of(index)
        if item is not None and self._part_at(event.position().toPoint()) is None:
            self.play_asked.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        is_plain = self._part_at(point) is None
        shape = Qt.CursorShape.ArrowCursor if is_plain else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        self._hover(self.indexAt(point), point)
        # Last, because it may hold a whole drag, after which the pointer is elsewhere.
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_further_click_on_link(event):
            return
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_pressed_again = is_left and index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if self._is_pressed_again and self.indexAt(point) == self.currentIndex():
            self.chosen_again.emit()
        self._is_pressed_again = False
        self._band = QRect()
        self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The pointer belongs to the drag until it ends, and nobody says where it is then."""
        super().startDrag(actions)
        point = pointer_in(self.viewport())
        self._hover(self.indexAt(point) if point is not None else self._reel.index(-1, 0), point)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(self._reel.index(-1, 0), None)
        return super().viewportEvent(event)

    def _hover(self, index: Index, point: QPoint | None) -> None:
        left, self._hovered = self._hovered, QPersistentModelIndex(index)
        self._delegate.set_pointer(point)
        for seen in (left, self._hovered):
            if seen.isValid():
                self.viewport().update(self.visualRect(seen))

    def _is_further_click_on_link(self, event: QMouseEvent) -> bool:
        """What the first of quick clicks did may have put another card under the pointer, and a link may cost
        money: it is pressed by the first one alone."""
        is_further = self._presses.goes_on(event)
        return is_further and self._part_at(event.position().toPoint()) is CardPart.LINK

    def _part_at(self, point: QPoint) -> CardPart | None:
        index = self.indexAt(point)
        return self._delegate.part_at(self.visualRect(index), index, point) if index.isValid() else None


def _item_of(index: Index) -> ReelItem | None:
    item = index.data(ITEM_ROLE) if index.isValid() else None
    return item if isinstance(item, ReelItem) else None
