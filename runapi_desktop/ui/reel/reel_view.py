"""The Reel as the window shows it: filters, cards, empty states, the menu of a card.

Owns what the user can ask for there, and says it by signal; nothing is done here to a task or a file.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.reel_store import ReelCounts, ReelFilter, ReelQuery, ReelStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.ui.reel.card_delegate import CardDelegate
from runapi_desktop.ui.reel.card_menu import CardCommand, copy_from, fill_card_menu
from runapi_desktop.ui.reel.card_pictures import CardPictures
from runapi_desktop.ui.reel.card_state import CardLink, CardState
from runapi_desktop.ui.reel.empty_reel import EmptyReel
from runapi_desktop.ui.reel.filters import FilterBar
from runapi_desktop.ui.reel.reel_list import ReelList
from runapi_desktop.ui.reel.reel_model import ReelModel
from runapi_desktop.ui.reel.render_estimates import RenderEstimates
from runapi_desktop.ui.theme import Theme, set_role


class ReelView(QWidget):
    """Every task and clip as a card. Signals carry the ``ReelItem`` they are about."""

    current_changed = Signal(object, object)
    """The current ``ReelItem`` and its ``CardState`` (both ``None`` without one); again when they change."""
    item_activated = Signal(object)
    """Play it: Enter, a double click, or the menu."""
    continue_from = Signal(object)
    restyle = Signal(object)
    reveal = Signal(object)
    edit_as_new = Signal(object)
    try_again = Signal(str)
    """The task's id."""
    star_toggled = Signal(object, bool)
    """The user wants the star set so; shown once the store has it and ``refresh`` was called."""
    renamed = Signal(object, str)
    """The user gave the clip that title; likewise."""
    remove = Signal(object)
    """To the system's trash."""

    def __init__(
        self,
        store: ReelStore,
        tasks: TaskStore,
        events: Events,
        clock: Clock,
        scope: TaskScope,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")
        self.pictures = CardPictures(scope, self)
        self.model = ReelModel(store, RenderEstimates(tasks, scope), events, clock, scope, self)
        self._delegate = CardDelegate(theme, self.pictures, self)
        self.filters = FilterBar(self)
        self.list = ReelList(self.model, self._delegate, self)
        self._empty = EmptyReel(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        layout.addWidget(self._pages, 1)
        # Runs only while a card in sight reads differently by the mere passing of time.
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._on_tick)
        self._current_id: str | None = None
        self._wished_id: str | None = None
        self._connect(theme)

    def _connect(self, theme: Theme) -> None:
        self.filters.query_changed.connect(self.model.load)
        self.model.counts_changed.connect(self._on_counts)
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(self._on_rows_moved)
        self.model.rowsRemoved.connect(self._on_rows_moved)
        self.model.item_changed.connect(self._on_item_changed)
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.title_edited.connect(self.renamed)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.play_asked.connect(self.item_activated)
        self.list.trash_asked.connect(self._remove_selected)
        self.list.star_asked.connect(self._star_selected)
        self.list.resized.connect(self._plan_tick)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._delegate.link_clicked.connect(self._follow_link)
        self._delegate.star_clicked.connect(self._toggle_star)
        self._empty.show_everything_asked.connect(self.filters.show_everything)
        self.pictures.loaded.connect(self._repaint)
        theme.changed.connect(self._repaint)

    # --- for the window -------------------------------------------------------------------------

    def load(self) -> None:
        """Read the first cards; called once the database is open."""
        self.model.load(self.filters.query)

    def refresh(self, task_id: str) -> None:
        """The card of ``task_id`` was changed in the database: show it as it is now."""
        self.model.refresh(task_id)

    @property
    def current_item(self) -> ReelItem | None:
        """The card that is selected."""
        return self.list.current_item

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the card that is selected; nothing without one."""
        if self.current_item is not None:
            fill_card_menu(menu, self.current_item, self._obey)

    def select_task(self, task_id: str) -> None:
        """Make the card of ``task_id`` current, as soon as it is here; what may hide it is lifted."""
        self._wished_id = task_id
        if self.model.query != ReelQuery(ReelFilter.ALL):
            self.filters.show_everything()
        self._follow_wish()

    def close_down(self) -> None:
        """Listen, decode and tick no more."""
        self._tick.stop()
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
        self._plan_tick()

    def _show_page(self) -> None:
        if self.model.rowCount() == 0 and self.model.counts is not None:
            self._empty.explain(self.model.query, is_new=self._is_new(self.model.counts))
            self._pages.setCurrentWidget(self._empty)
        else:
            self._pages.setCurrentWidget(self.list)

    def _is_new(self, counts: ReelCounts) -> bool:
        return counts.all == 0 and self.model.query == ReelQuery(ReelFilter.ALL)

    def _on_reset(self) -> None:
        """After another filter or search the card that was current stays so, where it is among the first."""
        self._show_page()
        wanted = self._wished_id or self._current_id
        row = self.model.row_of(wanted) if wanted is not None else None
        if row is not None:
            self.list.make_current(row)
        self._plan_tick()

    def _on_current_changed(self) -> None:
        self._wished_id = None
        item = self.list.current_item
        if item is None and self.model.rowCount() > 0 and self._current_id is not None:
            return  # A reset or a page not yet read: what is on the Stage stays.
        self._current_id = item.task.id if item is not None else None
        self._announce_current()

    def _on_item_changed(self, task_id: str) -> None:
        if task_id == self._current_id:
            self._announce_current()

    def _on_data_changed(self) -> None:
        item = self.list.current_item
        if item is not None and item.task.id != self._current_id:
            self._on_current_changed()  # The keyboard was on a card that had yet to be read.
        self._plan_tick()

    def _announce_current(self) -> None:
        item = self.list.current_item
        state: CardState | None = self.model.state_of(item) if item is not None else None
        self.current_changed.emit(item, state)

    # --- time -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._plan_tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _plan_tick(self) -> None:
        waits_s = [state.changes_within_s for state in self._states_in_sight()]
        soonest_s = min((wait_s for wait_s in waits_s if wait_s is not None), default=None)
        if soonest_s is None or not self.isVisible():
            self._tick.stop()
        elif not self._tick.isActive() or self._tick.remainingTime() > soonest_s * 1000:
            self._tick.start(round(soonest_s * 1000))

    def _states_in_sight(self) -> list[CardState]:
        items = [self.model.item(row) for row in self.list.rows_in_sight]
        current = self.list.current_item
        return [self.model.state_of(item) for item in (*items, current) if item is not None]

    def _on_tick(self) -> None:
        self._repaint()
        if self.list.current_item is not None:
            self._announce_current()
        self._plan_tick()

    # --- what the user asks ---------------------------------------------------------------------

    def _open_menu(self, point: QPoint) -> None:
        if not self.list.indexAt(point).isValid():
            return
        menu = QMenu(self)
        menu.setObjectName("cardMenu")
        self.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _obey(self, command: CardCommand, item: ReelItem) -> None:
        match command:
            case CardCommand.PLAY:
                self.item_activated.emit(item)
            case CardCommand.CONTINUE:
                self.continue_from.emit(item)
            case CardCommand.RESTYLE:
                self.restyle.emit(item)
            case CardCommand.REVEAL:
                self.reveal.emit(item)
            case CardCommand.EDIT_AS_NEW:
                self.edit_as_new.emit(item)
            case CardCommand.TRY_AGAIN:
                self.try_again.emit(item.task.id)
            case CardCommand.STAR:
                self._star_selected()
            case CardCommand.RENAME:
                self.list.edit(self.list.currentIndex())
            case CardCommand.TRASH:
                self._remove_selected()
            case CardCommand.COPY_PROMPT | CardCommand.COPY_TASK_ID:
                copy_from(item, command)

    def _follow_link(self, item: ReelItem) -> None:
        if self.model.state_of(item).link is CardLink.TRY_AGAIN:
            self.try_again.emit(item.task.id)
        else:
            self.edit_as_new.emit(item)

    def _toggle_star(self, item: ReelItem) -> None:
        if item.clip is not None:
            self.star_toggled.emit(item, not item.clip.is_starred)

    def _star_selected(self) -> None:
        starrable = [item for item in self.list.selected_items if item.clip is not None]
        is_wanted = not all(item.clip is not None and item.clip.is_starred for item in starrable)
        for item in starrable:
            self.star_toggled.emit(item, is_wanted)

    def _remove_selected(self) -> None:
        for item in self.list.selected_items:
            self.remove.emit(item)
