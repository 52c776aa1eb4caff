"""The Reel as a Qt list model: as many rows as the database has, of which only those in sight are read.

Owns the order and the contents of the rows, and keeps them true while tasks move: rows appear, change and
go one by one, so that selection and scroll position stay. All reading and every change of rows happens in
one coroutine, one step after the other; what arrives meanwhile is noted and done next. Of another query the
first cards are shown as soon as they are read, and how many there are follows; the next query ends what is
still being read for it. Knows no widget.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from runapi_desktop.domain.clip import Clip, MarkedCard, ReelItem
from runapi_desktop.domain.reel import DayCount, ReelCounts, ReelFilter, ReelQuery
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.clock import Clock, local_day
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.library import ReelReader
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_drag import CLIP_MIME_TYPE, clip_mime_data
from runapi_desktop.ui.cards.card_state import CardState, again_text, card_state, price_text, title_of
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from runapi_desktop.ui.reel.again_prices import AgainPrices
from runapi_desktop.ui.reel.card_rows import CardRows
from runapi_desktop.ui.texts.date_text import day_heading
from runapi_desktop.ui.widgets.plain_text import literal_tip

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2

_PAGE_ROWS = 50
_MAX_PLACED_AT_ONCE = 100

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
T = TypeVar("T")


class ReelModel(QAbstractListModel):
    """Rows of ``ReelItem`` (``ITEM_ROLE``; ``None`` until read) and ``CardState`` (``STATE_ROLE``)."""

    counts_changed = Signal(object)
    """The new ``ReelCounts``."""
    read_anew = Signal()
    grown = Signal(int)
    """Below so many rows, the first of a query, now stand all others."""
    item_changed = Signal(str)
    """Something about the card of that task id reads differently."""
    title_edited = Signal(object, str)
    """The user gave the ``ReelItem`` that title; it is shown once the store has it (``refresh``)."""

    def __init__(
        self,
        store: ReelReader,
        estimates: RenderEstimates,
        events: Events,
        clock: Clock,
        scope: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._estimates = estimates
        self._clock = clock
        self._scope = scope
        self.marked: Callable[[], Sequence[MarkedCard] | None] = lambda: None
        """What a drag of marked rows carries."""
        self.fits: Callable[[], int] = lambda: _PAGE_ROWS
        """How many cards can be seen at once: as many of a new query are shown first."""
        self.prices = AgainPrices(scope, self)
        self._query = ReelQuery(ReelFilter.ALL)
        self._shown: tuple[ReelQuery, bool] | None = None
        self.is_whole = True
        """Every card of the query has its row; not so while only the first are known."""
        self.counts: ReelCounts | None = None
        """How many cards each filter has under the present search; ``None`` before the first reading."""
        self._rows = CardRows()
        self._days: tuple[DayCount, ...] = ()
        self._is_by_day = False
        self._gone: set[str] = set()
        self._progress: dict[str, TaskProgress] = {}
        # What has to be done, in this order of urgency.
        self._must_reload = False
        self._doubtful: set[str] = set()
        self._sought: str | None = None
        self._wanted_pages: set[int] = set()
        self._must_count = False
        self._reading: asyncio.Task[None] | None = None
        self._is_waiting = False
        self._unsubscribe = [
            events.tasks_added.subscribe(self._on_tasks_added),
            events.task_changed.subscribe(self._on_task_changed),
            events.progress.subscribe(self._on_progress),
            events.clip_added.subscribe(self._on_clip_added),
            events.task_removed.subscribe(self.refresh),
        ]

    # --- what the view asks ---------------------------------------------------------------------

    @property
    def query(self) -> ReelQuery:
        """What is shown."""
        return self._query

    @property
    def days(self) -> Sequence[DayCount]:
        """How the rows fall into days, in their order; empty when they are not grouped."""
        return self._days

    def day_title(self, day: date) -> str:
        """What stands above the cards of a day."""
        return day_heading(day, local_day(self._clock))

    def group_by_day(self, wanted: bool) -> None:
        """Know the days of the rows from now on, or no longer."""
        if wanted is not self._is_by_day:
            self._is_by_day = wanted
            self.load()

    def set_gone(self, task_id: str, is_gone: bool) -> None:
        """The file of that card's clip is not where it was, or is there again."""
        (self._gone.add if is_gone else self._gone.discard)(task_id)
        row = self.row_of(task_id)
        if row is not None:
            self._announce(row)

    def is_gone(self, task_id: str) -> bool:
        """The file of that card's clip is not where it was."""
        return task_id in self._gone

    def load(self, query: ReelQuery | None = None) -> None:
        """Show ``query`` (the present one again by default), read afresh."""
        self._query = query or self._query
        self._must_reload = True
        if self._reading is not None and self._is_waiting:
            self._reading.cancel()
            self._reading = None
        self._catch_up_soon()

    def refresh(self, *task_ids: str) -> None:
        """Those cards were changed in the database (starred, renamed, removed): read them again."""
        self._doubtful.update(task_ids)
        self._catch_up_soon()

    def seek(self, task_id: str) -> None:
        """Have the card of ``task_id`` read, wherever it stands; nothing happens where the query hides it."""
        self._sought = task_id
        self._catch_up_soon()

    def item(self, row: int) -> ReelItem | None:
        """The card of ``row``, or ``None`` while it is not read; asking has it read."""
        found = self._rows.item(row)
        if found is None and 0 <= row < len(self._rows):
            self._wanted_pages.add(row // _PAGE_ROWS)
            self._catch_up_soon()
        return found

    def item_if_read(self, row: int) -> ReelItem | None:
        """The card of ``row``, if it happens to be known; nothing is read."""
        return self._rows.item(row)

    async def caught_up(self) -> None:
        """Return when the rows are those of the database."""
        while self._reading is not None:
            await asyncio.wait([self._reading])

    def row_of(self, task_id: str) -> int | None:
        """The row of a card that has been read."""
        return self._rows.row_of(task_id)

    def state_of(self, item: ReelItem) -> CardState:
        """How the card stands now."""
        task = item.task
        return card_state(
            item,
            self._progress.get(task.id),
            self._estimates.of(task),
            self._clock.now(),
            is_gone=task.id in self._gone,
            again=partial(self.prices.of_trying, task),
        )

    def close(self) -> None:
        """Listen to nothing and read nothing any more."""
        if self._reading is not None:
            self._reading.cancel()
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()

    # --- Qt's side ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ITEM_ROLE:
            return self.item(index.row())
        item = self._rows.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.EditRole if item.clip is not None:
                return item.clip.title
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return title_of(item)
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tip(
                    f"{self.state_of(item).text}\n\n{item.task.request.prompt or title_of(item)}"
                )
            case Qt.ItemDataRole.AccessibleTextRole:
                state = self.state_of(item)
                return ", ".join(
                    filter(None, (title_of(item), state.text, price_text(item.task), again_text(state)))
                )
            case _:
                return self.state_of(item) if role == STATE_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self._rows.item(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.EditRole or item is None or item.clip is None:
            return False
        title = str(value).strip()
        if title and title != item.clip.title:
            self.title_edited.emit(item, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        item = self._rows.item(index.row()) if index.isValid() else None
        if item is not None and item.clip is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return flags

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list", CLIP_MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The clips as real files, and the ids of their tasks (one a line) for our own wells."""
        known = self.marked()
        items = (self._rows.item(index.row()) for index in indexes)
        return clip_mime_data(map(MarkedCard.of, filter(None, items)) if known is None else known)

    # --- what happens ---------------------------------------------------------------------------

    def _on_tasks_added(self, tasks: tuple[Task, ...]) -> None:
        self._doubtful.update(task.id for task in tasks)
        self._catch_up_soon()

    def _on_task_changed(self, task: Task) -> None:
        row = self.row_of(task.id)
        known = self._rows.item(row) if row is not None else None
        if task.state.is_finished:
            self._progress.pop(task.id, None)
        if task.state is TaskState.READY and (known is None or known.task.state is not TaskState.READY):
            self._estimates.learn(task)
        if row is not None and known is not None:
            self._put(row, ReelItem(task, known.clip))
        if known is None or known.task.state is not task.state:
            self._must_count = True
            if self._query.filter is not ReelFilter.ALL or task.state is TaskState.READY:
                self._doubtful.add(task.id)
        self._catch_up_soon()

    def _on_clip_added(self, clip: Clip) -> None:
        """A card's first clip is there: it is shown at once, and as the database has it soon after."""
        row = self.row_of(clip.task_id)
        known = self._rows.item(row) if row is not None else None
        if row is not None and known is not None and known.clip is None:
            self._put(row, ReelItem(known.task, clip))
        self.refresh(clip.task_id)

    def _on_progress(self, progress: TaskProgress) -> None:
        self._progress[progress.task_id] = progress
        row = self.row_of(progress.task_id)
        if row is not None:
            self._announce(row)

    # --- one thing after the other --------------------------------------------------------------

    def _catch_up_soon(self) -> None:
        if self._reading is None and self._has_work():
            self._reading = self._scope.spawn(self._catch_up(), "reel")

    def _has_work(self) -> bool:
        return bool(
            self._must_reload or self._doubtful or self._sought or self._wanted_pages or self._must_count
        )

    async def _catch_up(self) -> None:
        try:
            while self._has_work():
                if self._must_reload or len(self._doubtful) > _MAX_PLACED_AT_ONCE:
                    await self._reload()
                elif not self.is_whole:
                    await self._recount()
                elif self._doubtful:
                    await self._place(self._doubtful.copy())
                elif self._sought is not None:
                    await self._want_page_of(self._sought)
                elif self._wanted_pages:
                    await self._read_page(max(self._wanted_pages))
                else:
                    await self._recount()
        finally:
            if self._reading is asyncio.current_task():
                self._reading = None

    async def _ask(self, question: Coroutine[Any, Any, T]) -> T:
        """What the database answers. Only here can the coroutine be ended by another query."""
        self._is_waiting = True
        try:
            return await question
        finally:
            self._is_waiting = False

    async def _reload(self) -> None:
        self._must_reload = False
        self._doubtful.clear()
        query, by_day, fitting = self._query, self._shows_days, self.fits()
        first, days = await self._ask(self._store.opening(query, fitting, by_day=by_day))
        self._wanted_pages.clear()
        if self._shown != (query, by_day):
            self._shown, self._must_count = (query, by_day), True
            self._reset(CardRows(first), days, is_whole=len(first) < fitting)
            return
        # The same once more: at once with all that it had, so that what is in sight can stay.
        counts, days = await self._ask(self._store.extent(query, by_day=by_day))
        rows = CardRows(first, counts.of(query.filter))
        if self._days == tuple(days) and len(rows) and rows.has_the_cards_of(self._rows):
            # Only what the cards say is another: what is marked stays so, too.
            self._rows, self.is_whole = rows, True
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            self.read_anew.emit()
        else:
            self._reset(rows, days, is_whole=True)
        self._set_counts(counts)

    def _reset(self, rows: CardRows, days: Sequence[DayCount], *, is_whole: bool) -> None:
        self.beginResetModel()
        self._rows, self._days, self.is_whole = rows, tuple(days), is_whole
        self.endResetModel()

    async def _place(self, task_ids: set[str]) -> None:
        """Give each of the tasks the row it has in the database now, or none."""
        query = self._query
        self._doubtful -= task_ids
        self._must_count = True
        placed: list[tuple[int, ReelItem]] = []
        gone: list[str] = []
        for task_id in task_ids:
            position = await self._ask(self._store.position(query, task_id))
            item = await self._ask(self._store.item(task_id)) if position is not None else None
            if position is not None and item is not None:
                placed.append((position, item))
            else:
                gone.append(task_id)
        days = await self._ask(self._store.days(query)) if self._shows_days else []
        self._days = tuple(days)
        for task_id in gone:
            self._remove(task_id)
        for position, item in sorted(placed, key=lambda pair: pair[0]):
            row = self.row_of(item.task.id)
            if item.task.id in self._doubtful:
                continue  # It changed after it was read, and is read again: its row may be newer already.
            if row is not None:
                self._put(row, item)
            else:
                self._insert(min(position, len(self._rows)), item)

    async def _want_page_of(self, task_id: str) -> None:
        position = await self._ask(self._store.position(self._query, task_id))
        if self._sought == task_id:
            self._sought = None
        if position is not None and position < len(self._rows) and self.row_of(task_id) is None:
            self._wanted_pages.add(position // _PAGE_ROWS)

    @property
    def _shows_days(self) -> bool:
        return self._is_by_day and self._query.sort.is_by_time

    async def _read_page(self, page: int) -> None:
        start = page * _PAGE_ROWS
        items = await self._ask(self._store.page(self._query, start, _PAGE_ROWS))
        if self._doubtful:
            return  # The rows are about to move: this page is still wanted, and read again after that.
        self._wanted_pages.discard(page)
        expected = min(_PAGE_ROWS, len(self._rows) - start)
        strayed = any(self.row_of(item.task.id) not in (None, start + i) for i, item in enumerate(items))
        if len(items) != expected or strayed:
            self._must_reload = True
            return
        self._rows.put_page(start, items)
        self.dataChanged.emit(self.index(start), self.index(start + len(items) - 1))

    async def _recount(self) -> None:
        self._must_count = False
        by_day = self._shows_days and not self.is_whole
        counts, days = await self._ask(self._store.extent(self._query, by_day=by_day))
        count = counts.of(self._query.filter)
        if not self.is_whole:
            self._grow(count, days)
        self._set_counts(counts)
        # A card that was never read can leave without a trace in the rows.
        if not self._doubtful and count != len(self._rows):
            self._must_reload = True

    def _grow(self, count: int, days: Sequence[DayCount]) -> None:
        """Give every card of the query a row."""
        self.is_whole, self._days, known = True, tuple(days), len(self._rows)
        if count > known:
            self.beginInsertRows(QModelIndex(), known, count - 1)
            self._rows.extend(count)
            self.endInsertRows()
        self.grown.emit(known)

    # --- single rows ----------------------------------------------------------------------------

    def _insert(self, row: int, item: ReelItem) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, item)
        self.endInsertRows()

    def _remove(self, task_id: str) -> None:
        row = self.row_of(task_id)
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self._rows.remove(row)
        self.endRemoveRows()

    def _put(self, row: int, item: ReelItem) -> None:
        if self._rows.item(row) != item:
            self._rows.put(row, item)
            self._announce(row)

    def _announce(self, row: int) -> None:
        item = self._rows.item(row)
        index = self.index(row)
        self.dataChanged.emit(index, index)
        if item is not None:
            self.item_changed.emit(item.task.id)

    def _set_counts(self, counts: ReelCounts) -> None:
        if counts != self.counts:
            self.counts = counts
            self.counts_changed.emit(counts)
