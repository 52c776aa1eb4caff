"""What Qt would guess to be markup or a shortcut goes through ``ui/widgets/plain_text.py``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt

from runapi_desktop.ui.widgets.plain_text import literal_tip
from tests.helpers.drawn_words import HOSTILE

PACKAGE = Path(__file__).parents[2] / "runapi_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
UI = PACKAGE / "ui"

# Each guesses whether its text is markup, or always takes it for markup. The modules named set the format.
NOWHERE = frozenset[Path]()
GUESSING = {
    "QLabel": frozenset({UI / "widgets" / "plain_text.py", UI / "stage" / "difference_list.py"}),
    "QMessageBox": frozenset({UI / "widgets" / "dialogs.py"}),
    "QInputDialog": frozenset({UI / "widgets" / "dialogs.py"}),
    "QStaticText": frozenset({UI / "cards" / "lettering.py"}),
    # Fills its document letter by letter: `insertText` guesses nothing.
    "QTextBrowser": frozenset({UI / "guide" / "page_view.py"}),
    **dict.fromkeys(("QTextEdit", "QTextDocument", "QGraphicsTextItem", "QWhatsThis"), NOWHERE),
    # Its messages are plain text; a tooltip of it is guessed.
    "QSystemTrayIcon": frozenset({UI / "presence" / "tray_icon.py"}),
    **dict.fromkeys(("QErrorMessage", "QProgressDialog", "QSplashScreen"), NOWHERE),
    **dict.fromkeys(("setHtml", "insertHtml", "setMarkdown", "appendHtml", "setInformativeText"), NOWHERE),
}
RICH = {
    "RichText": frozenset({UI / "stage" / "difference_list.py"}),
    "AutoText": NOWHERE,
    "MarkdownText": NOWHERE,
}
TIP_SETTERS = {"setToolTip": 0, "setStatusTip": 0, "setWhatsThis": 0, "setTabToolTip": 1, "showText": 1}
TIP_ROLES = {"ToolTipRole", "StatusTipRole", "WhatsThisRole"}
NAMED_BY_TEXT = {
    *("addAction", "addMenu", "addTab", "addButton", "setTabText", "setTitle", "QAction"),
    *("QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"),
}
WORDS_OF_THE_APP = {"tr", "translate", "translated", "literal", "QKeySequence", "_with_key"}


def name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def is_fixed(text: ast.expr) -> bool:
    """Written in the source, in one language or another."""
    match text:
        case ast.Constant():
            return True
        case ast.IfExp(body=body, orelse=orelse):
            return is_fixed(body) and is_fixed(orelse)
        case ast.Call(func=called, args=args) if name_of(called) in {"tr", "translate"}:
            return all(isinstance(each, ast.Constant) for each in args[:2])
        case _:
            return False


def is_literal_tip(text: ast.expr) -> bool:
    return is_fixed(text) or (isinstance(text, ast.Call) and name_of(text.func) == "literal_tip")


def guessing(source: str, path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=called) if path not in GUESSING.get(name_of(called), {path}):
                yield f"line {node.lineno}: {name_of(called)}"
            case ast.ClassDef(bases=bases):
                for base in bases:
                    if path not in GUESSING.get(name_of(base), {path}):
                        yield f"line {node.lineno}: a {name_of(base)}"
            case ast.Attribute(attr=attr) if path not in RICH.get(attr, {path}):
                yield f"line {node.lineno}: {attr}"
            case _:
                pass


def guessed_tips(source: str) -> Iterator[str]:
    """Tooltips of words that are not written here and do not go through ``literal_tip``."""
    tree = ast.parse(source)
    known: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=setter), args=args) if setter in TIP_SETTERS:
                position = TIP_SETTERS[setter]
                if len(args) <= position or not is_literal_tip(args[position]):
                    yield f"line {node.lineno}: {setter}"
            case ast.Call(args=[*before, text, ast.Attribute(attr=role) as last]) if role in TIP_ROLES:
                known.add(last)
                if not is_literal_tip(text):
                    yield f"line {node.lineno}: {role}"
                del before
            case ast.match_case(pattern=ast.MatchValue(value=ast.Attribute(attr=role) as last)) if (
                role in TIP_ROLES
            ):
                known.add(last)
                returned = [each for each in ast.walk(node) if isinstance(each, ast.Return)]
                if not all(each.value is not None and is_literal_tip(each.value) for each in returned):
                    yield f"line {last.lineno}: {role}"
            case _:
                pass
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in TIP_ROLES and node not in known:
            yield f"line {node.lineno}: {node.attr}, not in a case of its own"


def names_of_things(text: ast.expr) -> Iterator[str]:
    """Attributes such as ``clip.title`` that get into ``text`` as they are."""
    match text:
        case ast.Call(func=called) if name_of(called) in WORDS_OF_THE_APP:
            pass
        case ast.Call(func=ast.Attribute(value=form), args=args, keywords=keywords):
            for part in (form, *args, *(keyword.value for keyword in keywords)):
                yield from names_of_things(part)
        case ast.Attribute(attr=attr):
            yield attr
        case ast.Name() | ast.Constant():
            pass
        case _:
            for part in ast.iter_child_nodes(text):
                if isinstance(part, ast.expr):
                    yield from names_of_things(part)


def shortcuts_by_chance(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=called, args=[*args]) if name_of(called) in NAMED_BY_TEXT:
                for text in args:
                    if not isinstance(text, ast.Name | ast.Attribute) or name_of(called) == "addAction":
                        for name in names_of_things(text):
                            if name in {"name", "title", "text", "prompt", "file_name", "path", "label"}:
                                yield f"line {node.lineno}: {name} in {name_of(called)}"
            case _:
                pass


def every_offence(source: str, path: Path) -> list[str]:
    return [*guessing(source, path), *guessed_tips(source), *shortcuts_by_chance(source)]


def test_words_from_outside_are_drawn_literally() -> None:
    """Use `PlainLabel`, `literal_tip`, `literal` and `add_literal_action` of ``ui/widgets/plain_text.py``."""
    assert [
        f"{path.relative_to(PACKAGE).as_posix()}: {offence}"
        for path in MODULES
        for offence in every_offence(path.read_text(encoding="utf-8"), path)
    ] == []


@pytest.mark.parametrize(
    "source",
    [
        "QLabel(name)",
        "class Heading(QLabel): pass",
        "box = QMessageBox(parent)",
        "label.setTextFormat(Qt.TextFormat.AutoText)",
        "view = QTextBrowser()",
        "editor.insertHtml(text)",
        "QSystemTrayIcon(icon)",
        "button.setToolTip(name)",
        "button.setToolTip(self.tr('Remove {name}').format(name=name))",
        "button.setToolTip(f'Remove {name}')",
        "action.setStatusTip(name)",
        "tabs.setTabToolTip(0, name)",
        "QToolTip.showText(point, name, self)",
        "item.setData(name, Qt.ItemDataRole.ToolTipRole)",
        "box.setItemData(0, name, Qt.ItemDataRole.ToolTipRole)",
        "match role:\n  case Qt.ItemDataRole.ToolTipRole:\n    return name",
        "if role == Qt.ItemDataRole.ToolTipRole:\n  x = name",
        "menu.addAction(clip.title)",
        "menu.addAction(tr('Made from {t}').format(t=clip.title))",
        "QPushButton(f'{tag.name} x')",
    ],
)
def test_a_guess_is_seen(source: str) -> None:
    assert every_offence(source, PACKAGE / "ui" / "new.py")


def test_what_is_written_here_may_be_a_tip() -> None:
    source = (
        "a.setToolTip(self.tr('Close'))\nb.setToolTip(literal_tip(name))\nc.setToolTip('' if x else tr('Y'))"
    )
    assert not every_offence(source, PACKAGE / "ui" / "new.py")


@given(st.text(alphabet=st.sampled_from("<>&lt;gbqip/=! \n\t\"'h1x")) | st.text())
def test_no_tip_is_markup(text: str) -> None:
    assert not Qt.mightBeRichText(literal_tip(text))


def test_a_tip_says_the_same_as_before() -> None:
    assert literal_tip(HOSTILE).replace("\u2060", "") == HOSTILE
    assert literal_tip("R&D <3 a < b") == "R&D <3 a < b"
    assert literal_tip("a\n\nb") == "a\n\nb"


def test_a_long_tip_is_wrapped_and_cut() -> None:
    lines = literal_tip("word " * 2000).split("\n")
    assert len(lines) <= 20
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "…"
