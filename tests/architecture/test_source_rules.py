"""House rules that no linter can be told: nested event loops on instances, size, words left for later."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "runapi_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Each nests an event loop or re-enters it: under qasync another coroutine's wake-up is lost.
NESTING = {"exec", "exec_", "processEvents"}
# Its loop has ended before the app's own begins.
BEFORE_THE_LOOP = PACKAGE / "ui" / "first_paint.py"
LONGEST_MODULE_LINES = 400
# There is no switch that lets an unknown certificate pass, not even for one request.
UNSAFE_TLS = (
    *("verify=False", "CERT_NONE", "CERT_OPTIONAL", "check_hostname = False", "check_hostname=False"),
    *("_create_unverified_context", "ignoreSslErrors", "VerifyNone", "QueryPeer"),
)


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def nesting_calls(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in NESTING:
                yield f"line {node.lineno}: .{attr}()"
            case _:
                pass


@pytest.mark.parametrize("path", [path for path in MODULES if path != BEFORE_THE_LOOP], ids=name_of)
def test_nothing_nests_an_event_loop(path: Path) -> None:
    assert list(nesting_calls(path.read_text(encoding="utf-8"))) == []


def test_a_nested_event_loop_is_seen() -> None:
    assert list(nesting_calls("dialog = make()\ndialog.exec()\n")) == ["line 2: .exec()"]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_is_short_and_says_what_it_owns(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) <= LONGEST_MODULE_LINES
    assert not [word for word in ("TODO", "FIXME", "NotImplementedError") if word in source]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_can_wave_a_certificate_through(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not [word for word in UNSAFE_TLS if word in source]
