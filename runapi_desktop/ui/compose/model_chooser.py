"""The model chooser: every model of every service by what one wants, searched, starred, and chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.domain.catalog.wishes import Wish, name_of
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.compose.model_offers import Offer, wish_text
from runapi_desktop.ui.compose.offer_delegate import OFFER_ROLE, STARRED_ROLE, OfferDelegate, star_area
from runapi_desktop.ui.texts.key_text import key_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme, set_role, text_px
from runapi_desktop.ui.widgets.ticks import show_facts

_SIZE_PX = (820, 560)
_SHELVES_PX = 190
_FAVOURITE_KEY = "Ctrl+D"


class Shelf(Enum):
    """What of all models is shown, besides a wish."""

    ALL = "all"
    RECENT = "recent"
    FAVOURITES = "favourites"


class ModelChooser(QDialog):
    """Opened with ``open()``. ``chosen(ModelSpec)`` once, after which the dialog closes."""

    chosen = Signal(object)

    def __init__(
        self, offers: Sequence[Offer], current: ModelSpec, settings: Settings, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("modelChooser")
        self.setWindowTitle(self.tr("Choose a model"))
        self.resize(*_SIZE_PX)
        self._offers = offers
        self._current = name_of(current)
        self._settings = settings
        hint = self.tr("Search models")
        self._search = SearchField("modelSearch", hint, hint, self)
        self._shelves = self._list_of("modelShelves", self.tr("What it should do"))
        keep_fitting(self, lambda: self._shelves.setFixedWidth(text_px(_SHELVES_PX)))
        set_role(self._shelves, "pages")
        self._kinds: tuple[Shelf | Wish, ...] = (*Shelf, *Wish)
        self._shelves.addItems([*self._shelf_words(), *map(wish_text, Wish)])
        self._list = self._list_of("modelList", self.tr("Models"))
        self._list.setItemDelegate(OfferDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._note = PlainLabel(parent=self, name="modelNote", role="why")
        keeping = self.tr("Keep this model among your favourites ({key})")
        keeping = keeping.format(key=key_text(_FAVOURITE_KEY))
        self._favourite = text_button("favouriteModel", self.tr("Favourite"), self, tip=keeping)
        self._favourite.setCheckable(True)
        cancel = text_button("cancelModel", self.tr("Cancel"), self)
        self._choose = text_button("chooseModel", self.tr("Choose"), self, role="primary")
        self._lay_out(cancel)
        self._draw_favourite: Callable[[], None] = show_facts({self._favourite: self._is_current_starred})
        self._connect(cancel)
        self._shelves.setCurrentRow(0)
        self._search.setFocus()

    def _lay_out(self, cancel: QPushButton) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self._shelves)
        lists.addWidget(self._list, 1)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._note, 1)
        for button in (self._favourite, cancel, self._choose):
            footer.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._search)
        layout.addLayout(lists, 1)
        layout.addLayout(footer)

    def _connect(self, cancel: QPushButton) -> None:
        self._search.textChanged.connect(self._fill)
        self._shelves.currentRowChanged.connect(self._fill)
        self._list.currentRowChanged.connect(self._on_current_changed)
        self._list.itemDoubleClicked.connect(self._take)
        self._list.viewport().installEventFilter(self)
        self._search.move_through(self._list)
        for each in (self._search, self._list, self._shelves):
            each.installEventFilter(self)
        self._favourite.clicked.connect(self._toggle_current)
        QShortcut(QKeySequence(_FAVOURITE_KEY), self).activated.connect(self._toggle_current)
        cancel.clicked.connect(self.reject)
        self._choose.clicked.connect(self._take_current)
        self.finished.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the current model from everywhere, and a click on a star is for the star alone."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._take_current()
            return True
        if watched is self._list.viewport() and isinstance(event, QMouseEvent):
            return self._hear_star(event)
        return super().eventFilter(watched, event)

    # --- what is shown --------------------------------------------------------------------------

    def _shelf_words(self) -> tuple[str, ...]:
        """In the order of ``Shelf``."""
        return self.tr("All models"), self.tr("Recently used"), self.tr("Favourites")

    def _fill(self) -> None:
        shown = [offer for offer in self._on_shelf() if offer.is_found_by(self._search.text())]
        before = self._current_offer()
        self._list.clear()
        for offer in shown:
            item = QListWidgetItem()
            item.setData(OFFER_ROLE, offer)
            item.setToolTip(literal_tip("\n".join((offer.title, offer.summary, offer.facts))))
            self._list.addItem(item)
            self._draw_star(item)
        wanted = before.name if before is not None else self._current
        rows = [row for row, offer in enumerate(shown) if offer.name == wanted]
        self._list.setCurrentRow(rows[0] if rows else 0)
        self._note.setText(self.tr("%Ln model(s)", "", len(shown)) if shown else self._why_empty())
        self._on_current_changed()

    def _on_shelf(self) -> Sequence[Offer]:
        match self._kinds[self._shelves.currentRow()]:
            case Shelf.RECENT:
                return self._named(self._settings.recent_models)
            case Shelf.FAVOURITES:
                return self._named(self._settings.favourite_models)
            case Wish() as wish:
                return [offer for offer in self._offers if wish in offer.wishes]
            case Shelf.ALL:
                return self._offers

    def _named(self, names: Sequence[str]) -> Sequence[Offer]:
        offers = {offer.name: offer for offer in self._offers}
        return [offers[name] for name in names if name in offers]

    def _why_empty(self) -> str:
        words = self._search.text().strip()
        if words:
            return self.tr("No results for “{words}”").format(words=words)
        return self.tr("Nothing here yet.")

    # --- stars ----------------------------------------------------------------------------------

    def _hear_star(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self._list.indexAt(place)
        if not (index.isValid() and star_area(self._list.visualRect(index)).contains(place)):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self._list.item(index.row()))
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def _toggle_current(self) -> None:
        if self._list.currentRow() >= 0:
            self._toggle(self._list.currentItem())

    def _toggle(self, item: QListWidgetItem) -> None:
        offer: Offer = item.data(OFFER_ROLE)
        starred = self._settings.favourite_models
        rest = tuple(name for name in starred if name != offer.name)
        self._settings.favourite_models = rest if offer.name in starred else (*rest, offer.name)
        self._draw_star(item)
        self._on_current_changed()

    def _draw_star(self, item: QListWidgetItem) -> None:
        offer: Offer = item.data(OFFER_ROLE)
        is_starred = offer.name in self._settings.favourite_models
        item.setData(STARRED_ROLE, is_starred)
        star = self.tr("Favourite") if is_starred else ""
        said = (offer.title, offer.way, offer.summary, offer.facts, offer.price, star)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, said)))

    def _is_current_starred(self) -> bool:
        offer = self._current_offer()
        return offer is not None and offer.name in self._settings.favourite_models

    # --- choosing -------------------------------------------------------------------------------

    def _current_offer(self) -> Offer | None:
        return self._list.currentItem().data(OFFER_ROLE) if self._list.currentRow() >= 0 else None

    def _on_current_changed(self) -> None:
        has_one = self._current_offer() is not None
        self._choose.setEnabled(has_one)
        self._favourite.setEnabled(has_one)
        self._draw_favourite()

    def _take_current(self) -> None:
        if self._list.currentRow() >= 0:
            self._take(self._list.currentItem())

    def _take(self, item: QListWidgetItem) -> None:
        offer: Offer = item.data(OFFER_ROLE)
        self.accept()
        self.chosen.emit(offer.model)

    def _list_of(self, object_name: str, accessible_name: str) -> QListWidget:
        found = QListWidget(self)
        found.setObjectName(object_name)
        found.setAccessibleName(accessible_name)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        return found
