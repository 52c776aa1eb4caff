"""The cards that are marked, also those of them that nobody has scrolled to.

Owns what is known of them. The list marks rows; which cards those are is read from the database, off the
loop, as soon as a row is marked that has not been read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QItemSelectionRange, QObject, Signal
from shiboken6 import isValid

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.services.library import ReelReader
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.reel.reel_list import ReelList
from runapi_desktop.ui.reel.reel_model import ReelModel

Cards = tuple[MarkedCard, ...]
_MOST_MISFITS = 3
"""Then the list has missed something, and is read anew; nothing is marked in it after that."""


class Selection(QObject):
    """Follows what is marked in ``cards``."""

    changed = Signal()
    """Other cards are marked, or what they are has been read."""

    def __init__(self, cards: ReelList, model: ReelModel, store: ReelReader, scope: TaskScope) -> None:
        super().__init__(cards)
        self._list = cards
        self._model = model
        self._store = store
        self._scope = scope
        self._read: Cards | None = None
        self._is_reading = False
        cards.selectionModel().selectionChanged.connect(self._on_changed)
        for moved in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.read_anew):
            moved.connect(self._on_changed)
        model.grown.connect(self._on_grown)

    @property
    def rows(self) -> list[range]:
        """The rows that are marked, in order: one run for all of ten thousand."""
        # PySide's stubs do not know that it is a sequence.
        runs = cast(Sequence[QItemSelectionRange], self._list.selectionModel().selection())
        return sorted((range(run.top(), run.bottom() + 1) for run in runs), key=lambda run: run.start)

    @property
    def count(self) -> int:
        """How many cards are marked."""
        return sum(map(len, self.rows))

    @property
    def items(self) -> tuple[ReelItem, ...]:
        """All that is known of the cards that have been read."""
        numbers = (row for run in self.rows for row in run)
        return tuple(item for row in numbers if (item := self._model.item_if_read(row)) is not None)

    @property
    def known(self) -> Cards | None:
        """The cards in the order shown; ``None`` until those have been read that were out of sight."""
        if self._is_of_all_to_come:
            return None
        items = self.items
        return tuple(map(MarkedCard.of, items)) if len(items) == self.count else self._read

    def act(self, do: Callable[[Cards], object]) -> None:
        """Call ``do`` with the cards: at once, or when they have been read."""
        known = self.known
        if known is not None:
            do(known)
        else:
            self._scope.spawn(self._read_for(do), "marked cards")

    @property
    def _is_of_all_to_come(self) -> bool:
        """All cards of a query are marked of which only the first have been found."""
        return not self._model.is_whole and self.count == self._model.rowCount()

    def _on_grown(self, known: int) -> None:
        """All that were there when all were marked stand for all there are."""
        if known and self.rows == [range(known)]:
            self._list.selectAll()

    def _on_changed(self) -> None:
        self._read = None
        self.changed.emit()
        if self.known is None and not self._is_reading:
            self._is_reading = True
            self._scope.spawn(self._read_ahead(), "marked cards")

    async def _read_ahead(self) -> None:
        try:
            await self._cards()
        finally:
            self._is_reading = False
        if isValid(self):
            self.changed.emit()

    async def _read_for(self, do: Callable[[Cards], object]) -> None:
        cards = await self._cards()
        if isValid(self):
            do(cards)

    async def _cards(self) -> Cards:
        """Read them as they stand now. A card that came meanwhile is in the database a moment before it is in
        the list: then they are read again."""
        misfits = 0
        while isValid(self) and self.known is None:
            await self._model.caught_up()
            query, rows = self._model.query, self.rows
            found = await self._store.marked(query, rows)
            if not isValid(self) or query != self._model.query or rows != self.rows:
                continue
            if self._fit(rows, found):
                self._read = tuple(found)
            elif (misfits := misfits + 1) > _MOST_MISFITS:
                self._model.load()
        return (self.known if isValid(self) else None) or ()

    def _fit(self, rows: Sequence[range], found: Sequence[MarkedCard]) -> bool:
        """They are the cards that the list shows in those rows, as far as it has read them."""
        numbers = [row for run in rows for row in run]
        if len(numbers) != len(found):
            return False
        items = [self._model.item_if_read(row) for row in numbers]
        return all(item is None or item.id == card.id for item, card in zip(items, found, strict=True))
