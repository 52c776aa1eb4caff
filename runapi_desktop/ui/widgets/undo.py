"""What can be undone and done again in the window, newest first. Text fields keep their own changes.

To do something again never costs money: a step that would has no ``redo``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
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
        self._in_hand: UndoStep | None = None
        """It is being undone or done again, and stays where it stands until that is done."""
        self._turn: Lock | None = None

    @property
    def last_done(self) -> UndoStep | None:
        """What Undo would undo."""
        return self._last(self._done)

    @property
    def last_undone(self) -> UndoStep | None:
        """What Redo would do again."""
        return self._last(self._undone)

    def _last(self, steps: Sequence[UndoStep]) -> UndoStep | None:
        return next((step for step in reversed(steps) if step is not self._in_hand), None)

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
        """Undo ``step``, the last one by default. One that raises stays, if nobody withdrew it."""
        async with self._in_turn():
            await self._undo(step or self.last_done)

    async def undo_all(self, steps: Sequence[UndoStep]) -> None:
        """Undo all ``steps`` that can be undone, the last one first."""
        for step in reversed(steps):
            await self.undo(step)

    def _in_turn(self) -> Lock:
        """A second press waits for the first: what is undone last is redone first."""
        if self._turn is None:
            from asyncio import Lock  # not before the window is painted

            self._turn = Lock()
        return self._turn

    async def _undo(self, step: UndoStep | None) -> None:
        if step is None or step not in self._done:
            return
        with self._taking(step):
            why_not = await step.undo()
            _remove(self._done, step)
        if why_not:
            self.refused.emit(why_not)
        elif step.redo is not None:
            self._undone.append(step)
            self._tell_of(step)

    async def redo(self) -> None:
        """Do again what was undone last. One that raises stays, if nothing else was done meanwhile."""
        async with self._in_turn():
            await self._redo(self.last_undone)

    async def _redo(self, step: UndoStep | None) -> None:
        if step is None:
            return
        assert step.redo is not None, "only such a step was kept"
        with self._taking(step):
            await step.redo()
            _remove(self._undone, step)
        self._done.append(step)
        self._tell_of(step)

    @contextmanager
    def _taking(self, step: UndoStep) -> Generator[None]:
        """Offer ``step`` to nobody else meanwhile."""
        self._in_hand = step
        self.changed.emit()
        try:
            yield
        finally:
            self._in_hand = None
            self.changed.emit()


def _remove(steps: list[UndoStep], step: UndoStep) -> None:
    """It may have been withdrawn while it was in hand."""
    if step in steps:
        steps.remove(step)
