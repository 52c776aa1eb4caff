"""Every regular expression of the package takes time in proportion to the text, whatever the text.

A pattern that is tried on what somebody else wrote, and goes through it again for each of its letters, stops
the window for a minute. Each is found in the source, and tried on strings that its own parts are made of.
"""

from __future__ import annotations

import ast
import pkgutil
import re
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _parser  # type: ignore[attr-defined] - only Python's own reader knows the parts of a pattern
from typing import Any

import pytest

import runapi_desktop

PACKAGE = Path(__file__).parents[2] / "runapi_desktop"
CALLS = {"compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"}
# Each starts the app or a child when it is imported by itself.
PROGRAMS = ("__main__",)
# Tables whose first column is patterns, by the module that goes through them.
TABLES = {"sandbox.painting": ("_LIGHTS", "_GROUNDS"), "sandbox.grading": ("_STYLES",)}
SHORT, LONG = 2_500, 10_000
# Four times the text may take four times as long, not sixteen times; below this nobody waits.
MOST_GROWTH = 8.0
NOTICED_S = 0.002
_MOST_PARTS = 16


def _patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 3:
        for item in value.values():
            yield from _patterns_in(item, depth + 1)
    elif isinstance(value, (tuple, list, set, frozenset)) and depth < 3:
        for item in value:
            yield from _patterns_in(item, depth + 1)
    elif isinstance(value, type) and value.__module__.startswith("runapi_desktop") and depth < 3:
        for item in vars(value).values():
            yield from _patterns_in(item, depth + 1)


def _held_by_modules() -> Iterator[re.Pattern[Any]]:
    for module in pkgutil.walk_packages(runapi_desktop.__path__, "runapi_desktop."):
        if not module.name.endswith(PROGRAMS):
            for value in vars(import_module(module.name)).values():
                yield from _patterns_in(value)


def _written_in_functions(source: str) -> Iterator[tuple[int, str | None]]:
    """Line and pattern of each use of ``re`` inside a function; ``None`` for one put together there."""
    for outer in ast.walk(ast.parse(source)):
        if not isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        for node in ast.walk(outer):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name), args=[first, *_]) if (
                    name in CALLS
                ):
                    yield node.lineno, first.value if isinstance(first, ast.Constant) else None
                case _:
                    pass


def _all_patterns() -> dict[str, re.Pattern[Any]]:
    found = {str(pattern.pattern): pattern for pattern in _held_by_modules()}
    for module, tables in TABLES.items():
        for table in tables:
            for text, *_ in getattr(import_module(f"runapi_desktop.{module}"), table):
                found[text] = re.compile(text)
    for path in PACKAGE.rglob("*.py"):
        for _, text in _written_in_functions(path.read_text(encoding="utf-8")):
            if text is not None:
                found.setdefault(text, re.compile(text))
    return found


def _sample(parts: Any) -> str:
    """A short text that the parsed ``parts`` match, as far as that is easily found."""
    text = ""
    for kind, value in parts:
        match str(kind):
            case "LITERAL":
                text += chr(value)
            case "IN":
                text += _member(value)
            case "ANY" | "NOT_LITERAL":
                text += "a"
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, body = value
                text += _sample(body) * max(least, min(1, most))
            case "SUBPATTERN":
                text += _sample(value[-1])
            case "ATOMIC_GROUP":
                text += _sample(value)
            case "BRANCH":
                text += _sample(value[1][0])
            case _:
                pass
    return text


def _member(choices: Any) -> str:
    """A sign of a set, a letter where the set takes nearly everything."""
    for kind, value in choices:
        match str(kind), str(value):
            case "NEGATE", _:
                return "a"
            case "LITERAL", _:
                return chr(value)
            case "RANGE", _:
                return chr(value[0])
            case _, "CATEGORY_SPACE":
                return " "
            case _, "CATEGORY_DIGIT":
                return "0"
            case _:
                return "a"
    return "a"


def _parts(parsed: Any) -> Iterator[str]:
    """Samples of every piece of a pattern, and of every beginning of it."""
    items = list(parsed)
    for end in range(1, len(items) + 1):
        yield _sample(items[:end])
        yield _sample(items[end - 1 : end])
    for kind, value in items:
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                yield from _parts(value[2])
            case "SUBPATTERN":
                yield from _parts(value[-1])
            case "ATOMIC_GROUP":
                yield from _parts(value)
            case "BRANCH":
                for branch in value[1]:
                    yield from _parts(branch)
            case _:
                pass


def _hostile(pattern: re.Pattern[Any], length: int) -> Iterator[Any]:
    """Texts of that length: a piece again and again, after another piece, and two in turn."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parsed = _parser.parse(source, pattern.flags & ~(re.UNICODE if isinstance(pattern.pattern, bytes) else 0))
    found = {part for part in _parts(parsed) if part}
    by_length = sorted(found, key=lambda part: (len(part), part))
    shortest, longest = by_length[:_MOST_PARTS], by_length[: -_MOST_PARTS // 2 - 1 : -1]
    pieces = list(dict.fromkeys(["a", " ", "-", "\n", *shortest, *longest]))
    starts = ["", *pieces]
    bodies = pieces + [a + b for a in pieces[:_MOST_PARTS] for b in pieces[:_MOST_PARTS] if a != b]
    for body in bodies:
        for start in starts if body in pieces else [""]:
            text = start + body * max((length - len(start)) // len(body), 1) + "\0"
            yield text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")


def _taken_s(pattern: re.Pattern[Any], text: Any) -> float:
    began_s = time.thread_time()
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)
    return time.thread_time() - began_s


def _grows_too_fast(pattern: re.Pattern[Any], lengths: tuple[int, int] = (SHORT, LONG)) -> str | None:
    """What the pattern stumbles over in texts of these lengths, ``None`` if nothing was found."""
    for length in (16, 22):  # What doubles with each letter shows here, before it would stop the test.
        for text in _hostile(pattern, length):
            if _taken_s(pattern, text) > 0.05:
                return repr(text)
    for short, long in zip(*(_hostile(pattern, length) for length in lengths), strict=True):
        taken_s = _taken_s(pattern, long)
        if taken_s < NOTICED_S or taken_s < MOST_GROWTH * (short_s := _taken_s(pattern, short)):
            continue
        # Once more, as anything may have stopped the first one.
        growth = _taken_s(pattern, long) / max(_taken_s(pattern, short), short_s, 1e-6)
        if growth > MOST_GROWTH:
            return f"{short[:60]!r}… grows {growth:.0f} × where it is 4 × as long"
    return None


PATTERNS = _all_patterns()


@pytest.mark.parametrize("source", sorted(PATTERNS))
def test_a_pattern_takes_time_in_proportion(source: str) -> None:
    assert _grows_too_fast(PATTERNS[source]) is None


def test_each_pattern_is_found() -> None:
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        built = [line for line, pattern in _written_in_functions(text) if pattern is None]
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        assert built == [] or module in TABLES, f"{path}: what is put together at run time cannot be tried"
        assert "QRegularExpression" not in text
    use = rf"\bre\.(?:{'|'.join(CALLS)})\("
    written = sum(len(re.findall(use, path.read_text(encoding="utf-8"))) for path in PACKAGE.rglob("*.py"))
    assert len(PATTERNS) >= 0.8 * written  # a few stand twice in the package


@pytest.mark.parametrize(
    "slow",
    [
        r"(?i)(\b(?:[\w-]*api[_-]?key)\s*[:=])",
        r"(?i)(\b(?:[\w-]*(?:api[_-]?key|code_verifier|passwd|[jz]ox))\s*[:=])\w+",
        r"(https?://[^\s?]+\?)x",
        r"(a+)+$",
        r"\s+$",
        r"a.*b.*c",
        r"(?:x|x)*y",
        rb"\d+\.",
    ],
)
def test_a_slow_one_is_seen(slow: str | bytes) -> None:
    assert _grows_too_fast(re.compile(slow), (SHORT // 2, LONG // 2))


@pytest.mark.parametrize("quick", [r"[A-Za-z0-9]{1,64}", r"https?://[^\s]+", r"(?i)secret\s*=", r"^\s+"])
def test_a_quick_one_passes(quick: str) -> None:
    assert _grows_too_fast(re.compile(quick)) is None
