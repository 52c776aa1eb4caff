"""One stack of steps for the window: newest first, nothing twice, nothing lost when a step fails."""

from __future__ import annotations

import asyncio

import pytest

from runapi_desktop.ui.widgets.undo import UndoStack, UndoStep


class Ledger:
    """Steps that write down what happens to them."""

    def __init__(self) -> None:
        self.stack = UndoStack()
        self.said: list[str] = []
        self.refused: list[str] = []
        self.stack.refused.connect(self.refused.append)
        self.why_not = ""
        self.breaks = False

    def do(self, words: str, *, costs: bool = False) -> UndoStep:
        return self.stack.push(self.step(words, costs=costs))

    def step(self, words: str, *, costs: bool = False) -> UndoStep:
        async def undo() -> str:
            if self.breaks:
                raise OSError(28, "No space left on device")
            self.said.append(f"-{words}")
            return self.why_not

        async def redo() -> None:
            self.said.append(f"+{words}")

        return UndoStep(words, undo, None if costs else redo)


async def test_steps_go_back_and_forth_in_order() -> None:
    ledger = Ledger()
    ledger.do("rename")
    ledger.do("star")
    await ledger.stack.undo()
    assert (ledger.stack.undo_words, ledger.stack.redo_words) == ("rename", "star")
    await ledger.stack.undo()
    await ledger.stack.undo()
    await ledger.stack.redo()
    await ledger.stack.redo()
    await ledger.stack.redo()
    assert ledger.said == ["-star", "-rename", "+rename", "+star"]


async def test_a_new_step_ends_what_could_be_done_again() -> None:
    ledger = Ledger()
    ledger.do("rename")
    await ledger.stack.undo()
    ledger.do("star")
    assert ledger.stack.redo_words == ""


async def test_what_is_too_late_is_said_and_the_step_is_gone() -> None:
    ledger = Ledger()
    ledger.do("move to trash")
    ledger.why_not = "Too late"
    await ledger.stack.undo()
    assert ledger.refused == ["Too late"]
    assert (ledger.stack.undo_words, ledger.stack.redo_words) == ("", "")


async def test_a_step_that_would_cost_money_is_undone_and_never_redone() -> None:
    ledger = Ledger()
    order = ledger.do("order", costs=True)
    await ledger.stack.undo()
    assert ledger.said == ["-order"]
    assert (ledger.stack.last_done, ledger.stack.last_undone) == (None, None)
    await ledger.stack.redo()
    assert ledger.said == ["-order"]
    ledger.stack.withdraw(order)  # gone already


async def test_what_was_withdrawn_is_not_undone_and_what_is_older_comes_last() -> None:
    ledger = Ledger()
    ledger.do("star")
    order = ledger.do("order")
    ledger.stack.push_oldest(ledger.step("earlier order"))
    ledger.stack.withdraw(order)
    await ledger.stack.undo()
    await ledger.stack.undo()
    assert ledger.said == ["-star", "-earlier order"]


async def test_a_step_that_fails_stays_and_one_that_was_undone_is_not_undone_again() -> None:
    ledger = Ledger()
    first, second = ledger.do("first"), ledger.do("second")
    ledger.breaks = True
    with pytest.raises(OSError, match="No space"):
        await ledger.stack.undo(first)
    ledger.breaks = False
    await ledger.stack.undo(first)
    await ledger.stack.undo(first)
    assert ledger.said == ["-first"]
    assert ledger.stack.undo_words == second.words


async def test_steps_that_are_undone_at_once_are_redone_in_order() -> None:
    """The one that takes longer to undo does not change the order."""
    stack, slow = UndoStack(), asyncio.Event()

    async def undo_slowly() -> str:
        await slow.wait()
        return ""

    async def undo() -> str:
        return ""

    async def redo() -> None:
        pass

    stack.push(UndoStep("rename", undo, redo))
    stack.push(UndoStep("star", undo_slowly, redo))
    presses = asyncio.gather(stack.undo(), stack.undo())
    await asyncio.sleep(0)
    slow.set()
    await presses
    assert (stack.undo_words, stack.redo_words) == ("", "rename")
