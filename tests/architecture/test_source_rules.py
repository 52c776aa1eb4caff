"""House rules that no linter can be told: nested event loops on instances, size, words left for later."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "runapi_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Each nests an event loop or re-enters it: under qasync another coroutine's wake-up is lost.
NESTING = {"exec", "exec_", "processEvents"}
# Its loop has ended before the app's own begins.
BEFORE_THE_LOOP = PACKAGE / "ui" / "startup" / "first_paint.py"
LONGEST_MODULE_LINES = 500
# The one table of colours; everything else takes them from there.
COLOUR_TABLE = PACKAGE / "ui" / "widgets" / "theme.py"
# The one maker of buttons.
BUTTON_MAKER = PACKAGE / "ui" / "widgets" / "buttons.py"
STYLE_SHEET = PACKAGE.parent / "resources" / "themes" / "app.qss"
# There is no switch that lets an unknown certificate pass, not even for one request.
UNSAFE_TLS = (
    *("verify=False", "CERT_NONE", "CERT_OPTIONAL", "check_hostname = False", "check_hostname=False"),
    *("_create_unverified_context", "ignoreSslErrors", "VerifyNone", "QueryPeer"),
)


def nesting_calls(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in NESTING:
                yield f"line {node.lineno}: .{attr}()"
            case _:
                pass


def offences(find: Callable[[str], Iterable[str]], paths: Sequence[Path] = MODULES) -> list[str]:
    """Every place that ``find`` objects to, with its module in front."""
    return [
        f"{path.relative_to(PACKAGE.parent).as_posix()}: {offence}"
        for path in paths
        for offence in find(path.read_text(encoding="utf-8"))
    ]


def test_nothing_nests_an_event_loop() -> None:
    assert offences(nesting_calls, [path for path in MODULES if path != BEFORE_THE_LOOP]) == []


def test_a_nested_event_loop_is_seen() -> None:
    assert list(nesting_calls("dialog = make()\ndialog.exec()\n")) == ["line 2: .exec()"]


def own_colours(source: str) -> Iterator[str]:
    """Colours that are written down instead of taken from the table; `Qt.transparent` is none."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=str(text)) if re.search(r"#([0-9a-fA-F]{3,4}){1,2}\b", text):
                yield f"line {node.lineno}: {text}"
            case ast.Call(func=ast.Name(id="QColor"), args=[ast.Constant(), *_]):
                yield f"line {node.lineno}: QColor of a constant"
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name) if name != "transparent":
                yield f"line {node.lineno}: {name}"
            case _:
                pass


def test_colours_come_from_the_table() -> None:
    drawing = [path for path in MODULES if "ui" in path.parts and path != COLOUR_TABLE]
    assert offences(own_colours, drawing) == []


def test_the_style_sheet_names_its_colours() -> None:
    words = re.sub(r"url\([^)]*\)", "", STYLE_SHEET.read_text(encoding="utf-8"))
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|:\s*(?:white|black|gray|red)\b", words)


def test_a_colour_of_one_s_own_is_seen() -> None:
    for source in (
        'ink = "#fff"',
        "QColor(1, 2, 3)",
        'QColor("red")',
        "Qt.GlobalColor.white",
        'a = "#80ff00ff"',
    ):
        assert list(own_colours(source))
    assert not list(own_colours("QColor(tokens.text), Qt.GlobalColor.transparent"))


def own_letter_sizes(source: str) -> Iterator[str]:
    """Sizes of letters that stay as they are when the user wants larger ones."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=str(text)) if re.search(r"\bfont(-size)?\s*:", text):
                yield f"line {node.lineno}: {text}"
            case ast.Call(
                func=ast.Attribute(attr="setPixelSize" | "setPointSize" | "setPointSizeF" as name),
                args=[ast.Constant()],
            ):
                yield f"line {node.lineno}: {name} of a constant"
            case ast.Call(func=ast.Name(id="QFont"), args=[_, ast.Constant(), *_]):
                yield f"line {node.lineno}: QFont with a size"
            case _:
                pass


def test_letters_grow_with_the_users_text_size() -> None:
    """Give the widget a role of the style sheet, whose sizes grow, or paint with ``text_px``."""
    drawing = [path for path in MODULES if "ui" in path.parts and path != COLOUR_TABLE]
    assert offences(own_letter_sizes, drawing) == []


def test_a_letter_size_of_one_s_own_is_seen() -> None:
    for source in (
        "label.setStyleSheet(f'color: {ink}; font-size: 16px;')",
        "label.setStyleSheet('font: bold 12px')",
        "font.setPixelSize(12)",
        "font.setPointSizeF(9.5)",
        "QFont('Sans', 9)",
    ):
        assert list(own_letter_sizes(source)), source
    assert not list(own_letter_sizes("font.setPixelSize(text_px(12)); QFont(other); 'min-height: 22px'"))


def own_buttons(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="QPushButton" | "QToolButton" as name)):
                yield f"line {node.lineno}: {name}()"
            case _:
                pass


def test_buttons_come_from_their_maker() -> None:
    """It gives each a name, words for screen readers and a tooltip, and says whether Enter presses it: in a
    dialog a bare ``QPushButton`` takes Enter from every field."""
    assert offences(own_buttons, [path for path in MODULES if path != BUTTON_MAKER]) == []


def test_a_button_of_one_s_own_is_seen() -> None:
    assert list(own_buttons("close = QPushButton('Close', self)")) == ["line 1: QPushButton()"]
    assert list(own_buttons("return QToolButton()")) == ["line 1: QToolButton()"]
    assert not list(own_buttons("class Paid(QPushButton): ..."))


def labels_dressed_later(source: str) -> Iterator[str]:
    """Where a label gets, behind its making, what its maker would have given it."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        made = {
            ast.unparse(target)
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and _name_of(node.value.func) == "PlainLabel"
            for target in node.targets
        }
        for node in ast.walk(function):
            match node:
                case ast.Call(func=ast.Name(id="set_role" as call), args=[dressed, _]):
                    pass
                case ast.Call(
                    func=ast.Attribute(value=dressed, attr="setObjectName" | "setWordWrap" as call)
                ):
                    pass
                case _:
                    continue
            if ast.unparse(dressed) in made:
                yield f"line {node.lineno}: {call}"


def test_labels_get_name_look_and_wrapping_from_their_maker() -> None:
    assert offences(labels_dressed_later) == []


def test_a_label_dressed_later_is_seen() -> None:
    for late in ("a.b.setObjectName('x')", "set_role(a.b, 'dim')", "a.b.setWordWrap(True)"):
        assert list(labels_dressed_later(f"def f(a):\n    a.b = PlainLabel('x')\n    {late}")), late
    assert not list(labels_dressed_later("def f(a):\n    a.b = PlainLabel()\n    set_role(a.c, 'dim')"))


def unsaid_or_unfinished(source: str) -> Iterator[str]:
    if not ast.get_docstring(ast.parse(source)):
        yield "no docstring says what it owns"
    if (lines := len(source.splitlines())) > LONGEST_MODULE_LINES:
        yield f"{lines} lines: has it two reasons to change?"
    yield from (word for word in ("TODO", "FIXME", "NotImplementedError") if word in source)


def test_each_module_says_what_it_owns_and_leaves_nothing_for_later() -> None:
    assert offences(unsaid_or_unfinished) == []


def test_nothing_can_wave_a_certificate_through() -> None:
    assert offences(lambda source: [word for word in UNSAFE_TLS if word in source]) == []


# The one place where Qt is handed an encoded picture, and the icons that ship with the app.
PICTURE_MODULES = (PACKAGE / "ui" / "widgets" / "glimpses.py", PACKAGE / "ui" / "widgets" / "icons.py")
# The system's clipboard where it hands over pixels; says so itself.
PIXELS_OF_THE_SYSTEM = PACKAGE / "ui" / "widgets" / "dropped.py"
DECODING = {
    *("QImageReader", "QMovie", "QPicture", "QSvgRenderer", "QSvgWidget", "QTextDocument"),
    *("loadFromData", "fromData", "imageData"),
}
DRAWN = {"pixmap", "_LineIcon", "_small", "fromImage", "QPixmap"}


def _name_of(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def guessing_calls(source: str) -> Iterator[str]:
    """Where Qt would find out by itself what a file or some bytes are, and decode them in this process."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in DECODING:
                yield f"line {node.lineno}: {name}"
            case ast.Call(func=ast.Name(id="QImage" | "QPixmap" | "QBitmap" as name), args=[_]):
                yield f"line {node.lineno}: {name} of a file"
            case ast.Call(func=ast.Name(id="QIcon"), args=[ast.Call(func=maker)]) if _name_of(maker) in DRAWN:
                pass
            case ast.Call(func=ast.Name(id="QIcon"), args=[_, *_]):
                yield f"line {node.lineno}: QIcon of a file"
            case ast.Attribute(value=ast.Call(func=maker), attr="image" | "pixmap" as name) if (
                _name_of(maker) == "clipboard"
            ):
                yield f"line {node.lineno}: clipboard.{name}"
            case _:
                pass


def test_qt_decodes_no_picture_from_outside() -> None:
    plain = [path for path in MODULES if path not in (*PICTURE_MODULES, PIXELS_OF_THE_SYSTEM)]
    assert offences(guessing_calls, plain) == []
    (only,) = offences(guessing_calls, [PIXELS_OF_THE_SYSTEM])
    assert only.endswith("imageData")


def test_the_window_writes_no_file_by_itself() -> None:
    """What the user saves is written beside and put in its place as a whole: `services/exports.py`."""

    def writing_calls(source: str) -> Iterator[str]:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Attribute) and node.attr in ("write_bytes", "write_text", "QSaveFile"):
                yield f"{node.lineno}: {node.attr}"

    assert list(writing_calls("path.write_bytes(content)"))
    assert offences(writing_calls, [path for path in MODULES if "ui" in path.parts]) == []


def test_a_guess_of_qt_is_seen() -> None:
    for source in (
        "QPixmap(path)",
        "QImage(str(path))",
        "QIcon(path)",
        'QIcon("a.png")',
        "QMovie(path)",
        "reader = QImageReader(path)",
        "pixmap.loadFromData(data)",
        "QImage.fromData(data)",
        "QImage.fromData(data, 'PNG')",
        "mime.imageData()",
        "QGuiApplication.clipboard().image()",
    ):
        assert list(guessing_calls(source)), source
    for source in ("QImage()", "QPixmap(3, 4)", "QImage(data, 3, 4, 12, form)", "QIcon(pixmap(name, ink))"):
        assert not list(guessing_calls(source)), source


TESTS = sorted(Path(__file__).parents[1].rglob("*.py"))
# Public in spite of their names.
NO_SECRETS = {"_replace", "_asdict", "_fields", "_make", "_exit"}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in NO_SECRETS


def looks_behind(source: str) -> Iterator[str]:
    """Private parts of what is tested, in a test: read, written, imported or patched. What a module defines
    itself, it may use."""
    tree = ast.parse(source)
    own = {
        name
        for node in ast.walk(tree)
        for name in (getattr(node, "name", None), getattr(getattr(node, "target", None), "id", None))
        if name is not None
    }
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=attr):
                own.add(attr)
            case _:
                pass
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=attr) if _is_private(attr) and attr not in own:
                yield f"line {node.lineno}: {ast.unparse(node)}"
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("runapi_desktop"):
                yield from (f"line {node.lineno}: {alias.name}" for alias in names if _is_private(alias.name))
            case ast.Call(
                func=ast.Attribute(attr="setattr" | "delattr"),
                args=[ast.Name(id=module), ast.Constant(value=str(name)), *_],
            ) if _is_private(name) and module != "sys":
                yield f"line {node.lineno}: {name}"
            case ast.Call(func=ast.Attribute(attr="setattr"), args=[ast.Constant(value=str(path)), *_]) if (
                _is_private(path.rpartition(".")[2])
            ):
                yield f"line {node.lineno}: {path}"
            case _:
                pass


def test_tests_see_what_everybody_sees() -> None:
    assert offences(looks_behind, TESTS) == []


@pytest.mark.parametrize(
    "source",
    [
        "assert window._timer.isActive()",
        "screen._position_us = 5",
        "panel._open_menu()",
        "from runapi_desktop.store.schema import _V2",
        "monkeypatch.setattr(first_paint, '_LONGEST_WAIT_MS', 1)",
        "monkeypatch.setattr('runapi_desktop.app._hidden', 1)",
    ],
)
def test_a_look_behind_is_seen(source: str) -> None:
    assert len(list(looks_behind(source))) == 1


def test_what_a_test_made_itself_is_its_own() -> None:
    assert list(looks_behind("class Double:\n    def _hidden(self): ...\nDouble()._hidden()")) == []
