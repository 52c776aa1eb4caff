"""What can be undone and done again in the window, newest first. Text fields keep their own changes.

Holds no step that costs money: to do something again never orders anything.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from asyncio import Lock

_MOST_STEPS = 100


@dataclass(frozen=True, slots=True, eq=False)
class UndoStep:
    """``words`` name it after "Undo": "move to trash". ``undo`` and ``redo`` do nothing but change back and
    forth; ``undo`` answers with a sentence where that is not possible any more, else with ``""``."""

    words: str
    undo: Callable[[], Awaitable[str]]
    redo: Callable[[], Awaitable[object]]


class UndoStack(QObject):
    """One for the whole window."""

    changed = Signal()
    refused = Signal(str)
    """A step cannot be undone any more, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[UndoStep] = []
        self._undone: list[UndoStep] = []
        self._turn: Lock | None = None

    @property
    def undo_words(self) -> str:
        """What Undo would undo, ``""`` for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """What Redo would do again, ``""`` for nothing."""
        return self._undone[-1].words if self._undone else ""

    def push(self, step: UndoStep) -> UndoStep:
        """It was done just now; what was undone before cannot be done again."""
        self._done = [*self._done, step][-_MOST_STEPS:]
        self._undone.clear()
        self.changed.emit()
        return step

    async def undo(self, step: UndoStep | None = None) -> None:
        """Undo ``step``, the last one by default. One that raises stays."""
        async with self._in_turn():
            await self._undo(step or (self._done[-1] if self._done else None))

    def _in_turn(self) -> Lock:
        """A second press waits for the first: what is undone last is redone first."""
        if self._turn is None:
            from asyncio import Lock  # not before the window is painted

            self._turn = Lock()
        return self._turn

    async def _undo(self, step: UndoStep | None) -> None:
        if step is None or step not in self._done:
            return
        place = self._done.index(step)
        del self._done[place]
        self.changed.emit()
        try:
            why_not = await step.undo()
        except BaseException:
            self._done.insert(place, step)
            self.changed.emit()
            raise
        if why_not:
            self.refused.emit(why_not)
        else:
            self._undone.append(step)
            self.changed.emit()

    async def redo(self) -> None:
        """Do again what was undone last. One that raises stays."""
        async with self._in_turn():
            await self._redo()

    async def _redo(self) -> None:
        if not self._undone:
            return
        step = self._undone.pop()
        self.changed.emit()
        try:
            await step.redo()
        except BaseException:
            self._undone.append(step)
            self.changed.emit()
            raise
        self._done.append(step)
        self.changed.emit()
