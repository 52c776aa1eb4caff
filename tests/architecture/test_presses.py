"""What a press may count on: nothing but the facts. Qt flips a control before anybody knows what will happen,
and hands the new tick to one way of writing a slot and not to another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "runapi_desktop"
MODULES = sorted((*PACKAGE.glob("*.py"), *(PACKAGE / "ui").rglob("*.py")))
PRESSES = {"clicked", "triggered"}
# It makes a press of what assistive technology flips.
TICKS = PACKAGE / "ui" / "widgets" / "ticks.py"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def connections(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Each ``….signal.connect(slot)``: the name of the signal, and the slot."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr=signal), attr="connect"), args=[slot]):
                yield signal, slot
            case _:
                pass


def waiting(arguments: ast.arguments, bound: int) -> int:
    """How many come from the signal, and must. Menus and lists have signals of that name for other things."""
    must = arguments.args[bound : len(arguments.args) - len(arguments.defaults)]
    return sum(each.annotation is None or ast.unparse(each.annotation) == "bool" for each in must)


def needed(slot: ast.expr, functions: dict[str, Function], bound: int = 0) -> int:
    """How many arguments the slot cannot do without, as far as this module tells."""
    match slot:
        case ast.Lambda(args=arguments):
            return len(arguments.args)
        case ast.Call(func=ast.Name(id="async_slot"), args=[_, function, *given]):
            return needed(function, functions, len(given))
        case ast.Call(args=[function, *given]):
            return needed(function, functions, len(given))
        case ast.Attribute(value=ast.Name(id="self"), attr=name) if name in functions:
            return waiting(functions[name].args, bound + 1)
        case ast.Name(id=name) if name in functions:
            return waiting(functions[name].args, bound)
        case _:
            return 0


def hopeful_presses(source: str) -> list[str]:
    """Presses whose slot waits for an argument, and slots of ``toggled``, which follow the click."""
    tree = ast.parse(source)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, Function)}
    return [
        f"line {slot.lineno}: {signal}"
        for signal, slot in connections(tree)
        if signal == "toggled" or (signal in PRESSES and needed(slot, functions) > 0)
    ]


def test_a_press_hands_on_nothing() -> None:
    """Read the fact in the slot, and draw the tick with ``ui/widgets/ticks.py``."""
    assert [
        f"{path.relative_to(PACKAGE).as_posix()}: {press}"
        for path in MODULES
        if path != TICKS
        for press in hopeful_presses(path.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize(
    "slot",
    [
        "async_slot(scope, self.set)",
        "slot(self.set)",
        "partial(self.set)",
        "self.set",
        "set_all",
        "lambda wanted=False: None",
    ],
)
def test_a_slot_that_waits_for_the_tick_is_seen(slot: str) -> None:
    functions = "class A:\n    async def set(self, wanted): ...\ndef set_all(wanted): ...\n"
    assert hopeful_presses(f"{functions}action.triggered.connect({slot})") == ["line 4: triggered"]
    assert hopeful_presses(f"{functions}button.clicked.connect(slot(self.set, True))") == []
    assert hopeful_presses("box.toggled.connect(self.show)") == ["line 1: toggled"]
