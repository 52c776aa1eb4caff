"""The line above the cards: which of them to show, in which order, and the search."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from runapi_desktop.domain.reel import ReelCounts, ReelFilter, ReelQuery
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.reel.view_menu import ViewMenu
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.ticks import show_facts

_SEARCH_WIDTH_PX = 230
_MARGIN_PX = 16
_SPACING_PX = 6


class FilterBar(QWidget):
    """Five chips with their counts and a search field; says what the user wants to see."""

    query_changed = Signal(object)
    """The new ``ReelQuery``."""
    left = Signal()
    """The user is done with the search."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reelFilters")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: dict[ReelFilter, QPushButton] = {}
        self._settings = settings
        self._chosen = ReelFilter.ALL
        self._counts: ReelCounts | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 6)
        layout.setSpacing(_SPACING_PX)
        group = QButtonGroup(self)
        for choice, name, spoken in (
            (ReelFilter.ALL, "All", self.tr("All")),
            (ReelFilter.WORKING, "Working", self.tr("Working")),
            (ReelFilter.READY, "Ready", self.tr("Ready")),
            (ReelFilter.FAILED, "Failed", self.tr("Failed")),
            (ReelFilter.STARRED, "Starred", self.tr("Starred")),
        ):
            chip = text_button(f"reel{name}", "", self, spoken=spoken, role="chip")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose, choice))
            group.addButton(chip)
            layout.addWidget(chip)
            self._chips[choice] = chip
        self._draw_choice = show_facts(
            {c: partial(self._is_chosen, choice) for choice, c in self._chips.items()}
        )
        # Built after the chips: Tab goes from left to right.
        self._view_menu = ViewMenu(theme, settings, self)
        self._search = self._search_field()
        layout.addStretch(1)
        layout.addWidget(self._view_menu)
        layout.addWidget(self._search, 1_000)
        self._label_chips()
        settings.follow(Settings.reel_sort, lambda _sort: self._announce())

    @property
    def query(self) -> ReelQuery:
        """What the user wants to see."""
        return ReelQuery(self._chosen, self._search.text().strip(), self._settings.reel_sort)

    def show_counts(self, counts: ReelCounts) -> None:
        """Put the counts into the chips."""
        self._counts = counts
        self._label_chips()

    def show_everything(self) -> None:
        """Take back the filter and the search."""
        self._chosen = ReelFilter.ALL
        self._draw_choice()
        if self._search.text():
            self._search.clear()
        else:
            self._announce()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def _search_field(self) -> SearchField:
        field = SearchField("reelSearch", self.tr("Search"), self.tr("Search prompts, models, tags"), self)
        field.setMaximumWidth(_SEARCH_WIDTH_PX)
        field.setMinimumWidth(_SEARCH_WIDTH_PX // 2)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.textChanged.connect(self._announce)
        return field

    def _label_chips(self) -> None:
        words = {
            ReelFilter.ALL: self.tr("All"),
            ReelFilter.WORKING: self.tr("Working"),
            ReelFilter.READY: self.tr("Ready"),
            ReelFilter.FAILED: self.tr("Failed"),
            ReelFilter.STARRED: "★",
        }
        for choice, chip in self._chips.items():
            number = "" if self._counts is None else f" {self._counts.of(choice)}"
            chip.setText(words[choice] + number)
        if self._needed_px() > self.width():
            for choice, chip in self._chips.items():
                chip.setToolTip(literal_tip(chip.text()))
                chip.setText(words[choice])
        else:
            for choice, chip in self._chips.items():
                chip.setToolTip(self.tr("Starred") if choice is ReelFilter.STARRED else "")

    def _needed_px(self) -> int:
        """The width at which the chips stand whole beside a search field of the least width."""
        chips = sum(chip.sizeHint().width() + _SPACING_PX for chip in self._chips.values())
        return chips + self._view_menu.sizeHint().width() + self._search.minimumWidth() + 2 * _MARGIN_PX

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line gets short the counts go, into the tooltips."""
        super().resizeEvent(event)
        self._label_chips()

    def _is_chosen(self, choice: ReelFilter) -> bool:
        return self._chosen is choice

    def _choose(self, choice: ReelFilter) -> None:
        self._chosen = choice
        self._announce()

    def _announce(self) -> None:
        self.query_changed.emit(self.query)
