"""Where the cards of the Reel and the headings of its days stand: arithmetic, without a widget.

All coordinates are those of the whole content, from its top left corner, in logical pixels. Every answer
costs the same for ten cards and for ten thousand, and for ten days and a thousand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QSize

HEADING_HEIGHT_PX = 40


class Step(StrEnum):
    """A move of the keyboard from card to card."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class CardGrid:
    """``count`` cells of one size in ``columns``, each of ``sections`` (their counts) below a heading.

    Without sections there is no heading. Sections that promise fewer cards than there are leave the rest to
    the last one; those that promise more are cut short.
    """

    def __init__(self, count: int, cell: QSize, columns: int, sections: Sequence[int] = ()) -> None:
        self.count = count
        self.cell = cell
        self.columns = max(columns, 1)
        self._heading_px = HEADING_HEIGHT_PX if sections else 0
        ends = [min(end, count) for end in accumulate(sections)] or [count]
        ends[-1] = count
        self._firsts = [0, *ends[:-1]]
        self._counts = [end - first for first, end in zip(self._firsts, ends, strict=True)]
        heights = [
            self._heading_px + self._lines(held) * cell.height() if held else 0 for held in self._counts
        ]
        self._tops = [0, *accumulate(heights)][:-1]
        self.height = sum(heights)

    def rect(self, row: int) -> QRect:
        """The cell of card ``row``."""
        section = self._section_of(row)
        line, column = divmod(row - self._firsts[section], self.columns)
        top = self._tops[section] + self._heading_px + line * self.cell.height()
        return QRect(QPoint(column * self.cell.width(), top), self.cell)

    def top_of(self, row: int) -> int:
        """Where the line of card ``row`` begins, or the heading right above it."""
        section = self._section_of(row)
        is_below_heading = row - self._firsts[section] < self.columns
        return self._tops[section] if is_below_heading else self.rect(row).top()

    def row_at(self, point: QPoint) -> int | None:
        """The card in whose cell ``point`` lies."""
        column = point.x() // max(self.cell.width(), 1)
        if not (0 <= column < self.columns and 0 <= point.y() < self.height):
            return None
        section = self._section_at(point.y())
        below = point.y() - self._tops[section] - self._heading_px
        if below < 0:
            return None
        inside = below // self.cell.height() * self.columns + column
        return self._firsts[section] + inside if inside < self._counts[section] else None

    def rows_between(self, top: int, bottom: int) -> range:
        """The cards of which at least a part lies between two heights."""
        if self.count == 0 or bottom < 0 or top >= self.height:
            return range(0)
        first = self._first_row_from(max(top, 0))
        return range(first, max(self._first_row_from(bottom, after=True), first))

    def rows_in(self, area: QRect) -> list[range]:
        """The cards that ``area`` touches, as runs of rows."""
        area = area.normalized()
        left = max(area.left() // self.cell.width(), 0)
        right = min(area.right() // self.cell.width(), self.columns - 1)
        runs: list[range] = []
        rows = self.rows_between(area.top(), area.bottom())
        row = rows.start
        while row < rows.stop:
            section = self._section_of(row)
            start = row - (row - self._firsts[section]) % self.columns
            end = min(start + self.columns, self._firsts[section] + self._counts[section])
            if left <= right and start + left < end:
                runs.append(range(start + left, min(start + right + 1, end)))
            row = end
        return runs

    def headings_between(self, top: int, bottom: int) -> list[tuple[int, QRect]]:
        """The sections whose heading lies at least partly between two heights, and where it is."""
        if not self._heading_px:
            return []
        width = self.columns * self.cell.width()
        first = bisect_right(self._tops, top - self._heading_px)
        return [
            (section, QRect(0, self._tops[section], width, self._heading_px))
            for section in range(first, bisect_left(self._tops, bottom))
            if self._counts[section]
        ]

    def neighbour(self, row: int, step: Step) -> int:
        """The card that one ``step`` from card ``row`` leads to; the same one at the edge."""
        match step:
            case Step.LEFT:
                return max(row - 1, 0)
            case Step.RIGHT:
                return min(row + 1, self.count - 1)
            case Step.UP:
                return self._vertical(row, -1)
            case Step.DOWN:
                return self._vertical(row, +1)

    def _vertical(self, row: int, direction: int) -> int:
        section = self._section_of(row)
        first, held = self._firsts[section], self._counts[section]
        line, column = divmod(row - first, self.columns)
        if 0 <= line + direction < self._lines(held):
            return first + min((line + direction) * self.columns + column, held - 1)
        others = range(section - 1, -1, -1) if direction < 0 else range(section + 1, len(self._counts))
        other = next((index for index in others if self._counts[index]), None)
        if other is None:
            return row
        last_line = self._lines(self._counts[other]) - 1 if direction < 0 else 0
        return self._firsts[other] + min(last_line * self.columns + column, self._counts[other] - 1)

    def _lines(self, held: int) -> int:
        return -(-held // self.columns)

    def _section_of(self, row: int) -> int:
        return max(bisect_right(self._firsts, row) - 1, 0)

    def _section_at(self, height: int) -> int:
        return max(bisect_right(self._tops, height) - 1, 0)

    def _first_row_from(self, height: int, *, after: bool = False) -> int:
        """The first card of the line of cards at ``height``, or with ``after`` the first one below it."""
        if height >= self.height:
            return self.count
        section = self._section_at(height)
        below = height - self._tops[section] - self._heading_px
        line = max(below // self.cell.height(), 0) + (after and below >= 0)
        return self._firsts[section] + min(line * self.columns, self._counts[section])
