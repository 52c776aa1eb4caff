"""Where something may float over a window: beside what is pressed and read there, as long as there is room.

Owns the search. What floats, and over which part of the window it would rather be, is for its owner to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_CLEARANCE = QMargins(*(4,) * 4)
"""How far it keeps from what it may not cover."""
_PRESSED = (
    *(QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar),
    *(QLineEdit, QPlainTextEdit, QTextEdit),
)
"""Kinds of controls that nothing lies over. What is larger, such as a list, can be pressed beside it."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What lies open in a window, in its coordinates."""

    firm: Sequence[QRect]
    """Controls that can be pressed, and labels."""
    pressed: Sequence[QRect] = ()
    """Of the firm ones those that can be pressed: whatever else is covered, they are not."""
    yielding: Sequence[QRect] = ()
    """What is covered rather than those: words within a list, which can be scrolled out of the way, and
    controls that wait for something."""


class _At(IntEnum):
    """Where in a column, the best place first: at its end, in the middle between two parts, close to one."""

    BOTTOM = 1
    TOP = 2
    BETWEEN = 3
    BETWEEN_EDGE = 4


_NOWHERE = _At.BETWEEN_EDGE, 0, 0


def obstacles_in(host: QWidget, floating: QWidget, captions: Iterable[QRect]) -> Obstacles:
    """The controls and words in ``host``, but for those of ``floating``, and ``captions`` in its lists."""
    firm: list[QRect] = []
    pressed: list[QRect] = []
    yielding = list(captions)
    for place, part in _parts(host, host.rect(), QPoint(), floating):
        (firm if part.isEnabled() else yielding).append(place)
        if part.isEnabled() and isinstance(part, _PRESSED):
            pressed.append(place)
    return Obstacles(firm, pressed, yielding)


def covers_any(place: QRect, obstacles: Obstacles) -> bool:
    """Whether ``place`` lies over something."""
    return any(place.intersects(part) for part in (*obstacles.firm, *obstacles.yielding))


def free_place(area: QRect, size: QSize, obstacles: Obstacles) -> QRect | None:
    """The best place for ``size`` in ``area`` that covers nothing, at its right or left edge; its corners
    come first. ``None`` where there is none."""
    found = _free_places(area, size, (*obstacles.firm, *obstacles.yielding))
    return min(found, key=lambda each: each[0], default=(_NOWHERE, None))[1]


def least_bad_place(rooms: Sequence[tuple[QRect, QSize]], host: QRect, obstacles: Obstacles) -> QRect:
    """Within ``host``, in areas with a size in each, where there is no free place: as little as possible is
    covered, words in a list rather than anything else, and other words rather than what can be pressed."""
    places = [place for area, size in rooms for _, place in _free_places(area, size, obstacles.firm)]
    places += [corner for area, size in rooms for corner in _corners(area, size, host)]
    ranks = obstacles.pressed, obstacles.firm, obstacles.yielding
    return min(places, key=lambda place: [_covered(place, parts) for parts in ranks])


def _parts(
    around: QWidget, sight: QRect, corner: QPoint, floating: QWidget
) -> Iterator[tuple[QRect, QWidget]]:
    """Those within ``around``, and where they are: ``corner`` is its own in the host's coordinates, ``sight``
    what of it nothing cuts off. What is out of sight is not looked into."""
    for part in around.children():
        if not isinstance(part, QWidget) or part.isHidden() or part.isWindow() or part is floating:
            continue
        seen = part.geometry().translated(corner) & sight
        if seen.isEmpty():
            continue
        if isinstance(part, _PRESSED) or (isinstance(part, QLabel) and part.text()):
            yield seen.marginsAdded(_CLEARANCE), part
        yield from _parts(part, seen, corner + part.pos(), floating)


def _free_places(
    area: QRect, size: QSize, taken: Sequence[QRect]
) -> Iterator[tuple[tuple[_At, int, int], QRect]]:
    """The places for ``size`` at the right and the left edge of ``area``, each with its rank."""
    if size.width() > area.width():
        return
    for side, left in enumerate((area.right() + 1 - size.width(), area.left())):
        for at, top in _free_tops(area, size.height(), _spans(taken, left, size.width())):
            yield (at, side, -top), QRect(QPoint(left, top), size)


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
                yield _At.BETWEEN_EDGE, free_from
                yield _At.BETWEEN_EDGE, free_from + spare
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
