"""One stack of steps for the window: newest first, nothing twice, nothing lost when a step fails."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from runapi_desktop.ui.widgets.undo import UndoStack, UndoStep
from tests.helpers.undoing import redo_words, undo_words


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
    assert (undo_words(ledger.stack), redo_words(ledger.stack)) == ("rename", "star")
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
    assert redo_words(ledger.stack) == ""


async def test_what_is_too_late_is_said_and_the_step_is_gone() -> None:
    ledger = Ledger()
    ledger.do("move to trash")
    ledger.why_not = "Too late"
    await ledger.stack.undo()
    assert ledger.refused == ["Too late"]
    assert (undo_words(ledger.stack), redo_words(ledger.stack)) == ("", "")


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
    assert undo_words(ledger.stack) == second.words


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
    assert (undo_words(stack), redo_words(stack)) == ("", "rename")


class Held:
    """Steps that take as long as they are told to, and then fail."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.stack = self.ledger.stack
        self._end = asyncio.Event()

    async def _fail(self) -> str:
        await self._end.wait()
        raise OSError(28, "No space left on device")

    async def _succeed(self) -> str:
        return ""

    async def fails(self, press: Coroutine[object, object, None], *meanwhile: Callable[[], object]) -> None:
        under_way = asyncio.ensure_future(press)
        await asyncio.sleep(0)
        for each in meanwhile:
            each()
        self._end.set()
        with pytest.raises(OSError, match="No space"):
            await under_way

    def cannot_be_undone(self) -> UndoStep:
        return self.stack.push(UndoStep("order", self._fail))

    def cannot_be_redone(self) -> UndoStep:
        return self.stack.push(UndoStep("rename", self._succeed, self._fail))


async def test_a_step_that_is_withdrawn_while_it_is_undone_in_vain_does_not_come_back() -> None:
    held = Held()
    held.ledger.do("star")
    order = held.cannot_be_undone()
    await held.fails(held.stack.undo(), lambda: held.stack.withdraw(order))
    assert undo_words(held.stack) == "star"


async def test_a_step_that_is_undone_in_vain_stays_in_its_place_whatever_came_and_went() -> None:
    held = Held()
    star = held.ledger.do("star")
    held.cannot_be_undone()
    await held.fails(held.stack.undo(), lambda: held.stack.withdraw(star), lambda: held.ledger.do("rename"))
    assert undo_words(held.stack) == "rename"
    await held.stack.undo()
    assert undo_words(held.stack) == "order"


async def test_what_is_done_again_in_vain_is_offered_no_more_when_something_was_done_meanwhile() -> None:
    held = Held()
    held.cannot_be_redone()
    await held.stack.undo()
    await held.fails(held.stack.redo(), lambda: held.ledger.do("star"))
    assert (undo_words(held.stack), redo_words(held.stack)) == ("star", "")


async def test_a_step_that_is_in_hand_is_offered_to_nobody_else() -> None:
    held = Held()
    held.ledger.do("star")
    held.cannot_be_undone()
    seen: list[str] = []
    await held.fails(held.stack.undo(), lambda: seen.append(undo_words(held.stack)))
    assert (seen, undo_words(held.stack)) == (["star"], "order")


async def test_several_steps_are_undone_the_last_one_first_and_none_twice() -> None:
    ledger = Ledger()
    steps = [ledger.do(words) for words in ("first", "second", "third")]
    await ledger.stack.undo(steps[1])
    await ledger.stack.undo_all(steps)
    assert ledger.said == ["-second", "-third", "-first"]
