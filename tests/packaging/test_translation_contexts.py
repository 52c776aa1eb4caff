"""Translators are offered every sentence under the name by which the app asks for it."""

from __future__ import annotations

import ast
import runpy
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "runapi_desktop").rglob("*.py"))
Message = tuple[str, str]


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """What lupdate finds in the package: context and source."""
    return found_by_lupdate(MODULES, tmp_path_factory.mktemp("translations"))


def found_by_lupdate(modules: list[Path], folder: Path) -> set[Message]:
    tools = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
    result = folder / "found.ts"
    command = [tools["qt_tool"]("lupdate"), "-silent", *modules, "-ts", result]
    subprocess.run(command, check=True)
    contexts = ElementTree.parse(result).getroot().findall("context")
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in contexts
        for message in context.findall("message")
    }


def asked_for(source: str) -> Iterator[tuple[int, str, str | None]]:
    """Line, context and source of each sentence that a module asks for; ``None`` for no literal."""

    def visit(node: ast.AST, owner: str) -> Iterator[tuple[int, str, str | None]]:
        match node:
            case ast.ClassDef(name=name):
                owner = name
            case ast.Call(func=ast.Attribute(attr="tr", value=asked), args=[text, *_]):
                # Another object's class is its context, which lupdate cannot know.
                is_own = isinstance(asked, ast.Name) and asked.id == "self"
                yield node.lineno, owner if is_own else f"the class of {ast.unparse(asked)}", literal_of(text)
            case ast.Call(func=ast.Name(id=name), args=[context, text, *_]) if name in (
                "translate",
                "QT_TRANSLATE_NOOP",
            ):
                yield node.lineno, literal_of(context) or "", literal_of(text)
            case ast.Call(
                func=ast.Attribute(attr="translate", value=ast.Name(id="QCoreApplication")),
                args=[context, text, *_],
            ):
                yield node.lineno, literal_of(context) or "", literal_of(text)
            case _:
                pass
        for child in ast.iter_child_nodes(node):
            yield from visit(child, owner)

    yield from visit(ast.parse(source), "")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "runapi_desktop").as_posix()


def literal_of(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_sentence_has_a_name_to_be_found_by(offered: set[Message]) -> None:
    assert [source for context, source in offered if not context] == []


def test_translators_see_what_the_app_asks_for(offered: set[Message]) -> None:
    assert [
        f"{name_of(path)}, line {line}: {text!r} in {context!r}"
        for path in MODULES
        for line, context, text in asked_for(path.read_text(encoding="utf-8"))
        if text is not None and (context, text) not in offered
    ] == []


# Their words come from tables, marked there with QT_TRANSLATE_NOOP.
TABLES = {"ui/texts/i18n.py", "ui/commands/command.py"}


def test_no_helper_hides_a_sentence_from_translators() -> None:
    hidden = {
        name_of(path): line
        for path in MODULES
        for line, _, text in asked_for(path.read_text(encoding="utf-8"))
        if text is None
    }
    assert hidden.keys() == TABLES, hidden


def test_counts_are_asked_for_where_lupdate_sees_their_plural_forms() -> None:
    """It sees none in ``translate``: use ``tr`` of a QObject."""
    assert [
        f"{name_of(path)}, line {node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and "translate" in ast.unparse(node.func) and len(node.args) > 3
    ] == []


_SAYING = {
    *("setAccessibleName", "setAccessibleDescription", "setToolTip", "setStatusTip", "setWindowTitle"),
    *("setPlaceholderText", "setText", "setTitle", "setTabText", "addMenu", "addAction", "addItem"),
}
_NAMES = {"RunAPI Desktop", "https://"}


def unasked(source: str) -> Iterator[str]:
    """Words that a module shows or lets be read out without asking for their translation."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _SAYING:
            for said in node.args:
                parts = said.values if isinstance(said, ast.JoinedStr) else [said]
                for part in parts:
                    words = literal_of(part) or ""
                    if any(map(str.isalpha, words)) and words not in _NAMES:
                        yield f"line {node.lineno}: {words!r}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_word_is_said_in_english_only(path: Path) -> None:
    assert list(unasked(path.read_text(encoding="utf-8"))) == []


def test_a_word_that_nobody_asks_for_is_seen() -> None:
    source = 'button.setAccessibleName(f"Copy {what}")\nlabel.setText("×")\nlabel.setText(self.tr("Copy"))'
    assert list(unasked(source)) == ["line 1: 'Copy '"]


def test_a_helper_that_hides_the_context_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "hiding.py"
    module.write_text('def tr(text):\n    return translate("money", text)\n\n\nprint(tr("A price"))\n')
    assert found_by_lupdate([module], tmp_path) == {("", "A price")}
