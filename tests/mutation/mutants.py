"""The small changes that a test should notice, in the source of one module.

Each place where a change is possible has a number, and ``mutated`` makes the change there. What no behaviour
hangs on stays as it is: annotations, decorators, docstrings, other strings, and lines of the log.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}
_UNTOUCHED = {"annotation", "returns", "decorator_list"}
_LOGS = {"log", "logger", "LOG", "_LOG", "_log", "logging"}

N = TypeVar("N", bound=ast.AST)


@dataclass(frozen=True)
class Change:
    """What is changed in one place of a module."""

    line: int
    before: str
    after: str


def changes(source: str) -> list[Change]:
    """Every change that is possible in ``source``; the position in the list is its number."""
    return [change for change, _, _ in _places(ast.parse(source))]


def mutated(source: str, number: int) -> str:
    """The source with change ``number`` made."""
    tree = ast.parse(source)
    _, old, new = list(_places(tree))[number]
    return ast.unparse(ast.fix_missing_locations(_Put(old, new).visit(tree)))


class _Put(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else cast(ast.AST, self.generic_visit(node))


def _places(node: ast.AST) -> Iterator[tuple[Change, ast.AST, ast.AST]]:
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or name in _UNTOUCHED:
                continue
            for new in _variants(child):
                yield Change(getattr(child, "lineno", 0), _said(child), _said(new)), child, new
            yield from _places(child)


def _said(node: ast.AST) -> str:
    text = ast.unparse(node.test if isinstance(node, ast.If) else node)
    return text if len(text) <= 90 else f"{text[:87]}..."


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARISONS:
            yield _like(node, ast.Compare(node.left, [_COMPARISONS[type(operator)]()], node.comparators))
        case ast.BoolOp(op=operator):
            yield _like(
                node, ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), node.values)
            )
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.BinOp(op=operator) if type(operator) in _SUMS:
            yield _like(node, ast.BinOp(node.left, _SUMS[type(operator)](), node.right))
        case ast.Constant(value=bool(truth)):
            yield _like(node, ast.Constant(not truth))
        case ast.Constant(value=int(number)):
            yield _like(node, ast.Constant(number + 1))
        case ast.If(test=test) if ast.unparse(test) != "TYPE_CHECKING" and not isinstance(test, ast.Compare):
            yield _like(node, ast.If(ast.UnaryOp(ast.Not(), test), node.body, node.orelse))
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            yield _like(node, ast.Return(ast.Constant(None)))
        case ast.Raise() | ast.Expr(value=ast.Await()):
            yield _like(node, ast.Pass())
        case ast.Expr(value=ast.Call(func=called)) if ast.unparse(called).split(".")[0] not in _LOGS:
            yield _like(node, ast.Pass())
        case _:
            pass


def _like(node: ast.AST, new: N) -> N:
    return ast.copy_location(new, node)
