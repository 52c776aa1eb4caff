"""The arithmetic of the grid against the obvious way to compute it: a walk over every cell."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from runapi_desktop.ui.reel.card_grid import HEADING_HEIGHT_PX, CardGrid, Step

CELL = QSize(100, 80)


def walked(count: int, columns: int, sections: list[int]) -> tuple[list[QRect], list[tuple[int, int]], int]:
    """Every cell, the top of every heading, and the height, one after the other."""
    cells: list[QRect] = []
    headings: list[tuple[int, int]] = []
    y = 0
    for number, held in enumerate(sections or [count]):
        if sections:
            headings.append((number, y))
            y += HEADING_HEIGHT_PX
        for inside in range(held):
            line, column = divmod(inside, columns)
            cells.append(QRect(QPoint(column * 100, y + line * 80), CELL))
        y += -(-held // columns) * 80
    return cells, headings, y


layouts = st.tuples(
    st.integers(1, 5), st.one_of(st.just([]), st.lists(st.integers(1, 13), min_size=1, max_size=6))
)


@given(layouts, st.integers(0, 30), st.integers(-50, 1200), st.integers(0, 400))
def test_the_grid_is_what_a_walk_over_it_finds(
    layout: tuple[int, list[int]], alone: int, top: int, extent: int
) -> None:
    columns, sections = layout
    count = sum(sections) or alone
    cells, headings, height = walked(count, columns, sections)
    grid = CardGrid(count, CELL, columns, sections)
    assert grid.height == height
    assert [grid.rect(row) for row in range(count)] == cells
    assert all(grid.row_at(cell.center()) == row for row, cell in enumerate(cells))
    bottom = top + extent
    shown = [row for row, cell in enumerate(cells) if cell.top() <= bottom and cell.bottom() >= top]
    assert list(grid.rows_between(top, bottom)) == shown
    area = QRect(QPoint(120, top), QPoint(250, bottom))
    touched = [row for run in grid.rows_in(area) for row in run]
    assert touched == [row for row, cell in enumerate(cells) if cell.intersects(area)]
    expected = [(n, y) for n, y in headings if y < bottom and y + HEADING_HEIGHT_PX > top]
    assert [(n, rect.top()) for n, rect in grid.headings_between(top, bottom)] == expected


@given(layouts, st.integers(0, 40))
def test_up_and_down_stay_in_the_column_and_reach_every_line(layout: tuple[int, list[int]], row: int) -> None:
    columns, sections = layout
    count = sum(sections) or 30
    grid = CardGrid(count, CELL, columns, sections)
    row %= count
    visited = [row]
    while (below := grid.neighbour(visited[-1], Step.DOWN)) != visited[-1]:
        assert grid.rect(below).top() > grid.rect(visited[-1]).top()
        assert grid.rect(below).left() <= grid.rect(row).left()
        visited.append(below)
    lines = {grid.rect(number).top() for number in range(row, count)}
    assert {grid.rect(number).top() for number in visited} == lines
    while (above := grid.neighbour(visited[-1], Step.UP)) != visited[-1]:
        visited.append(above)
    assert grid.rect(visited[-1]).top() == grid.rect(0).top()
    assert grid.neighbour(0, Step.LEFT) == 0
    assert grid.neighbour(count - 1, Step.RIGHT) == count - 1


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(0, 40))
def test_days_that_are_a_moment_behind_do_no_harm(sections: list[int], count: int) -> None:
    grid = CardGrid(count, CELL, 3, sections)
    rects = [grid.rect(row) for row in range(count)]
    assert len({(rect.left(), rect.top()) for rect in rects}) == count
    assert all(rect.bottom() < grid.height for rect in rects)
    if sum(sections) < count:
        ends = list(accumulate(sections))
        assert grid.rect(count - 1).top() - grid.rect(ends[-1] - 1).top() >= 0


def test_nothing_is_where_no_card_is() -> None:
    grid = CardGrid(4, CELL, 3, [4])
    assert grid.row_at(QPoint(10, 10)) is None
    assert grid.row_at(QPoint(310, HEADING_HEIGHT_PX + 10)) is None
    assert grid.row_at(QPoint(110, HEADING_HEIGHT_PX + 90)) is None
    assert grid.row_at(QPoint(10, -1)) is None
    assert grid.row_at(QPoint(10, 10_000)) is None
    empty = CardGrid(0, CELL, 3)
    assert empty.height == 0
    assert list(empty.rows_between(0, 500)) == []
