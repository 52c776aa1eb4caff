"""The rows of the Reel, of which only those near what is seen have been read. Knows no Qt and no database."""

from __future__ import annotations

from collections.abc import Sequence

from runapi_desktop.domain.clip import ReelItem

MAX_READ = 1_000


class CardRows:
    """``count`` rows that begin with the cards ``first``; a card that has not been read is ``None``."""

    def __init__(self, first: Sequence[ReelItem] = (), count: int = 0) -> None:
        self._rows: list[ReelItem | None] = [*first, *([None] * (count - len(first)))]
        self._row_of: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def item(self, row: int) -> ReelItem | None:
        """The card of ``row``, if there is one and it has been read."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, task_id: str) -> int | None:
        """The row of a card that has been read."""
        if self._row_of is None:
            self._row_of = {item.task.id: row for row, item in enumerate(self._rows) if item is not None}
        return self._row_of.get(task_id)

    def has_the_cards_of(self, other: CardRows) -> bool:
        """There are as many rows, and those that both have read are of the same cards."""
        pairs = zip(self._rows, other._rows, strict=False)
        return len(self) == len(other) and all(one.id == two.id for one, two in pairs if one and two)

    def put(self, row: int, item: ReelItem) -> None:
        """The card of ``row`` reads so now."""
        self._rows[row] = item

    def put_page(self, start: int, items: Sequence[ReelItem]) -> None:
        """These cards have been read. Those far from them are forgotten, so that a walk through ten thousand
        stays small."""
        self._rows[start : start + len(items)] = items
        if sum(item is not None for item in self._rows) > MAX_READ:
            keep = range(start - MAX_READ // 2, start + MAX_READ // 2)
            self._rows = [item if row in keep else None for row, item in enumerate(self._rows)]
        self._row_of = None

    def insert(self, row: int, item: ReelItem) -> None:
        """A card that was not there."""
        self._rows.insert(row, item)
        self._row_of = None

    def remove(self, row: int) -> None:
        """The card of ``row`` is gone."""
        del self._rows[row]
        self._row_of = None
