"""How the Reel is shown: its order, the size of its cards, its days; one small menu for all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from runapi_desktop.domain.settings import CardSize, ReelSort, Setting, Settings
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import Theme, set_role
from runapi_desktop.ui.widgets.ticks import show_facts


class ViewMenu(QToolButton):
    """A press opens the menu, whose entries change ``settings``."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self.setObjectName("reelViewMenu")
        self.setAccessibleName(self.tr("Sort and view"))
        set_role(self, "icon")
        self._draw_icon()
        self._menu = QMenu(self)
        self._menu.setObjectName("reelViewChoices")
        self._facts: dict[QAction, Callable[[], bool]] = {}
        self._add_choices(Settings.reel_sort, ReelSort)
        self._menu.addSeparator()
        self._add_choices(Settings.reel_card_size, CardSize)
        self._menu.addSeparator()
        self._days = QAction(self.tr("Group by day"), self._menu)
        self._days.setObjectName("reelByDay")
        self._days.setCheckable(True)
        self._days.triggered.connect(lambda: settings.change(Settings.reel_by_day, not settings.reel_by_day))
        self._menu.addAction(self._days)
        self._facts[self._days] = lambda: settings.reel_by_day
        self._draw_ticks = show_facts(self._facts)
        self.clicked.connect(self._open)
        settings.follow(Settings.reel_sort, lambda _sort: self._show_chosen())
        settings.follow(Settings.reel_card_size, lambda _size: self._draw_ticks())
        settings.follow(Settings.reel_by_day, lambda _by_day: self._draw_ticks())

    def _show_chosen(self) -> None:
        sort = self._settings.reel_sort
        self._draw_ticks()
        self._days.setEnabled(sort.is_by_time)
        self.setToolTip(
            literal_tip(
                self.tr("{order}. Change the order, card size or grouping").format(order=self._words(sort))
            )
        )

    def _add_choices(self, row: Setting[Any], values: Iterable[ReelSort | CardSize]) -> None:
        """Add an entry for each value of ``row``."""
        group = QActionGroup(self._menu)
        for value in values:
            action = QAction(self._words(value), self._menu)
            action.setObjectName(f"reel{value.name.title()}")
            action.setCheckable(True)
            action.triggered.connect(partial(self._settings.change, row, value))
            group.addAction(action)
            self._menu.addAction(action)
            self._facts[action] = partial(self._is_chosen, row, value)

    def _draw_icon(self) -> None:
        self.setIcon(icon("sort", self._theme))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _is_chosen(self, row: Setting[Any], value: object) -> bool:
        return self._settings.value(row) is value

    def _words(self, choice: ReelSort | CardSize) -> str:
        match choice:
            case ReelSort.NEWEST:
                return self.tr("Newest first")
            case ReelSort.OLDEST:
                return self.tr("Oldest first")
            case ReelSort.LONGEST:
                return self.tr("Longest first")
            case ReelSort.DEAREST:
                return self.tr("Most expensive first")
            case ReelSort.MODEL:
                return self.tr("By model")
            case ReelSort.TITLE:
                return self.tr("By title")
            case CardSize.SMALL:
                return self.tr("Small cards")
            case CardSize.MEDIUM:
                return self.tr("Medium cards")
            case CardSize.LARGE:
                return self.tr("Large cards")
