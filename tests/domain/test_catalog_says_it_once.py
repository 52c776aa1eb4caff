"""What several services have stands in `catalog/parts.py`, and nowhere again."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Mapping

import pytest

from tests.architecture.test_source_rules import PACKAGE


def said_again(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """The fields, rules, choices and ways to a clip that more than one of these modules writes."""
    found: dict[str, set[str]] = defaultdict(set)
    for module, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Call(func=ast.Name(id="FieldSpec"), keywords=given):
                    facts = {each.arg: ast.unparse(each.value) for each in given}
                    found[" ".join(facts.get(name, "") for name in ("kind", "name", "label"))].add(module)
                case ast.Call(func=ast.Name(id="ActionSpec" | "Choice" | "Rule" | "switch")):
                    found[ast.unparse(node)].add(module)
                case _:
                    pass
    return {what: sorted(modules) for what, modules in found.items() if len(modules) > 1}


def test_no_two_services_write_the_same_part() -> None:
    folder = PACKAGE / "domain" / "catalog"
    assert said_again({path.stem: path.read_text("utf-8") for path in folder.glob("*.py")}) == {}


@pytest.mark.parametrize(
    "again",
    [
        'FieldSpec(name="seed", kind=FieldKind.NUMBER, label="Seed", advanced=True)',
        'Choice(None, QT_TRANSLATE_NOOP("catalog", "Automatic"))',
    ],
)
def test_a_part_written_again_is_seen(again: str) -> None:
    assert list(said_again({"a": f"A = {again}", "b": f"B = {again}"}).values()) == [["a", "b"]]


def test_what_differs_is_no_repetition() -> None:
    field = "FieldSpec(name='mode', kind=FieldKind.CHOICE, label={})"
    assert said_again({"a": field.format("'Mode'"), "b": field.format("'Quality'")}) == {}
