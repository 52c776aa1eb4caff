"""Where something may float over a window: beside what is pressed and read there, as long as there is room.

Owns the search. What floats, and over which part of the window it would rather be, is for its owner to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

_CLEARANCE = QMargins(*(4,) * 4)
"""How far it keeps from what it may not cover."""
_PRESSED = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
"""Kinds of controls that nothing lies over. What is larger, such as a list, can be pressed beside it."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What lies open in a window, in its coordinates."""

    parts: Sequence[QRect]
    """Controls and labels, also of controls that cannot be pressed now."""
    captions: Sequence[QRect] = ()
    """Words within a list, which can be scrolled out of the way: covered rather than a part."""


class _At(IntEnum):
    """Where in a column of free room, the best place first."""

    BOTTOM = 1
    TOP = 2
    BETWEEN = 3


def parts_in_sight(host: QWidget, floating: QWidget) -> list[QRect]:
    """Where within ``host`` controls and words are, but for those of ``floating``."""
    return list(_parts(host, host.rect(), QPoint(), floating))


def free_place(area: QRect, size: QSize, obstacles: Obstacles) -> QRect | None:
    """The best place for ``size`` in ``area`` that covers nothing, at its right or left edge; its corners
    come first. ``None`` where there is none."""
    taken = (*obstacles.parts, *obstacles.captions)
    lefts = (area.right() + 1 - size.width(), area.left())
    found = [
        (at, side, -top)
        for side, left in enumerate(lefts)
        if left >= area.left()
        for at, top in _free_tops(area, size.height(), _spans(taken, left, size.width()))
    ]
    if not found:
        return None
    _, side, minus_top = min(found)
    return QRect(QPoint(lefts[side], -minus_top), size)


def least_bad_place(areas: Sequence[QRect], size: QSize, host: QRect, obstacles: Obstacles) -> QRect:
    """Within ``host``, in the ``areas``, where there is no free place: as little as possible is covered, and
    words in a list rather than anything else."""
    beside_parts = (free_place(area, size, Obstacles(obstacles.parts)) for area in areas)
    places = [place for place in beside_parts if place is not None]
    places += [corner for area in areas for corner in _corners(area, size, host)]
    return min(
        places, key=lambda place: (_covered(place, obstacles.parts), _covered(place, obstacles.captions))
    )


def _parts(around: QWidget, sight: QRect, corner: QPoint, floating: QWidget) -> Iterator[QRect]:
    """Those within ``around``: ``corner`` is its own in the host's coordinates, ``sight`` what of it nothing
    cuts off. What is out of sight is not looked into."""
    for part in around.children():
        if not isinstance(part, QWidget) or part.isHidden() or part.isWindow() or part is floating:
            continue
        seen = part.geometry().translated(corner) & sight
        if seen.isEmpty():
            continue
        if isinstance(part, _PRESSED) or (isinstance(part, QLabel) and part.text()):
            yield seen.marginsAdded(_CLEARANCE)
        yield from _parts(part, seen, corner + part.pos(), floating)


def _spans(taken: Sequence[QRect], left: int, width: int) -> list[tuple[int, int]]:
    """From where to where the column of that ``width`` is taken, from top to bottom."""
    column = QRect(left, 0, width, 1)
    beside = (part for part in taken if part.left() <= column.right() and part.right() >= left)
    return sorted((part.top(), part.bottom()) for part in beside)


def _free_tops(area: QRect, height: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[_At, int]]:
    """Each free stretch of a column of ``area``, and where in it something of that ``height`` begins."""
    free_from, end = area.top(), area.bottom() + 1
    for top, bottom in (*spans, (end, end)):
        spare = min(top, end) - free_from - height
        if spare >= 0:
            if top >= end:
                yield _At.BOTTOM, free_from + spare
            elif free_from == area.top():
                yield _At.TOP, free_from
            else:
                yield _At.BETWEEN, free_from + spare // 2
        free_from = max(free_from, bottom + 1)


def _corners(area: QRect, size: QSize, host: QRect) -> Iterator[QRect]:
    """Places for ``size`` in the corners of ``area``, all of them within ``host`` if it has the room."""
    for top in (area.bottom() + 1 - size.height(), area.top()):
        for left in (area.right() + 1 - size.width(), area.left()):
            y = max(min(top, host.height() - size.height()), 0)
            yield QRect(QPoint(max(min(left, host.width() - size.width()), 0), y), size)


def _covered(place: QRect, parts: Sequence[QRect]) -> int:
    """How many pixels of ``parts`` lie under ``place``."""
    shared = (place & part for part in parts)
    return sum(part.width() * part.height() for part in shared)
