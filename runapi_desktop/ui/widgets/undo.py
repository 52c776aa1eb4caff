"""What can be undone and done again in the window, newest first. Text fields keep their own changes.

To do something again never costs money: a step that would has no ``redo``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from asyncio import Lock

_MOST_STEPS = 100


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class UndoStep:
    """``words`` name it after "Undo": "move to trash". ``undo`` and ``redo`` do nothing but change back and
    forth; ``undo`` answers with a sentence where that is not possible any more, else with ``""``."""

    words: str
    undo: Callable[[], Awaitable[str]]
    redo: Callable[[], Awaitable[object]] | None = None


class UndoStack(QObject):
    """One for the whole window."""

    changed = Signal()
    taken = Signal(object)
    """That `UndoStep` was done, undone or done again just now."""
    refused = Signal(str)
    """A step cannot be undone any more, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[UndoStep] = []
        self._undone: list[UndoStep] = []
        self._turn: Lock | None = None

    @property
    def last_done(self) -> UndoStep | None:
        """What Undo would undo."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> UndoStep | None:
        """What Redo would do again."""
        return self._undone[-1] if self._undone else None

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
        self._tell_of(step)
        return step

    def push_oldest(self, step: UndoStep) -> UndoStep:
        """It was done before everything that can be undone now, such as in an earlier run."""
        self._done.insert(0, step)
        self.changed.emit()
        return step

    def withdraw(self, step: UndoStep) -> None:
        """It cannot be undone any more; nothing happens to one that is gone already."""
        if step in self._done:
            self._done.remove(step)
            self.changed.emit()

    def _tell_of(self, step: UndoStep) -> None:
        self.taken.emit(step)
        self.changed.emit()

    async def undo(self, step: UndoStep | None = None) -> None:
        """Undo ``step``, the last one by default. One that raises stays."""
        async with self._in_turn():
            await self._undo(step or self.last_done)

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
        elif step.redo is not None:
            self._undone.append(step)
            self._tell_of(step)

    async def redo(self) -> None:
        """Do again what was undone last. One that raises stays."""
        async with self._in_turn():
            await self._redo()

    async def _redo(self) -> None:
        if not self._undone:
            return
        step = self._undone.pop()
        assert step.redo is not None, "only such a step was kept"
        self.changed.emit()
        try:
            await step.redo()
        except BaseException:
            self._undone.append(step)
            self.changed.emit()
            raise
        self._done.append(step)
        self._tell_of(step)
