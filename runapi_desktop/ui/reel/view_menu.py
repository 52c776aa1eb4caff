"""How the Reel is shown: its order, the size of its cards, its days; one small menu for all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from runapi_desktop.domain.reel import ReelSort
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.reel.reel_list import CardSize
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import Theme, set_role
from runapi_desktop.ui.widgets.ticks import show_facts


@dataclass(frozen=True, slots=True)
class ReelHabits:
    """How the user likes the Reel; kept from run to run."""

    sort: ReelSort = ReelSort.NEWEST
    size: CardSize = CardSize.MEDIUM
    by_day: bool = False

    @classmethod
    def kept_in(cls, settings: Settings) -> ReelHabits:
        """As they were kept; any other word is the default."""
        sorts = {choice.value: choice for choice in ReelSort}
        sort = sorts.get(settings.reel_sort, ReelSort.NEWEST)
        size = CardSize.__members__.get(settings.reel_card_size, CardSize.MEDIUM)
        return cls(sort, size, settings.reel_by_day)

    @staticmethod
    def keep(settings: Settings, habits: ReelHabits) -> None:
        """Keep ``habits`` for ``kept_in``."""
        settings.reel_sort = habits.sort.value
        settings.reel_card_size = habits.size.name
        settings.reel_by_day = habits.by_day


class ViewMenu(QToolButton):
    """A press opens the menu."""

    changed = Signal(object)
    """The new ``ReelHabits``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("reelViewMenu")
        self.setAccessibleName(self.tr("Sort and view"))
        set_role(self, "icon")
        self._draw_icon()
        self._habits = ReelHabits()
        self._menu = QMenu(self)
        self._menu.setObjectName("reelViewChoices")
        self._facts: dict[QAction, Callable[[], bool]] = {}
        self._choices(ReelSort, "sort")
        self._menu.addSeparator()
        self._choices(CardSize, "size")
        self._menu.addSeparator()
        self._days = QAction(self.tr("Group by day"), self._menu)
        self._days.setObjectName("reelByDay")
        self._days.setCheckable(True)
        self._days.triggered.connect(lambda: self._choose("by_day", not self._habits.by_day))
        self._menu.addAction(self._days)
        self._facts[self._days] = lambda: self._habits.by_day
        self._draw_ticks = show_facts(self._facts)
        self.clicked.connect(self._open)
        self.set_habits(ReelHabits())

    @property
    def habits(self) -> ReelHabits:
        """What is chosen."""
        return self._habits

    def set_habits(self, habits: ReelHabits) -> None:
        """Show ``habits`` as chosen, without a word."""
        self._habits = habits
        self._draw_ticks()
        self._days.setEnabled(habits.sort.is_by_time)
        self.setToolTip(
            literal_tip(
                self.tr("{order}. Change the order, card size or grouping").format(
                    order=self._words(habits.sort)
                )
            )
        )

    def _choices(self, values: Iterable[ReelSort | CardSize], habit: str) -> None:
        """An entry for each value of that habit."""
        group = QActionGroup(self._menu)
        for value in values:
            action = QAction(self._words(value), self._menu)
            action.setObjectName(f"reel{value.name.title()}")
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, habit, value))
            group.addAction(action)
            self._menu.addAction(action)
            self._facts[action] = partial(self._is_chosen, habit, value)

    def _draw_icon(self) -> None:
        self.setIcon(icon("sort", self._theme))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _is_chosen(self, habit: str, value: object) -> bool:
        return getattr(self._habits, habit) is value

    def _choose(self, habit: str, value: Any) -> None:
        self.set_habits(replace(self._habits, **{habit: value}))
        self.changed.emit(self._habits)

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
