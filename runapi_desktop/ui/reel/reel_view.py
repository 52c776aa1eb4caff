"""The Reel as the window shows it: filters, cards, notes, empty states, the menu of a card.

What the user asks for there becomes a command about cards; nothing is done here to a task or a file.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.reel import Lineage, ReelCounts, ReelFilter, ReelQuery
from runapi_desktop.domain.settings import Settings
from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events
from runapi_desktop.services.library import ReelReader, RenderTimes
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_pictures import CardPictures
from runapi_desktop.ui.cards.card_sprites import CardSprites
from runapi_desktop.ui.cards.card_state import CardState
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.reel.card_delegate import CardDelegate
from runapi_desktop.ui.reel.card_orders import CardOrders
from runapi_desktop.ui.reel.cards_in_sight import CardsInSight
from runapi_desktop.ui.reel.clip_notes import ClipNotes
from runapi_desktop.ui.reel.empty_reel import EmptyReel
from runapi_desktop.ui.reel.filters import FilterBar
from runapi_desktop.ui.reel.reel_list import ReelList
from runapi_desktop.ui.reel.reel_model import ReelModel
from runapi_desktop.ui.reel.selection import Selection
from runapi_desktop.ui.widgets.theme import Theme, set_role


class ReelView(QWidget):
    """Every task and clip as a card. Signals carry the ``ReelItem`` they are about, or all the
    ``MarkedCard``s."""

    current_changed = Signal(object, object)
    """The current ``ReelItem`` and its ``CardState`` (both ``None`` without one); again when they change."""
    renamed = Signal(object, str)
    """The user gave the clip that title; shown once the store has it and ``refresh`` was called."""
    notes_changed = Signal(object, str)
    tags_changed = Signal(object, object, object)
    """The cards, the tags to be added to all of them, and those to be taken away."""
    seen = Signal(object)
    """The clips that have come to rest in sight."""

    def __init__(
        self,
        store: ReelReader,
        tasks: RenderTimes,
        events: Events,
        clock: Clock,
        scope: TaskScope,
        theme: Theme,
        parent: QWidget | None = None,
        run_media: RunMedia = run_here,
        commands: Commands | None = None,
        settings: Settings | None = None,
    ) -> None:
        """``run_media`` is how pictures and videos are read; ``commands`` are the window's; ``settings`` hold
        the order and size of the cards."""
        super().__init__(parent)
        self.commands = commands or Commands()
        self.setObjectName("reel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")
        self.pictures = CardPictures(scope, self, run_media)
        self._sprites = CardSprites(scope, self, run_media)
        self._store = store
        self._scope = scope
        self.model = ReelModel(store, RenderEstimates(tasks, scope), events, clock, scope, self)
        self._delegate = CardDelegate(theme, self.pictures, self._sprites, self)
        settings = settings or Settings()
        self.filters = FilterBar(theme, settings, self)
        self.list = ReelList(self.model, self._delegate, self)
        self.selection = Selection(self.list, self.model, store, scope)
        self.prices = self.model.prices
        self.model.marked = lambda: self.selection.known
        self.model.fits = self.list.most_in_sight
        self.empty = EmptyReel(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        self.notes = ClipNotes(theme, self)
        self.notes.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._pages, 1)
        row.addWidget(self.notes)
        layout.addLayout(row, 1)
        self.sight = CardsInSight(self.list, self.model, clock, self)
        self._lineage = Lineage()
        self._announced: ReelItem | None = None
        self._current_id: str | None = None
        self._wished_id: str | None = None
        self._orders = CardOrders(self, self._delegate)
        self._connect(theme, settings)

    def _connect(self, theme: Theme, settings: Settings) -> None:
        self.filters.query_changed.connect(self.model.load)
        self.filters.left.connect(self.list.setFocus)
        self.model.counts_changed.connect(self._on_counts)
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(self._on_rows_moved)
        self.model.rowsRemoved.connect(self._on_rows_removed)
        self.model.item_changed.connect(self._on_item_changed)
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.title_edited.connect(self.renamed)
        self.list.current_changed.connect(self._on_current_changed)
        self.selection.changed.connect(self._show_notes)
        self.sight.ticked.connect(self._on_ticked)
        self.sight.settled.connect(self.seen)
        self.empty.show_everything_asked.connect(self.filters.show_everything)
        self.notes.renamed.connect(self.renamed)
        self.notes.notes_changed.connect(self.notes_changed)
        self.notes.tags_changed.connect(self.tags_changed)
        self.notes.card_asked.connect(self.select_task)
        self.notes.closed.connect(self._close_notes)
        self.pictures.loaded.connect(self.list.show_picture)
        self._sprites.loaded.connect(self._repaint)
        theme.changed.connect(self._repaint)
        self.prices.changed.connect(self._on_prices_changed)
        settings.follow(Settings.reel_card_size, self.list.set_card_size)
        settings.follow(Settings.reel_by_day, self.model.group_by_day)

    # --- for the window -------------------------------------------------------------------------

    def load(self) -> None:
        """Read the first cards; called once the database is open."""
        self.model.load(self.filters.query)

    def refresh(self, task_ids: Iterable[str]) -> None:
        """Those cards were changed in the database: show them as they are now."""
        self.model.refresh(*task_ids)

    def set_gone(self, task_id: str, is_gone: bool) -> None:
        """The file of that card's clip is not where it was, or is there again."""
        self.model.set_gone(task_id, is_gone)

    @property
    def current_item(self) -> ReelItem | None:
        """The card that is selected."""
        return self.list.current_item

    @property
    def current_subject(self) -> Subject:
        """The current card, for a command."""
        return self._orders.current()

    @property
    def marked_subject(self) -> Subject:
        """All cards that are marked, as far as they are known, for a command."""
        return self._orders.marked()

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the cards that are marked; nothing without one."""
        self._orders.fill(menu, self._lineage)

    def select_task(self, task_id: str) -> None:
        """Make the card of ``task_id`` current, as soon as it is here; what may hide it is lifted."""
        self._wished_id = task_id
        if self._is_narrowed:
            self.filters.show_everything()
        self.model.seek(task_id)
        self._follow_wish()

    def open_notes(self) -> None:
        """Show the column for title, tags and notes, the cursor where a tag is typed."""
        self.notes.show()
        self._show_notes()
        self.notes.focus_tags()

    def close_down(self) -> None:
        """Listen, decode and tick no more."""
        self.sight.stop()
        self._sprites.close()
        self.model.close()
        self.pictures.close()

    def _repaint(self) -> None:
        self.list.viewport().update()

    # --- what is shown --------------------------------------------------------------------------

    def _on_counts(self, counts: ReelCounts) -> None:
        self.filters.show_counts(counts)
        self._show_page()

    def _follow_wish(self) -> None:
        row = self.model.row_of(self._wished_id) if self._wished_id is not None else None
        if row is not None:
            self._wished_id = None
            self.list.make_current(row)

    def _on_rows_moved(self) -> None:
        self._show_page()
        self._follow_wish()
        self.sight.look()

    def _on_rows_removed(self, _parent: object, first: int) -> None:
        """The card that takes the place of the one that went is the selected one now."""
        count = self.model.rowCount()
        if count and self._current_id is not None and not self.list.selectionModel().hasSelection():
            self.list.make_current(min(first, count - 1))
        if not count and self._current_id is not None:
            self._scope.spawn(self._let_go(self._current_id), "card let go")
        self._on_rows_moved()

    async def _let_go(self, task_id: str) -> None:
        """The last card that was shown is gone: if from the library, and not just from this view, the Stage
        has nothing to play or cancel any more."""
        is_gone = await self._store.position(ReelQuery(), task_id) is None
        if is_gone and isValid(self) and task_id == self._current_id and self.model.rowCount() == 0:
            self._on_current_changed()

    def _show_page(self) -> None:
        if self.model.rowCount() == 0 and self.model.counts is not None:
            self.empty.explain(self.model.query, is_new=self._is_new(self.model.counts))
            self._pages.setCurrentWidget(self.empty)
        else:
            self._pages.setCurrentWidget(self.list)

    def _is_new(self, counts: ReelCounts) -> bool:
        return counts.all == 0 and not self._is_narrowed

    @property
    def _is_narrowed(self) -> bool:
        query = self.model.query
        return query.filter is not ReelFilter.ALL or bool(query.text)

    def _on_reset(self) -> None:
        """After another filter or search the card that was current stays so, where it is among the first."""
        self._show_page()
        wanted = self._wished_id or self._current_id
        row = self.model.row_of(wanted) if wanted is not None else None
        if row is not None:
            self.list.make_current(row)
        # The cards are waited for: they are painted first.
        QTimer.singleShot(0, self.sight, self.sight.look)

    def _on_current_changed(self) -> None:
        self._wished_id = None
        item = self.list.current_item
        if item is None and self.model.rowCount() > 0 and self._current_id is not None:
            return  # A reset or a page not yet read: what is on the Stage stays.
        self._current_id = item.task.id if item is not None else None
        self._announce_current()
        if item is not None:
            self.prices.look(item.task)
        self._scope.spawn(self._read_lineage(item), "lineage")

    def _on_prices_changed(self) -> None:
        self._repaint()
        self._announce_current()

    def _on_item_changed(self, task_id: str) -> None:
        if task_id == self._current_id:
            self._announce_current()
        self._show_notes()

    def _on_data_changed(self) -> None:
        item = self.list.current_item
        if item is not None and item.task.id != self._current_id:
            self._on_current_changed()  # The keyboard was on a card that had yet to be read.
        elif item is not None and item != self._announced:
            self._on_item_changed(item.task.id)
        self._follow_wish()
        self.sight.look()

    def _announce_current(self) -> None:
        item = self._announced = self.list.current_item
        state: CardState | None = self.model.state_of(item) if item is not None else None
        self.current_changed.emit(item, state)

    async def _read_lineage(self, item: ReelItem | None) -> None:
        lineage = await self._store.lineage(item) if item is not None else Lineage()
        if isValid(self) and (item.task.id if item is not None else None) == self._current_id:
            self._lineage = lineage
            self.notes.show_lineage(lineage)

    def _show_notes(self) -> None:
        if self.notes.isVisible():
            items, cards = self.selection.items, self.selection.known or ()
            self.notes.show_cards(cards, items[0] if len(cards) == 1 and items else None)
            if self.notes.shows_one:
                self.notes.show_lineage(self._lineage)

    def _close_notes(self) -> None:
        self.notes.hide()
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sight.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sight.stop()

    def _on_ticked(self) -> None:
        self._repaint()
        if self.list.current_item is not None:
            self._announce_current()
