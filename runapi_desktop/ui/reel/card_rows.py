"""The rows of the Reel, of which only those near what is seen have been read. Knows no Qt and no database.

Nothing here costs more for a hundred thousand rows than for a thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runapi_desktop.domain.clip import ReelItem

MAX_READ = 1_000


class CardRows:
    """``count`` rows that begin with the cards ``first``; a card that has not been read is ``None``."""

    def __init__(self, first: Sequence[ReelItem] = (), count: int = 0) -> None:
        self._count = max(count, len(first))
        self._read = dict(enumerate(first))
        self._row_of: dict[str, int] | None = None

    def __len__(self) -> int:
        return self._count

    def item(self, row: int) -> ReelItem | None:
        """The card of ``row``, if there is one and it has been read."""
        return self._read.get(row)

    def row_of(self, task_id: str) -> int | None:
        """The row of a card that has been read."""
        if self._row_of is None:
            self._row_of = {item.task.id: row for row, item in self._read.items()}
        return self._row_of.get(task_id)

    def has_the_cards_of(self, other: CardRows) -> bool:
        """There are as many rows, and those that both have read are of the same cards."""
        both = self._read.keys() & other._read.keys()
        return len(self) == len(other) and all(self._read[row].id == other._read[row].id for row in both)

    def put(self, row: int, item: ReelItem) -> None:
        """The card of ``row`` reads so now."""
        self._read[row] = item

    def put_page(self, start: int, items: Sequence[ReelItem]) -> None:
        """These cards have been read. Those far from them are forgotten, so that a walk through ten thousand
        stays small."""
        self._read.update(enumerate(items, start))
        if len(self._read) > MAX_READ:
            keep = range(start - MAX_READ // 2, start + MAX_READ // 2)
            self._read = {row: item for row, item in self._read.items() if row in keep}
        self._row_of = None

    def extend(self, count: int) -> None:
        """There are ``count`` rows; those that come to the end have not been read."""
        self._count = count

    def insert(self, row: int, item: ReelItem) -> None:
        """A card that was not there."""
        self._move(lambda old: old + (old >= row))
        self._read[row] = item
        self._count += 1

    def remove(self, row: int) -> None:
        """The card of ``row`` is gone."""
        self._read.pop(row, None)
        self._move(lambda old: old - (old > row))
        self._count -= 1

    def _move(self, to: Callable[[int], int]) -> None:
        self._read = {to(row): item for row, item in self._read.items()}
        self._row_of = None
